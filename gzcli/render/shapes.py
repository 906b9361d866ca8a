"""The shape of `check --format json`, schema version 1: fields may be added, never renamed or taken away."""

from __future__ import annotations

import sys
from typing import Literal

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict  # the one that pydantic can read on older Pythons

Label = Literal["SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"]


class SpanShape(TypedDict):
    """A half-open range in code points of the original text."""

    start: int
    end: int


class QuantityShape(TypedDict):
    """A value as written; numbers are decimal strings, so that no digit is lost. No ``low`` or ``high`` is unbounded."""

    number: str | None
    low: str | None
    high: str | None
    low_open: bool
    high_open: bool
    unit: str
    noun: str
    hedge: str


class EvidenceShape(TypedDict):
    """Words of a source: ``article[span.start:span.end] == quote``; ``figure`` is in code points of the article, too."""

    source: str
    claim: str
    span: SpanShape
    quote: str
    figure: SpanShape | None
    paragraph: int


class AxisShape(TypedDict):
    """One axis of a comparison; ``agrees`` is null where one side is silent."""

    name: str
    agrees: bool | None
    statement: str
    source: str


class NearShape(TypedDict):
    """A claim that could have been meant; ``score`` is from 0 to 1."""

    evidence: EvidenceShape
    score: float
    axes: list[AxisShape]


class FigureShape(TypedDict):
    """One figure of the statement and its verdict. ``when`` is the date in EDTF; ``rest`` a score's second number."""

    text: str
    span: SpanShape
    kind: Literal["quantity", "ordinal", "score", "date"]
    quantity: QuantityShape | None
    rest: QuantityShape | None
    when: str | None
    verdict: Label
    rule: str
    reason: str
    note: str
    evidence: list[EvidenceShape]
    nearest: list[NearShape]


class ReportShape(TypedDict):
    """The answer for one statement. ``rule`` and ``reason`` are empty where the figures speak for themselves."""

    schema_version: Literal[1]
    statement: str
    lang: str
    verdict: Label
    rule: str
    reason: str
    figures: list[FigureShape]
    nearest: list[NearShape]
    coverage: float
    missing: list[str]

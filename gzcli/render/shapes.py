"""The shapes of `check --format json`, schema version 1: fields may be added, never renamed or taken away."""

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
    """Words of a source: ``article[span.start:span.end] == quote``; ``figure`` is in code points of the article, too.

    ``page`` is null for a source without pages.
    """

    source: str
    claim: str
    span: SpanShape
    quote: str
    figure: SpanShape | None
    paragraph: int
    page: int | None


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


class MentionShape(TypedDict):
    """A figure as it stands in a text; ``when`` is a date in EDTF, ``rest`` a score's second number."""

    text: str
    span: SpanShape
    kind: Literal["quantity", "ordinal", "score", "date"]
    quantity: QuantityShape | None
    rest: QuantityShape | None
    when: str | None


class FigureShape(MentionShape):
    """One figure of the statement and its verdict. ``when`` is a date in EDTF; ``rest`` a score's second number."""

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


class PlaceShape(TypedDict):
    """A span of the draft, with lines and columns from 1, columns in code points; the end is exclusive."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class FindingShape(TypedDict):
    """Where a figure, or a whole statement, stands in the draft.

    ``ignored`` says why it is no fault although it is not supported, else "". ``fingerprint`` stays the same as long
    as the words of its sentence do.
    """

    place: PlaceShape
    ignored: str
    fingerprint: str


class PlacedFigureShape(FigureShape):
    """A figure of the draft; ``span`` is in the statement, ``finding`` says where in the draft."""

    finding: FindingShape


class StatementShape(TypedDict):
    """One sentence of the draft that has a figure; ``statement`` is its text without markup.

    ``finding`` is there if a rule of its own judges the sentence as a whole.
    """

    schema_version: Literal[1]
    name: str
    place: PlaceShape
    statement: str
    lang: str
    verdict: Label
    rule: str
    reason: str
    finding: FindingShape | None
    figures: list[PlacedFigureShape]
    coverage: float
    missing: list[str]


class CountsShape(TypedDict):
    """Sentences read, those with a figure, and figures by verdict; ``ignored`` ones are among them."""

    read: int
    sentences: int
    figures: int
    supported: int
    refuted: int
    not_enough_info: int
    ignored: int


class SourceShape(TypedDict):
    """A source that the evidence quotes."""

    id: str
    title: str
    date: str
    lang: str
    sha256: str


class DraftShape(TypedDict):
    """The answer for one draft; ``verdict`` is the worst that is not ignored."""

    schema_version: Literal[1]
    name: str
    verdict: Label
    counts: CountsShape
    sources: list[SourceShape]
    statements: list[StatementShape]

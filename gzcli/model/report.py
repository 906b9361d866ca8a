"""What `check` answers."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from gzcli.model.mention import Mention
from gzcli.model.quantity import Quantity
from gzcli.model.span import Span


class Verdict(StrEnum):
    """FEVER's labels."""

    SUPPORTED = "SUPPORTED"
    REFUTED = "REFUTED"
    NOT_ENOUGH_INFO = "NOT_ENOUGH_INFO"


class Evidence(NamedTuple):
    """Words of a source. ``quote`` equals the source's text at ``span``; ``figure`` is the figure inside them.

    ``page`` counts from 1; 0 is a source without pages.
    """

    source: str
    claim: str
    span: Span
    quote: str
    figure: Span | None = None
    paragraph: int = 0
    page: int = 0


class Axis(NamedTuple):
    """How a claim and a statement stand to each other on one axis (measure, entity, time, ...).

    ``agrees`` is None where one of the two is silent.
    """

    name: str
    agrees: bool | None
    statement: str = ""
    source: str = ""


class Near(NamedTuple):
    """A claim that the figure could have meant, with the axes compared one by one; ``score`` is in [0, 1]."""

    evidence: Evidence
    score: float
    axes: tuple[Axis, ...] = ()


class Figure(NamedTuple):
    """One figure of the statement with its verdict. ``span`` is in the statement, ``reason`` one line."""

    mention: Mention
    verdict: Verdict
    rule: str
    reason: str
    evidence: tuple[Evidence, ...] = ()
    nearest: tuple[Near, ...] = ()
    note: str = ""

    @property
    def text(self) -> str:
        """The figure as written in the statement."""
        return self.mention.text

    @property
    def span(self) -> Span:
        """Where it stands in the statement."""
        return self.mention.span

    @property
    def quantity(self) -> Quantity | None:
        """Its value; None for a date."""
        return self.mention.quantity


class Report(NamedTuple):
    """The answer for one statement. ``coverage`` is the share, in [0, 1], of its other content that the source mentions."""

    statement: str
    lang: str
    verdict: Verdict
    figures: tuple[Figure, ...]
    rule: str = ""
    reason: str = ""
    nearest: tuple[Near, ...] = ()
    coverage: float = 1.0
    missing: tuple[str, ...] = ()

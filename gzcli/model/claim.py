"""What a source states: one figure (or one fact) with everything that says what it is about."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from gzcli.model.mention import Mention
from gzcli.model.quantity import Quantity
from gzcli.model.span import Span
from gzcli.model.when import When


class Modality(StrEnum):
    """Whether it happened."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"
    FORECAST = "forecast"


class Direction(StrEnum):
    """Which way a change goes."""

    UP = "up"
    DOWN = "down"
    NONE = ""


class ClaimKind(StrEnum):
    """What sort of statement a claim is."""

    FIGURE = "figure"
    EVENT = "event"
    POLICY = "policy"
    QUOTATION = "quotation"
    FACT = "fact"
    PERIOD = "period"  # a date that only says when another figure holds


class Claim(NamedTuple):
    """One figure or fact of a source. All spans are in code points of the source's text.

    ``span`` is the quoted words (at least the figure's clause), ``sentence`` the whole sentence around them.
    ``mention`` is None for a fact without a figure; ``modality`` is None where the words leave it open;
    ``baseline`` marks the value that a change started from (从11.8万人增加到13.5万人, climbed to $412m from $355m).
    ``when`` is the period that bounds the claim, resolved against the source's date; ``when_own`` says that its own
    sentence names it. ``aliases`` are further names, in any language, of the measure and the entity.
    """

    id: str
    source: str
    kind: ClaimKind
    span: Span
    sentence: Span
    paragraph: int
    mention: Mention | None = None
    section: str = ""
    entity: str = ""
    measure: str = ""
    when: When | None = None
    when_own: bool = False
    modality: Modality | None = None
    direction: Direction = Direction.NONE
    negated: bool = False
    baseline: bool = False
    attribution: str = ""
    gloss: str = ""
    aliases: tuple[str, ...] = ()

    @property
    def quantity(self) -> Quantity | None:
        """The quantity of its figure; None for a date, and for a fact without a figure."""
        return self.mention.quantity if self.mention else None

    @property
    def number(self) -> Decimal | None:
        """The single number of its figure; None where it has none, or a range."""
        return self.quantity.number if self.quantity else None

    @property
    def figure(self) -> Span:
        """Where its figure stands; a fact without one is all of its quote."""
        return self.mention.span if self.mention else self.span


class Source(NamedTuple):
    """One article: its text, byte-exact as code points, and what is known about it.

    ``date`` is ISO 8601 (the anchor of 今年, 5月, 26日), "" if unknown. ``lang`` is "zh" or "en".
    ``pages`` are the offsets at which the pages of a paged document begin; empty for all others.
    """

    id: str
    text: str
    title: str = ""
    date: str = ""
    lang: str = "zh"
    sha256: str = ""
    pages: tuple[int, ...] = ()

    def page(self, offset: int) -> int:
        """The number of the page, from 1, on which a character stands; 0 if the source has no pages."""
        return bisect_right(self.pages, offset)

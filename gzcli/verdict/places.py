"""A claim of a source with the words around it, zone by zone."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import NamedTuple

from gzcli.grammar.anchor import anchor_of
from gzcli.lexicon.fold import fold
from gzcli.model.claim import Claim, Source
from gzcli.model.span import Span
from gzcli.model.when import When
from gzcli.verdict.features import Feature, english_text, stands

WEAK = 0.5


def holds(feature: Feature, text: str, english: bool) -> float:
    """How surely a prepared text contains the word: 1, `WEAK` for a single-character gloss, or 0."""
    for form in feature.lemmas if english else feature.forms:
        if form in text and (english or stands(form, text)):
            return 1.0
    for form in feature.weak:
        if form in text:
            return WEAK
    return 0.0


class Sentence(NamedTuple):
    """One sentence of a source, ready to look words up in; ``before`` is the sentence that it follows."""

    source: str
    span: Span
    text: str
    english: bool
    before: int
    topic: str

    def holds(self, feature: Feature) -> float:
        """How surely the sentence contains the word: 1, or less for a mere gloss, or 0."""
        return holds(feature, self.text, self.english)


class Place(NamedTuple):
    """A claim with its zones: the words next to its figure, its segment, its sentence, and its names.

    ``siblings`` are the other items of a list that 分别 deals the segment's figures out to. ``role`` says whether a sum is
    a total or a part of it, ``direction`` which way its segment goes, "" if it is silent.
    ``left`` is when the value held that the claim's figure changed from: 2022 for 13 of 从2022年的11万人增加到13万人,
    ``whole`` what its share is a share of, ``lead`` its clause up to its segment's end, from which a later item of a list
    inherits words, and ``level`` whether it says what a change came to or how far it went. ``window`` is its sentence
    from the figure before to the figure after. ``subject`` is who or what an English figure is said of, ``carried`` the
    sentence before it if a pronoun points there.
    """

    claim: Claim
    sentence: int
    near: str
    segment: str
    names: str
    names_english: str
    siblings: str = ""
    role: str = ""
    direction: str = ""
    left: When | None = None
    whole: str = ""
    lead: str = ""
    level: str = ""
    window: str = ""
    subject: str = ""
    carried: str = ""


def is_of_a_day(place: Place) -> bool:
    """Whether a claim has a day of its own, so that it does not inherit 日均 from what is told before it."""
    when = place.claim.when if place.claim.when_own else None
    return when is not None and when.first == when.last and when.first.day is not None


@lru_cache(maxsize=1024)
def prepared(text: str, english: bool) -> str:
    """A text as zones hold it: folded and lower-cased, or English in base forms. Every claim asks for the same few."""
    return english_text(text) if english else fold(text).lower()


def zone_of(source: Source, folded: str, span: Span) -> str:
    """A part of a source, prepared; a Chinese one is folded as a whole, since each of many parts would cost as much."""
    return english_text(span.of(source.text)) if source.lang == "en" else span.of(folded).lower()


class Zones(NamedTuple):
    """What takes long to work out of some facts: all sentences of their sources, and each claim with the words around it."""

    sentences: tuple[Sentence, ...]
    places: tuple[Place, ...]


class Head(NamedTuple):
    """The folded text of a source, and the day that its relative dates count from."""

    folded: str
    anchor: date | None


@lru_cache(maxsize=64)
def head_of(source: Source) -> Head:
    """Kept, since of one source a large store gives each statement other claims."""
    folded = fold(source.text)
    return Head(folded, anchor_of(source, folded))

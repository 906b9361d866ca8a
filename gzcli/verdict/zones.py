"""Where a word of a statement stands: for each claim in its nearest zone, from right beside the figure to anywhere in the sources."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.verdict.features import Feature
from gzcli.verdict.index import Index
from gzcli.verdict.places import Place, Sentence, holds, prepared

# How much a word proves by the zone of the claim that it stands in.
NEXT, SEGMENT, SENTENCE, BEFORE, TOPIC, ELSEWHERE = 1.0, 0.85, 0.6, 0.35, 0.3, 0.1
LIGHT = 0.5  # what a word that translators word freely counts, where it is found


class Word(NamedTuple):
    """A feature of the statement, how rare it is in the sources, and in which zones each claim has it.

    A foreign word without a translation says nothing, so its ``rarity`` is zero.

    ``zones`` maps the number of a place to the weight of the best zone; ``found`` is the number of sentences.
    """

    feature: Feature
    rarity: float
    zones: dict[int, float]
    found: int


def word_of(feature: Feature, index: Index) -> Word:
    """A feature looked up in the sentences and around the claims of an index."""
    if feature.same and not any(index.has_english(form) for form in feature.lemmas):
        feature = feature._replace(lemmas=feature.same)
    if index.lacks(feature):
        known = (feature.forms or feature.weak) and not feature.light
        return Word(feature, index.rarity(0) if known else 0.0, {}, 0)
    held = index.held(feature)
    found = sum(1 for share in held if share)
    is_named, zones = index.names(feature), {}
    outside: dict[int, float] = {}
    for number, place in enumerate(index.places):
        at, zone = place.sentence, _named(feature, place) if is_named else 0.0
        if zone < NEXT and held[at]:
            zone = max(zone, _inside(feature, place, held[at], index.sentences[at].english))
        elif not zone and place.carried and holds(feature, place.segment, True):
            zone = SEGMENT
        elif not zone:
            zone = outside[at] = outside[at] if at in outside else _outside(feature, index.sentences[at], held, found)
        if zone:
            zones[number] = zone
    rarity = index.rarity(found) if feature.forms or feature.weak or found else 0.0
    return Word(feature, rarity * LIGHT if feature.light else rarity, zones, found)


def _named(feature: Feature, place: Place) -> float:
    """The zone of a word among a claim's names; an English word is a whole one there: men, not of unemployment."""
    if feature.text.isascii() and place.names.isascii():
        return NEXT if holds(feature, prepared(place.names, True), True) else 0.0
    if named := holds(feature, place.names, False):
        return NEXT * max(named, holds(feature, place.names_english, True))
    return NEXT if place.names_english and holds(feature, place.names_english, True) else 0.0


def _inside(feature: Feature, place: Place, share: float, english: bool) -> float:
    """The zone of a word that a claim's sentence has."""
    if near := holds(feature, place.near, english):
        return NEXT * near
    return max(SEGMENT * min(share, holds(feature, place.segment, english)), SENTENCE * share)


def _outside(feature: Feature, sentence: Sentence, held: list[float], found: int) -> float:
    """The zone of a word for the claims of a sentence that lacks it."""
    if sentence.before >= 0 and held[sentence.before]:
        return BEFORE * held[sentence.before]
    if topic := holds(feature, sentence.topic, sentence.english):
        return TOPIC * topic
    return ELSEWHERE if found else 0.0

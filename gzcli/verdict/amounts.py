"""The amounts of a source that figures can be worked out from, and what two of them give."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.quantity import Quantity
from gzcli.verdict.earlier_en import is_change_en
from gzcli.verdict.index import Index
from gzcli.verdict.places import Place, holds, prepared
from gzcli.verdict.value import alike, in_base, measured
from gzcli.verdict.zones import SEGMENT, SENTENCE, Word

_TELLING = 3  # digits of a number that no arithmetic gives by chance


class Worked(NamedTuple):
    """Two claims, what they give in base units, and how to write that down."""

    claims: tuple[Place, Place]
    value: Decimal
    formula: str


def is_amount(place: Place, index: Index) -> bool:
    """Whether a claim is a number other than zero, and does not say how far something changed."""
    mention = place.claim.mention
    is_number = mention is not None and mention.kind is Kind.QUANTITY and bool(place.claim.number)
    return is_number and place.level != "by" and not is_change(place, index)


def is_change(place: Place, index: Index) -> bool:
    """Whether a claim says how far something changed."""
    if not is_english(place, index):
        return place.level == "by" and bool(place.claim.direction)
    return bool(place.direction) and is_change_en(place.claim, index.folded[place.claim.source])


def is_english(place: Place, index: Index) -> bool:
    """Whether a claim stands in an English sentence."""
    return index.sentences[place.sentence].english


def number_of(place: Place) -> Decimal:
    """The number of a claim in base units; 0 where it has none."""
    quantity = place.claim.quantity
    return (in_base(quantity).number if quantity else None) or Decimal(0)


def is_telling(told: Quantity) -> bool:
    """Whether a number has so many digits that no arithmetic gives it by chance."""
    return told.number is not None and abs(told.number) >= told.step * 10 ** (_TELLING - 1)


def both_weigh(one: Decimal, other: Decimal) -> bool:
    """Whether neither of two numbers is so small beside the other that it makes no difference."""
    low, high = sorted((abs(one), abs(other)))
    return low * 100 >= high


def stand_around(words: Sequence[Word], pair: Sequence[int], index: Index) -> bool:
    """Whether the sentence of two claims, or who the text opens with, has all of some words, and no other amount of their
    kind one that they lack."""
    best = [(word, max(word.zones.get(at, 0.0) for at in pair)) for word in words]
    place = index.places[pair[0]]
    opening = prepared(index.opening(place.claim.source), is_english(place, index))
    if any(zone < SENTENCE and not holds(word.feature, opening, is_english(place, index)) for word, zone in best):
        return False
    kind = measured(index.places[pair[0]].claim.quantity)
    others = [at for at in index.together(pair[0]) if at not in pair]
    others = [at for at in others if measured(index.places[at].claim.quantity) == kind]
    return not any(word.zones.get(at, 0.0) >= SEGMENT for word, zone in best if zone < SEGMENT for at in others)


def are_alike(told: Claim, *places: Place) -> bool:
    """Whether a told figure and some claims can be added and taken from each other."""
    quantities = [claim.quantity for claim in (told, *(place.claim for place in places))]
    known = [quantity for quantity in quantities if quantity]
    same = all(alike(one, other) for one, other in pairwise(known))
    return len(known) == len(quantities) and same and alike(known[0], known[-1])

"""The amounts of a source that figures can be worked out from, and what two of them give."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.verdict.earlier_en import is_change_en
from gzcli.verdict.index import Index
from gzcli.verdict.places import Place
from gzcli.verdict.value import alike, in_base


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


def are_alike(told: Claim, *places: Place) -> bool:
    """Whether a told figure and some claims can be added and taken from each other."""
    quantities = [claim.quantity for claim in (told, *(place.claim for place in places)) if claim.quantity]
    return all(alike(one, other) for one, other in pairwise(quantities)) and alike(quantities[0], quantities[-1])

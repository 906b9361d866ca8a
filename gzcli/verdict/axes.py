"""A statement's figure and a claim, compared axis by axis (SEMANTICS.md, "Same measure, same scope")."""

from __future__ import annotations

from collections.abc import Mapping

from gzcli.model.claim import Claim, Modality
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.verdict.link import SENTENCE, Statement, Word
from gzcli.verdict.periods import Overlap, contains, overlap
from gzcli.verdict.index import Index, Place

_OPEN = (Modality.PLANNED, Modality.FORECAST)
_AGREES = 0.5  # share of the measure's words, by rarity, that make it the same measure


def compare_axes(
    statement: Statement, claim: Claim, index: Index, number: int, strangers: Mapping[str, tuple[str, ...]]
) -> tuple[Axis, ...]:
    """Every axis on which the figure and the claim at a place of the index can agree or not.

    ``strangers`` are, for every source, the names in the statement that it never mentions.
    """
    place = index.places[number]
    return (
        _measure(statement, claim, place, number),
        _entity(place, strangers),
        _time(claim, place, index),
        _modality(claim, place.claim),
        _direction(claim, place.claim),
        _polarity(claim, place.claim),
    )


def _measure(statement: Statement, claim: Claim, place: Place, number: int) -> Axis:
    words = _measure_words(statement, claim)
    total = sum(word.rarity for word in words)
    if not total:
        return Axis("measure", None, claim.measure, place.claim.measure)
    held = sum(word.rarity for word in words if word.zones.get(number, 0.0) >= SENTENCE / 2)
    agrees = True if held >= _AGREES * total else None if held else False
    return Axis("measure", agrees, claim.measure, place.claim.measure)


def _measure_words(statement: Statement, claim: Claim) -> list[Word]:
    """The words of the statement that stand in the name of what the figure counts."""
    if not claim.measure or claim.mention is None:
        return []
    start = statement.folded.rfind(claim.measure, 0, claim.mention.span.end)
    if start < 0:
        start = statement.folded.find(claim.measure)
    if start < 0:
        return []
    inside = Span(start, start + len(claim.measure))
    return [word for word in statement.words if inside.overlaps(word.feature.span)]


def _entity(place: Place, strangers: Mapping[str, tuple[str, ...]]) -> Axis:
    unknown = strangers.get(place.claim.source, ())
    return Axis("entity", False if unknown else None, ", ".join(unknown), place.claim.entity)


def _time(claim: Claim, place: Place, index: Index) -> Axis:
    told, stated = claim.when, place.claim.when
    shown = told.edtf if told else "", stated.edtf if stated else ""
    if told is None or not claim.when_own:
        return Axis("time", None, *shown)
    if stated is None:
        anchor = index.anchors[place.claim.source]
        return Axis("time", True if anchor and contains(told, anchor) else None, *shown)
    found = overlap(told, stated)
    if found in (Overlap.EQUAL, Overlap.CONTAINED):
        return Axis("time", True, *shown)
    if found is Overlap.UNKNOWN or not place.claim.when_own:
        return Axis("time", None, *shown)
    return Axis("time", False, *shown)


def _modality(claim: Claim, source: Claim) -> Axis:
    told, stated = claim.modality, source.modality
    if told is None:
        return Axis("modality", None, "", stated or "")
    agrees = (told in _OPEN) == (stated in _OPEN)
    return Axis("modality", agrees, told, stated or Modality.DONE)


def _direction(claim: Claim, source: Claim) -> Axis:
    told, stated = claim.direction, source.direction
    agrees = told == stated if told and stated else None
    return Axis("direction", agrees, told, stated)


def _polarity(claim: Claim, source: Claim) -> Axis:
    agrees = claim.negated == source.negated
    return Axis("polarity", agrees, "no" if claim.negated else "yes", "no" if source.negated else "yes")

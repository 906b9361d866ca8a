"""A statement's figure and a claim, compared axis by axis (SEMANTICS.md, "Same measure, same scope")."""

from __future__ import annotations

from collections.abc import Mapping

from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim, Modality
from gzcli.model.mention import Kind
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.verdict.entities import Name
from gzcli.verdict.features import hollow
from gzcli.verdict.index import WEAK, Index, Place
from gzcli.verdict.link import SENTENCE, Statement, Word
from gzcli.verdict.periods import Overlap, contains, overlap

_OPEN = (Modality.PLANNED, Modality.FORECAST)
_AGREES = 0.5  # share of the measure's words, by rarity, that make it the same measure


def compare_axes(
    statement: Statement, claim: Claim, index: Index, number: int, strangers: Mapping[str, tuple[Name, ...]]
) -> tuple[Axis, ...]:
    """Every axis on which the figure and the claim at a place of the index can agree or not.

    ``strangers`` are, for every source, the names in the statement that it never mentions.
    """
    place = index.places[number]
    kind = claim.mention.kind if claim.mention else Kind.QUANTITY
    axes = [_entity(statement, claim, place, strangers), _direction(claim, place.claim), _polarity(claim, place.claim)]
    if kind is not Kind.ORDINAL:
        axes.append(_modality(claim, place.claim))
    if kind is Kind.QUANTITY:
        axes += [_measure(statement, claim, place, number, index), _time(claim, place, index)]
    return tuple(axes)


def _measure(statement: Statement, claim: Claim, place: Place, number: int, index: Index) -> Axis:
    words = _measure_words(statement, claim)
    total = sum(word.rarity for word in words)
    if not total or not _needs_noun(claim):
        return Axis("measure", None, claim.measure, place.claim.measure)
    held = sum(word.rarity for word in words if word.zones.get(number, 0.0) >= SENTENCE * WEAK)
    agrees = True if held >= _AGREES * total else None if held or _related(claim, place, index) else False
    return Axis("measure", agrees, claim.measure, place.claim.measure)


def _needs_noun(claim: Claim) -> bool:
    """Whether only a noun tells what the figure is: 28个, 12亿元, 3%; not 48小时 or 每克287元."""
    quantity = claim.mention.quantity if claim.mention else None
    dimension = unit(quantity.unit).dimension if quantity else ""
    return dimension in ("", "count", "ratio") or dimension.isupper()


def _related(claim: Claim, place: Place, index: Index) -> bool:
    """Whether a Chinese measure shares even one character with the words around the claim: 球员 and 队员."""
    here = index.sentences[place.sentence].text + place.names
    return any(character in here for character in claim.measure if character not in hollow())


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


def _entity(statement: Statement, claim: Claim, place: Place, strangers: Mapping[str, tuple[Name, ...]]) -> Axis:
    """A name before the figure that the source never mentions is another subject; one after it may be mere setting."""
    figure = claim.mention.span if claim.mention else claim.span
    unknown = [name.text for name in strangers.get(place.claim.source, ()) if name.span.start < figure.start]
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

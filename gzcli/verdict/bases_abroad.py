"""What a change is measured from, where statement and source are in different languages: 环比下降1.8% is not "down 1.8% on the year"."""

from __future__ import annotations

from gzcli.grammar.document import segment_at
from gzcli.model.claim import Claim
from gzcli.model.report import Axis
from gzcli.verdict.base_times import named_base
from gzcli.verdict.bases import base_in, base_of
from gzcli.verdict.earlier_en import base_of_en
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement

_MONTHS = 12
_KINDS = ("year", "last", "start", "norm")


def base_abroad(statement: Statement, claim: Claim, index: Index, number: int) -> Axis:
    """The bases of a figure and a claim in the other language; one that names none does not measure from the month before."""
    place = index.places[number]
    source = place.claim
    if not claim.direction or claim.baseline:
        return Axis("baseline", None)
    stated = index.folded[source.source]
    if statement.lang == "en":
        told = _english(claim, statement.folded)
        given = base_of(number, index) or base_in(stated[source.sentence.start : source.figure.start])
        given = given or _named(claim, number, index)
    else:
        told = base_in(statement.folded[claim.span.start : claim.figure.start])
        given = _english(source, stated)
    year = source.when.first.year if source.when else None
    return Axis("baseline", False if _differ(told, given, year) else None, told, given)


def _named(claim: Claim, number: int, index: Index) -> str:
    """The base of a change measured from a month that the source names: 较9月末 is the month before to a figure of October."""
    told, base = claim.when, named_base(number, index)
    if told is None or base is None or told.last.month is None or base.last.month is None:
        return ""
    years = (told.last.year or 0) - (base.last.year or 0) if told.last.year and base.last.year else 0
    return {1: "last", _MONTHS: "year"}.get(_MONTHS * years + told.last.month - base.last.month, "")


def _english(claim: Claim, folded: str) -> str:
    """The base of an English change; a year behind it may only say when it was: grew 5.8% in 2023."""
    found = base_of_en(claim, folded, segment_at(folded, claim.sentence, claim.figure.start).end)
    return found if found in _KINDS else ""


def _differ(told: str, given: str, year: int | None) -> bool:
    if told == "last" and not given:
        return True
    named = [kind for kind in (told, given) if kind.isdigit()]
    if named:
        return year is not None and "year" in (told, given) and named[0] != str(year - 1)
    return told in _KINDS and given in _KINDS and told != given

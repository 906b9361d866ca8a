"""What a source leaves to be worked out from an amount and its change or its part: last year's value, and what remains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import groupby, permutations
from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Direction, Modality
from gzcli.model.mention import Kind
from gzcli.verdict.bases import base_of
from gzcli.verdict.index import Index, Place
from gzcli.verdict.levels import level
from gzcli.verdict.link import Statement, named_beside
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.value import in_base

_YEAR_BEFORE = lazy(r"[去上]年|前一年|一年前|[上前]一?届")
_JUST_BEFORE = lazy(r"上[个一]?[月周季]|前一[天日周月季]|昨[天日]")
_NAMED_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?=年)")
_ONCE = lazy(r"此前|原先|原来|之前|当初")
_LEFT = lazy(r"还有|尚有|仍有|还剩|剩下|剩余|余下|尚余")
_UNDONE = lazy(r"没|未|待|剩|余")
_NAMED = 0.25  # share of the statement's words beside the amount that is worked from
_STATED = 0.15  # share that is enough if the statement has the amount itself
_MOST = 12  # how many amounts of one sentence are tried, the best named of them
_NEAR = 3  # how many claims behind an amount its change may stand


class Worked(NamedTuple):
    """Two claims, what they give in base units, and how to write that down."""

    claims: tuple[Place, Place]
    value: Decimal
    formula: str


def earlier(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What Chinese amounts were before the changes told beside them, where a figure is told of an earlier time."""
    told = _time_before(statement, claim)
    wanted, named = dimension(claim.quantity), named_beside(statement)
    if not told or not wanted:
        return
    for at, place in enumerate(index.places):
        least = _STATED if _is_told(place, statement, claim) else _NAMED
        if named.get(at, 0.0) < least or dimension(place.claim.quantity) != wanted:
            continue
        if _is_current(place, claim, index):
            yield from _undone(told, at, index)


def _undone(told: str, number: int, index: Index) -> Iterator[Worked]:
    """The amount at a place before each change behind it in its sentence, up to the next amount of its kind."""
    amount = index.places[number]
    for at in index.together(number):
        change = index.places[at]
        if not number < at <= number + _NEAR:
            continue
        if _is_amount(change) and dimension(change.claim.quantity) == dimension(amount.claim.quantity):
            return
        if _fits(told, amount, at, index) and (worked := _before(amount, change)) is not None:
            yield worked


def _is_told(place: Place, statement: Statement, claim: Claim) -> bool:
    """Whether another figure of the statement is a claim's."""
    return any(one.number == place.claim.number for one in statement.claims if one is not claim)


def _is_current(place: Place, claim: Claim, index: Index) -> bool:
    """Whether a claim is an amount of another time than the statement's, and neither planned nor after the article's day."""
    when, anchor = place.claim.when, index.anchors[place.claim.source]
    modality = place.claim.modality
    if not _is_amount(place) or (modality in (Modality.PLANNED, Modality.FORECAST) and modality != claim.modality):
        return False
    if (
        when is not None
        and claim.when is not None
        and claim.when_own
        and overlap(claim.when, when) is not Overlap.APART
    ):
        return False
    return (
        when is None or anchor is None or (when.first.year or 0, when.first.month or 0) <= (anchor.year, anchor.month)
    )


def remains(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What is left of one amount without another of its sentence, where a Chinese figure is told of what is left."""
    text = claim.span.of(statement.folded)
    if statement.lang == "en" or not (_LEFT.search(text) and _UNDONE.search(text)):
        return
    wanted, named = dimension(claim.quantity), named_beside(statement)
    like = (
        (at, place)
        for at, place in enumerate(index.places)
        if _is_amount(place) and dimension(place.claim.quantity) == wanted
    )
    for _, group in groupby(like, key=lambda found: found[1].sentence):
        together = sorted(group, key=lambda found: -named.get(found[0], 0.0))[:_MOST]
        if named.get(together[0][0], 0.0) >= _NAMED:
            yield from _left_of(place for _, place in together)


def _left_of(places: Iterable[Place]) -> Iterator[Worked]:
    """Each amount of a sentence without each lesser one."""
    for whole, part in permutations(places, 2):
        left = _number(whole) - _number(part)
        if left > 0:
            yield Worked((whole, part), left, "{} − {}")


def _time_before(statement: Statement, claim: Claim) -> str:
    """ "year", "last", a year's digits or "any" for a figure told of an earlier time; "" for others, and for changes."""
    if statement.lang == "en" or level(claim, statement.folded, claim.sentence) == "by":
        return ""
    text = statement.folded[claim.sentence.start : claim.figure.start]
    for kind, pattern in (("year", _YEAR_BEFORE), ("last", _JUST_BEFORE), ("any", _ONCE)):
        if pattern.search(text):
            return kind
    years = _NAMED_YEAR.findall(text)
    return years[-1] if years else "any" if claim.baseline else ""


def _fits(told: str, amount: Place, number: int, index: Index) -> bool:
    """Whether the change at a place is measured from the time that is told of."""
    change = index.places[number]
    quantity = change.claim.quantity
    if change.level != "by" or not change.claim.direction or quantity is None or not quantity.interval.is_point:
        return False
    stated = base_of(number, index)
    year = amount.claim.when.first.year if amount.claim.when else None
    before = str(year - 1) if year else ""
    if told in ("any", stated):
        return True
    return (stated in ("", "year") and told in ("year", before)) or (told == "year" and stated in ("start", before))


def _before(amount: Place, change: Place) -> Worked | None:
    number, moved = _number(amount), _number(change)
    up = change.claim.direction is Direction.UP
    given, how = dimension(amount.claim.quantity), dimension(change.claim.quantity)
    if given == how != "ratio" or (given, how) == ("ratio", "points"):
        return Worked((amount, change), number - moved if up else number + moved, "{} − {}" if up else "{} + {}")
    if how != "ratio" or given == "ratio":
        return None
    share = moved / 100
    if not up and share >= 1:
        return None
    return Worked(
        (amount, change), number / (1 + share if up else 1 - share), "{} ÷ (1 + {})" if up else "{} ÷ (1 − {})"
    )


def _is_amount(place: Place) -> bool:
    mention = place.claim.mention
    return mention is not None and mention.kind is Kind.QUANTITY and bool(place.claim.number) and place.level != "by"


def _number(place: Place) -> Decimal:
    assert place.claim.quantity is not None
    return in_base(place.claim.quantity).number or Decimal(0)

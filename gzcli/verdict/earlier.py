"""What a source leaves to be worked out from an amount and its change or its part: last year's value, and what remains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension, unit
from gzcli.model.claim import Claim, Direction, Modality
from gzcli.verdict.amounts import Worked, is_amount, is_change, is_english, number_of
from gzcli.verdict.base_times import is_base
from gzcli.verdict.bases import base_of
from gzcli.verdict.counts_en import counts_other
from gzcli.verdict.earlier_en import base_of_en, time_before_en
from gzcli.verdict.index import Index
from gzcli.verdict.levels import level
from gzcli.verdict.link import Statement, named_by
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.places import Place
from gzcli.verdict.value import measured

_YEAR_BEFORE = lazy(r"[去上]年|前一年|一年前|[上前]一?届")
_JUST_BEFORE = lazy(r"上[个一]?[月周季]|前一[天日周月季]|昨[天日]")
_NAMED_YEAR = lazy(r"(?<!\d)(?:19|20)\d\d(?=年)")
_ONCE = lazy(
    r"此前|原先|原来|之前|当初|(?:[上下]?[调涨降升]价?|[增追]加|[增裁缩削消]减|减少|下滑|上升|扩[建大容充]|裁员|升级|改[革造])(?:之|以)?前"
)
_ABSOLUTE = lazy(r"去年(?!同)|\blast (?:year|season|winter|summer|spring|autumn|fall)\b", re.IGNORECASE)
_PACES = ("涨幅", "增幅", "降幅", "跌幅", "升幅", "增速", "降速")
_NAMED = 0.25  # share of the statement's words beside the amount that is worked from
_STATED = 0.15  # share that is enough if the statement has the amount itself
_OPEN = (Modality.PLANNED, Modality.FORECAST)
_RELATIVE = ("year", "last")  # in English counted from the amount's time, not from the article's
_NEAR = 3  # how many claims behind an amount its change may stand


def earlier(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What amounts were before the changes told beside them, where a figure is told of an earlier time."""
    english = statement.lang == "en"
    told = time_before_en(statement, claim) if english else _time_before(statement, claim)
    wanted, named = measured(claim.quantity), named_by(statement, claim)
    if told == "rate":
        yield from _rates(claim, [at for at, share in named.items() if share >= _NAMED], index)
        return
    if not told or not (dimension(claim.quantity) or english):
        return
    paired = told == "any" and any(
        measured(one.quantity) == wanted for one in statement.claims if one is not claim and one.quantity
    )  # from one amount to another, of which the source must have this one
    for at, place in enumerate(index.places):
        told_of = _is_told(place, statement, claim)
        if paired and not told_of and english is not is_english(place, index):
            continue
        least = _STATED if told_of else _NAMED
        if named.get(at, 0.0) < least or measured(place.claim.quantity) != wanted or counts_other(claim, place.claim):
            continue
        start = english and claim.baseline and is_amount(place, index) and told_of
        relative = told in _RELATIVE and (english or is_english(place, index))
        if start or _is_current(relative, place, claim, index):
            yield from _undone(told, claim, at, index)


def is_of_before(statement: Statement, claim: Claim) -> bool:
    """Whether a figure is told of a time before that which the source tells of: a year earlier, 此前; not of last year, which may be it."""
    english = statement.lang == "en"
    told = time_before_en(statement, claim) if english else _time_before(statement, claim)
    return told in ("last", "any") or (told == "year" and _ABSOLUTE.search(statement.folded) is None)


def _rates(claim: Claim, numbers: Iterable[int], index: Index) -> Iterator[Worked]:
    """The rates of change at some places before they moved: 增长6.8%，增速比上月加快0.5个百分点."""
    for at in sorted(numbers):
        rate = index.places[at]
        if rate.level != "by" or rate.direction != claim.direction or measured(rate.claim.quantity) != "ratio":
            continue
        by = next((by for by in index.together(at) if by > at and index.places[by].claim.quantity), at)
        moved = index.places[by]
        if measured(moved.claim.quantity) == "points" and claim.when and is_base(claim.when, by, index):
            worked = _before(rate, moved) if moved.claim.direction else None
            yield from [worked] if worked else []


def _undone(told: str, claim: Claim, number: int, index: Index) -> Iterator[Worked]:
    """The amount at a place before each change behind it in its sentence, up to the next amount of its kind.

    In English a change may stand before its amount as well: grew 7.4% to 2.94 billion.
    """
    amount = index.places[number]
    together = list(index.together(number))
    behind = [at for at in together if number < at <= number + _NEAR]
    dealt = [at for at in together if number < at and _is_dealt(amount, index.places[at])]
    before = [at for at in reversed(together) if number > at >= number - _NEAR] if is_english(amount, index) else []
    for at in (*_up_to_like(before, amount, index), *_up_to_like(behind, amount, index), *dealt):
        change = index.places[at]
        if _fits(told, claim, amount, at, index) and (worked := _before(amount, change)) is not None:
            yield worked


def _is_dealt(amount: Place, change: Place) -> bool:
    """Whether a list deals a change out to the item that an amount is of: 甲2‰，乙3‰，分别下降0.1和0.2个千分点."""
    return bool(change.siblings) and change.claim.measure == amount.claim.measure


def _up_to_like(numbers: list[int], amount: Place, index: Index) -> Iterator[int]:
    """The numbers of some places up to the next amount of the same kind."""
    for at in numbers:
        place = index.places[at]
        alike = measured(place.claim.quantity) == measured(amount.claim.quantity)
        if is_amount(place, index) and alike and not counts_other(amount.claim, place.claim):
            return
        yield at


def _is_told(place: Place, statement: Statement, claim: Claim) -> bool:
    """Whether another figure of the statement is a claim's."""
    return any(one.number == place.claim.number for one in statement.claims if one is not claim)


def _is_current(relative: bool, place: Place, claim: Claim, index: Index) -> bool:
    """Whether a claim is an amount of another time than the statement's, and neither planned nor after the article's day."""
    when, anchor = place.claim.when, index.anchors[place.claim.source]
    modality = place.claim.modality
    if not is_amount(place, index) or (modality in _OPEN and modality != claim.modality):
        return False
    own = claim.when if claim.when_own and not relative else None
    if when is not None and own is not None and overlap(own, when) is not Overlap.APART:
        return False
    return (
        when is None or anchor is None or (when.first.year or 0, when.first.month or 0) <= (anchor.year, anchor.month)
    )


def _time_before(statement: Statement, claim: Claim) -> str:
    """ "year", "last", a year's digits, "date" or "any" for a figure told of an earlier time, "rate" for a change then; "" for others."""
    if level(claim, statement.folded, claim.sentence) == "by" or claim.measure.endswith(_PACES):
        return "rate" if claim.when_own and claim.direction and dimension(claim.quantity) == "ratio" else ""
    text = statement.folded[claim.sentence.start : claim.figure.start]
    for kind, pattern in (("year", _YEAR_BEFORE), ("last", _JUST_BEFORE), ("any", _ONCE)):
        if pattern.search(text):
            return kind
    years = _NAMED_YEAR.findall(text)
    return years[-1] if years else "any" if claim.baseline else "date" if claim.when_own else ""


def _fits(told: str, claim: Claim, amount: Place, number: int, index: Index) -> bool:
    """Whether the change at a place is measured from the time that is told of."""
    change = index.places[number]
    quantity = change.claim.quantity
    if not is_change(change, index) or quantity is None or not quantity.interval.is_point:
        return False
    if measured(quantity) == measured(amount.claim.quantity) and counts_other(amount.claim, change.claim):
        return False
    english = is_english(change, index)
    stated = _base_en(number, index) if english else base_of(number, index)
    before = str(year - 1) if (year := _year_of(amount, index)) else ""
    if told in ("any", stated) or (english and stated == _months_back(claim, amount)):
        return True
    if not english and claim.when is not None and claim.when_own and is_base(claim.when, number, index):
        return True
    return (stated in ("", "year") and told in ("year", before)) or (told == "year" and stated in ("start", before))


def _year_of(amount: Place, index: Index) -> int | None:
    """The year of an amount, or the last one that its source has named before it."""
    claim = amount.claim
    whens = [when for at, when in index.periods[claim.source] if at <= claim.sentence.start]
    years = (when.first.year for when in (claim.when, *reversed(whens)) if when)
    return next((year for year in years if year), None)


def _base_en(number: int, index: Index) -> str:
    claim = index.places[number].claim
    behind = (index.places[at].claim for at in index.together(number) if at > number)
    end = next((other.figure.start for other in behind if other.quantity), claim.sentence.end)
    return base_of_en(claim, index.folded[claim.source], end)


def _months_back(claim: Claim, amount: Place) -> str:
    """How long before an amount's time a figure's own is: "3 months"."""
    mine, theirs = (one.when.first if one.when else None for one in (claim, amount.claim))
    if not mine or not theirs or not (mine.year and theirs.year and mine.month and theirs.month):
        return "unknown"
    months = (theirs.year - mine.year) * 12 + theirs.month - mine.month
    return "year" if months == 12 else f"{months} months"


def _before(amount: Place, change: Place) -> Worked | None:
    number, moved = number_of(amount), number_of(change)
    up = change.direction == Direction.UP
    given, how = measured(amount.claim.quantity), measured(change.claim.quantity)
    if (given, how) == ("ratio", "score"):
        moved, how = moved / 100, "points"
    if given != how and given.partition("/")[0] == how and amount.claim.quantity:  # 每斤18.6元，高出1.4元
        moved, how = moved * unit(amount.claim.quantity.unit).factor, given
    if given == how != "ratio" or (given, how) == ("ratio", "points"):
        return Worked((amount, change), number - moved if up else number + moved, "{} − {}" if up else "{} + {}")
    if how != "ratio" or given == "ratio":
        return None
    if not up and moved >= 1:
        return None
    return Worked(
        (amount, change), number / (1 + moved if up else 1 - moved), "{} ÷ (1 + {})" if up else "{} ÷ (1 − {})"
    )

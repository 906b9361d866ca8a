"""When that was which a Chinese change is measured from: 2023年末 of 较上年末 in a report of 2024, May of 环比 in one of June."""

from __future__ import annotations

from datetime import date, timedelta

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import ClaimKind
from gzcli.model.when import Bound, Day, When
from gzcli.verdict.bases import base_of, is_compared_with
from gzcli.verdict.index import Index
from gzcli.verdict.periods import Overlap, overlap

_MONTHS, _QUARTER = 12, 3
_END = 21  # the day on which the last third of a month begins: 月末
_RATE = lazy("[，,](?:升|涨|降|增|跌|减)幅[为达约]*")
_BY_DAY = lazy("[比较与同]前一[天日]")
_BY_QUARTER = lazy("[比较与同]上[个一]?季|季度?末")


def is_base(told: When, number: int, index: Index) -> bool:
    """Whether a time is the one that the change at a place is measured from, or the year that it lies in."""
    base = base_time(number, index)
    return base is not None and overlap(_whole(told), _whole(base)) in (Overlap.EQUAL, Overlap.CONTAINED)


def _whole(when: When) -> When:
    """A time without its bound, and the end of a month as that month: 7月末, and 年初 as the December before it."""
    first, last = when.first, when.last
    if first.day == _END and first != last:
        first, last = first._replace(day=None), last._replace(day=None)
    return when._replace(first=first, last=last, bound=Bound.IN)


def base_time(number: int, index: Index) -> When | None:
    """The time that the change at a place is measured from; None where the source does not tell it."""
    named = named_base(number, index)
    if named is not None:
        return named
    when, kind = index.places[number].claim.when, base_of(number, index)
    if kind.isdigit():
        return _single(Day(int(kind)))
    if when is None or when.last.year is None or when.last.year <= 0:
        return None
    if kind == "year":
        return when._replace(first=_years_back(when.first), last=_years_back(when.last))
    if kind == "start":
        return _single(Day(when.last.year - 1, _MONTHS))
    return _one_back(when, number, index) if kind == "last" else None


def named_base(number: int, index: Index) -> When | None:
    """The time in words of its own right before a change, or before the amount that it is the rate of: 较7月末, 比一季度;
    较7月末增加9亿元，增幅为0.3%."""
    claim = index.places[number].claim
    folded = index.folded[claim.source]
    for at in reversed(range(number)):
        one = index.places[at].claim
        if one.sentence != claim.sentence:
            return None
        if (
            one.mention
            and one.mention.when is None
            and not _RATE.fullmatch(folded, one.mention.span.end, claim.figure.start)
        ):
            return None
        if one.kind is ClaimKind.PERIOD:
            return one.when if is_compared_with(folded, one) else None
    return None


def _years_back(day: Day) -> Day:
    return day._replace(year=None if day.year is None else day.year - 1)


def _one_back(when: When, number: int, index: Index) -> When | None:
    """The month or quarter before that of a change, or the end of that month: 2024-05 of 环比 in 2024-06."""
    claim = index.places[number].claim
    year, month = when.last.year, when.last.month
    if year is None or month is None:
        return None
    before = index.folded[claim.source][claim.sentence.start : claim.figure.start]
    day = _date(when.last) if when.first == when.last else None
    if day is not None:
        before_it = day - timedelta(days=1)
        return _single(Day(before_it.year, before_it.month, before_it.day)) if _BY_DAY.search(before) else None
    run = month - (when.first.month or month) + 1
    if run == _QUARTER:
        return _months(year, month - 2 * _QUARTER + 1, _QUARTER)
    if run != 1 or _whole(when).first.day is not None:
        return None
    return _months(year, month - (_QUARTER if _BY_QUARTER.search(before) else 1), 1)


def _date(day: Day) -> date | None:
    return None if day.year is None or day.month is None or day.day is None else date(day.year, day.month, day.day)


def _months(year: int, month: int, length: int) -> When:
    """So many months from one on, which may be counted back into the year before."""
    if month < 1:
        year, month = year - 1, month + _MONTHS
    return When(Day(year, month), Day(year, month + length - 1))


def _single(day: Day) -> When:
    return When(day, day)

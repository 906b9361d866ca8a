"""How the period of a statement stands to the period of a source."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from gzcli.model.facts import Facts
from gzcli.model.when import Bound, Day, When

_QUARTER, _YEAR = 3, 12  # months


class Overlap(StrEnum):
    """What the source's period says about the statement's."""

    EQUAL = "equal"
    CONTAINED = "contained"  # the source's lies within the statement's
    WIDER = "wider"  # the statement's lies within the source's
    APART = "apart"  # they cannot be the same time
    UNKNOWN = "unknown"  # they name no part in common


def overlap(statement: When, source: When) -> Overlap:
    """Compare two periods by the parts that both name; a year that only one names is taken as the other's."""
    if _only_clock(statement) or _only_clock(source):
        return _clocks(statement, source)
    year = _common_year(statement, source)
    if year is None:
        return Overlap.UNKNOWN
    told, stated = _days(statement, year, source), _days(source, year, statement)
    if told is None or stated is None:
        return Overlap.UNKNOWN
    if told == stated:
        return _hours(statement, source)
    if told[0] <= stated[0] and stated[1] <= told[1]:
        return Overlap.CONTAINED
    if stated[0] <= told[0] and told[1] <= stated[1]:
        return Overlap.WIDER
    return Overlap.APART


def contains(period: When, day: date) -> bool:
    """Whether a day can lie in the period, by the parts that the period names."""
    on = Day(day.year, day.month, day.day)
    return overlap(period, When(on, on)) in (Overlap.EQUAL, Overlap.CONTAINED)


def is_like(a: When, b: When) -> bool:
    """Whether two are both years, both months or both days."""
    return _precision(a) == _precision(b)


def _precision(when: When) -> tuple[bool, bool]:
    return when.first.month is None, when.first.day is None


def staggered(told: When, stated: When) -> bool:
    """Whether a statement's quarter and a source's have months in common, which many a company counts otherwise: to July 26."""
    starts = [when.first.month for when in (told, stated) if _is_quarter(when)]
    years = {when.first.year for when in (told, stated)}
    return len(starts) > len(years) == 1 and 0 < abs((starts[0] or 0) - (starts[1] or 0)) < _QUARTER


def _is_quarter(when: When) -> bool:
    first, last = when.first, when.last
    whole = first.day is last.day is None and first.year == last.year and None not in (first.month, last.month)
    return whole and (last.month or 0) - (first.month or 0) == _QUARTER - 1


def is_next_month(told: When, stated: When) -> bool:
    """Whether a time begins in the month behind another, which is a single one; in which years is not asked."""
    month = told.first.month
    return told.first == told.last and month is not None and month % _YEAR + 1 == stated.first.month


def same_event(statement: When, source: When, ends: bool) -> Overlap:
    """Compare two dates as those of an event, whatever they bound (2001年成立以来 tells the year it was founded).

    A statement that names both ``ends`` of a period is not borne out by a day within it.
    """
    if statement.first.month is None and (statement.first.year or 0) > 0 and source.first.year is None:
        return Overlap.UNKNOWN  # 2019 says more than a day of an unknown year
    found = overlap(statement._replace(bound=Bound.IN), source._replace(bound=Bound.IN))
    named = ends and statement.first != statement.last
    return Overlap.APART if named and found is Overlap.CONTAINED else found


def _only_clock(when: When) -> bool:
    return when.clock is not None and when.first == Day()


def _clocks(a: When, b: When) -> Overlap:
    return Overlap.UNKNOWN if a.hours is None or b.hours is None else _hours(a, b)


def _hours(statement: When, source: When) -> Overlap:
    """The same day: how the hours compare. A statement that names hours where the source has none says more than it."""
    told, stated = statement.hours, source.hours
    if told == stated:
        return Overlap.EQUAL
    if told is None:
        return Overlap.CONTAINED
    if stated is None:
        return Overlap.WIDER
    if told[1] < stated[0] or stated[1] < told[0]:
        return Overlap.APART
    return Overlap.CONTAINED if told[0] <= stated[0] and stated[1] <= told[1] else Overlap.WIDER


def _common_year(a: When, b: When) -> int | None:
    """A year to count in where one is silent about it; None where the two name nothing in common."""
    if _is_relative(a) != _is_relative(b) and a.first.year is not None and b.first.year is not None:
        return None
    for year in (a.first.year, b.first.year, a.last.year, b.last.year):
        if year is not None and year > 0:
            return year
    if a.first.month is None and a.first.day is None and a.first.year is None:
        return None
    return 2000 if b.first != Day() else None


def _is_relative(when: When) -> bool:
    return when.first.year is not None and when.first.year <= 0


def _days(when: When, year: int, other: When) -> tuple[date, date] | None:
    """First and last day, with missing parts taken from the other period."""
    first, last = _fill(when.first, year, other.first), _fill(when.last, year, other.last)
    try:
        start = date(first.year or year, first.month or 1, first.day or 1)
        end = date(last.year or year, last.month or 12, last.day or _length(last.year or year, last.month or 12))
    except ValueError:
        return None
    return (start, date.max) if when.bound is Bound.SINCE and when.first == when.last else (start, end)


def _fill(day: Day, year: int, other: Day) -> Day:
    known = day.year if day.year is not None and day.year > 0 else None
    relative = day.year if day.year is not None and day.year <= 0 else None
    if known is None and relative is not None:
        known = year + relative
    month = day.month
    if month is None and day.day is not None:
        month = other.month or 1
    return Day(known or year, month, day.day)


def _length(year: int, month: int) -> int:
    from calendar import monthrange

    return monthrange(year, month)[1]


def periods_of(facts: Facts) -> dict[str, tuple[tuple[int, When], ...]]:
    """The times that each source names, and where it first does, as (offset, time)."""
    found: dict[str, dict[When, int]] = {id_: {} for id_ in facts.sources}
    for claim in facts.claims:
        if claim.when is not None and claim.when_own:
            found[claim.source].setdefault(claim.when, claim.sentence.start)
    return {id_: tuple((at, when) for when, at in whens.items()) for id_, whens in found.items()}

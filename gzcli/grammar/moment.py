"""A date as it was read, before the text around it fills in what it leaves out."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from gzcli.lexicon.calendar import Relative
from gzcli.model.when import Bound, Day

_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


_OPEN = Day()


class Moment(NamedTuple):
    """A period ``first``..``last`` in ``text[start:end]``, its unknown parts None.

    ``back`` is set for a word that counts from the last date in the text (同年); ``filled`` says that the article's
    own date supplied a part (去年); ``repeated`` marks what comes round again (每年7—8月), whose year stays open.
    ``part`` is the part of the day, its first and last minute.
    """

    start: int
    end: int
    first: Day = _OPEN
    last: Day = _OPEN
    bound: Bound = Bound.IN
    clock: int | None = None
    back: Relative | None = None
    filled: bool = False
    repeated: bool = False
    part: tuple[int, int] | None = None

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day and nothing else."""
        return self.back is None and self.first == _OPEN

    def narrow(self, end: int, **parts: int) -> Moment:
        """The same, read on to ``end``, with finer parts (month, day) on both sides."""
        return self._replace(end=end, first=self.first._replace(**parts), last=self.last._replace(**parts))

    def months(self, end: int, first: int, last: int) -> Moment:
        """The same, narrowed to the months ``first``..``last``."""
        return self._replace(end=end, first=self.first._replace(month=first), last=self.last._replace(month=last))

    def days(self, end: int, first: int, last: int) -> Moment:
        """The same, narrowed to the days ``first``..``last``."""
        return self._replace(end=end, first=self.first._replace(day=first), last=self.last._replace(day=last))


def span_of(one: Moment, other: Moment) -> Moment | None:
    """The period from one date to another; the later takes from the earlier what it leaves out (8月22日至30日).

    None if the two are not equally precise, are the wrong way round, or one is a clock time.
    """
    first, last = one.first, other.last
    if one.is_clock or other.is_clock or one.back or other.back:
        return None
    last = Day(
        first.year if last.year is None else last.year,
        first.month if last.month is None and last.day is not None else last.month,
        last.day,
    )
    if precision(first) != precision(last):
        return None
    if None not in (first.year, last.year) and _key(first) > _key(last):
        return None
    return one._replace(end=other.end, last=last, filled=one.filled or other.filled, part=None)


def precision(day: Day) -> str:
    """The finest part that is known: "day", "month", "year" or ""."""
    return "day" if day.day else "month" if day.month else "" if day.year is None else "year"


def from_anchor(relative: Relative, anchor: dt.date | None) -> tuple[Day, Day] | None:
    """The period that a word like 去年, 上月 or 昨日 means to a text of the anchor's date, None if that is unknown."""
    if anchor is None:
        if relative.unit != "year":
            return None
        year = Day(relative.by if relative.by <= 0 else None)
        return year, year
    return _COUNT[relative.unit](anchor, relative.by)


def month_end(year: int | None, month: int | None) -> int:
    """The last day of a month; 29 for a February whose year is not known.

    >>> month_end(2015, 2), month_end(None, 4)
    (28, 30)
    """
    if month is None:
        return 31
    if month == 2 and (year is None or year <= 0 or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))):
        return 29
    return _MONTH_LENGTHS[month - 1]


def minutes(hours: list[int]) -> tuple[int, int]:
    """The first and last minute of a part of the day given in hours: [17, 24] is (1020, 1439)."""
    return hours[0] * 60, hours[1] * 60 - 1


def day_of(date: dt.date) -> Day:
    """A calendar date as a Day."""
    return Day(date.year, date.month, date.day)


def _key(day: Day) -> tuple[int, int, int]:
    return day.year or 0, day.month or 0, day.day or 0


def _years(anchor: dt.date, by: int) -> tuple[Day, Day]:
    return Day(anchor.year + by), Day(anchor.year + by)


def _months(anchor: dt.date, by: int) -> tuple[Day, Day]:
    year, month = divmod(anchor.year * 12 + anchor.month - 1 + by, 12)
    return Day(year, month + 1), Day(year, month + 1)


def _quarters(anchor: dt.date, by: int) -> tuple[Day, Day]:
    year, quarter = divmod(anchor.year * 4 + (anchor.month - 1) // 3 + by, 4)
    return Day(year, quarter * 3 + 1), Day(year, quarter * 3 + 3)


def _weeks(anchor: dt.date, by: int) -> tuple[Day, Day]:
    monday = anchor + dt.timedelta(days=7 * by - anchor.weekday())
    return day_of(monday), day_of(monday + dt.timedelta(days=6))


def _days(anchor: dt.date, by: int) -> tuple[Day, Day]:
    day = day_of(anchor + dt.timedelta(days=by))
    return day, day


_COUNT = {"year": _years, "quarter": _quarters, "month": _months, "week": _weeks, "day": _days}

"""Calendar dates and periods as written, with what is left out kept open."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Bound(StrEnum):
    """How a date limits what it stands with."""

    IN = "in"  # 2023年, 5月8日, 一季度
    BY = "by"  # 到2022年, 截至2023年底, by 2022
    SINCE = "since"  # 今年以来, 自2001年, since
    BEFORE = "before"  # 2020年前
    AFTER = "after"  # 2015年后


class Day(NamedTuple):
    """A date of which parts may be unknown: 5月8日 has no year, 2023年 has no month.

    A year of 0 or below counts from an anchor that nobody gave: 0 is 今年, -1 去年, -2 前年.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None


class When(NamedTuple):
    """A period from ``first`` to ``last``, both inclusive and equally precise; a single date has them equal.

    1—4月 2020 is first=2020-01, last=2020-04; 一季度 is XXXX-01/XXXX-03; 2023年底 is first=last=2023-12.
    Relative words (去年, 本月, 26日) are resolved against an anchor date where one is known.
    ``clock`` is the time of day in minutes after midnight, where one is written. ``relative`` says that the
    written form left out what the anchor supplied (去年, 5月, 26日). ``part`` is the part of the day (晚, 上午) where
    one is written instead of a clock time: its first and last minute after midnight.
    """

    first: Day
    last: Day
    bound: Bound = Bound.IN
    clock: int | None = None
    relative: bool = False
    part: tuple[int, int] | None = None

    @property
    def hours(self) -> tuple[int, int] | None:
        """The first and last minute after midnight that the words allow, None if they tell no time of day."""
        return self.part if self.clock is None else (self.clock, self.clock)

    @property
    def edtf(self) -> str:
        """The period in EDTF (ISO 8601-2): ``2020-01/2020-04``, unknown digits as X."""
        first, last = _edtf(self.first), _edtf(self.last)
        return first if first == last else f"{first}/{last}"


def _edtf(day: Day) -> str:
    parts = ["XXXX" if day.year is None or day.year <= 0 else f"{day.year:04d}"]
    if day.month is not None or day.day is not None:
        parts.append("XX" if day.month is None else f"{day.month:02d}")
    if day.day is not None:
        parts.append(f"{day.day:02d}")
    return "-".join(parts)

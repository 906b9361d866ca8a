"""Dates in figures alone, which every language writes: 2015-07-04 16:01:17, 2015/7/4, 2015.07.04."""

from __future__ import annotations

import re
from functools import cache

from gzcli.grammar.moment import Moment
from gzcli.model.when import Day


@cache
def pattern(source: str) -> re.Pattern[str]:
    """A compiled pattern, made when it is first needed."""
    return re.compile(source)


def stamp(text: str, at: int) -> Moment | None:
    """The date in figures at ``at``, with its clock time if one follows."""
    found = pattern(
        r"((?:19|20)[0-9]{2})([-/.])(1[0-2]|0?[1-9])\2(3[01]|[12][0-9]|0?[1-9])(?![0-9])"
        r"(?:[ T]{1,2}([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9]))?"
    ).match(text, at)
    if not found:
        return None
    day = Day(int(found[1]), int(found[3]), int(found[4]))
    clock = int(found[5]) * 60 + int(found[6]) if found[5] else None
    return Moment(at, found.end(), day, day, clock=clock)


def full_year(digits: str, near: int = 1990) -> int:
    """A year of two digits in the century that puts it after ``near`` or not long before; four digits as they are.

    >>> full_year("08"), full_year("49"), full_year("98"), full_year("15", 2014), full_year("00", 1999)
    (2008, 1949, 1998, 2015, 2000)
    """
    if len(digits) == 4:
        return int(digits)
    year = near // 100 * 100 + int(digits)
    return year if year > near - 60 else year + 100

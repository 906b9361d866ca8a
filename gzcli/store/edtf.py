"""Dates as packs write them: the part of EDTF (ISO 8601-2) that ``When.edtf`` gives for complete dates."""

from __future__ import annotations

from gzcli.model.when import Day, When


def read_edtf(text: object) -> When | None:
    """A date or an interval of two dates: ``2020``, ``2020-05-14``, ``2020-01/2020-04``; None for anything else.

    >>> read_edtf("2020-01/2020-04").last
    Day(year=2020, month=4, day=None)
    """
    if not isinstance(text, str):
        return None
    days = [_day(part) for part in text.split("/", 1)]
    first, last = days[0], days[-1]
    return When(first, last) if first and last else None


def _day(text: str) -> Day | None:
    parts = text.split("-")
    lengths = [len(part) for part in parts]
    if lengths not in ([4], [4, 2], [4, 2, 2]) or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    year, month, day = [int(part) for part in parts] + [None] * (3 - len(parts))
    valid = (month is None or 1 <= month <= 12) and (day is None or 1 <= day <= 31)
    return Day(year, month, day) if valid else None

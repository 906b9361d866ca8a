"""Periods as a reader of either language writes them: Jan-Apr 2020, 2020年1—4月."""

from __future__ import annotations

from gzcli.model.when import Bound, Day, When

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_BOUNDS = {
    "en": {Bound.BY: "by {}", Bound.SINCE: "since {}", Bound.BEFORE: "before {}", Bound.AFTER: "after {}"},
    "zh": {Bound.BY: "到{}", Bound.SINCE: "{}以来", Bound.BEFORE: "{}前", Bound.AFTER: "{}后"},
}


def period(when: When, lang: str) -> str:
    """The period in words; what nobody knows (the year of 5月8日) is left out, "" if that is all of it."""
    said = (_chinese if lang == "zh" else _english)(when.first, when.last)
    return _BOUNDS[lang].get(when.bound, "{}").format(said) if said else ""


def _english(first: Day, last: Day) -> str:
    if first == last:
        return _day_en(first)
    if first.year == last.year and first.month and last.month:
        return f"{_day_en(Day(None, first.month, first.day))}-{_day_en(last)}"
    return f"{_day_en(first)}-{_day_en(last)}"


def _day_en(day: Day) -> str:
    month = _MONTHS[day.month - 1] if day.month else None
    return " ".join(str(part) for part in (day.day, month, _year(day)) if part is not None)


def _chinese(first: Day, last: Day) -> str:
    if first == last:
        return _day_zh(first)
    if first.year == last.year and first.month and last.month and not first.day and not last.day:
        year = _day_zh(Day(first.year))
        return f"{year}{first.month}—{last.month}月"
    return f"{_day_zh(first)}至{_day_zh(last)}"


def _day_zh(day: Day) -> str:
    parts = ((_year(day), "年"), (day.month, "月"), (day.day, "日"))
    return "".join(f"{part}{word}" for part, word in parts if part is not None)


def _year(day: Day) -> int | None:
    return day.year if day.year is not None and day.year > 0 else None

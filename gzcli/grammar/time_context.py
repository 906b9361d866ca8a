"""What a date leaves out, filled in from the dates before it in the text and from the article's own date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from gzcli.grammar.moment import Moment, day_of, from_anchor
from gzcli.grammar.stamp import pattern
from gzcli.model.when import Day

_SENTENCE_END = r"[。！？!?\n.](?:(?<!\.)|\s+[A-Z])"
_COMPARED = r"(?i)\b(?:from|than|on|against|over|compared with|compared to) $"  # up 5% from a year earlier in August
_BASE, _START, _SAME_TIME = "比较与同", "由从", "同期"  # 比去年增长5%, 由去年的18%升至26%, 为去年同期的1.7倍
_WEEKDAY = r"(?i)(?:(?:last|this|on|late|early) )*[a-z]+day"
_LAST_MONTH = ("上月", "上个月", "上月份", "last month")
_NEAR_FUTURE = dt.timedelta(days=7)
_MOST_OF_A_MONTH = 20
_FAR = 9  # months ahead of the anchor at which a bare month means last year's


class _Context:
    """The dates read so far, the latest known to the year, to the month and to the day: ``last`` of all, ``near`` of the
    same paragraph; ``here`` is the last one of the same sentence.
    """

    def __init__(self, anchor: dt.date | None) -> None:
        self.anchor = anchor
        self.last: dict[str, Day] = {}
        self.near: dict[str, Day] = {}
        self.here: Day | None = None

    def note(self, moment: Moment, weekday: bool) -> None:
        """Remember a date that was read; later days go on from the start of a range within one month.

        A weekday is that of the report, from which no earlier year or month is counted.
        """
        first, day = moment.first, moment.last
        self.here = first if (first.year, first.month) == (day.year, day.month) else day
        known = (("year", day.year), ("month", day.month), ("day", day.day))
        if day.year is not None and day.year > 0:
            self.near |= {part: day for part, value in known if value is not None and (part == "day" or not weekday)}
            self.last |= self.near


def fill(text: str, moments: Iterable[Moment], anchor: dt.date | None) -> Iterator[Moment]:
    """The moments with years, months and days filled in as far as the text and the anchor allow.

    One that counts from an earlier date (同年) is left out where there is none, but for the month or day it names.
    """
    context, end = _Context(anchor), 0
    for moment in moments:
        if pattern(_SENTENCE_END).search(text, end, moment.start):
            context.here = None
        if "\n" in text[end : moment.start]:
            context.near.clear()
        end = moment.end
        filled = _back(moment, context) if moment.back else _complete(moment, context)
        if filled is None and moment.first.month is not None:
            filled = moment._replace(back=None)
        if filled is None:
            continue
        if text[filled.start : filled.end] in _LAST_MONTH and filled.first == context.here:
            filled = _month_before(filled)
        if not filled.is_clock and not _is_base(moment, filled, text):
            context.note(filled, pattern(_WEEKDAY).fullmatch(text[filled.start : filled.end]) is not None)
        yield filled


def _is_base(moment: Moment, filled: Moment, text: str) -> bool:
    """Whether a time is what something is compared with, from which later dates do not go on: 去年同期, from a year earlier."""
    if moment.back:
        return pattern(_COMPARED).search(text, max(0, moment.start - 16), moment.start) is not None
    if not filled.filled or filled.first != filled.last or filled.first.month is not None:
        return False
    before, after = text[max(0, filled.start - 1) : filled.start], text[filled.end : filled.end + 2]
    return before in tuple(_BASE) or after == _SAME_TIME or (before in tuple(_START) and after.startswith("的"))


def _back(moment: Moment, context: _Context) -> Moment | None:
    """同年, 次日: counted from the last date in the text, from the anchor for a day or month when there is none."""
    assert moment.back is not None
    last = (context.near if moment.back.near else context.last).get(moment.back.unit)
    if last is None and moment.back.by < 0 and context.anchor is not None:
        last = day_of(context.anchor)
    if last is None or last.year is None:
        return None
    try:
        period = from_anchor(moment.back, dt.date(last.year, last.month or 1, last.day or 1))
    except (ValueError, OverflowError):
        return None
    if period is None:
        return None
    first, final = (
        own._replace(month=part.month or own.month, day=part.day or own.day)
        for own, part in zip(period, (moment.first, moment.last), strict=True)
    )
    return moment._replace(first=first, last=final, back=None, filled=True)


def _month_before(moment: Moment) -> Moment:
    """上月 in a sentence that has told of that very month: the month before it."""
    year, month = moment.first.year, moment.first.month
    if year is None or month is None:
        return moment
    before = Day(year, month - 1) if month > 1 else Day(year - 1, 12)
    return moment._replace(first=before, last=before)


def _complete(moment: Moment, context: _Context) -> Moment:
    if moment.is_clock or moment.repeated or moment.first.year is not None:
        return moment
    start = moment.first
    if start.month is None and start.day is not None:
        whole = _from_day(start.day, context)
    else:
        whole = _from_month(start, context)
    if whole is None:
        return moment
    first = Day(whole.year, whole.month if start.month is None else start.month, start.day)
    return moment._replace(first=first, last=_after(first, moment.last), filled=True)


def _after(first: Day, last: Day) -> Day:
    """The end of a period that starts at ``first``: the same year, or the next one for 12月至1月."""
    if last.year is not None:
        return last
    month = first.month if last.month is None else last.month
    wraps = None not in (first.month, month) and first.year is not None and first.month > month  # type: ignore[operator]
    return Day(first.year + 1 if wraps and first.year is not None else first.year, month, last.day)


def _from_day(day: int, context: _Context) -> Day | None:
    """The year and month of a bare day: those of the sentence's date before it, else the anchor's, else the past's."""
    here = context.here
    if here is not None and here.month is not None and (here.day is None or here.day <= day):
        return here
    if context.anchor is None:
        return here if here is not None and here.month is not None else None
    return _nearest(day, context.anchor)


def _nearest(day: int, anchor: dt.date) -> Day:
    """The month of a bare day: the anchor's, the next if that day is a few days ahead, the last if it is just past."""
    if anchor.day - day >= _MOST_OF_A_MONTH and (anchor + _NEAR_FUTURE).month != anchor.month:
        return _month_of(anchor + _NEAR_FUTURE) if day <= (anchor + _NEAR_FUTURE).day else _month_of(anchor)
    if day - anchor.day >= _MOST_OF_A_MONTH:
        return _month_of(anchor.replace(day=1) - dt.timedelta(days=1))
    return _month_of(anchor)


def _month_of(date: dt.date) -> Day:
    return Day(date.year, date.month)


def _from_month(start: Day, context: _Context) -> Day | None:
    """The year of a bare month: that of the sentence's date before it, else the anchor's, else last year's."""
    if context.here is not None and context.here.year is not None:
        return Day(context.here.year)
    if context.anchor is None or start.month is None:
        return None
    ahead = start.month - context.anchor.month
    return Day(context.anchor.year - (ahead >= _FAR))

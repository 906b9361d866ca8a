"""One point of time or calendar period in English: May 14, 2020; Q1 2020; the first half of last year; mid-2019."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from gzcli.grammar.clock_en import clock
from gzcli.grammar.moment import Moment, from_anchor, month_end
from gzcli.grammar.months_en import half, run_to, so_far
from gzcli.grammar.stamp import full_year, pattern, stamp
from gzcli.grammar.year_en import decade, is_counted, year
from gzcli.lexicon.calendar import Relative, relative_words
from gzcli.lexicon.tables import en_numerals
from gzcli.model.when import Day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?:(January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b(?:\.(?= ?[0-9]|,| (?:last|this|next)))?)"
)
_DAY = "(3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9:%]|[.,][0-9])"
_TO = r"(?: ?[-—~] ?| to | through | and )"
_ORDINALS = ("first", "second", "third", "fourth")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_THIRDS = {"early": (1, 10), "mid": (11, 20), "late": (21, 31), "end": (21, 31), "beginning": (1, 10), "start": (1, 10)}


def point(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """The date, period or time of day that starts at ``at``; None if there is none."""
    if (run := run_to(text, at, anchor)) is not None:
        return run
    digits = text[at : at + 1].isdecimal()
    for read in _FROM_DIGITS if digits else _FROM_WORDS:
        found = read(text, at)
        if found is not None:
            return _in_year(text, found, anchor)
    return None if digits else _edge(text, at, anchor) or _relative(text, at, anchor) or _weekday(text, at, anchor)


def _figures(text: str, at: int) -> Moment | None:
    """2020-05-14, 5/17/2018."""
    found = pattern("(1[0-2]|0?[1-9])/(3[01]|[12][0-9]|0?[1-9])/((?:19|20)[0-9]{2})(?![0-9/])").match(text, at)
    if not found:
        return stamp(text, at)
    day = Day(int(found[3]), int(found[1]), int(found[2]))
    return Moment(at, found.end(), day, day)


def _month_first(text: str, at: int) -> Moment | None:
    """May 14, May 14-16, 2020, May 2020, January to April, May."""
    found = pattern(MONTH).match(text, at)
    if not found:
        return None
    month = _month(found[1])
    joint = " and" if pattern(r"(?i)\bbetween $").search(text, max(at - 8, 0), at) else " through"
    days = pattern(
        f" (?:the )?{_DAY}(?:(?: ?[-—~] ?| to |{joint} ){_DAY}(?! [A-Z][a-z]+ (?:19|20)))?(?! ?(?:%|per ?cent|[mbtr]+illion|thousand))"
    ).match(text, found.end())
    if days:
        first, last = int(days[1]), int(days[2] or days[1])
        if last >= first:
            return Moment(at, days.end(), Day(None, month, first), Day(None, month, last))
    until = pattern(f"{_TO}{MONTH}(?! ?[0-9]{{1,2}}\\b)").match(text, found.end())
    if until and _month(until[1]) >= month:
        return Moment(at, until.end(), Day(None, month), Day(None, _month(until[1])))
    return Moment(at, found.end(), Day(None, month), Day(None, month)) if _is_month(text, found) else None


def _is_month(text: str, found: re.Match[str]) -> bool:
    """Whether a bare month name is one: May and March are words, and Jan or Mar may be a person."""
    name = found[1]
    if pattern(r"(?:,? (?:of )?(?:19|20)[0-9]{2}\b|,? (?:this|last|next) year)").match(text, found.end()):
        return True
    if name in ("June", "July") or (len(name) > 4 and name != "March") or text.startswith("'s", found.end()):
        return True
    return (
        pattern(
            r"(?i)\b(?:in|by|since|of|until|till|from|to|through|during|before|after|last|this|next|and|early|mid|late|for|"
            r"between|for|than)[ -]$"
        ).search(text, max(found.start() - 9, 0), found.start())
        is not None
    )


def _day_first(text: str, at: int) -> Moment | None:
    """14 May, 14th of May 2020, 14-16 May."""
    found = pattern(f"{_DAY}(?:(?: ?[-—~] ?| to | and ){_DAY})?(?: of)?[ -]{MONTH}").match(text, at)
    if not found:
        return None
    first, last, month = int(found[1]), int(found[2] or found[1]), _month(found[3])
    return Moment(at, found.end(), Day(None, month, first), Day(None, month, last)) if first <= last else None


def _day_alone(text: str, at: int) -> Moment | None:
    """On the 27th: a day without a month, where no noun follows that it would number (the 27th floor)."""
    if not pattern(r"(?i)\bon (?:the )?$").search(text, max(at - 8, 0), at):
        return None
    found = pattern(
        "(3[01]|[12][0-9]|[1-9])(?:st|nd|rd|th)(?=$|[^A-Za-z0-9 -]| (?:that|and|of|in|at|by|to|when|with|after|before|as|but|from|for)\\b)"
    ).match(text, at)
    return Moment(at, found.end(), Day(None, None, int(found[1])), Day(None, None, int(found[1]))) if found else None


def _part_of_year(text: str, at: int) -> Moment | None:
    """The first quarter, Q1, the first three quarters, H1, the first half of the year, the first four months."""
    quarter = pattern(
        r"(?i)(?:(?:the )?(first|second|third|fourth|[1-4](?:st|nd|rd|th))[- ]quarter\b|Q([1-4])\b"
        r"|(?:the )?(?:last|final|closing) quarter(?= (?:of )?(?:(?:19|20)[0-9]{2}\b|(?:the|last|this) year)))"
    ).match(text, at)
    if quarter:
        number = _ordinal(quarter[1].lower()) if quarter[1] else int(quarter[2] or 4)
        return _months(at, quarter.end(), number * 3 - 2, number * 3)
    half = pattern(
        r"(?i)(?:the )?(first|second|latter)(?:[ -]half(?= of (?:the (?:current )?year|this|last|next|[12][0-9]{3}|fiscal))|-half\b)|H([12])\b(?! ?[A-Za-z][0-9])"
    ).match(text, at)
    if half:
        second = half[1].lower() != "first" if half[1] else half[2] == "2"
        return _months(at, half.end(), 7, 12) if second else _months(at, half.end(), 1, 6)
    first = pattern(r"(?i)(?:the )?(?:first|opening)[ -]([0-9]{1,2}|[a-z]{3,6})[ -](months?|quarters)\b").match(
        text, at
    )
    if not first:
        return None
    number = int(first[1]) if first[1].isdecimal() else _count(first[1].lower())
    last = number * (3 if first[2] == "quarters" else 1)
    return _months(at, first.end(), 1, last) if 1 <= last <= 12 else None


def _short_part(text: str, at: int) -> Moment | None:
    """1Q20, 2H 2021, 1st quarter."""
    found = pattern(r"([1-4])(?:Q(?![A-Za-z])|(?:st|nd|rd|th)[- ]quarter\b)|([12])H(?=[0-9 ])").match(text, at)
    if not found:
        return None
    length, number = (3, int(found[1])) if found[1] else (6, int(found[2]))
    return _months(at, found.end(), (number - 1) * length + 1, number * length)


def _edge(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """The end of 2023, mid-2019, late May, early 2020, year-end, the end of the year."""
    whole = pattern(r"(?i)(?:the )?(?:year[- ]end|end of the year|end of year)\b").match(text, at)
    if whole:
        return _months(at, whole.end(), 12, 12)
    found = pattern(r"(?i)(?:the )?(early|mid|late|end|beginning|start)[- ](?:of )?(?=[A-Z12tln])").match(text, at)
    if not found:
        return None
    edge = found[1].lower()
    month = pattern(MONTH).match(text, found.end())
    if month:
        first, last = _THIRDS[edge]
        number = _month(month[1])
        year = pattern(r",? (?:of )?((?:19|20)[0-9]{2})\b(?![,.]?[0-9])").match(text, month.end())
        known = int(year[1]) if year else None
        days = Day(known, number, first), Day(known, number, min(last, month_end(known, number)))
        return Moment(at, year.end() if year else month.end(), *days)
    first, last = {"early": (1, 3), "mid": (5, 8), "late": (10, 12), "end": (12, 12)}.get(edge, (1, 1))
    part = _in_year(text, _months(at, found.end(), first, last), anchor)
    return part if part.end > found.end() else None


def _in_year(text: str, part: Moment, anchor: dt.date | None) -> Moment:
    """A month, quarter or half with the year that follows it: of 2020, 2020, last year, of the year."""
    if part.is_clock or part.first.year is not None:
        return part
    found = pattern(
        r"(?:,? ?(?:of |in |for )?|'|’)(?:(?i:fiscal |FY ?)(?:year )?)?((?:19|20)[0-9]{2}|(?<=['’HQ])[0-9]{2})(?![0-9%]|[,.][0-9])"
    ).match(text, part.end)
    if found and not is_counted(text, found.end()):
        year = full_year(found[1])
        return part._replace(end=found.end(), first=part.first._replace(year=year), last=part.last._replace(year=year))
    lead = pattern("(?:,? (?:of |in )?)?").match(text, part.end)
    named = lead and _relative(text, lead.end(), anchor)
    if named and named.back is None and named.first.month is None and named.first.year is not None:
        year = named.first.year
        first, last = part.first._replace(year=year), part.last._replace(year=year)
        return part._replace(end=named.end, first=first, last=last, filled=True)
    own = pattern(r"(?i) of the (?:current |calendar )?year\b").match(text, part.end)
    return part._replace(end=own.end()) if own else part


@cache
def _words() -> dict[str, list[tuple[str, Relative]]]:
    rows: dict[str, list[tuple[str, Relative]]] = {}
    for word, meaning in sorted(relative_words("en").items(), key=lambda pair: -len(pair[0])):
        rows.setdefault(word.split()[0], []).append((word, meaning))
    return rows


def _relative(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """Last year, a year earlier, yesterday, last May."""
    first = pattern("[A-Za-z]+").match(text, at)
    if not first:
        return None
    low = text[at : at + 24].lower()
    for word, meaning in _words().get(first[0].lower(), ()):
        if low.startswith(word) and not text[at + len(word) : at + len(word) + 1].isalnum():
            return _counted(at, at + len(word), meaning, anchor)
    month = pattern(f"(?i:(last|this|next)) {MONTH}").match(text, at)
    return _named_month(at, month, anchor) if month and anchor else None


def _counted(at: int, end: int, meaning: Relative, anchor: dt.date | None) -> Moment | None:
    if meaning.back:
        return Moment(at, end, back=meaning)
    period = from_anchor(meaning, anchor)
    return Moment(at, end, *period, filled=True) if period else None


def _named_month(at: int, found: re.Match[str], anchor: dt.date) -> Moment:
    """Last May is the latest May before the anchor's month, next May the first after it."""
    month, word = _month(found[2]), found[1].lower()
    year = anchor.year - (word == "last" and month >= anchor.month) + (word == "next" and month <= anchor.month)
    return Moment(at, found.end(), Day(year, month), Day(year, month), filled=True)


def _weekday(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """Monday, last Friday: the latest up to the anchor."""
    found = pattern("(?:(?i:(last|next|this)) )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b(?!s)").match(text, at)
    if not found or anchor is None:
        return None
    weekday = _WEEKDAYS.index(found[2][:3].lower())
    back = (anchor.weekday() - weekday) % 7
    word = (found[1] or "").lower()
    back += 7 * ((word == "last" and back == 0) - (word == "next"))
    date = anchor - dt.timedelta(days=back)
    day = Day(date.year, date.month, date.day)
    dated = pattern(f",? {MONTH} {_DAY}").match(text, found.end())
    return None if dated else Moment(at, found.end(), day, day, filled=True)


def _months(at: int, end: int, first: int, last: int) -> Moment:
    return Moment(at, end, Day(None, first), Day(None, last))


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _ordinal(word: str) -> int:
    """First or 1st is 1."""
    return int(word[0]) if word[0].isdecimal() else _ORDINALS.index(word) + 1


def _count(word: str) -> int:
    """Four is 4; 0 for a word that is no number."""
    number = en_numerals().get(word)
    return int(number.value) if number else 0


_FROM_DIGITS = (_figures, _day_first, _day_alone, _short_part, decade, year, clock)
_FROM_WORDS = (_month_first, _part_of_year, half, so_far, decade, year)

"""English dates: May 14, 2020; January to April; the first half of last year; by 2022; mid-2019; 3:30 pm."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from gzcli.grammar.moment import Moment, minutes, span_of
from gzcli.grammar.point_en import point
from gzcli.grammar.stamp import pattern
from gzcli.lexicon.calendar import calendar, relative_words
from gzcli.model.when import Bound


def scan(text: str, anchor: dt.date | None) -> Iterator[Moment]:
    """The dates of a folded English text, left to right, with what they leave out still open."""
    end = 0
    for hit in _trigger().finditer(text):
        start = hit.start()
        if start < end:
            continue
        moment = _period(text, start, anchor)
        if moment is not None:
            moment = _bounded(text, moment, end)
            yield moment
            end = moment.end


@cache
def _trigger() -> re.Pattern[str]:
    """Where a date may start: a number, a month or weekday, or the first word of a relative expression."""
    words = {word.split()[0] for word in relative_words("en")} | {
        "first",
        "second",
        "third",
        "fourth",
        "opening",
        "latter",
        "final",
        "closing",
        "last",
        "early",
        "mid",
        "late",
        "end",
        "beginning",
        "start",
        "year",
        "half",
        *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "quarter"),
        "fiscal",
        "financial",
    }
    return re.compile(
        "(?<![0-9A-Za-z.,])[0-9]+(?=[-—/: ,.;)stndrhHQ’'apAP]|$)|\\b(?:"
        "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|Q[1-4]|H[12]|FY"
        f"|(?i:{'|'.join(sorted(words))})\\b)"
    )


def _period(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """One point, or two joined by to, and, through or a dash."""
    first = point(text, at, anchor)
    if first is None or first.is_clock:
        return first
    if first.first.day is not None and first.first == first.last:
        first = _with_part(text, first)
    joint = pattern(r"(?: ?[-—~] ?| to | through | until | till )").match(text, first.end)
    if not joint and pattern(r"(?i)\bbetween $").search(text, max(at - 8, 0), at):
        joint = pattern(" and ").match(text, first.end)
    second = joint and point(text, joint.end(), anchor)
    return (span_of(first, second) if second else None) or first


def _with_part(text: str, date: Moment) -> Moment:
    """A day with the part of it that the words tell: Tuesday morning, last night, May 14 in the afternoon."""
    parts = calendar("en")["part"]
    found = pattern(r"(?: in the| at)? (morning|afternoon|evening|night|noon)\b").match(text, date.end)
    word = found[1] if found else text[date.start : date.end].rpartition(" ")[2].lower()
    if word not in parts:
        return date
    return date._replace(end=found.end() if found else date.end, part=minutes(parts[word]))


def _bounded(text: str, moment: Moment, floor: int) -> Moment:
    """The moment with the words around it that bound it: by 2022, since last year, before May 14."""
    if moment.is_clock:
        return moment
    for kind, words in calendar("en")["after"].items():
        for word in words:
            if text.startswith(f" {word}", moment.end):
                return moment._replace(end=moment.end + 1 + len(word), bound=Bound(kind))
    before = text[max(floor, moment.start - 20) : moment.start].lower()
    for kind, words in calendar("en")["before"].items():
        for word in words:
            if before.endswith(f"{word} ") and (len(before) == len(word) + 1 or not before[-len(word) - 2].isalnum()):
                return moment._replace(start=moment.start - len(word) - 1, bound=Bound(kind))
    return moment

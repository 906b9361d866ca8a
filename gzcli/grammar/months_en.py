"""English periods that are told by their length or their half: the six months to June, the year ended March 31, half-year."""

from __future__ import annotations

import datetime as dt
import re

from gzcli.grammar.clause_en import is_verb
from gzcli.grammar.moment import Moment
from gzcli.grammar.stamp import pattern
from gzcli.lexicon.tables import en_numerals
from gzcli.model.when import Day

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)"
_RUN = (
    r"(?:the )?(?:(?P<count>[0-9]{1,2}|[A-Za-z]{3,6})[ -]months?|(?P<year>year)|(?P<quarter>quarter)|(?P<half>half[ -]year))"
    rf" (?:period )?(?:to|ended|ending|ending in|ended in|through|up to|until)(?: the end of)? (?:[0-9]{{1,2}} )?(?P<month>{_MONTH})"
    r"(?: [0-9]{1,2}(?![0-9%.]))?(?:,? (?P<of>(?:19|20)[0-9]{2})\b(?![,.]?[0-9]))?"
)
_SPORT = (
    r"(?i)\b(?:goals?|scor(?:e|ed|es|ing|er)|shots?|match|half-?time|minutes?|penalt(?:y|ies)|equali[sz]\w+|baskets?"
    r"|rebounds?|tr(?:y|ies)|lead(?:ing)? at|second half|possession|kick\w*)\b"
)
_BEHIND_HALF = frozenset(
    ["and", "but", "while", "was", "were", "as", "from", "compared", "to", "after", "than", "with"]
)
_TO_WHEN = ("ended", "preceded", "followed", "from", "to", "after")
_LEAST, _YEAR = 4, 12  # months: any three of them are in the three months


def run_to(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """The six months to June, the 12 months ended March 31, 2024: that many months up to the one that is named."""
    found = pattern(_RUN).match(text, at)
    if found is None:
        return None
    last, count = _MONTHS.index(found["month"][:3].lower()) + 1, _length(found)
    if not 1 <= count <= 12:
        return None
    year = int(found["of"]) if found["of"] else None
    filled = year is None and anchor is not None
    if filled and anchor is not None:
        year = anchor.year - (last > anchor.month)
    first = last - count + 1
    if first < 1 and year is None:
        return None
    start = Day(year, first) if first > 0 else Day((year or 0) - 1, first + 12)
    return Moment(at, found.end(), start, Day(year, last), filled=filled)


def half(text: str, at: int) -> Moment | None:
    """In the first half, where no match is told of; its half-year results."""
    found = pattern(r"(?i)(?:the )?(first|second)[ -]half(?=$|[.,;:]| (?P<next>[a-z]+))").match(text, at)
    if found is not None and not _goes_on(found["next"]):
        found = None
    if found is not None and pattern(r"(?i)\b(?:in|for|during|over|of|than) $").search(text, max(at - 8, 0), at):
        second = found[1].lower() == "second"
        start, end = _sentence(text, at)
        told = pattern(_SPORT).search(text, start, end)
        return None if told else Moment(at, found.end(), Day(None, 7 if second else 1), Day(None, 12 if second else 6))
    found = pattern(
        r"(?i)half-year(?= [a-z]{3,})(?! (?:ban|sentence|term|period|contract|loan|old|delay|suspension|stay|course|mark|point)\b)"
    ).match(text, at)
    if found is None or not pattern(r"(?i)(?:'s|’s|s'|s’|\bits|\bthe|\bour|\btheir|^|[.!?]) ?$").search(
        text, max(at - 8, 0), at
    ):
        return None
    return Moment(at, found.end(), Day(None, 1), Day(None, 6))


def so_far(text: str, at: int) -> Moment | None:
    """In the nine months: those of the year up to then, unless their end is named."""
    found = pattern(
        r"(?i)the (?P<count>[a-z]{3,6}|[0-9]{1,2})[ -]months?(?: period)?(?=$|[.,;:]| (?P<next>[a-z]+))"
    ).match(text, at)
    if found is None or not _goes_on(found["next"]) or found["next"] in _TO_WHEN:
        return None
    if not pattern(r"(?i)\b(?:in|over|during|for) $").search(text, max(at - 8, 0), at):
        return None
    number = _number(found["count"])
    return Moment(at, found.end(), Day(None, 1), Day(None, number)) if _LEAST <= number < _YEAR else None


def _goes_on(word: str | None) -> bool:
    """Whether a word behind a half leaves it a period: the first half rose, not the first half marathon."""
    return word is None or word in _BEHIND_HALF or is_verb(word)


def _sentence(text: str, at: int) -> tuple[int, int]:
    ends = [text.find(mark, at) for mark in (". ", "\n")]
    return max(text.rfind(". ", 0, at), text.rfind("\n", 0, at), 0), min((e for e in ends if e >= 0), default=len(text))


def _length(found: re.Match[str]) -> int:
    if found["year"] or found["quarter"] or found["half"]:
        return 12 if found["year"] else 3 if found["quarter"] else 6
    return _number(found["count"])


def _number(told: str) -> int:
    if told.isdecimal():
        return int(told)
    number = en_numerals().get(told.lower())
    return int(number.value) if number else 0

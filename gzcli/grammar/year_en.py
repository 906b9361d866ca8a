"""Years, decades and centuries in English: 2020 where it is a year, FY2020, 2019-20, the late 1990s."""

from __future__ import annotations

import re

from gzcli.grammar.moment import Moment
from gzcli.grammar.stamp import full_year, pattern
from gzcli.lexicon.calendar import calendar
from gzcli.lexicon.tables import en_units
from gzcli.model.when import Day

_SETTING = ("in", "the")  # In 2023 exports rose, the 2015 earthquakes
_RECENT = range(1990, 2041)  # what few counts happen to be
_ROUND = 2000  # a count as well: in 2000 villages


def decade(text: str, at: int) -> Moment | None:
    """1990s, the late 1990s, the '90s, the 19th century."""
    found = pattern(r"(?i)(?:the )?(?:(?:early|mid|late)[- ])?(?:((?:1[0-9]|20)[0-9]0)'?s\b|['’]([0-9]0)s\b)").match(
        text, at
    )
    if found:
        first = int(found[1]) if found[1] else full_year(found[2])
        return Moment(at, found.end(), Day(first), Day(first + 9))
    century = pattern(r"(?i)(?:the )?(?:(?:early|mid|late)[- ])?([12]?[0-9])(?:st|nd|rd|th)[- ]century\b").match(
        text, at
    )
    if not century or not int(century[1]):
        return None
    return Moment(at, century.end(), Day(int(century[1]) * 100 - 99), Day(int(century[1]) * 100))


def year(text: str, at: int) -> Moment | None:
    """2020 after a cue, 2019-20, 2016-2020, fiscal 2020, FY2020."""
    fiscal = pattern(
        r"(?:FY ?|(?i:fiscal (?:year )?|financial year ))((?:19|20)?[0-9]{2})(?:[-/]([0-9]{2,4}))?\b"
    ).match(text, at)
    if fiscal:
        first = full_year(fiscal[1])
        return Moment(at, fiscal.end(), Day(first), Day(full_year(fiscal[2], first) if fiscal[2] else first))
    found = pattern(
        r"(1[0-9]{3}|20[0-9]{2})(?:(?: ?[-—~/] ?| to )((?:19|20)?[0-9]{2})\b)?(?![0-9A-Za-z%:°]|[,.][0-9])"
    ).match(text, at)
    if not found:
        return None
    first, last = int(found[1]), full_year(found[2], int(found[1])) if found[2] else int(found[1])
    if found[2]:
        return Moment(at, found.end(), Day(first), Day(last)) if _is_span(text, found, first, last) else None
    return Moment(at, found.end(), Day(first), Day(first)) if _is_year(text, found) else None


def _is_span(text: str, found: re.Match[str], first: int, last: int) -> bool:
    """Whether two numbers are years: 2016-2020 and 2019-20 are, 1500-1600 people and 1999/2 are not."""
    near = 1900 <= first < last <= first + 60
    return near and (len(found[2]) == 4 or last == first + 1) and not is_counted(text, found.end())


def _is_year(text: str, found: re.Match[str]) -> bool:
    """Whether a cue before a number of four digits makes it a year, and no counted noun after it makes it a number."""
    before = pattern(r"([A-Za-z]+)[ -]$").search(text, max(found.start() - 12, 0), found.start())
    cue = before[1].lower() if before else ""
    cues = calendar("en")["year"]
    bracketed = text[found.start() - 1 : found.start()] == "(" and text[found.end() : found.end() + 1] in (")", ",")
    listed = pattern("[12][0-9]{3}, $").search(text, max(found.start() - 6, 0), found.start()) is not None
    modern = 1900 <= int(found[1]) <= 2100
    if cue in _SETTING and int(found[1]) in _RECENT and int(found[1]) != _ROUND:
        return not is_counted(text, found.end(), loose=False)
    if cue in cues["sure"] or (modern and (cue in cues["likely"] or bracketed or listed)):
        return not is_counted(text, found.end())
    return False


def is_counted(text: str, at: int, loose: bool = True) -> bool:
    """Whether people or a unit follow, or in ``loose`` terms any noun of many: 2000 people, 1500 tonnes, 1200 schools."""
    word = pattern(" ?-?([a-z]+)").match(text, at)
    if not word:
        return False
    plural = loose and word[1].endswith("s") and word[1] not in calendar("en")["year"]["no_plural"]
    return plural or en_units().at(text, word.start(1)) is not None or word[1] in ("people", "men", "women", "children")

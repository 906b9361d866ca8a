"""Chinese times of day: 15时30分, 晚上8点, 上午10点半, 08:30."""

from __future__ import annotations

import re

from gzcli.grammar.moment import Moment
from gzcli.grammar.numbers_zh import TWO, number
from gzcli.grammar.stamp import pattern
from gzcli.lexicon.calendar import calendar
from gzcli.lexicon.pattern import lazy

_COLON = lazy(" ?([01]?[0-9]|2[0-4]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9:.])")
_CLOCK = lazy(
    f" ?(两|{TWO[1:]} ?(?:时(?![候代间速期刻常尚装段差空])|点钟?)(?:(半|整|许)|(?:{TWO} ?分(?!钟|之)(?:[0-9]{{1,2}}秒)?))?许?"
)


def part_of_day(text: str, at: int) -> tuple[str, int]:
    """The part of the day at ``at`` (下午, 晚), "" for none, and where it ends."""
    start = at + text.startswith(" ", at)
    parts = calendar("zh")["part"]
    for length in (2, 1):
        word = text[start : start + length]
        if (
            len(word) == length
            and word in parts
            and not (length == 1 and text[start + 1 : start + 2] in tuple("报会餐上些饭场市盘"))
        ):
            return word, start + length
    return "", at


def clock_after(text: str, at: int, part: str, alone: bool = False) -> tuple[int, int] | None:
    """The minutes after midnight of the clock time at ``at`` and where its words end, None if there is none.

    ``part`` is the part of the day before it. With ``alone`` nothing before it says that it is a time, so that the
    words themselves must: 15时, 8点半, not 3点.
    """
    colon = _COLON.match(text, at)
    if colon:
        plain = not alone or _is_plain(text, colon)
        return (_minutes(int(colon[1]), int(colon[2]), part), colon.end()) if plain else None
    found = _CLOCK.match(text, at)
    if not found or (alone and not _stands_alone(found)):
        return None
    hour, minute = number(found[1]), 30 if found[2] == "半" else number(found[3] or "0")
    return (_minutes(hour, minute, part), found.end()) if hour <= 24 and minute < 60 else None


def clock_alone(text: str, at: int) -> Moment | None:
    """A time of day without its date: 晚上8点, 15时30分, 08:30."""
    part, start = _part_before(text, at)
    clock = clock_after(text, at, part, alone=not part)
    return clock and Moment(start, clock[1], clock=clock[0])


def _minutes(hour: int, minute: int, part: str) -> int:
    first = calendar("zh")["part"].get(part, [0])[0]
    return (hour + (12 if first and first <= hour < 12 else 0)) * 60 + minute


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether a bare 15时 or 8点半 must be a time of day; 三点建议, 上涨3点 and 一时 are not."""
    return bool(found[2] or found[3]) or (found[1].isdecimal() and "时" in found[0])


def _is_plain(text: str, found: re.Match[str]) -> bool:
    """Whether a bare H:MM is a clock and not a score or a ratio: 16:01:17, 08:30, 16:00, 7:40许."""
    written = found[0].strip()
    if written.count(":") == 2 or written.startswith("0") or (len(written) == 5 and found[2] in ("00", "30")):
        return len(written) >= 5
    return pattern("许|左右|开始|准时|之?[前后]| ?[-—~至到] ?[0-9]{1,2}:[0-9]{2}").match(text, found.end()) is not None


def _part_before(text: str, at: int) -> tuple[str, int]:
    stop = at - 1 if text[at - 1 : at] == " " else at
    for length in (2, 1):
        word = text[max(stop - length, 0) : stop]
        if len(word) == length and word in calendar("zh")["part"]:
            return word, stop - length
    return "", at

"""English times of day: 3:30 pm, 10 a.m., 15:30."""

from __future__ import annotations

from gzcli.grammar.moment import Moment
from gzcli.grammar.stamp import pattern


def clock(text: str, at: int) -> Moment | None:
    """3:30 pm, 10 a.m., 15:30 after at."""
    found = pattern(r"(1[0-2]|0?[0-9])(?::([0-5][0-9]))?(?::[0-5][0-9])? ?(?i:(a|p)\.?m\b\.?)").match(text, at)
    if found:
        hour = int(found[1]) % 12 + (12 if found[3] in "pP" else 0)
        return Moment(at, found.end(), clock=hour * 60 + int(found[2] or 0))
    plain = pattern(r"([01]?[0-9]|2[0-3]):([0-5][0-9])(?::[0-5][0-9])?(?![0-9:.])").match(text, at)
    if not plain or not pattern(r"(?i)\b(?:at|from|until|till|by|before|after|to|since|around) $").search(
        text, max(at - 8, 0), at
    ):
        return None
    return Moment(at, plain.end(), clock=int(plain[1]) * 60 + int(plain[2]))

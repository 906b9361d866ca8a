"""The unit before or after a number: 元, US$, km/h, 每吨, 个小时."""

from __future__ import annotations

import re

from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import abbreviations, en_units, prefixes, unit, zh_units

NONE = "-"
_COUNTER = "个"
_RATED = frozenset({"mass", "volume", "area", "energy", "length", "share", "data", "TEU"})
_FLOWS = frozenset({"length", "volume", "data"})
_PER = ("/", "每", " per ", " a ", " an ")
_KIND = lazy(r"(?:fully diluted|diluted|basic|ordinary|common) (?=shares?\b)")  # $1.87 per diluted share
_RUNNING = lazy(
    r"(?:consecutive|straight|successive|full) (?=(?:year|month|week|day|hour)s?\b)"
)  # three consecutive years
_POINTS = lazy(r"(?:(?:、|和|与|及|以及) ?\d+(?:\.\d+)?个?)*(?<=个)百分点", re.ASCII)  # 6.47个、5.21个百分点


def unit_after(window: Window, at: int) -> tuple[int, str] | None:
    """The end and the id of the unit that follows the number ending at ``at``, with what it is per (元/吨)."""
    found = bare_unit(window, at)
    return None if found is None else rated(window, *found)


def bare_unit(window: Window, at: int) -> tuple[int, str] | None:
    """The same without a rate."""
    at = window.skip(at)
    if at < window.ceiling and window.text[at] == "-" and at + 1 < window.ceiling and window.text[at + 1].isalpha():
        found = en_units().at(window.low, at) or en_units().at(window.low, at + 1)
        return _checked(window, found)
    if window.text[at : at + 1] > "\u2e7f":
        found = _checked(window, zh_units().at(window.text, at))
        if found is not None and found[1] == _COUNTER and _POINTS.match(window.text, found[0], window.ceiling):
            return found[0], "pp"
        return found
    running = _RUNNING.match(window.low, at)
    at = running.end() if running else at
    return _checked(window, _longer(abbreviations().at(window.text, at), en_units().at(window.low, at)))


def unit_before(window: Window, at: int) -> tuple[int, str] | None:
    """The start and the id of the unit that stands before the number starting at ``at``: US$, 人民币, 时速."""
    found = prefixes().before(window.low, window.back(at))
    return None if found is None or found[0] < window.floor else found


def rate_before(window: Window, at: int) -> tuple[int, str] | None:
    """The start and the unit of 每克, 每小时 before a number."""
    at = window.back(at)
    start = window.text.rfind("每", max(at - 5, window.floor), at)
    found = zh_units().at(window.text, start + 1) if start >= 0 else None
    return (start, found[1]) if found is not None and found[0] == at else None


def per(numerator: str, denominator: str) -> str | None:
    """The id of the rate, if the two make a customary one: CNY/t, km/h."""
    top, bottom = unit(numerator), unit(denominator)
    if bottom.dimension in _RATED and top.dimension not in ("count", ""):
        return f"{numerator}/{denominator}"
    if bottom.dimension == "duration" and top.dimension in _FLOWS:
        return f"{numerator}/{denominator}"
    return None


def rated(window: Window, end: int, name: str) -> tuple[int, str]:
    """The end and the unit with what it is per: 元/吨, a barrel."""
    for word in _PER:
        if window.low.startswith(word, end):
            kind = _KIND.match(window.low, end + len(word))
            below = bare_unit(window, kind.end() if kind else end + len(word))
            both = per(name, below[1]) if below is not None else None
            if below is not None and both is not None:
                return below[0], both
    return end, name


def _longer(a: tuple[int, str] | None, b: tuple[int, str] | None) -> tuple[int, str] | None:
    if a is None or b is None:
        return a or b
    return a if a[0] >= b[0] else b


def _checked(window: Window, found: tuple[int, str] | None) -> tuple[int, str] | None:
    return None if found is None or found[1] == NONE or found[0] > window.ceiling else found

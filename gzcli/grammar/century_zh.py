"""Chinese decades and centuries: 20世纪80年代, 上世纪七八十年代, 1990年代, 21世纪."""

from __future__ import annotations

from gzcli.grammar.moment import Moment
from gzcli.grammar.numbers_zh import number
from gzcli.lexicon.pattern import lazy
from gzcli.model.when import Day

_CENTURY = "(?:([0-9]{1,2}|[一二三四五六七八九十]{1,3}|[上本])世纪)"
_DECADE = "(?:((?:1[0-9]|20)?[0-9]0|[一二三四五六七八]?[一二三四五六七八九]十)年代(?:初期?|中期|末期?|后期)?)"
_PERIOD = lazy(f"(?:公元)?{_CENTURY}?{_DECADE}?")


def century(text: str, at: int) -> Moment | None:
    """The decade or century at ``at``; a decade without its century is taken for one of the last hundred years."""
    if "世纪" not in text[at : at + 7] and "年代" not in text[at : at + 8]:
        return None
    found = _PERIOD.match(text, at)
    if not found or not (found[1] or found[2]):
        return None
    ordinal = {"上": 20, "本": 21, None: 20}.get(found[1]) or number(found[1])
    if not found[2]:
        return Moment(at, found.end(), Day(ordinal * 100 - 99), Day(ordinal * 100))
    first, last = _decades(found[2])
    if first < 1000:
        base = (ordinal - 1 + (found[1] is None and first < 20)) * 100
        first, last = base + first, base + last
    return Moment(at, found.end(), Day(first), Day(last + 9), filled=not found[1] and len(found[2]) < 4)


def _decades(written: str) -> tuple[int, int]:
    """The first years of the first and last decade: 七八十 is (70, 80), 1990 is (1990, 1990)."""
    if written.isdecimal() or len(written) == 2:
        return number(written), number(written)
    return number(written[0] + "十"), number(written[1:])

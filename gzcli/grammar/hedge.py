"""Words that qualify a number, and the interval that the number then stands for."""

from __future__ import annotations

from decimal import Decimal

from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import hedges
from gzcli.model.interval import Interval
from gzcli.model.quantity import Hedge

_LOW, _HIGH = Decimal("0.95"), Decimal("1.05")
_THAN = lazy(r" than \$?\d")
_COUNTED = lazy(r"(?:\d|illion|thousand|hundred|%|percent|points?) $")
_AGO = lazy(r"[a-z\d]+ (?:year|quarter|month|week|day|decade)s? (?:earlier|before|ago|previously)\b")
LINK_ENDS = frozenset("到有为是占达在了需要用花共")
_ACROSS = 16  # characters between a hedge and the part that it qualifies
_ACROSSED = (Hedge.OVER, Hedge.NEAR, Hedge.ABOUT, Hedge.UNDER)
_WHOLE = lazy(r"[^\d，。；、：！？,;:!?《》“”（）()]*的$")
_ENTIRE = lazy("[总全占]")
_RATE = lazy("平均|水平|同期|[去上前]年")
_PERIODS = frozenset("年月日期来几")  # 近年来的三成
_LINKS = ("达到", "只有", "为", "有", "是", "占", "达", "在", "了", "需", "要", "用", "花", "共")


def hedge_before(window: Window, at: int, plain: bool = False) -> tuple[int, Hedge] | None:
    """Where a hedge word begins that ends at ``at``, and what it says; ``plain`` allows those of 上百, 过万, 破亿."""
    end = window.back(at)
    found = hedges(window.lang, "before").before(window.low, end)
    if found is None and plain:
        found = hedges(window.lang, "plain").before(window.low, end)
    if found is None and window.lang == "zh":
        found = _linked(window, end)
    if found is None or found[1] is None or found[0] < window.floor or _compares(window, found[0], at):
        return None
    return found[0], found[1]


def _compares(window: Window, start: int, at: int) -> bool:
    """Whether "fewer than" compares the number before it with an earlier time: 40,000 fewer than three months earlier."""
    than = window.lang == "en" and window.low.endswith("than ", start, at)
    return than and bool(_COUNTED.search(window.low, max(start - 12, 0), start) and _AGO.match(window.low, at))


def hedge_across(window: Window, at: int, share: bool) -> Hedge | None:
    """The hedge of a part whose whole stands between them: 接近总产量的四成, 约占全国的30%; ``share`` is a word for one.

    Before a per cent the whole must be told as such: 超过去年同期的5.1% compares two rates.
    """
    if window.lang != "zh" or window.char(at - 1) != "的":
        return None
    whole = _WHOLE.search(window.low, max(at - _ACROSS, window.floor), at)
    if whole is None or not (share or _is_entire(whole.group())):
        return None
    words = hedges("zh", "before")
    ends = (end for end in range(whole.start() + 1, at - 1) if window.low[end] not in _PERIODS)
    found = (words.before(window.low, end) for end in ends)
    return next((hit[1] for hit in found if hit is not None and hit[1] in _ACROSSED), None)


def _is_entire(whole: str) -> bool:
    return _ENTIRE.search(whole) is not None and _RATE.search(whole) is None


def hedge_after(window: Window, at: int, place: str = "after") -> tuple[int, Hedge] | None:
    """Where a hedge word ends that starts at ``at``, and what it says."""
    found = hedges(window.lang, place).at(window.low, window.skip(at))
    if found is None or found[1] is None or found[0] > window.ceiling or _THAN.match(window.low, found[0]):
        return None
    if window.text[found[0] - 1] == "+" and window.char(found[0]).isdigit():
        return None  # 8GB+128GB
    return found[0], found[1]


def _linked(window: Window, end: int) -> tuple[int, Hedge | None] | None:
    """A hedge that a short verb parts from its number: 约为, 至少有, 超过了."""
    if window.char(end - 1) not in LINK_ENDS:
        return None
    for link in _LINKS:
        if window.low.endswith(link, 0, end):
            found = hedges("zh", "before").before(window.low, end - len(link))
            return None if found is None or found[1] is Hedge.NEAR else found
    return None


def reading(hedge: Hedge, value: Decimal, high: Decimal | None) -> Interval:
    """The literal reading of a hedged number, as the table in the README says; ``high`` is the upper end, if written."""
    if high is not None and hedge in (Hedge.RANGE, Hedge.VAGUE, Hedge.ODD):
        low, high = sorted((value, high))
        return Interval(low, high, hedge is Hedge.ODD, hedge is not Hedge.RANGE)
    if hedge in _ONE_SIDED:
        return _ONE_SIDED[hedge](value)
    if hedge in (Hedge.NEAR, Hedge.ABOUT) and value:
        return _around(hedge, value)
    return Interval.point(value)


_ONE_SIDED = {
    Hedge.OVER: lambda value: Interval(value, None, low_open=True),
    Hedge.UNDER: lambda value: Interval(None, value, high_open=True),
    Hedge.AT_LEAST: lambda value: Interval(value, None),
    Hedge.AT_MOST: lambda value: Interval(None, value),
}


def _around(hedge: Hedge, value: Decimal) -> Interval:
    low, high = sorted((value * _LOW, value if hedge is Hedge.NEAR else value * _HIGH))
    near = hedge is Hedge.NEAR
    return Interval(low, high, low_open=near and value < 0, high_open=near and value >= 0)

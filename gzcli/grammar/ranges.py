"""Two numbers as one range: 10—15%, 2.5亿至3亿元, 20和30之间, between 10 and 15, $1.5-2.0 billion."""

from __future__ import annotations

from decimal import Decimal

from gzcli.grammar.amount import Amount, read_amount
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.model.quantity import Hedge

_DASH = lazy(r" ?(?:—{1,2}|-|~|至|到) ?(?=[^ a-z])")
_TO = lazy(
    r"(?:-(?= (?:to|and) [a-z0-9]+[- ](?:year|month|week|day|hour|minute|km|mile)))? to (?=[^ ])"
)  # 16- to 24-year-olds
_AND = {"zh": lazy(r" ?[和与] ?"), "en": lazy(r" and ")}
_AMID = lazy(r" ?之?间")
_FROM = ("从", "由", "自")
_MOVED = lazy(r"(?:[上下]调|增加|减少|上升|下降|提高|提升|降低|上涨|下跌|扩大|缩小|增|减|升|降|涨|跌)[了约近超]?$")
_BETWEEN = lazy(r"\bbetween (?:about |around |roughly )?$")
_CHANGE = lazy(
    r"\b(?:ris|ros|increas|grow|grew|climb|jump|fell|fall|drop|declin|cut|rais|lower|expand|extend|went|mov|chang|surg|slid|"
    r"advanc|up|down|by|doubl|tripl|trebl|quadrupl|quintupl|halv|multipl|slump|plung|widen|narrow|improv|push|take|took|bring|brought|narrow|lengthen|shorten|eas|slow|quicken|"
    r"accelerat|shr|slip|dip|edg|gain|worsen|deteriorat|tumbl|soar|swell|swoll|shift|rebound|recover|reduc|decreas|boost|lift|trim|slash)[a-z]*\b[^.;]{0,40}$"
)
_START = lazy(r"\bfrom (?:(?:an?|the|its|their) (?:[a-z]+ ){1,2}of )?$")  # from 10, from a high of 10
_BY = lazy(r"\bby (?:about |around |some |nearly |almost )?$")
_FAR = 3  # from so many times as much on, a second number is what a change came to: fell by 11,000 to 251,000


def joined(window: Window, lower: Amount) -> Amount | None:
    """The range that ``lower`` begins; None where no second number follows, or where the two tell of a change."""
    return _through(window, lower) or _between(window, lower)


def _through(window: Window, lower: Amount) -> Amount | None:
    join = _DASH.match(window.text, lower.end, window.ceiling)
    if join is None and window.lang == "en":
        join = _TO.match(window.low, lower.end, window.ceiling)
    upper = next_amount(window, join.end()) if join else None
    if join is None or upper is None or not _joinable(lower, upper):
        return None
    if _changes(window, lower, upper, join.group()):
        return _borrowing(lower, upper)
    return _whole(lower, upper, upper.end)


def _borrowing(lower: Amount, upper: Amount) -> Amount:
    """The first of two values, with the unit of the second: fell from 10 to 15 dollars."""
    if lower.unit or not upper.unit:
        return lower
    number = lower.number._replace(value=_shared_scale(lower, upper))
    return lower._replace(number=number, unit=upper.unit)


def _between(window: Window, lower: Amount) -> Amount | None:
    """20和30之间; between 10 and 15."""
    word = _AND[window.lang].match(window.low, lower.end, window.ceiling)
    lead = (
        _BETWEEN.search(window.low, max(lower.start - 20, window.floor), lower.start) if window.lang == "en" else None
    )
    if word is None or (window.lang == "en" and lead is None):
        return None
    upper = next_amount(window, word.end())
    if upper is None or not _joinable(lower, upper):
        return None
    tail = _AMID.match(window.text, upper.end) if window.lang == "zh" else None
    if window.lang == "zh" and tail is None:
        return None
    whole = _whole(lower, upper, tail.end() if tail else upper.end)
    return whole._replace(start=lead.start()) if whole and lead else whole


def next_amount(window: Window, at: int) -> Amount | None:
    """The amount right at a place, a currency sign before it included."""
    floor, window.floor = window.floor, at
    start = at + 1 if window.char(at) in tuple("$¥€£-") else at
    upper = read_amount(window, start) if start < window.ceiling and window.char(start).isalnum() else None
    window.floor = floor
    return upper if upper is not None and upper.start == at else None


def _joinable(lower: Amount, upper: Amount) -> bool:
    if lower.number.hedge is not Hedge.EXACT or upper.number.hedge is not Hedge.EXACT:
        return False
    return lower.unit in ("", upper.unit) or (lower.prefixed and not upper.unit)


def _changes(window: Window, lower: Amount, upper: Amount, join: str) -> bool:
    """从3.1%到4.2%, 上调23万吨至2562万吨 and "rose from 10 to 15" tell of two values, not of a range."""
    if window.lang == "zh":
        far = upper.number.value >= _FAR * _shared_scale(lower, upper) and lower.unit not in ("", "%")
        moved = far and _MOVED.search(window.text, max(lower.start - 4, 0), lower.start) is not None
        return moved or (bool(lower.unit) and window.text.startswith(_FROM, max(lower.start - 1, 0)))
    before = window.low[max(lower.start - 60, 0) : lower.start]
    if "to" not in join:
        return False
    if _BY.search(before.rstrip("$£€")) and lower.prefixed and upper.prefixed:
        return True
    if _BY.search(before) and not lower.unit:
        return upper.number.value >= _FAR * _shared_scale(lower, upper)
    start = _START.search(before)
    return bool(lower.unit and not lower.prefixed) or (start is not None and _CHANGE.search(before) is not None)


def _whole(lower: Amount, upper: Amount, end: int) -> Amount | None:
    low = _shared_scale(lower, upper)
    if upper.value <= low:
        return None
    number = upper.number._replace(start=lower.number.start, value=low, high=upper.value, hedge=Hedge.RANGE)
    return upper._replace(
        start=lower.start, end=end, number=number, unit=upper.unit or lower.unit, after=max(upper.after, end)
    )


def _shared_scale(lower: Amount, upper: Amount) -> Decimal:
    """The lower end: 20 in 20—30万 is 200000, 9000 in 9000—1.2万 stays."""
    scaled = lower.value * upper.number.scale
    alone = lower.number.scale == 1 and (not lower.unit or lower.prefixed)
    return scaled if alone and scaled < upper.value else lower.value

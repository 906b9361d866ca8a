"""Whether characters that read as a number are a figure: 一批, 二手 and GB18030 are none."""

from __future__ import annotations

import re
from functools import cache

from gzcli.grammar.amount import Amount
from gzcli.grammar.numeral_zh import NUMERALS
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import hedges, unit, zh_units
from gzcli.model.quantity import Hedge

_LOOSE_ONE = frozenset({"year", "d", "week", "点", "points", "级", "股", "手", "角", "分钱", "A", "s", "month"})
_HARM = lazy(r".{0,6}?(?:[死亡伤]|遇难|失踪|被困|获救)")
_MODEL = lazy(r"[A-Za-z]{2,} $")
_STAMP = lazy(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", re.ASCII)
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟俩倆")
_STRING = lazy("[〇零一二三四五六七八九]{2,}")
_CODE = lazy(r"-\d")
_HALVES = ("first ", "second ", "other ", "latter ", "last ", "next ", "better ", "-")
_ADJECTIVE = lazy(r"[-/](?:[^A-Za-z]|[a-z]{3})")
_WHOLE = lazy(r" (?:of|the|its|their|his|her|all|that|a|an) |[.,;:)]|$")
_NUMERALS = frozenset(NUMERALS)
_SINGLE = frozenset("一二两三四五六七八九")
_PHASES = tuple("分共续为有近前后每了建发满，、")  # 分两期建设; 南沙港四期 is a name
_DEICTIC = tuple("这那每同另任某统单唯整第哪同逐")
_PARTICLES = tuple("的了和与及至到多余左上以、，。；：！？,.;:!?）)」』”\"'》 \n（(~—-是为则")


def is_idle(window: Window, at: int) -> bool:
    """Whether a single numeral begins no number and no unit follows it, as in 一些, 统一 and 数据."""
    char, following = window.text[at], window.text[at + 1 : at + 2]
    if char in "几数":
        return following not in _NUMERALS
    return char in _SINGLE and following != "" and len(window.text) > 2 and following not in _going_on()


@cache
def _going_on() -> frozenset[str]:
    return (
        zh_units().firsts
        | hedges("zh", "after").firsts
        | frozenset(NUMERALS + "0123456789半点又分个多余来之至到—-~:比和与 \n")
    )


def is_figure(window: Window, amount: Amount, hedged: bool) -> bool:
    """Whether the amount counts or measures something."""
    before = window.char(amount.start - 1)
    if before == "第" or (before in ("周", "期", "拜") and window.lang == "zh" and not amount.number.digits):
        return False
    if amount.number.digits:
        return _digits_stand_alone(window, amount)
    if window.lang == "en":
        return _word_counts(window, amount, hedged)
    return before not in _DEICTIC and _counts(window, amount, hedged)


def _word_counts(window: Window, amount: Amount, hedged: bool) -> bool:
    """For numbers in English words: "one" needs a unit, a fraction the whole that it is a part of."""
    written = window.low[amount.number.start : amount.number.end]
    if written == "one":
        return (
            hedged
            or amount.value < 0
            or (amount.unit == "s" and amount.value != 1)  # one hour, 25 minutes and 12 seconds
            or (amount.unit not in ("", *_LOOSE_ONE) and unit(amount.unit).dimension != "count")
        )
    if written == "half" and window.low.endswith(_HALVES, 0, amount.start):
        return False
    if amount.unit == "fraction" and written.removeprefix("a ").isalpha():
        return (
            hedged
            or _WHOLE.match(window.low, amount.end) is not None
            or window.low.endswith(("by ", "in "), 0, amount.start)
        )
    return True


def _digits_stand_alone(window: Window, amount: Amount) -> bool:
    """Digits glued to Latin letters are part of a name: G20, X-37B, 3D; those with two points a version."""
    text, start, end = window.text, amount.start, amount.end
    before, after = window.char(start - 1), window.char(end)
    if not amount.prefixed and _is_latin(before):
        return False
    if before in tuple("-/_.") and _is_latin(window.char(start - 2)):
        return False
    if not amount.unit and (_CODE.match(text, end) or (before == "-" and window.char(start - 2).isdigit())):
        return False  # 747-400
    if window.lang == "zh" and not amount.unit and (after == "后" or _MODEL.search(text[max(start - 12, 0) : start])):
        return False  # 90后, Windows 98
    if not amount.unit and (_STAMP.fullmatch(text, start, end) or _is_mark(window, amount)):
        return False
    if not amount.unit and (_is_latin(after) or (after in tuple("-/") and not _ADJECTIVE.match(text, end))):
        return False
    return not (after == "." and text[end + 1 : end + 2].isdigit())


def _is_mark(window: Window, amount: Amount) -> bool:
    """Whether the number only numbers a paragraph or a note: （1）, [2], 图3, "1、" at the start of a line."""
    before, after = window.char(amount.start - 1), window.char(amount.end)
    if before in ("图", "表") and amount.value < 100:
        return True
    if amount.value >= 100 or after not in tuple("、.)）]．"):
        return False
    return (
        before in ("(", "（", "[")
        if after in (")", "）", "]")
        else before in ("", "\n") and amount.end < len(window.text) - 1
    )


def _counts(window: Window, amount: Amount, hedged: bool) -> bool:
    """For numbers written in numerals: a single one needs a unit, 一 more than a measure word."""
    written = window.text[amount.number.start : amount.number.end]
    dimension = unit(amount.unit).dimension
    if written in _FORMAL or (_STRING.fullmatch(written) and not _spelled(amount, written)):
        return False
    if amount.unit in ("degree", "℃") and 0 < amount.value < 10 and window.char(amount.end - 1) == "度":
        return False  # 两度破发
    if amount.number.plain and window.char(amount.end - 1) == "成":
        return False
    if amount.number.plain and len(written) == 1 and written != "十":
        return hedged and bool(amount.unit or window.char(amount.end) in _PARTICLES)
    if written == "一":
        loose = amount.unit in _LOOSE_ONE and amount.value == 1
        strong = dimension != "count" and amount.unit and not loose
        return strong or (amount.unit != "" and (hedged or _harmed(window, amount)))
    if amount.unit == "期":
        return hedged or window.char(amount.start - 1) in _PHASES
    if amount.unit:
        return True
    if hedged and len(written) > 1:
        return True
    alone = written == window.text.strip()
    return alone or (len(written) > 1 and not amount.number.plain and _bare(window, amount))


def _spelled(amount: Amount, written: str) -> bool:
    """Whether digits without magnitudes spell a number (一六四二), not a date (八一) or a name."""
    return amount.number.hedge is Hedge.RANGE or len(written) > 2 or amount.unit == "%"


def _harmed(window: Window, amount: Amount) -> bool:
    """一人死亡, 一名游客受伤: a count of people that something happened to."""
    return amount.unit in ("人", "名", "位") and _HARM.match(window.text, amount.end) is not None


def _bare(window: Window, amount: Amount) -> bool:
    after = window.char(amount.after)
    return after == "" or after in _PARTICLES


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()

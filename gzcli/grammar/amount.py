"""A number with its unit, before hedges: 1.4万亿元, 三分之二, 百分之五, 50元6角三分, 两个半小时, -5℃."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from gzcli.grammar.compound import MIXABLE, Sum, compound
from gzcli.grammar.fraction_en import FRACTION, read_number_en
from gzcli.grammar.numeral import Numeral, quotient, rounded
from gzcli.grammar.numeral_zh import read_zh
from gzcli.grammar.unit import bare_unit, per, rate_before, rated, unit_after, unit_before
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import en_numerals, unit
from gzcli.model.quantity import Hedge

_HALF = Decimal("0.5")
_OVER = lazy(r" {0,2}分 {0,2}之 {0,2}")
_SLASH = lazy(r"(\d{1,4})/(\d{1,4})(?![\d/万]|\.\d|决赛)", re.ASCII)
_PER_MANY = lazy(" ?/ ?(?=(?:10|十|100|百)万)")
_GLYPHS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5",
           "⅘": "4/5", "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8"}  # fmt: skip
_MAGNITUDE = lazy(r" ?(thousand|million|billion|trillion|bn|mn|tn)\b", re.ASCII)
_BLANK = lazy(r" (?=\d{1,2}/\d)", re.ASCII)
_WARM = lazy("[温热冷烧暖寒]|temperature|heat|cold|warm|fever")
_COMPARED = lazy(r" (?:(?:more|as|the|that|its|what|over|less|than)\b|[a-z]+er\b)")
_SIZES = ("级", "规模", "量级")  # 万亿级 is no count of 级
_SOONER = ("提前", "以前")  # 提前半年, not 前半年
_HALVES = frozenset("上下前后大小这那多")
_HALVED = frozenset({"duration", "months", "length", "mass", "volume"})
_DIVISIBLE = _HALVED | {"points", "area"}
_ONE = lazy(r" (?:of )?an?(?= )")
_MINUS = ("minus ", "negative ")
_BOUND = lazy(r"[0-9A-Za-z)%\]-]")
_AND = lazy(r" {0,2}又 {0,2}")


class Amount(NamedTuple):
    """The number in ``text[start:end]`` with its unit. ``number`` ends its figures, before the unit."""

    start: int
    end: int
    number: Numeral
    unit: str = ""
    after: int = 0  # where the numeral ends
    prefixed: bool = False  # the unit stood before the number

    @property
    def value(self) -> Decimal:
        """The number as written, in the unit."""
        return self.number.value


def read_amount(window: Window, at: int) -> Amount | None:
    """The amount whose figures start at ``at``."""
    found = _written_fraction(window, at)
    if found is None:
        found = _numeral_zh(window, at) if window.lang == "zh" else _numeral_en(window, at)
    if found is None or found[0].end > window.ceiling:
        return None
    number, name = found
    start, after = number.start, number.end
    end = after
    if name in ("", FRACTION):
        end, number, name = _measured(window, number, name)
    start, name, prefixed = _prefixed(window, start, name)
    if prefixed:
        end, name = rated(window, end, name)
    return _signed(window, Amount(start, end, number, name, after, prefixed))


def _numeral_en(window: Window, at: int) -> tuple[Numeral, str] | None:
    return read_number_en(window.text, window.low, at, _after_currency(window, at))


def _numeral_zh(window: Window, at: int) -> tuple[Numeral, str] | None:
    """A number or a fraction, or both: 一又二分之一, 1 4/3."""
    number = read_zh(window.text, at)
    if number is not None and number.digits:
        number = _in_words(window, number)
    if number is None and window.char(at) == "半":
        return _half_zh(window, at)
    if number is not None and number.value == 1 and window.text.startswith("一半", at):
        return Numeral(at, at + 2, _HALF, Decimal("0.1"), digits=False), FRACTION
    if number is None or window.char(number.end) not in tuple(" 分又/"):
        return None if number is None else (number, "")
    many = _PER_MANY.match(window.text, number.end) if number.scale == 1 else None
    below = read_zh(window.text, many.end()) if many else None
    if below is not None:  # 7.8/10万
        return _scaled(number, number.start, 100 / below.value)._replace(end=below.end), "%"
    bar = _OVER.match(window.text, number.end)
    above = read_zh(window.text, bar.end()) if bar else None
    return _mixed(window, number) if above is None else _divided(number, above)


def _in_words(window: Window, number: Numeral) -> Numeral:
    """Digits with an English magnitude in a Chinese text: 330 million, US$1.5bn."""
    match = _MAGNITUDE.match(window.low, number.end)
    if match is None or number.scale != 1:
        return number
    scale = en_numerals()[match[1]].value
    return number._replace(end=match.end(), value=number.value * scale, step=number.step * scale, scale=scale)


def _half_zh(window: Window, at: int) -> tuple[Numeral, str] | None:
    """半小时, 半个月, 半数, 过半; not 上半年, 半岛, 半决赛."""
    before = window.char(at - 1)
    if window.text.startswith("半数", at):
        return Numeral(at, at + 2, _HALF, Decimal("0.1"), plain=before == "过", digits=False), FRACTION
    found = bare_unit(window, at + 1)
    halved = before in _HALVES and not window.text.endswith(_SOONER, 0, at)
    if found is not None and not halved and unit(found[1]).dimension in _HALVED:
        return Numeral(at, at + 1, _HALF, Decimal("0.1"), digits=False), ""
    if before in ("过", "近", "超") and not window.char(at + 1).isalnum():
        return Numeral(at, at + 1, _HALF, Decimal("0.1"), plain=True, digits=False), FRACTION
    return None


def _mixed(window: Window, number: Numeral) -> tuple[Numeral, str]:
    gap = _AND.match(window.text, number.end) or (_BLANK.match(window.text, number.end) if number.digits else None)
    part = (_written_fraction(window, gap.end()) or _numeral_zh(window, gap.end())) if gap else None
    if part is None or part[1] != "fraction":
        return number, ""
    return part[0]._replace(start=number.start, value=rounded(number.value + part[0].value), digits=number.digits), ""


def _divided(below: Numeral, above: Numeral) -> tuple[Numeral, str] | None:
    """百分之五 as per cent, 三分之二 as a fraction."""
    if below.plain and below.value >= 100 and below.hedge is Hedge.EXACT:
        return _scaled(above, below.start, 100 / below.value), "%"
    return _fraction(below.start, above.end, above.value, below.value)


def _scaled(number: Numeral, start: int, factor: Decimal) -> Numeral:
    high = None if number.high is None else number.high * factor
    return number._replace(start=start, value=number.value * factor, step=number.step * factor, high=high, plain=False)


def _written_fraction(window: Window, at: int) -> tuple[Numeral, str] | None:
    """1/3, ½."""
    written = _SLASH.match(window.text, at) or _SLASH.match(_GLYPHS.get(window.char(at), ""))
    if written is None:
        return None
    end = written.end() if written.string is window.text else at + 1
    return _fraction(at, end, Decimal(written[1]), Decimal(written[2]))


def _after_currency(window: Window, at: int) -> bool:
    found = unit_before(window, at)
    return found is not None and len(unit(found[1]).dimension) == 3


def _fraction(start: int, end: int, above: Decimal, below: Decimal) -> tuple[Numeral, str] | None:
    if below == 0:
        return None
    return Numeral(start, end, quotient(above, below), Decimal("0.01"), digits=True), "fraction"


def _measured(window: Window, number: Numeral, name: str) -> Sum:
    """The number with the unit after it, and what follows the unit: 半, 多, smaller units."""
    split = _split_unit(window, number)
    if split is not None:
        return split
    found = unit_after(window, number.end)
    if found is None and name == FRACTION and window.lang == "en" and (part := _part_of_one(window, number)):
        return part
    if found is not None and name == FRACTION and window.lang == "en" and unit(found[1]).dimension == "count":
        return number.end, number, name  # one in six people
    if found is None or (number.plain and window.text.startswith(_SIZES, number.end)):
        return number.end, number, name
    end, name = found[0], _sense(window, found, number)
    if name in ("成", "折"):  # 三成 is 30 %, 八五折 is 85 % of a price
        return _tail(window, end, _scaled(number, number.start, Decimal(10 if number.value <= 10 else 1)), "%")
    if name in MIXABLE and end < window.ceiling:
        end, number, name = compound(window, end, number, name)
    return _tail(window, end, number, name)


def _part_of_one(window: Window, number: Numeral) -> Sum | None:
    """Half an hour, a quarter of a percentage point: a part of one unit."""
    one = _ONE.match(window.low, number.end)
    found = unit_after(window, one.end()) if one else None
    if found is None or unit(found[1]).dimension.partition("/")[0] not in _DIVISIBLE:
        return None
    return found[0], number, found[1]


def _sense(window: Window, found: tuple[int, str], number: Numeral) -> str:
    """Which unit a word with two senses is: 度, pounds, times."""
    end, name = found
    if name == "degree" and _WARM.search(window.low, max(number.start - 24, 0), number.start):
        return "℃"
    if name == "lb" and number.scale >= 1000 and window.low[end - 6 : end] in ("pounds", " pound"):
        return "GBP"
    if name == "倍" and window.low.endswith("times", 0, end) and number.step >= 1:  # 2.4 times EBITDA
        return name if _COMPARED.match(window.low, end) else "次"
    return name


def _split_unit(window: Window, number: Numeral) -> Sum | None:
    """两个半小时, 3个多月, 11分多钟: a word between the measure word and the unit, or inside the unit."""
    text, at = window.text, window.skip(number.end)
    if text.startswith(("分多钟", "秒多钟"), at):
        return at + 3, _odd(number, Decimal(1)), "min" if text[at] == "分" else "s"
    if not text.startswith(("个多", "个半", "个来"), at):
        return None
    found = (at + 3, "month") if text.startswith("月", at + 2) else bare_unit(window, at + 2)
    if found is None or unit(found[1]).dimension not in ("duration", "months"):
        return None
    return found[0], _plus_half(number) if text[at + 1] == "半" else _odd(number, Decimal(1)), found[1]


def _tail(window: Window, end: int, number: Numeral, name: str) -> Sum:
    """三年半, 十五斤半, 三年多, 5000元多."""
    char = window.char(end)
    if char not in ("半", "多") or end >= window.ceiling or number.high is not None or unit(name).dimension == "count":
        return end, number, name
    return end + 1, _plus_half(number) if char == "半" else _odd(number, number.step), name


def _plus_half(number: Numeral) -> Numeral:
    return number._replace(value=number.value + _HALF, step=Decimal("0.1"))


def _odd(number: Numeral, spread: Decimal) -> Numeral:
    return number._replace(high=number.value + spread, hedge=Hedge.ODD)


def _prefixed(window: Window, start: int, name: str) -> tuple[int, str, bool]:
    """The start and the unit with what stands before the number: US$3, 人民币575元, 每克287元, 时速350公里."""
    found = unit_before(window, start)
    if found is not None and _fits(found[1], name):
        return found[0], found[1], True
    rate = rate_before(window, start) if name else None
    both = per(name, rate[1]) if rate is not None else None
    return (start, name, False) if rate is None or both is None else (rate[0], both, False)


def _fits(before: str, after: str) -> bool:
    """Whether a unit before the number and one after it are the same: 人民币…元, US$…, 时速…公里."""
    return after in ("", "CNY", before) or (before == "km/h" and after == "km")


def _signed(window: Window, amount: Amount) -> Amount:
    """-5℃, 负0.2, 零下5摄氏度. A hyphen is a minus only where nothing stands before it."""
    text, at = window.text, amount.start
    if window.lang == "en":
        for word in _MINUS:
            if window.low.endswith(word, window.floor, at):
                return _negative(amount, at - len(word), amount.unit)
    if text.endswith("零下", window.floor, at):
        return _negative(amount, at - 2, "℃" if amount.unit in ("", "degree") else amount.unit)
    before = at - 1
    if before < window.floor or text[before] not in "-负":
        return amount
    outer = window.char(before - 1)
    if text[before] == "-" and not amount.unit and "\u3400" <= outer <= "\u9fff":
        return amount
    if (text[before] == "-" and _BOUND.match(outer)) or (text[before] == "负" and outer in tuple("胜抱背担平")):
        return amount
    return _negative(amount, before, amount.unit)


def _negative(amount: Amount, start: int, name: str) -> Amount:
    number = amount.number
    high = None if number.high is None else -number.high
    return amount._replace(start=start, unit=name, number=number._replace(value=-number.value, high=high))

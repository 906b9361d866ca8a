"""Amounts in more than one unit: 50元6角三分, 1小时24分21秒, 5 feet 2 inches, 15 dollars 50, 1米97, 48秒91."""

from __future__ import annotations

from decimal import Decimal

from gzcli.grammar.numeral import Numeral, step_of
from gzcli.grammar.numeral_en import read_en
from gzcli.grammar.numeral_zh import read_zh
from gzcli.grammar.unit import bare_unit
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.quantity import Hedge

_SMALLER = {"CNY": ("角", "分钱"), "角": ("分钱",), "h": ("min", "s"), "min": ("s",), "USD": ("美分",), "GBP": ("便士",), "kg": ("g",),
            "EUR": ("欧分",), "m": ("cm",), "ft": ("in",), "斤": ("两重",), "d": ("h", "min"), "lb": ("oz",)}  # fmt: skip
_DECIMALS = frozenset({"m", "s", "CNY", "角"})  # 1米97, 48秒91, 3块5, 8毛5
_CENTS = frozenset({"USD", "GBP", "EUR"})  # 15 dollars 50
_TIMES = frozenset({"h", "min"})
_JOINT = lazy(r",? ?(?:and )?(?=[a-z0-9])")
_SECONDS = lazy(r"\d{1,2}(?:\.\d{1,3})?秒")
_SMALL_MONEY = lazy(r"[0-9一二三四五六七八九](?:[毛角]|(?![0-9一二三四五六七八九十百千万亿]))")
_HUNDREDTH = Decimal("0.01")

MIXABLE = frozenset({*_SMALLER, "s", "points", "块"})
Sum = tuple[int, Numeral, str]


def compound(window: Window, end: int, number: Numeral, name: str) -> Sum:
    """The end, number and unit of an amount whose first unit ends at ``end``, smaller units added."""
    name = _first_unit(window, end, name)
    parts, at = [(number.value, name)], end
    while at < window.ceiling:
        part = _next(window, at)
        if part is None or part.hedge is not Hedge.EXACT or part.end > window.ceiling:
            break
        found = _small_unit(window, part.end, _SMALLER.get(parts[-1][1], ()))
        if found is None:
            places = _decimals(window, at, parts[-1], part)
            if places is not None:
                parts[-1], at = (parts[-1][0] + places, parts[-1][1]), part.end
            break
        at = found[0]
        parts.append((part.value, found[1]))
    return (end, number, name) if at == end else _sum(at, number, parts)


def _first_unit(window: Window, end: int, name: str) -> str:
    """分 before seconds is a minute, 块 before a digit or 毛 is money."""
    if name == "points" and _SECONDS.match(window.text, end):
        return "min"
    return "CNY" if name == "块" and _SMALL_MONEY.match(window.text, end) else name


def _next(window: Window, at: int) -> Numeral | None:
    if window.lang == "zh":
        return read_zh(window.text, at)
    joint = _JOINT.match(window.low, at)
    return None if joint is None or joint.end() == at else read_en(window.low, joint.end())


def _small_unit(window: Window, at: int, smaller: tuple[str, ...]) -> tuple[int, str] | None:
    """The next smaller unit; here 分 is a minute or a cent."""
    if window.char(at) == "分" and not window.text.startswith("分钟", at):
        name = "min" if "min" in smaller else "分钱" if "分钱" in smaller else None
        return None if name is None else (at + 1, name)
    found = bare_unit(window, at)
    if found is not None and found[1] == "美分" and found[1] not in smaller and smaller[0] in ("便士", "欧分"):
        return found[0], smaller[0]
    return found if found is not None and found[1] in smaller else None


def _decimals(window: Window, end: int, last: tuple[Decimal, str], part: Numeral) -> Decimal | None:
    """What digits right after the unit, without a unit of their own, add: 1米97, 48秒91, 15 dollars 50."""
    value, name = last
    hundredths = name == "s" and part.end - part.start == 2  # whatever follows: 2分05秒31折桂
    if value != value.to_integral_value() or not (hundredths or bare_unit(window, part.end) is None):
        return None
    if window.lang == "en":
        alone = window.text[end : part.start].strip() in ("", "and") and _ends(window, part.end)
        return part.value * _HUNDREDTH if name in _CENTS and alone and 0 < part.value < 100 else None
    places = window.text[part.start : part.end]
    short = name in _DECIMALS and len(places) < 3 and part.value < 100 and part.scale == 1
    return part.value.scaleb(-len(places)) if short else None


def _ends(window: Window, at: int) -> bool:
    """Whether a sentence or clause ends here: 15 dollars 50, not 15 dollars 50 years ago."""
    return window.char(window.skip(at)) in ("", ".", ",", ";", "!", "?", ")")


def _sum(end: int, number: Numeral, parts: list[tuple[Decimal, str]]) -> Sum:
    """All parts in the first unit where that is a short decimal, else in the last; times always in the last."""
    base = sum((value * unit(name).factor for value, name in parts), Decimal(0))
    name = parts[0][1]
    total = base / unit(name).factor
    if name in _TIMES or total != round(total, 3):
        name = parts[-1][1]
        total = base / unit(name).factor
    total = total.normalize() + 0
    return end, number._replace(value=total, step=step_of(f"{total:f}")), name

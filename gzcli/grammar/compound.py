"""Amounts in more than one unit: 50元6角三分, 1小时24分21秒, 5 feet 2 inches, 15 dollars 50, 1米97, 48秒91."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from gzcli.grammar.numeral import Numeral, step_of
from gzcli.grammar.numeral_en import read_en
from gzcli.grammar.numeral_zh import read_zh
from gzcli.grammar.unit import bare_unit
from gzcli.grammar.window import Window
from gzcli.lexicon.tables import unit
from gzcli.model.quantity import Hedge

_SMALLER = {"CNY": ("角", "分钱"), "角": ("分钱",), "h": ("min", "s"), "min": ("s",), "USD": ("美分",), "GBP": ("便士",), "kg": ("g",),
            "EUR": ("欧分",), "m": ("cm",), "ft": ("in",), "斤": ("两重",), "d": ("h", "min"), "lb": ("oz",)}  # fmt: skip
_DECIMALS = frozenset({"m", "s", "CNY"})  # 1米97, 48秒91, 3块5
_CENTS = frozenset({"USD", "GBP", "EUR"})  # 15 dollars 50
_TIMES = frozenset({"h", "min"})
_JOINT = re.compile(r" ?(?:and )?(?=[a-z0-9])")
_HUNDREDTH = Decimal("0.01")

MIXABLE = frozenset(_SMALLER)
Sum = tuple[int, Numeral, str]


def compound(window: Window, end: int, number: Numeral, name: str) -> Sum:
    """The end, number and unit of an amount whose first unit ends at ``end``, smaller units added."""
    parts = [(number.value, name)]
    at = end
    while (smaller := _SMALLER.get(parts[-1][1])) and at < window.ceiling:
        part = _next(window, at)
        if part is None or part.hedge is not Hedge.EXACT or part.end > window.ceiling:
            break
        found = _small_unit(window, part.end, smaller)
        if found is None:
            return _bare(window, end, number, name, part) if len(parts) == 1 else _sum(at, number, parts)
        at = found[0]
        parts.append((part.value, found[1]))
    return (end, number, name) if len(parts) == 1 else _sum(at, number, parts)


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


def _bare(window: Window, end: int, number: Numeral, name: str, part: Numeral) -> Sum:
    """Digits after the unit without a unit of their own are its decimals."""
    places = window.text[part.start : part.end]
    whole = number.value == number.value.to_integral_value()
    if not whole or bare_unit(window, part.end) is not None:
        return end, number, name
    if window.lang == "en":
        cents = name in _CENTS and 0 < part.value < 100 and _JOINT.sub("", window.text[end : part.start]) in ("", " ")
        step = _HUNDREDTH if cents and _ends(window, part.end) else None
    else:
        step = Decimal(1).scaleb(-len(places)) if name in _DECIMALS and places.isdigit() and len(places) < 3 else None
    if step is None:
        return end, number, name
    return part.end, replace(number, value=number.value + part.value * step, step=step), name


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
    return end, replace(number, value=total, step=step_of(f"{total:f}")), name

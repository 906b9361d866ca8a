"""Exact decimals as a reader of either language writes them: 4798亿, 479.8 billion, 1,642."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from gzcli.lexicon.tables import unit
from gzcli.model.quantity import Hedge, Quantity

Lang = Literal["zh", "en"]

_SCALES: dict[Lang, tuple[tuple[int, str], ...]] = {
    "zh": ((12, "万亿"), (8, "亿"), (4, "万")),
    "en": ((12, " trillion"), (9, " billion"), (6, " million")),
}
_PLACES = {"zh": 2, "en": 4}  # decimals that a magnitude word may carry before full digits read better
_WIDEST = 4  # digits that may stand before a magnitude word
_LONGEST = 40  # beyond so many places, scientific notation


def number(value: Decimal, lang: Lang) -> str:
    """The value in words of magnitude where that loses nothing, else in full digits; never rounded."""
    if not value.is_finite() or abs(value.adjusted()) > _LONGEST:
        return str(value)
    for power, word in _SCALES[lang]:
        if value.adjusted() >= power:
            short = _shift(value, -power)
            if _decimals(short) <= _PLACES[lang] and short.adjusted() < _WIDEST:
                return digits(short, lang) + word
    return digits(value, lang)


def digits(value: Decimal, lang: Lang) -> str:
    """All digits of a value, without trailing zeros; English groups them by thousands."""
    plain = _trim(value)
    return f"{plain:,f}" if lang == "en" else f"{plain:f}"


def _shift(value: Decimal, places: int) -> Decimal:
    """The value times ten to the power of ``places``; exact, where arithmetic would round to 28 digits."""
    sign, figures, exponent = value.as_tuple()
    return Decimal((sign, figures, int(exponent) + places))


def _trim(value: Decimal) -> Decimal:
    """The same value without the zeros after its decimal point."""
    sign, figures, exponent = value.as_tuple()
    places = int(exponent)
    kept = list(figures)
    while places < 0 and len(kept) > 1 and kept[-1] == 0:
        kept.pop()
        places += 1
    return Decimal((sign if any(kept) else 0, tuple(kept), places if any(kept) else 0))


def _decimals(value: Decimal) -> int:
    return max(0, -int(_trim(value).as_tuple().exponent))


_HEDGES: dict[Lang, dict[Hedge, str]] = {
    "zh": {
        Hedge.OVER: "超",
        Hedge.ODD: "超",
        Hedge.NEAR: "近",
        Hedge.ABOUT: "约",
        Hedge.UNDER: "不到",
        Hedge.AT_LEAST: "至少",
        Hedge.AT_MOST: "至多",
    },
    "en": {
        Hedge.OVER: "over ",
        Hedge.ODD: "over ",
        Hedge.NEAR: "nearly ",
        Hedge.ABOUT: "about ",
        Hedge.UNDER: "under ",
        Hedge.AT_LEAST: "at least ",
        Hedge.AT_MOST: "at most ",
    },
}
_TO: dict[Lang, str] = {"zh": "至", "en": " to "}
_NO_PLURAL = frozenset({"mu", "li", "jin", "hertz", "celsius"})


def amount(quantity: Quantity, lang: Lang) -> str:
    """A quantity with its hedge and unit: 超200亿元, over 20 billion yuan; English names no measure word."""
    name = unit_name(quantity, lang)
    if quantity.number is not None:
        return _HEDGES[lang].get(quantity.hedge, "") + number(quantity.number, lang) + name
    ends = [number(end, lang) for end in (quantity.low, quantity.high) if end is not None]
    bound = Hedge.AT_LEAST if quantity.high is None else Hedge.AT_MOST
    return (_HEDGES[lang][bound] if len(ends) < 2 else "") + _TO[lang].join(ends) + name


def unit_name(quantity: Quantity, lang: Lang) -> str:
    """The unit as it follows a number: 元, `` yuan``, ``%``; English has no measure words."""
    if not quantity.unit or (lang == "en" and unit(quantity.unit).dimension == "count"):
        return ""
    name = "/".join(_unit_word(part, lang) for part in quantity.unit.split("/"))
    if lang == "zh" or not name[0].isalpha():
        return name
    one = quantity.number == 1 or unit(quantity.unit).dimension == quantity.unit
    plural = (
        not one
        and not name.endswith(" old")
        and name.replace(" ", "").isalpha()
        and not name.isupper()
        and name not in _NO_PLURAL
    )
    return f" {name}s" if plural else f" {name}"


def _unit_word(name: str, lang: Lang) -> str:
    """The usual word; for a currency the shortest in Chinese (元), its code in English if that takes several words."""
    row = unit(name)
    money = row.dimension == name
    if lang == "zh":
        return (min(row.zh, key=len, default="") if money else _first(row.zh)) or name
    word = _first(row.en) or name
    return name if money and " " in word else word


def _first(forms: tuple[str, ...]) -> str:
    return forms[0] if forms else ""

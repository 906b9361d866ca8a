"""Arithmetic on the figures of a source: the value, how it stands to a told figure, and how it is written down."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.interval import Interval
from gzcli.model.quantity import Hedge, Quantity
from gzcli.verdict.places import Place
from gzcli.verdict.value import HOLDS, Relation, Tolerance, compare, measured

SIGNS = {"share": "{} ÷ {}", "ratio": "{} ÷ {}", "mean": "{} ÷ {}", "sum": "{} + {}", "gap": "{} − {}",
          "excess": "{} ÷ {} − 1", "lack": "1 − {} ÷ {}"}  # fmt: skip
_CHINESE = lazy("[\u4e00-\u9fff]")
_FINE = 20  # of how many parts of a value one may be off by rounding
_SCALES_ZH = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_SCALES_EN = ((Decimal(10**9), " billion"), (Decimal(10**6), " million"))


class Derivation(NamedTuple):
    """A value worked out from two claims, how it stands to the figure, and the arithmetic to show.

    ``sure`` says that the statement names both claims beyond doubt.
    """

    operands: tuple[Place, ...]
    relation: Relation
    arithmetic: str
    sure: bool

    @property
    def holds(self) -> bool:
        """Whether the worked-out value supports the figure's."""
        return self.relation in HOLDS


def compared(
    places: tuple[Place, ...], value: Decimal, formula: str, told: Quantity, tolerance: Tolerance, sure: bool
) -> Derivation:
    """A value in base units against the told one, with the arithmetic to show."""
    told = _in_points(told, places)
    value = value / unit(told.unit).factor
    worked = Quantity(value, Interval.point(value), told.unit, Hedge.EXACT, Decimal(1).scaleb(value.adjusted() - 9))
    texts = [place.claim.mention.text for place in places if place.claim.mention]
    shown = f"{formula.format(*texts)} = {_shown(value, texts[0])}{told.unit if told.unit in '%倍' else ''}"
    relation = compare(told, worked, tolerance)
    if told.number is not None and told.hedge in (Hedge.EXACT, Hedge.ABOUT) and not tolerance.strict:
        relation = _rounded(value, told, relation)
    return Derivation(places, relation, shown, sure)


def _in_points(told: Quantity, places: tuple[Place, ...]) -> Quantity:
    """A figure in points as so many percentage points, where it is worked out from shares."""
    shares = all(measured(place.claim.quantity) == "ratio" for place in places)
    return told._replace(unit="pp") if shares and measured(told) == "score" else told


def _rounded(value: Decimal, told: Quantity, relation: Relation) -> Relation:
    """The relation of a worked-out value to a figure: rounded if it is that in the digits told, two of them if it is told as exact.

    What is told as about so much may be a hundredth off, but no more, since many values can be worked out.
    """
    assert told.number is not None
    distance = abs(value - told.number)
    is_near = distance * 2 <= told.step and distance * _FINE <= abs(value)
    if told.hedge is Hedge.ABOUT:
        is_near = is_near or distance <= abs(value) / 100
        return relation if is_near == (relation in HOLDS) else Relation.ROUNDED if is_near else Relation.CONTRARY
    return Relation.ROUNDED if is_near and abs(told.number) >= 10 * told.step and relation not in HOLDS else relation


def work(kind: str, a: Quantity, b: Quantity, wanted: str) -> Decimal | None:
    """The value in base units of the wanted dimension; None where the two cannot give one."""
    if a.number is None or b.number is None:
        return None
    one, other = measured(a), measured(b)
    if kind in ("share", "ratio"):
        is_amount = one == other and one not in ("ratio", "points", "times")  # a share of shares is asked of nobody
        value = a.number / b.number if is_amount and wanted in ("ratio", "times") else None
        return None if kind == "share" and value is not None and value > 1 else value
    if kind in ("excess", "lack"):
        ratio = work("ratio", a, b, wanted) or Decimal(1)
        return abs(ratio - 1) if (ratio > 1) is (kind == "excess") and ratio != 1 else None
    if kind == "mean":
        return a.number / b.number if other == "" and one == wanted and one != other else None
    value = a.number + b.number if kind == "sum" else a.number - b.number
    fits = one == other and (one == wanted or (kind == "gap" and one == "ratio" and wanted in ("points", "score")))
    moved = kind == "gap" and one == "points"  # how far two changes are apart is asked of nobody
    return value if fits and value > 0 and not moved else None


def work_all(kind: str, quantities: list[Quantity], wanted: str) -> Decimal | None:
    """The value of all terms in base units: of two, or the sum of some."""
    first, second, *rest = quantities
    value = work(kind, first, second, wanted)
    for quantity in rest:
        value = None if value is None else work("sum", first._replace(number=value), quantity, wanted)
    return value


def _shown(value: Decimal, beside: str) -> str:
    """A value in four digits or more, as large numbers are written in the language of the figure beside it."""
    scales = _SCALES_ZH if _CHINESE.search(beside) else _SCALES_EN
    scale, word = next(((scale, word) for scale, word in scales if abs(value) >= scale), (Decimal(1), ""))
    value = value / scale
    digits = f"{round(value, max(0, 3 - value.adjusted())):,f}"
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) + word

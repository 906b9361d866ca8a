"""How the value of a statement stands to the value of a source (SEMANTICS.md, "Comparing values")."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from gzcli.lexicon.data import table
from gzcli.lexicon.tables import is_currency, unit
from gzcli.model.interval import Interval
from gzcli.model.quantity import Hedge, Quantity


class Relation(StrEnum):
    """What the source's value says about the statement's."""

    SAME = "same"  # the same number, an equal or equivalent hedge
    REWORDED = "reworded"  # the same number, a hedge dropped, added or vaguer
    ROUNDED = "rounded"  # rounded to the digits shown, within the tolerance
    ENTAILED = "entailed"  # the source's interval lies within the statement's
    WEAKER = "weaker"  # entailed, but a bound more than twice as loose
    OPEN = "open"  # compatible, not entailed
    OPPOSITE = "opposite"  # the same number, hedged to the other side
    CONTRARY = "contrary"  # cannot both hold
    OTHER_UNIT = "other-unit"  # not comparable: another dimension
    SAME_DIGITS = "same-digits"  # the same number in another unit
    OTHER_CURRENCY = "other-currency"  # the same number in another currency


HOLDS = frozenset({Relation.SAME, Relation.REWORDED, Relation.ROUNDED, Relation.ENTAILED})
EXACT = frozenset({Relation.SAME, Relation.REWORDED})
MISNAMED = frozenset({Relation.SAME_DIGITS, Relation.OTHER_CURRENCY})
FAILS = frozenset({Relation.OPPOSITE, Relation.CONTRARY})

_ABOVE = frozenset({Hedge.OVER, Hedge.ODD, Hedge.AT_LEAST})
_MONTH = Decimal(30 * 24 * 3600)  # seconds
_AGES = {"year", "岁"}  # English gives an age in plain years
_BELOW = frozenset({Hedge.NEAR, Hedge.UNDER, Hedge.AT_MOST})


class Tolerance(NamedTuple):
    """How far a number may be rounded, as shares of the source's value: bare (1 %) and hedged with 约 (5 %).

    ``strict`` turns rounding off and makes a dropped hedge an open question.
    """

    bare: Decimal = Decimal("0.01")
    hedged: Decimal = Decimal("0.05")
    strict: bool = False

    @classmethod
    def of(cls, bare: Decimal, strict: bool = False) -> Tolerance:
        """The tolerance with this share for bare numbers, five times that for hedged ones.

        Raises ValueError for a share below zero.
        """
        if bare < 0:
            raise ValueError("a tolerance is a share of zero or more")
        return cls(bare, bare * 5, strict)


def compare(statement: Quantity, source: Quantity, tolerance: Tolerance) -> Relation:
    """The relation of the statement's value to the source's, after conversion to a common unit."""
    if {statement.unit, source.unit} == _AGES and statement.number == source.number:
        statement, source = statement._replace(unit="岁"), source._replace(unit="岁")
    statement, source = _medal(statement), _medal(source)
    if not comparable(statement, source):
        alike = statement.number is not None and statement.number == source.number
        money = _is_money(statement) and _is_money(source)
        if alike and _is_each(statement, source):
            return _same_number(statement.hedge, source.hedge, tolerance)
        if alike:
            return Relation.OTHER_CURRENCY if money else Relation.SAME_DIGITS
        return Relation.CONTRARY if _are_far_lengths(statement, source) else Relation.OTHER_UNIT
    told, stated = in_base(statement), in_base(source)
    if _is_measured(statement) != _is_measured(source) and (
        told.number != stated.number or _is_time_of_things(statement, source)
    ):
        return Relation.OTHER_UNIT
    if told.number is not None and told.number == stated.number:
        return _same_number(told.hedge, stated.hedge, tolerance)
    if told.number is None and stated.number is None and told.interval == stated.interval:
        return Relation.SAME
    if not tolerance.strict and _is_rounded(told, stated, tolerance):
        return Relation.ROUNDED
    return _by_interval(_told(told, tolerance), meant(stated))


def _is_time_of_things(a: Quantity, b: Quantity) -> bool:
    """Whether one is a length of time and the other counts things: two months, two doses."""
    lasts = [unit(one.unit).dimension in ("duration", "months") for one in (a, b)]
    return any(lasts) and any(one.noun for one in (a, b))


_NAMED = ("gold", "silver", "bronze", "seat", "win", "loss")


def _medal(quantity: Quantity) -> Quantity:
    """两枚金牌 as 2金."""
    is_piece = quantity.unit in ("枚", "块", "") and quantity.noun[1:2] == "牌" and quantity.noun[0] in "金银铜"
    return quantity._replace(unit=quantity.noun[0]) if is_piece else quantity


def _are_far_lengths(a: Quantity, b: Quantity) -> bool:
    """Whether two lengths of time, of which one is told in months or years, cannot be the same: 四周, 半年."""
    lengths = sorted((a, b), key=lambda quantity: unit(quantity.unit).dimension)
    if [unit(quantity.unit).dimension for quantity in lengths] != ["duration", "months"]:
        return False
    short, long = (in_base(quantity).interval for quantity in lengths)
    near = Interval(
        None if long.low is None else long.low * _MONTH / 2, None if long.high is None else long.high * _MONTH * 2
    )
    return near.intersect(short).is_empty


def _is_each(statement: Quantity, source: Quantity) -> bool:
    """Whether a statement tells as money what the source tells as so much a piece: earnings per share fell to $1.09, 白菜只要1.28元."""
    one, other = unit(statement.unit).dimension, unit(source.unit).dimension
    return is_currency(one) and other.startswith(f"{one}/")


def _is_money(quantity: Quantity) -> bool:
    return is_currency(unit(quantity.unit).dimension)


def measured(quantity: Quantity | None) -> str:
    """The dimension in which a quantity can be reckoned with others: counts are bare numbers, a price per share is money."""
    name = unit(quantity.unit).dimension if quantity else ""
    return name.removesuffix("/share").removesuffix("count")


def alike(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities can be added, taken from each other and divided: one unit, and no two kinds of things counted."""
    if measured(a) or measured(b):
        return unit(a.unit).dimension == unit(b.unit).dimension
    counted = [one.noun.rpartition(" ")[2] or one.unit for one in (a, b)]
    return "" in counted or counted[0] == counted[1] or not any(word.isascii() for word in counted)


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities share a dimension, and their measure words can count the same; bare numbers may mean any."""
    if not a.unit or not b.unit or a.unit == b.unit:
        return True
    return unit(a.unit).dimension == unit(b.unit).dimension and same_counter(a.unit, b.unit)


def same_counter(a: str, b: str) -> bool:
    """Whether two measure words can count the same things: 人 and 名, 座 and 个; not 人 and 场."""
    kinds = _counters()
    return a not in kinds or b not in kinds or not kinds[a].isdisjoint(kinds[b])


def is_counter(word: str) -> bool:
    """Whether a word is known to count one kind of things."""
    return word in _counters()


def names_itself(quantity: Quantity) -> bool:
    """Whether a measure word, with its noun, says what it counts: 席, 2金, 两枚金牌."""
    return not _counters().get(_medal(quantity).unit, frozenset()).isdisjoint(_NAMED)


@cache
def _counters() -> dict[str, frozenset[str]]:
    """The kinds of things that each measure word counts."""
    kinds: dict[str, frozenset[str]] = {}
    for kind, words in table("counters.toml").items():
        for word in words:
            kinds[word] = kinds.get(word, frozenset()) | {kind}
    return kinds


def _is_measured(quantity: Quantity) -> bool:
    """Whether it has a unit other than that of counting, so that a bare number cannot be held against it."""
    return unit(quantity.unit).dimension not in ("", "count")


def in_base(quantity: Quantity) -> Quantity:
    """The same quantity in the base unit of its dimension."""
    factor = unit(quantity.unit).factor
    if factor == 1:
        return quantity
    number = None if quantity.number is None else quantity.number * factor
    return Quantity(
        number, quantity.interval.scale(factor), quantity.unit, quantity.hedge, quantity.step * factor, quantity.noun
    )


def meant(source: Quantity) -> Interval:
    """What a source means by its words: 超300 is just above (300, 400), 至多300 is (150, 300]."""
    number = source.number
    if number is None or number <= 0:
        return source.interval
    if source.hedge is Hedge.OVER:
        return Interval(number, number + source.step, low_open=True, high_open=True)
    if source.hedge is Hedge.AT_MOST:
        return Interval(number / 2, number, low_open=True)
    return source.interval


def difference(statement: Quantity, source: Quantity) -> Decimal | None:
    """The statement's number over the source's, minus one; None where either is no single number or zero."""
    told, stated = in_base(statement).number, in_base(source).number
    if told is None or not stated:
        return None
    return (told - stated) / abs(stated)


def _same_number(told: Hedge, stated: Hedge, tolerance: Tolerance) -> Relation:
    if (told in _ABOVE and stated in _BELOW) or (told in _BELOW and stated in _ABOVE):
        return Relation.OPPOSITE
    if told is Hedge.UNDER and stated is Hedge.EXACT:
        return Relation.OPPOSITE
    if told == stated or (told in _ABOVE and stated in _ABOVE):
        return Relation.SAME
    if tolerance.strict and told is Hedge.EXACT:
        return Relation.OPEN
    return Relation.REWORDED


def _is_rounded(told: Quantity, stated: Quantity, tolerance: Tolerance) -> bool:
    if told.number is None or stated.number is None or not stated.number:
        return False
    distance = abs(told.number - stated.number)
    if told.hedge is Hedge.ABOUT:
        return distance <= tolerance.hedged * abs(stated.number)
    if told.hedge is not Hedge.EXACT or told.step < stated.step:
        return False
    return distance * 2 <= told.step and distance <= tolerance.bare * abs(stated.number)


def _told(quantity: Quantity, tolerance: Tolerance) -> Interval:
    """What a statement says by its words: 约 reaches as far as the tolerance allows, and nowhere if it is strict."""
    if quantity.hedge is not Hedge.ABOUT or quantity.number is None:
        return quantity.interval
    margin = Decimal(0) if tolerance.strict else tolerance.hedged * abs(quantity.number)
    return Interval(quantity.number - margin, quantity.number + margin)


def _by_interval(statement: Interval, source: Interval) -> Relation:
    if source.within(statement):
        return Relation.WEAKER if _is_loose(statement, source) else Relation.ENTAILED
    return Relation.CONTRARY if source.intersect(statement).is_empty else Relation.OPEN


def _is_loose(statement: Interval, source: Interval) -> bool:
    if statement.high is None and statement.low is not None and source.low is not None:
        return statement.low * 2 < source.low
    if statement.low is None and statement.high is not None and source.high is not None:
        return statement.high > source.high * 2
    return False

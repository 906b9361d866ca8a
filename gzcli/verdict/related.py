"""How the values of two claims stand to each other: units, counters, signs and levels put alike; dates, ranks and scores."""

from __future__ import annotations

from gzcli.lexicon.english import lemma
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim, Direction
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.verdict.periods import Overlap, same_event
from gzcli.verdict.value import HOLDS, Relation, Tolerance, compare, is_counter, same_counter


def relate(told: Mention, stated: Mention, tolerance: Tolerance) -> Relation | None:
    """The relation of two figures' values; None where they are different kinds of figure."""
    if told.when is not None and stated.when is not None:
        return _DATES[same_event(told.when, stated.when, any(mark in told.text for mark in _TO))]
    if told.kind is not stated.kind or told.quantity is None or stated.quantity is None:
        return None
    if told.kind is Kind.ORDINAL and not _same_row(_counter(told), _counter(stated)):
        return None
    relation = compare(told.quantity, stated.quantity, tolerance)
    if told.kind is Kind.SCORE and told.rest is not None and stated.rest is not None:
        return _score(relation, compare(told.rest, stated.rest, tolerance))
    return relation


def related(told: Claim, stated: Claim, tolerance: Tolerance) -> Relation | None:
    """The relation of two claims' values, also where they are put otherwise."""
    if told.mention is None or stated.mention is None or told.mention.kind is not stated.mention.kind:
        return None
    relation = relate(told.mention, stated.mention, tolerance)
    put = told.mention if relation in HOLDS else _as_stated(told, stated)
    other = relation if put is told.mention else relate(put, stated.mention, tolerance)
    return other if other in HOLDS else relation


def _as_stated(told: Claim, stated: Claim) -> Mention:
    """The statement's figure as the source puts it: up 160% as 增长1.6倍, a net outflow as a negative amount."""
    mention, other = told.mention, stated.mention
    assert mention is not None
    mine, theirs = mention.quantity, other.quantity if other else None
    if mine is None or theirs is None:
        return mention
    if {unit(mine.unit).dimension, unit(theirs.unit).dimension} == {"ratio", "times"}:
        grown = told.direction is stated.direction is Direction.UP
        return mention._replace(quantity=_in_unit(mine, theirs.unit)) if grown else mention
    if mine.number is None or theirs.number is None or mine.number * theirs.number >= 0:
        return mention
    positive = told if mine.number > 0 else stated
    return mention._replace(quantity=_negative(mine)) if positive.direction is Direction.DOWN else mention


def _in_unit(quantity: Quantity, wanted: str) -> Quantity:
    """A share in another unit: 160% as 1.6倍, and the reverse."""
    factor = unit(quantity.unit).factor / unit(wanted).factor
    number = None if quantity.number is None else quantity.number * factor
    return quantity._replace(
        number=number, interval=quantity.interval.scale(factor), unit=wanted, step=quantity.step * factor
    )


def _negative(amount: Quantity) -> Quantity:
    assert amount.number is not None
    return amount._replace(number=-amount.number, interval=Interval.point(-amount.number), hedge=Hedge.EXACT)


def counts_others(told: Claim, stated: Claim) -> bool:
    """Whether one counts by an English noun what the other's measure word cannot count: trains, 人次."""
    if _is_rank(told) != _is_rank(stated):
        return True
    counters = [_counted(claim) for claim in (told, stated)]
    if any(a == "岁" and b.isascii() and b and b != "year" for a, b in (counters, counters[::-1])):
        return True
    if _is_fraction(told) and is_counter(counters[1]) and not _is_broken(stated):
        return True
    theirs = counters[1] if is_counter(counters[1]) else stated.measure
    return counters[0].isascii() != theirs.isascii() and not same_counter(counters[0], theirs)


def _is_fraction(claim: Claim) -> bool:
    """Whether a figure is a bare decimal, which no number of people or times can be: magnitude 7.2."""
    return claim.quantity is not None and not claim.quantity.unit and _is_broken(claim)


def _is_broken(claim: Claim) -> bool:
    return claim.number is not None and claim.number != claim.number.to_integral_value()


def _is_rank(claim: Claim) -> bool:
    """Whether a figure is how many lead a row, not how many there are: 居前三位."""
    return claim.quantity is not None and claim.quantity.unit in _RANKS and claim.measure.endswith("前")


def _counted(claim: Claim) -> str:
    quantity = claim.quantity
    if quantity is None:
        return ""
    return lemma(quantity.noun.split()[-1]) if quantity.noun.isascii() and quantity.noun.strip() else quantity.unit


def _same_row(a: str, b: str) -> bool:
    """Whether two ordinals can number the same row: 第8位 and 第3名, not 首位 and 第2周."""
    timed = any(counter[:1] in _SPANS for counter in (a, b)) and not (a.isascii() or b.isascii())
    return same_counter(a, b) and (a[:1] == b[:1] or not timed)


def _counter(ordinal: Mention) -> str:
    """What an ordinal numbers, by the words after its number: 分钟 of 第17分钟."""
    return ordinal.text.lstrip("第首0123456789零〇一二三四五六七八九十百千 ")


def _score(first: Relation, second: Relation) -> Relation:
    return Relation.SAME if first is Relation.SAME and second is Relation.SAME else Relation.CONTRARY


_RANKS = ("位", "名", "强", "甲")
_SPANS = tuple("周年月天日季")
_TO = ("—", "-", "–", "~", "～", "至", "到", " to ", " and ")  # join the two ends of a period
_DATES = {
    Overlap.EQUAL: Relation.SAME,
    Overlap.CONTAINED: Relation.ENTAILED,
    Overlap.WIDER: Relation.OPEN,
    Overlap.APART: Relation.CONTRARY,
    Overlap.UNKNOWN: None,
}

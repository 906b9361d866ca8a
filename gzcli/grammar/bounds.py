"""Two bounds of one quantity: more than 10 and less than 20, 超过100但不到200家."""

from __future__ import annotations

from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import same_dimension
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span

_LOWER = frozenset({Hedge.OVER, Hedge.AT_LEAST})
_UPPER = frozenset({Hedge.UNDER, Hedge.AT_MOST})
_JOINT = lazy(r"[,，、]? ?(?:and|but|yet)? ?|[,，、]?[但且并又]?是?|的同时")
_LONGEST = 6


def both_bounds(window: Window, first: Mention, second: Mention) -> Mention | None:
    """The two mentions as one range, if they bound the same quantity from below and from above."""
    gap = window.low[first.span.end : second.span.start]
    if len(gap) > _LONGEST or _JOINT.fullmatch(gap) is None or first.kind is not Kind.QUANTITY:
        return None
    one, other = first.quantity, second.quantity
    if one is None or other is None or {one.hedge, other.hedge} - _LOWER - _UPPER or second.kind is not Kind.QUANTITY:
        return None
    if (one.hedge in _LOWER) == (other.hedge in _LOWER) or not _same_unit(one, other):
        return None
    interval = one.interval.intersect(other.interval)
    if interval.is_empty:
        return None
    span = Span(first.span.start, second.span.end)
    quantity = Quantity(
        None, interval, other.unit or one.unit, Hedge.RANGE, min(one.step, other.step), other.noun or one.noun
    )
    return second._replace(span=span, text=span.of(window.text), quantity=quantity)


def _same_unit(one: Quantity, other: Quantity) -> bool:
    return one.unit in ("", other.unit) or (other.unit == "" and same_dimension(one.unit, "count"))

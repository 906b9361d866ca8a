"""What each of some things has on average, where a source gives both numbers: 平均每家97间 of 酒店6418家、客房62.3万间."""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.verdict.amounts import Worked, is_amount, number_of
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, named_by
from gzcli.verdict.places import Place
from gzcli.verdict.value import is_counter, measured, same_counter

_MEAN = lazy("平均|[均每]")
_EACH = lazy("[每一]一?(?P<counter>[\u4e00-\u9fff])")
_NAMED = 0.15  # share of the statement's words beside either of the two


def means(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """The amounts of one sentence by the number of things there that a Chinese statement counts with 每 or 一."""
    told = claim.quantity
    before = statement.folded[claim.sentence.start : claim.figure.start]
    if statement.lang != "zh" or told is None or _MEAN.search(before) is None:
        return
    counters = [found["counter"] for found in _EACH.finditer(before)]
    named = named_by(statement, claim)
    for at, things in enumerate(index.places if counters else ()):
        if not (is_amount(things, index) and _are_counted(things, counters)):
            continue
        for other in index.together(at):
            whole = index.places[other]
            if (
                other != at
                and max(named.get(at, 0.0), named.get(other, 0.0)) >= _NAMED
                and _is_like(whole, claim, index)
            ):
                yield Worked((whole, things), number_of(whole) / number_of(things), "{} ÷ {}")


def _are_counted(place: Place, counters: list[str]) -> bool:
    """Whether a claim is a number of things that one of some measure words counts."""
    quantity = place.claim.quantity
    counts = quantity is not None and dimension(quantity) == "count"
    return counts and any(_is_same(quantity.unit, word) for word in counters if quantity)


def _is_same(unit: str, counter: str) -> bool:
    return unit == counter or (is_counter(unit) and is_counter(counter) and same_counter(unit, counter))


def _is_like(place: Place, told: Claim, index: Index) -> bool:
    """Whether a claim is an amount of what a figure is so many of."""
    mine, theirs = told.quantity, place.claim.quantity
    if mine is None or theirs is None or not is_amount(place, index) or measured(mine) != measured(theirs):
        return False
    return not is_counter(mine.unit) or _is_same(theirs.unit, mine.unit)

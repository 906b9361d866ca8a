"""The short way to what most Chinese figures are: digits, a unit, and nothing around them that says more.

It gives what the long way gives (a test compares them), and leaves everything else to it.
"""

from __future__ import annotations

from functools import cache

from gzcli.grammar.compound import MIXABLE
from gzcli.grammar.hedge import LINK_ENDS, hedge_after, hedge_before
from gzcli.grammar.noun import noun_after
from gzcli.grammar.numeral import trimmed
from gzcli.grammar.numeral_zh import NUMERALS, read_plain
from gzcli.grammar.unit import NONE, rate_before, unit_before
from gzcli.grammar.window import Window
from gzcli.lexicon.tables import hedges, prefixes, unit, zh_units
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Quantity
from gzcli.model.span import Span

_MANY_SENSES = frozenset({NONE, "成", "折", "号", "degree", "块"})
_SIGNS = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-负第./_ ")
_GOES_ON = frozenset("/每半多 .abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_JOINTS = frozenset("—-~至到和与及、")
_NUMBERS = frozenset("0123456789$¥€£ 第-—" + NUMERALS)


def read_short(window: Window, at: int) -> Mention | None:
    """The figure whose digits start at ``at``; None where only the long way can tell."""
    text = window.text
    number = None if at > 0 and _is_qualified(window, at, text[at - 1]) else read_plain(text, at)
    found = zh_units().at(text, number.end) if number is not None else None
    if number is None or found is None or found[0] > window.ceiling or found[1] in _MANY_SENSES:
        return None
    end, name = found
    if name == "%" and window.char(at - 1) == "的":  # a hedge may stand before the whole: 约占全国的30%
        return None
    if end < len(text) and _goes_on(window, end, name, text[end]):
        return None
    noun = noun_after(window, end) if unit(name).dimension == "count" else ""
    value = number.value
    quantity = Quantity(trimmed(value), Interval(value, value), name, step=number.step, noun=noun)
    return Mention(Span(at, end), text[at:end], Kind.QUANTITY, quantity)


def _is_qualified(window: Window, at: int, before: str) -> bool:
    """Whether a hedge, a sign, a currency or a rate stands before the number."""
    if before in _SIGNS or rate_before(window, at) is not None:
        return True
    if before not in _word_ends():
        return False
    return (
        hedge_before(window, at) is not None
        or unit_before(window, at) is not None
        or window.text.endswith("零下", 0, at)
    )


def _goes_on(window: Window, end: int, name: str, after: str) -> bool:
    """Whether a hedge, a second number or a smaller unit follows the unit."""
    if after in _GOES_ON or (after in _NUMBERS and name in MIXABLE):
        return True
    if after in _JOINTS and window.text[end + 1 : end + 2] in _NUMBERS:
        return True
    return after in hedges("zh", "after").firsts and hedge_after(window, end) is not None


@cache
def _word_ends() -> frozenset[str]:
    return hedges("zh", "before").lasts | prefixes().lasts | LINK_ENDS | {"下"}

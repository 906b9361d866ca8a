"""Places in an order: 第13位, 第三, 首家."""

from __future__ import annotations

from decimal import Decimal

from gzcli.grammar.amount import Amount
from gzcli.grammar.numeral_zh import read_zh
from gzcli.grammar.unit import NONE
from gzcli.grammar.window import Window
from gzcli.lexicon.tables import unit, zh_units
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span

_VAGUE_FIRST = ("第一时间", "第一线", "第一手", "第一书记", "第一夫人", "第一步", "第一产业", "第二产业", "第三产业", "第三方",
                "第三者", "第二天", "第一天", "第一眼", "第一要务", "第一财经", "第一次世界", "第二次世界", "第三世界")  # fmt: skip


def read_ordinal(window: Window, at: int) -> Mention | None:
    """The ordinal that starts at ``at``, with the measure word after it."""
    if window.text[at] == "第":
        return _numbered(window, at)
    if window.text[at] == "首":
        found = _counter(window, at + 1)
        return None if found is None else _mention(window, at, found, Decimal(1))
    return None


def numbered_name(window: Window, amount: Amount) -> Mention | None:
    """1号线, 张某2号: digits with 号 tell things apart as an ordinal does."""
    if amount.unit != "号" or not amount.number.digits:
        return None
    return _mention(window, amount.start, amount.end, amount.value)


def _numbered(window: Window, at: int) -> Mention | None:
    start = window.skip(at + 1)
    number = read_zh(window.text, start)
    if number is None or number.hedge is not Hedge.EXACT or number.end > window.ceiling:
        return None
    if window.text.startswith(_VAGUE_FIRST, at) or number.value != number.value.to_integral_value():
        return None
    end = _counter(window, window.skip(number.end)) or number.end
    return None if window.text[end - 1] == "版" else _mention(window, at, end, number.value)


def _counter(window: Window, at: int) -> int | None:
    """The end of the measure word at ``at``."""
    found = zh_units().at(window.text, at)
    if found is None or found[1] == NONE or found[0] > window.ceiling:
        return None
    return found[0] if unit(found[1]).dimension in ("count", "number", "grade") else None


def _mention(window: Window, start: int, end: int, value: Decimal) -> Mention:
    span = Span(start, end)
    return Mention(span, span.of(window.text), Kind.ORDINAL, Quantity(value, Interval.point(value), "第"))

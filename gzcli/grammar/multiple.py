"""Multiples in one word: 翻一番 and doubled are 2 times, 翻两番 is 4, tripled is 3."""

from __future__ import annotations

import re
from decimal import Decimal

from gzcli.grammar.window import Window
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Quantity
from gzcli.model.span import Span

_FAN = re.compile(r"翻了?(?P<turns>[一二两三四])?番|翻倍|翻了?一倍")
_TURNS = {None: 1, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}


def read_multiple(window: Window, at: int) -> Mention | None:
    """The multiple that starts at ``at``, in the unit 倍 (times the earlier value)."""
    match = _FAN.match(window.text, at, window.ceiling) if window.text[at] == "翻" else None
    if match is None:
        return None
    value = Decimal(2) ** _TURNS[match["turns"]]
    span = Span(match.start(), match.end())
    return Mention(span, match.group(), Kind.QUANTITY, Quantity(value, Interval.point(value), "倍"))

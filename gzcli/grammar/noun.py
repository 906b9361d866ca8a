"""What is counted: the noun right after a number and its measure word."""

from __future__ import annotations

import re

from gzcli.grammar.amount import Amount
from gzcli.grammar.window import Window
from gzcli.lexicon.tables import unit

_NOUN_ZH = re.compile(
    r"[^\W\d_的了在是和与及等被为于中将已或并也都以从由对把给向到至有无不未其这那共均则后前上下内外左右时起来去多余每分一二三四五六七八九十两]{2,8}"
)


def counted_noun(window: Window, amount: Amount) -> tuple[int, str]:
    """The end of the mention and the noun: in Chinese the noun stays outside the span."""
    if unit(amount.unit).dimension not in ("count", ""):
        return amount.end, ""
    match = _NOUN_ZH.match(window.text, amount.end, window.ceiling)
    return amount.end, match.group() if match is not None else ""

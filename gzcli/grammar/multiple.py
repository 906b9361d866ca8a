"""Multiples in one word: 翻一番 and doubled are 2 times, 翻两番 is 4, tripled is 3, halved a half."""

from __future__ import annotations

import re
from decimal import Decimal

from gzcli.grammar.hedge import hedge_before, reading
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span

_FAN = lazy(r"翻了?(?P<turns>[一二两三四])?番|翻倍|翻了?一倍")
_TURNS = {None: 1, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4}
_STEMS = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "twofold": 2, "threefold": 3, "fourfold": 4,
          "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10}  # fmt: skip
_ENDINGS = ("e", "ed", "ing", "es", "")
_TWICE = lazy(r"twice (?=as |the |that |its |what )|thrice (?=as |the )")
WORDS = {f"{stem}{ending}": value for stem, value in _STEMS.items() for ending in _ENDINGS}


def read_multiple(window: Window, at: int) -> Mention | None:
    """The multiple that starts at ``at``, in the unit 倍 (times the earlier value)."""
    char = window.text[at]
    if char == "翻":
        match = _FAN.match(window.text, at, window.ceiling)
        return None if match is None else _mention(window, match, Decimal(2) ** _TURNS[match["turns"]])
    if char in "tT" and (twice := _TWICE.match(window.low, at)):
        return _mention(window, twice, Decimal(2 if twice.group().startswith("tw") else 3))
    word = _WORD.match(window.low, at) if char.isascii() and char.isalpha() else None
    value = WORDS.get(word.group()) if word is not None else None
    return (
        None
        if word is None or value is None or (word.group() == "double" and not _verb(window, at))
        else _mention(window, word, Decimal(value))
    )


_WORD = lazy(r"[a-z]+")


def _verb(window: Window, at: int) -> bool:
    """Whether "double" is a verb or a multiple, not an adjective: to double, double the; not a double room."""
    after = window.low[at + 6 : at + 12]
    return window.low.endswith(
        ("to ", "will ", "would ", "could ", "more than ", "nearly "), 0, at
    ) or after.startswith((" the ", " that", " its "))


def _mention(window: Window, match: re.Match[str], value: Decimal) -> Mention:
    """The multiple, in English with its hedge: more than doubled."""
    hedged = hedge_before(window, match.start()) if window.lang == "en" else None
    start, hedge = hedged or (match.start(), Hedge.EXACT)
    span = Span(start, match.start() + len(match.group().rstrip()))
    quantity = Quantity(value, reading(hedge, value, None), "倍", hedge)
    return Mention(span, span.of(window.text), Kind.QUANTITY, quantity)

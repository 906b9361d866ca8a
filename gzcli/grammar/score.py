"""Scores and ratios of two numbers: 2:1, 28比5, 2-0."""

from __future__ import annotations

import re
from decimal import Decimal

from gzcli.grammar.numeral import step_of
from gzcli.grammar.numeral_zh import read_zh
from gzcli.grammar.unit import unit_after
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Quantity
from gzcli.model.span import Span

_NUMBER = r"(\d{1,4}(?:\.\d{1,2})?|[零一二两三四五六七八九十]{1,3})"
_SCORE = lazy(rf"{_NUMBER} ?(:|比|-|—) ?{_NUMBER}(?![\d.:]\d|\d)", re.ASCII)
_CONTEXT = lazy(
    r"[胜负平败敌输赢领落比逆汰克局盘]|战|\b(?:beat|w[io]n|los[te]|defeat\w*|victory|score\w*|le[da]d?|match|dr[ae]w|set|game|final)\b"
)
_NEAR = 24


def read_score(window: Window, at: int) -> Mention | None:
    """The score that starts at ``at``; its second number is the mention's ``rest``."""
    match = _SCORE.match(window.text, at, window.ceiling)
    if match is None or window.char(at - 1) in tuple("0123456789.:-—第"):
        return None
    left, sign, right = match.groups()
    if sign in "-—" and not _is_match(window, match):
        return None
    if sign == "比" and left.isascii() != right.isascii():
        return None
    span = Span(match.start(), match.end())
    return Mention(span, match.group(), Kind.SCORE, _side(left), rest=_side(right))


def _side(written: str) -> Quantity:
    number = Decimal(written) if written.isascii() else _value(written)
    return Quantity(number, Interval.point(number), step=step_of(written) if written.isascii() else Decimal(1))


def _value(written: str) -> Decimal:
    number = read_zh(written, 0)
    return Decimal(0) if number is None else number.value


def _is_match(window: Window, match: re.Match[str]) -> bool:
    """Whether two numbers with a hyphen are a result, not a range: 2-0, but 3-5年."""
    left, _, right = match.groups()
    if (
        not (left.isdigit() and right.isdigit())
        or unit_after(window, match.end())
        or window.char(match.end()) in tuple("-—")
    ):
        return False
    if window.char(match.end()).isalpha() and window.char(match.end()).isascii():
        return False
    if len(left) > 3 or len(right) > 3:
        return False
    if left == "0" or (int(left) == int(right) and len(left) < 3):
        return True  # no range begins so
    start, end = match.span()
    around = window.low[max(start - _NEAR, 0) : start] + " " + window.low[end : end + _NEAR]
    return _CONTEXT.search(around) is not None

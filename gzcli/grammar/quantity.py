"""Figures in a text: hedge, number, unit and what is counted, as one mention each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gzcli.grammar.amount import Amount, read_amount
from gzcli.grammar.bounds import both_bounds
from gzcli.grammar.fraction_en import parts
from gzcli.grammar.hedge import hedge_across, hedge_after, hedge_before, reading
from gzcli.grammar.listed import listed
from gzcli.grammar.multiple import WORDS, read_multiple
from gzcli.grammar.noun import counted_noun
from gzcli.grammar.numeral import trimmed
from gzcli.grammar.numeral_en import starters_en
from gzcli.grammar.numeral_zh import NUMERALS
from gzcli.grammar.ordinal import ORDER, numbered_name, order, read_ordinal
from gzcli.grammar.plausible import is_figure, is_idle
from gzcli.grammar.ranges import joined
from gzcli.grammar.score import read_score
from gzcli.grammar.short import read_short
from gzcli.grammar.timing import read_timing
from gzcli.grammar.unit import per, rate_before
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import is_currency, unit
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span

_CORE_ZH = lazy(rf"[0-9{NUMERALS}半第首翻½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_DIGITS = frozenset("0123456789")
_RUN = lazy(rf"[0-9]+|[{NUMERALS}]+|.", re.DOTALL)  # what is no number is passed over whole
_CORE_EN = lazy(r"[0-9½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|\b[a-z]{3,12}\b", re.ASCII)


def find_quantities(folded: str, lang: str, taken: Sequence[Span]) -> list[Mention]:
    """The figures of a folded text outside ``taken`` (sorted spans of names and dates), in order, not overlapping."""
    window = Window(folded, lang)
    found: list[Mention] = []
    for start, end in _gaps(taken, len(folded)):
        window.floor, window.ceiling, at = start, end, start
        while (core := _core(window, at)) is not None:
            mention, at = _read(window, core)
            if mention is not None:
                window.floor = mention.span.end
                whole = both_bounds(window, found[-1], mention) if found else None
                found[-1:] = [whole] if whole is not None else [*found[-1:], mention]
    return found


def _core(window: Window, at: int) -> int | None:
    """The next place where a number may begin."""
    if window.lang == "zh":
        found = _CORE_ZH.search(window.text, at, window.ceiling)
        return None if found is None else found.start()
    for found in _CORE_EN.finditer(window.low, at, window.ceiling):
        word = found.group()
        if not word.isascii() or word.isdigit() or word in _starters():
            return found.start()
    return None


@cache
def _starters() -> frozenset[str]:
    return frozenset({*starters_en(), *parts(), *WORDS, "twice", "thrice", "second"})


def _gaps(taken: Sequence[Span], length: int) -> Iterator[tuple[int, int]]:
    """The stretches of text that no span covers."""
    at = 0
    for span in taken:
        if span.start > at:
            yield at, span.start
        at = max(at, span.end)
    if at < length:
        yield at, length


def _read(window: Window, at: int) -> tuple[Mention | None, int]:
    """The mention that the characters at ``at`` begin, and where to go on."""
    if window.lang == "zh":
        short = read_short(window, at) if window.text[at] in _DIGITS else None
        if short is not None:
            return short, short.span.end
        if is_idle(window, at):
            return None, at + 1
    special = _special(window, at)
    if special is not None:
        return special, special.span.end
    amount = read_amount(window, at)
    if amount is None:
        return None, _RUN.match(window.text, at).end()  # type: ignore[union-attr]
    numbered = numbered_name(window, amount)
    if numbered is not None:
        return numbered, max(numbered.span.end, amount.after)
    if amount.unit == ORDER:
        return order(window, amount), amount.end
    amount = joined(window, amount) or listed(window, amount) or amount
    mention = _mention(window, amount)
    return mention, max(amount.after, 0 if mention is None else mention.span.end)


def _special(window: Window, at: int) -> Mention | None:
    """A figure of another kind than a number with its unit; a Chinese character can begin only one of them."""
    char = window.text[at]
    if char.isascii():
        return (
            read_ordinal(window, at) or read_multiple(window, at) or read_timing(window, at) or read_score(window, at)
        )
    if char in "第首":
        return read_ordinal(window, at)
    return read_multiple(window, at) if char == "翻" else read_score(window, at)


def _mention(window: Window, amount: Amount) -> Mention | None:
    """The amount with its hedges; None if it is no figure."""
    before = hedge_before(window, amount.start, amount.number.plain)
    if before is not None and (_is_recent(window, before, amount) or _is_compared(window, before, amount)):
        before = None
    after = hedge_after(window, amount.end, "scale") if amount.number.plain else None
    after = after or _fitting_after(window, amount)
    if not is_figure(window, amount, before is not None or after is not None):
        return None
    hedge = _hedge(before, after, amount.number.hedge)
    if hedge is Hedge.EXACT and unit(amount.unit).dimension in ("ratio", "times"):
        hedge = hedge_across(window, amount.start, _is_share(window, amount)) or hedge
    start, end = before[0] if before else amount.start, after[0] if after else amount.end
    end, noun = counted_noun(window, amount, end)
    rate = rate_before(window, start) if before is not None else None  # 每吨约1.4万元
    both = per(amount.unit, rate[1]) if rate is not None else None
    if rate is not None and both is not None:
        start, amount = rate[0], amount._replace(unit=both)
    span = Span(start, end)
    return Mention(span, span.of(window.text), Kind.QUANTITY, _quantity(amount, hedge, noun))


def _is_share(window: Window, amount: Amount) -> bool:
    """Whether it is a word for a part, no rate: 四成, 三分之一, 一半; not 40%."""
    text = window.text[amount.start : amount.end]
    return "%" not in text and "百分" not in text


def _hedge(before: tuple[int, Hedge] | None, after: tuple[int, Hedge] | None, own: Hedge) -> Hedge:
    """The hedge that counts: that of the number itself, else a bound after it, else the word before it."""
    if own in (Hedge.RANGE, Hedge.VAGUE, Hedge.ODD):
        return own
    if after is not None and (before is None or before[1] is Hedge.ABOUT):
        return after[1]
    return own if before is None else before[1]


def _quantity(amount: Amount, hedge: Hedge, noun: str) -> Quantity:
    number, value, high = amount.number, amount.value, amount.number.high
    if high is None and hedge in (Hedge.VAGUE, Hedge.ODD):  # 上百, 一年有余
        high = value * 2 if hedge is Hedge.VAGUE else value + number.step
    single = None if hedge in (Hedge.RANGE, Hedge.VAGUE) else trimmed(value)
    return Quantity(single, reading(hedge, value, high), amount.unit, hedge, number.step, noun)


def _fitting_after(window: Window, amount: Amount) -> tuple[int, Hedge] | None:
    """A hedge after the amount; 起 only after money, 内 only after what can be measured."""
    found = hedge_after(window, amount.end)
    if found is None:
        return None
    word, dimension = window.text[found[0] - 1], unit(amount.unit).dimension
    if (word == "起" and not is_currency(dimension)) or (word == "内" and dimension in ("count", "")):
        return None
    return found


def _is_compared(window: Window, before: tuple[int, Hedge], amount: Amount) -> bool:
    """Whether the figure is what another is compared with, no bound: 低于5230人次的峰值, 23 fewer than 12 months earlier."""
    if window.lang == "en":
        return window.text[: before[0]].rstrip()[-1:].isdigit()
    compared = window.text[before[0] : amount.start] in _COMPARED
    return compared and window.char(amount.end) == "的" and window.char(amount.end + 1).isalpha()


_COMPARED = ("低于", "高于", "少于", "多于", "大于", "小于", "未达到", "未达", "不及")
_SPENT = tuple("时达约续了短长少多加减快慢迟")  # 历时近三年, 缩短近7天


def _is_recent(window: Window, before: tuple[int, Hedge], amount: Amount) -> bool:
    """近三年 are the last three years, 历时近三年 nearly three."""
    short = amount.unit in ("year", "month", "d", "week") and amount.value <= 12
    alone = before[0] == amount.start - 1 and before[1] is Hedge.NEAR
    return short and alone and window.char(before[0] - 1) not in _SPENT

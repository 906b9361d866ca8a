"""Figures in a text: hedge, number, unit and what is counted, as one mention each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from gzcli.grammar.amount import Amount, read_amount_zh
from gzcli.grammar.hedge import hedge_after, hedge_before, reading
from gzcli.grammar.multiple import read_multiple
from gzcli.grammar.noun import counted_noun
from gzcli.grammar.numeral_zh import NUMERALS
from gzcli.grammar.ordinal import numbered_name, read_ordinal
from gzcli.grammar.plausible import is_figure
from gzcli.grammar.score import read_score
from gzcli.grammar.window import Window
from gzcli.lexicon.tables import unit
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span

_CORE_ZH = re.compile(rf"[0-9{NUMERALS}半第首翻½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]")
_CORES = frozenset("0123456789" + NUMERALS + "$¥€£")
_JOIN = re.compile(r" ?(?:—{1,2}|-|~|至|到) ?")
_FROM = ("从", "由", "自")


def find_quantities(folded: str, lang: str, taken: Sequence[Span]) -> list[Mention]:
    """The figures of a folded text outside ``taken`` (sorted spans of names and dates), in order, not overlapping."""
    window, found = Window.of(folded, lang), []
    for start, end in _gaps(taken, len(folded)):
        window.floor, window.ceiling, at = start, end, start
        while (core := _CORE_ZH.search(folded, at, end)) is not None:
            mention, at = _read(window, core.start())
            if mention is not None:
                found.append(mention)
                window.floor = mention.span.end
    return found


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
    special = read_ordinal(window, at) or read_multiple(window, at) or read_score(window, at)
    if special is not None:
        return special, special.span.end
    amount = read_amount_zh(window, at)
    if amount is None:
        return None, at + 1
    numbered = numbered_name(window, amount)
    if numbered is not None:
        return numbered, amount.end
    amount = _joined(window, amount) or amount
    mention = _mention(window, amount)
    return mention, max(amount.after, 0 if mention is None else mention.span.end)


def _joined(window: Window, lower: Amount) -> Amount | None:
    """10—15%, 2.5亿至3亿元 as one amount. None where no second number follows, or where 从 … 到 tells of a change."""
    join = _JOIN.match(window.text, lower.end, window.ceiling)
    if join is None or window.text[join.end() : join.end() + 1] not in _CORES:
        return None
    floor, window.floor = window.floor, join.end()
    upper = read_amount_zh(window, join.end())
    window.floor = floor
    if upper is None or not _joinable(lower, upper):
        return None
    low, high = _shared_scale(lower, upper), upper.value
    if high <= low or (lower.unit and window.text.startswith(_FROM, max(lower.start - 1, 0))):
        return None
    number = replace(upper.number, start=lower.number.start, value=low, high=high, hedge=Hedge.RANGE)
    return Amount(lower.start, upper.end, number, upper.unit or lower.unit, upper.after)


def _joinable(lower: Amount, upper: Amount) -> bool:
    exact = lower.number.hedge is Hedge.EXACT is upper.number.hedge
    return exact and (lower.unit in ("", upper.unit) or (lower.prefixed and not upper.unit))


def _shared_scale(lower: Amount, upper: Amount) -> Decimal:
    """The lower end: 20 in 20—30万 is 200000, 9000 in 9000—1.2万 stays."""
    scaled = lower.value * upper.number.scale
    alone = lower.number.scale == 1 and lower.unit in ("", upper.unit if lower.prefixed else "")
    return scaled if alone and scaled < upper.value else lower.value


def _mention(window: Window, amount: Amount) -> Mention | None:
    """The amount with its hedges; None if it is no figure."""
    before = hedge_before(window, amount.start, amount.number.plain)
    if before is not None and _is_recent(window, before, amount):
        before = None
    after = hedge_after(window, amount.end, "scale") if amount.number.plain else None
    after = after or _fitting_after(window, amount)
    if not is_figure(window, amount, before is not None or after is not None):
        return None
    hedge = before[1] if before else after[1] if after else amount.number.hedge
    if amount.number.hedge in (Hedge.RANGE, Hedge.VAGUE, Hedge.ODD):
        hedge = amount.number.hedge
    start, end = before[0] if before else amount.start, after[0] if after else amount.end
    noun_end, noun = counted_noun(window, amount) if end == amount.end else (end, "")
    span = Span(start, max(end, noun_end))
    return Mention(span, span.of(window.text), Kind.QUANTITY, _quantity(amount, hedge, noun))


def _quantity(amount: Amount, hedge: Hedge, noun: str) -> Quantity:
    number, value, high = amount.number, amount.value, amount.number.high
    if hedge is Hedge.VAGUE and high is None:  # 上百
        high = value * 2
    single = None if hedge in (Hedge.RANGE, Hedge.VAGUE) else _plain(value)
    return Quantity(single, reading(hedge, value, high), amount.unit, hedge, number.step, noun)


def _plain(value: Decimal) -> Decimal:
    """The same number without a fraction of zeros that 1.4万亿 leaves behind."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def _fitting_after(window: Window, amount: Amount) -> tuple[int, Hedge] | None:
    """A hedge after the amount; 起 only after money, 内 only after what can be measured."""
    found = hedge_after(window, amount.end)
    if found is None:
        return None
    word, dimension = window.text[found[0] - 1], unit(amount.unit).dimension
    money = dimension.isupper() and len(dimension) == 3
    if (word == "起" and not money) or (word == "内" and dimension in ("count", "")):
        return None
    return found


def _is_recent(window: Window, before: tuple[int, Hedge], amount: Amount) -> bool:
    """近三年 are the last three years, 历时近三年 nearly three."""
    short = amount.unit in ("year", "month", "d", "week") and amount.value <= 12
    alone = before[0] == amount.start - 1 and before[1] is Hedge.NEAR
    return short and alone and window.char(before[0] - 1) not in tuple("时达约续了")

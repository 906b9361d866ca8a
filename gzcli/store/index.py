"""How the store finds a claim: by the words of its sentence, and by roughly the value of its figure."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from gzcli.lexicon.cross import chinese_terms, english_features
from gzcli.lexicon.english import lemma
from gzcli.lexicon.fold import fold
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.when import Day, When

_WORD = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]+|[0-9]*[a-z\u00c0-\u1fff][a-z0-9\u00c0-\u1fff]*")
_CJK = "\u3400"
_CHINESE = re.compile(r"[\u3400-\u9fff]")
_LOOSE = Decimal("0.05")
_ABOVE = frozenset({Hedge.OVER, Hedge.ODD, Hedge.AT_LEAST})
_BELOW = frozenset({Hedge.UNDER, Hedge.AT_MOST, Hedge.NEAR})

RATIOS = (1.2, 2.5, 20.0)
"""A key of width class k has ``high <= RATIOS[k] * low``; the last class, ``len(RATIOS)``, holds all others."""


class Key(NamedTuple):
    """A stretch of one dimension's base unit, never narrower than the figure that it stands for."""

    dimension: str
    low: float
    high: float

    @property
    def width(self) -> int:
        """The width class, so that a search by ``low`` need not look far below."""
        return next((k for k, ratio in enumerate(RATIOS) if 0 < self.high <= ratio * self.low), len(RATIOS))


def terms(text: str) -> Iterator[str]:
    """The search terms of a text, in order: neighbouring pairs of Chinese characters, and words of letters.

    Pairs need no dictionary and find a word of any length; words are in base form; numbers are left to the keys.
    """
    for match in _WORD.finditer(fold(text).lower()):
        word = match.group()
        if word[0] < _CJK:
            yield lemma(word)
        elif len(word) == 1:
            yield word
        else:
            yield from map("".join, itertools.pairwise(word))


def has_chinese(text: str) -> bool:
    """Whether a text has any Chinese letter."""
    return _CHINESE.search(text) is not None


def across(text: str) -> Iterator[str]:
    """The terms of what stands for the text's words in the other language, as far as the table of terms knows."""
    for term in chinese_terms(text) if has_chinese(text) else english_features(text):
        yield from terms("\n".join(term.strong))


def sentence_terms(claims: list[Claim], words: str, title: str) -> str:
    """All that a sentence is to be found by, separated by spaces: its words, its claims' names, the title."""
    names = [name for claim in claims for name in (claim.entity, claim.measure, claim.gloss, *claim.aliases)]
    return " ".join(dict.fromkeys(terms("\n".join([words, title, *names]))))


def keys(claim: Claim) -> Iterator[Key]:
    """Where the value of a claim's figure lies; nothing for a claim without one, or with a mere year or month."""
    mention = claim.mention
    if mention is None:
        return
    if mention.when is not None and mention.when.first.day is not None:
        yield _date_key(mention.when)
    if mention.quantity is not None:
        yield _quantity_key(mention, mention.quantity)


def _quantity_key(mention: Mention, quantity: Quantity) -> Key:
    dimension, factor = _measured_in(mention, quantity)
    low, high = _reach(quantity)
    return Key(dimension, _down(low, factor), _up(high, factor))


def _measured_in(mention: Mention, quantity: Quantity) -> tuple[str, Decimal]:
    from gzcli.lexicon.tables import unit

    if mention.kind is not Kind.QUANTITY:
        return mention.kind.value, Decimal(1)
    row = unit(quantity.unit)
    return row.dimension, row.factor


def _reach(quantity: Quantity) -> tuple[Decimal | None, Decimal | None]:
    """The numbers that a writer of this figure most likely stood before."""
    number = quantity.number
    if number is None or number <= 0:
        return quantity.low, quantity.high
    if quantity.hedge in _ABOVE:
        return number, number * 2
    if quantity.hedge in _BELOW:
        return number / 2, number
    return number * (1 - _LOOSE), number * (1 + _LOOSE)


def _date_key(when: When) -> Key:
    """Days by month and day alone, as the year is often left out."""
    return Key("date", _in_year(when.first), _in_year(when.last))


def _in_year(day: Day) -> float:
    return float((day.month or 0) * 100 + (day.day or 0))


def _down(number: Decimal | None, factor: Decimal) -> float:
    return -math.inf if number is None else math.nextafter(float(number * factor), -math.inf)


def _up(number: Decimal | None, factor: Decimal) -> float:
    return math.inf if number is None else math.nextafter(float(number * factor), math.inf)

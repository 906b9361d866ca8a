"""Chinese words for the same thing, from ``synonyms.txt``."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from gzcli.lexicon.data import by_first, lines, words_in
from gzcli.model.span import Span


@lru_cache(maxsize=64)
def synonyms_in(text: str) -> tuple[tuple[Span, tuple[str, ...]], ...]:
    """The words of a folded, lower-cased text that have synonyms, the longest at each place, with those synonyms.

    Kept, since every claim is asked for those of one statement.
    """
    return tuple((Span(at, at + len(word)), _table()[word]) for at, word in words_in(text, _openers()))


def synonyms_of(part: Span, found: Iterable[tuple[Span, tuple[str, ...]]]) -> tuple[str, ...]:
    """The synonyms, of those found in a text, of the word that a part of it belongs to."""
    return next((words for span, words in found if span.covers(part)), ())


def is_same(a: str, b: str) -> bool:
    """Whether two words are the same or stand in one row."""
    return a == b or b in _table().get(a, ())


@cache
def _table() -> dict[str, tuple[str, ...]]:
    rows = (line.split("|") for line in lines("synonyms.txt"))
    return {word: tuple(other for other in row if other != word) for row in rows for word in row}


@cache
def _openers() -> dict[str, list[str]]:
    return by_first(_table())

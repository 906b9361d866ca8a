"""Chinese words for the same thing, from ``synonyms.txt``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from gzcli.lexicon.data import lines
from gzcli.model.span import Span


def synonyms_in(text: str) -> Iterator[tuple[Span, tuple[str, ...]]]:
    """The words of a folded, lower-cased text that have synonyms, the longest at each place, with those synonyms."""
    table, at = _table(), 0
    while at < len(text):
        word = next((word for word in table.get(text[at], {}) if text.startswith(word, at)), "")
        if word:
            yield Span(at, at + len(word)), table[text[at]][word]
        at += len(word) or 1


def is_same(a: str, b: str) -> bool:
    """Whether two words are the same or stand in one row."""
    return a == b or b in _table().get(a[:1], {}).get(a, ())


@cache
def _table() -> dict[str, dict[str, tuple[str, ...]]]:
    """Every word with its synonyms, by its first character, longer words first."""
    found = {}
    for row in (line.split("|") for line in lines("synonyms.txt")):
        found.update({word: tuple(other for other in row if other != word) for word in row})
    by_first: dict[str, dict[str, tuple[str, ...]]] = {}
    for word in sorted(found, key=len, reverse=True):
        by_first.setdefault(word[0], {})[word] = found[word]
    return by_first

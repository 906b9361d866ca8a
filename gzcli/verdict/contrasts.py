"""Words that exclude each other: 最高 and 最低, 遇难 and 失联, win and lose."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from gzcli.lexicon.data import lines
from gzcli.verdict.features import english_text


def contrast(told: str, stated: str, english: bool) -> tuple[str, str] | None:
    """The words of one row of ``contrasts.tsv`` by which two prepared texts differ; None where they do not.

    They differ where each has a word of the row and neither has the other's. A longer word hides a shorter one in it.
    """
    others = _present(stated, english)
    for row, mine in _present(told, english).items():
        theirs = others.get(row)
        if theirs and not mine & theirs:
            return min(mine), min(theirs)
    return None


@lru_cache(maxsize=4096)
def _present(text: str, english: bool) -> dict[tuple[str, ...], set[str]]:
    """The rows of which a text has a word, with the words; kept, since every figure is compared with every claim."""
    return {row: found for row in _rows(english) if (found := _found(row, text))}


def _found(row: tuple[str, ...], text: str) -> set[str]:
    found = {word for word in row if word in text}
    return {word for word in found if not any(word != other and word in other for other in found)}


@cache
def _rows(english: bool) -> tuple[tuple[str, ...], ...]:
    return tuple(_read(english))


def _read(english: bool) -> Iterator[tuple[str, ...]]:
    for line in lines("contrasts.tsv"):
        words = line.split("|")
        if words[0].isascii() == english:
            yield tuple(english_text(word) for word in words) if english else tuple(words)

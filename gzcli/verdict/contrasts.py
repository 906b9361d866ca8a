"""Words that exclude each other: 最高 and 最低, 遇难 and 失联, win and lose."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from gzcli.lexicon.data import lines
from gzcli.verdict.features import english_text


def contrast(told: str, stated: str, english: bool) -> tuple[str, str] | None:
    """The words of one row of ``contrasts.tsv`` by which two prepared texts differ; None where they do not.

    They differ where each has a word of the row and neither has the other's. A longer word hides a shorter one in it.
    """
    for row in _rows(english):
        mine, theirs = _found(row, told), _found(row, stated)
        if mine and theirs and not mine & theirs:
            return min(mine), min(theirs)
    return None


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

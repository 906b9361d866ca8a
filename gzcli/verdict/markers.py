"""Words that one side has and the other lacks, and that make it another figure: 全部, 新增, 人均, a day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from gzcli.lexicon.data import lines
from gzcli.verdict.features import english_text


class _Row(NamedTuple):
    words: tuple[str, ...]
    both: bool


def unmarked(own: str, told: str, near: str, stated: str, clause: str, english: bool) -> tuple[str, str] | None:
    """The word of ``markers.tsv`` that only one side has, as (told, stated); None where no row parts them.

    ``own`` are the statement's prepared words of its figure and ``told`` all of them; ``near`` are the words beside the
    claim's figure, ``stated`` those of its segment, and ``clause`` those from which a part inherits.
    """
    for row in _rows(english):
        if (word := _first(row, own)) and not _first(row, f"{clause} {stated}" if row.both else stated):
            return word, ""
        if row.both and (word := _first(row, near)) and not _first(row, told):
            return "", word
    return None


def _first(row: _Row, text: str) -> str:
    return next((word for word in row.words if word in text), "")


@cache
def _rows(english: bool) -> tuple[_Row, ...]:
    return tuple(_read(english))


def _read(english: bool) -> Iterator[_Row]:
    for line in lines("markers.tsv"):
        side, words = line.split("\t")
        if words.isascii() == english:
            row = words.split("|")
            yield _Row(tuple(english_text(word) if english else word for word in row), side == "both")

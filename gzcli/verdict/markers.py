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
    also: tuple[str, ...]


def unmarked(own: str, told: str, near: str, stated: str, clause: str, english: bool) -> tuple[str, str] | None:
    """The word of ``markers.tsv`` that only one side has, as (told, stated); None where no row parts them.

    ``own`` are the statement's prepared words of its figure and ``told`` all of them; ``near`` are the words beside the
    claim's figure, ``stated`` those of its segment, and ``clause`` those from which a part inherits.
    """
    for row in _rows(english):
        where = f"{clause} {stated}" if row.both else stated
        if (word := _first(row.words, own)) and not (_first(row.words, where) or _first(row.also, near)):
            return word, ""
        if row.both and (word := _first(row.words, near)) and not _first(row.words, told):
            return "", word
    return None


def _first(words: tuple[str, ...], text: str) -> str:
    return next((word for word in words if word in text), "")


@cache
def _rows(english: bool) -> tuple[_Row, ...]:
    return tuple(_read(english))


def _read(english: bool) -> Iterator[_Row]:
    for line in lines("markers.tsv"):
        side, *cells = line.split("\t")
        if cells[0].isascii() == english:
            words, *also = (tuple(english_text(w) if english else w for w in cell.split("|")) for cell in cells)
            yield _Row(words, side == "both", also[0] if also else ())

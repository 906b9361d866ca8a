"""Words that exclude each other: 最高 and 最低, 遇难 and 失联, win and lose; men and 女性."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from gzcli.lexicon.data import lines
from gzcli.lexicon.english import lemma
from gzcli.lexicon.pattern import lazy
from gzcli.verdict.features import english_text

_NOT = lazy("非([\u4e00-\u9fff]{2})")
_PREFIXED = lazy(r" (?:un|non)(-?[a-z]{4,}) ")
Row = tuple[tuple[str, ...], ...]


def contrast(told: str, stated: str, english: bool, phrases: bool = False) -> tuple[str, str] | None:
    """The words of one row of ``contrasts.tsv`` by which two prepared texts differ; None where they do not.

    They differ where each has a word of the row and neither has the other's, nor another word for the same. A longer
    word hides a shorter one in it. ``phrases`` asks for those of several words only: before tax, net of tax.
    """
    others = _present(stated, english)
    for row, mine in _present(told, english).items():
        theirs = others.get(row)
        if theirs and not mine.keys() & theirs.keys():
            found = min(mine.values()), min(theirs.values())
            if not phrases or all(" " in word.strip() for word in found):
                return found
    return None if english else _denied(told, stated) or _denied(stated, told)


def _denied(one: str, other: str) -> tuple[str, str] | None:
    """A Chinese kind that one text has only with 非 before it and the other only without: 非实物商品, 实物商品."""
    for found in _NOT.finditer(one) if "非" in one else ():
        kind, denied = found[1], found.group()
        if kind in other and denied not in other and kind not in one.replace(denied, ""):
            return denied, kind
    return None


def contrast_abroad(english: str, chinese: str) -> tuple[str, str] | None:
    """The word of a prepared English text and the Chinese one that excludes it, by ``opposites.tsv``; None if there is none.

    A word is excluded where Chinese has its opposite and nothing that agrees with it. A longer word hides a shorter one
    in it: 进出口 is no 出口, nor are "imports and exports" imports.
    """
    present = [row for row in _opposites() if row[0] in english]
    for form, agreeing, excluding in present:
        if any(form != other and form in other for other, _, _ in present):
            continue
        rest = _without(chinese, tuple(word for word in excluding if any(short in word for short in agreeing)))
        if not any(word in rest for word in agreeing):
            other = next((word for word in excluding if word in chinese), "")
            if other:
                return form.strip(), other
    return None


def _without(text: str, words: tuple[str, ...]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def is_prefixed(plain: str, denied: str) -> bool:
    """Whether a prepared English text says by un- or non- what another one, which has a word for no, denies."""
    return any(f" {lemma(word.lstrip('-'))} " in denied for word in _PREFIXED.findall(plain))


@cache
def _opposites() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    rows = ([tuple(cell.split("|")) for cell in line.split("\t")] for line in lines("opposites.tsv"))
    return tuple((english_text(form), agree, exclude) for forms, agree, exclude in rows for form in forms)


@lru_cache(maxsize=4096)
def _present(text: str, english: bool) -> dict[Row, dict[int, str]]:
    """The rows of which a text has a word, with the places and words; kept, since every figure meets every claim."""
    rows, by_start = _rows(english)
    starts = by_start.keys() & {*text, *map("".join, pairwise(text))}
    present = {number for start in starts for word, number in by_start[start] if word in text}
    return {rows[number]: _found(rows[number], text) for number in sorted(present)}


def _found(row: Row, text: str) -> dict[int, str]:
    found = [(place, word) for place, words in enumerate(row) for word in words if word in text]
    words = [word for _, word in found]
    return {place: word for place, word in found if not _is_hidden(word, words, text)}


def _is_hidden(word: str, words: list[str], text: str) -> bool:
    """Whether a word stands only inside longer ones of its row: 出口 in 进出口总额458亿元, not where 其中出口297亿元 follows."""
    longer = tuple(other for other in words if word != other and word in other)
    return bool(longer) and word not in _without(text, longer)


@cache
def _rows(english: bool) -> tuple[tuple[Row, ...], dict[str, list[tuple[str, int]]]]:
    """The rows, and by their first two characters all words, each with the number of a row that has it."""
    rows, by_start = tuple(_read(english)), defaultdict[str, list[tuple[str, int]]](list)
    for number, row in enumerate(rows):
        for words in row:
            for word in words:
                by_start[word[:2]].append((word, number))
    return rows, by_start


def _read(english: bool) -> Iterator[Row]:
    for line in lines("contrasts.tsv"):
        if line.split("|")[0].isascii() == english:
            groups = (group.split("/") for group in line.split("|"))
            yield tuple(tuple(english_text(word) if english else word for word in group) for group in groups)

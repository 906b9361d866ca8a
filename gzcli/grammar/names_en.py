"""English names and phrases that hold a number: Boeing 737, World War II, one of, 24/7, COVID-19."""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.grammar.codes import code_at
from gzcli.grammar.stamp import pattern
from gzcli.lexicon.nonfigures import PIVOT_EN, Word, fixed_words_en, heads_en
from gzcli.model.span import Span


def scan(text: str) -> Iterator[Span]:
    """The names of a folded English text, left to right."""
    end = 0
    for hit in pattern(PIVOT_EN).finditer(text):
        start = hit.start()
        if start < end:
            continue
        digits = hit.end() if text[start].isdecimal() else 0
        span = _fixed(text, start, hit[0].lower())
        if span is None and digits:
            span = code_at(text, start, digits, end) or _headed(text, start, end)
        if span:
            yield span
            end = span.end


def _fixed(text: str, at: int, pivot: str) -> Span | None:
    """A fixed phrase whose first number stands at ``at``."""
    for word in fixed_words_en().get(pivot, ()):
        start = at - word.offset
        if start >= 0 and _same(text, start, word) and _is_whole(text, start, start + len(word.text)):
            return Span(start, start + len(word.text))
    return None


def _same(text: str, start: int, word: Word) -> bool:
    written = text[start : start + len(word.text)]
    return written == word.text or (word.text.islower() and written.lower() == word.text)


def _is_whole(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    return not (before.isalnum() or after.isalnum())


def _headed(text: str, at: int, floor: int) -> Span | None:
    """Boeing 737-800, Article 5: a number after a word that it completes."""
    head = pattern(r"([A-Za-z][A-Za-z'.]*)(?: |-)$").search(text, max(floor, at - 20), at)
    if not head or head[1] not in heads_en():
        return None
    number = pattern(r"[0-9]+(?![0-9]|,[0-9]|\.[0-9]|%)(?:-?[A-Z0-9][A-Za-z0-9]*)?").match(text, at)
    if not number or pattern(r" (?:million|billion|trillion|thousand|percent|per cent|people)\b").match(
        text, number.end()
    ):
        return None
    return Span(head.start(1), number.end())

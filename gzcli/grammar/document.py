"""A text as paragraphs, sentences and segments, all of them spans of the original."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

_LINE = lazy(r"[^\r\n\u2028\u2029]+")
_BLANK = " \t\u3000\u00a0\ufeff\x0b\x0c"
# A sentence ends at these, together with the quotes and brackets that close after them.
_STOP = lazy(r"""[。！？!?….](?:(?<!\.)[。！？!?…]*|(?<=[A-Za-z0-9)%”"’']\.)(?=[\s”"’')]|$))[”’」』）)"'\]]*""")
_ABBREVIATION = lazy(
    r"(?:^|[\s(])(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|"
    r"Oct|Nov|Dec|Gen|Sen|Rep|Gov|U\.S|U\.K|U\.N|E\.U|a\.m|p\.m|e\.g|i\.e)$"
)
_BREAK = lazy(r"[，；：;,: —](?:(?<=[，；：;])|(?<=,)(?!\d{3})|(?<=:)(?!\d)|(?<= )[-–—] |(?<=—)—)")
_CLAUSE = lazy(r"[；;—](?:(?<!—)|—)")
_TITLE_LENGTH = 40
_SECTION_LENGTH = 3 * _TITLE_LENGTH  # of headings that follow each other, as much as two or three take


class Paragraph(NamedTuple):
    """One line of running text. ``number`` counts from 1 and leaves headings out; a heading has number 0."""

    number: int
    span: Span
    section: str
    sentences: tuple[Span, ...]


class Document(NamedTuple):
    """A text with its structure; every span is in code points of ``text``."""

    text: str
    paragraphs: tuple[Paragraph, ...]

    def paragraph_at(self, offset: int) -> Paragraph:
        """The paragraph that holds the offset, or the nearest before it.

        Raises IndexError for a text without any paragraph.
        """
        starts = [paragraph.span.start for paragraph in self.paragraphs]
        return self.paragraphs[max(0, bisect_right(starts, offset) - 1)]


def read_document(text: str) -> Document:
    """Split a text into paragraphs and sentences; a short line without a stop is a heading of what follows."""
    lines = [span for match in _LINE.finditer(text) if (span := _trim(text, match.start(), match.end()))]
    paragraphs: list[Paragraph] = []
    section, number, after_heading = "", 0, False
    for span in lines:
        words = span.of(text)
        if len(lines) > 1 and _is_heading(words):
            section = f"{section} {words}"[-_SECTION_LENGTH:] if after_heading else words
            after_heading = True
            paragraphs.append(Paragraph(0, span, section, (span,)))
            continue
        number, after_heading = number + 1, False
        paragraphs.append(Paragraph(number, span, section, tuple(_sentences(text, span))))
    return Document(text, tuple(paragraphs))


class Parts(NamedTuple):
    """The parts of a sentence between marks: where each of them starts and ends."""

    starts: list[int]
    ends: list[int]

    def at(self, offset: int) -> Span:
        """The part that holds the offset; what is on either side of a mark that does."""
        starts, ends = self
        return Span(starts[bisect_right(starts, offset, 1) - 1], ends[bisect_left(ends, offset, 0, len(ends) - 1)])


def segments(text: str, sentence: Span) -> Parts:
    """The parts of a sentence between commas (，；：,)."""
    return _parts(_BREAK, text, sentence)


def segment_at(text: str, sentence: Span, offset: int) -> Span:
    """The one of them that holds the offset."""
    return _parts(_BREAK, text, sentence).at(offset)


def clause_at(text: str, sentence: Span, offset: int) -> Span:
    """The part of a sentence between semicolons that holds the offset."""
    return _parts(_CLAUSE, text, sentence).at(offset)


@lru_cache(maxsize=64)
def _parts(pattern: re.Pattern[str], text: str, sentence: Span) -> Parts:
    """Kept, since every figure in a sentence is asked for its part."""
    found = [match.span() for match in pattern.finditer(text, *sentence)]
    return Parts([sentence.start, *(end for _, end in found)], [*(start for start, _ in found), sentence.end])


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _BLANK:
        start += 1
    while end > start and text[end - 1] in _BLANK:
        end -= 1
    return Span(start, end) if end > start else None


def _is_heading(words: str) -> bool:
    return len(words) <= _TITLE_LENGTH and words[-1] not in "。！？!?；;：:，,…”’」』）).、\"'"


def _sentences(text: str, line: Span) -> list[Span]:
    spans, start = [], line.start
    for match in _STOP.finditer(text, line.start, line.end):
        if match.group()[0] == "." and _ABBREVIATION.search(text[max(start, match.start() - 8) : match.start()]):
            continue
        if span := _trim(text, start, match.end()):
            spans.append(span)
        start = match.end()
    if span := _trim(text, start, line.end):
        spans.append(span)
    return spans

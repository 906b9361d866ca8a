"""A sentence with its figures, and which of its dates only bound one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gzcli.grammar.document import Document, Paragraph, segment_at
from gzcli.lexicon.pattern import lazy
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span

# What may stand with a date that only bounds a figure.
_FILLER = lazy(
    r"[\s至截到在自从以来内里间期于中和与及，,、]|\b(?:from|in|by|during|for|the|as|of|since|on|at|until|and)\b",
    re.IGNORECASE,
)


_BASELINE = lazy(r"(?:[比较]|[\w%] (?:than|from|compared with|against|over)(?: the)?\s)$", re.IGNORECASE)
_BASE = 16
_COMPARED = lazy(r"(?:同期)?的?(?:[\d.一二两三四五六七八九十]+(?:%|倍|成)|水平|持平|相比|相当)")  # 是去年同期的2.3倍


class Passage(NamedTuple):
    """One sentence; ``folded`` is the whole text it stands in, folded, so that offsets are the original's."""

    folded: str
    lang: str
    sentence: Span
    mentions: tuple[Mention, ...]

    def segment(self, mention: Mention) -> Span:
        """The part between commas that the mention stands in."""
        return segment_at(self.folded, self.sentence, mention.span.start)

    def segment_after(self, segment: Span) -> Span:
        """The segment behind another; that segment itself if it is the last."""
        return segment_at(self.folded, self.sentence, min(segment.end + 1, self.sentence.end))

    def is_baseline(self, date: Mention) -> bool:
        """Whether a date is only what a change is measured from: 比上年, than a year earlier."""
        if date.when is None or not date.when.relative:
            return False
        before = self.folded[max(self.sentence.start, date.span.start - _BASE) : date.span.start]
        return bool(_BASELINE.search(before) or _COMPARED.match(self.folded, date.span.end))

    def bounds_another(self, date: Mention) -> bool:
        """Whether a date only says when another figure holds.

        It does when it shares that figure's segment, or stands alone in the segment before it (截至3月底，…).
        """
        if date.kind is not Kind.DATE:
            return False
        segment = self.segment(date)
        figures = [other.span for other in self.mentions if other.kind is not Kind.DATE]
        if any(segment.covers(figure) for figure in figures):
            return True
        if _FILLER.sub("", self._without_dates(segment)):
            return False
        following = self.segment_after(segment)
        return any(following.covers(figure) for figure in figures)

    def _without_dates(self, segment: Span) -> str:
        """The words of a segment around its dates: 和 of 2022年和2023年."""
        words, start = [], segment.start
        for other in self.mentions:
            if other.kind is Kind.DATE and segment.covers(other.span):
                words.append(self.folded[start : other.span.start])
                start = other.span.end
        return " ".join([*words, self.folded[start : segment.end]])


def passages(
    document: Document, folded: str, lang: str, found: tuple[Mention, ...]
) -> Iterator[tuple[Paragraph, Passage]]:
    """Every sentence of the document with its mentions, also those without any, in order."""
    at = 0
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            inside = []
            while at < len(found) and found[at].span.start < sentence.end:
                if found[at].span.start >= sentence.start:
                    inside.append(found[at])
                at += 1
            yield paragraph, Passage(folded, lang, sentence, tuple(inside))

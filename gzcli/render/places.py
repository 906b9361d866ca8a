"""Lines and columns of a text, both from 1, columns in code points."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from gzcli.model.span import Span


class Place(NamedTuple):
    """Where a span begins and, exclusively, where it ends."""

    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """The lines of a text, each without its end."""

    def __init__(self, text: str) -> None:
        self.spans: list[Span] = []
        start = 0
        for line in text.split("\n"):
            self.spans.append(Span(start, start + len(line.removesuffix("\r"))))
            start += len(line) + 1
        if len(self.spans) > 1 and self.spans[-1].start == self.spans[-1].end:
            self.spans.pop()  # what follows the last line end is no line
        self._starts = [span.start for span in self.spans]

    def place(self, span: Span) -> Place:
        """Where a span stands."""
        line, end_line = self.number(span.start), self.number(max(span.start, span.end - 1))
        starts = self._starts
        return Place(line, span.start - starts[line - 1] + 1, end_line, span.end - starts[end_line - 1] + 1)

    def number(self, offset: int) -> int:
        """The number of the line, from 1, that an offset is in."""
        return bisect_right(self._starts, offset)

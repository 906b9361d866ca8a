"""What of a Markdown text is prose, and where each of its letters stands in the original file.

Enough of CommonMark 0.31 for drafts: front matter, fenced and indented code, HTML, comments, link targets and
definitions, images, note numbers, and the marks of headings, lists, quotes and emphasis are no prose.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from gzcli.documents import Document
from gzcli.documents.decode import decode
from gzcli.documents.unwrap import is_chinese
from gzcli.model.span import Span

_FRONT = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(?s:.*?)^(?:\1|\.\.\.)[ \t]*\r?$", re.MULTILINE)
_LINE = re.compile(r"[^\n]*(?:\n|\Z)")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_INDENT = re.compile(r"(?: {4}| {0,3}\t)\s*\S")
_MARKS = re.compile(r"[ \t]*(?:(?:>|(?:[-*+]|\d{1,9}[.)]|#{1,6}|\[[ xX]\])(?=[ \t]))[ \t]*)*")
_DEFINITION = re.compile(r" {0,3}\[[^\[\]\n]+\]:")
_FRAME = frozenset(" \t\r\n|:+-=*_\0")
_HIDDEN = re.compile(
    r"\0+|<[A-Za-z/!?][^<>\n]*>|https?://[^\s<>()，。；、）】”]*[^\s<>()，。；、）】”,.;:!?]"  # comments, HTML, addresses
    r"|!\[[^\[\]\n]*\](?:\([^()\n]*\)|\[[^\[\]\n]*\])?"  # images
    r"|\[\^?\d{1,3}\](?![(\[])|\[\^[^\[\]\n]*\]"  # notes
    r"|(?<=\])(?:\([^()\n]*\)|\[[^\[\]\n]*\])|[\[\]]"  # where a link goes, and its brackets
    r"|\*+|~~+|(?<![^\W_])_+|_+(?![^\W_])|\\(?=[!-/:-@\[-`{-~])"
)
_TICKS = re.compile(r"`+")
_TITLE = re.compile(r"^title:(.+)$", re.MULTILINE)
_HEADING = re.compile(r"^#[ \t](.+)$", re.MULTILINE)
_DATE = re.compile(r"^date:[ \t]*[\"']?(\d{4}-\d\d-\d\d)", re.MULTILINE)


@dataclass(frozen=True)
class Plain:
    """The prose of a text as one text. ``spans`` are its pieces in the original, in order.

    A line break inside a paragraph is a space in ``text``, or left out between Chinese letters.
    """

    text: str
    spans: tuple[Span, ...]

    def back(self, span: Span) -> Span:
        """Where a span of ``text`` (not empty) stands in the original: from its first letter to its last."""
        return Span(self._place(span.start), self._place(span.end - 1) + 1)

    def _place(self, offset: int) -> int:
        piece = bisect_right(self._starts, offset) - 1
        return self.spans[piece].start + offset - self._starts[piece]

    @cached_property
    def _starts(self) -> list[int]:
        lengths = [piece.end - piece.start for piece in self.spans]
        return [0, *accumulate(lengths[:-1])]


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of prose without its marks and its end. ``fresh``: it begins a paragraph; ``last``: it ends one."""

    span: Span
    fresh: bool
    last: bool


def read(data: bytes, name: str) -> Document:
    """Read a Markdown file: its prose. Raises InputError as ``decode`` does."""
    text = decode(data, name)
    front = _FRONT.match(text)
    end = front.end() if front else 0
    title = _TITLE.search(text, 0, end) or _HEADING.search(text, end)
    return Document(plain(text).text, title[1].strip(" \t\r\"'") if title else "", front_date(text))


def front_date(text: str) -> str:
    """The date (ISO 8601) that the front matter gives, "" if none."""
    front = _FRONT.match(text)
    date = _DATE.search(text, 0, front.end()) if front else None
    return date[1] if date else ""


def prose(text: str) -> list[Span]:
    """What of a Markdown text is prose, in order; code, link targets, front matter, comments and marks are not."""
    return list(plain(text).spans)


def plain(text: str) -> Plain:
    """The prose of a Markdown text, one paragraph a line."""
    masked = _without_comments(text)
    front = _FRONT.match(masked)
    spans: list[Span] = []
    words: list[str] = []
    before: _Line | None = None
    for line in _Blocks().lines(masked, front.end() if front else 0):
        visible = list(_visible(masked, line.span))
        last, first = words[-1][-1] if words else "", text[visible[0].start] if visible else ""
        if before is not None and (sign := _between(before, line, last, first)):
            spans.append(Span(before.span.end, before.span.end + 1))
            words.append(sign)
        spans += visible
        words += [span.of(text) for span in visible]
        before = line
    return Plain("".join(words), tuple(spans))


def _between(before: _Line, line: _Line, last: str, first: str) -> str:
    """What stands for the line break between two lines of prose, given the letters on both sides of it."""
    if before.last or line.fresh:
        return "\n"
    return "" if is_chinese(last) and is_chinese(first) else " "


class _Blocks:
    """Reads line by line and knows where it is: in a fence, in a list, in a quote, after a blank line."""

    def __init__(self) -> None:
        self.fence = ""
        self.blank = True
        self.in_list = False
        self.quotes = 0

    def lines(self, text: str, start: int) -> Iterator[_Line]:
        """The lines that hold prose."""
        for match in _LINE.finditer(text, start):
            words = match.group().rstrip("\r\n")
            if self._is_fenced(words) or not self._is_prose(words):
                self.blank = True
                continue
            found = self._line(words, match.start())
            self.blank = found is None
            if found:
                yield found

    def _is_fenced(self, words: str) -> bool:
        mark = _FENCE.match(words)
        if not self.fence:
            self.fence = mark[1] if mark else ""
            self.in_list = self.in_list and not (mark and words[0] != " ")
            return bool(mark)
        if mark and mark[1].startswith(self.fence) and not words.strip().strip(self.fence[0]):
            self.fence = ""
        return True

    def _is_prose(self, words: str) -> bool:
        if not set(words) - _FRAME or _DEFINITION.match(words):
            return False
        return not (self.blank and not self.in_list and _INDENT.match(words))

    def _line(self, words: str, at: int) -> _Line | None:
        marks = _MARKS.match(words)
        assert marks is not None  # it matches nothing, too
        own, quotes = marks.group().strip(" \t>"), marks.group().count(">")
        alone = own.startswith("#") or words.lstrip().startswith("|")
        fresh = self.blank or alone or bool(own) or quotes != self.quotes
        self.quotes = quotes
        self.in_list = (bool(own) and not alone) or (self.in_list and words[0] in " \t")
        if marks.end() == len(words):
            return None
        return _Line(Span(at + marks.end(), at + len(words)), fresh, alone or words.endswith(("  ", "\\")))


def _without_comments(text: str) -> str:
    """The text with every letter of an HTML comment, but no line break, replaced by NUL."""
    parts: list[str] = []
    at = 0
    while (start := text.find("<!--", at)) >= 0 and (end := text.find("-->", start)) >= 0:
        parts += [text[at:start], re.sub(r"[^\n]", "\0", text[start : end + 3])]
        at = end + 3
    return "".join(parts) + text[at:]


def _visible(text: str, line: Span) -> Iterator[Span]:
    """The parts of a line that are no markup."""
    at = line.start
    for hidden in _hidden(text, line):
        if hidden.start > at:
            yield Span(at, hidden.start)
        at = max(at, hidden.end)
    if line.end > at:
        yield Span(at, line.end)


def _hidden(text: str, line: Span) -> Iterator[Span]:
    at = line.start
    for code in (*_code(text, line), Span(line.end, line.end)):
        yield from (Span(*match.span()) for match in _HIDDEN.finditer(text, at, code.start))
        yield code
        at = code.end


def _code(text: str, line: Span) -> list[Span]:
    """The code spans of a line: from each run of back-ticks to the next run of the same length."""
    runs = [Span(*match.span()) for match in _TICKS.finditer(text, line.start, line.end)]
    following: dict[int, int] = {}
    closing = [0] * len(runs)
    for number in reversed(range(len(runs))):
        size = runs[number].end - runs[number].start
        closing[number] = following.get(size, number)
        following[size] = number
    spans, number = [], 0
    while number < len(runs):
        spans.append(Span(runs[number].start, runs[closing[number]].end))
        number = closing[number] + 1
    return spans

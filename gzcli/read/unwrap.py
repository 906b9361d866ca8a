"""Lines of a page into paragraphs: a line break that only ran out of room is no end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_END = re.compile(r"[。！？!?.:：;；…][”’」』）)\"'\]]*$")
_ITEM = re.compile(r"(?:[•●■◆○▪·*-]|\(?[0-9一二三四五六七八九十]{1,3}[.)、．）])\s*\S")
_CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_FULL = 0.8
"""A line of at least this share of the column's width ran out of room."""


def unwrap(lines: Sequence[str]) -> Iterator[str]:
    """The paragraphs that the lines of a page make up, in order; blank lines always part them."""
    room = _FULL * _column(lines)
    paragraph = ""
    for line in (line.rstrip() for line in lines):
        words = line.strip()
        if paragraph and (not words or _ITEM.match(words) or _indented(line)):
            yield paragraph
            paragraph = ""
        paragraph = joined(paragraph, words)
        if paragraph and words and (_width(words) < room or (_END.search(words) and _width(words) < room / _FULL * 0.95)):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def joined(before: str, after: str) -> str:
    """Two lines as one: Chinese without a gap, English with a space, a word broken by a hyphen made whole."""
    if not before or not after or _CHINESE.match(before[-1]) or _CHINESE.match(after[0]):
        return before + after
    if before[-1] == "-" and before[-2:-1].isalpha() and after[0].islower():
        return before[:-1] + after
    return f"{before} {after}"


def is_chinese(sign: str) -> bool:
    """Whether a sign is a Chinese letter or of its punctuation, which no space follows."""
    return bool(_CHINESE.match(sign))


def _column(lines: Sequence[str]) -> float:
    """The width of a full line: that of the widest but for a few."""
    widths = sorted(_width(line.strip()) for line in lines if line.strip())
    return widths[int(len(widths) * 0.9)] if widths else 0


def _width(line: str) -> int:
    return sum(2 if _CHINESE.match(sign) else 1 for sign in line)


def _indented(line: str) -> bool:
    return line.startswith(("\u3000", "  "))

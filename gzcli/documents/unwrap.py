"""Lines of a page into paragraphs: a line break that only ran out of room is no end of a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

_END = re.compile(r"[。！？!?.:：;；…][”’」』）)\"'\]]*$")
_ITEM = re.compile(r"(?:[•●■◆○▪·*-]|\(?[0-9一二三四五六七八九十]{1,3}[.)、．）])\s*\S")
_CHINESE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’—…]")
_PAGE_NUMBER = re.compile(r"[-–—·. ]*(?:[Pp]age )?第? ?[0-9]{1,4} ?页?(?: ?(?:/|of|共) ?[0-9]{1,4} ?页?)?[-–—·. ]*")
_DIGITS = re.compile(r"[0-9]+")
_OFTEN = 2
_FULL = 0.8
"""A line of at least this share of the column's width ran out of room."""
_ENDED = 0.95
"""So did one that ends like a paragraph, from this share on."""


def unwrap(lines: Sequence[str], column: int) -> Iterator[str]:
    """The paragraphs that lines make up, in order; ``column`` is how wide a full line is. Blank lines part them."""
    room = _FULL * column
    paragraph = ""
    for line in (line.rstrip() for line in lines):
        words = line.strip()
        if paragraph and (not words or _ITEM.match(words) or _indented(line)):
            yield paragraph
            paragraph = ""
        paragraph = joined(paragraph, words)
        if paragraph and words and (_width(words) < room or (_END.search(words) and _width(words) < _ENDED * column)):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def without_margins(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The pages without page numbers, and without what stands at the top or the bottom of most of them."""
    edges = Counter(key for page in pages for key in {_key(page[at]) for at in _edges(page)})
    often = {key for key, count in edges.items() if count >= max(_OFTEN, len(pages) / 2)}
    return [_inner(page, often) for page in pages]


def _inner(page: Sequence[str], often: set[str]) -> list[str]:
    left_out = {at for at in _edges(page) if _key(page[at]) in often or _PAGE_NUMBER.fullmatch(page[at].strip())}
    return [line for at, line in enumerate(page) if at not in left_out]


def _edges(page: Sequence[str]) -> list[int]:
    """Where the first and the last two lines with words are."""
    filled = [at for at, line in enumerate(page) if line.strip()]
    return sorted({*filled[:2], *filled[-2:]})


def _key(line: str) -> str:
    """A line of a margin, whatever page number it has."""
    return _DIGITS.sub("0", line.strip())


def joined(before: str, after: str) -> str:
    """Two lines as one: Chinese without a gap, English with a space, a word broken by a hyphen made whole."""
    if not before or not after or _CHINESE.match(before[-1]) or _CHINESE.match(after[0]):
        return before + after
    if before[-1] == "-" and before[-2:-1].isalpha() and after[0].islower():
        return before[:-1] + after
    return f"{before} {after}"


def ends_paragraph(paragraph: str) -> bool:
    """Whether a paragraph at the foot of a page ends there, as far as its last sign tells."""
    return bool(_END.search(paragraph))


def is_chinese(sign: str) -> bool:
    """Whether a sign is a Chinese letter or of its punctuation, which no space follows."""
    return bool(_CHINESE.match(sign))


def column(lines: Sequence[str]) -> int:
    """The width of a full line, a Chinese letter counting two: that of the widest but for a few."""
    widths = sorted(_width(line.strip()) for line in lines if line.strip())
    return widths[int(len(widths) * 0.9)] if widths else 0


def _width(line: str) -> int:
    return sum(2 if _CHINESE.match(sign) else 1 for sign in line)


def _indented(line: str) -> bool:
    return line.startswith(("\u3000", "  "))

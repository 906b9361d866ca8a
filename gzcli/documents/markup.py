"""What of an HTML text is prose, and where each of its letters stands in the file; no program is needed for it.

Enough of HTML for drafts: scripts, styles, code, navigation and comments are no prose, and a block is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from gzcli.documents.markdown import Plain
from gzcli.documents.unwrap import is_chinese
from gzcli.model.span import Span

_TOKEN = re.compile(
    r"<!--(?s:.*?)(?:-->|\Z)"
    r"|<(?P<hidden>script|style|head|template|noscript|pre|code|svg|nav|textarea|select)\b(?s:.*?)(?:</(?P=hidden)\s*>|\Z)"
    r"|</?(?P<tag>[a-z][a-z0-9-]*)[^<>]*>|<[!?/][^<>]*>"
    r"|(?P<sign>&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,30});)|(?P<space>\s+)|(?P<words>[^<&\s]+|[<&])",
    re.IGNORECASE,
)
_INLINE = frozenset({
    "a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
    "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "var", "wbr",
})  # fmt: skip


def plain(text: str) -> Plain:
    """The prose of an HTML text, one block a line."""
    spans: list[Span] = []
    words: list[str] = []
    gap = ""
    gap_at = 0
    for span, sign, shown in _pieces(text):
        if sign:
            gap, gap_at = ("\n" if "\n" in (gap, sign) else sign), (gap_at if gap else span.start)
            continue
        if gap and words and not (gap == " " and is_chinese(words[-1][-1]) and is_chinese(shown[0])):
            spans.append(Span(gap_at, gap_at + 1))
            words.append(gap)
        gap = ""
        spans.append(span)
        words.append(shown)
    return Plain("".join(words), tuple(spans))


def blocks(text: str) -> list[Span]:
    """The stretches between the tags of blocks, which an exception inside them is for."""
    ends = [match.span() for match in _TOKEN.finditer(text) if _is_block(match)]
    starts = [0, *(end for _, end in ends)]
    stops = [*(start for start, _ in ends), len(text)]
    return [Span(start, stop) for start, stop in zip(starts, stops, strict=True) if text[start:stop].strip()]


def _pieces(text: str) -> Iterator[tuple[Span, str, str]]:
    """Each piece of the text: what it is between words (a space, a new line), or the letters that it shows."""
    for match in _TOKEN.finditer(text):
        span = Span(*match.span())
        if match["words"]:
            yield span, "", match["words"]
        elif match["sign"]:
            letters = unescape(match["sign"])
            yield (span, " ", "") if letters.isspace() else (Span(span.start, span.start + len(letters)), "", letters)
        elif match["space"]:
            yield span, " ", ""
        elif _is_block(match):
            yield span, "\n", ""


def _is_block(match: re.Match[str]) -> bool:
    return match["tag"] is not None and match["tag"].lower() not in _INLINE

"""Numbers that are no figures: inside names, slogans, idioms, model and document numbers, addresses and codes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gzcli.grammar.codes import code_at
from gzcli.lexicon.nonfigures import NUMERALS, Word, by_last, fixed_words, tables
from gzcli.model.span import Span

_ONES = "〇零一二三四五六七八九十两"
_ROUND = "十百千万亿"  # a numeral that multiplies what stands before it
_COUNTING = frozenset("数几余多上近约超逾过成好")


def find_names(folded: str, lang: str) -> list[Span]:
    """The spans of a folded text in ``lang`` ("zh" or "en") whose numbers are no figures, sorted, not overlapping."""
    found = sorted(_all(folded, lang), key=lambda span: (span.start, -span.end))
    kept: list[Span] = []
    for span in found:
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end > kept[-1].end:
            kept[-1] = Span(kept[-1].start, span.end)
    return kept


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _all(text: str, lang: str) -> Iterator[Span]:
    end = 0
    for hit in _re(f"[0-9]+|[{''.join(sorted(NUMERALS))}]").finditer(text):
        start = hit.start()
        if start < end:
            continue
        digits = text[start].isascii()
        span = (
            (digits and code_at(text, start, hit.end(), end)) or _fixed(text, start) or _series(text, start, hit.end())
        )
        if span:
            yield span
            end = span.end
    yield from _slogans(text)


def _fixed(text: str, at: int) -> Span | None:
    """A fixed expression whose first numeral stands at ``at``."""
    for word in fixed_words("zh").get(text[at], ()):
        start = at - word.offset
        if start >= 0 and text.startswith(word.text, start) and _is_whole(text, start, word):
            return Span(start, start + len(word.text))
    return None


def _is_whole(text: str, start: int, word: Word) -> bool:
    """Whether the word's numerals do not go on to the left or right, and its own limits hold."""
    end = start + len(word.text)
    before, after = text[start - 1 : start], text[end : end + 1]
    if (before and before in word.before) or (after and after in word.after):
        return False
    first, last = word.text[0], word.text[-1]
    if word.offset == 0 and (before in NUMERALS or before.isdecimal() or (first in _ROUND and before in _COUNTING)):
        return False
    return not (
        (last in NUMERALS and after in NUMERALS and after in _ROUND) or (last.isdecimal() and after.isdecimal())
    )


def _series(text: str, start: int, end: int) -> Span | None:
    """神舟十一号, 歼-20, 波音737, 1号文: a number that a word before or after it makes part of a name."""
    if not text[start].isascii():
        end = _re(f"[{_ONES}百]+").match(text, start).end() if text[start] in _ONES else end  # type: ignore[union-attr]
    for word in tables("zh")["after"]["words"].split():
        if text.startswith(word, end):
            return Span(start, end + len(word))
    hyphen = text[start - 1 : start] == "-"
    head = start - hyphen
    key = "hyphened" if hyphen else "numbered" if text.startswith("号", end) else "straight"
    for word in by_last("zh", "series", key).get(text[head - 1 : head], ()):
        if text.endswith(word, 0, head):
            return Span(head - len(word), end + (key == "numbered"))
    if text.startswith("号", end) and text[start] in _ONES and start and "一" <= text[start - 1] != "月":
        return Span(start, end + 1)
    return None


def _slogans(text: str) -> Iterator[Span]:
    """A short quoted phrase that starts with a numeral or is a bare number: “六稳”, “三去一降一补”, “985”."""
    for found in _re('[“「『‘"]([^“”「」『』‘’"\n，。、；：]{2,9})[”」』’"]').finditer(text):
        if _is_slogan(found[1]):
            yield Span(found.start(1), found.end(1))


def _is_slogan(words: str) -> bool:
    if _re("[0-9A-Za-z+.·-]+").fullmatch(words):
        return _re("[0-9]").search(words) is not None
    return _re(f"[{_ONES}][^0-9百千万亿几余多%年月日天元人成分]+").fullmatch(words) is not None

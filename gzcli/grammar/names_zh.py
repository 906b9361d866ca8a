"""Chinese names, slogans and idioms that hold a number: 一带一路, “六稳”, 神舟十一号, 沪深300, 1号文."""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.grammar.codes import code_at
from gzcli.grammar.stamp import pattern
from gzcli.lexicon.nonfigures import NUMERALS, Word, after_zh, by_last, fixed_words_zh
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import zh_units
from gzcli.model.span import Span

_ONES = "〇零一二三四五六七八九十两"
_ROUND = "十百千万亿"  # a numeral that multiplies what stands before it
_COUNTING = frozenset("数几余多上近约超逾过成好")
_PIVOT = lazy(f"[0-9首{''.join(sorted(NUMERALS))}](?:(?<=[0-9])[0-9]*)?")
_NUMBER = lazy(f"[{_ONES}][{_ONES}百]{{0,8}}")


def scan(text: str) -> Iterator[Span]:
    """The names of a folded Chinese text, left to right, the quoted slogans after all others."""
    end = 0
    for hit in _PIVOT.finditer(text):
        start = hit.start()
        if start < end:
            continue
        digits = text[start].isascii()
        span = (
            (digits and code_at(text, start, hit.end(), end))
            or _lunar(text, start)
            or _fixed(text, start)
            or _series(text, start, hit.end())
        )
        if span:
            yield span
            end = span.end
    yield from _slogans(text)


def _fixed(text: str, at: int) -> Span | None:
    """A fixed expression whose first numeral stands at ``at``."""
    rows = fixed_words_zh()
    for key in (text[at : at + 2], f"{text[at - 1 : at + 1]}$"):
        for word in rows.get(key, ()):
            start = at - word.offset
            if start >= 0 and text.startswith(word.text, start) and _is_whole(text, start, word):
                return Span(start, start + len(word.text))
    return None


def _is_whole(text: str, start: int, word: Word) -> bool:
    """Whether the word's numerals do not go on to the left or right, and its own limits hold."""
    end = start + len(word.text)
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (before and before in word.before) or (after and after in word.after):
        return False
    first, last = word.text[0], word.text[-1]
    if word.offset == 0 and (
        before == "第" or before in NUMERALS or before.isdecimal() or (first in _ROUND and before in _COUNTING)
    ):
        return False
    return not (
        (last in NUMERALS and after in NUMERALS and after in _ROUND) or (last.isdecimal() and after.isdecimal())
    )


def _series(text: str, start: int, end: int) -> Span | None:
    """神舟十一号, 歼-20, 波音737, 1号文: a number that a word before or after it makes part of a name."""
    numeral = _NUMBER.match(text, start)
    if numeral is not None:
        end = numeral.end()
    elif not text[start].isascii():
        return None
    if end - start == 4 and text.startswith(("19", "20"), start) and text[end : end + 1] in ("款", "版", "级", "届"):
        return Span(start, end + 1)
    for word in after_zh().get(text[end : end + 1], ()):
        if text.startswith(word, end):
            return Span(start, end + len(word))
    if not start:
        return None
    numbered = text.startswith("号", end)
    hyphen = text[start - 1] == "-"
    head = start - hyphen
    key = "hyphened" if hyphen else "numbered" if numbered else "straight"
    for word in by_last("series", key).get(text[head - 1 : head], ()):
        if text.endswith(word, 0, head):
            return Span(head - len(word), end + numbered)
    if numbered and text[start] in _ONES and "一" <= text[start - 1] != "月":
        return Span(start, end + 1)
    return None


def _lunar(text: str, at: int) -> Span | None:
    """农历五月初五, 腊月二十九, 大年三十: days of another calendar."""
    if text[at - 1 : at] not in ("历", "月", "年", "初"):
        return None
    named = pattern("(?:[农阴旧]历(?:.{1,2}月)?|腊月|正月|冬月|大年)初?$").search(text, max(at - 7, 0), at)
    ten = "[一二三四五六七八九十廿卅]{1,3}"
    found = named and pattern(f"{ten}(?:月(?:初?{ten}日?)?|日)?").match(text, at)
    return Span(named.start(), found.end()) if named and found else None


def _slogans(text: str) -> Iterator[Span]:
    """A short quoted phrase that starts with a numeral or is a bare number: “六稳”, “三去一降一补”, “985”."""
    for found in pattern('[“「『‘"]([^“”「」『』‘’"\n，。、；：]{2,9})[”」』’"]').finditer(text):
        if _is_slogan(found[1]):
            yield Span(found.start(1), found.end(1))


def _is_slogan(words: str) -> bool:
    if pattern("[0-9A-Za-z+.·-]+(?<![+])").fullmatch(words):
        return pattern("[0-9]").search(words) is not None
    found = pattern(f"[{_ONES}]+(?![年月日天元人成])(?=[^0-9百千万亿几余多%分]+$)").match(words)
    if not found:
        return False
    unit = zh_units().at(words, found.end())
    return unit is None or unit[0] < len(words)

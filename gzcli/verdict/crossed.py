"""Who does it to whom: 甲收购乙 where the source says 乙收购甲, A beat B where it is B that beat A."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.data import lines
from gzcli.lexicon.english import lemma
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.features import hollow
from gzcli.verdict.subjects import subjects

_HAN = lazy(r"[\u4e00-\u9fff]+")
_WORD = lazy(r"[A-Za-z]+")
_NUMBER = lazy(r"[\d.,%]+[万亿]*(?:美元|[\u4e00-\u9fff])?")
_PART_OF_WORD = (
    r"(?<![方面意定双去动志取趋倾相绝反针面应核校派自服发供送还])",
    r"(?![来往导于比外象方应手口面称照待等事业而此严今头])",
)  # 方向, 对于, 从事, 发给: no words of their own


class _Sides(NamedTuple):
    before: frozenset[str]
    behind: frozenset[str]


def crossed(statement: str, claim: Claim, source: str, stated: Claim, english: bool) -> str:
    """The word between the parties that a folded statement and a claim's source name the other way round; "" for none.

    They are exchanged if words (in English names) that only stand before it in the one stand only behind it in the other,
    and the reverse.
    """
    mine, theirs = (
        _sides(text, one.sentence, one.figure, english) for text, one in ((statement, claim), (source, stated))
    )
    for word in filter(theirs.__contains__, mine):
        told, said = mine[word], theirs[word]
        ahead = (told.before & said.behind) - said.before - told.behind
        back = (told.behind & said.before) - said.behind - told.before
        if ahead and back:
            return word
    return ""


@lru_cache(maxsize=1024)
def _sides(text: str, sentence: Span, figure: Span, english: bool) -> dict[str, _Sides]:
    """The words before and behind the relations of a figure's segment, by the first word of their rows."""
    segment, words = segment_at(text, sentence, figure.start), _names if english else _pairs
    found = {}
    for match in (_WORD if english else _relation()).finditer(text, segment.start, segment.end):
        row = _rows().get(lemma(match.group()) if english else match.group())
        if row is not None:
            before = words(text[segment.start : match.start()]) or words(text[sentence.start : match.start()])
            found[row] = _Sides(before, words(text[match.end() : segment.end]))
    return found


def _names(text: str) -> frozenset[str]:
    return frozenset(word for name in subjects(f"the {text}") for word in name.lower().split())


def _pairs(text: str) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters that say something, those of figures left out."""
    runs = _HAN.findall(_NUMBER.sub(" ", text))
    return frozenset(a + b for run in runs for a, b in pairwise(run) if a not in hollow() and b not in hollow())


@cache
def _rows() -> dict[str, str]:
    rows = (line.split("|") for line in lines("relations.txt"))
    return {word: row[0] for row in rows for word in row}


@cache
def _relation() -> re.Pattern[str]:
    words = sorted((word for word in _rows() if not word.isascii()), key=len, reverse=True)
    before, behind = _PART_OF_WORD
    return re.compile("|".join(word if len(word) > 1 else f"{before}{word}{behind}" for word in words))

"""Who does it to whom: 甲收购乙 where the source says 乙收购甲, 甲国向乙国出口 where it is 乙国向甲国出口."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.data import lines
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.features import hollow

_HAN = lazy(r"[\u4e00-\u9fff]+")
_NUMBER = lazy(r"[\d.,%]+[万亿]*(?:美元|[\u4e00-\u9fff])?")
_PART_OF_WORD = (
    r"(?<![方面意定双去动志取趋倾相绝反针面应核校派自服发供送还])",
    r"(?![来往导于比外象方应手口面称照待等事业而此严今头])",
)  # 方向, 对于, 从事, 发给: no words of their own


class _Sides(NamedTuple):
    before: frozenset[str]
    behind: frozenset[str]


def crossed(statement: str, claim: Claim, source: str, stated: Claim) -> str:
    """The word between the parties that a folded Chinese statement and a claim's source name the other way round; "" for none.

    They are exchanged if words that only stand before it in the one stand only behind it in the other, and the reverse.
    """
    mine, theirs = _around(statement, claim), _around(source, stated)
    for word in mine.keys() & theirs.keys():
        told, said = mine[word], theirs[word]
        ahead = (told.before & said.behind) - said.before - told.behind
        back = (told.behind & said.before) - said.behind - told.before
        if ahead and back:
            return word
    return ""


def _around(folded: str, claim: Claim) -> dict[str, _Sides]:
    return _sides(folded, claim.sentence, claim.figure)


@lru_cache(maxsize=1024)
def _sides(folded: str, sentence: Span, figure: Span) -> dict[str, _Sides]:
    """The words before and behind the relations of a figure's segment, by the first word of their rows."""
    segment = segment_at(folded, sentence, figure.start)
    found = {}
    for match in _relation().finditer(folded, segment.start, segment.end):
        before = _pairs(folded[segment.start : match.start()]) or _pairs(folded[sentence.start : match.start()])
        found[_rows()[match.group()]] = _Sides(before, _pairs(folded[match.end() : segment.end]))
    return found


def _pairs(text: str) -> frozenset[str]:
    return frozenset(pair for run in _HAN.findall(_NUMBER.sub(" ", text)) for pair in _neighbours(run))


def _neighbours(run: str) -> Iterator[str]:
    empty = hollow()
    return (a + b for a, b in pairwise(run) if a not in empty and b not in empty)


@cache
def _rows() -> dict[str, str]:
    rows = (line.split("|") for line in lines("relations.txt"))
    return {word: row[0] for row in rows for word in row}


@cache
def _relation() -> re.Pattern[str]:
    words = sorted(_rows(), key=len, reverse=True)
    before, behind = _PART_OF_WORD
    return re.compile("|".join(word if len(word) > 1 else f"{before}{word}{behind}" for word in words))

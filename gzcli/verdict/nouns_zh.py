"""Chinese words that name a thing by themselves, and one before a figure that no source has."""

from __future__ import annotations

from functools import cache, lru_cache

from gzcli.lexicon.data import lines
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.features import generics, known_terms
from gzcli.verdict.link import Statement
from gzcli.verdict.zones import Word

_PAIR = 2  # characters of a word of a statement
_TIME = lazy("[年月日季周]")


def unknown_noun(statement: Statement, claim: Claim) -> str:
    """A noun before the figure in its segment that no source has, by no other word either; "" if there is none.

    全省大豆亩产1142斤 does not follow from 玉米亩产1142斤 where nobody speaks of 大豆.
    """
    start = statement.segment(claim).start
    figures = {span.end for span in statement.mentions}
    for word in statement.terms:
        span = word.feature.span
        inside = start <= span.start and span.end <= claim.figure.start
        if (
            inside
            and span.start not in figures
            and not word.found
            and is_noun(word.feature.text)
            and not _in_parts(statement, word)
        ):
            return word.feature.text
    return _unknown_acronym(statement, Span(start, claim.figure.start))


def _in_parts(statement: Statement, noun: Word) -> bool:
    """Whether both halves of a long noun stand in a source: 粮食产量 of 粮食播种面积8312万亩，总产量4012万吨."""
    span = noun.feature.span
    ends = {span.start: False, span.end - _PAIR: False}
    for word in statement.words:
        if word.found and len(word.feature.text) == _PAIR and word.feature.span.start in ends:
            ends[word.feature.span.start] = True
    return span.end - span.start >= 2 * _PAIR and all(ends.values())


def _unknown_acronym(statement: Statement, part: Span) -> str:
    """Capital letters in a part of a Chinese statement that no source has, by no other word either: PPI; "" for none."""
    written = (statement.words[at] for at in statement.within(part))
    texts = (word.feature.span.of(statement.text) for word in written if not word.found)
    return next((text for text in texts if text.isascii() and text.isalpha() and text.isupper()), "")


@lru_cache(maxsize=4096)
def is_noun(word: str) -> bool:
    """Whether a word names a thing by itself: the tables know it, and it is no filler beside a figure nor a time."""
    fillers = (measure_words("zh", place) for place in ("tail", "lead", "cut"))
    known = any(term.text == word for term in known_terms(word, "zh")) and not generics(word)
    return (
        known and word not in _commonplace() and not any(word in words for words in fillers) and not _TIME.search(word)
    )


@cache
def _commonplace() -> frozenset[str]:
    return frozenset(word for line in lines("commonplace_zh.txt") for word in line.split())

"""Whose a Chinese figure is, where its paragraph has told that before: 核电站 of 核电站发电量368亿千瓦时；上网电量345亿千瓦时."""

from __future__ import annotations

from itertools import takewhile

from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_words

_LEAST = 2  # characters of a measure, and of an owner
_NAME = 4  # characters that end the name of an owner, so that 汽车 is not 新能源汽车


def owned(statement: Statement, claim: Claim, index: Index, number: int) -> frozenset[int]:
    """The numbers of the words of a figure's measure before those of a claim's own, where the text names that owner before it.

    The last time that the claim's paragraph names anything which ends alike it must be the owner.
    """
    place = index.places[number]
    stated, sentence = place.claim.measure, index.sentences[place.sentence]
    owner = claim.measure.removesuffix(stated)
    if statement.lang == "en" or sentence.english or min(len(stated), len(owner)) < _LEAST or owner == claim.measure:
        return frozenset()
    source = index.folded[place.claim.source]
    before = source[_paragraph(index, place.sentence) : place.claim.figure.start]
    before = before[: before.rfind(owner[-_LEAST:]) + _LEAST]
    alike = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(owner), reversed(before), strict=False))
    )
    start = statement.folded.rfind(claim.measure, 0, claim.span.end)
    span = Span(start, start + len(owner))
    words = [at for at in own_words(statement, claim) if span.covers(statement.words[at].feature.span)]
    named = all(any(form in before.lower() for form in statement.words[at].feature.forms) for at in words)
    return frozenset(words) if start >= 0 and named and alike >= min(len(owner), _NAME) else frozenset()


def _paragraph(index: Index, sentence: int) -> int:
    """Where the paragraph of a sentence begins."""
    while index.sentences[sentence].before >= 0:
        sentence = index.sentences[sentence].before
    return index.sentences[sentence].span.start

"""A word of a Chinese segment that stands where the source's, otherwise alike, has another: 均为流感患者, 均为肺结核患者."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from gzcli.grammar.document import segment_at
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms import is_same
from gzcli.model.claim import Claim
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.features import generics, known_terms
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement

_ALIKE = 0.5  # share of the statement's segment that stands in the source's in the same order
_TIME = lazy("[年月日季周]")
_FIGURE = "#"


def swapped_word(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The word of the figure's segment that the source has elsewhere, and here another one in its place; "" if none."""
    source = index.folded[match.place.claim.source]
    ours, theirs = _segment(statement.folded, claim), _segment(source, match.place.claim)
    for told, stated in _replaced(ours, theirs):
        if told in source and _is_noun(told) and _is_noun(stated) and not is_same(told, stated):
            return told
    return ""


def _is_noun(word: str) -> bool:
    """Whether a word names a thing by itself: the tables know it, and it is no filler beside a figure nor a time."""
    fillers = (measure_words("zh", place) for place in ("tail", "lead", "cut"))
    known = any(term.text == word for term in known_terms(word, "zh")) and not generics(word)
    return known and not any(word in words for words in fillers) and not _TIME.search(word)


def _segment(folded: str, claim: Claim) -> str:
    """The figure's segment, with one sign for the figure."""
    figure, segment = claim.figure, segment_at(folded, claim.sentence, claim.figure.start)
    return f"{folded[segment.start : figure.start]}{_FIGURE}{folded[figure.end : segment.end]}".strip("，。；、 ")


def _replaced(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """What stands in two segments between characters that both have, where they are much alike."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if sum(block.size for block in matcher.get_matching_blocks()) < _ALIKE * len(ours):
        return
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "replace":
            yield ours[start:end], theirs[first:last]

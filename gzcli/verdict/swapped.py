"""A word of a Chinese segment that stands where the source's, otherwise alike, has another: 均为流感患者, 均为肺结核患者."""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.grammar.document import segment_at
from gzcli.lexicon.synonyms import is_same
from gzcli.model.claim import Claim
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.nouns_zh import is_noun

_ALIKE = 0.5  # share of the statement's segment that stands in the source's in the same order
_FIGURE = "#"


def swapped_word(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The word of the figure's segment that the source has elsewhere, and here another one in its place; "" if none."""
    source = index.folded[match.place.claim.source]
    ours, theirs = _segment(statement.folded, claim), _segment(source, match.place.claim)
    for told, stated in _replaced(ours, theirs):
        if told in source and is_noun(told) and is_noun(stated) and not is_same(told, stated):
            return told
    return ""


def _segment(folded: str, claim: Claim) -> str:
    """The figure's segment, with one sign for the figure."""
    figure, segment = claim.figure, segment_at(folded, claim.sentence, claim.figure.start)
    return f"{folded[segment.start : figure.start]}{_FIGURE}{folded[figure.end : segment.end]}".strip("，。；、 ")


def _replaced(ours: str, theirs: str) -> Iterator[tuple[str, str]]:
    """What stands in two segments between characters that both have, where they are much alike."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    if sum(block.size for block in matcher.get_matching_blocks()) < _ALIKE * len(ours):
        return
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "replace":
            yield ours[start:end], theirs[first:last]

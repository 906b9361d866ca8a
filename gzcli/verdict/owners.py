"""Whose a Chinese figure is, where its text opens with that: 核电站 of 核电站发电量368亿千瓦时；上网电量345亿千瓦时."""

from __future__ import annotations

from itertools import takewhile

from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_words

_LEAST = 2  # characters of a measure, and of an owner
_NAME = 4  # characters that end the name of an owner, so that 汽车 is not 新能源汽车


def owned(statement: Statement, claim: Claim, index: Index, number: int) -> frozenset[int]:
    """The numbers of the words of a figure's measure before those of a claim's own, where they name whom the text opens with.

    Nothing that ends alike may be named between there and the claim.
    """
    owner, place = _owner(statement, claim, index, number), index.places[number]
    if not owner:
        return frozenset()
    before = index.folded[place.claim.source][: place.claim.figure.start]
    before = before[: before.rfind(owner[-_LEAST:]) + _LEAST]
    if len(before) > _first_amount(index, place.claim.source) or not _ends_alike(owner, before):
        return frozenset()
    start = statement.folded.rfind(claim.measure, 0, claim.span.end)
    span = Span(start, start + len(owner))
    words = [at for at in own_words(statement, claim) if span.covers(statement.words[at].feature.span)]
    named = all(any(form in before.lower() for form in statement.words[at].feature.forms) for at in words)
    return frozenset(words) if start >= 0 and named else frozenset()


def _owner(statement: Statement, claim: Claim, index: Index, number: int) -> str:
    """What a Chinese figure's measure says before all that a claim's own does; "" if it says nothing more."""
    place = index.places[number]
    stated = place.claim.measure
    owner = claim.measure.removesuffix(stated) if len(stated) >= _LEAST else claim.measure
    if owner == claim.measure or len(owner) < _LEAST:
        return ""
    return owner if statement.lang == "zh" and not index.sentences[place.sentence].english else ""


def _ends_alike(owner: str, text: str) -> bool:
    """Whether a text ends with a name, or all that tells it."""
    pairs = zip(reversed(owner), reversed(text), strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)) >= min(len(owner), _NAME)


def _first_amount(index: Index, source: str) -> int:
    """Where the first figure of a source stands that is no date."""
    amounts = (place.claim for place in index.places if place.claim.source == source and place.claim.quantity)
    return next((claim.figure.start for claim in amounts), 0)

"""Two figures of one statement that the English source does not pair: goals and games of two clubs exchanged, a rate from elsewhere.

Where a sentence has as many figures of one kind as of another, one after the other in turn, each belongs to its
neighbour: 14.7% to those aged 25 to 34 in "highest among people aged 25 to 34, at 14.7%, and lowest among those 65 and
over, at 7.9%".
"""

from __future__ import annotations

import re
from itertools import pairwise

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.model.mention import Kind
from gzcli.model.report import Figure, Verdict
from gzcli.verdict.reason import sentence

_PARTED = lazy(r"[,;:，；、]| (?:and|but|while|whereas|though|although) ", re.IGNORECASE)
_MARK = lazy(r"[:(：（]")
_AGAINST = lazy(r"\s*(?:but|while|whereas|though|although|yet)\b", re.IGNORECASE)
_TOLD_APART = lazy(r"[;:；：、而但]| (?:and|but|while|whereas|though|although) |[,，][^,，]*[,，]", re.IGNORECASE)
_TO = lazy(
    r"(?: [\w’'-]+){0,4},? (?:to|from)(?: (?:an?|about|around|some|nearly|almost|just|only|over))* ?[$£€]?",
    re.IGNORECASE,
)
_LEAST = 2  # pairs that make a list


def unpaired(figures: list[Figure], text: str, facts: Facts, words: str) -> list[Figure]:
    """The figures, of which the second of two that the source does not pair is no longer supported."""
    claims = {(claim.source, claim.id): claim for claim in facts.claims}
    found = list(figures)
    for at, (first, second) in enumerate(pairwise(figures)):
        if first.verdict is not Verdict.SUPPORTED or second.verdict is not Verdict.SUPPORTED:
            continue
        one, other = (claims[figure.evidence[0].source, figure.evidence[0].claim] for figure in (first, second))
        together = not _PARTED.search(text, first.mention.span.end, second.mention.span.start)
        if not _TOLD_APART.search(text, first.mention.span.end, second.mention.span.start):
            for number, lone, far in ((at, one, other), (at + 1, other, one)):
                if _torn(lone, far, facts):
                    found[number] = left_open(found[number], words)
        apart = together and (_contrasted(one, other, facts) or _crossed(one, other, facts))
        if apart or _exchanged(one, other, facts) or _ends_apart(text, first, second, claims):
            found[at + 1] = left_open(second, words)
    return _once(found, text, words)


def _ends_apart(text: str, first: Figure, second: Figure, claims: dict[tuple[str, str], Claim]) -> bool:
    """Whether two ends of one English change are taken from different sentences, though that of the first has its own second.

    Neither "by $11m to $398m" nor "to $398m from $235m" follows where $11m was the rise to $246m.
    """
    if not _TO.fullmatch(text, first.mention.span.end, second.mention.span.start):
        return False
    one, other = ([claims[e.source, e.claim] for e in figure.evidence] for figure in (first, second))
    where = {(claim.source, claim.sentence) for claim in one}
    kinds = {_kind(claim) for claim in other}
    peers = (claim for claim in claims.values() if (claim.source, claim.sentence) in where and claim not in one)
    apart = not any((claim.source, claim.sentence) in where for claim in other)
    return apart and any(_kind(claim) in kinds for claim in (peers if len(one) == 1 else one))


def _once(figures: list[Figure], text: str, words: str) -> list[Figure]:
    """The figures, of which no two told in one breath mean one claim: not 45 of the 45 jets where somebody "ordered 45 jets"."""
    found: list[Figure] = []
    for figure in figures:
        again = any(_same_claim(other, figure) and not _told_again(text, other, figure) for other in found)
        found.append(left_open(figure, words) if again else figure)
    return found


def _same_claim(one: Figure, other: Figure) -> bool:
    both = all(is_proved(figure) and figure.mention.when is None for figure in (one, other))
    return both and one.evidence[0] == other.evidence[0]


def _told_again(text: str, one: Figure, other: Figure) -> bool:
    """Whether a mark parts two figures: seven months ahead of time: 7 months."""
    return _MARK.search(text, one.mention.span.end, other.mention.span.start) is not None


def is_proved(figure: Figure) -> bool:
    """Whether a claim of the source supports a figure as it stands, so that nothing was worked out."""
    return figure.verdict is Verdict.SUPPORTED and figure.rule != "derived" and bool(figure.evidence)


def left_open(figure: Figure, words: str) -> Figure:
    """A supported figure that its pair speaks against: the number stands for something else."""
    why = sentence("other-role", words, source=figure.evidence[0].quote.strip())
    return figure._replace(verdict=Verdict.NOT_ENOUGH_INFO, rule="other-role", reason=why)


def _torn(one: Claim, other: Claim, facts: Facts) -> bool:
    """Whether a figure told in one breath with another is taken from elsewhere, though that one's clause has its own: up 3% to 5."""
    if one.source != other.source or one.sentence == other.sentence or _is_count(one):
        return False
    around = [c for c in facts.claims if c.source == other.source and c.sentence == other.sentence and c.id != other.id]
    peers = [claim for claim in around if _kind(claim) == _kind(one)]
    return any(claim.span == other.span for claim in peers) and all(one.number != c.number for c in peers)


def _contrasted(one: Claim, other: Claim, facts: Facts) -> bool:
    """Whether a sentence sets one clause against the other, each of which has figures of its own: 231 after 40 overs, but 63 in the last ten."""
    first, second = sorted((one, other), key=lambda claim: claim.figure)
    if one.source != other.source or one.sentence != other.sentence or first.span == second.span:
        return False
    own = [
        sum(claim.source == one.source and claim.span == part.span for claim in facts.claims)
        for part in (first, second)
    ]
    return min(own) >= _LEAST and _AGAINST.match(second.span.of(facts.sources[one.source].text)) is not None


def _crossed(one: Claim, other: Claim, facts: Facts) -> bool:
    """Whether each of two segments of a Chinese sentence has a figure of either kind, and the two are of one each.

    "Two towns have more than 50 shops" is not said by 商店超过50家的镇有5个，不到10家的有2个.
    """
    kinds, where = {_kind(one), _kind(other)}, {one.span, other.span}
    same = one.source == other.source and one.sentence == other.sentence
    if not same or min(len(kinds), len(where)) < _LEAST or facts.sources[one.source].lang == "en":
        return False
    rows = [[claim for claim in facts.claims if claim.source == one.source and claim.span == span] for span in where]
    values = [value for row in rows for claim in row if (value := _value(claim)) in (_value(one), _value(other))]
    in_both = len(values) > len(kinds)
    return not in_both and all({_kind(claim) for claim in row} == kinds and len(row) == len(kinds) for row in rows)


def _value(claim: Claim) -> object:
    return _kind(claim), claim.quantity.interval if claim.quantity else None


def _exchanged(one: Claim, other: Claim, facts: Facts) -> bool:
    kinds = _kind(one), _kind(other)
    same = one.source == other.source and one.sentence == other.sentence
    if not same or kinds[0] == kinds[1] or facts.sources[one.source].lang != "en":
        return False
    row = [claim for claim in facts.claims if claim.source == one.source and claim.sentence == one.sentence]
    row = sorted((claim for claim in row if _kind(claim) in kinds), key=lambda claim: claim.figure)
    in_turn = all(_kind(a) != _kind(b) for a, b in pairwise(row))
    if not in_turn or len(row) < 2 * _LEAST or len(row) % 2:
        return False
    return row.index(one) // 2 != row.index(other) // 2


def _is_count(claim: Claim) -> bool:
    """Whether a figure is a plain count, of which several may be told of anything: 43 dead and 612 hurt."""
    return not _kind(claim)[1].removesuffix("count")


def _kind(claim: Claim) -> tuple[Kind | None, str]:
    return (claim.mention.kind, dimension(claim.quantity)) if claim.mention and claim.quantity else (None, "")

"""Figures that belong together: 获得81席，比上届增加19席 are of one party, whatever other seats the source tells of.

A figure whose words do not tell two claims apart is of what the figure before it in the statement is of, so that the
claim beside that one's is meant. And one claim is not meant by two figures with words of their own: 玉米20亩，水稻20亩.
"""

from __future__ import annotations

from itertools import pairwise, permutations

from gzcli.model.claim import Claim, ClaimKind
from gzcli.verdict.candidates import Candidate, agreeing

_Found = dict[str, list[Candidate]]  # the candidates of each figure by its id, best linked first
_Told = list[tuple[Claim, Candidate]]  # the figures of a statement that match a claim, as they stand


def companions(claims: tuple[Claim, ...], found: _Found) -> dict[str, Candidate]:
    """By the id of each figure that its company speaks against: the claim beside that of the figure before it that is
    meant, or its own match, which another figure means.
    """
    figures = sorted(
        (claim for claim in claims if claim.kind is ClaimKind.FIGURE), key=lambda claim: claim.figure.start
    )
    told = [(claim, match) for claim in figures if (match := agreeing(found[claim.id])) is not None]
    return _taken(told, found) | _apart(told, found) | _narrowed(told)


def _apart(told: _Told, found: _Found) -> dict[str, Candidate]:
    """The figures whose match stands in another sentence than that of the last figure with words of its own before them."""
    apart: dict[str, Candidate] = {}
    if not told:
        return apart
    leader, its = told[0]
    for claim, match in told[1:]:
        other = _beside(match, its, found[claim.id]) if leader.sentence == claim.sentence else None
        if other is not None:
            apart[claim.id] = other
        if match.held:
            leader, its = claim, match
    return apart


def _narrowed(told: _Told) -> dict[str, Candidate]:
    """The figures that a bound before them narrows (千兆及以上用户1032万户), whose match stands before that bound in the source."""
    return {
        claim.id: bound
        for (narrowing, bound), (claim, match) in pairwise(told)
        if narrowing.span == claim.span
        and narrowing.quantity is not None
        and not narrowing.quantity.interval.is_point
        and match.place.sentence == bound.place.sentence
        and match.place.claim.span.end <= bound.place.claim.span.start
    }


def _beside(match: Candidate, before: Candidate, found: list[Candidate]) -> Candidate | None:
    """A claim of another value in the sentence of the one before, with all the words that a match elsewhere has."""
    near = [c for c in found if c.place.sentence == before.place.sentence and not c.disagrees()]
    if any(c.holds for c in near):
        return None
    like = (c for c in near if c.fails and c.place is not before.place)
    return next((c for c in like if c.held >= match.held and c.led >= match.led), None)


def _taken(told: _Told, found: _Found) -> dict[str, Candidate]:
    """The figures whose only match is that of another one in the same unit, which has more of its words beside it."""
    return {
        one.id: match
        for (one, match), (other, its) in permutations(told, 2)
        if its.place is match.place
        and len(its.beside) > len(match.beside)
        and one.span != other.span
        and _unit(one) == _unit(other)
        and not any(c.holds and not c.disagrees() and c is not match for c in found[one.id])
    }


def _unit(claim: Claim) -> str:
    return claim.quantity.unit if claim.quantity else ""

"""Which claims the figures of a statement leave to each other: one that is surely another's says nothing against a figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Set

from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.when import Day
from gzcli.verdict.candidates import Candidate

Found = dict[str, list[Candidate]]  # the candidates of each figure by its id, best linked first


def untaken(found: Found, claims: tuple[Claim, ...]) -> Found:
    """The candidates of each figure without those of other values that another figure of the statement must mean.

    In 已投运9座，计划建成14座 the fourteen say nothing against the nine, nor do the other games of a match against one:
    21:17、19:21、21:13. A day takes nothing from an hour, since 3日21时 is both. Repeated until nothing is left to take, for what is left to one figure may decide another.
    """
    scores = {claim.id for claim in claims if claim.mention is not None and claim.mention.kind is Kind.SCORE}
    clocks = {claim.id for claim in claims if claim.when is not None and claim.when.first == Day()}
    games = {id(c.place) for mine in found.values() for c in mine if c.holds}
    while True:
        best = {f: id(mine[0].place) for f, mine in found.items() if mine and mine[0].holds and not mine[0].disagrees()}
        count, timed = Counter(best.values()), Counter(place for figure, place in best.items() if figure in clocks)
        left = {}
        for figure, mine in found.items():
            own, played = best.get(figure), games if figure in scores else frozenset()
            others = timed if figure in clocks else count
            left[figure] = [c for c in mine if not c.fails or not _is_taken(id(c.place), own, others, played)]
        if all(len(left[figure]) == len(found[figure]) for figure in found):
            return found
        found = left


def _is_taken(place: int, own: int | None, count: Counter[int], played: Set[int]) -> bool:
    """Whether another figure than the one whose ``own`` place is best must mean a place."""
    return count[place] > (place == own) or place in played

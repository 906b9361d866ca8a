"""Two neighbouring figures of a statement that have each other's words: mining up 5.6%, manufacturing 4.8%, where it is the reverse.

Each of the two is in the source, and either is as good as taken by the other (`gzcli.verdict.taken`), so that only the
pair shows the fault.
"""

from __future__ import annotations

from itertools import pairwise

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim, ClaimKind
from gzcli.verdict.candidates import Candidate, agreeing
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_span, telling_words
from gzcli.verdict.places import Place
from gzcli.verdict.zones import SEGMENT, Word

_DEALT = lazy(r"分别|\brespectively\b")
_OF = lazy(
    r"\s*(?:of|out of|in)(?: (?:the|its|their|all|those))*(?: [\w’'-]+(?:['’]s|s['’]))?\s*"
)  # nineteen of the 137
_SCOPE = ("time", "baseline", "modality", "change", "role")  # what tells two figures apart without any word beside them
_GAIN = 0.1  # what the two gain together if exchanged, a word beside a figure counting 1


def exchanged(
    statement: Statement, claims: tuple[Claim, ...], found: dict[str, list[Candidate]], index: Index
) -> dict[str, Candidate]:
    """By the id of each figure that has another's words: the claim that the other one matches."""
    matches = {claim.id: agreeing(found[claim.id]) for claim in claims if claim.kind is ClaimKind.FIGURE}
    pairs: dict[str, Candidate] = {}
    told = [claim for claim in claims if matches.get(claim.id) and _alone(statement, claim)]
    for one, other in pairwise(told):
        mine, theirs = matches[one.id], matches[other.id]
        if mine is None or theirs is None or mine.place.sentence != theirs.place.sentence:
            continue
        if _DEALT.search(statement.text) or _OF.fullmatch(statement.text, one.figure.end, other.figure.start):
            continue
        rivals = _at(found[one.id], theirs.place), _at(found[other.id], mine.place)
        if rivals[0] is None or rivals[1] is None:
            continue
        pairs_of = ((one, other, theirs, mine), (other, one, mine, theirs))
        gains = [_gain(_telling(statement, a, b), c, d, index) for a, b, c, d in pairs_of]
        if min(gains) >= 0 and sum(gains) > _GAIN:
            pairs |= {one.id: rivals[0], other.id: rivals[1]}
    return pairs


def _at(found: list[Candidate], place: Place) -> Candidate | None:
    """The candidate of another value at a place."""
    return next((c for c in found if c.fails and c.place is place and not c.disagrees(*_SCOPE)), None)


def _gain(words: list[Word], there: Candidate, here: Candidate, index: Index) -> float:
    """How much more of some words stand beside one claim than beside another."""
    more, less = (index.number(candidate.place) for candidate in (there, here))
    return sum(_weight(word.zones, more) - _weight(word.zones, less) for word in words)


def _telling(statement: Statement, claim: Claim, other: Claim) -> list[Word]:
    """The words of a figure alone that the other does not have as well, since those tell neither from the other."""
    common = {word.feature.forms for word in _alone(statement, other)}
    return [word for word in _alone(statement, claim) if word.feature.forms not in common]


def _alone(statement: Statement, claim: Claim) -> list[Word]:
    span = own_span(statement, claim)
    words = (statement.words[at] for at in telling_words(statement, claim))
    return [word for word in words if span.covers(word.feature.span)]


def _weight(zones: dict[int, float], number: int) -> float:
    zone = zones.get(number, 0.0)
    return zone if zone >= SEGMENT else 0.0

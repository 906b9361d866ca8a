"""The claims that a figure could mean, best linked first, each with its value and axes compared."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from gzcli.model.claim import Claim
from gzcli.model.report import Axis
from gzcli.verdict.axes import compare_axes
from gzcli.verdict.entities import Name
from gzcli.verdict.index import Index
from gzcli.verdict.levels import levelled
from gzcli.verdict.link import Statement, linked, own_span, own_words, telling_words
from gzcli.verdict.owners import owned
from gzcli.verdict.parts_en import clause_words
from gzcli.verdict.places import WEAK, Place, holds
from gzcli.verdict.related import counts_others, related
from gzcli.verdict.sides_en import same_subject, stranger
from gzcli.verdict.value import FAILS, HOLDS, Relation, Tolerance, in_base
from gzcli.verdict.wording import absent, is_light
from gzcli.verdict.zones import BEFORE, NEXT, SEGMENT, SENTENCE

_REMOTE = 10_000  # times apart from which on two numbers are not of one thing


class Candidate(NamedTuple):
    """One claim beside the figure: ``score`` in [0, 1] says how well their words agree.

    ``held`` are the numbers of the words in the figure's segment that stand in the claim's segment,
    too, ``beside`` those that stand next to its figure. ``led`` are those words of the figure alone that stand in the claim's
    segment or before it in its clause; ``around`` those that stand in the claim's sentence or, across languages, in the one before,
    ``light`` the words of little weight that stand in its segment. ``absent`` are those of its clause that an English
    claim has nowhere around it; ``whose`` says that an English claim has the subject of the figure's clause for its own,
    ``stranger`` that this is a name, which stands nowhere around it. ``near`` says that the numbers are nearly equal,
    ``remote`` that they are too far apart to be of one thing.
    """

    place: Place
    score: float
    relation: Relation
    axes: tuple[Axis, ...]
    held: frozenset[int] = frozenset()
    beside: frozenset[int] = frozenset()
    led: frozenset[int] = frozenset()
    around: frozenset[int] = frozenset()
    light: frozenset[int] = frozenset()
    absent: frozenset[int] = frozenset()
    whose: bool = False
    stranger: bool = False
    near: bool = False
    remote: bool = False

    def fits_better(self, match: Candidate, verb: frozenset[int]) -> bool:
        """Whether it has a word that the match lacks altogether, and, the ``verb`` apart, lacks fewer and none of the match's."""
        lacks = self.absent - verb
        return bool(match.absent & self.held) and len(lacks) < len(match.absent) and not match.held & lacks

    @property
    def on_time(self) -> bool:
        """Whether statement and source name the very same period; a year left out (XXXX) may be any."""
        return any(axis.name == "time" and axis.agrees and _same(axis.statement, axis.source) for axis in self.axes)

    @property
    def against(self) -> list[str]:
        """The axes that disagree."""
        return [axis.name for axis in self.axes if axis.agrees is False]

    @property
    def opposed(self) -> bool:
        """Whether nothing but the direction is against it."""
        return self.against == ["direction"]

    @property
    def reversed(self) -> bool:
        """Whether it says of the same subject that it went the other way."""
        return self.whose and self.opposed

    @property
    def holds(self) -> bool:
        """Whether its value supports the figure's."""
        return self.relation in HOLDS

    @property
    def fails(self) -> bool:
        """Whether its value cannot hold together with the figure's."""
        return self.relation in FAILS

    def disagrees(self, *names: str) -> bool:
        """Whether one of the named axes (all of them, if none is named) disagrees."""
        return any(axis.agrees is False for axis in self.axes if not names or axis.name in names)

    def agrees(self, name: str) -> bool:
        """Whether the named axis agrees, and not merely because one side is silent."""
        return any(axis.agrees is True for axis in self.axes if axis.name == name)


def _same(told: str, stated: str) -> bool:
    return len(told) == len(stated) and all(a in (b, "X") for a, b in zip(told, stated, strict=True))


class _Told(NamedTuple):
    """A figure of a statement, with the names there, how well each place is linked to it, and its words.

    ``own`` are the numbers of those that tell what it is, ``lone`` those of them that are its alone, ``faint`` the light ones.
    """

    statement: Statement
    claim: Claim
    named: tuple[Name, ...]
    scores: list[float]
    own: Sequence[int]
    lone: list[int]
    faint: Sequence[int]


def candidates(
    statement: Statement,
    claim: Claim,
    index: Index,
    named: tuple[Name, ...],
    tolerance: Tolerance,
) -> list[Candidate]:
    """All claims of the same kind of figure, the best linked first; in the source's order where equal.

    ``named`` are the names in the statement that can tell whose a figure is.
    """
    if claim.mention is None:
        return []
    told = _told(statement, claim, index, named)
    found = []
    for number, place in enumerate(index.places):
        relation = _relation(statement, claim, place, tolerance)
        if relation is not None:
            found.append(_candidate(told, index, number, relation))
    return sorted(found, key=lambda candidate: -candidate.score)


def _told(statement: Statement, claim: Claim, index: Index, named: tuple[Name, ...]) -> _Told:
    own, alone = telling_words(statement, claim), own_span(statement, claim)
    if statement.lang == "en" and any(source.lang == "en" for source in index.facts.sources.values()):
        own = clause_words(statement, claim, [at for at in own if not is_light(statement.words[at])])
    lone = [at for at in own if alone.covers(statement.words[at].feature.span)]
    faint = own_words(statement, claim, light=True)
    return _Told(statement, claim, named, linked(statement, claim), own, lone, faint)


def _relation(statement: Statement, claim: Claim, place: Place, tolerance: Tolerance) -> Relation | None:
    """How the value of a claim stands to the figure's; None where the two are not of one kind."""
    if claim.mention is None or place.claim.mention is None or place.claim.mention.kind is not claim.mention.kind:
        return None
    relation = related(levelled(claim, statement.folded, place.level), place.claim, tolerance)
    if relation is None or relation is Relation.OTHER_UNIT or counts_others(claim, place.claim):
        return None
    return relation


def _candidate(told: _Told, index: Index, number: int, relation: Relation) -> Candidate:
    """The claim at a place beside the figure."""
    statement, claim, place = told.statement, told.claim, index.places[number]
    reach = [(at, statement.words[at].zones.get(number, 0.0)) for at in told.own]
    zones = _zones(statement, place, index)
    held, beside, around = (frozenset(at for at, zone in reach if zone >= least) for least in zones)
    held |= owned(statement, claim, index, number)
    english = _is_english(statement, place, index)
    far = absent(statement, claim, place, index) if english else frozenset()
    numbers = _in_base(claim), _in_base(place.claim)
    return Candidate(
        place,
        told.scores[number],
        relation,
        axes=compare_axes(statement, claim, index, number, told.named, far),
        held=held,
        beside=beside,
        led=held.intersection(told.lone) | _led(statement, told.lone, place, index),
        around=around,
        light=frozenset(at for at in told.faint if statement.words[at].zones.get(number, 0.0) >= SEGMENT),
        absent=far,
        whose=english and same_subject(statement, claim, place, index),
        stranger=english and stranger(statement, claim, place, index),
        near=_is_near(*numbers),
        remote=_is_remote(*numbers),
    )


def agreeing(found: Sequence[Candidate]) -> Candidate | None:
    """The best linked claim that has the figure's value and disagrees in nothing."""
    return next((c for c in found if c.holds and not c.disagrees()), None)


def _in_base(claim: Claim) -> Decimal | None:
    return in_base(claim.quantity).number if claim.quantity else None


def _is_near(mine: Decimal | None, theirs: Decimal | None) -> bool:
    """Whether two numbers differ by a hundredth at most, so that a bound is told of this one: 超过486亿元, 486.3亿元."""
    return mine is not None and theirs is not None and abs(mine - theirs) * 100 <= abs(theirs)


def _is_remote(mine: Decimal | None, theirs: Decimal | None) -> bool:
    """Whether one number is ten thousand times the other, and not a slip of its scale: 10 of 112,643."""
    if not mine or not theirs or mine.normalize().as_tuple().digits == theirs.normalize().as_tuple().digits:
        return False
    return max(abs(mine), abs(theirs)) >= _REMOTE * min(abs(mine), abs(theirs))


def _is_english(statement: Statement, place: Place, index: Index) -> bool:
    return statement.lang == "en" and index.sentences[place.sentence].english


def _zones(statement: Statement, place: Place, index: Index) -> tuple[float, float, float]:
    """The zones of a claim that are its segment, what stands next to its figure, and what stands around it."""
    abroad = index.sentences[place.sentence].english != (statement.lang == "en")
    return SEGMENT, NEXT, BEFORE if abroad else SENTENCE


def _led(statement: Statement, own: list[int], place: Place, index: Index) -> frozenset[int]:
    """Those of the words that stand in the claim's clause up to it: what a part inherits from its total."""
    english = index.sentences[place.sentence].english
    return frozenset(at for at in own if holds(statement.words[at].feature, place.lead, english) > WEAK)

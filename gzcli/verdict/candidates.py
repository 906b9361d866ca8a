"""The claims that a figure could mean, best linked first, each with its value and axes compared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from gzcli.lexicon.english import lemma
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim, Direction
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.report import Axis
from gzcli.verdict.axes import compare_axes
from gzcli.verdict.entities import Name
from gzcli.verdict.index import Index
from gzcli.verdict.levels import levelled
from gzcli.verdict.link import Statement, linked, own_span, own_words, telling_words
from gzcli.verdict.parts_en import clause_words
from gzcli.verdict.periods import Overlap, same_event
from gzcli.verdict.places import Place, holds
from gzcli.verdict.sides_en import same_subject, stranger
from gzcli.verdict.value import FAILS, HOLDS, Relation, Tolerance, compare, in_base, is_counter, same_counter
from gzcli.verdict.wording import absent, is_light
from gzcli.verdict.zones import BEFORE, NEXT, SEGMENT


class Candidate(NamedTuple):
    """One claim beside the figure: ``score`` in [0, 1] says how well their words agree.

    ``held`` are the numbers of the words in the figure's segment that stand in the claim's segment,
    too, ``beside`` those that stand next to its figure. ``led`` are those words of the figure alone that stand in the claim's
    segment or before it in its clause; ``around`` those that stand in the claim's sentence or the one before,
    ``light`` the words of little weight that stand in its segment. ``absent`` are those of its clause that an English
    claim has nowhere around it; ``whose`` says that an English claim has the subject of the figure's clause for its own,
    ``stranger`` that this is a name, which stands nowhere around it. ``near`` says that the numbers are nearly equal.
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
    scores = linked(statement, claim)
    own, alone = telling_words(statement, claim), own_span(statement, claim)
    faint = own_words(statement, claim, light=True)
    if statement.lang == "en" and any(source.lang == "en" for source in index.facts.sources.values()):
        own = clause_words(statement, claim, [at for at in own if not is_light(statement.words[at])])
    lone = [at for at in own if alone.covers(statement.words[at].feature.span)]
    found = []
    for number, place in enumerate(index.places):
        relation = _relation(levelled(claim, statement.folded, place.level), place.claim, tolerance)
        if relation is not None and relation is not Relation.OTHER_UNIT and not _counts_others(claim, place.claim):
            held, beside, around = (_words(statement, own, number, zone) for zone in (SEGMENT, NEXT, BEFORE))
            english = _is_english(statement, place, index)
            far = absent(statement, claim, place, index) if english else frozenset()
            axes = compare_axes(statement, claim, index, number, named, far)
            led = (held & frozenset(lone)) | _led(statement, lone, place, index)
            light = _words(statement, faint, number, SEGMENT)
            whose = english and same_subject(statement, claim, place, index)
            other = english and stranger(statement, claim, place, index)
            near, remote = _is_near(claim, place.claim), _is_remote(claim, place.claim)
            found.append(
                Candidate(
                    place,
                    scores[number],
                    relation,
                    axes,
                    held,
                    beside,
                    led,
                    around,
                    light,
                    far,
                    whose,
                    other,
                    near,
                    remote,
                )
            )
    return sorted(found, key=lambda candidate: -candidate.score)


def agreeing(found: Sequence[Candidate]) -> Candidate | None:
    """The best linked claim that has the figure's value and disagrees in nothing."""
    return next((c for c in found if c.holds and not c.disagrees()), None)


def _is_near(told: Claim, stated: Claim) -> bool:
    """Whether two numbers differ by a hundredth at most, so that a bound is told of this one: 超过486亿元, 486.3亿元."""
    mine, theirs = (in_base(claim.quantity).number if claim.quantity else None for claim in (told, stated))
    return mine is not None and theirs is not None and abs(mine - theirs) * 100 <= abs(theirs)


def _is_remote(told: Claim, stated: Claim) -> bool:
    """Whether one number is ten thousand times the other, and not a slip of its scale: 10 of 112,643."""
    mine, theirs = (in_base(claim.quantity).number if claim.quantity else None for claim in (told, stated))
    if not mine or not theirs or mine.normalize().as_tuple().digits == theirs.normalize().as_tuple().digits:
        return False
    return max(abs(mine), abs(theirs)) >= _REMOTE * min(abs(mine), abs(theirs))


def _is_english(statement: Statement, place: Place, index: Index) -> bool:
    return statement.lang == "en" and index.sentences[place.sentence].english


def _words(statement: Statement, own: Sequence[int], number: int, zone: float) -> frozenset[int]:
    return frozenset(at for at in own if statement.words[at].zones.get(number, 0.0) >= zone)


def _led(statement: Statement, own: list[int], place: Place, index: Index) -> frozenset[int]:
    """Those of the words that stand in the claim's clause up to it: what a part inherits from its total."""
    english = index.sentences[place.sentence].english
    return frozenset(at for at in own if holds(statement.words[at].feature, place.lead, english))


def relate(told: Mention, stated: Mention, tolerance: Tolerance) -> Relation | None:
    """The relation of two figures' values; None where they are different kinds of figure."""
    if told.when is not None and stated.when is not None:
        return _DATES[same_event(told.when, stated.when, any(mark in told.text for mark in _TO))]
    if told.kind is not stated.kind or told.quantity is None or stated.quantity is None:
        return None
    if told.kind is Kind.ORDINAL and not _same_row(_counter(told), _counter(stated)):
        return None
    relation = compare(told.quantity, stated.quantity, tolerance)
    if told.kind is Kind.SCORE and told.rest is not None and stated.rest is not None:
        return _score(relation, compare(told.rest, stated.rest, tolerance))
    return relation


def _relation(told: Claim, stated: Claim, tolerance: Tolerance) -> Relation | None:
    """The relation of two claims' values, also where they are put otherwise."""
    if told.mention is None or stated.mention is None or told.mention.kind is not stated.mention.kind:
        return None
    relation = relate(told.mention, stated.mention, tolerance)
    put = told.mention if relation in HOLDS else _as_stated(told, stated)
    other = relation if put is told.mention else relate(put, stated.mention, tolerance)
    return other if other in HOLDS else relation


def _as_stated(told: Claim, stated: Claim) -> Mention:
    """The statement's figure as the source puts it: up 160% as 增长1.6倍, a net outflow as a negative amount."""
    mention, other = told.mention, stated.mention
    assert mention is not None
    mine, theirs = mention.quantity, other.quantity if other else None
    if mine is None or theirs is None:
        return mention
    if (unit(mine.unit).dimension, unit(theirs.unit).dimension) == ("ratio", "times"):
        grown = told.direction is stated.direction is Direction.UP
        return mention._replace(quantity=_times(mine)) if grown else mention
    if mine.number is None or theirs.number is None or mine.number * theirs.number >= 0:
        return mention
    positive = told if mine.number > 0 else stated
    return mention._replace(quantity=_negative(mine)) if positive.direction is Direction.DOWN else mention


def _times(share: Quantity) -> Quantity:
    hundredth = unit("%").factor / unit("倍").factor
    number = None if share.number is None else share.number * hundredth
    return share._replace(
        number=number, interval=share.interval.scale(hundredth), unit="倍", step=share.step * hundredth
    )


def _negative(amount: Quantity) -> Quantity:
    assert amount.number is not None
    return amount._replace(number=-amount.number, interval=Interval.point(-amount.number), hedge=Hedge.EXACT)


def _counts_others(told: Claim, stated: Claim) -> bool:
    """Whether one counts by an English noun what the other's measure word cannot count: trains, 人次."""
    if _is_rank(told) != _is_rank(stated):
        return True
    counters = [_counted(claim) for claim in (told, stated)]
    if any(a == "岁" and b.isascii() and b and b != "year" for a, b in (counters, counters[::-1])):
        return True
    if _is_fraction(told) and is_counter(counters[1]) and not _is_broken(stated):
        return True
    theirs = counters[1] if is_counter(counters[1]) else stated.measure
    return counters[0].isascii() != theirs.isascii() and not same_counter(counters[0], theirs)


def _is_fraction(claim: Claim) -> bool:
    """Whether a figure is a bare decimal, which no number of people or times can be: magnitude 7.2."""
    return claim.quantity is not None and not claim.quantity.unit and _is_broken(claim)


def _is_broken(claim: Claim) -> bool:
    return claim.number is not None and claim.number != claim.number.to_integral_value()


def _is_rank(claim: Claim) -> bool:
    """Whether a figure is how many lead a row, not how many there are: 居前三位."""
    return claim.quantity is not None and claim.quantity.unit in _RANKS and claim.measure.endswith("前")


def _counted(claim: Claim) -> str:
    quantity = claim.quantity
    if quantity is None:
        return ""
    return lemma(quantity.noun.split()[-1]) if quantity.noun.isascii() and quantity.noun.strip() else quantity.unit


def _same_row(a: str, b: str) -> bool:
    """Whether two ordinals can number the same row: 第8位 and 第3名, not 首位 and 第2周."""
    timed = any(counter[:1] in _SPANS for counter in (a, b)) and not (a.isascii() or b.isascii())
    return same_counter(a, b) and (a[:1] == b[:1] or not timed)


def _counter(ordinal: Mention) -> str:
    """What an ordinal numbers, by the words after its number: 分钟 of 第17分钟."""
    return ordinal.text.lstrip("第首0123456789零〇一二三四五六七八九十百千 ")


def _score(first: Relation, second: Relation) -> Relation:
    return Relation.SAME if first is Relation.SAME and second is Relation.SAME else Relation.CONTRARY


_REMOTE = 10_000
_RANKS = ("位", "名", "强", "甲")
_SPANS = tuple("周年月天日季")
_TO = ("—", "-", "–", "~", "～", "至", "到", " to ", " and ")  # join the two ends of a period
_DATES = {
    Overlap.EQUAL: Relation.SAME,
    Overlap.CONTAINED: Relation.ENTAILED,
    Overlap.WIDER: Relation.OPEN,
    Overlap.APART: Relation.CONTRARY,
    Overlap.UNKNOWN: None,
}

"""The ordered table of rules: the first that fires decides, and its name is part of the answer.

Each rule's docstring says what it does, why, and gives an example; the README's table of rules is made from them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gzcli.model.claim import ClaimKind
from gzcli.model.report import Verdict
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.value import Relation

# By how much another value's claim must fit the statement's words better before it takes the figure over.
MARGIN = 0.12
# How well a claim must fit to be meant, where its measure cannot be compared.
SURE = 0.5
# By how much, where only the rest of the statement speaks for it.
FAR = 0.25
# How near the best linked claim another one must be to be meant just as well.
CLOSE = 0.05
# How many words of the figure's segment only the other claim must have in its own.
EXTRA = 2
# Below this, a claim and a statement share no words that count.
SHARED = 0.015
# How well a claim must fit before a different value there refutes the statement.
FIRM = 0.35
FIRM_ABROAD = 0.25
# How well a claim in another language must fit to be sure that it is meant (tests/benchmarks/README.md).
SURE_ABROAD = 0.34


@dataclass(frozen=True, slots=True)
class Case:
    """A figure of a statement with its candidates, best linked first.

    ``bounds`` says that the figure is a bound or a range, which many values would satisfy; ``abroad`` that statement
    and source are in different languages, so that fewer and larger words speak for a claim; ``fragment`` that the
    statement is hardly more than the figure and may mean any claim that has it; ``ratio`` that it is a percentage or
    the like, of which a text has many; ``english`` that its words are whole words, not pairs of characters. ``contester`` is
    the claim in the match's sentence that has more right to the statement's words (`gzcli.verdict.contest`).
    """

    candidates: tuple[Candidate, ...]
    kind: ClaimKind = ClaimKind.FIGURE
    bounds: bool = False
    abroad: bool = False
    fragment: bool = False
    ratio: bool = False
    english: bool = False
    contester: Candidate | None = None

    @property
    def is_date(self) -> bool:
        """Whether the figure is a date, of an event or of another figure."""
        return self.kind is not ClaimKind.FIGURE

    @property
    def match(self) -> Candidate | None:
        """The best claim whose value supports the figure and with which no axis disagrees.

        That a value lies within a bound is no sign that it is meant, so there the claim must be among the best linked.
        """
        return next((c for c in self.candidates if c.holds and not c.disagrees() and self.is_meant(c)), None)

    @property
    def vetoed(self) -> Candidate | None:
        """The best claim whose value would support the figure, were it not for an axis."""
        return next((c for c in self.candidates if c.holds and c.disagrees() and self.is_meant(c)), None)

    @property
    def rival(self) -> Candidate | None:
        """The best claim of another value that is about the same thing: same measure, no axis against it."""
        return next((c for c in self.candidates if c.fails and not c.disagrees()), None)

    def is_meant(self, candidate: Candidate) -> bool:
        """Whether a value that merely lies within a bound belongs to a claim that no other fits better."""
        same = candidate.relation in (Relation.SAME, Relation.REWORDED)
        if not self.bounds or same:
            return True
        usable = [c for c in self.candidates if c.relation is not Relation.SAME_DIGITS]
        best = max(c.score for c in usable)
        return candidate.score >= best - CLOSE and not any(c.beside > candidate.beside for c in usable)

    def firm(self, candidate: Candidate | None) -> bool:
        """Whether a claim surely is what the figure is about."""
        least = FIRM_ABROAD if self.abroad else FIRM
        return candidate is not None and candidate.score >= least and not candidate.disagrees("measure")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a rule decided, and on which claims."""

    verdict: Verdict
    rule: str
    claims: tuple[Candidate, ...]


Rule = Callable[[Case], Outcome | None]


def other_role(case: Case) -> Outcome | None:
    """The number is in the source, but the statement's words belong to a claim of another value."""
    match, rival = case.match, case.rival
    if match is None or rival is None or not case.firm(rival):
        return None
    if rival.score < match.score + MARGIN:
        return None
    if case.kind is ClaimKind.PERIOD:
        return None
    if match.beside - rival.beside or not (_another_day(case, rival, match) or _has_more(rival, match)):
        return None
    return Outcome(Verdict.REFUTED, "other-role", (rival, match))


def supported(case: Case) -> Outcome | None:
    """The source states it: same measure, compatible scope, and a value that entails the statement's."""
    match = case.match
    if match is None:
        return None
    rule = "same-date" if case.is_date else _SUPPORT[match.relation]
    return Outcome(Verdict.SUPPORTED, rule, (match,))


def _another_day(case: Case, rival: Candidate, match: Candidate) -> bool:
    """Whether two dates stand in different sentences, of which the better linked one tells the event."""
    return case.is_date and rival.place.sentence != match.place.sentence


def _has_more(rival: Candidate, match: Candidate) -> bool:
    """Whether a claim has all that the other has of the figure's segment, and more of it or of the whole statement."""
    if match.held - rival.held:
        return False
    return len(rival.held - match.held) >= EXTRA or rival.score >= match.score + FAR


def outdone(case: Case) -> Outcome | None:
    """Another claim of the same unit and another value has more of the figure's own words than the one that agrees."""
    match = case.match
    if match is None or case.is_date:
        return None
    least = 1 if case.abroad or case.ratio or case.english else EXTRA
    for other in case.candidates:
        extra, lost = other.held - match.held, match.held - other.held
        if other.fails and len(extra) >= least + len(lost):
            sure = case.firm(other) and not other.disagrees()
            return Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-role", (other, match))
    return None


def contested(case: Case) -> Outcome | None:
    """Another figure of the same sentence has words of the statement that the one that agrees lacks (第4号线 among lines)."""
    if case.match is None or case.contester is None:
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (case.match, case.contester))


def at_another_time(case: Case) -> Outcome | None:
    """Another claim has as many of the words and exactly the statement's period, with another value (3月 in a 一季度)."""
    match = case.match
    if match is None or case.is_date or _on_time(match):
        return None
    for other in case.candidates:
        as_near = other.beside >= match.beside and other.held >= match.held
        if other.fails and not other.disagrees() and _on_time(other) and as_near:
            verdict = Verdict.REFUTED if case.firm(other) else Verdict.NOT_ENOUGH_INFO
            return Outcome(verdict, "other-period", (other, match))
    return None


def _on_time(candidate: Candidate) -> bool:
    return any(axis.name == "time" and axis.agrees and axis.statement == axis.source for axis in candidate.axes)


def unsure_link(case: Case) -> Outcome | None:
    """The value is there, but too few words of the other language tell that it is the one meant."""
    match = case.match
    if match is None or not case.abroad or case.fragment or match.score >= SURE_ABROAD:
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "unsure-link", (match,))


def unrelated_date(case: Case) -> Outcome | None:
    """The date occurs in the source, but among words of which the statement has none (a time stamp, a dateline)."""
    match = case.match
    if match is None or not case.is_date or match.score >= SHARED:
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "not-stated", (match,))


def right_value_elsewhere(case: Case) -> Outcome | None:
    """Another claim is about just this, with another value (a plan told as done, while the source gives what is done)."""
    vetoed, rival = case.vetoed, case.rival
    if (
        case.kind is ClaimKind.PERIOD
        or vetoed is None
        or rival is None
        or not case.firm(rival)
        or rival.score < vetoed.score - MARGIN
    ):
        return None
    if len(vetoed.held - rival.held) >= EXTRA:
        return None
    return Outcome(Verdict.REFUTED, "other-value", (rival, vetoed))


def disagreeing_axis(case: Case) -> Outcome | None:
    """The value is right and one axis is not; direction and polarity refute, the others leave it open."""
    vetoed = case.vetoed
    if vetoed is None:
        return None
    axis = next(axis for axis in vetoed.axes if axis.agrees is False)
    rule = _AXES[axis.name]
    if axis.name == "modality":
        rule = "already" if axis.statement in ("planned", "forecast") else "not-yet"
    refutes = axis.name in ("direction", "polarity") and not vetoed.disagrees("measure", "entity", "time")
    return Outcome(Verdict.REFUTED if refutes else Verdict.NOT_ENOUGH_INFO, rule, (vetoed,))


def compatible(case: Case) -> Outcome | None:
    """The source's value allows the statement's without saying so, or says much more."""
    best = case.candidates[0] if case.candidates else None
    near = next((c for c in case.candidates if c.relation in _ALLOWS and not c.disagrees()), None)
    if best is None or near is None or near.score < best.score - CLOSE:
        return None
    if not near.agrees("measure") and any(c.agrees("measure") and c.score >= near.score for c in case.candidates):
        return None
    rule = "much-weaker" if near.relation is Relation.WEAKER else "not-entailed"
    return Outcome(Verdict.NOT_ENOUGH_INFO, rule, (near,))


def other_unit(case: Case) -> Outcome | None:
    """The very same digits, for the same thing, in another unit or currency; nothing is converted between currencies."""
    same = next((c for c in case.candidates if c.relation is Relation.SAME_DIGITS), None)
    if same is None or same.disagrees() or any(c.score > same.score for c in case.candidates):
        return None
    if not same.agrees("measure") and same.score < SURE:
        return None
    return Outcome(Verdict.REFUTED, "other-unit", (same,))


def refuted(case: Case) -> Outcome | None:
    """Everything in the source that the figure could mean has another value."""
    rival = case.rival
    if rival is None or not case.firm(rival):
        return None
    if case.kind is ClaimKind.PERIOD and rival.place.claim.kind is not ClaimKind.EVENT:
        return Outcome(Verdict.NOT_ENOUGH_INFO, "other-period", (rival,))
    rule = "opposite-hedge" if rival.relation is Relation.OPPOSITE else "other-date" if case.is_date else "other-value"
    return Outcome(Verdict.REFUTED, rule, (rival,))


def not_stated(case: Case) -> Outcome | None:
    """Nothing in the source is about it."""
    return Outcome(Verdict.NOT_ENOUGH_INFO, "not-stated", ())


RULES: tuple[Rule, ...] = (
    other_role,
    outdone,
    contested,
    at_another_time,
    unsure_link,
    unrelated_date,
    supported,
    right_value_elsewhere,
    disagreeing_axis,
    other_unit,
    compatible,
    refuted,
    not_stated,
)

_ALLOWS = frozenset({Relation.OPEN, Relation.WEAKER})
_SUPPORT = {
    Relation.SAME: "same-value",
    Relation.REWORDED: "hedge-differs",
    Relation.ROUNDED: "rounded",
    Relation.ENTAILED: "entailed",
}
_AXES = {
    "measure": "other-measure",
    "time": "other-period",
    "entity": "other-entity",
    "modality": "not-yet",
    "direction": "opposite-direction",
    "polarity": "denied",
    "role": "other-role",
    "content": "other-measure",
    "contrast": "other-measure",
    "baseline": "other-period",
}


def decide(case: Case) -> Outcome:
    """The outcome of the first rule that fires; the last one always does."""
    return next(outcome for rule in RULES if (outcome := rule(case)) is not None)

"""The ordered table of rules: the first that fires decides, and its name is part of the answer.

Each rule's docstring says what it does, why, and gives an example; the README's table of rules is made from them.
"""

from __future__ import annotations

from collections.abc import Callable

from gzcli.model.claim import ClaimKind
from gzcli.model.report import Verdict
from gzcli.verdict.abroad import nearer
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import CLOSE, Case, Outcome
from gzcli.verdict.reach import PART
from gzcli.verdict.rules_abroad import better_told, is_wordless, unsure_link
from gzcli.verdict.rules_en import of_nothing_told, opposite_way, other_end, outweighed, said_of_another, told_together
from gzcli.verdict.rules_time import FAR, at_another_time, unrelated_date
from gzcli.verdict.rules_zh import apart, exact_elsewhere, outlinked, overshadowed, part_at_its_time
from gzcli.verdict.value import MISNAMED, Relation

# Scores are shares of a statement's words, in [0, 1]; how they were found is told in tests/benchmarks/README.md.
# By how much another value's claim must fit the statement's words better before it takes the figure over.
MARGIN = 0.12
SURE = 0.5  # how well a claim must fit to be meant, where its measure cannot be compared
EXTRA = 2  # how many words of the figure's segment only the other claim must have in its own

Rule = Callable[[Case], Outcome | None]


def other_role(case: Case) -> Outcome | None:
    """The number is there, but the statement's words fit a claim of another value far better.

    A number alone proves nothing: 总投资12亿元 is refuted by 总投资达96亿元, though 12亿元 is what was completed of it.
    """
    match, rival = case.match, case.rival
    if match is None or rival is None or case.is_scope or not case.firm(rival) or case.parts(rival, match):
        return None
    if rival.score < match.score + MARGIN or (rival.remote and not case.english):
        return None
    elsewhere = case.is_date and rival.place.sentence != match.place.sentence  # the better linked date tells the event
    if match.beside - rival.beside or not (elsewhere or _has_more(rival, match)):
        return None
    verdict = Verdict.NOT_ENOUGH_INFO if case.lacks(rival, match) else Verdict.REFUTED
    return Outcome(verdict, "other-role", (rival, match))


def outdone(case: Case) -> Outcome | None:
    """Another claim of another value has more of the words next to the figure than the one that agrees.

    Of several figures of one kind the words tell which is meant: 乙组增长5% where 甲组增长5%，乙组增长3%.
    """
    match = case.match
    if match is None or case.is_date:
        return None
    least = 1 if case.abroad or case.ratio or case.english or case.part or case.rank else EXTRA
    plain = case.english and not case.abroad
    for other in case.candidates:
        if case.parts(other, match) or (case.abroad and other.score < match.score) or (other.remote and not plain):
            continue
        timely = not case.abroad and match.on_time and not other.on_time
        start = case.english and other.disagrees("baseline") and other.beside <= match.held
        nouns = _NOUNS if case.english or case.abroad else _OTHERWISE
        if timely or start or not other.fails or other.disagrees(*nouns):
            continue
        together = other.place.sentence == match.place.sentence
        listed = together and (_outdoes(other.led, match.led, least) or (case.abroad and nearer(other, match)))
        theirs = other.held - match.led if together and _is_part(match, other, case.english) else other.held
        ours = match.held or (match.led if case.abroad else frozenset())
        if listed or _outdoes(theirs, ours, least):
            sure = case.firm(other) and (case.rivals_with(other) or other.reversed) and not case.lacks(other, match)
            return Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-role", (other, match))
    return None


def contested(case: Case) -> Outcome | None:
    """Another figure of the same sentence has words of the statement that the one that agrees lacks.

    In a list each item has a figure of its own: 甲厂投资5亿元 is not said by 甲厂投资3亿元，乙厂投资5亿元.
    """
    other = case.contester
    if case.match is None or other is None:
        return None
    if other.fails and case.firm(other) and (other.reversed or not other.disagrees()):
        return Outcome(Verdict.REFUTED, "other-role", (other, case.match))
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (case.match, other))


def exchanged(case: Case) -> Outcome | None:
    """Another figure of the statement has the value that this one's words stand beside, and the reverse.

    Neither "mining rose 5.6%" nor "manufacturing rose 4.8%" follows from 采矿业增长4.8%，制造业增长5.6%.
    """
    if case.match is None or case.exchanged is None:
        return None
    return Outcome(Verdict.REFUTED, "other-role", (case.exchanged, case.match))


def told_elsewhere(case: Case) -> Outcome | None:
    """The statement's subject is told of elsewhere in the source, and the claim that agrees is of another one.

    乙行利润5亿元 does not follow from 甲行利润5亿元，乙行营收9亿元.
    """
    if case.match is None or not case.away:
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-entity", (case.match,))


def supported(case: Case) -> Outcome | None:
    """The source states it: same measure, compatible scope, and a value that entails the statement's.

    约300座, 300座 and 至少250座 all follow from 超300座.
    """
    match = case.match
    if match is None:
        return None
    return Outcome(Verdict.SUPPORTED, "same-date" if case.is_date else _SUPPORT[match.relation], (match,))


def right_value_elsewhere(case: Case) -> Outcome | None:
    """An axis speaks against the claim that has the number, and another claim gives the right one.

    The source has its own value for what is told: 已建成500座 where 已建成超300座，到2026年将建成500座.
    """
    vetoed, rival = case.vetoed, case.rival
    if vetoed is None or rival is None or case.is_scope or not (case.firm(rival) or _has_word(vetoed, rival)):
        return None
    apart = rival.place.sentence != vetoed.place.sentence
    timely = case.english and not apart and vetoed.disagrees("time") and rival.on_time
    if timely or (rival.whose and not vetoed.whose):
        return Outcome(Verdict.REFUTED, "other-value", (rival, vetoed))
    if rival.score < vetoed.score - MARGIN or (apart and len(vetoed.held - rival.held) >= EXTRA):
        return None
    return Outcome(Verdict.REFUTED, "other-value", (rival, vetoed))


def disagreeing_axis(case: Case) -> Outcome | None:
    """The number is right and one axis is not: direction and denial refute, the others leave it open.

    下降6.4% cannot hold together with 增长6.4%; the same growth in another year or town might.
    """
    vetoed = case.vetoed
    if vetoed is None:
        return None
    axis = next(axis for axis in vetoed.axes if axis.agrees is False)
    rule = _AXES[axis.name]
    if axis.name == "modality":
        rule = "already" if axis.statement in ("planned", "forecast") else "not-yet"
    refutes = axis.name in ("direction", "polarity", "sides") and not vetoed.disagrees("measure", "entity", "time")
    return Outcome(Verdict.REFUTED if refutes else Verdict.NOT_ENOUGH_INFO, rule, (vetoed,))


def other_unit(case: Case) -> Outcome | None:
    """The very same digits, for the same thing, in another unit or currency.

    Nothing is converted between currencies, so 总投资96亿美元 is refuted by 总投资96亿元.
    """
    same = next((c for c in case.candidates if c.relation in MISNAMED), None)
    if same is None or same.disagrees() or any(c.score > same.score for c in case.candidates):
        return None
    if not same.agrees("measure") and same.score < SURE:
        return None
    rule = "other-currency" if same.relation is Relation.OTHER_CURRENCY else "other-unit"
    return Outcome(Verdict.REFUTED, rule, (same,))


def compatible(case: Case) -> Outcome | None:
    """The source's value allows the statement's without saying so, or says much more.

    320座 may be true where the source says 超300座; 超100座 is, and misleads.
    """
    best = case.candidates[0] if case.candidates else None
    near = next((c for c in case.candidates if c.relation in _ALLOWS and not c.disagrees()), None)
    if best is None or near is None or near.score < best.score - CLOSE:
        return None
    if not near.agrees("measure") and any(c.agrees("measure") and c.score >= near.score for c in case.candidates):
        return None
    rule = "much-weaker" if near.relation is Relation.WEAKER else "not-entailed"
    return Outcome(Verdict.NOT_ENOUGH_INFO, rule, (near,))


def refuted(case: Case) -> Outcome | None:
    """Everything in the source that the figure could mean has another value.

    建成公园800座 cannot hold where 超300座 were built. A fragment is told of all that it could mean.
    """
    rival = case.rival
    if rival is None or not case.firm(rival) or is_wordless(case, rival):
        return None
    if case.is_scope and not (case.day and rival.place.claim.kind is ClaimKind.EVENT):
        return Outcome(Verdict.NOT_ENOUGH_INFO, "other-period", (rival,))
    rule = "opposite-hedge" if rival.relation is Relation.OPPOSITE else "other-date" if case.is_date else "other-value"
    return Outcome(Verdict.REFUTED, rule, case.rivals if case.fragment else (rival,))


def not_stated(case: Case) -> Outcome | None:
    """Nothing in the source is about it: 医院40家 in an article about parks."""
    return Outcome(Verdict.NOT_ENOUGH_INFO, "not-stated", ())


RULES: tuple[Rule, ...] = (
    exchanged,
    other_role,
    outdone,
    said_of_another,
    contested,
    told_elsewhere,
    of_nothing_told,
    at_another_time,
    better_told,
    unsure_link,
    unrelated_date,
    part_at_its_time,
    overshadowed,
    exact_elsewhere,
    outlinked,
    apart,
    outweighed,
    told_together,
    supported,
    right_value_elsewhere,
    other_end,
    opposite_way,
    disagreeing_axis,
    other_unit,
    compatible,
    refuted,
    not_stated,
)

# Axes on which a claim that is meant instead of another must not disagree.
_OTHERWISE = ("contrast", "time")
_NOUNS = (*_OTHERWISE, "change", "role", "measure", "content")
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
    "change": "other-role",
    "side": "other-role",
    "sides": "other-role",
}


def decide(case: Case) -> Outcome:
    """The outcome of the first rule that fires; the last one always does."""
    return next(outcome for rule in RULES if (outcome := rule(case)) is not None)


def _has_more(rival: Candidate, match: Candidate) -> bool:
    """Whether a claim has all that the other has of the figure's segment, and more of it or of the whole statement."""
    if match.held - rival.held:
        return False
    return len(rival.held - match.held) >= EXTRA or rival.score >= match.score + FAR


def _has_word(vetoed: Candidate, rival: Candidate) -> bool:
    """Whether the other claim has the very word that excludes the first: 绝收 of 受灾2万公顷，其中绝收3400公顷."""
    words = (axis.statement for axis in vetoed.axes if axis.name == "contrast" and axis.agrees is False)
    return any(word and word in rival.place.near for word in words)


def _is_part(match: Candidate, other: Candidate, english: bool) -> bool:
    """Whether a claim is told of as part of a total, or behind it, with words of its own: 基金资产3.9万亿元，其中债券型基金1.3万亿元."""
    behind = not english and match.place.claim.figure.start > other.place.claim.figure.end
    told = PART in f"{match.place.lead}{match.place.segment}" or behind
    return told and len(match.held - other.held) >= EXTRA


def _outdoes(theirs: frozenset[int], ours: frozenset[int], least: int) -> bool:
    return len(theirs - ours) >= least + len(ours - theirs)

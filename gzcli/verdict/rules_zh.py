"""The rules that only Chinese on Chinese can have, where a word may be any two characters; see `gzcli.verdict.rules`."""

from __future__ import annotations

from gzcli.model.report import Verdict
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case, Outcome
from gzcli.verdict.reach import PART
from gzcli.verdict.value import EXACT, Relation

_ADDED = "累计"  # what is told has added up since some earlier time
_NAME, _HEAD = 4, 2  # characters of a name that is one by itself, and of its head
_LINKED = 0.06  # score below which a claim of a whole statement is one of many that it could be
_LEAST = 0.7  # share of the best rival's score that a claim must have to be meant (tests/benchmarks/README.md)


def overshadowed(case: Case) -> Outcome | None:
    """Another figure of the same sentence has all the words of the one that agrees and more, or exactly the measure's name.

    门票收入36亿元 does not follow from 赞助收入36亿元，门票收入12亿元, nor 充足率9% from 核心充足率和充足率分别为9%和13%.
    """
    match = case.match
    if match is None or case.is_date or case.english or case.abroad:
        return None
    rivals = _rivals(case, match)
    other = next(
        (
            o
            for o in rivals
            if (o.held >= match.held and o.led >= match.led and _has_more(o, match)) or _is_tighter(o, match)
        ),
        None,
    )
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (match, other)) if other else None


def _has_more(other: Candidate, match: Candidate) -> bool:
    listed = bool(match.place.siblings) or other.place.segment == match.place.segment
    return other.score > match.score and (other.held > match.held or (listed and other.beside > match.beside))


def _is_tighter(other: Candidate, match: Candidate) -> bool:
    """Whether the told name is just the other's, and only the end of the match's, or ends in the other's alone."""
    told = next((axis.statement for axis in match.axes if axis.name == "measure"), "")
    if told and _name(other) == told != _name(match) and _name(match).endswith(told):
        return True
    name, own = _name(other), _name(match)
    if len(own) >= _HEAD and told.startswith(own) and match.led >= other.held:
        return False  # 居民人均可支配收入3万元，农村居民为2万元: the later item inherits what it leaves out
    return len(name) >= _NAME and told.endswith(name) and name[-_HEAD:] not in match.place.segment + _name(match)


def _name(candidate: Candidate) -> str:
    return candidate.place.claim.measure


def part_at_its_time(case: Case) -> Outcome | None:
    """A part of what agrees, or the period of what has added up, has the statement's very period, and another value.

    今年节约16亿元 cannot hold where 累计节约16亿元，其中今年节约4亿元.
    """
    match = case.match
    if match is None or case.is_date or case.english or case.abroad:
        return None
    added = _ADDED in match.place.near and not match.place.claim.when_own
    if match.on_time and not added:
        return None
    parts = (o for o in _rivals(case, match) if o.on_time and o.held and (added or PART in o.place.segment))
    other = next(parts, None)
    sure = case.firm(other)
    return (
        Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-period", (other, match)) if other else None
    )


def exact_elsewhere(case: Case) -> Outcome | None:
    """The number is only near that of the claim which agrees, and is exactly that of one of which an axis says it is not meant.

    已达到80岁 is not rounded from 人均预期寿命79.3岁 where 力争到2025年达到80岁.
    """
    match = case.match
    if match is None or match.relation is not Relation.ROUNDED or case.is_date:
        return None
    exact = next((c for c in case.candidates if c.relation in EXACT and c.disagrees()), None)
    if exact is None or not exact.held >= match.held:
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (match, exact))


def outlinked(case: Case) -> Outcome | None:
    """A claim of another value has far more of the statement's words around it than the one that agrees.

    周凌全场独得31分 does not follow from 周凌得到40分，何岩得到31分.
    """
    match = case.match
    if match is None or case.is_date or case.english or case.abroad:
        return None
    other = next((c for c in case.candidates if c.fails and not c.disagrees()), None)
    if other is None or case.parts(other, match) or (match.score >= _LEAST * other.score and not _is_bare(case, match)):
        return None
    sure = case.firm(other)
    return Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-role", (other, match))


def _is_bare(case: Case, match: Candidate) -> bool:
    """Whether next to nothing of the statement is around a claim: 去年14.3%."""
    return match.score < _LINKED and not (match.held or match.led or case.fragment)


def apart(case: Case) -> Outcome | None:
    """The words fit another claim as well, which stands beside that of the figure before it; or another figure means this one.

    甲店卖出30台，增长5% does not follow from 甲店卖出30台，增长9%。乙店卖出40台，增长5%。
    """
    match, other = case.match, case.companion
    if match is None or other is None or case.is_date:
        return None
    sure = other is not match and case.firm(other)
    return Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-role", (other, match))


def _rivals(case: Case, match: Candidate) -> list[Candidate]:
    """The claims of other values in the sentence of the one that agrees."""
    return [c for c in case.candidates if c.fails and not c.disagrees() and c.place.sentence == match.place.sentence]

"""The rules that only Chinese on Chinese can have, where a word may be any two characters; see `gzcli.verdict.rules`."""

from __future__ import annotations

from gzcli.model.report import Verdict
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case, Outcome
from gzcli.verdict.reach import PART


def overshadowed(case: Case) -> Outcome | None:
    """Another figure of the same sentence has all the words of the one that agrees, and more, and fits better as a whole.

    门票收入36亿元 does not follow from 赞助收入36亿元，门票收入12亿元.
    """
    match = case.match
    if match is None or case.is_date or case.english or case.abroad:
        return None
    better = [other for other in _rivals(case, match) if other.score > match.score]
    other = next((o for o in better if o.held > match.held and o.led >= match.led), None)
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (match, other)) if other else None


def part_at_its_time(case: Case) -> Outcome | None:
    """A part of what agrees has the statement's very period, and another value.

    今年节约16亿元 cannot hold where 累计节约16亿元，其中今年节约4亿元.
    """
    match = case.match
    if match is None or case.is_date or case.english or case.abroad or match.on_time:
        return None
    parts = (o for o in _rivals(case, match) if o.on_time and o.held and PART in o.place.segment)
    other = next(parts, None)
    sure = case.firm(other)
    return (
        Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-period", (other, match)) if other else None
    )


def _rivals(case: Case, match: Candidate) -> list[Candidate]:
    """The claims of other values in the sentence of the one that agrees."""
    return [c for c in case.candidates if c.fails and not c.disagrees() and c.place.sentence == match.place.sentence]

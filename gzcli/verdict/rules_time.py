"""The rules that only ask when: of a figure's period, and of a date; see `gzcli.verdict.rules`."""

from __future__ import annotations

from gzcli.model.report import Verdict
from gzcli.verdict.case import Case, Outcome

FAR = 0.25  # by how much a claim must fit better for which only the rest of the statement speaks
SHARED = 0.015  # below this, a claim and a statement share no words that count


def at_another_time(case: Case) -> Outcome | None:
    """Another claim has as many of the words, another value, and exactly the statement's period.

    What holds for a month may differ from its year: 2023年出口3亿元 where 2023年出口9亿元，2023年3月出口3亿元.
    """
    match = case.match
    if match is None or case.is_date or match.on_time:
        return None
    for other in case.candidates:
        as_near = (case.english or other.beside >= match.beside) and other.held >= match.held
        as_near = as_near and not case.parts(other, match) and not (case.abroad and other.score < match.score - FAR)
        if other.fails and not other.disagrees() and other.on_time and as_near:
            verdict = Verdict.REFUTED if case.firm(other) else Verdict.NOT_ENOUGH_INFO
            return Outcome(verdict, "other-period", (other, match))
    return None


def unrelated_date(case: Case) -> Outcome | None:
    """The date stands in the source, but among words of which the statement has none.

    A day has many events, and a dateline none: 收割在5月8日开始 is not said by 5月8日，大桥通车.
    """
    match = case.match
    if match is None or not case.is_date or match.score >= SHARED:
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "not-stated", (match,))

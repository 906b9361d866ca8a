"""Which periods of a statement are shown: not one that only bounds figures and is borne out with them."""

from __future__ import annotations

from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.report import Figure, Verdict
from gzcli.model.when import Bound, When
from gzcli.verdict.base_times import is_base
from gzcli.verdict.bases import base_of, is_compared_with
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.pairs import is_proved
from gzcli.verdict.periods import Overlap, is_next_month, overlap

Judged = list[tuple[Claim, Figure]]


def is_shown(statement: Statement, claim: Claim, figure: Figure, judged: Judged, index: Index) -> bool:
    """Whether a figure is shown: a period that only bounds others is their scope, and is where it is at fault.

    The year before is not, though no source names it, if all that is told of it was worked out, or stands in the source as
    of that time (由上年的61.3%提高到66.8%), nor where the source measures a change from it in other words (比上年).
    """
    if claim.kind is not ClaimKind.PERIOD:
        return True
    bound = [its for other, its in judged if other.kind is ClaimKind.FIGURE and _bounds(claim, other)]
    if bound and all(_is_of_base(claim, its, index) for its in bound):
        return False
    if figure.verdict is not Verdict.NOT_ENOUGH_INFO:
        return figure.verdict is Verdict.REFUTED
    if bound and all(_is_worked_out(its) or _is_of(claim, its, index) for its in bound):
        return False
    return not (statement.lang == "zh" and _is_base(statement, claim, judged, index))


def _bounds(period: Claim, figure: Claim) -> bool:
    """Whether a figure is of a period, or what something was by then: A year earlier, it was 79%."""
    return figure.when == period.when or (figure.baseline and not figure.when and figure.sentence == period.sentence)


def _is_worked_out(figure: Figure) -> bool:
    return figure.rule == "derived" and figure.verdict is Verdict.SUPPORTED


def _is_of_base(claim: Claim, figure: Figure, index: Index) -> bool:
    """Whether a figure was worked out from a change that a Chinese source measures from the very period."""
    if claim.when is None or not _is_worked_out(figure):
        return False
    numbers = (index.stating(evidence) for evidence in figure.evidence)
    return any(is_base(claim.when, number, index) for number in numbers if index.places[number].claim.direction)


def _is_of(claim: Claim, figure: Figure, index: Index) -> bool:
    """Whether the claim that proves a figure is of the very period."""
    if not is_proved(figure) or claim.when is None:
        return False
    stated = index.places[index.stating(figure.evidence[0])].claim
    if stated.when is None:
        return False
    if stated.when_own and overlap(claim.when, stated.when) is Overlap.EQUAL:
        return True
    till, run = claim.when, stated.when  # 到4月底 of 1—4月
    since = (
        run.first.month == 1 and run.last.day is None and run.last._replace(day=None) == till.last._replace(day=None)
    )
    return since and till.bound is Bound.BY


def _is_base(statement: Statement, claim: Claim, judged: Judged, index: Index) -> bool:
    """Whether a year or month is what the proved change behind it is measured from, also in the source: 比2023年增长3.6%, 比上年
    增长3.6%; 比10月减少11.6%, 环比下降11.6%."""
    behind = next((its for other, its in judged if other.figure.start > claim.figure.start), None)
    told = claim.when
    if told is None or told.first.year is None or behind is None:
        return False
    if not (is_proved(behind) and is_compared_with(statement.folded, claim)):
        return False
    number = index.stating(behind.evidence[0])
    stated, base = index.places[number].claim.when, base_of(number, index)
    if base == "last":
        return stated is not None and _is_month_before(told, stated)
    year = told.first.year
    return base == str(year) or (base == "year" and stated is not None and stated.first.year == year + 1)


def _is_month_before(told: When, stated: When) -> bool:
    """Whether a time is the month right before another, of the same year or the year before."""
    single = stated.first == stated.last and told.first.day is stated.first.day is None
    years = (stated.first.year or 0) - (told.first.year or 0)
    return single and is_next_month(told, stated) and years == (stated.first.month == 1)

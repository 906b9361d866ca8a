"""An amount and its change in one Chinese statement that the source does not pair: 存款8937亿元，增长11.3% where 11.3% is another's.

In a Chinese sentence a rate of change belongs to the amount before it, or to the one that it came to: 增长8%，达5亿元.
"""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge
from gzcli.model.report import Figure
from gzcli.verdict.dealt import dealt_out
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.pairs import is_proved, left_open
from gzcli.verdict.value import HOLDS, Tolerance, compare

_RATES = ("ratio", "points", "times")
_BOUNDS = (Hedge.OVER, Hedge.UNDER, Hedge.AT_LEAST, Hedge.AT_MOST)
_CAME_TO = lazy("^[，,]?(?:总[量额值])?(?:达|至|为|到)")
Judged = list[tuple[Claim, Figure]]


def unpaired(statement: Statement, judged: Judged, index: Index, words: str) -> Judged:
    """The figures, of which a rate is no longer supported where the source has it of another amount than the statement.

    Nor is the rate of an amount before it of which the source has nothing at all.
    """
    found = list(judged)
    for at, (claim, figure) in enumerate(judged):
        pair = _amount(statement.folded, judged, at) if _is_rate(claim) and is_proved(figure) else None
        if pair is None:
            continue
        amount, its = pair
        rate = index.places[index.stating(figure.evidence[0])].claim
        if (its.rule == "not-stated" and amount.figure < claim.figure) or (
            is_proved(its) and _is_anothers(rate, amount, index)
        ):
            found[at] = claim, left_open(figure, words)
    return found


def _amount(folded: str, judged: Judged, at: int) -> tuple[Claim, Figure] | None:
    """The amount of the statement that a rate belongs to: the one that it came to, or that it follows."""
    rate = judged[at][0]
    if at + 1 < len(judged) and _comes_to(folded, rate, judged[at + 1][0]):
        return _amount_of(*judged[at + 1], rate)
    if at == 0 or (rate.measure and rate.measure != judged[at - 1][0].measure):
        return None
    return _amount_of(*judged[at - 1], rate)


def _comes_to(folded: str, rate: Claim, amount: Claim) -> bool:
    return _CAME_TO.search(folded[rate.figure.end : amount.figure.start]) is not None


def _amount_of(claim: Claim, figure: Figure, rate: Claim) -> tuple[Claim, Figure] | None:
    return (claim, figure) if claim.sentence == rate.sentence and _is_amount(claim) else None


def _is_rate(claim: Claim) -> bool:
    """Whether a figure says how far something changed, as a share of it."""
    return claim.quantity is not None and bool(claim.direction) and dimension(claim.quantity) in _RATES


def _is_anothers(rate: Claim, told: Claim, index: Index) -> bool:
    """Whether the source has the rate of an amount of the told one's kind, and of none that it follows from."""
    owners = list(_owners(rate, index))
    return bool(owners) and not any(_follows(told, owner) for owner in owners) and any(_alike(told, o) for o in owners)


def _owners(rate: Claim, index: Index) -> Iterator[Claim]:
    """The amounts that a rate of the source may be of: that before it, and the next if it came to that."""
    folded = index.folded[rate.source]
    peers = [c for c in index.facts.claims if c.source == rate.source and c.sentence == rate.sentence]
    amounts = (c for c in peers if not c.baseline and _is_amount(c) and not _is_bound(c))
    row = sorted(amounts, key=lambda claim: claim.figure)
    share = dealt_out(folded, peers, english=False).get(rate.figure)
    if share is not None:
        yield from (c for c in row if share.clause.covers(c.figure))
        return
    yield from [c for c in row if c.figure < rate.figure][-1:]
    yield from [c for c in row if c.figure > rate.figure and _comes_to(folded, rate, c)][:1]


def _is_amount(claim: Claim) -> bool:
    quantity = claim.quantity
    counted = claim.mention is not None and claim.mention.kind is Kind.QUANTITY
    return counted and quantity is not None and dimension(quantity) not in (*_RATES, "months")


def _is_bound(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.hedge in _BOUNDS


def _follows(told: Claim, stated: Claim) -> bool:
    mine, theirs = told.quantity, stated.quantity
    return mine is not None and theirs is not None and compare(mine, theirs, Tolerance()) in HOLDS


def _alike(told: Claim, stated: Claim) -> bool:
    return dimension(told.quantity) == dimension(stated.quantity)

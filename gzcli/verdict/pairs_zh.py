"""An amount and its change in one Chinese statement that the source does not pair: 存款8937亿元，增长11.3% where 11.3% is another's.

In a Chinese sentence a rate of change belongs to the amount before it, or to the one that it came to: 增长8%，达5亿元.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge
from gzcli.model.report import Figure, Verdict
from gzcli.verdict.dealt import dealt_out
from gzcli.verdict.reason import sentence
from gzcli.verdict.value import HOLDS, Tolerance, compare

_RATES = ("ratio", "points", "times")
_CAME_TO = lazy("^[，,]?(?:总[量额值])?(?:达|至|为|到)")
Judged = list[tuple[Claim, Figure]]


def unpaired(text: str, judged: Judged, facts: Facts, words: str) -> Judged:
    """The figures, of which a rate is no longer supported where the source has it of another amount than the statement."""
    stated = {(claim.source, claim.id): claim for claim in facts.claims}
    found = list(judged)
    for at, (claim, figure) in enumerate(judged):
        amount = _amount(text, judged, at) if _is_rate(claim) and _is_proved(figure) else None
        if amount is None:
            continue
        rate = stated[figure.evidence[0].source, figure.evidence[0].claim]
        if _is_anothers(rate, amount, facts):
            why = sentence("other-role", words, source=figure.evidence[0].quote.strip())
            found[at] = claim, replace(figure, verdict=Verdict.NOT_ENOUGH_INFO, rule="other-role", reason=why)
    return found


def _amount(text: str, judged: Judged, at: int) -> Claim | None:
    """The supported amount of the statement that a rate belongs to: the one that it came to, or that it follows."""
    rate = judged[at][0]
    if at + 1 < len(judged) and _comes_to(text, rate, judged[at + 1][0]):
        return _amount_of(*judged[at + 1], rate)
    if at == 0 or (rate.measure and rate.measure != judged[at - 1][0].measure):
        return None
    return _amount_of(*judged[at - 1], rate)


def _comes_to(text: str, rate: Claim, amount: Claim) -> bool:
    between = text[rate.figure.end : amount.figure.start]
    return _CAME_TO.search(between) is not None


def _amount_of(claim: Claim, figure: Figure, rate: Claim) -> Claim | None:
    is_amount = claim.sentence == rate.sentence and _is_amount(claim) and _is_proved(figure)
    return claim if is_amount else None


def _is_proved(figure: Figure) -> bool:
    return figure.verdict is Verdict.SUPPORTED and figure.rule != "derived" and bool(figure.evidence)


def _is_rate(claim: Claim) -> bool:
    """Whether a figure says how far something changed, as a share of it."""
    quantity = claim.mention.quantity if claim.mention else None
    return quantity is not None and bool(claim.direction) and unit(quantity.unit).dimension in _RATES


def _is_anothers(rate: Claim, told: Claim, facts: Facts) -> bool:
    """Whether the source has the rate of an amount of the told one's kind, and of none that it follows from."""
    owners = list(_owners(rate, facts))
    return bool(owners) and not any(_follows(told, owner) for owner in owners) and any(_alike(told, o) for o in owners)


def _owners(rate: Claim, facts: Facts) -> Iterator[Claim]:
    """The amounts that a rate of the source may be of: that before it, and the next if it came to that."""
    text = facts.sources[rate.source].text
    row = [c for c in facts.claims if c.source == rate.source and c.sentence == rate.sentence and c.mention is not None]
    row = sorted(
        (c for c in row if not c.baseline and _is_amount(c) and not _is_bound(c)), key=lambda claim: claim.figure
    )
    figures = sorted(c.figure for c in facts.claims if c.source == rate.source and c.mention is not None)
    dealt = dealt_out(text, rate.sentence, rate.figure, figures)
    if dealt is not None:
        yield from (c for c in row if c.mention is not None and c.mention.text in dealt[0])
        return
    yield from [c for c in row if c.figure < rate.figure][-1:]
    yield from [c for c in row if c.figure > rate.figure and _comes_to(text, rate, c)][:1]


def _is_amount(claim: Claim) -> bool:
    mention = claim.mention
    quantity = mention.quantity if mention is not None and mention.kind is Kind.QUANTITY else None
    return quantity is not None and unit(quantity.unit).dimension not in _RATES


def _is_bound(claim: Claim) -> bool:
    quantity = claim.mention.quantity if claim.mention else None
    return quantity is not None and quantity.hedge in (Hedge.OVER, Hedge.UNDER, Hedge.AT_LEAST, Hedge.AT_MOST)


def _follows(told: Claim, stated: Claim) -> bool:
    mine, theirs = (one.mention.quantity if one.mention else None for one in (told, stated))
    return mine is not None and theirs is not None and compare(mine, theirs, Tolerance()) in HOLDS


def _alike(told: Claim, stated: Claim) -> bool:
    mine, theirs = (one.mention.quantity if one.mention else None for one in (told, stated))
    return mine is not None and theirs is not None and unit(mine.unit).dimension == unit(theirs.unit).dimension

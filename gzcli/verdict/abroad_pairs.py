"""Figures that keep together across languages: a figure whose own words prove too little stands beside one that is proved.

In "outstanding loans were 8.64 trillion yuan, up 7.9%" nothing but its place says what the 7.9% is of; so it is in the
source, where 同比增长7.9% follows 贷款余额8.64万亿元.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.mention import Kind
from gzcli.model.report import Figure, Verdict
from gzcli.verdict.abroad_rivals import is_partly
from gzcli.verdict.bases import base_of
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words
from gzcli.verdict.pairs import is_proved
from gzcli.verdict.periods import Overlap, is_next_month, overlap
from gzcli.verdict.value import Relation

_RATES = ("ratio", "points", "times")
_LATE = ("unsure-link",)
_THAN = lazy(
    r"\s*(?:\w+ ){0,3}(?:than|from|over|compared with|compared to|on)(?: (?:in|that of|the|same|period|month|of|level|a)){0,6}\s*",
    re.IGNORECASE,
)
_DOUBTS = ("unsure-link", "other-measure")
_EXACT = (Relation.SAME, Relation.REWORDED, Relation.ROUNDED)
Judged = list[tuple[Claim, Figure]]


def beside_proved(statement: Statement, judged: Judged, cases: Mapping[str, Case], index: Index) -> dict[str, Case]:
    """The cases of the figures that are in doubt and stand in the source as in the statement: beside one that is proved."""
    amounts = [(claim, figure) for claim, figure in judged if _is_amount(claim)]
    kept = {}
    for at, (claim, figure) in enumerate(amounts):
        if figure.rule not in _DOUBTS or figure.verdict is Verdict.SUPPORTED:
            continue
        meant = None if _has_absent(statement, claim) else _meant(figure, cases[claim.id])
        near = [one for one in _beside(amounts, at) if not _has_absent(statement, one[0])]
        if meant is not None and any(_are_pair(meant.place.claim, _proof(one, index), index) for _, one in near):
            kept[claim.id] = cases[claim.id].cleared(meant)._replace(kept=True)
    kept |= _vouched(statement, amounts, cases, index)
    open_ = [claim for claim, figure in judged if claim.kind is ClaimKind.PERIOD and figure.rule in _LATE]
    borne = [claim for claim in open_ if _is_borne_out(claim, judged, index)]
    return kept | {claim.id: cases[claim.id]._replace(kept=True) for claim in borne}


def _vouched(statement: Statement, amounts: Judged, cases: Mapping[str, Case], index: Index) -> dict[str, Case]:
    """The cases of two neighbouring amounts in doubt, each with the only claim that has its value, which are neighbours too.

    An amount and its rate that no other two claims have are no chance: profit up 24.6% to 1.98bn, 19.8亿元，增长24.6%.
    """
    kept: dict[str, Case] = {}
    for pair in pairwise(amounts):
        meant = [_in_doubt(statement, claim, figure, cases[claim.id], index) for claim, figure in pair]
        one, other = meant
        if one is None or other is None or not _are_pair(one.place.claim, other.place.claim, index):
            continue
        if dimension(pair[0][0].quantity) != dimension(pair[1][0].quantity):
            kept |= {
                claim.id: cases[claim.id].cleared(its)._replace(kept=True)
                for (claim, _), its in zip(pair, (one, other), strict=True)
            }
    return kept


def _in_doubt(statement: Statement, claim: Claim, figure: Figure, case: Case, index: Index) -> Candidate | None:
    """The only claim with the value of a figure that too few words speak for; None where a word speaks against it."""
    if figure.rule not in _DOUBTS or figure.verdict is Verdict.SUPPORTED or _has_absent(statement, claim):
        return None
    meant = _meant(figure, case)
    if meant is None or not _is_alone(case) or is_partly(statement, claim, meant, index):
        return None
    return meant


def _is_alone(case: Case) -> bool:
    """Whether only one claim has the figure's very value."""
    return sum(c.relation in _EXACT for c in case.candidates) == 1


def founded(statement: Statement, judged: Judged, index: Index) -> set[str]:
    """The ids of the years that only say what a proved change is measured from: 3% more than in 2023, beside 比上年增长3%."""
    return {
        claim.id
        for claim, figure in judged
        if claim.kind is ClaimKind.PERIOD and _is_base(statement, claim, judged, index)
    }


def _is_base(statement: Statement, period: Claim, judged: Judged, index: Index) -> bool:
    before = [(claim, one) for claim, one in judged if _is_amount(claim) and claim.figure.end <= period.figure.start]
    if not before or period.when is None or statement.lang != "en":
        return False
    claim, one = before[-1]
    if not is_proved(one) or not _THAN.fullmatch(statement.text, claim.figure.end, period.figure.start):
        return False
    number = index.stating(one.evidence[0])
    proof = index.places[number].claim
    anchor = index.anchors[proof.source]
    year = proof.when.first.year if proof.when and proof.when.first.year else anchor.year if anchor else None
    base, then = base_of(number, index), period.when.first
    if base == "last" and proof.when is not None and then.month is not None:
        return is_next_month(period.when, proof.when)
    return base == "year" and year is not None and then.year == year - 1


def _is_borne_out(period: Claim, judged: Judged, index: Index) -> bool:
    """Whether all that a period bounds is proved, and of that very period in the source."""
    bound = [one for claim, one in judged if claim.kind is ClaimKind.FIGURE and claim.when == period.when]
    if not bound or not all(map(is_proved, bound)):
        return False
    proofs = [_proof(one, index) for one in bound]
    return all(c.when and period.when and overlap(period.when, c.when) is Overlap.EQUAL for c in proofs)


def _has_absent(statement: Statement, claim: Claim) -> bool:
    """Whether the figure's segment has a word that a table knows, of which the source has no translation: 19,000 employees."""
    words = (statement.words[at] for at in telling_words(statement, claim))
    return any(not word.found and (word.feature.forms or word.feature.weak) and not word.feature.name for word in words)


def _is_amount(claim: Claim) -> bool:
    return claim.mention is not None and claim.mention.kind is Kind.QUANTITY and claim.mention.when is None


def _meant(figure: Figure, case: Case) -> Candidate | None:
    """The claim with the figure's very value, against which at most the name of its measure speaks."""
    if not figure.evidence:
        return None
    shown = figure.evidence[0].claim
    found = next((c for c in case.candidates if c.place.claim.id == shown), None)
    return found if found is not None and found.relation in _EXACT and found.against in ([], ["measure"]) else None


def _beside(amounts: Judged, at: int) -> Judged:
    """The figures just before and after one, in its sentence, that are proved."""
    near = [amounts[other] for other in (at - 1, at + 1) if 0 <= other < len(amounts)]
    return [(claim, one) for claim, one in near if is_proved(one) and claim.sentence == amounts[at][0].sentence]


def _proof(figure: Figure, index: Index) -> Claim:
    return index.places[index.stating(figure.evidence[0])].claim


def _are_pair(one: Claim, other: Claim, index: Index) -> bool:
    """Whether no other amount stands between two of one sentence; in Chinese a rate follows what it is of."""
    if one.source != other.source or one.sentence != other.sentence or one.figure == other.figure:
        return False
    first, second = sorted((one, other), key=lambda claim: claim.figure)
    peers = (place.claim for place in index.places if place.claim.source == one.source)
    between = (peer for peer in peers if first.figure.end <= peer.figure.start < second.figure.start)
    if any(_is_amount(peer) for peer in between):
        return False
    return index.facts.sources[one.source].lang == "en" or _is_rate(second) or not _is_rate(first)


def _is_rate(claim: Claim) -> bool:
    return dimension(claim.quantity) in _RATES

"""Which claims matter most in a source: by rules on what they are, never by what a particular article says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from gzcli.lexicon.tables import dimension, is_currency
from gzcli.model.claim import Claim, ClaimKind, Modality
from gzcli.model.mention import Kind

_KINDS = {ClaimKind.FIGURE: 2.0, ClaimKind.EVENT: 1.5, ClaimKind.POLICY: 1.0}
_MAIN, _MONEY, _LARGE, _TIME, _DATE, _DONE, _OPENS = 2.0, 3.0, 1.0, -1.0, 0.5, 0.3, 0.5
_TIMES = frozenset({"duration", "months", "workday", "age"})
_BECAME = ("至", "到", "为", "达", " to", " at")
_LARGE_COUNT = Decimal(1000)


def main_entity(claims: Sequence[Claim]) -> str:
    """The entity that most claims name; "" if none names one."""
    counts = Counter(claim.entity for claim in claims if claim.entity)
    return max(counts, key=lambda name: counts[name], default="")


def is_about(claim: Claim, entity: str) -> bool:
    """Whether a claim is the main entity's own, with or without one more character (广州, 广州市).

    A claim that names no entity is taken to be.
    """
    short, long = sorted((claim.entity, entity), key=len)
    return not short or (long.startswith(short) and len(long) - len(short) <= 1)


def weight(claim: Claim, entity: str, opening: bool) -> float:
    """How much a claim matters: figures first, the main entity's, money and large counts, what is done already.

    ``opening`` says that its sentence opens a section.
    """
    return (
        _KINDS.get(claim.kind, 0.0)
        + _of_figure(claim)
        + (_MAIN if is_about(claim, entity) else 0.0)
        + (_DONE if claim.modality is Modality.DONE else 0.0)
        + (_OPENS if opening else 0.0)
    )


def says_something(claim: Claim) -> bool:
    """Whether a claim is more than a date: not one that only bounds a figure, nor a time stamp on a line of its own."""
    alone = claim.mention is not None and claim.mention.span.covers(claim.sentence)
    return claim.kind is not ClaimKind.PERIOD and not alone


def is_key_figure(claim: Claim) -> bool:
    """Whether a claim states an amount (no date, no rank, no number that only counts the items of a list)."""
    return claim.kind is ClaimKind.FIGURE and claim.mention is not None and claim.mention.kind is Kind.QUANTITY


def amount_of(claim: Claim) -> Decimal | None:
    """The number of a claim's figure as written; None for a range, a vague amount and no figure at all."""
    return claim.mention.quantity.number if claim.mention and claim.mention.quantity else None


def dimension_of(claim: Claim) -> str:
    """What a claim's figure is measured in: a currency's code, length, count; "" for a bare number or none."""
    return dimension(claim.quantity)


def is_change(claim: Claim, text: str) -> bool:
    """Whether a share is what the measure rose or fell by; 增长至5%, "rose to 5%" and counts are what it became."""
    if not claim.direction or claim.mention is None or dimension_of(claim) not in ("ratio", "points"):
        return False
    return not text[: claim.mention.span.start].rstrip().endswith(_BECAME)


def _of_figure(claim: Claim) -> float:
    if claim.mention is None:
        return 0.0
    if claim.mention.kind is not Kind.QUANTITY:
        return _DATE
    dimension, number = dimension_of(claim), amount_of(claim)
    if is_currency(dimension):
        return _MONEY
    if dimension in _TIMES:
        return _TIME
    return _LARGE if dimension == "ratio" or (number is not None and number >= _LARGE_COUNT) else 0.0

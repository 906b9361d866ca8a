"""Figures that a statement asks to be worked out: shares, multiples, averages, sums and differences."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge, Quantity
from gzcli.verdict.changes import Change, changes
from gzcli.verdict.index import Index, Place
from gzcli.verdict.link import Statement, named_beside
from gzcli.verdict.reach import PART
from gzcli.verdict.value import HOLDS, Relation, Tolerance, compare, in_base

_SIGNS = {"share": "÷", "ratio": "÷", "mean": "÷", "sum": "+", "gap": "−"}
_MOST = 4  # how many claims may be worked with
_MENTIONED = 0.15  # share of the statement's words beside a claim's figure that lets it be worked with
_NAMED = 0.3  # share that names it beyond doubt
_STATED = 2.0  # the statement gives the claim's own figure


class Derivation(NamedTuple):
    """A value worked out from two claims, how it stands to the figure, and the arithmetic to show.

    ``sure`` says that the statement names both claims beyond doubt.
    """

    operands: tuple[Place, Place]
    relation: Relation
    arithmetic: str
    sure: bool

    @property
    def holds(self) -> bool:
        """Whether the worked-out value supports the figure's."""
        return self.relation in HOLDS


class _Operand(NamedTuple):
    place: Place
    quantity: Quantity
    named: float


def derive(statement: Statement, claim: Claim, index: Index, tolerance: Tolerance) -> Derivation | None:
    """The value that claims named by the statement give for a figure, by the arithmetic that its words ask for.

    A claim is named where the statement has its figure, or many of the words beside it. Of several values the one
    that supports the figure is taken, else that of the best named claims; None where nothing is asked for.
    """
    kinds = _asked(statement, claim)
    mention = claim.mention
    if mention is None or mention.quantity is None or mention.kind is not Kind.QUANTITY:
        return None
    moved = [_moved(change, mention.quantity, tolerance) for change in changes(statement, claim, index)]
    worked = next((one for one in moved if one.holds), None)
    if worked is not None or not kinds:
        return worked
    found = [
        one
        for left, right in permutations(_operands(statement, claim, index), 2)
        for kind in kinds
        if (one := _derivation(kind, left, right, mention.quantity, tolerance)) is not None
    ]
    found.sort(key=lambda one: not one.sure)
    return next((one for one in found if one.holds), found[0] if found else None)


def _asked(statement: Statement, claim: Claim) -> list[str]:
    """The arithmetic that the words of the figure's segment ask for: share, ratio, mean, sum, gap."""
    figure = claim.figure
    segment = segment_at(statement.folded, claim.sentence, figure.start)
    found = cues("arithmetic", statement.lang).find(statement.folded, segment.start, segment.end)
    return sorted({cue.says for cue in found})


def _operands(statement: Statement, claim: Claim, index: Index) -> list[_Operand]:
    """The claims that the statement names, the best named first."""
    others, beside = [other for other in statement.claims if other is not claim], named_beside(statement)
    found = []
    for number, place in enumerate(index.places):
        mention = place.claim.mention
        quantity = mention.quantity if mention and mention.kind is Kind.QUANTITY else None
        if quantity is not None and quantity.number:
            stated = any(_states(other, quantity) for other in others)
            named = _STATED if stated else beside.get(number, 0.0)
            if named >= _MENTIONED:
                found.append(_Operand(place, in_base(quantity), named))
    return sorted(found, key=lambda operand: -operand.named)[:_MOST]


def _states(claim: Claim, stated: Quantity) -> bool:
    told = claim.mention.quantity if claim.mention and claim.mention.kind is Kind.QUANTITY else None
    return told is not None and compare(told, stated, Tolerance()) in HOLDS


def _derivation(kind: str, left: _Operand, right: _Operand, told: Quantity, tolerance: Tolerance) -> Derivation | None:
    if kind == "share" and PART in left.place.segment and left.place.segment == right.place.segment:
        return None  # of two parts of one whole neither is a share of the other
    value = _work(kind, left.quantity, right.quantity, unit(told.unit).dimension)
    if value is None:
        return None
    sure = min(left.named, right.named) >= (_STATED if kind == "sum" else _NAMED)  # a sum may have more terms
    sure = sure and (kind == "mean" or left.quantity.unit == right.quantity.unit)
    return _compared((left.place, right.place), value, _SIGNS[kind], told, tolerance, sure)


def _moved(change: Change, told: Quantity, tolerance: Tolerance) -> Derivation:
    start, end = change.ends
    places = (start, end) if change.sign == "÷" else (end, start)
    return _compared(places, change.value, change.sign, told, tolerance, sure=False)


def _compared(
    places: tuple[Place, Place], value: Decimal, sign: str, told: Quantity, tolerance: Tolerance, sure: bool
) -> Derivation:
    """A value in base units against the told one, with the arithmetic to show."""
    value = value / unit(told.unit).factor
    worked = Quantity(value, Interval.point(value), told.unit, Hedge.EXACT, Decimal(1).scaleb(value.adjusted() - 9))
    texts = [place.claim.mention.text for place in places if place.claim.mention]
    shown = f"{texts[0]} {sign} {texts[1]} = {_shown(value)}{told.unit if told.unit in '%倍' else ''}"
    return Derivation(places, compare(told, worked, tolerance), shown, sure)


def _work(kind: str, a: Quantity, b: Quantity, wanted: str) -> Decimal | None:
    """The value in base units of the wanted dimension; None where the two cannot give one."""
    if a.number is None or b.number is None:
        return None
    one, other = unit(a.unit).dimension, unit(b.unit).dimension
    if kind in ("share", "ratio"):
        is_amount = one == other and one not in ("ratio", "points", "times")  # a share of shares is asked of nobody
        value = a.number / b.number if is_amount and wanted in ("ratio", "times") else None
        return None if kind == "share" and value is not None and value > 1 else value
    if kind == "mean":
        return a.number / b.number if other == "count" and one == wanted and one != other else None
    value = a.number + b.number if kind == "sum" else a.number - b.number
    return value if one == other == wanted and value > 0 else None


def _shown(value: Decimal) -> str:
    digits = f"{round(value, max(0, 3 - value.adjusted())):,f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits

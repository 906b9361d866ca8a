"""Figures that a statement asks to be worked out: shares, multiples, averages, sums and differences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from itertools import permutations

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge, Quantity
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.link import Statement
from gzcli.verdict.value import HOLDS, Relation, Tolerance, compare, in_base

_SIGNS = {"share": "÷", "ratio": "÷", "mean": "÷", "sum": "+", "gap": "−"}
_OPERANDS = 6  # how many of the best linked claims may be worked with


@dataclass(frozen=True, slots=True)
class Derivation:
    """A value worked out from two claims, how it stands to the figure, and the arithmetic to show."""

    operands: tuple[Candidate, Candidate]
    relation: Relation
    arithmetic: str

    @property
    def holds(self) -> bool:
        """Whether the worked-out value supports the figure's."""
        return self.relation in HOLDS


def asked(statement: Statement, claim: Claim) -> frozenset[str]:
    """The kinds of arithmetic that the words of the figure's segment ask for: share, ratio, mean, sum, gap."""
    figure = claim.mention.span if claim.mention else claim.span
    segment = segment_at(statement.folded, claim.sentence, figure.start)
    found = cues("arithmetic", statement.lang).find(statement.folded, segment.start, segment.end)
    return frozenset(cue.says for cue in found)


def derive(
    claim: Claim, kinds: frozenset[str], operands: list[Candidate], tolerance: Tolerance
) -> Iterator[Derivation]:
    """Every value that two of the operands give for the figure by the arithmetic asked for, best linked first."""
    if claim.mention is None or claim.mention.quantity is None or claim.mention.kind is not Kind.QUANTITY:
        return
    told = claim.mention.quantity
    usable = [c for c in operands if _number(c) is not None][:_OPERANDS]
    for left, right in permutations(usable, 2):
        for kind in sorted(kinds):
            worked = _work(kind, left, right)
            if worked is not None and _fits(told, worked):
                shown = f"{_text(left)} {_SIGNS[kind]} {_text(right)} = {_shown(worked)}"
                yield Derivation((left, right), compare(told, worked, tolerance), shown)


def _number(candidate: Candidate) -> Quantity | None:
    mention = candidate.place.claim.mention
    quantity = mention.quantity if mention and mention.kind is Kind.QUANTITY else None
    return in_base(quantity) if quantity and quantity.number else None


def _work(kind: str, left: Candidate, right: Candidate) -> Quantity | None:
    a, b = _number(left), _number(right)
    if a is None or b is None or a.number is None or b.number is None:
        return None
    alike = unit(a.unit).dimension == unit(b.unit).dimension
    if kind in ("share", "ratio"):
        return _divided(a.number, b.number, "%" if kind == "share" else "倍") if alike else None
    if kind == "mean":
        counts = unit(b.unit).dimension == "count"
        return _divided(a.number, b.number, _base(a)) if counts and not alike else None
    if not alike or (kind == "sum" and left.place.claim.id > right.place.claim.id):
        return None
    value = a.number + b.number if kind == "sum" else a.number - b.number
    return _exactly(value, _base(a)) if value > 0 else None


def _divided(a: Decimal, b: Decimal, name: str) -> Quantity | None:
    try:
        return _exactly(a / b / unit(name).factor, name)
    except (InvalidOperation, ZeroDivisionError):
        return None


def _exactly(value: Decimal, name: str) -> Quantity:
    return Quantity(value, Interval.point(value), name, Hedge.EXACT, Decimal(1).scaleb(value.adjusted() - 6))


def _base(quantity: Quantity) -> str:
    """A unit of the same dimension with factor one, so that a value in base units can be written in it."""
    dimension = unit(quantity.unit)
    return quantity.unit if dimension.factor == 1 else dimension.dimension


def _fits(told: Quantity, worked: Quantity) -> bool:
    return unit(told.unit).dimension == unit(worked.unit).dimension


def _text(candidate: Candidate) -> str:
    mention = candidate.place.claim.mention
    return mention.text if mention else ""


def _shown(worked: Quantity) -> str:
    value = worked.number or Decimal(0)
    places = max(0, 3 - value.adjusted())
    return f"{round(value, min(places, 6)):f}".rstrip("0").rstrip(".") + (worked.unit if worked.unit in "%倍" else "")

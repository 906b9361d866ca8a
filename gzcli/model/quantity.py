"""A number with its unit and its hedge."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from gzcli.model.interval import Interval


class Hedge(StrEnum):
    """How the writer qualified the number (SEMANTICS.md, "Reading a figure")."""

    EXACT = "exact"  # 500座
    OVER = "over"  # 超300, more than 300
    ODD = "odd"  # 300多, 3800余: within the step of the last digit
    NEAR = "near"  # 近1200万, nearly
    ABOUT = "about"  # 约, 左右, about
    UNDER = "under"  # 不到, less than
    AT_LEAST = "at_least"  # 至少, 以上
    AT_MOST = "at_most"  # 至多, 以内
    VAGUE = "vague"  # 数十, 上百, dozens: an order of magnitude
    RANGE = "range"  # 10—15%: both ends written


class Quantity(NamedTuple):
    """One number or range as written, magnitude words (万, million) applied, in the unit that was written.

    ``number`` is None for a range or a vague amount. ``interval`` is the literal reading in ``unit``
    (超300 is (300, ∞)); what a *source* means by it is narrower and is worked out when values are compared.
    ``step`` is the place value of the last significant digit (1396亿: 1亿, 300: 100, 2.50: 0.01).
    ``unit`` is the id of a row in ``lexicon/units.tsv``; "" for a bare number.
    ``noun`` is the measure word or counted noun that stood right after the number, as written.
    """

    number: Decimal | None
    interval: Interval
    unit: str = ""
    hedge: Hedge = Hedge.EXACT
    step: Decimal = Decimal(1)
    noun: str = ""

    @property
    def low(self) -> Decimal | None:
        """The lower end of the literal reading, None if unbounded."""
        return self.interval.low

    @property
    def high(self) -> Decimal | None:
        """The upper end of the literal reading, None if unbounded."""
        return self.interval.high

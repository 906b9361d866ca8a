"""A number as written, before hedge and unit are known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from gzcli.model.quantity import Hedge

DIGITS = r"\d{1,3}(?:[,，]\d{2,3})*[,，]\d{3}(?![\d,])(?:\.\d+)?|\d{1,3}(?: \d{3})+(?![\d,.]| \d)|\d+(?:\.\d+)?"


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number in ``text[start:end]``.

    ``value`` is the number (the lower end of 二三十 or 数十, whose ``high`` is set), ``step`` the place value of the
    last significant digit, ``scale`` the magnitude word it ends in (2.5亿: 10^8), which a range may share.
    ``hedge`` is EXACT, ODD (3800多), RANGE (二三十) or VAGUE (数十, 上百). ``plain`` says that it is a bare magnitude
    (百亿, 万), ``digits`` that it was written in digits.
    """

    start: int
    end: int
    value: Decimal
    step: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    high: Decimal | None = None
    hedge: Hedge = Hedge.EXACT
    plain: bool = False
    digits: bool = True


def step_of(written: str) -> Decimal:
    """The place value of the last significant digit: 1642 -> 1, 300 -> 100, 2.50 -> 0.01.

    >>> step_of("300"), step_of("2.50")
    (Decimal('100'), Decimal('0.01'))
    """
    whole, point, places = written.partition(".")
    if point:
        return Decimal(1).scaleb(-len(places))
    return Decimal(1).scaleb(len(whole) - max(len(whole.rstrip("0")), 1))

"""Interval algebra over exact decimals."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple, Self


class _Ends(NamedTuple):
    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False


class Interval(_Ends):
    """The numbers from ``low`` to ``high``; ``None`` is unbounded, an open end excludes its number."""

    __slots__ = ()

    def __new__(
        cls, low: Decimal | None, high: Decimal | None, low_open: bool = False, high_open: bool = False
    ) -> Self:
        """Infinity is never part of it, so an unbounded end has one form."""
        return super().__new__(cls, low, high, low_open and low is not None, high_open and high is not None)

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """The interval that holds one number."""
        return cls(value, value)

    @property
    def is_point(self) -> bool:
        """Whether it holds exactly one number."""
        return self.low is not None and self.low == self.high

    @property
    def is_empty(self) -> bool:
        """Whether it holds no number at all."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def intersect(self, other: Interval) -> Interval:
        """The numbers in both; possibly empty."""
        low, low_open = _tighter(self.low, self.low_open, other.low, other.low_open, lower=True)
        high, high_open = _tighter(self.high, self.high_open, other.high, other.high_open, lower=False)
        return Interval(low, high, low_open, high_open)

    def within(self, other: Interval) -> bool:
        """Whether every number of this interval is in the other; the empty interval is within all."""
        return self.is_empty or self.intersect(other) == self

    def scale(self, factor: Decimal) -> Interval:
        """Both ends multiplied by a factor above zero, as a change of unit does.

        Raises ValueError for a factor of zero or below.
        """
        if factor <= 0:
            raise ValueError("an interval is scaled by a factor above zero")
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )


def _tighter(
    a: Decimal | None, a_open: bool, b: Decimal | None, b_open: bool, *, lower: bool
) -> tuple[Decimal | None, bool]:
    if a is None:
        return b, b_open
    if b is None:
        return a, a_open
    if a == b:
        return a, a_open or b_open
    return (a, a_open) if (a > b) == lower else (b, b_open)

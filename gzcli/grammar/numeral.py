"""A number as written, before hedge and unit are known."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from functools import cache
from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.model.quantity import Hedge

DIGITS = r"\d{1,3}(?:,\d{2,3}){0,9},\d{3}(?!\d|,\d)(?:\.\d+)?|\d{1,3}(?: \d{3}){1,9}(?!\d|[.,]\d| \d)|\d+(?:\.\d+)?"
LONGEST = 40  # characters; longer runs of digits are codes, not figures
_POWER = lazy(
    r"(?P<base>\d{1,20}(?:\.\d{1,20})?) ?(?:[eE](?P<e>[+-]?\d{1,3})|[x×*] ?10\^?(?P<ten>[+-]?\d{1,3})"
    r"|\^(?P<power>[+-]{0,2}\d{1,2}))(?![\w.])",
    re.ASCII,
)
_QUOTIENT = Context(prec=15)


class Numeral(NamedTuple):
    """The number in ``text[start:end]``.

    ``value`` is the number (the lower end of 二三十 or 数十, whose ``high`` is set), ``step`` the place value of the
    last significant digit, ``scale`` the magnitude word it ends in (2.5亿: 10^8), which a range may share.
    ``hedge`` is EXACT, ODD (3800多), RANGE (二三十), VAGUE (数十) or ABOUT (十来). ``plain`` says that it is a bare
    magnitude (百亿, 万), ``digits`` that it was written in digits.
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


def read_power(text: str, start: int) -> Numeral | None:
    """1.3e6, 6.23x10^-4 or 10^3 at this place."""
    match = _POWER.match(text, start)
    if match is None:
        return None
    base, exponent = Decimal(match["base"]), match["e"] or match["ten"]
    if not base:
        return None
    if exponent is not None:
        value, step = base.scaleb(int(exponent)), step_of(match["base"]).scaleb(int(exponent))
    else:
        sign = -1 if match["power"].count("-") == 1 else 1
        value, step = rounded(base ** (sign * int(match["power"].lstrip("+-")))), Decimal(1)
    return Numeral(start, match.end(), value, step)


def is_power(text: str) -> bool:
    """Whether the whole of a text is such a number."""
    return _POWER.fullmatch(text.lstrip("+-")) is not None


def quotient(above: Decimal, below: Decimal) -> Decimal:
    """A fraction to 15 significant digits. Raises ZeroDivisionError for a denominator of zero."""
    return _QUOTIENT.divide(above, below)


def rounded(value: Decimal) -> Decimal:
    """A sum with a fraction in it, to as many digits as the fraction has."""
    return _QUOTIENT.plus(value)


def trimmed(value: Decimal) -> Decimal:
    """The same number without a fraction of zeros, as 1.4万亿 leaves behind."""
    return value.to_integral_value() if value == value.to_integral_value() else value


def step_of(written: str) -> Decimal:
    """The place value of the last significant digit: 1642 -> 1, 300 -> 100, 2.50 -> 0.01.

    >>> step_of("300"), step_of("2.50")
    (Decimal('100'), Decimal('0.01'))
    """
    whole, point, places = written.partition(".")
    if point:
        return _power_of_ten(-len(places))
    return _power_of_ten(len(whole) - max(len(whole.rstrip("0")), 1))


@cache
def _power_of_ten(exponent: int) -> Decimal:
    return Decimal(1).scaleb(exponent)


_SHORT = lazy(r"( ?)(k|mn|mln|m|bn|bln|b|tn|trn|t)(?![a-z0-9])", re.IGNORECASE)
_MAGNITUDE = {"k": 3, "m": 6, "b": 9, "t": 12}
_PLURAL_NOUN = lazy(r" (?:people|[a-z]{3,}s)\b")


def abbreviated(text: str, number: Numeral, money: bool) -> Numeral:
    """The number with k, m, bn after its digits: $5m, 15k, 1.2bn; m and t only where they cannot be metres and tonnes."""
    match = _SHORT.match(text, number.end)
    if match is None or not number.digits or number.scale != 1:
        return number
    word = match[2].lower()
    safe = (
        word in ("mn", "mln", "bn", "bln", "tn", "trn")
        or word == "k"
        or (word == "b" and not match[1])
        or match[2] == "M"
    )
    if not (safe or money or (word == "m" and _PLURAL_NOUN.match(text, match.end()))):
        return number
    scale = Decimal(10) ** _MAGNITUDE[word[0]]
    value, step = number.value * scale, number.step * scale
    return number._replace(end=match.end(), value=value, step=step, scale=scale)

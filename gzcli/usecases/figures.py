"""Figures in a search: whether a claim's value is the one asked for, and filters by unit and size."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from gzcli.errors import InputError
from gzcli.grammar.scan import mentions
from gzcli.lexicon.tables import abbreviations, en_units, unit, zh_units
from gzcli.model.claim import Claim
from gzcli.model.mention import Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.when import Day, When
from gzcli.verdict.value import Relation, Tolerance, comparable, compare, in_base

Test = Callable[[Claim], bool]

_SAME = frozenset({Relation.SAME, Relation.REWORDED, Relation.OPPOSITE})
_SCOPE = 0.7  # a date that bounds the claim, instead of being its figure
_ALIKE = 0.6  # the value rounded, or inside the range asked for


def likeness(asked: Mention, claim: Claim) -> float:
    """From 0 to 1, how much the claim's figure is the one asked for, in whatever unit and notation."""
    if asked.when is not None:
        return _date_likeness(asked.when, claim)
    mention = claim.mention
    if asked.quantity is None or mention is None or mention.quantity is None or mention.kind is not asked.kind:
        return 0.0
    return _value_likeness(asked.quantity, mention.quantity)


def in_unit(name: str) -> Test:
    """Whether a claim's figure is in a unit, given by its id or any of its names; money and measures in any size.

    A measure word (座) is that word alone. Raises InputError for what is no unit.
    """
    known = _unit_named(name)
    if known is None:
        raise InputError(f"no unit {name!r}; write it as in a text: 元, yuan, %, 个, km, 小时")
    dimension = unit(known).dimension

    def test(quantity: Quantity) -> bool:
        if dimension == "count":
            return quantity.unit == known or quantity.noun == name
        return unit(quantity.unit).dimension == dimension

    return _of_quantity(test)


def at_least(text: str) -> Test:
    """Whether a claim's figure reaches an amount (100亿, 2 days); raises InputError for what is none."""
    limit = _amount("--min", text)
    return _of_quantity(lambda quantity: _reaches(limit, quantity, lower=True))


def at_most(text: str) -> Test:
    """Whether a claim's figure stays within an amount (100亿, 2 days); raises InputError for what is none."""
    limit = _amount("--max", text)
    return _of_quantity(lambda quantity: _reaches(limit, quantity, lower=False))


def _value_likeness(asked: Quantity, found: Quantity) -> float:
    if not asked.unit or not found.unit:
        return 1.0 if asked.number is not None and asked.number == found.number else 0.0
    relation = compare(asked, found, Tolerance())
    if relation in _SAME:
        return 1.0
    inside = relation is Relation.ENTAILED and asked.hedge is Hedge.RANGE
    return _ALIKE if inside or relation is Relation.ROUNDED else 0.0


def _date_likeness(asked: When, claim: Claim) -> float:
    own = claim.mention.when if claim.mention else None
    if own is not None:
        return 1.0 if _same_days(asked, own) else 0.0
    return _SCOPE if claim.when is not None and _same_days(asked, claim.when) else 0.0


def _same_days(asked: When, found: When) -> bool:
    return _same_day(asked.first, found.first) and _same_day(asked.last, found.last)


def _same_day(asked: Day, found: Day) -> bool:
    """Whether every part that is asked for is there; a year that counts from an unknown anchor says nothing."""
    year = asked.year if asked.year is not None and asked.year > 0 else None
    pairs = ((year, found.year), (asked.month, found.month), (asked.day, found.day))
    return all(want is None or want == have for want, have in pairs)


def _unit_named(name: str) -> str | None:
    wanted = name.strip()
    tables = ((zh_units(), wanted), (abbreviations(), wanted), (en_units(), wanted.lower()))
    for forms, word in tables:
        found = forms.at(word, 0)
        if found and found[0] == len(word):
            return found[1]
    try:
        return unit(wanted).id or None
    except KeyError:
        return None


def _amount(option: str, text: str) -> Quantity:
    """The one quantity that a text is."""
    for lang in ("zh", "en"):
        for mention in mentions(text, lang):
            if mention.quantity is not None and len(mention.text) == len(text.strip()):
                return mention.quantity
    raise InputError(f"{option} {text!r} is not an amount; write it as in a text: 100亿, 20 billion yuan, 2 days, 7.5%")


def _reaches(limit: Quantity, quantity: Quantity, *, lower: bool) -> bool:
    """Whether a quantity can be at or above (else: at or below) the limit; another dimension cannot."""
    if limit.unit:
        if not comparable(limit, quantity):
            return False
        limit, quantity = in_base(limit), in_base(quantity)
    bound = _number(limit, lower=lower)
    value = _number(quantity, lower=not lower)
    if value is None or bound is None:
        return True
    return value >= bound if lower else value <= bound


def _number(quantity: Quantity, *, lower: bool) -> Decimal | None:
    """The number as written, or the end of a range."""
    if quantity.number is not None:
        return quantity.number
    return quantity.low if lower else quantity.high


def _of_quantity(test: Callable[[Quantity], bool]) -> Test:
    def of_claim(claim: Claim) -> bool:
        quantity = claim.quantity
        return quantity is not None and test(quantity)

    return of_claim

"""The two ends of an English change, which tell its way by themselves: nothing fell to 66 from 58."""

from __future__ import annotations

import re
from functools import lru_cache

from gzcli.lexicon.context import cues
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim, Direction
from gzcli.verdict.link import Statement
from gzcli.verdict.value import comparable, in_base, measured

_TO_FROM = lazy(
    r",?(?: (?:well|just|still))? from(?: (?:an?|the|about|around|some|nearly|almost))? ?\$?", re.IGNORECASE
)
_FROM_TO = lazy(r" to(?: (?:an?|the|about|around|some|nearly|almost))? ?\$?", re.IGNORECASE)
STILL = "unchanged"


def is_still(prepared: str) -> bool:
    """Whether words in base form say that something did not change."""
    return any(f" {word} " in prepared for word in measure_words("en", "still"))


@lru_cache(maxsize=16)
def is_against_ends(statement: Statement, claim: Claim) -> bool:
    """Whether a statement says that something rose to less than it was, or fell to more: a figure with another "from" or "to" it."""
    for other in statement.claims:
        first, second = sorted((claim, other), key=lambda one: one.figure)
        between = statement.text[first.figure.end : second.figure.start]
        if _TO_FROM.fullmatch(between):
            start, end = second, first
        elif _FROM_TO.fullmatch(between) and first.baseline:
            start, end = first, second
        else:
            continue
        told = cues("direction", "en").find(statement.folded, first.span.start, first.figure.start)
        ways = {cue.says for cue in told}
        if len(ways) == 1 and _grew(start, end) is (Direction.DOWN in ways):
            return True
    return False


def _grew(start: Claim, end: Claim) -> bool | None:
    """Whether an amount is more than another of its kind; None where they are equal or cannot be compared."""
    if start.quantity is None or end.quantity is None or not comparable(start.quantity, end.quantity):
        return None
    if measured(start.quantity) != measured(end.quantity):
        return None  # grew 6.3% from 4.5 million
    one, other = (in_base(quantity).number for quantity in (start.quantity, end.quantity))
    return None if one is None or other is None or one == other else other > one

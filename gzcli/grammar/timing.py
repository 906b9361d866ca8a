"""Times of races as English writes them: 1:27:51, 1:45.32."""

from __future__ import annotations

from decimal import Decimal

from gzcli.grammar.numeral import step_of
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Quantity
from gzcli.model.span import Span

_TIMING = lazy(r"(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d(?:\.\d{1,3})?)(?![\d:])")


def read_timing(window: Window, at: int) -> Mention | None:
    """The hours, minutes and seconds that start at ``at``; two numbers without a fraction may be a score or an hour."""
    match = _TIMING.match(window.text, at, window.ceiling) if window.lang == "en" else None
    if match is None or window.char(at - 1) in tuple("0123456789.:") or not (match[1] or "." in match[3]):
        return None
    seconds = (Decimal(match[1] or 0) * 60 + Decimal(match[2])) * 60 + Decimal(match[3])
    quantity = Quantity(seconds, Interval.point(seconds), "s", step=step_of(match[3]))
    return Mention(Span(*match.span()), match.group(), Kind.QUANTITY, quantity)

"""Numbers of a list that is dealt out, which share the unit of the last: 分别为3.2和5.4万人, 5 and 3 percent respectively."""

from __future__ import annotations

from gzcli.grammar.amount import Amount
from gzcli.grammar.dealing import DEALER
from gzcli.grammar.ranges import next_amount
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy

_JOINT = {"zh": lazy(" ?(?:[、和与及]|以及) ?"), "en": lazy("(?:,? and |, )")}
_AFTER = lazy(r"(?:[^.;]|\.\d){0,120}?\brespectively\b")
_BEFORE = 60  # characters between the word that deals out and a figure
_PLAIN = 1000  # from here on a number is written out, and shares no 万 or million


def listed(window: Window, first: Amount) -> Amount | None:
    """A number without a unit, or a currency without its millions, with what the last of its list has; None for others."""
    if (first.unit and not first.prefixed) or not _is_dealt(window, first):
        return None
    last = first
    while joint := _JOINT[window.lang].match(window.low, last.end, window.ceiling):
        following = next_amount(window, joint.end())
        if following is None:
            break
        last = following
    if last is first or (first.unit and last.unit != first.unit):
        return None
    scale = last.number.scale if first.number.scale == 1 and first.value < _PLAIN else 1
    return first._replace(
        unit=last.unit, number=first.number._replace(value=first.number.value * scale, step=first.number.step * scale)
    )


def _is_dealt(window: Window, first: Amount) -> bool:
    if window.lang == "zh":
        return DEALER in window.text[max(0, first.start - _BEFORE) : first.start]
    return _AFTER.match(window.low, first.end) is not None

"""The two ends of a change: what it started from and what it came to."""

from __future__ import annotations

import re

from gzcli.extract.passage import Passage
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import same_dimension
from gzcli.model.mention import Kind, Mention

_REACH = 24  # how far before its figure "from" may stand: 从2022年的11.8万人
_FROM = {
    "zh": lazy(r"(?:从(?![事而])|(?<![自理经])由)[^从由，。；]*$"),
    "en": lazy(
        r"\bfrom\b(?: (?:an?|the|about|around|just|only|over|under|nearly|almost|some))?[^,;]{0,12}$", re.IGNORECASE
    ),
}
_TO = {
    "zh": lazy(r"[到至为]了?$"),
    "en": lazy(
        r"\bto\b(?: (?:an?|the|about|around|just|only|over|under|nearly|almost|some|more than))?\s*$", re.IGNORECASE
    ),
}


def is_baseline(passage: Passage, mention: Mention) -> bool:
    """Whether a figure is what a change started from: "from" stands before it, "to" before another of its unit."""
    return baseline_start(passage, mention) is not None


def baseline_start(passage: Passage, mention: Mention) -> int | None:
    """Where the "from" of a figure stands that is what a change started from; None for any other figure."""
    if mention.kind is not Kind.QUANTITY or mention.quantity is None:
        return None
    words = _before(passage, mention)
    led = _FROM[passage.lang].search(words)
    return mention.span.start - len(words) + led.start() if led and _comes_to_another(passage, mention) else None


def _comes_to_another(passage: Passage, mention: Mention) -> bool:
    assert mention.quantity is not None
    unit = mention.quantity.unit
    return any(
        other is not mention
        and other.quantity is not None
        and same_dimension(other.quantity.unit, unit)
        and _TO[passage.lang].search(_before(passage, other)) is not None
        for other in passage.mentions
    )


def _before(passage: Passage, mention: Mention) -> str:
    """The words before a figure, back to the figure before it that is no date."""
    start = max(passage.sentence.start, mention.span.start - _REACH)
    ends = [
        other.span.end
        for other in passage.mentions
        if other.kind is not Kind.DATE and start <= other.span.end <= mention.span.start
    ]
    return passage.folded[max(ends, default=start) : mention.span.start]

"""The two ends of a change: what it started from and what it came to."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from gzcli.extract.passage import Passage
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span

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
    return _starts(passage).get(mention.span)


@lru_cache(maxsize=2)
def _starts(passage: Passage) -> dict[Span, int]:
    """The figures of a passage that a change started from, with their "from"; every figure and date asks for them."""
    found = {}
    for figure in passage.figures.mentions:
        words = _before(passage, figure) if figure.kind is Kind.QUANTITY else ""
        led = _FROM[passage.lang].search(words)
        if led and _comes_to_another(passage, figure):
            found[figure.span] = figure.span.start - len(words) + led.start()
    return found


def _comes_to_another(passage: Passage, mention: Mention) -> bool:
    return _ends(passage)[_dimension(mention)] > (1 if _is_end(passage, mention) else 0)


@lru_cache(maxsize=2)
def _ends(passage: Passage) -> Counter[str]:
    """How many figures of each dimension "to" stands before."""
    return Counter(_dimension(figure) for figure in passage.figures.mentions if _is_end(passage, figure))


def _is_end(passage: Passage, figure: Mention) -> bool:
    return figure.quantity is not None and _TO[passage.lang].search(_before(passage, figure)) is not None


def _dimension(figure: Mention) -> str:
    return unit(figure.quantity.unit).dimension if figure.quantity else ""


def _before(passage: Passage, mention: Mention) -> str:
    """The words before a figure, back to the figure before it that is no date."""
    start = max(passage.sentence.start, mention.span.start - _REACH)
    nearest = next(passage.figures.before(mention.span.start), None)
    return passage.folded[start if nearest is None else max(start, nearest.span.end) : mention.span.start]

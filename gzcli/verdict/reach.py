"""How far the words around a figure belong to it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span

_PARTS = lazy(r"[、，,;；]|和|及|与|\band\b|\bto\b|\bwhile\b|\bbut\b")  # part two figures of one segment
_EACH = lazy(r"[人户日月年]均")  # begins what the next figure is of: 24名法官人均结案168件
PART = "其中"  # what follows is part of the figure before it
NEAR = 14  # characters on either side that count as next to a figure


def window(claim: Claim, figures: list[Span], english: bool) -> Span:
    """The claim's sentence from the figure before its own to the figure after; ``figures`` are in order.

    In Chinese the words of a later segment belong to its own figure, if it has one.
    """
    figure = claim.figure
    at = bisect_left(figures, figure)
    before = figures[at - 1].end if at else 0
    after = figures[at + 1].start if at + 1 < len(figures) else claim.sentence.end
    if after < claim.sentence.end and not english:
        after = min(after, max(claim.span.end, figure.end))
    return Span(max(claim.sentence.start, min(before, figure.start)), max(figure.end, min(claim.sentence.end, after)))


def beside(text: str, figure: Span, segment: Span, figures: list[Span], english: bool) -> Span:
    """The words that belong to a figure alone: within its segment, and up to the mark that parts it from the next one."""
    at = bisect_left(figures, figure)
    before = figures[at - 1].end if at else 0
    after = figures[at + 1].start if at + 1 < len(figures) else segment.end
    room = NEAR * 5 if english else NEAR
    if not english and before <= segment.start and after >= segment.end:
        return segment
    start, end = max(segment.start, figure.start - room), min(segment.end, figure.end + room)
    if start < before <= figure.start:
        start = max([before, *(mark.end() for mark in _PARTS.finditer(text, before, figure.start))])
    if figure.end <= after < end:
        parts = chain(
            _PARTS.finditer(text, figure.end, after), () if english else _EACH.finditer(text, figure.end, after)
        )
        end = min([after, *(mark.start() for mark in parts)])
    return Span(start, max(end, figure.end))

"""A source's words around a figure: whole clauses, as many as a reader takes in at a glance."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gzcli.model.report import Evidence
from gzcli.model.span import Span
from gzcli.render.layout import cells, width_of
from gzcli.render.safe import safe
from gzcli.render.view import View

_STOPS = frozenset("，。；：！？、")
_LATIN_STOPS = frozenset(",.;:!?")
_TELLING = 12  # cells beside the figure with which its clause alone says what it is about


class Quote(NamedTuple):
    """The figure (empty where there is none) and the words around it, gaps marked."""

    before: str
    figure: str
    after: str


def window(evidence: Evidence, room: int, cut: str = "…", most: int = 0) -> Quote:
    """The clauses around the figure that fit in ``room`` cells, or in ``most`` where its own is too long or says little."""
    text = evidence.quote
    figure = _inside(evidence)
    shown = _grown(text, figure, room, max(room, most))
    before, after = text[shown.start : figure.start], text[figure.end : shown.end]
    return Quote(
        (cut if shown.start else "") + before.lstrip(" \u3000"),
        figure.of(text),
        after.rstrip("，、；：,;: \u3000") + (cut if shown.end < len(text.rstrip()) else ""),
    )


def place(evidence: Evidence, view: View) -> str:
    """Where the words stand: the source's id and the page, else the paragraph."""
    return f"{safe(evidence.source)} {view.spot(evidence.paragraph, evidence.page)}".rstrip()


def cited(evidence: Iterable[Evidence], view: View) -> str:
    """Where all the evidence stands, in brackets behind a blank; "" without any."""
    places = dict.fromkeys(place(one, view) for one in evidence)
    return f" ({'; '.join(places)})" if places else ""


def _inside(evidence: Evidence) -> Span:
    """The figure's span inside the quote; an empty one at its start where there is none."""
    if evidence.figure is None or not evidence.span.covers(evidence.figure):
        return Span(0, 0)
    return evidence.figure.shift(-evidence.span.start)


def _grown(text: str, figure: Span, room: int, most: int) -> Span:
    """The figure with clauses added on both sides in turn as long as they fit."""
    shown = Span(_left(text, figure.start), _right(text, figure.end))
    if cells(shown.of(text)) > most:
        return _around(text, figure, most)
    if cells(shown.of(text)) - cells(figure.of(text)) < _TELLING:
        room = most
    while True:
        sides = (Span(_left(text, shown.start - 1), shown.end), Span(shown.start, _right(text, shown.end)))
        fits = [side for side in sides if side != shown and cells(side.of(text)) <= room]
        if not fits:
            return shown
        shown = fits[0]


def _left(text: str, start: int) -> int:
    """Where the clause begins that ``start`` is in."""
    while start > 0 and not _stops(text, start - 1):
        start -= 1
    return max(start, 0)


def _right(text: str, end: int) -> int:
    """Where the clause ends (its stop included) that ``end`` is in."""
    while end < len(text) and not _stops(text, end):
        end += 1
    return min(end + 1, len(text))


def _stops(text: str, at: int) -> bool:
    return text[at] in _STOPS or (text[at] in _LATIN_STOPS and text[at + 1 : at + 2] in (" ", ""))


def _around(text: str, figure: Span, room: int) -> Span:
    """As many letters on both sides as fit, for a clause that is longer than the room."""
    start, end, room = figure.start, figure.end, room - cells(figure.of(text))
    while room > 0 and (start > 0 or end < len(text)):
        if start > 0 and (end == len(text) or figure.start - start <= 2 * (end - figure.end)):
            start -= 1
            room -= width_of(text[start])
        else:
            room -= width_of(text[end])
            end += 1
    return Span(start, end)

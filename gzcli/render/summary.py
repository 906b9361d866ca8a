"""The formats of `summary`: lead, sections, a table of the key figures, and bars where amounts can be compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gzcli.model.digest import Digest, KeyFigure, Part, Point
from gzcli.render.bars import bars, label, told
from gzcli.render.claims import lang_of, shape, value
from gzcli.render.json import dump
from gzcli.render.layout import Line, Run, cells, pad, paint, wrap
from gzcli.render.markdown import plain
from gzcli.render.periods import period
from gzcli.render.view import View

_GAP = 2
_NARROWEST = 18  # cells of the column that says what is measured, for a table to be readable
_NARROWEST_CHART = 40
COLUMNS = ("measure", "written", "value", "period", "status", "place")
"""The columns of the table of key figures."""


def text(digest: Digest, view: View) -> Iterator[str]:
    """The summary for a terminal, as wide as it is."""
    view = view._replace(lang=digest.lang)
    lines = wrap([Run(digest.source.title or digest.source.id, "bold")], view.width)
    if digest.lead:
        lines += [[], *wrap(_point(digest.lead, view), view.width)]
    for part in digest.parts:
        lines += [[], *wrap([Run(title_of(part, digest, view), "bold")], view.width), *_points(part, view)]
    if digest.figures:
        lines += [[], *wrap([Run(view.say("key_figures"), "bold")], view.width), *_figures(digest, view)]
    for chart in digest.charts if view.width >= _NARROWEST_CHART else ():
        lines += [[], *bars(chart, view)]
    yield paint(lines, view.colour)


def markdown(digest: Digest, view: View) -> Iterator[str]:
    """The summary as GitHub Flavored Markdown."""
    view = view._replace(lang=digest.lang)
    yield f"# {plain(digest.source.title or digest.source.id)}\n"
    if digest.lead:
        yield f"\n{_marked(digest.lead, view)}\n"
    for part in digest.parts:
        yield f"\n## {plain(title_of(part, digest, view))}\n\n"
        yield from (f"- {_marked(point, view)}\n" for point in part.points)
    if digest.figures:
        yield f"\n## {view.say('key_figures')}\n\n"
        yield from _markdown_table(digest.figures, view)
    for chart in digest.charts:
        yield "\n```text\n" + paint(bars(chart, view, ""), colour=False) + "```\n"


def json(digest: Digest, view: View) -> Iterator[str]:
    """The summary as one object."""
    yield dump(_shape(digest, view._replace(lang=digest.lang)), view, indent=2) + "\n"


def title_of(part: Part, digest: Digest, view: View) -> str:
    """The heading of a section, in the program's words where the source has none."""
    if part.title and part.title != digest.source.title:
        return part.title
    return view.say("opening" if len(digest.parts) > 1 else "main_points")


def _point(point: Point, view: View) -> list[Run]:
    """The line, the values that a reader of another language needs, and the paragraph."""
    return [
        Run(point.text + values_of(point, view)),
        Run(" " + place_of(point.paragraph, point.page, view), "dim", whole=True),
    ]


def values_of(point: Point, view: View) -> str:
    """The values of a point in another language than the summary's, in brackets."""
    mentions = [claim.mention for claim in point.claims if claim.mention]
    told_as = list(dict.fromkeys(value(mention, lang_of(view)) for mention in mentions)) if point.foreign else []
    return f" ({'; '.join(told_as)})" if told_as else ""


def place_of(paragraph: int, page: int, view: View) -> str:
    """Where it stands in the source."""
    return view.spot(paragraph, page) or view.say("heading")


def _points(part: Part, view: View) -> list[Line]:
    return [
        line for point in part.points for line in wrap(_point(point, view), view.width, f" {view.symbols.dot} ", "   ")
    ]


def _figures(digest: Digest, view: View) -> list[Line]:
    """A table where the terminal is wide enough, else two lines a figure."""
    rows = [cells_of(figure, view) for figure in digest.figures]
    heads = [view.say(f"column_{name}") for name in COLUMNS]
    widths = [max(cells(row[column]) for row in [heads, *rows]) for column in range(1, len(COLUMNS))]
    room = view.width - sum(widths) - _GAP * (len(widths) + 1)
    if room < _NARROWEST:
        return [line for row in rows for line in _stacked(row, view)]
    first = min(room, max(cells(row[0]) for row in [heads, *rows]))
    return [line for row in [heads, *rows] for line in _tabled(row, first, widths, "dim" if row is heads else "")]


def cells_of(figure: KeyFigure, view: View) -> list[str]:
    """A row of the table of key figures, one text for each of ``COLUMNS``."""
    claim = figure.claim
    return [
        label(figure, view),
        claim.mention.text if claim.mention else "",
        told(figure, view),
        period(claim.when, lang_of(view)) if claim.when else "",
        view.name("said", claim.modality.value) if claim.modality else "",
        place_of(claim.paragraph, figure.page, view),
    ]


def _tabled(row: Sequence[str], first: int, widths: Sequence[int], style: str) -> list[Line]:
    """One row; what is measured is wrapped, the rest stands beside its first line."""
    lines = wrap([Run(row[0], style)], first) or [[]]
    used = sum(cells(run.text) for run in lines[0])
    rest = "".join(" " * _GAP + pad(cell, width) for cell, width in zip(row[1:], widths, strict=True))
    lines[0] = [*lines[0], Run(" " * (first - used) + rest, style)]
    return [[Run("  "), *line] for line in lines]


def _stacked(row: Sequence[str], view: View) -> list[Line]:
    name, written, normal, *circumstances, place = row
    told_as = written if normal == written else f"{written} = {normal}"
    dot = f" {view.symbols.dot} "
    said = [Run(fact, "dim", whole=True) for fact in filter(None, [told_as, *circumstances, place])]
    runs = [run for fact in said for run in (fact, Run(dot, "dim"))][:-1]
    return [*wrap([Run(name)], view.width, "  ", "    "), *wrap(runs, view.width, "    ", "    ")]


def _marked(point: Point, view: View) -> str:
    return f"{plain(point.text + values_of(point, view))} ({place_of(point.paragraph, point.page, view)})"


def _markdown_table(figures: Sequence[KeyFigure], view: View) -> Iterator[str]:
    rows = [[view.say(f"column_{name}") for name in COLUMNS], ["---"] * len(COLUMNS)]
    rows += [[plain(cell) for cell in cells_of(figure, view)] for figure in figures]
    yield from (f"| {' | '.join(row)} |\n" for row in rows)


def _shape(digest: Digest, view: View) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "source": digest.source.id,
        "title": digest.source.title,
        "date": digest.source.date,
        "lang": digest.lang,
        "length": digest.length,
        "entity": digest.entity,
        "lead": _point_shape(digest.lead, view) if digest.lead else None,
        "sections": [
            {"title": part.title, "points": [_point_shape(point, view) for point in part.points]}
            for part in digest.parts
        ],
        "figures": [_figure_shape(figure, view) for figure in digest.figures],
        "charts": [[figure.claim.id for figure in chart] for chart in digest.charts],
    }


def _point_shape(point: Point, view: View) -> dict[str, Any]:
    claims = [claim.id for claim in point.claims]
    return {
        "text": point.text + values_of(point, view),
        "paragraph": point.paragraph,
        "page": point.page or None,
        "claims": claims,
    }


def _figure_shape(figure: KeyFigure, view: View) -> dict[str, Any]:
    return {
        "measure": figure.measure,
        "entity": figure.entity,
        "value": told(figure, view),
        "page": figure.page or None,
        "claim": shape(figure.claim),
    }

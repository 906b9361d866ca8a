"""`summary --format html`: the summary as one page, its amounts as bars and its dates on a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gzcli.model.digest import Digest, Part, Point
from gzcli.render.charts import amounts, timeline
from gzcli.render.page import page, section, text
from gzcli.render.summary import COLUMNS, cells_of, place_of, title_of, values_of
from gzcli.render.view import UNICODE, View


def html(digest: Digest, view: View) -> Iterator[str]:
    """One page."""
    view = view._replace(lang=digest.lang, symbols=UNICODE)
    source = digest.source
    title = source.title or source.id
    about = f" {view.symbols.dot} ".join(filter(None, (source.id, source.date)))
    body = [f'<header>\n<h1>{text(title)}</h1>\n<p class="sum">{text(about)}</p>\n</header>\n<main class="summary">\n']
    body += [_points(digest, view), amounts(digest.charts, view), timeline(digest.figures, view), _table(digest, view)]
    yield page(title, "".join([*body, "</main>\n"]), digest.lang)


def _points(digest: Digest, view: View) -> str:
    lead = f'<p class="lead">{_point(digest.lead, view)}</p>\n' if digest.lead else ""
    parts = "".join(_part(part, digest, view) for part in digest.parts)
    return section("points", view.say("main_points"), lead + parts) if lead or parts else ""


def _part(part: Part, digest: Digest, view: View) -> str:
    points = "".join(f"<li>{_point(point, view)}</li>\n" for point in part.points)
    return f'<h3>{text(title_of(part, digest, view))}</h3>\n<ul class="points">\n{points}</ul>\n'


def _point(point: Point, view: View) -> str:
    place = f'<span class="place">{text(place_of(point.paragraph, point.page, view))}</span>'
    return f"{text(point.text + values_of(point, view))} {place}"


def _table(digest: Digest, view: View) -> str:
    if not digest.figures:
        return ""
    names = [view.say(f"column_{name}") for name in COLUMNS]
    heads = "".join(f'<th scope="col">{text(name)}</th>' for name in names)
    rows = "".join(_row(cells_of(figure, view), names) for figure in digest.figures)
    table = f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>"
    return section("figures", view.say("key_figures"), f'<div class="scroll">{table}</div>\n')


def _row(cells: Sequence[str], names: Sequence[str]) -> str:
    shown = (f'<td data-name="{text(name)}">{text(cell)}</td>' for name, cell in zip(names, cells, strict=True))
    return f"<tr>{''.join(shown)}</tr>\n"

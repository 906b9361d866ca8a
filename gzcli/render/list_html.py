"""`list --format html`: all claims of each source in a table, its amounts as bars and its dates on a line, as one page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gzcli.model.claim import Claim, Source
from gzcli.model.digest import Drawn
from gzcli.model.facts import Facts
from gzcli.render.charts import amounts, timeline
from gzcli.render.claims import lang_of, value
from gzcli.render.page import page, text
from gzcli.render.periods import period
from gzcli.render.view import UNICODE, View

_COLUMNS = ("written", "value", "measure", "period", "status", "place", "quote")


def html(facts: Facts, view: View, drawn: Mapping[str, Drawn] = {}) -> Iterator[str]:
    """One page with a table for each source, and what of it is to be drawn."""
    view = view._replace(symbols=UNICODE)
    title = view.say("claims")
    sections = [
        _section(source, f"s{at}", facts, view) + _charts(drawn.get(source.id, Drawn()), f"s{at}-", view)
        for at, source in enumerate(facts.sources.values(), 1)
    ]
    body = f'<header>\n<h1>{text(title)}</h1>\n</header>\n<main class="summary">\n{"".join(sections)}</main>\n'
    yield page(title, body, view.lang)


def _section(source: Source, key: str, facts: Facts, view: View) -> str:
    claims = [claim for claim in facts.claims if claim.source == source.id]
    names = [view.say(f"column_{name}") for name in _COLUMNS]
    heads = "".join(f'<th scope="col">{text(name)}</th>' for name in names)
    rows = "".join(_row(claim, source, facts, names, view) for claim in claims)
    about = f" {view.symbols.dot} ".join(filter(None, (source.id, source.title, source.date, f"{len(claims):,}")))
    return (
        f'<section class="sheet" aria-labelledby="{key}">\n<h2 class="name" id="{key}">{text(about)}</h2>\n'
        f'<div class="scroll"><table>\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table></div>\n</section>\n'
    )


def _charts(drawn: Drawn, key: str, view: View) -> str:
    return amounts(drawn.charts, view, key) + timeline(drawn.figures, view, key)


def _row(claim: Claim, source: Source, facts: Facts, names: Sequence[str], view: View) -> str:
    cells = [
        claim.mention.text if claim.mention else "",
        value(claim.mention, lang_of(view)) if claim.mention else "",
        " ".join(filter(None, (claim.entity, claim.measure))),
        period(claim.when, view.lang) if claim.when else "",
        view.name("said", claim.modality.value) if claim.modality else "",
        _place(claim, source, view),
        facts.quote(claim),
    ]
    shown = (f'<td data-name="{text(name)}">{text(cell)}</td>' for name, cell in zip(names, cells, strict=True))
    return f'<tr id="{text(f"{claim.source}-{claim.id}")}">{"".join(shown)}</tr>\n'


def _place(claim: Claim, source: Source, view: View) -> str:
    return view.spot(claim.paragraph, source.page(claim.span.start)) or view.say("heading")

"""`gzcli list` and `gzcli sources`: one row for each claim, one for each source."""

from __future__ import annotations

import csv as csv_module
import io
import json as json_module
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.render.claims import shape
from gzcli.render.layout import Run, cells, fit, pad, paint
from gzcli.render.periods import period
from gzcli.render.safe import escaped, safe
from gzcli.render.view import UNICODE, View

if TYPE_CHECKING:
    from gzcli.store.sqlite import Entry

COLUMNS = (
    "source", "id", "kind", "entity", "measure", "figure", "low", "high", "unit", "when", "modality",
    "direction", "attribution", "paragraph", "page", "start", "end", "quote",
)  # fmt: skip
"""The columns of the csv format; fields may be added at the end."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = (18, 12, 24)  # cells of the columns for figure, period, and what is counted


def text(facts: Facts, view: View) -> Iterator[str]:
    """A heading for each source, then a line for each claim: its value, what it counts, when, and where."""
    for source in facts.sources.values():
        claims = [claim for claim in facts.claims if claim.source == source.id]
        title = f" {safe(source.title)}" if source.title else ""
        yield paint(
            [[Run(fit(f"{safe(source.id)}{title} ({len(claims):,})", view.width, view.symbols.cut), "bold")]],
            view.colour,
        )
        for claim in claims:
            yield _line(facts, claim, view) + "\n"


def json(facts: Facts, view: View) -> Iterator[str]:
    """A list of claims, each with its quote and its page."""
    before = "[\n"
    for claim in facts.claims:
        yield before + _dump(row(facts, claim), view, indent=2)
        before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def jsonl(facts: Facts, view: View) -> Iterator[str]:
    """One claim a line."""
    for claim in facts.claims:
        yield _dump(row(facts, claim), view) + "\n"


def csv(facts: Facts, view: View) -> Iterator[str]:
    """RFC 4180 with a header; no cell can be taken for a formula by a spreadsheet."""
    yield csv_line(COLUMNS)
    for claim in facts.claims:
        yield csv_line(_cells(facts, claim))


def row(facts: Facts, claim: Claim) -> dict[str, Any]:
    """A claim as a plain dict, with the words that it quotes."""
    source = facts.sources[claim.source]
    return {**shape(claim), "page": source.page(claim.span.start) or None, "quote": facts.quote(claim)}


def sources(entries: Sequence[Entry], view: View) -> Iterator[str]:
    """A line for each source: id, date, number of claims, title."""
    ids = max((cells(safe(entry.id)) for entry in entries), default=0)
    for entry in entries:
        line = f"{pad(safe(entry.id), ids)}  {entry.date or '-':10}  {entry.claims:>7,}  {safe(entry.title)}"
        yield fit(line, view.width, view.symbols.cut).rstrip() + "\n"


def sources_json(entries: Sequence[Entry], view: View) -> Iterator[str]:
    """A list of sources, without their texts."""
    yield _dump([entry._asdict() for entry in entries], view, indent=2) + "\n"


def _line(facts: Facts, claim: Claim, view: View) -> str:
    """One claim in one line: what a narrow terminal cuts off is what it counts, and what it quotes."""
    figure = claim.mention.text if claim.mention else view.symbols.dash
    when = period(claim.when, view.lang) if claim.when else ""
    what = " ".join(part for part in (claim.entity, claim.measure) if part)
    page = facts.sources[claim.source].page(claim.span.start)
    place = pad(f"p.{page}" if page else view.spot(claim.paragraph, 0), 4)
    figure, when, what = (_column(*one, view) for one in zip((figure, when, what), _WIDTHS, strict=True))
    return fit(f"  {figure} {when} {place} {what} {facts.quote(claim)}", view.width, view.symbols.cut).rstrip()


def _column(words: str, width: int, view: View) -> str:
    return pad(fit(words, width, view.symbols.cut), width)


def _cells(facts: Facts, claim: Claim) -> list[str]:
    quantity = claim.quantity
    values = {
        **row(facts, claim),
        **{key: getattr(quantity, key) if quantity else None for key in ("low", "high", "unit")},
        "figure": claim.mention.text if claim.mention else None,
        "start": claim.span.start,
        "end": claim.span.end,
    }
    return ["" if values[name] is None else str(values[name]) for name in COLUMNS]


def csv_line(values: Sequence[str]) -> str:
    """One record without controls; what a spreadsheet would take for a formula begins with an apostrophe."""
    line = io.StringIO()
    csv_module.writer(line).writerow([safe(f"'{value}" if value.startswith(_FORMULA) else value) for value in values])
    return line.getvalue()


def _dump(value: object, view: View, indent: int | None = None) -> str:
    return escaped(json_module.dumps(value, ensure_ascii=view.symbols is not UNICODE, indent=indent))

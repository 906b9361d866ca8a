"""`gzcli list`: every claim of a source, or of all."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.completion import source_ids
from gzcli.cli.options import Lang, NoColor, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.render import renderer
from gzcli.usecases import sources as usecase


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("list")(list_claims)


def list_claims(
    sources: Annotated[
        list[str] | None,
        typer.Argument(metavar="[ID|PATH]...", help="Of these alone.", show_default=False, autocompletion=source_ids),
    ] = None,
    format: Annotated[str, formats("list")] = "text",
    store: StoreFile = None,
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """List claims: what each counts, its value, period and place."""
    from gzcli.usecases.charts import drawn

    render, seen = renderer("list", format), view(lang, no_color)
    facts = usecase.facts_for(sources or (), store)
    for piece in render(facts, seen, **({"drawn": drawn(facts, seen.lang)} if format == "html" else {})):
        sys.stdout.write(piece)

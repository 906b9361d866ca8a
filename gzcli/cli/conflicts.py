"""`gzcli conflicts`: where sources contradict each other."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.completion import source_ids
from gzcli.cli.options import Lang, NoColor, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.cli.working import working
from gzcli.render import renderer
from gzcli.usecases import sources as usecase


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("conflicts")(conflicts)


def conflicts(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[ID|PATH]...", help="Among these alone.", show_default=False, autocompletion=source_ids
        ),
    ] = None,
    format: Annotated[str, formats("conflicts")] = "text",
    store: StoreFile = None,
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """List claims of different sources that contradict each other.

    They are on the same measure, entity and period, and their values cannot both hold.

    Exit code: 0 none found, 1 some, 2 the call or a source is at fault.
    """
    from gzcli.usecases.conflicts import conflicts as find

    render = renderer("conflicts", format)
    with working("comparing sources"):
        found = list(find(usecase.facts_for(sources or (), store)))
    for piece in render(found, view(lang, no_color)):
        sys.stdout.write(piece)
    raise typer.Exit(1 if found else 0)

"""`gzcli sources`: what there is to check against."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.options import Lang, NoColor, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.render import renderer
from gzcli.usecases import sources as usecase


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("sources")(sources)


def sources(
    format: Annotated[str, formats("sources")] = "text",
    store: StoreFile = None,
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """List the sources, built in or added: id, date, claims, title."""
    render = renderer("sources", format)
    for piece in render(usecase.entries(store), view(lang, no_color)):
        sys.stdout.write(piece)

"""`gzcli remove`: sources out of the user's store."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.completion import stored_ids
from gzcli.cli.options import StoreFile
from gzcli.usecases import sources as usecase


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("remove")(remove)


def remove(
    ids: Annotated[
        list[str],
        typer.Argument(metavar="ID...", help="Stored sources; `gzcli sources` lists them.", autocompletion=stored_ids),
    ],
    store: StoreFile = None,
) -> None:
    """Remove sources and all their claims from your store."""
    for source_id in ids:
        usecase.remove(source_id, store)
        sys.stdout.write(f"{source_id}: removed\n")

"""`gzcli doctor`: what is there, what is wrong, and the mend."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.options import Lang, NoColor, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.render import renderer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("doctor")(doctor)


def doctor(
    format: Annotated[str, formats("doctor")] = "text",
    store: StoreFile = None,
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Look at versions, store, encodings and extras.

    Exit code: 0 all is well, 1 something is wrong, 2 the call is at fault.
    """
    from gzcli.model.checkup import State
    from gzcli.usecases.doctor import checkups

    render = renderer("doctor", format)
    seen = view(lang, no_color)
    found = list(checkups(store))
    for piece in render(found, seen):
        sys.stdout.write(piece)
    raise typer.Exit(1 if any(one.state is State.WRONG for one in found) else 0)

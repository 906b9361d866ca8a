"""`gzcli schema`: the JSON Schema of a command's answer."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from gzcli.cli.completion import schemas
from gzcli.errors import InputError


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("schema")(schema)


def schema(
    command: Annotated[
        str,
        typer.Argument(metavar="COMMAND", help="The command, as in: gzcli schema check", autocompletion=schemas),
    ],
) -> None:
    """Print the JSON Schema of a command's JSON answers."""
    from gzcli.render.schema import SHAPES
    from gzcli.render.schema import schema as made

    if command not in SHAPES:
        raise InputError(f"no schema for {command!r}; there is one for {', '.join(SHAPES)}")
    print(json.dumps(made(command), indent=2))

"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

from gzcli.cli.completion import choices, source_ids
from gzcli.cli.terminal import LANGS
from gzcli.render import FORMATS

Lang = Annotated[
    str,
    typer.Option(
        metavar="en|zh",
        help="The program's own words; else the locale's.",
        show_default=False,
        autocompletion=choices(LANGS),
    ),
]
NoColor = Annotated[
    bool, typer.Option("--no-color", help="No colour; NO_COLOR=1 does the same, FORCE_COLOR=1 the opposite.")
]
OnlySource = Annotated[
    list[str] | None,
    typer.Option(
        "--source",
        metavar="ID|PATH",
        help="Only in this, or all in a folder; may be given again.",
        show_default=False,
        autocompletion=source_ids,
    ),
]
StoreFile = Annotated[
    Path | None, typer.Option("--store", metavar="FILE", help="Your store [default: $GZCLI_STORE]", show_default=False)
]


def formats(command: str) -> Any:
    """The option ``--format`` of a command."""
    names = FORMATS[command]
    return typer.Option(
        "--format", "-f", metavar="NAME", help=f"One of {', '.join(names)}.", autocompletion=choices(names)
    )

"""`gzcli summary`: what a busy reader wants of a source."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.completion import choices, source_ids
from gzcli.cli.options import Lang, NoColor, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.render import renderer

LENGTHS = ("short", "normal", "full")
_LENGTHS = f"One of {', '.join(LENGTHS)}."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("summary")(summary)


def summary(
    source: Annotated[str, typer.Argument(metavar="[SOURCE]", show_default=False, autocompletion=source_ids)] = "",
    length: Annotated[
        str, typer.Option("--length", metavar="LENGTH", help=_LENGTHS, autocompletion=choices(LENGTHS))
    ] = "normal",
    store: StoreFile = None,
    format: Annotated[str, formats("summary")] = "text",
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Sum up a source: its main points and key figures.

    SOURCE is a stored source or a file; without it, the built-in article.

    \b
    gzcli summary
    gzcli summary --lang zh --length short
    gzcli summary report.txt --format markdown

    Exit code: 0, or 2 if the call or the input is at fault.
    """
    from gzcli.usecases.sources import BUILTIN, facts_for
    from gzcli.usecases.summary import summarize

    render, seen = renderer("summary", format), view(lang, no_color)
    for piece in render(summarize(facts_for([source or BUILTIN], store), lang=seen.lang, length=length), seen):
        sys.stdout.write(piece)

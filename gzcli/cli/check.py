"""`gzcli check`: every figure of a statement, or of a draft, against the sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from gzcli.cli.asked import FAIL_ON, Asked
from gzcli.cli.completion import choices, source_ids
from gzcli.cli.options import Lang, NoColor, StoreFile, formats

_FAIL_ON = f"What makes the exit code 1: {', '.join(FAIL_ON)} [default: the first]."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(
    statement: Annotated[list[str] | None, typer.Argument(metavar="STATEMENT", show_default=False)] = None,
    file: Annotated[
        list[str] | None,
        typer.Option(
            "--file",
            metavar="DRAFT",
            help="Check a whole text, or all in a folder; - is standard input; may be given again.",
            show_default=False,
        ),
    ] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Check each line of standard input.")] = False,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            metavar="ID|PATH",
            help="Against this alone, or all in a folder; may be given again.",
            show_default=False,
            autocompletion=source_ids,
        ),
    ] = None,
    store: StoreFile = None,
    format: Annotated[str, formats("check")] = "text",
    explain: Annotated[bool, typer.Option("--explain", help="Show the nearest claims, axis by axis.")] = False,
    content: Annotated[bool, typer.Option("--content", help="Ask for the words around the figures, too.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="No rounding, no dropped hedges.")] = False,
    tolerance: Annotated[
        str, typer.Option(metavar="SHARE", help="Rounding allowed: 0.02 or 2%.", show_default=False)
    ] = "",
    fail_on: Annotated[str, typer.Option(metavar="WHAT", help=_FAIL_ON, autocompletion=choices(FAIL_ON))] = "",
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What to call --file -; .md is Markdown.", show_default=False)
    ] = "",
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Known faults of drafts, not to count.", show_default=False),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Make the baseline of the faults there are now.")
    ] = False,
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Check every figure of a statement or a draft.

    STATEMENT is some text, or - for standard input. After --file, it is more drafts. Without either, the drafts
    are those that gzcli.toml names. Without --source, the sources are your store and the built-in article.

    \b
    gzcli check "1642 projects"
    gzcli check --file draft.md --source report.txt
    gzcli check --lines --format jsonl < statements.txt

    Exit code: 0 every figure is supported, 1 one is not, 2 the call or the input is at fault.
    """
    from gzcli.cli.checking import checked

    asked = Asked(
        statement or [], file or [], lines, source or [], store, format, explain, content, strict, tolerance, fail_on,
        name, baseline, write_baseline, lang, no_color,
    )  # fmt: skip
    raise typer.Exit(checked(asked))

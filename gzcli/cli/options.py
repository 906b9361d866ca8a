"""The options that several commands share, and what they make of the terminal."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from gzcli.cli.completion import choices, source_ids
from gzcli.errors import InputError
from gzcli.render import FORMATS
from gzcli.render.view import View, symbols_for

LANGS = ("en", "zh")


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


def view(lang: str = "", no_color: bool = False, *, explain: bool = False, many: bool = False) -> View:
    """The view that standard output and the environment ask for.

    Raises InputError for a language that the program does not speak.
    """
    if lang and lang not in LANGS:
        raise InputError(f"no language {lang!r}; choose en or zh")
    encoding = sys.stdout.encoding or "utf-8"
    _never_fail_on_a_letter()
    return View(
        width=_width(),
        colour=_colour(no_color),
        symbols=symbols_for(encoding),
        lang=lang or _locale(),
        explain=explain,
        many=many,
    )


def _never_fail_on_a_letter() -> None:
    """Print a letter that the terminal's encoding lacks as an escape, instead of stopping at it."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")


def _locale() -> str:
    env = os.environ
    name = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return "zh" if name.lower().startswith("zh") else "en"


def _width() -> int:
    return max(30, shutil.get_terminal_size((80, 24)).columns)


def _colour(forbidden: bool) -> bool:
    """Whether to colour: --no-color, NO_COLOR and FORCE_COLOR decide in this order, then the terminal."""
    if forbidden or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

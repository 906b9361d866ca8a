"""What a call asks for, read from its words by Typer: which commands there are, and what is wrong with a call."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer
from typer.main import get_command

import gzcli
from gzcli.errors import InputError

COMMANDS = (
    "check", "search", "summary", "show", "add", "sources", "list", "remove", "conflicts", "rule", "schema", "mcp", "doctor",
)  # fmt: skip
"""Each is a module of its name here, whose ``register(app)`` adds the command; the order is that of the help."""


def parsed(argv: Sequence[str]) -> int:
    """Run one call and return its exit code. Raises InputError where the words are none."""
    try:
        return get_command(build(argv)).main(list(argv) or ["--help"], "gzcli", standalone_mode=False) or 0
    except typer.TyperException as error:
        raise InputError(_told(error)) from error


def build(argv: Sequence[str] = ()) -> typer.Typer:
    """The application with all its commands, or only with the one that ``argv`` calls: the rest need not load."""
    app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False)
    app.callback()(_root)
    for name in argv[:1] if argv and argv[0] in COMMANDS else COMMANDS:
        import_module(f"gzcli.cli.{name}").register(app)
    return app


def _version(asked: bool) -> None:
    if asked:
        print(f"gzcli {gzcli.__version__}")
        raise typer.Exit


def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Check every figure against its source, Chinese and English, offline.

    \b
    gzcli check "1642 projects"
    gzcli search 5G
    gzcli summary
    """


def _told(error: typer.TyperException) -> str:
    """The fault, with the help to turn to."""
    told = " ".join(error.format_message().split()).rstrip(".")
    option = getattr(error, "option_name", "--")
    if option[1:2].isdigit():
        return f"{told}; before a statement that begins with - write --, as in: gzcli check -- '-5 %'"
    context = getattr(error, "ctx", None)
    return f"{told}; see `{context.command_path if context else 'gzcli'} --help`"

"""The console script: which commands there are, and how a fault is told (one line, exit code 2)."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer
from typer.main import get_command

import gzcli
from gzcli.errors import InputError
from gzcli.render.safe import safe

COMMANDS = (
    "check", "search", "summary", "show", "add", "sources", "list", "remove", "conflicts", "rule", "schema", "mcp", "doctor",
)  # fmt: skip
"""Each is a module of its name here, whose ``register(app)`` adds the command; the order is that of the help."""

FAULT, INTERRUPTED = 2, 130


def main() -> None:
    """Run the program on the process's own arguments and leave with its exit code."""
    gc.set_threshold(20_000)  # start-up makes tables that last, and hardly any garbage to look for
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `gzcli … | head` ends as quietly as `cat … | head`
    code = run(sys.argv[1:])
    try:
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # the interpreter flushes once more
        code = _fault(f"cannot write the answer: {error.strerror}")
    sys.exit(code)


def run(argv: Sequence[str]) -> int:
    """Run one call and return its exit code; a fault is one line on standard error."""
    try:
        return get_command(build(argv)).main(list(argv) or ["--help"], "gzcli", standalone_mode=False) or 0
    except (InputError, typer.TyperException) as error:
        return _fault(_one_line(error))
    except OSError as error:
        return _fault(f"{error.filename or 'cannot write the answer'}: {error.strerror}")
    except KeyboardInterrupt:
        return INTERRUPTED


def _fault(line: str) -> int:
    sys.stderr.write(f"gzcli: {safe(line)}\n")
    return FAULT


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


def _one_line(error: InputError | typer.TyperException) -> str:
    """The fault in one line, with the help to turn to if the call itself is wrong."""
    if isinstance(error, InputError):
        return " ".join(str(error).split())
    told = " ".join(error.format_message().split()).rstrip(".")
    option = getattr(error, "option_name", "--")
    if option[1:2].isdigit():
        return f"{told}; before a statement that begins with - write --, as in: gzcli check -- '-5 %'"
    context = getattr(error, "ctx", None)
    return f"{told}; see `{context.command_path if context else 'gzcli'} --help`"

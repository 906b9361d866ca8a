"""The pages of the manual, README.md and docs, and what becomes of the examples in them today."""

from __future__ import annotations

import code
import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
EXAMPLE = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^<!-- table: (\w+) -->\n(.*?)^<!-- end -->$", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?:\]\(|(?:src|href)=\")([^)#:\"]+)[)\"]")

Session = dict[str, str]
"""The environment of a shell, of which PWD is the folder that it is in."""


class Place(NamedTuple):
    """Something in a page that the program has a say in."""

    page: Path
    found: re.Match[str]


def places(pattern: re.Pattern[str]) -> Iterator[Place]:
    """All that fits a pattern in all pages."""
    return (Place(page, found) for page in PAGES for found in pattern.finditer(page.read_text(encoding="utf-8")))


def named(pattern: re.Pattern[str], name: Callable[[re.Match[str]], str]) -> list[object]:
    """The same as parameters of a test, each with the page and a name of its own."""
    return [pytest.param(one, id=f"{one.page.stem}: {name(one.found)}") for one in places(pattern)]


def session(folder: Path) -> Session:
    """Where the examples of a page run: a copy of the files they name, a home and a store of their own, 80 columns."""
    shutil.copytree(ROOT / "examples", folder / "examples")
    programs = folder / "bin"
    programs.mkdir()
    for name, starts in (("gzcli", ' -P -c "from gzcli.cli.app import main; main()"'), ("python", "")):
        (programs / name).write_text(f'#!/bin/sh\nexec "{sys.executable}"{starts} "$@"\n')
        (programs / name).chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "LANG")}
    return {
        **kept,
        "PWD": str(folder),
        "HOME": str(folder),  # a server that a client starts is told of this, and not of GZCLI_STORE
        "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
        "GZCLI_STORE": str(folder / "store.db"),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }


def run(page: Path, session: Session) -> dict[int, str]:
    """Every example of a page as it comes out today, by its place; run in order, as a reader does."""
    how = {"console": console, "pycon": partial(pycon, code.InteractiveConsole())}
    found = EXAMPLE.finditer(page.read_text(encoding="utf-8"))
    return {example.start(): how[example[1]](example[2], session) for example in found}


def console(block: str, session: Session) -> str:
    """The lines after each ``$`` are what its command prints; ``$?`` is that of the command before."""
    commands = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
    script = "".join(f"{command}\ncode=$?; printf '\\0'; (exit $code)\n" for command in commands) + ":"
    shell = ["sh", "-c", f"exec 2>&1 </dev/null\n{script}"]
    outputs = subprocess.run(shell, capture_output=True, check=True, cwd=session["PWD"], env=session).stdout.split(
        b"\0"
    )
    return "".join(f"$ {command}\n{output.decode()}" for command, output in zip(commands, outputs, strict=False))


def pycon(shell: code.InteractiveConsole, block: str, session: Session) -> str:
    """What an interpreter says to the lines behind its prompts; it is the same for a whole page."""
    printed, more = io.StringIO(), False
    with contextlib.chdir(session["PWD"]), contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        for line in block.splitlines():
            if not line.startswith((">>> ", "... ")):
                continue
            if more and line.startswith(">"):
                shell.push("")
            printed.write(f"{line}\n")
            more = shell.push(line[4:])
        if more:
            shell.push("")
    return printed.getvalue()


def agree(place: Place, group: int, new: str) -> None:
    """The page says at this place what the program says; or is made to."""
    assert "Traceback" not in new
    page, found = place
    if os.environ.get("GZCLI_README") == "write":
        text, start, end = page.read_text(encoding="utf-8"), *found.span(group)
        written = found[0][: start - found.start()] + new + found[0][end - found.start() :]
        page.write_text(text.replace(found[0], written, 1), encoding="utf-8")
    else:
        assert found[group] == new

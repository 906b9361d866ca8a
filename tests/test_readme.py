"""README.md against the program: every example is run and compared, every table is made from the code.

``GZCLI_README=write pytest tests/test_readme.py`` writes what has changed, to be looked at.
"""

from __future__ import annotations

import code
import contextlib
import inspect
import io
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from typer.main import get_command

from gzcli import documents
from gzcli.cli.app import COMMANDS, build
from gzcli.render import FORMATS
from gzcli.verdict.rules import RULES

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
EXAMPLE = re.compile(r"^```(console|pycon)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"^<!-- table: (\w+) -->\n(.*?)^<!-- end -->$", re.MULTILINE | re.DOTALL)
QUOTED = re.compile(r"^```\w+ (\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SETUP = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(([^)#:]+)\)")


@pytest.fixture(scope="module")
def session(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Where the examples run: a copy of the files they name, a store of their own, a terminal of 80 columns."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "examples", folder / "examples")
    program = folder / "bin" / "gzcli"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -c "from gzcli.cli.app import main; main()" "$@"\n')
    program.chmod(0o755)
    kept = {name: value for name, value in os.environ.items() if name not in ("FORCE_COLOR", "LANG")}
    return {
        **kept,
        "PWD": str(folder),
        "PATH": f"{program.parent}{os.pathsep}{os.environ['PATH']}",
        "GZCLI_STORE": str(folder / "store.db"),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": "80",
    }


@pytest.fixture(scope="module")
def fresh(session: dict[str, str]) -> dict[int, str]:
    """Every example as it comes out today, by its place in the README; run in order, as a reader does."""
    run = {"console": console, "pycon": pycon}
    found = EXAMPLE.finditer(README.read_text(encoding="utf-8"))
    return {example.start(): run[example[1]](example[2], session) for example in found}


def console(block: str, session: dict[str, str]) -> str:
    """The lines after each ``$`` are what its command prints; ``$?`` is that of the command before."""
    commands = [line.removeprefix("$ ") for line in block.splitlines() if line.startswith("$ ")]
    script = "".join(f"{command}\ncode=$?; printf '\\0'; (exit $code)\n" for command in commands) + ":"
    shell = ["sh", "-c", f"exec 2>&1 </dev/null\n{script}"]
    outputs = subprocess.run(shell, capture_output=True, check=True, cwd=session["PWD"], env=session).stdout.split(
        b"\0"
    )
    return "".join(f"$ {command}\n{output.decode()}" for command, output in zip(commands, outputs, strict=False))


def pycon(block: str, _: dict[str, str]) -> str:
    """What an interpreter says to the lines behind its prompts."""
    shell, printed = code.InteractiveConsole(), io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        for line in block.splitlines():
            if line.startswith((">>> ", "... ")) or line in (">>>", "..."):
                printed.write(f"{line}\n")
                shell.push(line[4:])
    return printed.getvalue()


def agree(found: re.Match[str], group: int, new: str) -> None:
    """The README says at this place what the program says; or is made to."""
    assert "Traceback" not in new
    if os.environ.get("GZCLI_README") == "write":
        text, start, end = README.read_text(encoding="utf-8"), *found.span(group)
        written = found[0][: start - found.start()] + new + found[0][end - found.start() :]
        README.write_text(text.replace(found[0], written, 1), encoding="utf-8")
    else:
        assert found[group] == new


def blocks(pattern: re.Pattern[str], name: Callable[[re.Match[str]], str]) -> list[object]:
    return [pytest.param(found, id=name(found)) for found in pattern.finditer(README.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("example", blocks(EXAMPLE, lambda found: found[2].partition("\n")[0]))
def test_an_example_prints_what_the_readme_shows(example: re.Match[str], fresh: dict[int, str]) -> None:
    agree(example, 2, fresh[example.start()])


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    heads = list(columns)
    lines = ([heads, ["---"] * len(heads)], ([cell.replace("|", "\\|") for cell in row] for row in rows))
    return "".join(f"| {' | '.join(line)} |\n" for part in lines for line in part)


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def commands() -> str:
    """Every command with the first sentence of its help."""
    known = get_command(build()).commands  # type: ignore[attr-defined]
    return table(["command", ""], [(f"`gzcli {name}`", known[name].get_short_help_str(999)) for name in COMMANDS])


def rules() -> str:
    """The rules in the order in which they are tried, with their docstrings."""
    told = [" ".join((inspect.getdoc(rule) or "").split()) for rule in RULES]
    return table(
        ["", "rule", "when it decides"],
        [(str(n), f"`{r.__name__}`", t) for n, (r, t) in enumerate(zip(RULES, told, strict=True), 1)],
    )


def reasons() -> str:
    """What a report names as its rule, with the reason that it gives."""
    rows = tomllib.loads((ROOT / "gzcli" / "lexicon" / "reasons.toml").read_text(encoding="utf-8"))
    told = ((f"`{name}`", re.sub(r"\{(\w+)\}", r"‹\1›", row["en"])) for name, row in rows.items())
    return table(["rule", "the reason it gives"], told)


def formats() -> str:
    """The formats that each command prints."""
    names = {"check": "check STATEMENT", "draft": "check --file"}
    return table(
        ["command", "formats"], [(f"`{names.get(name, name)}`", listed(found)) for name, found in FORMATS.items()]
    )


def inputs() -> str:
    """The formats that are read."""
    rows = (
        (row.name, listed(filter(None, row.suffixes)), f"`gzcli[{row.extra}]`" if row.extra else "")
        for row in documents.FORMATS
    )
    return table(["format", "files", "needs"], rows)


def accuracy() -> str:
    """The newest row of the log of the benchmarks, of the articles that nobody looked at."""
    _, _, chinese, _, english = newest("what changed")
    rows = (("Chinese restatements", chinese), ("English on Chinese articles", english))
    heads = ("", "right verdict", "true ones accepted", "false ones accepted")
    return table(heads, ((name, *(f"{float(share):.1%}" for share in told.split())) for name, told in rows))


def speed() -> str:
    """The newest row of the log of speeds, without its remarks."""
    heads = (
        "reading figures",
        "reading claims",
        "a check, one article",
        "a check, 100,000 claims",
        "start-up, Typer = 1",
    )
    return table(heads, [[told.partition(" (")[0] for told in newest("speed")[1:]]])


def newest(head: str) -> list[str]:
    """The cells of the first row of a table of the log."""
    lines = (ROOT / "tests" / "benchmarks" / "README.md").read_text(encoding="utf-8").splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith(f"| {head} |"))
    return [cell.strip() for cell in lines[first + 2].strip("|").split("|")]


TABLES = {table.__name__: table for table in (commands, rules, reasons, formats, inputs, accuracy, speed)}


@pytest.mark.parametrize("place", blocks(TABLE, lambda found: found[1]))
def test_a_table_lists_what_the_code_has(place: re.Match[str]) -> None:
    agree(place, 2, TABLES[place[1]]())


def test_every_table_is_there() -> None:
    assert {found[1] for found in TABLE.finditer(README.read_text(encoding="utf-8"))} == set(TABLES)


@pytest.mark.parametrize("quoted", blocks(QUOTED, lambda found: found[1]))
def test_a_quoted_file_has_those_lines(quoted: re.Match[str]) -> None:
    assert quoted[2] in (ROOT / quoted[1]).read_text(encoding="utf-8")


def test_the_set_up_is_what_continuous_integration_runs() -> None:
    setup = SETUP.search(README.read_text(encoding="utf-8"))
    assert setup is not None
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    environment, *commands = setup[1].splitlines()
    assert environment.startswith("python3 -m venv ")
    assert [command for command in commands if f"step {command}" not in script.replace("--quiet ", "")] == []


@pytest.mark.parametrize("path", sorted({found[1] for found in LINK.finditer(README.read_text(encoding="utf-8"))}))
def test_a_link_leads_somewhere(path: str) -> None:
    assert (ROOT / path).exists()

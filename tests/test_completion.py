"""What the shell offers after a press of Tab: bash with the script that the program prints for it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Program

from gzcli.cli.parser import COMMANDS
from gzcli.render import FORMATS

pytestmark = pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")

MAIN = "from gzcli.cli.app import main; main()"
ARTICLE = "截至2023年底，临江市已建成公园300座。"
CLAIMS = ["c1", "c2"]
SOURCES = ["guangzhou-2020", "linjiang"]

Offered = Callable[[str], list[str]]


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    made = Program(tmp_path, capfd, monkeypatch)
    made("add", made.file("linjiang.txt", ARTICLE))
    return made


@pytest.fixture(scope="module")
def script() -> str:
    """What `gzcli --show-completion` prints for bash; the shell is named here, not guessed."""
    named = {**os.environ, "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    call = [sys.executable, "-c", MAIN, "--show-completion", "bash"]
    return subprocess.run(call, capture_output=True, text=True, check=True, env=named).stdout


@pytest.fixture
def offered(program: Program, script: str) -> Offered:
    """What is offered for the last word of a line, "" if the line ends in a blank."""
    called = program.file("gzcli", f'#!/bin/sh\nexec "{sys.executable}" -c "{MAIN}" "$@"\n')
    called.chmod(0o755)
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(sys.path),
        "PATH": f"{program.folder}{os.pathsep}{os.environ['PATH']}",
    }

    def of(line: str) -> list[str]:
        typed = f'COMP_WORDS=({line} "") COMP_CWORD={line.count(" ")}'
        press = f'{script}\n{typed}; _gzcli_completion gzcli; echo "${{COMPREPLY[@]}}"'
        done = subprocess.run(["bash", "-c", press], capture_output=True, text=True, check=True, env=environment)
        assert done.stderr == ""
        return done.stdout.split()

    return of


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("gzcli che", ["check"]),
        ("gzcli ", list(COMMANDS)),
        ("gzcli check --source ", SOURCES),
        ("gzcli search --source l", ["linjiang"]),
        ("gzcli show --source ", SOURCES),
        ("gzcli show --source linjiang ", CLAIMS),
        ("gzcli show base-stations-b", ["base-stations-built"]),
        ("gzcli list ", SOURCES),
        ("gzcli conflicts gu", ["guangzhou-2020"]),
        ("gzcli summary li", ["linjiang"]),
        ("gzcli remove ", ["linjiang"]),
        ("gzcli schema su", ["summary"]),
        *((f"gzcli {command} --format ", list(names)) for command, names in FORMATS.items() if command in COMMANDS),
        ("gzcli check --format json", ["json", "jsonl"]),
        ("gzcli check --fail-on re", ["refuted"]),
        ("gzcli rule already", ["already"]),
        ("gzcli add --lang ", ["en", "zh"]),
        ("gzcli sources --lang ", ["en", "zh"]),
    ],
)
def test_it_offers(offered: Offered, line: str, expected: list[str]) -> None:
    assert offered(line) == expected


def test_another_store_has_other_ids(offered: Offered, program: Program) -> None:
    other = program.folder / "other.db"
    program("add", program.file("riverton.txt", "By 2023, Riverton had built 300 parks."), "--store", other)
    assert offered(f"gzcli list --store {other} r") == ["riverton"]
    assert offered(f"gzcli show --store {other} --source riverton ") == CLAIMS


def test_an_id_that_two_sources_have_comes_with_its_source(offered: Offered, program: Program) -> None:
    program("add", program.file("other.txt", ARTICLE.replace("300", "320")))
    assert offered("gzcli show linjiang") == [f"linjiang/{id_}" for id_ in CLAIMS]
    assert "320" in program("show", "other/c2").out


def test_a_damaged_store_offers_nothing(offered: Offered, program: Program) -> None:
    program.store.write_bytes(b"no database " * 99)
    assert offered("gzcli list ") == offered("gzcli show ") == []

"""What a call loads: nothing heavy before it is needed."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

HEAVY = {
    "pydantic", "rich", "sqlite3", "trafilatura", "pypdfium2", "docx", "charset_normalizer", "opencc", "numpy",
    "platformdirs", "asyncio", "importlib.metadata", "http", "xml", "concurrent",
}  # fmt: skip

PROBE = """
import contextlib, io, json, sys
from gzcli.cli.app import run
with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO(), "utf-8")), contextlib.redirect_stderr(io.StringIO()):
    run(sys.argv[1:])
print(json.dumps(sorted(sys.modules)))
"""


def loaded(*args: str) -> set[str]:
    """The modules that a call leaves loaded, and the packages that they are in; ``-S``: not what .pth files load."""
    done = subprocess.run([sys.executable, "-S", "-c", PROBE, *args], capture_output=True, check=True, env=_path())
    modules = json.loads(done.stdout)
    return {".".join(name.split(".")[:depth]) for name in modules for depth in range(1, name.count(".") + 2)}


def _path() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}


@pytest.mark.parametrize(
    "args",
    [
        ["check", "1642 projects"],
        ["check", "1642 projects", "-f", "json"],
        ["check", "1642 projects", "-f", "concise"],
        ["check", "1642 projects", "-f", "markdown", "--lang", "zh"],
        ["check", "Guangzhou has 1642 major projects worth 479.8 billion yuan", "--explain"],
    ],
)
def test_check_loads_nothing_heavy(args: list[str]) -> None:
    assert loaded(*args) & HEAVY == set()


def test_json_needs_no_layout_and_text_no_json_writer() -> None:
    assert "gzcli.render.layout" not in loaded("check", "1642 projects", "-f", "json")
    assert "gzcli.render.json" not in loaded("check", "1642 projects")


def test_a_call_without_options_loads_no_parser_of_options() -> None:
    plain, parsed = loaded("check", "1642 projects"), loaded("check", "--", "1642 projects")
    assert "typer" in parsed and "gzcli.verdict.decide" in plain & parsed
    assert {"typer", "inspect", "dataclasses", "shutil", "difflib"}.isdisjoint(plain)


def test_a_command_loads_no_other() -> None:
    assert {"gzcli.cli.search", "gzcli.cli.summary", "gzcli.cli.schema"}.isdisjoint(loaded("check", "1642 projects"))


def test_help_loads_no_engine() -> None:
    assert loaded("--help") & (HEAVY | {"gzcli.grammar", "gzcli.extract", "gzcli.verdict", "gzcli.lexicon"}) == set()

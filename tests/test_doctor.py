"""`gzcli doctor`: what is there, what is wrong, and the mend."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from calling import Program

import gzcli
from gzcli.model.checkup import State
from gzcli.usecases import doctor


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, capfd, monkeypatch)


def found(program: Program, *args: str) -> dict[str, dict[str, str]]:
    """What it says of each thing."""
    return {one["name"]: one for one in json.loads(program("doctor", "-f", "json", *args).out)}


def test_a_sound_house(program: Program) -> None:
    done = program("doctor")
    assert done.code == 0
    assert f"✓ gzcli            {gzcli.__version__}\n" in done.out
    said = found(program)
    assert {one["state"] for one in said.values()} <= {"ok", "absent"}
    assert {"python", "sqlite", "built-in source", "store", "output", "extra pdf", "extra mcp"} <= set(said)


def test_the_store(program: Program) -> None:
    assert found(program)["store"]["state"] == "absent"
    assert "gzcli add" in found(program)["store"]["mend"]
    program("add", program.file("a.txt", "总投资96亿元。"))
    assert "1 sources" in found(program)["store"]["found"]


@pytest.mark.parametrize("content", [b"not a store at all, but some text" * 40, b"SQLite format 3\0" + b"\xff" * 2000])
def test_a_damaged_store_has_a_mend(program: Program, content: bytes) -> None:
    program.store.write_bytes(content)
    done = program("doctor")
    assert done.code == 1
    assert "✗ store" in done.out
    assert found(program)["store"]["mend"]


def test_a_missing_extra_names_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "EXTRAS", {"nothing": "gzcli-no-such-package"})
    last = list(doctor.checkups())[-1]
    assert (last.state, last.mend) == (State.ABSENT, "pip install 'gzcli[nothing]'")


def test_a_console_without_chinese_is_told() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from gzcli.cli.app import main; main()", "doctor"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 1
    assert b"PYTHONUTF8=1" in done.stdout

"""Statements on articles made up for the purpose, rich in traps of structure, and on news as it is written: each with its label.

Each file has an article, its date, and statements half of which are false in one respect (``kind``). The labels
follow SEMANTICS and the article alone; ``also`` is a second answer that a careful reader could give.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import gzcli
from gzcli.model.facts import Facts

FOLDER = Path(__file__).parent / "statements_other"
KEYS = {"text", "verdict", "also", "kind", "note", "known_failure"}


@cache
def _file(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / name).read_text(encoding="utf-8"))


@cache
def _facts(name: str) -> Facts:
    return gzcli.read(_file(name)["article"], date=_file(name)["date"])


ROWS = [(file.name, row) for file in sorted(FOLDER.glob("*.toml")) for row in _file(file.name)["statement"]]


def _param(name: str, row: dict[str, str]) -> Any:
    reason = row.get("known_failure")
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(name, row, id=f"{name}: {row['text']}", marks=marks)


@pytest.mark.parametrize(("name", "row"), [_param(name, row) for name, row in ROWS])
def test_verdict(name: str, row: dict[str, str]) -> None:
    report = gzcli.check(row["text"], _facts(name))
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert report.verdict.value in (row["verdict"], row.get("also")), said


def test_the_table_is_whole() -> None:
    texts = [row["text"] for _, row in ROWS]
    assert len(set(texts)) == len(texts)
    assert set().union(*(row for _, row in ROWS)) <= KEYS

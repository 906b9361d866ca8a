"""Chinese statements on the made-up English articles of ``statements_other``, labelled by SEMANTICS and the article alone."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import gzcli
from gzcli.model.facts import Facts

HERE = Path(__file__).parent
FOLDER = HERE / "statements_cross"
KEYS = {"text", "verdict", "also", "kind", "note", "known_failure"}


@cache
def _file(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _facts(source: str) -> Facts:
    article = _file(HERE / "statements_other" / source)
    return gzcli.read(article["article"], date=article["date"])


ROWS = [(_file(path)["source"], row) for path in sorted(FOLDER.glob("*.toml")) for row in _file(path)["statement"]]


def _param(source: str, row: dict[str, str]) -> Any:
    reason = row.get("known_failure")
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(source, row, id=f"{source}: {row['text']}", marks=marks)


@pytest.mark.parametrize(("source", "row"), [_param(source, row) for source, row in ROWS])
def test_verdict(source: str, row: dict[str, str]) -> None:
    report = gzcli.check(row["text"], _facts(source))
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert report.verdict.value in (row["verdict"], row.get("also")), said


def test_the_table_is_whole() -> None:
    texts = [row["text"] for _, row in ROWS]
    assert len(set(texts)) == len(texts) == 60
    assert set().union(*(row for _, row in ROWS)) <= KEYS

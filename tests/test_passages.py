"""Typical passages of a hundred fields, two to five sentences each, and statements of which half are false by one exchange.

A statement that does not follow must not be SUPPORTED; one that does must be.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from labelled import marked, table

import gzcli
from gzcli.model.facts import Facts

PASSAGES = Path(__file__).parent / "passages"
KEYS = {"text", "true", "kind", "known_failure"}
ROWS = [
    (path, passage, row)
    for path in sorted(PASSAGES.glob("*.toml"))
    for passage in table(path)["passage"]
    for row in passage["statement"]
]


@cache
def facts(source: str, date: str) -> Facts:
    """A passage, read once for all its statements."""
    return gzcli.read(source, date=date)


@pytest.mark.parametrize(
    ("passage", "row"), [marked(one, row, f"{path.stem} {one['field']}") for path, one, row in ROWS]
)
def test_follows(passage: dict[str, Any], row: dict[str, Any]) -> None:
    report = gzcli.check(row["text"], facts(passage["source"], passage["date"]))
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert (report.verdict.value == "SUPPORTED") is row["true"], said


def test_the_table_is_whole() -> None:
    assert set().union(*(row for _, _, row in ROWS)) <= KEYS
    assert all(row["text"] and row["kind"] for _, _, row in ROWS)

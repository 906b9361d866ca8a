"""Statements with a label, from tables: how the two sets of them are read and judged."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import gzcli
from gzcli.model.facts import Facts

ARTICLES = Path(__file__).parent / "statements_other"
KEYS = {"text", "verdict", "also", "kind", "note", "known_failure"}


@cache
def table(path: Path) -> dict[str, Any]:
    """What a file says."""
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def facts(article: Path) -> Facts:
    """The article of a file, read."""
    return gzcli.read(table(article)["article"], date=table(article)["date"])


def param(article: Path, row: dict[str, str]) -> Any:
    """One statement on the article of a file, a strict known failure where the table says so."""
    return marked(article, row, name=article.name)


def marked(about: Any, row: dict[str, Any], name: str) -> Any:
    """One statement about something that has a name, a strict known failure where the table says so."""
    reason = row.get("known_failure")
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(about, row, id=f"{name}: {row['text']}", marks=marks)


def judge(article: Path, row: dict[str, str]) -> None:
    """Fail unless the verdict is the row's, or the other one that it allows."""
    report = gzcli.check(row["text"], facts(article))
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert report.verdict.value in (row["verdict"], row.get("also")), said


def judge_pair(source: str, statement: str, verdicts: set[str]) -> None:
    """Fail unless the verdict of a statement on a source of a sentence or two is one of some."""
    report = gzcli.check(statement, gzcli.read(source, date="2024-06-01"))
    assert report.verdict.value in verdicts, [(figure.text, figure.rule, figure.reason) for figure in report.figures]

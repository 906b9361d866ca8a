"""docs/SEMANTICS.md holds: its examples are judged on its own article, its readings are read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import gzcli

TEXT = (Path(__file__).parents[1] / "docs" / "SEMANTICS.md").read_text(encoding="utf-8")
ARTICLE = "\n".join(re.findall(r"^> (.*)$", TEXT, re.MULTILINE))
EXAMPLE = re.compile(r"^\| (\S.*?) \| `(SUPPORTED|REFUTED|NOT_ENOUGH_INFO)` \| `([a-z-]+)` \|$", re.MULTILINE)


@pytest.mark.parametrize(("statement", "verdict", "rule"), EXAMPLE.findall(TEXT))
def test_an_example_is_judged_as_the_contract_says(statement: str, verdict: str, rule: str) -> None:
    report = gzcli.check(statement, gzcli.read(ARTICLE, date="2024-04-10"))
    assert (report.verdict, report.rule) == (verdict, rule)


def test_there_are_examples() -> None:
    assert len(EXAMPLE.findall(TEXT)) >= 20

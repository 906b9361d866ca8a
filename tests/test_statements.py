"""Statements on the built-in article: what each is labelled, and what `check` must say of it.

The labels follow SEMANTICS and the article alone, never the program. A statement is SUPPORTED, REFUTED or
NOT_ENOUGH_INFO; where it names a claim, that claim must be among the evidence or the nearest claims shown.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

import gzcli
from gzcli.model.claim import ClaimKind
from gzcli.model.report import Evidence, Report, Verdict
from gzcli.store.pack import builtin

FOLDER = Path(__file__).parent / "statements"
KEYS = {"text", "verdict", "claim", "rule", "note", "known_failure"}


def _read() -> list[dict[str, str]]:
    rows = []
    for file in sorted(FOLDER.glob("*.toml")):
        found = tomllib.loads(file.read_text(encoding="utf-8"))["statement"]
        rows += [{**row, "axis": file.stem} for row in found]
    return rows


ROWS = _read()


def _param(row: dict[str, str]) -> Any:
    reason = row.get("known_failure")
    marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
    return pytest.param(row, id=f"{row['axis']}: {row['text']}", marks=marks)


def _shown(report: Report) -> list[Evidence]:
    """All evidence of a report, and the claims that it shows as nearest."""
    cited = [evidence for figure in report.figures for evidence in figure.evidence]
    nearest = [*report.nearest, *(near for figure in report.figures for near in figure.nearest)]
    return cited + [near.evidence for near in nearest]


@pytest.mark.parametrize("row", [_param(row) for row in ROWS])
def test_verdict(row: dict[str, str]) -> None:
    report = gzcli.check(row["text"])
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert report.verdict.value == row["verdict"], said
    if "rule" in row:
        assert row["rule"] in {report.rule, *(figure.rule for figure in report.figures)}, said
    if "claim" in row:
        assert row["claim"] in {evidence.claim for evidence in _shown(report)}, said


@pytest.mark.parametrize(
    "row", [row for row in ROWS if row["verdict"] != Verdict.SUPPORTED], ids=lambda row: row["text"]
)
def test_nothing_false_is_supported(row: dict[str, str]) -> None:
    """The first promise, and the one that knows no exception."""
    assert gzcli.check(row["text"]).verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_evidence_quotes_the_article(row: dict[str, str]) -> None:
    report = gzcli.check(row["text"])
    for evidence in _shown(report):
        text = builtin().sources[evidence.source].text
        assert evidence.quote == text[evidence.span.start : evidence.span.end]
        assert evidence.figure is None or evidence.span.covers(evidence.figure)


def test_what_is_decided_is_shown() -> None:
    """A figure that is supported or refuted always has evidence."""
    for row in ROWS:
        for figure in gzcli.check(row["text"]).figures:
            assert figure.verdict is Verdict.NOT_ENOUGH_INFO or figure.evidence, (row["text"], figure.text)


def test_the_table_is_whole() -> None:
    verdicts = Counter(row["verdict"] for row in ROWS)
    languages = Counter("en" if row["text"].isascii() or "¥" in row["text"] else "zh" for row in ROWS)
    figures = {claim.id for claim in builtin().claims if claim.mention and claim.kind is not ClaimKind.PERIOD}
    named = {row.get("claim", "") for row in ROWS}
    assert len(ROWS) >= 240
    assert len({row["text"] for row in ROWS}) == len(ROWS)
    assert set().union(*ROWS) <= {*KEYS, "axis"}
    assert set(verdicts) == set(Verdict)
    assert 0.4 < verdicts[Verdict.SUPPORTED] / len(ROWS) < 0.6
    assert min(languages.values()) > 80
    assert named - {""} <= {claim.id for claim in builtin().claims}
    assert figures <= named

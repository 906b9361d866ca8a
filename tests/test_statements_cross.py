"""Chinese statements on the made-up English articles of ``statements_other``, labelled by SEMANTICS and the article alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from labelled import ARTICLES, KEYS, judge, param, table

TABLES = [table(path) for path in sorted((Path(__file__).parent / "statements_cross").glob("*.toml"))]
ROWS = [(ARTICLES / told["source"], row) for told in TABLES for row in told["statement"]]


@pytest.mark.parametrize(("article", "row"), [param(article, row) for article, row in ROWS])
def test_verdict(article: Path, row: dict[str, str]) -> None:
    judge(article, row)


def test_the_table_is_whole() -> None:
    texts = [row["text"] for _, row in ROWS]
    assert len(set(texts)) == len(texts) == 60
    assert set().union(*(row for _, row in ROWS)) <= KEYS

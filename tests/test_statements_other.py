"""Statements on articles made up for the purpose, rich in traps of structure, and on news as it is written: each with its label.

Each file has an article, its date, and statements half of which are false in one respect (``kind``). The labels
follow SEMANTICS and the article alone; ``also`` is a second answer that a careful reader could give.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from labelled import ARTICLES, KEYS, judge, param, table

ROWS = [(path, row) for path in sorted(ARTICLES.glob("*.toml")) for row in table(path)["statement"]]


@pytest.mark.parametrize(("article", "row"), [param(article, row) for article, row in ROWS])
def test_verdict(article: Path, row: dict[str, str]) -> None:
    judge(article, row)


def test_the_table_is_whole() -> None:
    texts = [row["text"] for _, row in ROWS]
    assert len(set(texts)) == len(texts)
    assert set().union(*(row for _, row in ROWS)) <= KEYS

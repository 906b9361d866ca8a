"""What only looks like a figure or a date: names hold their numerals, figures stay free, no date is made up."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from gzcli.grammar.names import find_names
from gzcli.grammar.time import find_times
from gzcli.lexicon.fold import fold
from gzcli.model.span import Span

CORPUS = tomllib.loads((Path(__file__).parent / "corpus" / "negative.toml").read_text(encoding="utf-8"))
NUMERAL = {
    "zh": re.compile("[0-9]+|[〇零一二三四五六七八九十百千万亿两首]"),
    "en": re.compile(r"[0-9]+|\b(?i:one|two|three|four|five|ten)\b"),
}


def rows(table: str) -> list[tuple[str, object]]:
    return [(lang, row) for lang in ("zh", "en") for row in CORPUS[table][lang]]


@pytest.mark.parametrize(("lang", "text"), rows("names"))
def test_a_name_holds_its_numerals(lang: str, text: str) -> None:
    folded = fold(text)
    names = find_names(folded, lang)
    free = [
        hit[0] for hit in NUMERAL[lang].finditer(folded) if not any(name.covers(Span(*hit.span())) for name in names)
    ]
    assert free == []


@pytest.mark.parametrize(("lang", "row"), rows("figures"))
def test_a_figure_is_no_name(lang: str, row: dict[str, object]) -> None:
    text = str(row["text"])
    names = find_names(fold(text), lang)
    for figure in row["keep"]:  # type: ignore[attr-defined]
        start = text.index(figure)
        overlapping = [name.of(text) for name in names if name.overlaps(Span(start, start + len(figure)))]
        assert overlapping == [], figure


@pytest.mark.parametrize(("lang", "text"), rows("dates"))
def test_no_date(lang: str, text: str) -> None:
    assert [mention.text for mention in find_times(fold(text), lang)] == []

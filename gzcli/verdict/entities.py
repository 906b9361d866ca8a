"""The places and names of a statement that the sources never mention."""

from __future__ import annotations

from functools import cache

from gzcli.lexicon.data import lines
from gzcli.lexicon.fold import fold
from gzcli.model.facts import Facts
from gzcli.verdict.features import Feature
from gzcli.verdict.link import Statement

_LONGEST = 7


def strangers(statement: Statement, facts: Facts) -> dict[str, tuple[str, ...]]:
    """For every source, the names in the statement that do not occur in it anywhere."""
    names = _chinese(statement.folded) if statement.lang == "zh" else _english(statement)
    return {
        source.id: tuple(shown for shown, forms in names if not any(form in fold(source.text) for form in forms))
        for source in facts.sources.values()
        if source.lang == "zh"
    }


def _chinese(text: str) -> list[tuple[str, tuple[str, ...]]]:
    found, at = [], 0
    while at < len(text):
        size = next((n for n in range(min(_LONGEST, len(text) - at), 1, -1) if text[at : at + n] in _places()), 0)
        if size:
            found.append((text[at : at + size], (text[at : at + size],)))
        at += size or 1
    return found


def _english(statement: Statement) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (word.feature.text, word.feature.forms)
        for word in statement.words
        if _is_place(word.feature) or word.feature.name
    ]


def _is_place(feature: Feature) -> bool:
    return any(form in _places() for form in feature.forms)


@cache
def _places() -> frozenset[str]:
    return frozenset(name for line in lines("places.txt") for name in line.split())

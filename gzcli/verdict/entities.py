"""The places and names of a statement that the sources never mention."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gzcli.lexicon.data import lines
from gzcli.lexicon.fold import fold
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.verdict.features import Feature
from gzcli.verdict.link import Statement

_LONGEST = 7


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a statement: as written, where, and the forms under which a Chinese source may have it."""

    text: str
    span: Span
    forms: tuple[str, ...]


def strangers(statement: Statement, facts: Facts) -> dict[str, tuple[Name, ...]]:
    """For every source, the names in the statement that do not occur in it anywhere."""
    names = _chinese(statement.folded) if statement.lang == "zh" else _english(statement)
    return {
        source.id: tuple(name for name in names if not any(form in text for form in name.forms))
        for source in facts.sources.values()
        if source.lang == "zh" and (text := fold(source.text).lower())
    }


def _chinese(text: str) -> list[Name]:
    found, at = [], 0
    while at < len(text):
        size = next((n for n in range(min(_LONGEST, len(text) - at), 1, -1) if text[at : at + n] in _places()), 0)
        if size:
            found.append(Name(text[at : at + size], Span(at, at + size), (text[at : at + size],)))
        at += size or 1
    return found


def _english(statement: Statement) -> list[Name]:
    words = [word.feature for word in statement.words]
    return [Name(word.text, word.span, word.forms) for word in words if word.name or _is_place(word)]


def _is_place(feature: Feature) -> bool:
    return any(form in _places() for form in feature.forms)


@cache
def _places() -> frozenset[str]:
    return frozenset(name for line in lines("places.txt") for name in line.split())

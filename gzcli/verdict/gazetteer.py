"""Names of places in a Chinese text: 新疆, 广州, 日本."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from gzcli.lexicon.data import lines
from gzcli.model.span import Span

_LONGEST = 7


@lru_cache(maxsize=4096)
def places_in(text: str) -> tuple[Span, ...]:
    """The names of places in a folded Chinese text, the longest at each position; asked of a claim by every figure."""
    return tuple(_find(text))


def _find(text: str) -> Iterator[Span]:
    at = 0
    while at < len(text):
        size = next((n for n in range(min(_LONGEST, len(text) - at), 1, -1) if text[at : at + n] in gazetteer()), 0)
        if size:
            yield Span(at, at + size)
        at += size or 1


@cache
def gazetteer() -> frozenset[str]:
    """Provinces, cities and countries."""
    return frozenset(name for line in lines("places.txt") for name in line.split()) | countries()


@cache
def countries() -> frozenset[str]:
    """Countries and regions of the world."""
    return frozenset(name for line in lines("countries.txt") for name in line.split())

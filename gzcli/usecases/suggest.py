"""Words that a search without hits could have meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import islice

from gzcli.model.facts import Facts
from gzcli.usecases.query import plain

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9&'’\-]+")
_MOST = 20_000
_LENGTH = 60
_ALIKE = {True: 0.6, False: 0.3}  # Latin words; Chinese ones, where two letters are a word
_COUNT = 3


def suggest(query: str, store: Facts) -> tuple[str, ...]:
    """Up to three words, names or figures of the store that are written most like the query, the likest first."""
    words = {plain(word): word for word in islice(_words(store), _MOST)}
    return tuple(words[word] for word in _close(plain(query.strip()), list(words)))


def _words(store: Facts) -> Iterator[str]:
    """What claims are about, by all its names, their figures, and the Latin words of the texts."""
    for claim in store.claims:
        figure = claim.mention.text if claim.mention else ""
        yield from filter(None, (claim.measure, claim.entity, figure, *claim.aliases))
    for source in store.sources.values():
        yield from _LATIN.findall(source.text)


def nearest_ids(wanted: str, store: Facts) -> tuple[str, ...]:
    """Up to three claim ids that are written most like the one asked for."""
    return tuple(_close(wanted, [claim.id for claim in store.claims]))


def _close(wanted: str, words: list[str]) -> list[str]:
    return get_close_matches(wanted[:_LENGTH], words, _COUNT, _ALIKE[wanted.isascii()])

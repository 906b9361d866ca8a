"""Which stored claims a statement could mean: few enough to judge, chosen by words and by value."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, zip_longest
from sqlite3 import Connection
from typing import NamedTuple

from gzcli.model.claim import Claim
from gzcli.store.index import RATIOS, Key, across, has_chinese, keys, terms

POSTINGS = 2_000
"""At most so many (term, sentence) pairs are looked at, those of the rarest terms first."""

ALIKE = 300
"""At most so many sentences with a like value are looked at, on either side of a figure and in each width class."""

WEIGHED = 100
"""So many sentences, the best by rare words and the best by value, are compared word by word."""


class Narrowed(NamedTuple):
    """The chosen claims as they are stored, and the keys of their sources."""

    bodies: list[str]
    sources: list[int]


def narrowed(db: Connection, claims: Iterable[Claim], words: str, limit: int) -> Narrowed:
    """The sentences with the likest words and, in turn with them, the likest of those with a like value."""
    translated = across(words) if _is_foreign(db, words) else ()
    weights = _weights(db, dict.fromkeys([*terms(words), *translated]))
    rough = _by_rare_words(db, weights)
    alike = dict.fromkeys(sentence for claim in claims for key in keys(claim) for sentence in by_value(db, key))
    scores = _by_all_words(db, weights, {*_best(rough, rough, WEIGHED), *_best(alike, rough, WEIGHED)})
    likest = _best(scores, scores, limit)
    valued = _best([sentence for sentence in alike if sentence in scores], scores, limit)
    return _claims(db, list(dict.fromkeys(chain(*zip_longest(likest, valued)))), limit)


def _is_foreign(db: Connection, words: str) -> bool:
    """Whether any source is in another language than these words."""
    lang = "zh" if has_chinese(words) else "en"
    return db.execute("SELECT 1 FROM source WHERE lang < ? OR lang > ? LIMIT 1", (lang, lang)).fetchone() is not None


def _weights(db: Connection, found: Iterable[str]) -> dict[str, tuple[int, float]]:
    """Of each term that the store knows, rarest first: in how many sentences it stands, and its weight from that."""
    total = db.execute("SELECT max(key) FROM sentence").fetchone()[0] or 0
    rows = [(db.execute("SELECT doc FROM vocabulary WHERE term = ?", (term,)).fetchone(), term) for term in found]
    counts = sorted((row[0], term) for row, term in rows if row)
    return {term: (count, math.log(1 + total / count)) for count, term in counts}


def _by_rare_words(db: Connection, weights: Mapping[str, tuple[int, float]]) -> dict[int, float]:
    """Sentences with the rarest terms, each with the sum of their weights."""
    scores: defaultdict[int, float] = defaultdict(float)
    budget = POSTINGS
    for term, (count, weight) in weights.items():
        budget -= count
        if budget < 0:
            break
        for (sentence,) in db.execute("SELECT rowid FROM words WHERE words MATCH ?", (f'"{term}"',)):
            scores[sentence] += weight
    return scores


def _by_all_words(
    db: Connection, weights: Mapping[str, tuple[int, float]], sentences: Iterable[int]
) -> dict[int, float]:
    """These sentences, each with the sum of the weights of all its terms."""
    query = f"SELECT key, terms FROM sentence WHERE key IN ({','.join(map(str, sentences))})"
    heavy = {term: weight for term, (_, weight) in weights.items()}
    wanted = frozenset(heavy)
    return {
        key: math.fsum(map(heavy.__getitem__, wanted.intersection(found.split(" "))))  # exact, so in any order
        for key, found in db.execute(query)
    }


def _best(found: Iterable[int], scores: Mapping[int, float], limit: int) -> list[int]:
    """The sentences with the highest scores; of equals, the first."""
    sentences = list(found)
    weights = [scores.get(sentence, 0.0) for sentence in sentences]
    return [sentences[at] for at in sorted(range(len(sentences)), key=weights.__getitem__, reverse=True)[:limit]]


def by_value(db: Connection, key: Key) -> list[int]:
    """Sentences with a figure of the same dimension that overlaps the key; in each width class, the nearest first."""
    found: list[int] = []
    for width in range(len(RATIOS) + 1):
        lowest = key.low / RATIOS[width] if width < len(RATIOS) and key.low > 0 else -math.inf
        place = (key.dimension, width)
        found += _sentences(db, "low >= ? AND low <= ? ORDER BY low", *place, key.low, key.high)
        found += _sentences(
            db, "low < ? AND low >= ? AND high >= ? ORDER BY low DESC", *place, key.low, lowest, key.low
        )
    return found


def _sentences(db: Connection, where: str, *values: object) -> list[int]:
    query = f"SELECT sentence FROM figure WHERE dimension = ? AND width = ? AND {where} LIMIT {ALIKE}"
    return [sentence for (sentence,) in db.execute(query, values)]


def _claims(db: Connection, sentences: Sequence[int | None], limit: int) -> Narrowed:
    """The claims of these sentences, whole sentences only, until there are enough."""
    bodies: list[str] = []
    sources: dict[int, None] = {}
    for sentence in sentences:
        for source, body in db.execute("SELECT source, body FROM claim WHERE sentence = ? ORDER BY key", (sentence,)):
            sources[source] = None
            bodies.append(body)
        if len(bodies) >= limit:
            break
    return Narrowed(bodies, list(sources))

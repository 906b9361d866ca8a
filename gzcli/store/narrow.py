"""Which stored claims a statement could mean: few enough to judge, chosen by words and by value."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from sqlite3 import Connection

from gzcli.model.claim import Claim
from gzcli.store.index import RATIOS, Key, keys, terms

POSTINGS = 12_000
"""At most so many (term, sentence) pairs are looked at, those of the rarest terms first."""

ALIKE = 2_000
"""At most so many sentences with a like value are looked at, for each figure of the statement."""


@dataclass(frozen=True, slots=True)
class Narrowed:
    """The chosen claims as they are stored, and the keys of their sources."""

    bodies: list[str]
    sources: list[int]


def narrowed(db: Connection, claims: Iterable[Claim], words: str, limit: int) -> Narrowed:
    """Half of the limit goes to the sentences with the likest words, half to those with a like value."""
    scores = by_words(db, words)
    values = {sentence for claim in claims for key in keys(claim) for sentence in by_value(db, key)}
    alike, likest = (_best(found, scores, limit // 2) for found in (values, scores))
    chosen = dict.fromkeys(alike + likest)
    return _claims(db, list(chosen), limit)


def _best(found: Iterable[int], scores: Mapping[int, float], limit: int) -> list[int]:
    """The sentences with the highest scores; of equals, the first."""
    return nsmallest(limit, found, key=lambda sentence: (-scores.get(sentence, 0), sentence))


def by_words(db: Connection, words: str) -> dict[int, float]:
    """Sentences with terms of these words, each with the sum of its terms' weights; a rare term weighs more."""
    scores: defaultdict[int, float] = defaultdict(float)
    total = db.execute("SELECT max(key) FROM sentence").fetchone()[0] or 0
    budget = POSTINGS
    for count, term in sorted(_frequencies(db, dict.fromkeys(terms(words)))):
        budget -= count
        if budget < 0:
            break
        weight = math.log(1 + total / count)
        for (sentence,) in db.execute("SELECT rowid FROM words WHERE words MATCH ?", (f'"{term}"',)):
            scores[sentence] += weight
    return scores


def by_value(db: Connection, key: Key) -> list[int]:
    """Sentences with a figure of the same dimension that overlaps the key."""
    found: list[int] = []
    for width in range(len(RATIOS) + 1):
        lowest = key.low / RATIOS[width] if width < len(RATIOS) and key.low > 0 else -math.inf
        query = "SELECT sentence FROM figure WHERE dimension = ? AND width = ? AND low BETWEEN ? AND ? AND high >= ? LIMIT ?"
        values = (key.dimension, width, lowest, key.high, key.low, ALIKE)
        found += [sentence for (sentence,) in db.execute(query, values)]
    return found


def _frequencies(db: Connection, found: Iterable[str]) -> list[tuple[int, str]]:
    rows = [(db.execute("SELECT doc FROM vocabulary WHERE term = ?", (term,)).fetchone(), term) for term in found]
    return [(row[0], term) for row, term in rows if row]


def _claims(db: Connection, sentences: Sequence[int], limit: int) -> Narrowed:
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

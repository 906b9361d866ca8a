"""Two ends between which something goes in English: paid into the fund is not withdrawn from the fund."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gzcli.lexicon.english import lemma, stop_words
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy

_LED = lazy(
    r"\b(from|out of|into|onto|to|towards?|against|before|after|inside|outside|within|above|below|under|ahead of|behind|with|without) ((?:[A-Za-z][\w'’-]* ?){1,4})"
)
_PREPOSITIONS = frozenset(
    [
        "from",
        "into",
        "onto",
        "to",
        "toward",
        "towards",
        "against",
        "before",
        "after",
        "inside",
        "outside",
        "within",
        "above",
        "below",
        "under",
        "ahead",
        "behind",
        "with",
        "without",
        "since",
        "until",
        "than",
    ]
)
_ENDS = (
    ({"from", "out of"}, {"into", "onto", "to", "toward", "towards"}),
    ({"before"}, {"after"}),
    ({"inside", "within"}, {"outside"}),
    ({"above", "ahead of"}, {"below", "under", "behind"}),
    ({"with"}, {"without"}),
)


def are_turned(told: str, stated: str) -> str:
    """The noun that two clauses have behind prepositions that exclude each other, and one of them behind no other; "" if none."""
    mine, theirs = dict(_nouns(told)), dict(_nouns(stated))
    for noun in mine.keys() & theirs.keys():
        if any(
            _excludes(mine[noun], theirs[noun], *ends) or _excludes(mine[noun], theirs[noun], *ends[::-1])
            for ends in _ENDS
        ):
            return noun
    return ""


def _excludes(mine: frozenset[str], theirs: frozenset[str], one: set[str], other: set[str]) -> bool:
    return bool(mine & one and theirs & other) and not (mine & other or theirs & one)


@lru_cache(maxsize=1024)
def _nouns(text: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The nouns of a clause that prepositions lead in, each with those."""
    found: dict[str, frozenset[str]] = {}
    for preposition, noun in _led(text):
        found[noun] = found.get(noun, frozenset()) | {preposition}
    return tuple(found.items())


def _led(text: str) -> Iterator[tuple[str, str]]:
    for match in _LED.finditer(text.lower()):
        head = ""
        for word in match[2].split():
            hollow = word in stop_words() or word in _PREPOSITIONS
            if hollow and head:
                break
            head = head if hollow else word
        if head and head not in measure_words("en", "time"):
            yield match[1], lemma(head)

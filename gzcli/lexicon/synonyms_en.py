"""English words for the same thing, from ``synonyms_en.txt``."""

from __future__ import annotations

from functools import cache

from gzcli.lexicon.data import lines

LONGEST = 4  # words of a phrase


def synonyms_of(phrase: str) -> tuple[str, ...]:
    """The other words of the row that a word or phrase in base form stands in; () if it stands in none."""
    return _table().get(phrase, ())


def is_phrase(phrase: str) -> bool:
    """Whether several words in base form are one entry of the table."""
    return phrase in _table()


@cache
def _table() -> dict[str, tuple[str, ...]]:
    from gzcli.lexicon.english import lemma

    def base(phrase: str) -> str:
        return " ".join(lemma(word) for word in phrase.split())

    rows = (tuple(dict.fromkeys(map(base, line.split("|")))) for line in lines("synonyms_en.txt"))
    return {word: tuple(other for other in row if other != word) for row in rows for word in row}


@cache
def things() -> frozenset[str]:
    """Nouns, in base form, of what is no person and stands for none."""
    return frozenset(word for line in lines("things.txt") for word in line.split())

"""The same deed told from its other side in English: was fined for fined, received for gave, bought for sold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from gzcli.grammar.clause_en import is_verb
from gzcli.lexicon.data import lines
from gzcli.lexicon.english import lemma
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy

_WORD = lazy(r"[A-Za-z][A-Za-z'’-]*")
_BE = lazy(
    r"\b(?:am|is|are|was|were|be|been|being|get|gets|got)(?: (?:not|also|each|all|both|already|[a-z]+ly))* $",
    re.IGNORECASE,
)
_ASIDE = lazy(r"(?:[,;(]|^) ?$")  # ranked of "Araya, ranked 24th, won"
_BY = lazy(r" by\b")


def is_turned(told: str, stated: str) -> bool:
    """Whether two clauses tell of one deed from its two sides, so that the subject of the one is an object of the other."""
    mine, theirs = _voices(told), _voices(stated)
    if any(theirs.get(verb, voice) != voice for verb, voice in mine.items()):
        return True
    pairs = ((a, b) for one, other in _converse() for a, b in ((one, other), (other, one)))
    return any(a in mine and b in theirs and mine[a] == theirs[b] and a not in theirs for a, b in pairs)


@cache
def _converse() -> list[list[str]]:
    return [line.split() for line in lines("converse.txt")]


@lru_cache(maxsize=1024)
def _voices(text: str) -> dict[str, bool]:
    """The verbs of a clause in base form, each with whether it is passive."""
    return dict(_verbs(text))


def _verbs(text: str) -> Iterator[tuple[str, bool]]:
    for found in _WORD.finditer(text):
        word = found.group().lower()
        if word in measure_words("en", "auxiliary") or not (is_verb(word) or word.endswith("ed")):
            continue
        if _ASIDE.search(text, 0, found.start()):
            continue
        past = word.endswith(("ed", "en", "t", "d")) or word == lemma(word)
        passive = past and (_BE.search(text, 0, found.start()) or _BY.match(text, found.end()))
        yield lemma(word), bool(passive)

"""Whose figure it is in English: the capitalised name before a figure, on both sides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from gzcli.lexicon.english import lemma, stop_words
from gzcli.lexicon.pattern import lazy

_NAME = lazy(r"\b[A-Z][A-Za-z0-9&'’.-]*(?: [A-Z][A-Za-z0-9&'’.-]*)*")
_UNIT = lazy(r"\d ?$")  # 3.5 GW
_ABSTRACT = lazy(r"[a-z](?:tions?|sions?|ments?|ness|ships?|isms?|ances?|ences?)$")
_POSSESSIVE = lazy(r"['’]s?\b")


@lru_cache(maxsize=4096)
def subjects(text: str) -> tuple[str, ...]:
    """The names of an English text in order; the first word counts only if it is no everyday word."""
    found = []
    for match in _NAME.finditer(text):
        name = _POSSESSIVE.sub("", match.group()).strip(".")
        if match.start() == _first_letter(text) and " " not in name and _is_everyday(name):
            continue
        if lemma(name) not in stop_words() and not _UNIT.search(text, 0, match.start()):
            found.append(name)
    return tuple(found)


def shares(name: str, others: Sequence[str]) -> bool:
    """Whether a name is among others in full or in part: Prado and Luis Prado, not Storm Brenda and Storm Anselm."""
    words, *theirs = ({lemma(word) for word in one.split()} for one in (name, *others))
    return any(words <= other or other <= words for other in theirs)


def _is_everyday(name: str) -> bool:
    """Whether a sentence may open with the word though it is no name: Sales, Second-quarter."""
    from gzcli.lexicon.terms import proper_names

    head, _, rest = name.partition("-")
    return lemma(name) in _everyday() or is_common(name) or (rest.islower() and lemma(head) not in proper_names())


def is_common(word: str) -> bool:
    """Whether a word at the head of a sentence is a noun of quality or deed, or one of a phrase: Containment, Earnings per share."""
    return _ABSTRACT.search(word) is not None or word.partition(" ")[2].islower()


def _first_letter(text: str) -> int:
    found = re.search(r"[A-Za-z]", text)
    return found.start() if found else 0


def _everyday() -> frozenset[str]:
    from gzcli.lexicon.terms import english_words

    return english_words()

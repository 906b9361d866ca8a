"""Whose figure it is in English: the capitalised name before a figure, on both sides."""

from __future__ import annotations

import re

from gzcli.lexicon.english import lemma, stop_words
from gzcli.lexicon.pattern import lazy

_NAME = lazy(r"\b[A-Z][A-Za-z0-9&'’.-]*(?: [A-Z][A-Za-z0-9&'’.-]*)*")
_POSSESSIVE = lazy(r"['’]s?\b")


def subjects(text: str) -> list[str]:
    """The names of an English text in order; the first word counts only if it is no everyday word."""
    found = []
    for match in _NAME.finditer(text):
        name = _POSSESSIVE.sub("", match.group()).strip(".")
        if match.start() == _first_letter(text) and " " not in name and lemma(name) in _everyday():
            continue
        if lemma(name) not in stop_words():
            found.append(name)
    return found


def another_subject(told: str, stated: str) -> str:
    """The name in the words before a statement's figure which those before a claim's lack although they name another.

    "" where the names agree or one side is silent.
    """
    mine, theirs = subjects(told), subjects(stated)
    if not mine or not theirs or _share(mine[0], theirs):
        return ""
    return mine[0] if not _share(theirs[0], mine) else ""


def exchanged(told: str, stated: str) -> bool:
    """Whether two names have changed places: A beat B, B beat A."""
    mine, theirs = subjects(told), subjects(stated)
    if len(mine) < 2 or len(theirs) < 2:
        return False
    return not _share(mine[0], theirs[:1]) and _share(mine[0], theirs[1:]) and _share(theirs[0], mine[1:])


def _share(name: str, others: list[str]) -> bool:
    words = set(name.lower().split())
    return any(words & set(other.lower().split()) for other in others)


def _first_letter(text: str) -> int:
    found = re.search(r"[A-Za-z]", text)
    return found.start() if found else 0


def _everyday() -> frozenset[str]:
    from gzcli.lexicon.terms import english_words

    return english_words()

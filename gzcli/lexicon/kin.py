"""English words that may stand for each other: of one stem (smoke, smoker, smoking), or for one Chinese word of the terms."""

from __future__ import annotations

from functools import cache, lru_cache

from gzcli.lexicon.terms import to_chinese

_ENDINGS = ("ation", "ment", "ing", "ion", "ist", "ee", "er", "or", "al", "e", "")
_SHORT = ("ing", "er", "e", "")  # all that a stem of few letters takes: mine and minor are no kin
_LEAST, _LONG = 3, 5  # letters of a stem


@lru_cache(maxsize=4096)
def kin(base: str) -> tuple[str, ...]:
    """The base forms of other words that can mean the same as one in base form."""
    return tuple(dict.fromkeys(word for word in (*_family(base), *_synonyms(base)) if word != base))


def _family(base: str) -> list[str]:
    for ending in _ENDINGS:
        stem = base.removesuffix(ending)
        if base.endswith(ending) and len(stem) >= _LEAST:
            return [f"{stem}{other}" for other in (_ENDINGS if len(stem) >= _LONG else _SHORT)]
    return []


def _synonyms(base: str) -> list[str]:
    return [word for chinese in to_chinese().get(base, "").split("|") for word in _meanings().get(chinese, "").split()]


@cache
def _meanings() -> dict[str, str]:
    """Chinese word -> the single English words that can stand for it."""
    table: dict[str, list[str]] = {}
    for english, chinese in to_chinese().items():
        if " " not in english:
            for word in chinese.split("|"):
                table.setdefault(word, []).append(english)
    return {word: " ".join(found) for word, found in table.items()}

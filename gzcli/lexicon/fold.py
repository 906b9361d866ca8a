"""One form for the many ways to write the same character.

``fold.txt`` holds two lines of equal length: the characters that change, and what they become (Traditional and
variant characters after Unihan ``kSimplifiedVariant``; see THIRD-PARTY.md). Where a Traditional character has
several simplified forms, the most common reading is taken. What sentence splitting needs stays as written: ， ； ！ ？
and curly quotes.
"""

from __future__ import annotations

import os
from functools import cache

from gzcli.lexicon.pattern import lazy

_HALF = lazy(r"(?<=[\u3400-\u9fff%”’」』）)》])[,;](?=[\u3400-\u9fff0-9A-Za-z“‘「『（(《])|[,;](?=[\u3400-\u9fff])")
_WIDE = {",": "，", ";": "；"}


def fold(text: str) -> str:
    """The text in one canonical writing, of the same length, so every offset stays true.

    Traditional characters become Simplified, full-width letters and digits ASCII, odd spaces plain ones; en dash,
    em dash and horizontal bar become ``—``, hyphen and minus variants ``-``, tildes ``~``, name dots ``·``. A comma or semicolon
    beside Chinese parts clauses as ， and ； do.
    """
    if text.isascii():
        return text
    folded = text.translate(_table())
    return _HALF.sub(lambda mark: _WIDE[mark[0]], folded) if "," in folded or ";" in folded else folded


def lower(text: str) -> str:
    """The text in lower case, of the same length, so every offset stays true."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char if len(char.lower()) != 1 else char.lower() for char in text)


class _Learning(dict[int, int]):
    """A translation table that notes a character which stays as it is, since a miss costs ``translate`` dearly."""

    def __missing__(self, code: int) -> int:
        self[code] = code
        return code


@cache
def _table() -> _Learning:
    with open(os.path.join(os.path.dirname(__file__), "fold.txt"), encoding="utf-8", newline="\n") as file:
        old, new, _ = file.read().split("\n")
    return _Learning(str.maketrans(old, new))

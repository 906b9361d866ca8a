"""Text of articles and statements, made harmless for a terminal."""

from __future__ import annotations

import re
from functools import cache

_SPACES = str.maketrans("\t\n\r\x0b\x0c\x85\u2028\u2029", " " * 8)


def safe(text: str) -> str:
    """The text as one line, without what could move the cursor, colour the screen or turn the reading direction.

    Tabs and line ends become single spaces; the other controls go.
    """
    return _controls().sub("", text.translate(_SPACES))


def escaped(document: str) -> str:
    """A JSON document with the controls that JSON itself leaves alone (U+007F–9F, directional) as ``\\uXXXX``."""
    return _controls().sub(lambda match: f"\\u{ord(match[0]):04x}", document)


@cache
def _controls() -> re.Pattern[str]:
    """C0 and C1 controls (with ESC), the directional controls of Unicode TR9, odd line ends, lone surrogates."""
    return re.compile(
        "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]"
    )

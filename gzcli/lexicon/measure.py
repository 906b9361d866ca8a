"""The words of ``measure.toml``, which separate a measure from its figure and from the rest of the sentence."""

from __future__ import annotations

from functools import cache

from gzcli.lexicon.data import table


@cache
def measure_words(lang: str, role: str) -> tuple[str, ...]:
    """The words of one role ("tail", "lead", "cut", "stop") in "zh" or "en", the longest first.

    Raises KeyError for another language or role.
    """
    return tuple(sorted(table("measure.toml")[lang][role], key=len, reverse=True))

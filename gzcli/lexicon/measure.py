"""The words of ``measure.toml``, which separate a measure from its figure and from the rest of the sentence."""

from __future__ import annotations

from functools import cache

from gzcli.lexicon.data import by_first, by_last, table


@cache
def measure_words(lang: str, role: str) -> tuple[str, ...]:
    """The words of one role ("tail", "lead", "cut", "stop") in "zh" or "en", the longest first.

    Raises KeyError for another language or role.
    """
    return tuple(sorted(table("measure.toml")[lang][role], key=len, reverse=True))


@cache
def words_by_first(lang: str, role: str) -> dict[str, list[str]]:
    """The same by their first character."""
    return by_first(measure_words(lang, role))


@cache
def words_by_last(lang: str, role: str) -> dict[str, list[str]]:
    """The same by their last character."""
    return by_last(measure_words(lang, role))

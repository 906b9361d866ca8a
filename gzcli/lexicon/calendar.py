"""The words of ``calendar.toml``: years, months and days that count from another date, parts of the day, bounds."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from gzcli.lexicon.data import table


class Relative(NamedTuple):
    """A date that counts from another: ``by`` units ("year", "quarter", "month", "week", "day").

    ``back`` says that it counts from the last date in the text (同年), not from the article's own (今年); ``near``
    that this date must stand in the same paragraph (当年).
    """

    unit: str
    by: int
    back: bool = False
    near: bool = False


@cache
def calendar(lang: str) -> dict[str, Any]:
    """The tables of one language, as in the file. Raises KeyError for a language other than "zh" and "en"."""
    tables: dict[str, Any] = table("calendar.toml")[lang]
    return tables


@cache
def relative_words(lang: str) -> dict[str, Relative]:
    """Every relative word of a language with what it counts."""
    tables = calendar(lang)
    return {
        word: Relative(unit, by, kind != "by", kind == "near")
        for kind in ("by", "near", "back")
        for unit, words in tables.get(kind, {}).items()
        for word, by in words.items()
    }

"""The words of ``nonfigures.toml``: what holds a numeral and counts nothing, indexed by that numeral."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from gzcli.lexicon.data import read

NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")


@dataclass(frozen=True, slots=True)
class Word:
    """A fixed expression whose first numeral stands ``offset`` characters into it.

    It is not meant where a character of ``before`` precedes or one of ``after`` follows.
    """

    text: str
    offset: int
    before: str = ""
    after: str = ""


@cache
def fixed_words(lang: str) -> dict[str, list[Word]]:
    """The expressions by their first numeral (a digit or a Chinese numeral), the longest first."""
    table = tables(lang)
    rows: dict[str, list[Word]] = {}
    plain = {word: {} for value in table.values() if isinstance(value, str) for word in value.split()}
    for text, limits in {**plain, **table["unless"]}.items():
        offset = next((at for at, char in enumerate(text) if char in NUMERALS or char.isdecimal()), None)
        if offset is None:
            raise ValueError(f"nonfigures.toml: {text!r} holds no numeral")
        rows.setdefault(text[offset], []).append(Word(text, offset, **limits))
    for words in rows.values():
        words.sort(key=lambda word: -len(word.text))
    return rows


@cache
def by_last(lang: str, table: str, key: str) -> dict[str, list[str]]:
    """The words of a row by their last character, the longest first."""
    rows: dict[str, list[str]] = {}
    for word in sorted(tables(lang)[table][key].split(), key=len, reverse=True):
        rows.setdefault(word[-1], []).append(word)
    return rows


@cache
def tables(lang: str) -> dict[str, Any]:
    """The tables of one language, as in the file. Raises KeyError for a language other than "zh" and "en"."""
    found: dict[str, Any] = tomllib.loads(read("nonfigures.toml"))[lang]
    return found

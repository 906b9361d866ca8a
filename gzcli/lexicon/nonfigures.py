"""The words of ``nonfigures.toml``: what holds a numeral and counts nothing, indexed by that numeral."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from gzcli.lexicon.data import table

NUMERALS = frozenset("〇零一二三四五六七八九十百千万亿两")
PIVOT_EN = (
    r"[0-9]+|\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twenty"
    r"|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twenty20)\b"
)


class Word(NamedTuple):
    """A fixed expression whose first numeral stands ``offset`` characters into it.

    It is not meant where a character of ``before`` precedes or one of ``after`` follows.
    """

    text: str
    offset: int
    before: str = ""
    after: str = ""


@cache
def fixed_words_zh() -> dict[str, list[Word]]:
    """Chinese expressions by their first numeral and the character after it, the longest first.

    Those that end in it are found by the character before it and the numeral, and ``$``.
    """
    table = tables("zh")
    rows: dict[str, list[Word]] = {}
    for text, limits in ({word: {} for word in _listed("zh")} | table["unless"]).items():
        offset = next(at for at, char in enumerate(text) if char == "首" or char in NUMERALS or char.isdecimal())
        last = offset == len(text) - 1
        key = f"{text[-2:]}$" if last else text[offset : offset + 2]
        rows.setdefault(key, []).append(Word(text, offset, **limits))
    for words in rows.values():
        words.sort(key=lambda word: -len(word.text))
    return rows


@cache
def fixed_words_en() -> dict[str, list[Word]]:
    """English expressions by their first number or number word in lower case, the longest first.

    One without a capital letter is found in any case.
    """
    rows: dict[str, list[Word]] = {}
    for text in _phrases("en"):
        pivot, offset = _pivot_en(text)
        rows.setdefault(pivot, []).append(Word(text, offset))
    for words in rows.values():
        words.sort(key=lambda word: -len(word.text))
    return rows


@cache
def heads_en() -> frozenset[str]:
    """English words that make the number after them part of a name: Boeing 737, Article 5."""
    return frozenset(tables("en")["heads"].split())


@cache
def by_last(table: str, key: str) -> dict[str, list[str]]:
    """The Chinese words of a row by their last character, the longest first."""
    rows: dict[str, list[str]] = {}
    for word in sorted(tables("zh")[table][key].split(), key=len, reverse=True):
        rows.setdefault(word[-1], []).append(word)
    return rows


@cache
def after_zh() -> dict[str, list[str]]:
    """Chinese words that make the number before them part of a name (号文件, 国道), by their first character."""
    rows: dict[str, list[str]] = {}
    for word in sorted(tables("zh")["after"]["words"].split(), key=len, reverse=True):
        rows.setdefault(word[0], []).append(word)
    return rows


@cache
def tables(lang: str) -> dict[str, Any]:
    """The tables of one language, as in the file. Raises KeyError for a language other than "zh" and "en"."""
    found: dict[str, Any] = table("nonfigures.toml")[lang]
    return found


def _listed(lang: str) -> list[str]:
    return [word for value in tables(lang).values() if isinstance(value, str) for word in value.split()]


def _phrases(lang: str) -> list[str]:
    return [phrase for value in tables(lang).values() if isinstance(value, list) for phrase in value]


def _pivot_en(text: str) -> tuple[str, int]:
    """The first number or number word of a phrase, in lower case, and where it stands."""
    found = re.search(PIVOT_EN, text)
    if found is None:
        raise ValueError(f"nonfigures.toml: {text!r} holds no number")
    return found[0].lower(), found.start()

"""The tables of words: ``terms.tsv`` and ``glosses.tsv`` (single characters), read both ways, ``senses.tsv`` one way."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache

from gzcli.lexicon import kept
from gzcli.lexicon.data import lines, read
from gzcli.lexicon.pattern import lazy

_NAME = lazy(r"[\t|]([A-Z][^|\t\n]*)(?=[|\n])")
_WORD = lazy(r"[\t|]([a-z][^|\t\n]*)(?=[|\n])")


@cache
def to_chinese() -> dict[str, str]:
    """English phrase in lower case, hyphens as spaces -> Chinese words joined by ``|``."""
    return _table(*_from_english()[:2])


@cache
def senses() -> dict[str, str]:
    """English phrase as in `to_chinese` -> all else that news may write for it, joined by ``|``; no way back."""
    return _table(*_from_english()[2:4])


@cache
def phrase_openers() -> frozenset[str]:
    """The first words of the English phrases that have several words."""
    return frozenset(_from_english()[4].split("\n"))


@cache
def english_words() -> frozenset[str]:
    """Every English word of ``terms.tsv`` and ``senses.tsv``."""
    return frozenset(_from_english()[5].split("\n"))


@cache
def proper_names() -> frozenset[str]:
    """The English phrases of the table that are written with a capital, and never without: ASEAN, New York; in lower case."""
    return frozenset(_from_english()[6].split("\n"))


@cache
def to_english() -> dict[str, str]:
    """Chinese word -> English phrases joined by ``|``."""
    return _table(*_kept("chinese.json", _chinese_columns))


@cache
def word_openers() -> frozenset[str]:
    """The first two characters of the Chinese words that have so many."""
    return frozenset(word[:2] for word in to_english() if len(word) > 1)


@cache
def from_chinese() -> dict[str, str]:
    """Chinese word -> all English of both tables that may stand for it, joined by ``|``, in lower case, hyphens as spaces."""
    return _table(*_kept("back.json", _back_columns))


@cache
def _from_english() -> list[str]:
    """What the tables from English hold, column by column."""
    return _kept("english.json", _english_columns)


def _kept(name: str, columns: Callable[[], list[Iterable[str]]]) -> list[str]:
    """Columns of words, each a text of a line for every word: kept, since every call of the program asks for some."""

    def made() -> list[str]:
        return ["\n".join(column) for column in columns()]

    folder = os.path.dirname(__file__)
    files = [__file__, *(os.path.join(folder, name) for name in ("terms.tsv", "senses.tsv"))]
    try:
        now = kept.stamp((file, os.stat(file)) for file in files)
    except OSError:  # not files of their own
        return made()
    return kept.kept(name, now, made, list, list)


def _table(words: str, meanings: str) -> dict[str, str]:
    return dict(zip(words.split("\n"), meanings.split("\n"), strict=True))


def _english_columns() -> list[Iterable[str]]:
    terms = _joined((english, chinese) for chinese, _, english in _rows("terms.tsv"))
    more = _joined((english, chinese) for english, _, chinese in _rows("senses.tsv"))
    phrases = [*terms, *more]
    openers = {phrase.partition(" ")[0] for phrase in phrases if " " in phrase}
    words = set(" ".join(phrases).split())
    return [terms, terms.values(), more, more.values(), sorted(openers), sorted(words), sorted(_names())]


def _names() -> set[str]:
    text = read("terms.tsv")
    names, words = ("\n".join(found.findall(text)).lower().replace("-", " ").split("\n") for found in (_NAME, _WORD))
    return set(names).difference(words)


def _chinese_columns() -> list[Iterable[str]]:
    table: dict[str, str] = {}
    for chinese, _, english in _rows("terms.tsv"):
        for word in chinese.split("|"):
            table[word] = f"{table[word]}|{english}" if word in table else english
    return [table, table.values()]


def _back_columns() -> list[Iterable[str]]:
    table: dict[str, list[str]] = {}
    for phrases in (to_chinese(), senses()):
        for english, chinese in phrases.items():
            for word in chinese.split("|"):
                table.setdefault(word, []).append(english)
    return [table, map("|".join, table.values())]


@lru_cache(maxsize=4096)
def characters_for(base: str) -> str:
    """The characters that have an English word among their glosses."""
    text = _glosses()
    return "".join(text[text.rindex("\n", 0, at) + 1] for at in _places(f" {base} ", text))


@lru_cache(maxsize=4096)
def gloss(char: str) -> tuple[str, ...]:
    """The English words for one character; () for one without a gloss."""
    text = _glosses()
    at = text.find(f"\n{char} ")
    return tuple(text[at + 3 : text.index("\n", at + 1)].split()) if at >= 0 else ()


def _glosses() -> str:
    """A line each: a character, a space, its English words with a space after each (Unihan ``kDefinition``)."""
    return read("glosses.tsv")


def _places(part: str, text: str) -> Iterator[int]:
    at = text.find(part)
    while at >= 0:
        yield at
        at = text.find(part, at + 1)


def _rows(name: str) -> Iterator[tuple[str, str, str]]:
    return (line.partition("\t") for line in lines(name))


def _joined(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Each phrase of the English sides -> the Chinese sides of all the rows that it stands in."""
    table: dict[str, str] = {}
    for english, chinese in pairs:
        for phrase in english.lower().replace("-", " ").split("|"):
            table[phrase] = f"{table[phrase]}|{chinese}" if phrase in table else chinese
    return table

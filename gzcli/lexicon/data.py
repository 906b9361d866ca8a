"""The files of this folder, read once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import takewhile
from typing import Any

_HERE = os.path.dirname(__file__)


@cache
def read(name: str) -> str:
    """The text of one file of the lexicon. Raises FileNotFoundError for another name."""
    with open(os.path.join(_HERE, name), encoding="utf-8", newline="\n") as file:
        return file.read()


@cache
def table(name: str, folder: str = "") -> dict[str, Any]:
    """The tables of a TOML file here or in another folder, not to be changed. Raises FileNotFoundError if it is not there."""
    return tables(read(os.path.join(folder, name)))


def tables(text: str) -> dict[str, Any]:
    """What plain TOML says, in a fifth of the time that tomllib takes: every call of the program needs some tables.

    Plain are headers, and keys with a number, a string without escapes, a list of either, or an inline table of
    strings, each key on its own line, comments too (tests/test_lexicon.py holds every table of the program to that).
    """
    found: dict[str, Any] = {}
    here, following = found, iter(text.splitlines())
    for line in following:
        if line.startswith("["):
            here = found
            for name in line.strip("[]").split("."):
                here = here.setdefault(name, {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            here[key.strip(' "')] = _value(value.strip(), following)
    return found


def _value(first: str, following: Iterator[str]) -> Any:
    """The value that begins with these words; it may go on in the lines that follow."""
    if first.startswith('"""'):
        return "".join(f"{line}\n" for line in takewhile(lambda line: line != '"""', following))
    while first.startswith("[") and not first.endswith("]"):
        first += next(following)
    parts = first.split('"')
    if first.startswith("{"):
        return dict(zip((part.strip("{,= ") for part in parts[::2]), parts[1::2], strict=False))
    if len(parts) == 1:
        return [int(part) for part in first.strip("[]").split(",") if part] if first.startswith("[") else int(first)
    return parts[1::2] if first.startswith("[") else parts[1]


def by_first(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their first character, the longest first, for `words_in`."""
    table: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        table.setdefault(word[0], []).append(word)
    return table


def by_last(words: Iterable[str]) -> dict[str, list[str]]:
    """Words by their last character, the longest first."""
    table: dict[str, list[str]] = {}
    for word in sorted(words, key=len, reverse=True):
        table.setdefault(word[-1], []).append(word)
    return table


def words_in(text: str, table: Mapping[str, Iterable[str]]) -> Iterator[tuple[int, str]]:
    """Where a text has words of a table, left to right, the longest at each place."""
    done = 0
    for at, char in enumerate(text):
        if at >= done and char in table:
            for word in table[char]:
                if text.startswith(word, at):
                    yield at, word
                    done = at + len(word)
                    break


def lines(name: str) -> list[str]:
    """Its lines, without blank ones and those that start with ``#``."""
    return [line for line in read(name).splitlines() if line and not line.startswith("#")]

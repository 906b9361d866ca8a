"""The files of a fact pack, read and checked for what they must and may hold."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gzcli.errors import InputError
from gzcli.model.claim import Source

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_SOURCE_KEYS = ("id", "title", "date", "lang", "sha256")
_KINDS: Mapping[str, tuple[type, str]] = {
    "claim": (list, "write every claim as [[claim]]"),
    "paragraph": (int, "write it as a number, without quotes"),
    "quantity": (dict, 'write it as { number = "1642" }'),
    "aliases": (list, "write it as a list of texts"),
}


class PackError(InputError):
    """A pack is not what its article says. The one line names the file, the claim and the mend."""


def read_source(folder: Path | Traversable) -> Source:
    """The article with its record. Raises PackError where the two do not fit."""
    record = read_toml(folder, "source.toml")
    where = f"{folder.name}/source.toml"
    check_keys(where, record, needed=_SOURCE_KEYS)
    data = _read(folder, "article.txt")
    found = hashlib.sha256(data).hexdigest()
    if found != record["sha256"]:
        raise PackError(
            f"{folder.name}/article.txt: its sha256 is {found}, not the one in source.toml; "
            "restore the article, or correct sha256 and review every claim"
        )
    try:
        date.fromisoformat(record["date"])
    except ValueError:
        raise PackError(f"{where}: date {record['date']!r} cannot be read; write it as 2020-05-14") from None
    return Source(text=data.decode("utf-8"), **record)


def read_toml(folder: Path | Traversable, name: str) -> dict[str, Any]:
    """The table in a file of the pack. Raises PackError for what is not TOML, or not there."""
    try:
        return tomllib.loads(_read(folder, name).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{folder.name}/{name}: not valid TOML ({error}); correct that place") from error


def _read(folder: Path | Traversable, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise PackError(f"{folder.name}/{name}: cannot be read; a pack needs this file") from error


def check_keys(where: str, row: Mapping[str, Any], needed: Collection[str], optional: Collection[str] = ()) -> None:
    """Raises PackError for a key that is missing or unknown, or whose value is of the wrong type."""
    missing = [key for key in needed if key not in row]
    if missing:
        raise PackError(f"{where}: {missing[0]} is missing; add it")
    unknown = [key for key in row if key not in needed and key not in optional]
    if unknown:
        raise PackError(f"{where}: unknown key {unknown[0]!r}; use one of {', '.join((*needed, *optional))}")
    for key, value in row.items():
        kind, mend = _KINDS.get(key, (str, "write it as text, in quotes"))
        if not isinstance(value, kind):
            raise PackError(f"{where}: {key} is {value!r}; {mend}")

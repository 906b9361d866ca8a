"""The files of this folder, read once."""

from __future__ import annotations

import os
from functools import cache
from typing import Any

_HERE = os.path.dirname(__file__)


@cache
def read(name: str) -> str:
    """The text of one file of the lexicon. Raises FileNotFoundError for another name."""
    with open(os.path.join(_HERE, name), encoding="utf-8", newline="\n") as file:
        return file.read()


@cache
def table(name: str) -> dict[str, Any]:
    """The tables of one TOML file of the lexicon, not to be changed. Raises FileNotFoundError for another name."""
    from tomllib import loads

    return loads(read(name))


def lines(name: str) -> list[str]:
    """Its lines, without blank ones and those that start with ``#``."""
    return [line for line in read(name).splitlines() if line and not line.startswith("#")]

"""The files of this folder, read once."""

from __future__ import annotations

import os
from functools import cache

_HERE = os.path.dirname(__file__)


@cache
def read(name: str) -> str:
    """The text of one file of the lexicon. Raises FileNotFoundError for another name."""
    with open(os.path.join(_HERE, name), encoding="utf-8", newline="\n") as file:
        return file.read()


def lines(name: str) -> list[str]:
    """Its lines, without blank ones and those that start with ``#``."""
    return [line for line in read(name).splitlines() if line and not line.startswith("#")]

"""The words of ``measure.toml``, which separate a measure from its figure and from the rest of the sentence."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files


@cache
def measure_words(lang: str, role: str) -> tuple[str, ...]:
    """The words of one role ("tail", "lead", "cut", "stop") in "zh" or "en", the longest first.

    Raises KeyError for another language or role.
    """
    text = files("gzcli.lexicon").joinpath("measure.toml").read_text(encoding="utf-8")
    return tuple(sorted(tomllib.loads(text)[lang][role], key=len, reverse=True))

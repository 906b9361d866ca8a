"""How far long work has come, on standard error."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from time import monotonic
from typing import TypeVar

PATIENCE, BEAT = 1.0, 0.2  # seconds before the first word, and between two

T = TypeVar("T")


def progress(items: Sequence[T], silent: bool = False) -> Iterator[T]:
    """The same items; from the second second on, a person at a terminal is told how many are done.

    ``silent`` says that no answer goes by on the screen meanwhile, so that the word is wanted there, too.
    """
    next_word = monotonic() + PATIENCE
    told = False
    for done, item in enumerate(items):
        if _watched(silent) and monotonic() >= next_word:
            sys.stderr.write(f"\r{done:,}/{len(items):,}")
            sys.stderr.flush()
            next_word, told = monotonic() + BEAT, True
        yield item
    if told:
        sys.stderr.write("\r\x1b[K")


def _watched(silent: bool) -> bool:
    """Whether a person sees standard error, and does not see the answers go by themselves."""
    return sys.stderr.isatty() and (silent or not sys.stdout.isatty())

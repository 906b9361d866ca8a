"""The built-in packs as they were verified before: read anew only when they, or the program, have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from gzcli.lexicon.kept import kept
from gzcli.lexicon.kept import stamp as stamped
from gzcli.model.facts import Facts
from gzcli.store import codec

_PROGRAM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


@cache
def builtin() -> Facts:
    """The facts of every pack that comes with the program. Raises PackError as ``pack.builtin`` does."""
    return kept("packs.json", stamp(), _verified, codec.plain_facts, codec.facts_of)


def _verified() -> Facts:
    from gzcli.store import pack

    return pack.builtin()


@cache
def stamp() -> str:
    """What the program and its packs are now."""
    roots = [_PROGRAM, os.path.join(os.path.dirname(_PROGRAM), "facts")]
    return stamped(found for root in roots for found in _files(root))


def _files(folder: str) -> Iterator[tuple[str, os.stat_result]]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if not entry.is_dir():
            yield entry.path, entry.stat()
        elif entry.name != "__pycache__":
            yield from _files(entry.path)

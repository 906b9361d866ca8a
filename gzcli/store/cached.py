"""The built-in packs as they were verified before: read anew only when they, or what reads them, have changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

from gzcli.lexicon import kept
from gzcli.model.facts import Facts
from gzcli.store import codec

_PROGRAM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_READERS = ("grammar", "lexicon", "model", "store")


@cache
def builtin() -> Facts:
    """The facts of every pack that comes with the program. Raises PackError as ``pack.builtin`` does."""
    path, now = kept.place("packs.json"), stamp()
    facts = _load(path, now)
    if facts is None:
        from gzcli.store import pack

        facts = pack.builtin()
        kept.save(path, now, codec.plain_facts(facts))
    return facts


def stamp() -> str:
    """What the packs and all that reads them are now."""
    roots = [os.path.join(_PROGRAM, name) for name in _READERS]
    roots += [os.path.join(up, "facts") for up in (_PROGRAM, os.path.dirname(_PROGRAM))]
    return kept.stamp(found for root in roots for found in _files(root))


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


def _load(path: str, now: str) -> Facts | None:
    """The facts that were kept under this stamp, if they can be read; if not, the packs are still there."""
    try:
        plain = kept.load(path, now)
        return None if plain is None else codec.facts_of(plain)
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError):
        return None

"""The built-in packs as they were verified before: read anew only when they, or what reads them, have changed.

The platform's cache folder keeps the verified claims beside a stamp: the program's version, and the size and time of
every file that the result depends on. Any other stamp, and whatever else is wrong with the file, means to verify anew.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from functools import cache

from gzcli.model.facts import Facts
from gzcli.store import codec
from gzcli.version import VERSION

_PROGRAM = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_READERS = ("grammar", "lexicon", "model", "store")


@cache
def builtin() -> Facts:
    """The facts of every pack that comes with the program. Raises PackError as ``pack.builtin`` does."""
    path, now = _path(), stamp()
    facts = _load(path, now)
    if facts is None:
        from gzcli.store import pack

        facts = pack.builtin()
        _save(path, now, facts)
    return facts


def stamp() -> str:
    """What the packs and all that reads them are now: a text that is another one after any change."""
    roots = [os.path.join(_PROGRAM, name) for name in _READERS]
    roots += [os.path.join(up, "facts") for up in (_PROGRAM, os.path.dirname(_PROGRAM))]
    return "\n".join([VERSION, *sorted(line for root in roots for line in _files(root))])


def _files(folder: str) -> Iterator[str]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if not entry.is_dir():
            known = entry.stat()
            yield f"{entry.path} {known.st_size} {known.st_mtime_ns}"
        elif entry.name != "__pycache__":
            yield from _files(entry.path)


def _load(path: str, now: str) -> Facts | None:
    """The facts that were kept under this stamp, if they can be read; if not, the packs are still there."""
    try:
        with open(path, encoding="utf-8") as file:
            kept = json.load(file)
        return codec.facts_of(kept["facts"]) if kept["stamp"] == now else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return None


def _save(path: str, now: str, facts: Facts) -> None:
    """Keep the facts, in one step; a folder that cannot be written to stays without them."""
    new = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "w", encoding="utf-8") as file:
            json.dump({"stamp": now, "facts": codec.plain_facts(facts)}, file, ensure_ascii=False)
        os.replace(new, path)
    except OSError:
        return


def _path() -> str:
    """The file in the platform's cache folder, by hand: asking platformdirs would take longer than reading it."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    else:
        default = os.path.join(home, "Library", "Caches") if sys.platform == "darwin" else os.path.join(home, ".cache")
        folder = os.environ.get("XDG_CACHE_HOME") or default
    return os.path.join(folder, "gzcli", "packs.json")

"""What takes long to work out, kept in the platform's cache folder until something that it depends on changes.

A file there holds what was worked out beside a stamp: the program's version, and the size and time of every file that
counts. Any other stamp, and whatever else is wrong with the file, means to work it out anew; nothing needs the folder.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from gzcli.version import VERSION

T = TypeVar("T")


def kept(name: str, now: str, make: Callable[[], T], plain: Callable[[T], Any], read: Callable[[Any], T]) -> T:
    """What the file of a name holds under this stamp; failing that, what ``make`` works out, which is then kept.

    ``plain`` says it in what JSON knows, ``read`` makes it of that again.
    """
    path = place(name)
    found = load(path, now, read)
    if found is None:
        found = make()
        save(path, now, plain(found))
    return found


def stamp(files: Iterable[tuple[str, os.stat_result]]) -> str:
    """What some files are now: a text that is another one after any change."""
    return "\n".join([VERSION, *sorted(f"{path} {known.st_size} {known.st_mtime_ns}" for path, known in files)])


def load(path: str, now: str, read: Callable[[Any], T]) -> T | None:
    """What was kept under this stamp; None if nothing was, or it cannot be read."""
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
        return read(found["kept"]) if found["stamp"] == now else None
    except (OSError, ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError):
        return None


def save(path: str, now: str, body: Any) -> None:
    """Keep something that JSON can say, in one step; a folder that cannot be written to stays without it."""
    new = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(new, "w", encoding="utf-8") as file:
            json.dump({"stamp": now, "kept": body}, file, ensure_ascii=False)
        os.replace(new, path)
    except OSError:
        return


def place(name: str) -> str:
    """A file in the platform's cache folder, by hand: asking platformdirs would take longer than reading it."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    else:
        default = os.path.join(home, "Library", "Caches") if sys.platform == "darwin" else os.path.join(home, ".cache")
        folder = os.environ.get("XDG_CACHE_HOME") or default
    return os.path.join(folder, "gzcli", name)

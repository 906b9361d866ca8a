"""Is everything there that the program needs? One finding for each thing, with the mend where something is wrong."""

from __future__ import annotations

import locale
import platform
import sqlite3
import sys
from collections.abc import Callable, Iterator
from importlib import metadata
from pathlib import Path

from gzcli.errors import InputError
from gzcli.model.checkup import Checkup, State
from gzcli.store.paths import default_path
from gzcli.store.sqlite import SCHEMA, Store
from gzcli.usecases.sources import BUILTIN, facts_for
from gzcli.version import VERSION

EXTRAS = {"html": "trafilatura", "pdf": "pypdfium2", "mcp": "mcp"}
"""Each extra and the package that it is for."""


def checkups(store: Path | None = None) -> Iterator[Checkup]:
    """Look at the program, the store (the default one unless another is given), the terminal and the extras."""
    yield Checkup("gzcli", State.OK, VERSION)
    yield Checkup("python", State.OK, f"{platform.python_version()} ({platform.platform()})")
    yield _sqlite()
    yield _tried("built-in source", _builtin, "reinstall gzcli")
    yield _store(store or default_path())
    yield _encoding("output", sys.stdout.encoding)
    yield _encoding("locale", locale.getpreferredencoding(False))
    for extra, package in EXTRAS.items():
        yield _extra(extra, package)


def _sqlite() -> Checkup:
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE words USING fts5(text)").connection.close()
    except sqlite3.Error:
        return Checkup("sqlite", State.WRONG, f"{sqlite3.sqlite_version} without FTS5", "use a Python with FTS5")
    return Checkup("sqlite", State.OK, f"{sqlite3.sqlite_version} with FTS5")


def _builtin() -> str:
    return f"{BUILTIN}, {len(facts_for([BUILTIN]).claims):,} claims"


def _tried(name: str, look: Callable[[], str], mend: str) -> Checkup:
    """What a look finds, or the fault that it meets."""
    try:
        return Checkup(name, State.OK, look())
    except InputError as error:
        fault, _, told = str(error).partition("; ")
        return Checkup(name, State.WRONG, fault, told or mend)


def _store(path: Path) -> Checkup:
    if not path.exists():
        return Checkup("store", State.ABSENT, f"{path} is not made yet", "`gzcli add FILE` makes it")

    def look() -> str:
        with Store(path) as opened:
            return f"{path}, version {SCHEMA}, {len(opened.sources()):,} sources, {opened.size():,} claims"

    return _tried("store", look, "name another with --store")


def _encoding(name: str, encoding: str | None) -> Checkup:
    """Whether Chinese can be printed and read."""
    try:
        "广州✓".encode(encoding or "ascii")
    except UnicodeEncodeError:
        try:
            "广州".encode(encoding or "ascii")
        except UnicodeEncodeError:
            return Checkup(name, State.WRONG, f"{encoding}: no Chinese letters", "set PYTHONUTF8=1 or LC_ALL=C.UTF-8")
    except LookupError:
        return Checkup(name, State.WRONG, f"{encoding}: unknown", "set PYTHONUTF8=1 or LC_ALL=C.UTF-8")
    return Checkup(name, State.OK, encoding or "")


def _extra(extra: str, package: str) -> Checkup:
    try:
        return Checkup(f"extra {extra}", State.OK, f"{package} {metadata.version(package)}")
    except metadata.PackageNotFoundError:
        return Checkup(f"extra {extra}", State.ABSENT, f"{package} is not installed", f"pip install 'gzcli[{extra}]'")

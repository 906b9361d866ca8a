"""What a project asks for in ``gzcli.toml``, or in ``[tool.gzcli]`` of ``pyproject.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from gzcli.documents import expanded
from gzcli.errors import InputError

_GLOB = frozenset("*?[")
VALUES = {tuple: "a list of texts", str: "a text", bool: "true or false"}
"""What a setting may be, by the type that it has here."""


class Settings(NamedTuple):
    """A project's settings; paths are relative to ``folder``, and may be folders or patterns (``drafts/**/*.md``)."""

    folder: Path = Path()
    sources: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    tolerance: str = ""
    fail_on: str = ""
    baseline: str = ""
    store: str = ""
    content: bool = False
    strict: bool = False

    def draft_files(self) -> list[str]:
        """The drafts' files, in order. Raises InputError where a pattern fits none."""
        return [path for name in self.drafts for path in self._files(name)]

    def source_names(self) -> list[str]:
        """The sources: files, and ids as they are. Raises InputError where a pattern fits no file."""
        return [path for name in self.sources for path in self._files(name)]

    def path(self, name: str) -> Path | None:
        """A path relative to the project; None for "" """
        return _short(self.folder / name) if name else None

    def _files(self, name: str) -> list[str]:
        if not _GLOB & set(name):
            path = _short(self.folder / name)
            return expanded(str(path)) if path.exists() else [name]
        found = sorted(path for path in self.folder.glob(name) if path.is_file() and path.name[0] != ".")
        if not found:
            raise InputError(f"no file fits {name!r} in {self.folder}, which the settings name")
        return [str(_short(path)) for path in found]


def settings(start: Path) -> Settings:
    """The settings of a folder or, failing that, of the nearest one above it; empty ones if there are none.

    Raises InputError for a file that is no TOML, an unknown key, and a value of the wrong kind.
    """
    for folder in (start, *start.parents):
        for name, keys in (("gzcli.toml", ()), ("pyproject.toml", ("tool", "gzcli"))):
            table = _table(folder / name, keys)
            if table is not None:
                return _read(table, folder / name)
    return Settings()


def _table(path: Path, keys: tuple[str, ...]) -> dict[str, Any] | None:
    """The table of a file, None if there is none; a file without its name is not parsed."""
    if not path.is_file():
        return None
    try:
        content = path.read_text("utf-8")
        if keys and ".".join(keys) not in content:
            return None
        from tomllib import loads

        table: Any = loads(content)
    except (OSError, ValueError) as error:
        raise InputError(f"cannot read {path}: {error}") from error
    for key in keys:
        table = table.get(key) if isinstance(table, dict) else None
    return table if isinstance(table, dict) else None


def _read(table: dict[str, Any], path: Path) -> Settings:
    values = {key.replace("-", "_"): _valid(key, value, path) for key, value in table.items()}
    return Settings(folder=path.parent, **values)


def _valid(key: str, value: Any, path: Path) -> Any:
    known = dict(kinds())
    if key not in known:
        from difflib import get_close_matches

        near = get_close_matches(key, known, 1)
        hint = f"did you mean {near[0]!r}?" if near else f"there are {', '.join(known)}"
        raise InputError(f"{path}: no setting {key!r}; {hint}")
    kind = known[key]
    if kind is tuple and isinstance(value, list) and all(isinstance(one, str) for one in value):
        return tuple(value)
    if kind is str and key == "tolerance" and type(value) in (int, float):
        return str(value)
    if kind is not tuple and type(value) is kind:
        return value
    raise InputError(f"{path}: {key} is {value!r}; write {VALUES[kind]}")


def kinds() -> Iterator[tuple[str, type]]:
    """Each key, as it is written, with the type of its value."""
    empty = Settings()
    for name in Settings._fields:
        if name != "folder":
            yield name.replace("_", "-"), type(getattr(empty, name))


def _short(path: Path) -> Path:
    """The path as seen from here, where it is below."""
    here = Path.cwd()
    return path.relative_to(here) if path.is_relative_to(here) else path

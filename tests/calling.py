"""The program, called in this process with a store of the test's own."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

import pytest

from gzcli.cli.app import run


@dataclass(frozen=True)
class Done:
    """What one call left: its exit code and what it printed."""

    code: int
    out: str
    err: str


class Program:
    """Calls ``gzcli`` as a user does; the default store is ``store`` in the test's own folder."""

    def __init__(self, folder: Path, capfd: pytest.CaptureFixture[str], patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.store = folder / "store.db"
        self._capfd = capfd
        self._patch = patch
        patch.setenv("GZCLI_STORE", str(self.store))
        patch.setenv("LC_ALL", "C.UTF-8")
        patch.setenv("COLUMNS", "120")
        patch.delenv("FORCE_COLOR", raising=False)

    def __call__(self, *args: str | Path, given: bytes = b"") -> Done:
        self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given), "utf-8"))
        self._capfd.readouterr()
        try:
            code = run([str(arg) for arg in args])
        except SystemExit as leave:
            code = int(leave.code or 0)
        out, err = self._capfd.readouterr()
        return Done(code, out, err)

    def file(self, name: str, content: str | bytes) -> Path:
        """A file in the test's folder."""
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

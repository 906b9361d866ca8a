"""Drafts from files and from standard input, and what is known of their faults."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from gzcli.cli import inputs
from gzcli.errors import InputError
from gzcli.model.draft import DraftReport
from gzcli.usecases.baseline import Baseline
from gzcli.usecases.draft import Draft, load, read_draft


def read(name: str, called: str = "") -> Draft:
    """The draft in a file, or on standard input for ``-``, which is then ``called`` by a name.

    Raises InputError where it is missing, empty or no text.
    """
    if name != "-":
        return load(Path(name))
    text = inputs.stdin_text()
    if not text.strip():
        raise InputError("standard input is empty; give a text to check")
    return read_draft(text, called or "<stdin>")


def known(path: Path, reports: Iterable[DraftReport]) -> Iterator[DraftReport]:
    """The reports, with what a baseline lists ignored. Raises InputError as ``Baseline.load`` does."""
    baseline = Baseline.load(path)
    return map(baseline.applied, reports)


def written(path: Path, reports: Iterable[DraftReport]) -> str:
    """Make or renew a baseline of these reports' faults; returns a line that says so."""
    baseline = Baseline.load(path) if path.exists() else Baseline(path)
    count = baseline.write(reports)
    return f"{path}: {count:,} {'fault' if count == 1 else 'faults'} written\n"

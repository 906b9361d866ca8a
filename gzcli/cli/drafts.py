"""Drafts from files and from standard input."""

from __future__ import annotations

from pathlib import Path

from gzcli.cli import inputs
from gzcli.errors import InputError
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

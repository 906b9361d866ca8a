"""Statements from the command line and from standard input."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from gzcli.errors import InputError

_EXAMPLE = 'give one, as in: gzcli check "1642 projects"'


def statement(words: Sequence[str]) -> str:
    """The statement that the arguments spell, or standard input's for ``-``.

    Raises InputError where there is none, or where its bytes are no text.
    """
    if not words:
        raise InputError(f"no statement; {_EXAMPLE}")
    text = stdin_text() if list(words) == ["-"] else " ".join(words)
    if not text.strip():
        raise InputError(f"the statement is empty; {_EXAMPLE}")
    return _valid(text).strip("\r\n")


def stdin_lines() -> list[tuple[int, str]]:
    """The lines of standard input that say something, with their numbers from 1.

    Raises InputError where there is none.
    """
    lines = stdin_text().split("\n")
    spoken = [(number, line.rstrip("\r")) for number, line in enumerate(lines, 1) if line.strip()]
    if not spoken:
        raise InputError("standard input is empty; give one statement a line")
    return spoken


def stdin_text() -> str:
    """Standard input as text: UTF-8, else what the terminal speaks.

    Raises InputError for bytes that are neither.
    """
    data = sys.stdin.buffer.read()
    for encoding in ("utf-8-sig", sys.stdin.encoding or "utf-8"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            fault = error
    raise InputError(
        f"standard input is not UTF-8 (byte {fault.start + 1} is 0x{data[fault.start]:02X}); "
        "convert it first, as in: iconv -f GB18030 -t UTF-8"
    )


def _valid(text: str) -> str:
    if text.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in text):
        return text
    raise InputError("the statement is not valid text in this terminal's encoding; pass it as UTF-8 on standard input")

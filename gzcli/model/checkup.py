"""What `doctor` answers."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class State(StrEnum):
    """How something is: as it should be, absent though it need not be there, or wrong."""

    OK = "ok"
    ABSENT = "absent"
    WRONG = "wrong"


class Checkup(NamedTuple):
    """One thing that was looked at; ``mend`` is what to do about it, "" where nothing is to be done."""

    name: str
    state: State
    found: str
    mend: str = ""

"""What `doctor` answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """How something is: as it should be, absent though it need not be there, or wrong."""

    OK = "ok"
    ABSENT = "absent"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Checkup:
    """One thing that was looked at; ``mend`` is what to do about it, "" where nothing is to be done."""

    name: str
    state: State
    found: str
    mend: str = ""

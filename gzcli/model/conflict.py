"""What `conflicts` finds."""

from __future__ import annotations

from dataclasses import dataclass

from gzcli.model.report import Evidence


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two pieces of evidence that cannot both hold, and why not."""

    one: Evidence
    other: Evidence
    rule: str
    reason: str

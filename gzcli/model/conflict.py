"""What `conflicts` finds."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.model.report import Evidence


class Conflict(NamedTuple):
    """Two pieces of evidence that cannot both hold, and why not."""

    one: Evidence
    other: Evidence
    rule: str
    reason: str

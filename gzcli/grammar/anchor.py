"""The day that relative dates of a source are counted from."""

from __future__ import annotations

from datetime import date

from gzcli.grammar.dateline import anchor_in
from gzcli.model.claim import Source


def anchor_of(source: Source, folded: str) -> date | None:
    """The day that 今年, 5月 and 26日 are counted from: the source's own date, else the dateline of its ``folded`` text.

    Raises ValueError for a date that is not ISO 8601.
    """
    return date.fromisoformat(source.date) if source.date else anchor_in(folded)

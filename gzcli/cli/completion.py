"""What the shell offers in place of a source's id."""

from __future__ import annotations

from gzcli.errors import InputError


def source_ids(incomplete: str) -> list[str]:
    """The ids in the default store, and the built-in one, that begin so; nothing if the store is at fault."""
    from gzcli.usecases.sources import entries

    try:
        return [entry.id for entry in entries() if entry.id.startswith(incomplete)]
    except InputError:
        return []

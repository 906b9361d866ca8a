"""What the shell offers: names, ids of sources, ids of claims; nothing where the store is at fault."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from gzcli.errors import InputError
from gzcli.render.safe import safe


def choices(names: Iterable[str]) -> Callable[[str], list[str]]:
    """What the shell offers where there are only these."""

    def begun(incomplete: str) -> list[str]:
        return [name for name in names if name.startswith(incomplete)]

    return begun


def source_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The ids of the sources that there are, built in or stored, with their titles."""
    from gzcli.usecases.sources import entries

    try:
        return [(entry.id, safe(entry.title)) for entry in entries(_store(ctx)) if entry.id.startswith(incomplete)]
    except InputError:
        return []


def stored_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The ids of the sources in the store alone."""
    from gzcli.usecases.sources import BUILTIN

    return [(id_, title) for id_, title in source_ids(ctx, incomplete) if id_ != BUILTIN]


def claim_ids(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
    """The ids of the claims of the sources that ``--source`` names, or of all; behind its source's where two share one."""
    from gzcli.usecases.sources import facts_for

    try:
        claims = facts_for(ctx.params.get("source") or (), _store(ctx)).claims
    except InputError:
        return []
    shared = {id_ for id_, count in Counter(claim.id for claim in claims).items() if count > 1}
    named = ((f"{one.source}/{one.id}" if one.id in shared else one.id, one) for one in claims)
    return [(name, safe(one.gloss or one.measure)) for name, one in named if name.startswith(incomplete)]


def rules(incomplete: str) -> list[str]:
    """The rules that an answer can name."""
    from gzcli.render.rules import names

    return choices(names())(incomplete)


def schemas(incomplete: str) -> list[str]:
    """What there is a JSON Schema of."""
    from gzcli.render.schema import SHAPES

    return choices(SHAPES)(incomplete)


def _store(ctx: typer.Context) -> Path | None:
    """The store that the line so far names."""
    named = ctx.params.get("store")
    return Path(named) if named else None

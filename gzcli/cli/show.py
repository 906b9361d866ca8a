"""`gzcli show`: one claim with everything known about it."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.completion import claim_ids
from gzcli.cli.options import Lang, NoColor, OnlySource, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.errors import InputError
from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.render import renderer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("show")(show)


def show(
    claim: Annotated[str, typer.Argument(metavar="ID", show_default=False, autocompletion=claim_ids)],
    source: OnlySource = None,
    store: StoreFile = None,
    format: Annotated[str, formats("show")] = "text",
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Show one claim with all that is known about it.

    ID is a claim's id, as search, summary and check print it.

    \b
    gzcli show base-stations-built

    Exit code: 0, or 2 if there is no such claim.
    """
    from gzcli.usecases.sources import facts_for

    render, seen = renderer("show", format), view(lang, no_color)
    facts = facts_for(source or (), store)
    for piece in render((facts, _named(claim, facts)), seen):
        sys.stdout.write(piece)


def _named(wanted: str, facts: Facts) -> list[Claim]:
    """The claims with an id; several sources may each have one."""
    found = [claim for claim in facts.claims if wanted in (claim.id, f"{claim.source}/{claim.id}")]
    if found:
        return found
    from gzcli.usecases.suggest import nearest_ids

    near = nearest_ids(wanted, facts)
    hint = f"; the nearest: {', '.join(near)}" if near else ""
    raise InputError(f"no claim {wanted[:60]!r}{hint}; `gzcli search` finds a claim by its words")

"""`gzcli search`: where the source speaks of something."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from gzcli.cli.completion import choices
from gzcli.cli.options import Lang, NoColor, OnlySource, StoreFile, formats
from gzcli.cli.terminal import view
from gzcli.model.claim import ClaimKind
from gzcli.render import renderer
from gzcli.render.layout import fit
from gzcli.render.view import View

_KINDS = f"One of {', '.join(ClaimKind)}."
_QUERY_SHOWN = 60


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search")(search)


def search(
    query: Annotated[list[str] | None, typer.Argument(metavar="QUERY", show_default=False)] = None,
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help=_KINDS, autocompletion=choices(ClaimKind))] = "",
    unit: Annotated[str, typer.Option("--unit", metavar="UNIT", help="Only figures in a unit: 元, yuan, %, 座.")] = "",
    low: Annotated[str, typer.Option("--min", metavar="AMOUNT", help="Only figures from here up: 100亿, 2 days.")] = "",
    high: Annotated[str, typer.Option("--max", metavar="AMOUNT", help="Only figures up to here.")] = "",
    limit: Annotated[int, typer.Option("--limit", "-n", min=1, metavar="N", help="At most so many hits.")] = 10,
    context: Annotated[int, typer.Option("--context", "-C", min=0, metavar="N", help="Sentences around each.")] = 0,
    source: OnlySource = None,
    store: StoreFile = None,
    format: Annotated[str, formats("search")] = "text",
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Find what the source says of a word or a figure.

    QUERY is words in Chinese or English, and figures in any notation; with a filter it may be left out.

    \b
    gzcli search 5G
    gzcli search base stations
    gzcli search "479.8 billion"
    gzcli search --unit yuan --min 100亿

    Exit code: 0 something is found, 1 nothing, 2 the call is at fault.
    """
    from gzcli.usecases.query import spelled
    from gzcli.usecases.search import search as find
    from gzcli.usecases.sources import facts_for
    from gzcli.usecases.suggest import suggest

    render, seen = renderer("search", format), view(lang, no_color)
    words = " ".join(query or [])
    facts = facts_for(source or (), store, about=spelled(words))
    hits = find(words, facts, kind=kind, unit=unit, low=low, high=high, limit=limit, context=context)
    for piece in render(hits, seen):
        sys.stdout.write(piece)
    if not hits:
        sys.stderr.write(_nothing(words, suggest(words, facts), seen))
        raise typer.Exit(1)


def _nothing(words: str, nearest: Sequence[str], seen: View) -> str:
    """One line that says so, with what could have been meant."""
    cut = seen.symbols.cut
    told = seen.say("nothing", query=fit(words, _QUERY_SHOWN, cut)) if words.strip() else seen.say("nothing_filtered")
    near = ", ".join(fit(word, _QUERY_SHOWN, cut) for word in nearest)
    return f"gzcli: {told}{seen.say('meant', words=near) if near else ''}\n"

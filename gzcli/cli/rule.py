"""`gzcli rule`: what the rule means that an answer names."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gzcli.cli.completion import rules
from gzcli.cli.options import Lang, NoColor, formats
from gzcli.cli.terminal import view
from gzcli.errors import InputError
from gzcli.render import renderer


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("rule")(rule)


def rule(
    name: Annotated[str, typer.Argument(metavar="[NAME]", show_default=False, autocompletion=rules)] = "",
    format: Annotated[str, formats("rule")] = "text",
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Explain a rule that an answer names.

    NAME is what stands in brackets in an answer, as other-value; without it, all rules are listed.

    \b
    gzcli rule
    gzcli rule other-role

    Exit code: 0, or 2 if there is no such rule.
    """
    from gzcli.render.rules import names, page

    render, seen = renderer("rule", format), view(lang, no_color)
    known = names()
    if name and name not in known:
        raise InputError(f"no rule {name[:60]!r}{_nearest(name, known)}; `gzcli rule` lists them all")
    for piece in render([page(one, seen.lang) for one in ([name] if name else known)], seen):
        sys.stdout.write(piece)


def _nearest(name: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name[:60], known, 1)
    return f" (did you mean {near[0]}?)" if near else ""

"""`gzcli check`: every figure of a statement against the source."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any

import typer

import gzcli
from gzcli.cli import inputs
from gzcli.cli.options import Lang, NoColor, choices, view
from gzcli.cli.progress import progress
from gzcli.errors import InputError
from gzcli.model.report import Verdict
from gzcli.render import FORMATS, renderer
from gzcli.render.view import Placed

FAIL_ON = {
    "unsupported": {Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO},
    "refuted": {Verdict.REFUTED},
    "never": set[Verdict](),
}
_FAIL_ON = f"What makes the exit code 1: {', '.join(FAIL_ON)}."
_FORMATS = f"One of {', '.join(FORMATS['check'])}."


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(
    statement: Annotated[list[str] | None, typer.Argument(metavar="STATEMENT", show_default=False)] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Check each line of standard input.")] = False,
    format: Annotated[
        str,
        typer.Option("--format", "-f", metavar="NAME", help=_FORMATS, autocompletion=choices(FORMATS["check"])),
    ] = "text",
    explain: Annotated[bool, typer.Option("--explain", help="Show the nearest claims, axis by axis.")] = False,
    content: Annotated[bool, typer.Option("--content", help="Ask for the words around the figures, too.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="No rounding, no dropped hedges.")] = False,
    tolerance: Annotated[
        str, typer.Option(metavar="SHARE", help="Rounding allowed: 0.02 or 2%.", show_default=False)
    ] = "",
    fail_on: Annotated[
        str, typer.Option(metavar="WHAT", help=_FAIL_ON, autocompletion=choices(FAIL_ON))
    ] = "unsupported",
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Check every figure of a statement against the source.

    STATEMENT is some text, or - for standard input.

    \b
    gzcli check "1642 projects"
    gzcli check --lines --format jsonl < statements.txt

    Exit code: 0 every figure is supported, 1 one is not, 2 the call or the input is at fault.
    """
    render = renderer("check", format)
    failing = _failing(fail_on)
    seen = view(lang, no_color, explain=explain, many=lines)
    options: dict[str, Any] = {"content": content, "strict": strict, "tolerance": _share(tolerance), "words": seen.lang}
    verdicts: set[Verdict] = set()
    for piece in render(_noted(_answers(statement or [], lines, options), verdicts), seen):
        sys.stdout.write(piece)
    raise typer.Exit(1 if verdicts & failing else 0)


def _answers(words: list[str], lines: bool, options: dict[str, Any]) -> Iterator[Placed]:
    if lines and words not in ([], ["-"]):
        raise InputError("--lines reads statements from standard input; leave the other statement out")
    if not lines:
        yield Placed(gzcli.check(inputs.statement(words), **options))
        return
    for number, line in progress(inputs.stdin_lines()):
        yield Placed(gzcli.check(line, **options), "<stdin>", number)


def _noted(answers: Iterable[Placed], verdicts: set[Verdict]) -> Iterator[Placed]:
    """The same answers; their verdicts are gathered as they pass."""
    for answer in answers:
        verdicts.add(answer.report.verdict)
        yield answer


def _failing(name: str) -> set[Verdict]:
    if name not in FAIL_ON:
        raise InputError(f"--fail-on {name!r} is unknown; choose one of {', '.join(FAIL_ON)}")
    return FAIL_ON[name]


def _share(text: str) -> Decimal | None:
    """A share in [0, 1] from ``0.02`` or ``2%``; None for nothing."""
    if not text:
        return None
    try:
        share = Decimal(text.rstrip("%")) / (100 if text.endswith("%") else 1)
        if 0 <= share <= 1:
            return share
    except InvalidOperation:
        pass
    raise InputError(f"--tolerance {text!r} is not a share between 0 and 1; write 0.02 or 2%")

"""`gzcli check`: every figure of a statement, or of a draft, against the sources."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from gzcli.cli import inputs
from gzcli.cli.completion import choices, source_ids
from gzcli.cli.options import Lang, NoColor, StoreFile, formats, view
from gzcli.cli.progress import progress
from gzcli.errors import InputError
from gzcli.model.report import Verdict
from gzcli.render import renderer
from gzcli.render.view import Placed

if TYPE_CHECKING:
    from gzcli.cli.settings import Settings
    from gzcli.model.draft import DraftReport
    from gzcli.usecases.lookup import Lookup
    from gzcli.verdict.decide import Options
    from gzcli.verdict.value import Tolerance

FAIL_ON = {
    "unsupported": {Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO},
    "refuted": {Verdict.REFUTED},
    "never": set[Verdict](),
}
_FAIL_ON = f"What makes the exit code 1: {', '.join(FAIL_ON)} [default: the first]."

Answer = TypeVar("Answer", Placed, "DraftReport")


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("check")(check)


def check(
    statement: Annotated[list[str] | None, typer.Argument(metavar="STATEMENT", show_default=False)] = None,
    file: Annotated[
        list[str] | None,
        typer.Option(
            "--file",
            metavar="DRAFT",
            help="Check a whole text, or all in a folder; - is standard input; may be given again.",
            show_default=False,
        ),
    ] = None,
    lines: Annotated[bool, typer.Option("--lines", help="Check each line of standard input.")] = False,
    source: Annotated[
        list[str] | None,
        typer.Option(
            "--source",
            metavar="ID|PATH",
            help="Against this alone, or all in a folder; may be given again.",
            show_default=False,
            autocompletion=source_ids,
        ),
    ] = None,
    store: StoreFile = None,
    format: Annotated[str, formats("check")] = "text",
    explain: Annotated[bool, typer.Option("--explain", help="Show the nearest claims, axis by axis.")] = False,
    content: Annotated[bool, typer.Option("--content", help="Ask for the words around the figures, too.")] = False,
    strict: Annotated[bool, typer.Option("--strict", help="No rounding, no dropped hedges.")] = False,
    tolerance: Annotated[
        str, typer.Option(metavar="SHARE", help="Rounding allowed: 0.02 or 2%.", show_default=False)
    ] = "",
    fail_on: Annotated[str, typer.Option(metavar="WHAT", help=_FAIL_ON, autocompletion=choices(FAIL_ON))] = "",
    name: Annotated[
        str, typer.Option("--name", metavar="NAME", help="What to call --file -; .md is Markdown.", show_default=False)
    ] = "",
    baseline: Annotated[
        Path | None,
        typer.Option("--baseline", metavar="FILE", help="Known faults of drafts, not to count.", show_default=False),
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Make the baseline of the faults there are now.")
    ] = False,
    lang: Lang = "",
    no_color: NoColor = False,
) -> None:
    """Check every figure of a statement or a draft.

    STATEMENT is some text, or - for standard input. After --file, it is more drafts. Without either, the drafts
    are those that gzcli.toml names. Without --source, the sources are your store and the built-in article.

    \b
    gzcli check "1642 projects"
    gzcli check --file draft.md --source report.txt
    gzcli check --lines --format jsonl < statements.txt

    Exit code: 0 every figure is supported, 1 one is not, 2 the call or the input is at fault.
    """
    from gzcli.cli.settings import settings
    from gzcli.usecases.lookup import lookup
    from gzcli.verdict.decide import Options

    project = settings(Path.cwd())
    drafts = _drafts(file, statement, lines, project)
    baseline = baseline or (project.path(project.baseline) if drafts else None)
    if (baseline and not drafts) or (write_baseline and not baseline):
        raise InputError("--baseline FILE goes with --file DRAFT, and --write-baseline with both")
    failing = _failing(fail_on or project.fail_on or "unsupported")
    render = renderer("draft" if drafts else "check", format)
    seen = view(lang, no_color, explain=explain, many=lines or len(drafts) > 1)
    strict = strict or project.strict
    allowed = _tolerance(tolerance or project.tolerance, strict)
    options = Options(allowed, content or project.content, seen.lang)
    sources = source or project.source_names()
    verdicts: set[Verdict] = set()
    with lookup(sources, store or project.path(project.store)) as found:
        answers: Iterator[Placed] | Iterator[DraftReport] = _of_statements(statement or [], lines, found, options)
        if drafts:
            from gzcli.cli.drafts import known, written

            answers = _of_drafts(drafts, name, lines, found, options)
            if write_baseline and baseline:
                sys.stderr.write(written(baseline, answers))
                return
            answers = known(baseline, answers) if baseline else answers
        for piece in render(_noted(answers, verdicts), seen):
            sys.stdout.write(piece)
    raise typer.Exit(1 if verdicts & failing else 0)


def _drafts(file: list[str] | None, statement: list[str] | None, lines: bool, project: Settings) -> list[str]:
    """The drafts that are asked for; those of the project if nothing at all is."""
    if file:
        from gzcli.documents import expanded

        return [path for name in (*file, *(statement or [])) for path in expanded(name)]
    return [] if statement or lines else project.draft_files()


def _of_statements(words: list[str], lines: bool, found: Lookup, options: Options) -> Iterator[Placed]:
    from gzcli.usecases.check import check

    if lines and words not in ([], ["-"]):
        raise InputError("--lines reads statements from standard input; leave the other statement out")
    if not lines:
        text = inputs.statement(words)
        facts = found(text)
        yield Placed(check(text, facts, options), sources=facts.sources)
        return
    for number, line in progress(inputs.stdin_lines()):
        facts = found(line)
        yield Placed(check(line, facts, options), "<stdin>", number, sources=facts.sources)


def _of_drafts(names: list[str], called: str, lines: bool, found: Lookup, options: Options) -> Iterator[DraftReport]:
    from gzcli.cli.drafts import read
    from gzcli.usecases.draft import check

    if lines:
        raise InputError("--lines reads statements and --file a draft; leave one of them out")
    for draft in [read(name, called) for name in dict.fromkeys(names)]:
        yield check(draft, found, options, partial(progress, silent=True))


def _noted(answers: Iterable[Answer], verdicts: set[Verdict]) -> Iterator[Answer]:
    """The same answers; their verdicts are gathered as they pass."""
    for answer in answers:
        verdicts.add(answer.report.verdict if isinstance(answer, Placed) else answer.verdict)
        yield answer


def _failing(name: str) -> set[Verdict]:
    if name not in FAIL_ON:
        raise InputError(f"--fail-on {name!r} is unknown; choose one of {', '.join(FAIL_ON)}")
    return FAIL_ON[name]


def _tolerance(text: str, strict: bool) -> Tolerance:
    """The rounding that ``0.02`` or ``2%`` allows; the usual one for nothing."""
    from gzcli.verdict.value import Tolerance

    if not text:
        return Tolerance(strict=strict)
    try:
        share = Decimal(text.rstrip("%")) / (100 if text.endswith("%") else 1)
        if 0 <= share <= 1:
            return Tolerance.of(share, strict)
    except InvalidOperation:
        pass
    raise InputError(f"--tolerance {text!r} is not a share between 0 and 1; write 0.02 or 2%")

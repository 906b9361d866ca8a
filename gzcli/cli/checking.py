"""What `gzcli check` does, however it was asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gzcli.cli import inputs
from gzcli.cli.asked import FAIL_ON, Asked
from gzcli.cli.progress import progress
from gzcli.cli.settings import Settings, settings
from gzcli.cli.terminal import view
from gzcli.errors import InputError
from gzcli.model.report import Verdict
from gzcli.render import renderer
from gzcli.render.view import Placed
from gzcli.usecases.check import check
from gzcli.usecases.lookup import Lookup, lookup
from gzcli.verdict.decide import Options
from gzcli.verdict.value import Tolerance

if TYPE_CHECKING:
    from gzcli.model.draft import DraftReport

Answer = TypeVar("Answer", Placed, "DraftReport")


def checked(asked: Asked) -> int:
    """Print the answer and return the exit code."""
    project = settings(Path.cwd())
    drafts = _drafts(asked, project)
    baseline = asked.baseline or (project.path(project.baseline) if drafts else None)
    if (baseline and not drafts) or (asked.write_baseline and not baseline):
        raise InputError("--baseline FILE goes with --file DRAFT, and --write-baseline with both")
    failing = _failing(asked.fail_on or project.fail_on or "unsupported")
    render = renderer("draft" if drafts else "check", asked.format)
    seen = view(asked.lang, asked.no_color, explain=asked.explain, many=asked.lines or len(drafts) > 1)
    allowed = _tolerance(asked.tolerance or project.tolerance, asked.strict or project.strict)
    options = Options(allowed, asked.content or project.content, seen.lang)
    sources = asked.source or project.source_names()
    verdicts: set[Verdict] = set()
    with lookup(sources, asked.store or project.path(project.store)) as found:
        answers: Iterator[Placed] | Iterator[DraftReport] = _of_statements(asked, found, options)
        if drafts:
            from gzcli.cli.drafts import known, written

            answers = _of_drafts(drafts, asked, found, options)
            if asked.write_baseline and baseline:
                sys.stderr.write(written(baseline, answers))
                return 0
            answers = known(baseline, answers) if baseline else answers
        for piece in render(_noted(answers, verdicts), seen):
            sys.stdout.write(piece)
    return 1 if verdicts & failing else 0


def _drafts(asked: Asked, project: Settings) -> list[str]:
    """The drafts that are asked for; those of the project if nothing at all is."""
    if asked.file:
        from gzcli.documents import expanded

        return [path for name in (*asked.file, *asked.statement) for path in expanded(name)]
    return [] if asked.statement or asked.lines else project.draft_files()


def _of_statements(asked: Asked, found: Lookup, options: Options) -> Iterator[Placed]:
    if asked.lines and list(asked.statement) not in ([], ["-"]):
        raise InputError("--lines reads statements from standard input; leave the other statement out")
    if not asked.lines:
        text = inputs.statement(asked.statement)
        facts = found(text)
        yield Placed(check(text, facts, options), sources=facts.sources)
        return
    for number, line in progress(inputs.stdin_lines()):
        facts = found(line)
        yield Placed(check(line, facts, options), "<stdin>", number, sources=facts.sources)


def _of_drafts(names: list[str], asked: Asked, found: Lookup, options: Options) -> Iterator[DraftReport]:
    from gzcli.cli.drafts import read
    from gzcli.usecases.draft import check

    if asked.lines:
        raise InputError("--lines reads statements and --file a draft; leave one of them out")
    for draft in [read(name, asked.name) for name in dict.fromkeys(names)]:
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
    if not text:
        return Tolerance(strict=strict)
    try:
        share = Decimal(text.rstrip("%")) / (100 if text.endswith("%") else 1)
        if 0 <= share <= 1:
            return Tolerance.of(share, strict)
    except InvalidOperation:
        pass
    raise InputError(f"--tolerance {text!r} is not a share between 0 and 1; write 0.02 or 2%")

"""`--format concise`: one line a figure, as editors and CI read it (``file:line:column: LABEL figure: why [rule]``)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gzcli.model.draft import DraftReport, Finding
from gzcli.model.report import Figure
from gzcli.render.places import Lines
from gzcli.render.quote import cited
from gzcli.render.safe import safe
from gzcli.render.view import Placed, View, whole


def check(answers: Iterable[Placed], view: View) -> Iterator[str]:
    """A line for each figure, in the order of the text; one for a statement that is judged as a whole."""
    for answer in answers:
        report = answer.report
        if whole(report):
            yield f"{_at(answer, 0)}: {report.verdict}: {safe(report.reason)} [{report.rule}]\n"
        for figure in report.figures:
            yield f"{_at(answer, figure.span.start)}: {_told(figure, view)}\n"


def draft(drafts: Iterable[DraftReport], view: View) -> Iterator[str]:
    """A line for each fault of each draft, sorted by place."""
    for one in drafts:
        lines = Lines(one.text)
        for finding in sorted(filter(lambda finding: finding.is_fault, one.findings), key=lambda finding: finding.span):
            place = lines.place(finding.span)
            yield f"{safe(one.name)}:{place.line}:{place.column}: {_fault(finding, view)}\n"


def _fault(finding: Finding, view: View) -> str:
    if finding.figure:
        return _told(finding.figure, view)
    return f"{finding.verdict}: {safe(finding.reason)} [{finding.rule}]"


def _told(figure: Figure, view: View) -> str:
    where = cited(figure.evidence[:1], view)
    return f"{figure.verdict} {safe(figure.text)}: {safe(figure.reason)}{where} [{figure.rule}]"


def _at(answer: Placed, offset: int) -> str:
    """Name, line and column of an offset in the statement, which may have several lines."""
    before = answer.report.statement[:offset]
    line, tail = before.count("\n"), before.rpartition("\n")[2]
    column = len(tail) + (1 if line else answer.column)
    return f"{safe(answer.name)}:{answer.line + line}:{column}"

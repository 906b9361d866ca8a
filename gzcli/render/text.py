"""`check --format text`: the statement with every figure marked, and under it why, in the source's own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from gzcli.model.report import Evidence, Figure, Near, Report, Verdict
from gzcli.render.axes import comparison
from gzcli.render.layout import Line, Run, cells, paint, wrap
from gzcli.render.quote import place, window
from gzcli.render.view import Placed, View, whole

if TYPE_CHECKING:
    from gzcli.model.draft import Finding

_SHOWN = 3  # pieces of evidence, or nearest claims, before "more"
_CONTEXT = 44  # cells of a quote that are worth showing; where a line has fewer left, it takes two


def check(answers: Iterable[Placed], view: View) -> Iterator[str]:
    """One block an answer; where many were asked for, a line that counts them at the end."""
    counts = dict.fromkeys(Verdict, 0)
    for answer in answers:
        gap = "\n" if any(counts.values()) else ""
        counts[answer.report.verdict] += 1
        yield gap + paint(report(answer.report, view), view.colour)
    if view.many:
        yield "\n" + _counted(counts, view) + "\n"


def report(answer: Report, view: View) -> list[Line]:
    """The lines of one answer."""
    lines = _statement(answer, view)
    if whole(answer):
        near = [] if answer.figures else _heading(answer.nearest, view)
        lines += wrap([Run(answer.reason), *near], view.width, "  ", "  ")
    for figure in answer.figures:
        lines += _figure(figure, view, named=len(answer.figures) > 1)
    return lines if answer.figures else lines + _nearest(answer.nearest, view, "  ")


def _statement(answer: Report, view: View) -> list[Line]:
    """The verdict, and the statement with each figure marked."""
    label = f"{view.symbols.of(answer.verdict)} {view.say(answer.verdict)}"
    runs = [Run(label, f"bold {answer.verdict}", whole=True), Run("  ")]
    at = 0
    for figure in answer.figures:
        runs += [Run(answer.statement[at : figure.span.start]), _mark(figure, answer, view)]
        at = figure.span.end
    return wrap([*runs, Run(answer.statement[at:])], view.width, hang="  ")


def _mark(figure: Figure, answer: Report, view: View) -> Run:
    """A figure of the statement behind its sign; the sign is left out where the figure is all there is."""
    alone = figure.text.strip() == answer.statement.strip()
    sign = "" if alone else view.symbols.of(figure.verdict)
    return Run(sign + figure.text, f"bold {figure.verdict}", whole=True)


def explained(finding: Finding, view: View, margin: str) -> list[Line]:
    """The lines that say why one finding of a draft has its verdict, behind a margin."""
    if finding.figure:
        near = finding.figure.nearest if view.explain else finding.figure.nearest[:1]
        return _figure(finding.figure._replace(nearest=near), view, named=True, margin=margin)
    sign = Run(f"{view.symbols.of(finding.verdict)} {view.say(finding.verdict)}", f"{finding.verdict}", whole=True)
    return wrap([sign, Run(view.say("colon")), Run(finding.reason)], view.width, f"{margin}  ", f"{margin}    ")


def _figure(figure: Figure, view: View, named: bool, margin: str = "") -> list[Line]:
    """Why a figure has its verdict. It is named where the statement has several."""
    indent = margin + ("    " if named else "  ")
    name = [
        Run(f"{view.symbols.of(figure.verdict)} {figure.text}", f"{figure.verdict}", whole=True),
        Run(view.say("colon")),
    ]
    lines = wrap((name if named else []) + _why(figure, view), view.width, f"{margin}  ", indent)
    for evidence in figure.evidence[: None if view.explain else _SHOWN]:
        lines += _quoted(evidence, view, indent, f"line bold {figure.verdict}")
    lines += _more(len(figure.evidence), view, indent)
    if view.explain and figure.evidence and figure.nearest:
        lines += wrap([Run(view.say("nearest") + view.say("colon"), "dim")], view.width, indent, indent)
    if view.explain or not figure.evidence:
        lines += _nearest(figure.nearest, view, indent)
    return lines


def _why(figure: Figure, view: View) -> Line:
    """The reason, the note and, if asked, the rule; then what leads over to the nearest claims."""
    runs = [Run(figure.reason)]
    if figure.note:
        runs.append(Run(view.say("note", note=figure.note)))
    if view.explain:
        runs.append(Run(f" [{figure.rule}]", "dim", whole=True))
    return runs if figure.evidence else runs + _heading(figure.nearest, view)


def _heading(nearest: Sequence[Near], view: View) -> Line:
    return [Run(view.say("near"), "dim")] if nearest else []


def _quoted(evidence: Evidence, view: View, indent: str, style: str) -> list[Line]:
    """The source's words with the figure marked, then where they stand."""
    where = f"{view.symbols.dash} {place(evidence, view)}"
    lead = f"{indent}{view.symbols.bar} "
    line = view.width - cells(lead)
    room = line - cells(where) - 7
    quote = window(evidence, max(_CONTEXT, room), view.symbols.cut, most=room + line)
    left, right = ("", "") if view.colour or not quote.figure else (view.symbols.left, view.symbols.right)
    figure = Run(left + quote.figure + right, style, whole=True)
    return wrap(
        [Run(quote.before), figure, Run(quote.after), Run("  "), Run(where, "dim", whole=True)], view.width, lead, lead
    )


def _nearest(nearest: Sequence[Near], view: View, indent: str) -> list[Line]:
    """The claims that could have been meant; axis by axis if asked."""
    lines: list[Line] = []
    for near in nearest[: None if view.explain else _SHOWN]:
        lines += _quoted(near.evidence, view, indent, "line")
        if view.explain:
            lines += comparison(near.axes, view, indent + "  ")
    return lines + _more(len(nearest), view, indent)


def _more(count: int, view: View, indent: str) -> list[Line]:
    if count <= _SHOWN or view.explain:
        return []
    return wrap([Run(view.say("more", count=count - _SHOWN), "dim")], view.width, indent, indent)


def _counted(counts: dict[Verdict, int], view: View) -> str:
    return view.say(
        "counts",
        total=sum(counts.values()),
        supported=counts[Verdict.SUPPORTED],
        refuted=counts[Verdict.REFUTED],
        unknown=counts[Verdict.NOT_ENOUGH_INFO],
    )

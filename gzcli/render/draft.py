"""`check --file DRAFT` on a terminal: the draft with every figure marked, under its lines only what is at fault."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from gzcli.model.draft import DraftReport, Finding
from gzcli.model.span import Span
from gzcli.render.counts import Counts, counted
from gzcli.render.layout import Line, Run, paint, wrap
from gzcli.render.places import Lines
from gzcli.render.safe import safe
from gzcli.render.text import explained
from gzcli.render.view import View


def check(drafts: Iterable[DraftReport], view: View) -> Iterator[str]:
    """Each draft, and at the end a line that counts its figures."""
    done: list[DraftReport] = []
    for draft in drafts:
        if view.many:
            yield ("\n" if done else "") + paint([[Run(safe(draft.name), "bold")]], view.colour)
        for lines in _lines(draft, view):
            yield paint(lines, view.colour)
        done.append(draft)
    yield "\n" + paint(wrap([Run(summed(counted(done), view), "bold")], view.width), view.colour)


def summed(counts: Counts, view: View) -> str:
    """The counts in one line."""
    ignored = view.say("counted_ignored", ignored=counts.ignored) if counts.ignored else ""
    key = "counted_one" if counts.total == 1 else "counted"
    return view.say(key, **{name: f"{count:,}" for name, count in counts._asdict().items()}) + ignored


def _lines(draft: DraftReport, view: View) -> Iterator[list[Line]]:
    """Each line of the draft, behind its number, with the faults that end on it."""
    lines = Lines(draft.text)
    marked: defaultdict[int, list[Finding]] = defaultdict(list)
    for finding in draft.findings:
        place = lines.place(finding.span)
        for number in range(place.line, place.end_line + 1):
            marked[number].append(finding)
    gutter = len(str(len(lines.spans)))
    margin = " " * (gutter + 2)
    for number, line in enumerate(lines.spans, 1):
        shown = _line(draft, line, marked[number], view, f"{number:>{gutter}}  ", margin)
        ending = [finding for finding in marked[number] if finding.is_fault and finding.span.end <= line.end]
        yield shown + [row for finding in ending for row in explained(finding, view, margin)]


def _line(draft: DraftReport, line: Span, findings: list[Finding], view: View, lead: str, margin: str) -> list[Line]:
    runs, at = [], line.start
    for finding in findings:
        if finding.figure is None:
            continue
        part = Span(max(finding.span.start, line.start), min(finding.span.end, line.end))
        runs += [Run(Span(at, part.start).of(draft.text)), _mark(finding, part, draft, view)]
        at = part.end
    rows = wrap([*runs, Run(Span(at, line.end).of(draft.text))], view.width, lead, margin) or [[Run(lead)]]
    rows[0][0] = Run(lead, "dim")
    return rows


def _mark(finding: Finding, part: Span, draft: DraftReport, view: View) -> Run:
    """A figure behind its sign; without one where it goes on from the line before."""
    sign = view.symbols.of(finding.verdict) if part.start == finding.span.start else ""
    return Run(sign + part.of(draft.text), "dim" if finding.ignored else f"bold {finding.verdict}", whole=True)

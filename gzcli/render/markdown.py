"""`--format markdown`: to paste into a pull request or an article's notes (GitHub Flavored Markdown)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gzcli.model.draft import DraftReport, Finding
from gzcli.model.report import Evidence, Figure, Near, Report
from gzcli.render.counts import counted
from gzcli.render.draft import summed
from gzcli.render.places import Lines
from gzcli.render.quote import place, window
from gzcli.render.safe import safe
from gzcli.render.view import Placed, View, whole

_ROOM = 100  # cells of a quote in a table
_MARKUP = re.compile(r"([\\`*_{}\[\]<>()#+|~!&$-])")
_MENTION = re.compile(r"(@|\\#)(?=\w)")


def check(answers: Iterable[Placed], view: View) -> Iterator[str]:
    """A quoted statement with its figures marked and a table of them, for each answer."""
    gap = ""
    for answer in answers:
        yield gap + "\n".join(_report(answer.report, view)) + "\n"
        gap = "\n"


def draft(drafts: Iterable[DraftReport], view: View) -> Iterator[str]:
    """For each draft, how many figures have which verdict, and a table of what is at fault."""
    gap = ""
    for one in drafts:
        yield f"{gap}**{plain(one.name)}**{view.say('colon')}{plain(summed(counted([one]), view))}\n"
        faults = [finding for finding in one.findings if finding.is_fault]
        if faults:
            yield "\n" + "\n".join(_faults(one, faults, view)) + "\n"
        gap = "\n"


def _faults(one: DraftReport, faults: Sequence[Finding], view: View) -> Iterator[str]:
    names = ("line", "figure", "verdict", "reason", "source")
    yield f"| {' | '.join(view.say(name) for name in names)} |"
    yield "| ---: | --- | --- | --- | --- |"
    lines = Lines(one.text)
    for finding in faults:
        place = lines.place(finding.span)
        yield f"| {place.line} | {_row(finding, view)} |"


def _row(finding: Finding, view: View) -> str:
    if finding.figure:
        return _figure_row(finding.figure, view)
    return f"{plain(finding.text)} | {_verdict(finding, view)} | {plain(finding.reason)} | "


def plain(text: str) -> str:
    """The text with nothing that Markdown or the site that shows it would read as markup, a mention or a link."""
    return _MENTION.sub(r"\1<!-- -->", _MARKUP.sub(r"\\\1", safe(text)))


def bold(markup: str) -> str:
    """Something bold inside a sentence: asterisks between a Chinese letter and a sign, as in 占12.5%的, are only shown."""
    return f"<b>{markup}</b>"


def _report(report: Report, view: View) -> Iterator[str]:
    yield f"**{view.symbols.of(report.verdict)} {view.say(report.verdict)}**"
    yield ""
    yield f"> {_statement(report, view)}"
    if whole(report):
        yield from ("", plain(report.reason))
    if report.figures:
        yield ""
        yield from _table(report.figures, view)
    if report.nearest and not report.figures:
        yield from ("", view.say("nearest") + view.say("colon").rstrip(), "")
        yield from (f"- {_quoted(near.evidence, view)}" for near in report.nearest)


def _statement(report: Report, view: View) -> str:
    parts, at = [], 0
    for figure in report.figures:
        parts += [plain(report.statement[at : figure.span.start]), _marked(figure, view)]
        at = figure.span.end
    return "".join([*parts, plain(report.statement[at:])])


def _marked(figure: Figure, view: View) -> str:
    return bold(f"{view.symbols.of(figure.verdict)} {plain(figure.text)}")


def _table(figures: Sequence[Figure], view: View) -> Iterator[str]:
    yield f"| {view.say('figure')} | {view.say('verdict')} | {view.say('reason')} | {view.say('source')} |"
    yield "| --- | --- | --- | --- |"
    for figure in figures:
        yield f"| {_figure_row(figure, view)} |"


def _figure_row(figure: Figure, view: View) -> str:
    return f"{plain(figure.text)} | {_verdict(figure, view)} | {plain(_why(figure, view))} | {_sources(figure, view)}"


def _verdict(judged: Figure | Finding, view: View) -> str:
    return f"{view.symbols.of(judged.verdict)} {view.say(judged.verdict)}"


def _why(figure: Figure, view: View) -> str:
    return figure.reason + (view.say("note", note=figure.note) if figure.note else "")


def _sources(figure: Figure, view: View) -> str:
    """The evidence; without any, what comes nearest."""
    if figure.evidence:
        return "<br>".join(_quoted(evidence, view) for evidence in figure.evidence)
    return "<br>".join(_nearby(near, view) for near in figure.nearest)


def _nearby(near: Near, view: View) -> str:
    return view.say("nearest") + view.say("colon") + _quoted(near.evidence, view)


def _quoted(evidence: Evidence, view: View) -> str:
    quote = window(evidence, _ROOM, view.symbols.cut)
    figure = bold(plain(quote.figure)) if quote.figure else ""
    return f"{plain(quote.before)}{figure}{plain(quote.after)} ({plain(place(evidence, view))})"

"""`--format markdown`: to paste into a pull request or an article's notes (GitHub Flavored Markdown)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gzcli.model.report import Evidence, Figure, Near, Report
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


def plain(text: str) -> str:
    """The text with nothing that Markdown or the site that shows it would read as markup, a mention or a link."""
    return _MENTION.sub(r"\1<!-- -->", _MARKUP.sub(r"\\\1", safe(text)))


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
    return f"**{view.symbols.of(figure.verdict)} {plain(figure.text)}**"


def _table(figures: Sequence[Figure], view: View) -> Iterator[str]:
    yield f"| {view.say('figure')} | {view.say('verdict')} | {view.say('reason')} | {view.say('source')} |"
    yield "| --- | --- | --- | --- |"
    for figure in figures:
        verdict = f"{view.symbols.of(figure.verdict)} {view.say(figure.verdict)}"
        yield f"| {plain(figure.text)} | {verdict} | {plain(_why(figure, view))} | {_sources(figure, view)} |"


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
    figure = f"**{plain(quote.figure)}**" if quote.figure else ""
    return f"{plain(quote.before)}{figure}{plain(quote.after)} ({plain(place(evidence, view))})"

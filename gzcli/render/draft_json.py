"""`check --file DRAFT --format json` and `jsonl` (shapes.py has the shapes)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from gzcli.model.draft import DraftReport, Finding, Sentence
from gzcli.model.span import Span
from gzcli.render.counts import counted
from gzcli.render.json import dump, figure_shape, listed
from gzcli.render.places import Lines
from gzcli.render.view import View

if TYPE_CHECKING:
    from gzcli.render.shapes import CountsShape, DraftShape, FindingShape, PlaceShape, StatementShape


def check(drafts: Iterable[DraftReport], view: View) -> Iterator[str]:
    """One object, or a list of them where several drafts were asked for."""
    yield from listed(map(shape, drafts), view)


def lines(drafts: Iterable[DraftReport], view: View) -> Iterator[str]:
    """One statement a line."""
    for draft in drafts:
        yield from (dump(statement, view) + "\n" for statement in _statements(draft))


def shape(draft: DraftReport) -> DraftShape:
    """A draft's report as plain lists, dicts, strings and numbers."""
    return {
        "schema_version": 1,
        "name": draft.name,
        "verdict": draft.verdict.value,
        "counts": _counts(draft),
        "sources": [
            {"id": one.id, "title": one.title, "date": one.date, "lang": one.lang, "sha256": one.sha256}
            for one in draft.sources.values()
        ],
        "statements": list(_statements(draft)),
    }


def _counts(draft: DraftReport) -> CountsShape:
    counts = counted([draft])
    return {
        "read": counts.read,
        "sentences": counts.sentences,
        "figures": counts.total,
        "supported": counts.supported,
        "refuted": counts.refuted,
        "not_enough_info": counts.unknown,
        "ignored": counts.ignored,
    }


def _statements(draft: DraftReport) -> Iterator[StatementShape]:
    places = Lines(draft.text)
    return (_statement(draft.name, sentence, places) for sentence in draft.sentences)


def _statement(name: str, sentence: Sentence, places: Lines) -> StatementShape:
    report = sentence.report
    overall = next((finding for finding in sentence.findings if finding.figure is None), None)
    return {
        "schema_version": 1,
        "name": name,
        "place": _place(sentence.span, places),
        "statement": report.statement,
        "lang": report.lang,
        "verdict": report.verdict.value,
        "rule": report.rule,
        "reason": report.reason,
        "finding": _finding(overall, places) if overall else None,
        "figures": [
            {**figure_shape(finding.figure), "finding": _finding(finding, places)}
            for finding in sentence.findings
            if finding.figure
        ],
        "coverage": round(report.coverage, 4),
        "missing": list(report.missing),
    }


def _finding(finding: Finding, places: Lines) -> FindingShape:
    return {"place": _place(finding.span, places), "ignored": finding.ignored, "fingerprint": finding.mark}


def _place(span: Span, places: Lines) -> PlaceShape:
    place = places.place(span)
    return {
        "start": span.start,
        "end": span.end,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }

"""`--format json` and `jsonl`: the whole report, raw text and exact decimals (shapes.py has the shape)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from gzcli.model.mention import Mention
from gzcli.model.quantity import Quantity
from gzcli.model.report import Evidence, Figure, Near, Report
from gzcli.model.span import Span
from gzcli.render.safe import escaped
from gzcli.render.view import UNICODE, Placed, View

if TYPE_CHECKING:
    from gzcli.render.shapes import (
        EvidenceShape,
        FigureShape,
        MentionShape,
        NearShape,
        QuantityShape,
        ReportShape,
        SpanShape,
    )

_LONGEST = 40  # places that a decimal may have before its exponent form is shorter to read


def check(answers: Iterable[Placed], view: View) -> Iterator[str]:
    """One object, or a list of them where many were asked for."""
    yield from listed((report(answer.report) for answer in answers), view)


def listed(values: Iterable[object], view: View) -> Iterator[str]:
    """The only value, or a list of all of them where many were asked for."""
    if not view.many:
        yield from (dump(value, view, indent=2) + "\n" for value in values)
        return
    before = "[\n"
    for value in values:
        yield before + dump(value, view, indent=2)
        before = ",\n"
    yield "\n]\n" if before[0] == "," else "[]\n"


def check_lines(answers: Iterable[Placed], view: View) -> Iterator[str]:
    """One object a line."""
    for answer in answers:
        yield dump(report(answer.report), view) + "\n"


def report(answer: Report) -> ReportShape:
    """A report as plain lists, dicts, strings and numbers."""
    return {
        "schema_version": 1,
        "statement": answer.statement,
        "lang": answer.lang,
        "verdict": answer.verdict.value,
        "rule": answer.rule,
        "reason": answer.reason,
        "figures": [figure_shape(figure) for figure in answer.figures],
        "nearest": [_near(near) for near in answer.nearest],
        "coverage": round(answer.coverage, 4),
        "missing": list(answer.missing),
    }


def figure_shape(figure: Figure) -> FigureShape:
    """A figure with its verdict as a plain dict."""
    return {
        **mention_shape(figure.mention),
        "verdict": figure.verdict.value,
        "rule": figure.rule,
        "reason": figure.reason,
        "note": figure.note,
        "evidence": [evidence(one) for one in figure.evidence],
        "nearest": [_near(near) for near in figure.nearest],
    }


def mention_shape(mention: Mention) -> MentionShape:
    """A figure as it stands in a text as a plain dict."""
    return {
        "text": mention.text,
        "span": span(mention.span),
        "kind": mention.kind.value,
        "quantity": quantity(mention.quantity) if mention.quantity else None,
        "rest": quantity(mention.rest) if mention.rest else None,
        "when": mention.when.edtf if mention.when else None,
    }


def quantity(value: Quantity) -> QuantityShape:
    """A quantity as a plain dict, its numbers as decimal strings."""
    return {
        "number": _decimal(value.number),
        "low": _decimal(value.low),
        "high": _decimal(value.high),
        "low_open": value.interval.low_open,
        "high_open": value.interval.high_open,
        "unit": value.unit,
        "noun": value.noun,
        "hedge": value.hedge.value,
    }


def _near(near: Near) -> NearShape:
    return {
        "evidence": evidence(near.evidence),
        "score": round(near.score, 4),
        "axes": [
            {"name": axis.name, "agrees": axis.agrees, "statement": axis.statement, "source": axis.source}
            for axis in near.axes
        ],
    }


def evidence(one: Evidence) -> EvidenceShape:
    """Evidence as a plain dict."""
    return {
        "source": one.source,
        "claim": one.claim,
        "span": span(one.span),
        "quote": one.quote,
        "figure": span(one.figure) if one.figure else None,
        "paragraph": one.paragraph,
        "page": one.page or None,
    }


def span(one: Span) -> SpanShape:
    """A span as a plain dict."""
    return {"start": one.start, "end": one.end}


def _decimal(value: Decimal | None) -> str | None:
    """All digits, without an exponent as long as that stays readable."""
    if value is None:
        return None
    return f"{value:f}" if value.is_finite() and abs(value.adjusted()) <= _LONGEST else str(value)


def dump(value: object, view: View, indent: int | None = None) -> str:
    """JSON that any terminal can be shown; letters stay readable where the output can print them."""
    return escaped(json.dumps(value, ensure_ascii=view.symbols is not UNICODE, indent=indent, allow_nan=False))

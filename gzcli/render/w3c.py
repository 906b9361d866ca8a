"""`--format w3c`: every figure as a Web Annotation (W3C Recommendation of 2017), targets by quote and by position."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from gzcli.model.claim import Source
from gzcli.model.draft import DraftReport, Finding
from gzcli.model.report import Evidence
from gzcli.model.span import Span
from gzcli.render import iri
from gzcli.render.json import dump
from gzcli.render.merge import drafts_of
from gzcli.render.quote import cited
from gzcli.render.view import Placed, View

_AROUND = 32  # code points on both sides of a quote, to tell it from equal ones


def check(answers: Iterable[Placed | DraftReport], view: View) -> Iterator[str]:
    """One page of annotations; their ids stay the same as long as the words of the sentence do."""
    items = [_annotation(draft, one, view) for draft in drafts_of(answers) for one in draft.findings]
    page = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": _urn("page", *(item["id"] for item in items)),
        "type": "AnnotationPage",
        "items": items,
    }
    yield dump(page, view, indent=2) + "\n"


def _annotation(draft: DraftReport, finding: Finding, view: View) -> dict[str, Any]:
    said = {"type": "TextualBody", "format": "text/plain", "language": "zh-Hans" if view.lang == "zh" else "en"}
    note = view.say("note", note=finding.note) if finding.note else ""
    told = f"{finding.verdict}: {finding.reason}{note}{cited(finding.evidence, view)}"
    return {
        "id": _urn(draft.name, finding.mark),
        "type": "Annotation",
        "motivation": "assessing",
        "body": [
            {**said, "purpose": "assessing", "value": told},
            {"type": "TextualBody", "purpose": "tagging", "value": finding.verdict.value},
            *(_evidence(one, draft.sources.get(one.source)) for one in finding.evidence),
        ],
        "target": {"source": iri.of_file(draft.name), "selector": _selectors(finding.span, draft.text)},
    }


def _evidence(evidence: Evidence, source: Source | None) -> dict[str, Any]:
    if source is None:
        return {"type": "TextualBody", "purpose": "linking", "format": "text/plain", "value": evidence.quote}
    text = {"id": iri.of_source(source), "type": "Text", "format": "text/plain", "language": source.lang}
    return {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": text,
        "selector": _selectors(evidence.span, source.text),
    }


def _selectors(span: Span, text: str) -> list[dict[str, Any]]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(text),
        "prefix": text[max(0, span.start - _AROUND) : span.start],
        "suffix": text[span.end : span.end + _AROUND],
    }
    return [quote, {"type": "TextPositionSelector", "start": span.start, "end": span.end}]


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "\n".join(("gzcli", *parts)).encode("utf-8", "replace").decode()).urn

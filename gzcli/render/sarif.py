"""`--format sarif`: faults as a log in the Static Analysis Results Interchange Format, version 2.1.0 (OASIS)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from gzcli.model.draft import BASELINE, DraftReport, Finding
from gzcli.model.report import Evidence, Verdict
from gzcli.render import iri
from gzcli.render.json import dump
from gzcli.render.merge import drafts_of
from gzcli.render.places import Lines
from gzcli.render.quote import cited, place
from gzcli.render.rules import Page, markdown
from gzcli.render.rules import page as page_of
from gzcli.render.view import Placed, View
from gzcli.version import VERSION

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
FINGERPRINT = "gzcliFinding/v1"
_LEVELS = {Verdict.REFUTED: "error", Verdict.NOT_ENOUGH_INFO: "warning"}


def check(answers: Iterable[Placed | DraftReport], view: View) -> Iterator[str]:
    """One log with one run; what is ignored is there, too, as suppressed."""
    found = [
        (draft, finding)
        for draft in drafts_of(answers)
        for finding in draft.findings
        if finding.verdict is not Verdict.SUPPORTED
    ]
    rules = sorted({finding.rule for _, finding in found})
    driver = {
        "name": "gzcli",
        "version": VERSION,
        "rules": [_rule(page_of(rule, view.lang), view) for rule in rules],
    }
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": list(_results(found, rules, view))}
    yield dump({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, view, indent=2) + "\n"


def _rule(page: Page, view: View) -> dict[str, Any]:
    """What a rule means, as the scanner's site shows it beside a result."""
    return {
        "id": page.rule,
        "shortDescription": {"text": page.rule.replace("-", " ").capitalize()},
        "fullDescription": {"text": page.says},
        "help": {"text": page.why, "markdown": "".join(markdown([page], view))},
    }


def _results(
    found: Sequence[tuple[DraftReport, Finding]], rules: Sequence[str], view: View
) -> Iterator[dict[str, Any]]:
    lines: dict[str, Lines] = {}
    for draft, finding in found:
        if draft.name not in lines:
            lines[draft.name] = Lines(draft.text)
        yield _result(draft, finding, lines[draft.name], rules.index(finding.rule), view)


def _result(draft: DraftReport, finding: Finding, lines: Lines, rule: int, view: View) -> dict[str, Any]:
    result = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "level": _LEVELS[finding.verdict],
        "message": {"text": f"{finding.text}{view.say('colon')}{finding.reason}{cited(finding.evidence, view)}"},
        "locations": [{"physicalLocation": {
            "artifactLocation": {"uri": iri.of_file(draft.name)}, "region": _region(draft, finding, lines),
        }}],
        "relatedLocations": [_evidence(one, number, view) for number, one in enumerate(finding.quoted, 1)],
        "partialFingerprints": {FINGERPRINT: finding.mark},
        "properties": {"verdict": finding.verdict.value},
    }  # fmt: skip
    if finding.ignored:
        kind = "external" if finding.ignored == BASELINE else "inSource"
        result["suppressions"] = [{"kind": kind, "justification": finding.ignored}]
    return result


def _region(draft: DraftReport, finding: Finding, lines: Lines) -> dict[str, Any]:
    at = lines.place(finding.span)
    return {
        "startLine": at.line,
        "startColumn": at.column,
        "endLine": at.end_line,
        "endColumn": at.end_column,
        "charOffset": finding.span.start,
        "charLength": finding.span.end - finding.span.start,
        "snippet": {"text": finding.span.of(draft.text)},
    }


def _evidence(evidence: Evidence, number: int, view: View) -> dict[str, Any]:
    return {
        "id": number,
        "message": {"text": evidence.quote},
        "logicalLocations": [{"name": evidence.source, "fullyQualifiedName": place(evidence, view)}],
    }

"""What `check` answers for a whole text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from gzcli.model.claim import Source
from gzcli.model.report import Evidence, Figure, Near, Report, Verdict
from gzcli.model.span import Span

BASELINE = "in the baseline"
"""Why a finding is ignored that a baseline file lists."""


class Finding(NamedTuple):
    """One figure of a draft with its verdict, or a whole sentence that a rule of its own judges (``figure`` is None).

    ``span`` is in code points of the draft. ``ignored`` says why it does not count as a fault, "" if it does.
    ``mark`` names it from one version of the draft to the next, wherever it moves: 16 hexadecimal digits.
    """

    span: Span
    text: str
    verdict: Verdict
    rule: str
    reason: str
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
    nearest: tuple[Near, ...] = ()
    figure: Figure | None = None
    ignored: str = ""
    mark: str = ""

    @property
    def quoted(self) -> tuple[Evidence, ...]:
        """The evidence; without any, what comes nearest."""
        return self.evidence or tuple(near.evidence for near in self.nearest)

    @property
    def is_fault(self) -> bool:
        """Whether it is not supported and nobody has said to ignore it."""
        return self.verdict is not Verdict.SUPPORTED and not self.ignored


class Sentence(NamedTuple):
    """One sentence of a draft that has a figure.

    ``span`` is in the draft, the spans inside ``report`` are in ``report.statement``: the sentence without markup.
    """

    span: Span
    report: Report
    findings: tuple[Finding, ...]


class DraftReport(NamedTuple):
    """The answer for one draft: every sentence of ``text`` that has a figure, in order.

    ``sources`` are those that the evidence quotes. ``read`` counts the sentences, also those without a figure.
    """

    name: str
    text: str
    sentences: tuple[Sentence, ...]
    sources: Mapping[str, Source] = MappingProxyType({})
    read: int = 0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the text."""
        return tuple(finding for sentence in self.sentences for finding in sentence.findings)

    @property
    def verdict(self) -> Verdict:
        """The worst verdict that counts; SUPPORTED if nothing is at fault, also for a draft without figures."""
        faults = {finding.verdict for finding in self.findings if finding.is_fault}
        worst = (Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO)
        return next((verdict for verdict in worst if verdict in faults), Verdict.SUPPORTED)

    def without(self, why: Callable[[Finding], str]) -> DraftReport:
        """The same report where findings that are not supported are ignored if there is a reason ``why``."""
        return self._replace(sentences=tuple(_without(sentence, why) for sentence in self.sentences))


def _without(sentence: Sentence, why: Callable[[Finding], str]) -> Sentence:
    return sentence._replace(findings=tuple(_ignored(finding, why) for finding in sentence.findings))


def _ignored(finding: Finding, why: Callable[[Finding], str]) -> Finding:
    reason = why(finding) if finding.is_fault else ""
    return finding._replace(ignored=reason) if reason else finding


def sentence_of(report: Report, span: Span, place: Callable[[Span], Span], seen: Counter[str]) -> Sentence:
    """A report as a sentence of a draft, its findings in order.

    ``place`` leads from a span of the statement to the draft; ``seen`` counts equal findings over the whole draft.
    """
    return Sentence(span, report, tuple(_findings(report, span, place, seen)))


def _findings(report: Report, span: Span, place: Callable[[Span], Span], seen: Counter[str]) -> Iterator[Finding]:
    """One for the sentence, where a rule judges it as a whole, and one for each figure."""
    text, rule = report.statement, report.rule
    if report.figures and rule and all(figure.rule != rule for figure in report.figures):
        yield Finding(span, text, report.verdict, rule, report.reason, mark=_mark(seen, text, "", rule))
    for one in report.figures:
        yield Finding(
            place(one.span), one.text, one.verdict, one.rule, one.reason, one.note, one.evidence, one.nearest, one,
            mark=_mark(seen, text, one.text, one.rule),
        )  # fmt: skip


def _mark(seen: Counter[str], *parts: str) -> str:
    """A name made of the words alone; of equal ones, the second and later are numbered."""
    from hashlib import sha256

    key = "\0".join(" ".join(part.split()) for part in parts)
    seen[key] += 1
    return sha256(f"{key}\0{seen[key]}".encode("utf-8", "surrogatepass")).hexdigest()[:16]

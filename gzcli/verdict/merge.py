"""One answer from the answers of several sources (SEMANTICS.md, "Several sources that disagree")."""

from __future__ import annotations

from collections.abc import Sequence

from gzcli.model.report import Figure, Report, Verdict
from gzcli.model.span import Span
from gzcli.verdict.decide import NEAREST, Options, concluded
from gzcli.verdict.reason import sentence

_ABOUT = 0.12  # how far a source's best claim may fall behind the best of all and still be about the same thing


def merge(reports: Sequence[Report], options: Options) -> Report:
    """A figure is supported if one source supports it, refuted if none does and one about the same thing refutes it.

    Sources that disagree are all shown, and the figure's note says so. Raises ValueError for no reports.
    """
    if not reports:
        raise ValueError("there is at least one source to merge the answers of")
    if len(reports) == 1:
        return reports[0]
    spans = dict.fromkeys(figure.span for report in reports for figure in report.figures)
    figures = tuple(_figure(found, options) for span in sorted(spans) if (found := _at(span, reports)))
    best = max(reports, key=lambda report: report.coverage)
    report = concluded(best.statement, best.lang, figures, best.coverage, best.missing, options)
    if figures:
        return report
    nearest = sorted((near for one in reports for near in one.nearest), key=lambda near: -near.score)
    return report._replace(nearest=tuple(nearest[:NEAREST]))


def _at(span: Span, reports: Sequence[Report]) -> list[Figure]:
    """What every source says of one figure; nothing if some source silently bears it out, as it does a period."""
    found = [figure for report in reports for figure in report.figures if figure.span == span]
    return found if len(found) == len(reports) or found[0].mention.when is None else []


def _figure(found: list[Figure], options: Options) -> Figure:
    relevant = _relevant(found)
    supported = next((figure for figure in found if figure.verdict is Verdict.SUPPORTED), None)
    refuted = next((figure for figure in relevant if figure.verdict is Verdict.REFUTED), None)
    best = supported or refuted or relevant[0]
    against = [figure for figure in relevant if figure.verdict is Verdict.REFUTED]
    nearest = sorted((near for figure in found for near in figure.nearest), key=lambda near: -near.score)
    conflicting = best.verdict is Verdict.SUPPORTED and bool(against)
    quoted = (*best.evidence, *(evidence for figure in against if figure is not best for evidence in figure.evidence))
    return best._replace(
        evidence=tuple(dict.fromkeys(quoted)),
        nearest=tuple(nearest[:NEAREST]),
        note=sentence("conflicting", options.words) if conflicting else best.note,
    )


def _relevant(found: list[Figure]) -> list[Figure]:
    """The answers of those sources that are about the figure's subject, the best linked first."""
    scored = sorted(((_score(figure), at) for at, figure in enumerate(found)), key=lambda pair: (-pair[0], pair[1]))
    top = scored[0][0]
    return [found[at] for score, at in scored if score >= top - _ABOUT]


def _score(figure: Figure) -> float:
    shown = {evidence.claim for evidence in figure.evidence}
    scores = [near.score for near in figure.nearest if near.evidence.claim in shown]
    return max(scores, default=max((near.score for near in figure.nearest), default=0.0))

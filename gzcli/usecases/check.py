"""Check a statement against facts."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from gzcli.extract.claims import extract
from gzcli.grammar.scan import detect_lang
from gzcli.grammar.spelled import Spelled, spelled_out
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.report import Figure, Report, Verdict
from gzcli.model.span import Span
from gzcli.usecases.indexed import index_of
from gzcli.verdict.decide import Options, judge
from gzcli.verdict.index import Index
from gzcli.verdict.merge import merge

_SEVERITY = {Verdict.SUPPORTED: 0, Verdict.NOT_ENOUGH_INFO: 1, Verdict.REFUTED: 2}


def check(statement: str, facts: Facts, options: Options, date: str = "") -> Report:
    """Read the statement as a one-sentence article and judge its figures against every source by itself.

    It is of the given ``date`` (ISO 8601), else of each source's own: 今年 means the year of the article that it is
    about, and what is rare or close by is so within one article.
    """
    lang = detect_lang(statement)
    spelled = spelled_out(statement, lang)
    report = _judged(spelled.text if spelled else statement, lang, facts, options, date)
    return _as_written(report, statement, spelled) if spelled else report


def _judged(statement: str, lang: str, facts: Facts, options: Options, date: str) -> Report:
    indexes = [index_of(part) for part in by_source(facts)]
    days = [date or _day(index) for index in indexes]
    claims = _claims(statement, lang, days)
    reports = [judge(statement, lang, claims[day], index, options) for index, day in zip(indexes, days, strict=True)]
    return merge(reports, options)


def _as_written(report: Report, statement: str, spelled: Spelled) -> Report:
    """The answer with the figures where the statement has them; one that is told of every item stands there once."""
    found: dict[Span, Figure] = {}
    for figure in report.figures:
        span = spelled.back(figure.span)
        if span not in found or _SEVERITY[figure.verdict] > _SEVERITY[found[span].verdict]:
            found[span] = figure._replace(mention=figure.mention._replace(span=span, text=span.of(statement)))
    return report._replace(statement=statement, figures=tuple(found[span] for span in sorted(found)))


@lru_cache(maxsize=8)
def by_source(facts: Facts) -> tuple[Facts, ...]:
    """The facts of every source by themselves; the facts as they are if they have no more than one.

    Merged facts give their parts, so that what was worked out from the built-in article is known of it again.
    """
    if len(facts.sources) <= 1:
        return (facts,)
    if facts.parts:
        found = {id_: one for part in facts.parts for one in by_source(part) for id_ in one.sources}
        return tuple(found[id_] for id_ in facts.sources)
    claims: dict[str, list[Claim]] = {id_: [] for id_ in facts.sources}
    for claim in facts.claims:
        claims[claim.source].append(claim)
    return tuple(Facts({id_: source}, tuple(claims[id_])) for id_, source in facts.sources.items())


def _day(index: Index) -> str:
    """The date of the source (ISO 8601), "" if it is unknown."""
    anchor = next(iter(index.anchors.values()), None)
    return anchor.isoformat() if anchor else ""


def _claims(statement: str, lang: str, days: Iterable[str]) -> dict[str, tuple[Claim, ...]]:
    """The claims of a statement of each day; one that names no time says the same on every day that is known."""
    found: dict[str, tuple[Claim, ...]] = {}
    timeless: tuple[Claim, ...] | None = None
    for day in dict.fromkeys(days):
        known = timeless if day else None
        found[day] = extract(Source("", statement, date=day, lang=lang)) if known is None else known
        if day and not any(claim.when or (claim.mention and claim.mention.when) for claim in found[day]):
            timeless = found[day]
    return found

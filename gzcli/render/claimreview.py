"""`--format claimreview`: each sentence with a figure as a schema.org ClaimReview, for those who publish fact-checks.

Whose review it is, when and where it is published, the publisher adds: ``author``, ``datePublished`` and ``url``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from gzcli.model.claim import Source
from gzcli.model.draft import DraftReport, Sentence
from gzcli.model.report import Verdict
from gzcli.render.json import dump
from gzcli.render.merge import drafts_of
from gzcli.render.quote import cited
from gzcli.render.view import Placed, View

_VALUES = {Verdict.SUPPORTED: 5, Verdict.REFUTED: 1}
"""Out of 1 to 5; what is not stated has no value."""


def check(answers: Iterable[Placed | DraftReport], view: View) -> Iterator[str]:
    """One graph of reviews."""
    reviews = [_review(draft, one, view) for draft in drafts_of(answers) for one in draft.sentences]
    yield dump({"@context": "https://schema.org", "@graph": reviews}, view, indent=2) + "\n"


def _review(draft: DraftReport, sentence: Sentence, view: View) -> dict[str, Any]:
    report = sentence.report
    used = dict.fromkeys(one.source for finding in sentence.findings for one in finding.evidence)
    told = [f"{one.text}{view.say('colon')}{one.reason}{cited(one.evidence, view)}" for one in sentence.findings]
    return {
        "@type": "ClaimReview",
        "claimReviewed": report.statement,
        "inLanguage": view.lang,
        "itemReviewed": {
            "@type": "Claim",
            "inLanguage": report.lang,
            "appearance": {"@type": "CreativeWork", "name": draft.name},
        },
        "reviewRating": _rating(report.verdict, view),
        "reviewBody": "\n".join(told),
        "citation": [_work(id_, draft.sources.get(id_)) for id_ in used],
    }


def _rating(verdict: Verdict, view: View) -> dict[str, Any]:
    rating: dict[str, Any] = {"@type": "Rating", "alternateName": view.say(verdict)}
    if verdict in _VALUES:
        rating |= {"ratingValue": _VALUES[verdict], "bestRating": 5, "worstRating": 1}
    return rating


def _work(id_: str, source: Source | None) -> dict[str, Any]:
    work = {"@type": "CreativeWork", "identifier": id_}
    if source and source.title:
        work["name"] = source.title
    if source and source.date:
        work["datePublished"] = source.date
    return work

"""How many figures of some drafts have which verdict."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gzcli.model.draft import DraftReport
from gzcli.model.report import Verdict


class Counts(NamedTuple):
    """Sentences read, those of them with a figure, and figures by verdict; the ``ignored`` ones are among them."""

    read: int = 0
    sentences: int = 0
    total: int = 0
    supported: int = 0
    refuted: int = 0
    unknown: int = 0
    ignored: int = 0


def counted(drafts: Iterable[DraftReport]) -> Counts:
    """The counts of all the drafts together."""
    return Counts(*(sum(column) for column in zip(Counts(), *map(_counts, drafts), strict=True)))


def _counts(draft: DraftReport) -> Counts:
    verdicts = [finding.verdict for finding in draft.findings]
    return Counts(
        draft.read,
        len(draft.sentences),
        len(verdicts),
        verdicts.count(Verdict.SUPPORTED),
        verdicts.count(Verdict.REFUTED),
        verdicts.count(Verdict.NOT_ENOUGH_INFO),
        sum(finding.ignored != "" for finding in draft.findings),
    )

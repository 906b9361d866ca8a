"""Dates, periods and times of day in a text."""

from __future__ import annotations

import datetime as dt

from gzcli.grammar.time_context import fill
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span
from gzcli.model.when import When


def find_times(folded: str, lang: str, anchor: dt.date | None = None) -> list[Mention]:
    """The dates of a folded text in ``lang`` ("zh" or "en"), sorted, not overlapping, of kind DATE.

    ``anchor`` is the text's own date, against which 去年, 5月 and 26日 are resolved; without one they stay open
    (see ``Day``). Durations (三年, 48小时) are not dates.
    """
    if anchor is not None and not 2 < anchor.year < 9998:
        anchor = None  # no article is that old or new, and neighbouring dates could not be counted
    if lang == "en":
        from gzcli.grammar.time_en import scan
    else:
        from gzcli.grammar.time_zh import scan
    return [
        Mention(
            Span(moment.start, moment.end),
            folded[moment.start : moment.end],
            Kind.DATE,
            when=When(moment.first, moment.last, moment.bound, moment.clock, moment.filled, moment.part),
        )
        for moment in fill(folded, scan(folded, anchor), anchor)
    ]

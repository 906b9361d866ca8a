"""Statement and source in different languages: which other claims speak against the one that agrees."""

from __future__ import annotations

from collections.abc import Sequence

from gzcli.lexicon.pattern import lazy
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.measures import untold

_KIND = 2  # characters more of a name that make it a kind of it
_SAYING = 2  # words that say more than "28 projects", which may mean any
_PER = lazy(r"每(?:\d|[一两十百千万]+[人名户])")
_PER_EN = lazy(r"\b(?:per|every|each|apiece|out of|rate|average|averaged|a head|for \d|in \d)\b|/", 2)


def plainer(statement: Statement, match: Candidate, found: Sequence[Candidate], index: Index) -> Candidate | None:
    """A claim beside the match whose name the statement tells in full, where it tells that of the match in part only.

    水利设施损失 is no loss as such, where the same sentence gives 直接经济损失 of another value.
    """
    if statement.lang != "en" or not match.held or len(statement.words) < _SAYING:
        return None
    strange = untold(statement, match.place)
    rivals = (c for c in found if c.fails and not c.disagrees() and c.place.sentence == match.place.sentence)
    return next((c for c in rivals if c.held >= match.held and untold(statement, c.place) + _KIND <= strange), None)


def is_rate(statement: Statement, match: Candidate) -> bool:
    """Whether the match counts so many of each hundred thousand, and the statement simply so many."""
    return _PER.search(match.place.segment) is not None and _PER_EN.search(statement.text) is None

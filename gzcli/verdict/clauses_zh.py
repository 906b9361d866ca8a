"""Whose clause of a Chinese sentence a figure stands in: 主队射门16次，控球率58%；客队射门9次 tells nobody's 控球率 but 主队's."""

from __future__ import annotations

import re

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_text
from gzcli.verdict.places import Place

_CLAUSE = lazy("[^；;]+")
_SUBJECT = lazy("(?:其中|而|但|同时|此外|另有|还有)?[，、：:]?([\u4e00-\u9fff]{2})")
_HEAD = lazy(
    "(?:[^，；：\u4e00-\u9fff]|截至|据|来自)*[\u4e00-\u9fff]{2,8}?(?:[省市县区州镇乡]|集团|公司|银行|医院|大学|海关|法院)"
)
_LEAST = 2  # clauses


def other_subject(statement: Statement, claim: Claim, place: Place, index: Index) -> str:
    """The word that begins the figure's segment and another clause of the claim's sentence, and is not in its own; "" if none.

    Only where the claim's clause begins, before the claim's segment, with somebody of whom the statement does not tell.
    """
    folded, source = index.folded[place.claim.source], place.claim
    clauses = [Span(*found.span()) for found in _CLAUSE.finditer(folded, source.sentence.start, source.sentence.end)]
    if clauses and _HEAD.match(folded, clauses[0].start, clauses[0].end):  # all clauses behind it tell of it
        clauses = clauses[1:]
    own = next((clause for clause in clauses if clause.covers(source.figure)), None)
    subject = _subject(folded, own) if own and len(clauses) >= _LEAST else ""
    if own is None or not subject or subject in place.segment or subject in statement.folded:
        return ""
    told, stated = own_text(statement, claim), own.of(folded)
    others = (_subject(folded, clause) for clause in clauses if clause is not own)
    return next((other for other in others if other and told.startswith(other) and other not in stated), "")


def _subject(folded: str, clause: Span) -> str:
    found: re.Match[str] | None = _SUBJECT.match(folded, clause.start, clause.end)
    return found[1] if found else ""

"""A word for what a Chinese rate is of that its sentence tells only of a later figure: 死亡人数下降11% for 事故437起，下降11%，死亡9人."""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.features import Feature
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_words

_WITHOUT = lazy("(?:扣除|剔除|不含|不包括|除去|除)([^，。；]{1,20}?)(?:的|后|外|以外|之外)")
_LEAST = 2  # characters of a word


def strayed_behind(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The first word of the figure's own that stands in the claim's sentence behind its segment only, beside another figure; "" if none."""
    source = match.place.claim
    if dimension(claim.quantity) not in ("ratio", "points", "times") or not source.direction:
        return ""
    folded = index.folded[source.source].lower()
    before, behind = folded[: source.span.end], _told_behind(match, index)
    words = [statement.words[at].feature for at in own_words(statement, claim)]
    told = [word.span for word in words if any(form in before for form in word.forms)]
    covered = {at for span in told for at in range(span.start, span.end)}
    return next((word.text for word in words if _strays(word, claim, behind, covered)), "")


def _strays(word: Feature, claim: Claim, behind: str, covered: set[int]) -> bool:
    """Whether a word before the figure is told behind only; pairs like 客人 of 游客人次 are no words."""
    new = not covered.issuperset(range(word.span.start, word.span.end))
    return new and len(word.text) >= _LEAST and word.span.end <= claim.figure.start and word.text in behind


def left_out(statement: Statement, claim: Claim, match: Candidate) -> str:
    """The name of what a Chinese claim is told without: 能源价格 of 扣除食品和能源价格的核心CPI上涨0.7%; "" if there is none."""
    without = _WITHOUT.search(match.place.segment)
    name = claim.measure
    if without is None or _WITHOUT.search(statement.folded) or len(name) < _LEAST:
        return ""
    rest = match.place.segment.replace(without.group(), "")
    return name if name in without[1] and name not in rest else ""


def _told_behind(match: Candidate, index: Index) -> str:
    """The words of the segments behind the claim's, in its sentence, that have figures of their own."""
    source = match.place.claim
    peers = (place for place in index.places if place.sentence == match.place.sentence)
    return " ".join(place.segment for place in peers if place.claim.span.start >= source.span.end)

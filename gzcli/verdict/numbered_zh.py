"""Things that Chinese tells apart by a number before 号: 8号机组 is not 7号机组, whatever day or amount is told of it."""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.report import Axis
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, told_once
from gzcli.verdict.places import Place

_NUMBERED = lazy(r"(?<![\d.第])(\d{1,3}|[一二三四五六七八九十]{1,3})号(?!文|令|[、和至到~—-])([\u4e00-\u9fff]{2})")


def number_axis(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """The number of the thing that a figure is told of last before it, against that of the claim."""
    told = _told(statement, claim)
    stated = _last(index.folded[place.claim.source], place.claim) if told else None
    if not told or not stated or told[1] != stated[1]:
        return Axis("entity", None)
    return Axis("entity", None if told == stated else False, "".join(told), "".join(stated))


@told_once
def _told(statement: Statement, claim: Claim) -> tuple[str, str] | None:
    return _last(statement.folded, claim)


def _last(text: str, claim: Claim) -> tuple[str, str] | None:
    """The number and the noun of the numbered thing named last before a figure in its sentence, if it is one alone."""
    found = _NUMBERED.findall(text, claim.sentence.start, claim.figure.start)
    return found[-1] if found else None

"""Statement and source in different languages: what a change came to is not how far it went, nor is what is there what came."""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Direction
from gzcli.model.report import Axis
from gzcli.verdict.axes_en import step_of
from gzcli.verdict.earlier_en import is_change_en, is_moved_en
from gzcli.verdict.index import Index
from gzcli.verdict.levels import is_amount, is_amount_zh, is_flow, is_reached, is_standing, level, moved_by
from gzcli.verdict.link import Statement
from gzcli.verdict.places import Place

_BELOW = lazy(r"\s*(?:below|beneath|short of|shy of|under (?=the\b|its\b|that\b|last\b|what\b))")
_ABOVE = lazy(r"\s*above\b")
_RATES = ("率", "占比", "比重", "份额")


def beside_level(claim: Claim, folded: str) -> Direction:
    """On which side of another an English figure is told to be: 31% below the 2019 level."""
    if _BELOW.match(folded, claim.figure.end, claim.sentence.end):
        return Direction.DOWN
    return Direction.UP if _ABOVE.match(folded, claim.figure.end, claim.sentence.end) else Direction.NONE


def level_abroad(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """How a figure and a claim in the other language tell of a change: "by" or "to"."""
    stated = index.folded[place.claim.source]
    if statement.lang == "zh":
        return _of_chinese(statement, claim, place, index)
    told, moved = level(claim, statement.folded, claim.sentence), moved_by(place.claim, stated)
    differs = bool(moved) and is_amount(statement.folded, claim)
    differs = differs or (is_standing(statement.folded, claim) and is_flow(place.claim, stated))
    differs = differs or (is_moved_en(claim, statement.folded) and is_reached(place.claim, place.level, stated))
    differs = differs or (is_moved_en(claim, statement.folded) and _is_rate(place))
    return Axis("change", False if differs else None, told, moved)


def _is_rate(place: Place) -> bool:
    """Whether a Chinese percentage simply is a rate or a share, of which no change is told: 毛利率19.6%."""
    return not (place.direction or place.level) and place.claim.measure.endswith(_RATES)


def _of_chinese(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """A Chinese statement: 现有员工4300人 is not said by "headcount fell by 4,300", nor 负债增加2.87万美元 by "a debt of $28,700"."""
    told = level(claim, statement.folded, claim.sentence) or moved_by(claim, statement.folded)
    stated, source = step_of(place, index), index.folded[place.claim.source]
    if dimension(claim.quantity) != "ratio" and not _is_age(claim):
        if place.direction and is_change_en(place.claim, source):
            stated = "by"
            told = told or ("to" if is_amount_zh(statement.folded, claim, statement.segment(claim)) else "")
        elif not stated and told == "by" and is_amount(source, place.claim):
            stated = "to"
    return Axis("change", False if told and stated and told != stated else None, told, stated)


def _is_age(claim: Claim) -> bool:
    return claim.quantity is not None and claim.quantity.unit == "岁"

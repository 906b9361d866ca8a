"""How far something changed, where a source gives no more than the two ends: 上升5.4个百分点 of 由28.1%提高到33.5%."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import takewhile
from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Direction
from gzcli.model.mention import Kind
from gzcli.model.quantity import Quantity
from gzcli.verdict.earlier_en import is_change_en
from gzcli.verdict.index import Index
from gzcli.verdict.levels import level
from gzcli.verdict.link import Statement, named_by
from gzcli.verdict.places import Place
from gzcli.verdict.terms_en import is_gap
from gzcli.verdict.value import in_base, measured
from gzcli.verdict.wording import absent, is_name

_TO = lazy(r"\b(?:to|at|is|are|was|were)(?: (?:about|around|some|almost|nearly|just|only|over))?\s+$", re.IGNORECASE)
_NAMED = 0.3  # share of the statement's words beside the later end that names the change


class Change(NamedTuple):
    """The two ends of a change, the earlier first, and how far it went in base units of what was asked for."""

    ends: tuple[Place, Place]
    value: Decimal
    sign: str


def changes(statement: Statement, claim: Claim, index: Index) -> Iterator[Change]:
    """The changes that a figure which says how far something went may be worked out from."""
    quantity = claim.quantity
    if quantity is None or not _moves(statement, claim) or _is_end(statement, claim):
        return
    for at in sorted(at for at, share in named_by(statement, claim).items() if share >= _NAMED):
        place = index.places[at]
        start = None if _is_anothers(statement, claim, place, index) else _start(index, at)
        worked = _work(start, place, quantity, claim.direction) if start is not None else None
        if start is not None and worked is not None and not _is_stated(claim, place, index):
            yield Change((start, place), *worked)


def _moves(statement: Statement, claim: Claim) -> bool:
    """Whether a figure says how far something went, in English also where the verb leaves open which way: worsened by 3 points."""
    return bool(claim.direction) or (statement.lang == "en" and is_change_en(claim, statement.folded))


def _is_anothers(statement: Statement, claim: Claim, place: Place, index: Index) -> bool:
    """Whether an English statement names somebody who is nowhere around an English claim."""
    if statement.lang == "zh" or not index.sentences[place.sentence].english:
        return False
    return any(is_name(statement, statement.words[at]) for at in absent(statement, claim, place, index))


def _is_stated(claim: Claim, place: Place, index: Index) -> bool:
    """Whether a claim's sentence itself has the figure, so that there is nothing to work out."""
    peers = (other.claim for other in index.places if other.sentence == place.sentence)
    wanted = measured(claim.quantity)
    return any(peer.number == claim.number and measured(peer.quantity) == wanted for peer in peers)


def _is_end(statement: Statement, claim: Claim) -> bool:
    """Whether a figure says what a change came to."""
    if statement.lang == "zh":
        return level(claim, statement.folded, claim.sentence) == "to"
    to = _TO.search(statement.folded, claim.sentence.start, claim.figure.start) is not None
    return to and not is_gap(statement, claim)


def _start(index: Index, at: int) -> Place | None:
    """The claim beside one, in its sentence, that gives the value it changed from: 由28.1%, 去年为473个."""
    place = index.places[at]
    before, after = reversed(index.places[:at]), index.places[at + 1 :]
    return next((near for side in (before, after) if (near := _nearest(side, place)) and _precedes(near, place)), None)


def _nearest(places: Iterable[Place], place: Place) -> Place | None:
    """The first of the places whose figure is of the same dimension, in the same sentence."""
    here = [other for other in takewhile(lambda other: other.sentence == place.sentence, places) if _quantity(other)]
    same = (other for kind in (_unit, _dimension) for other in here if kind(other) == kind(place))
    return next(same, None)


def _precedes(start: Place, end: Place) -> bool:
    if end.claim.baseline or _quantity(end) is None:
        return False
    if start.claim.baseline:
        return True
    dated, then = (one.claim.when if one.claim.when_own else None for one in (start, end))
    earlier = dated is not None and (then is None or dated.edtf < then.edtf)
    return earlier and start.claim.measure == end.claim.measure


def _quantity(place: Place) -> Quantity | None:
    mention = place.claim.mention
    return mention.quantity if mention is not None and mention.kind is Kind.QUANTITY else None


def _unit(place: Place) -> str:
    return dimension(_quantity(place))


def _dimension(place: Place) -> str:
    return measured(_quantity(place))


def _work(start: Place, end: Place, told: Quantity, way: Direction) -> tuple[Decimal, str] | None:
    """How far it went, as the told unit measures that: a difference, or for a per cent of an amount a share of the start."""
    before, after = (_number(place) for place in (start, end))
    if before is None or after is None or not before or after == before:
        return None
    if way and (after > before) is not (way is Direction.UP):
        return None
    moved, wanted, given = abs(after - before), measured(told), _dimension(end)
    if wanted == "ratio":
        return (moved / before, "÷") if given != "ratio" else None
    return (moved, "−") if wanted == given or (wanted, given) == ("points", "ratio") else None


def _number(place: Place) -> Decimal | None:
    quantity = _quantity(place)
    return in_base(quantity).number if quantity else None

"""Figures that a statement asks to be worked out: shares, multiples, averages, sums and differences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations, product
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.quantity import Quantity
from gzcli.model.when import Bound
from gzcli.verdict.amounts import Worked, both_weigh, is_telling
from gzcli.verdict.arithmetic import SIGNS, Derivation, compared, work, work_all
from gzcli.verdict.benchmarks import benchmarks
from gzcli.verdict.changes import Change, changes
from gzcli.verdict.earlier import earlier
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, named_beside
from gzcli.verdict.means import means
from gzcli.verdict.neighbours import neighbours
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.places import Place
from gzcli.verdict.reach import PART
from gzcli.verdict.remains import complements, denials, remains
from gzcli.verdict.terms import Terms, terms
from gzcli.verdict.unknowns_en import unknown_measure
from gzcli.verdict.value import HOLDS, Tolerance, alike, compare, in_base, measured
from gzcli.verdict.wording import absent, is_name

_MOST = 4  # how many claims may be worked with
_MENTIONED = 0.15  # share of the statement's words beside a claim's figure that lets it be worked with
_NAMED = 0.3  # share that names it beyond doubt
_NONE = Decimal(0)
_STATED = 2.0  # the statement gives the claim's own figure


class _Operand(NamedTuple):
    place: Place
    quantity: Quantity
    named: float
    english: bool  # of words that stand in its clause, the number alone is no sign that it is meant


def derive(statement: Statement, claim: Claim, index: Index, tolerance: Tolerance) -> Derivation | None:
    """The value that claims named by the statement give for a figure, by the arithmetic that its words ask for.

    A claim is named where the statement has its figure, or many of the words beside it. Of several values the one
    that supports the figure is taken, else that of the best named claims; None where nothing is asked for.
    """
    told = claim.quantity
    if claim.mention is None or told is None or claim.mention.kind is not Kind.QUANTITY:
        return None
    if statement.lang == "en" and not is_telling(told) and unknown_measure(statement, claim, frozenset(), index):
        return None
    asked = terms(statement, claim, index)
    found = [_moved(change, told, tolerance) for change in changes(statement, claim, index)]
    weighed = list(_weighed(asked, told, tolerance))
    found += [_left(one, told, tolerance) for one in _parts(statement, claim, index)]
    found = [one for one in (*weighed, *found) if _is_timely(statement, claim, one.operands, index)]
    found += [_left(one, told, tolerance) for one in earlier(statement, claim, index)]
    found = [one for one in found if one in weighed or not _lacks_subject(statement, claim, one.operands, index)]
    worked = next((one for one in found if one.holds), None) or next((one for one in found if one.sure), None)
    kinds = [kind for kind in _asked(statement, claim) if asked is None or asked.loose or kind != asked.kind]
    worked = worked or _permuted(statement, claim, kinds, index, tolerance)
    if worked is None and (asked is None or asked.loose):
        beside = (_left(one, told, tolerance) for one in neighbours(statement, claim, index))
        worked = next((one for one in beside if one.holds and _is_timely(statement, claim, one.operands, index)), None)
    if worked is not None or asked is None or asked.loose:
        return worked
    either = _permuted(statement, claim, [asked.kind], index, tolerance)
    return None if either is None or either.holds else either  # in the other order it would be the other way round


def _parts(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What remains of an amount, what each of some things has, and what is left to the other of two parts."""
    yield from remains(statement, claim, index)
    yield from means(statement, claim, index)
    yield from complements(statement, claim, index)
    yield from denials(statement, claim, index)
    yield from benchmarks(statement, claim, index)


def _lacks_subject(statement: Statement, claim: Claim, places: tuple[Place, ...], index: Index) -> bool:
    """Whether a word of an English figure's subject stands in the sources, but around none of some English claims."""
    if statement.lang == "zh" or not all(index.sentences[place.sentence].english for place in places):
        return False
    far = frozenset.intersection(*(absent(statement, claim, place, index) for place in places))
    nouns = frozenset(at for at in far if not is_name(statement, statement.words[at]))
    return unknown_measure(statement, claim, nouns, index) != ""


def _is_timely(statement: Statement, claim: Claim, places: tuple[Place, ...], index: Index) -> bool:
    """Whether each date in a figure's sentence may be one that the sources give for what it was worked out from."""
    if statement.lang == "zh":
        return not all(_is_apart(claim, place.claim) for place in places)
    if not all(index.sentences[place.sentence].english for place in places):
        return not all(_is_longer(claim, place.claim) for place in places)
    own = [place.claim.when for place in places if place.claim.when]
    where = {place.sentence for place in places}
    around = [place.claim.when for place in index.places if place.sentence in where and place.claim.when]
    given = [when._replace(bound=Bound.IN) for when in (own if len(own) == len(places) else around)]
    mentions = (one.mention for one in statement.claims if one.mention and one.sentence == claim.sentence)
    told = (mention.when for mention in mentions if mention.when and not mention.when.relative)
    return all(
        not given or any(overlap(when._replace(bound=Bound.IN), one) is not Overlap.APART for one in given)
        for when in told
    )


def _is_apart(told: Claim, stated: Claim) -> bool:
    """Whether a figure's own time and that of a claim cannot be the same."""
    if told.when is None or stated.when is None or not told.when_own:
        return False
    return overlap(told.when, stated.when) is Overlap.APART


def _is_longer(told: Claim, stated: Claim) -> bool:
    """Whether a Chinese claim is of several months of which the English figure's time is a part: July of 1—7月."""
    if told.when is None or stated.when is None or not told.when_own:
        return False
    run = stated.when.first.month is not None and stated.when.first != stated.when.last
    return run and overlap(told.when, stated.when) is Overlap.WIDER


def _permuted(
    statement: Statement, claim: Claim, kinds: list[str], index: Index, tolerance: Tolerance
) -> Derivation | None:
    """What any two claims that the statement names give, in either order."""
    assert claim.quantity is not None
    found = [
        one
        for left, right in permutations(_operands(statement, claim, index) if kinds else (), 2)
        for kind in kinds
        if (one := _derivation(kind, left, right, claim.quantity, tolerance)) is not None
    ]
    abroad = not any(sentence.english == (statement.lang == "en") for sentence in index.sentences)
    if abroad:  # fewer words speak for two claims, so that chance weighs more
        found = [one for one in found if one.sure or len({place.sentence for place in one.operands}) == 1]
    found.sort(key=lambda one: not one.sure)
    return next((one for one in found if one.holds), found[0] if found else None)


def _asked(statement: Statement, claim: Claim) -> list[str]:
    """The arithmetic that the words of the figure's segment ask for: share, ratio, mean, sum, gap."""
    figure = claim.figure
    segment = segment_at(statement.folded, claim.sentence, figure.start)
    found = cues("arithmetic", statement.lang).find(statement.folded, segment.start, segment.end)
    return sorted({cue.says for cue in found})


def _operands(statement: Statement, claim: Claim, index: Index) -> list[_Operand]:
    """The claims that the statement names, the best named first."""
    others, beside = [other for other in statement.claims if other is not claim], named_beside(statement)
    found = []
    for number, place in enumerate(index.places):
        mention = place.claim.mention
        quantity = mention.quantity if mention and mention.kind is Kind.QUANTITY else None
        if quantity is not None and quantity.number:
            stated = any(_states(other, quantity) for other in others)
            named = _STATED if stated else beside.get(number, 0.0)
            if named >= _MENTIONED:
                found.append(_Operand(place, in_base(quantity), named, _is_english(statement, place, index)))
    return sorted(found, key=lambda operand: -operand.named)[:_MOST]


def _is_english(statement: Statement, place: Place, index: Index) -> bool:
    return statement.lang == "en" and index.sentences[place.sentence].english


def _states(claim: Claim, stated: Quantity) -> bool:
    told = claim.mention.quantity if claim.mention and claim.mention.kind is Kind.QUANTITY else None
    return told is not None and compare(told, stated, Tolerance()) in HOLDS


def _derivation(kind: str, left: _Operand, right: _Operand, told: Quantity, tolerance: Tolerance) -> Derivation | None:
    if kind == "share" and PART in left.place.segment and left.place.segment == right.place.segment:
        return None  # of two parts of one whole neither is a share of the other
    if kind in ("sum", "gap") and not (
        alike(left.quantity, right.quantity)
        and both_weigh(left.quantity.number or _NONE, right.quantity.number or _NONE)
    ):
        return None
    value = work(kind, left.quantity, right.quantity, measured(told))
    if value is None:
        return None
    sure = min(left.named, right.named) >= (_STATED if kind == "sum" else _NAMED)  # a sum may have more terms
    sure = sure and not left.english and (kind == "mean" or left.quantity.unit == right.quantity.unit)
    return compared((left.place, right.place), value, SIGNS[kind], told, tolerance, sure)


def _weighed(found: Terms | None, told: Quantity, tolerance: Tolerance) -> Iterator[Derivation]:
    """What the terms of a comparison give, each claim of the one with each of the others."""
    for places in product(*found.groups) if found else ():
        quantities = [in_base(place.claim.quantity) for place in places if place.claim.quantity]
        same = all(alike(quantities[0], other) for other in quantities[1:])
        if found and same and len({place.claim.id for place in places}) == len(quantities) > 1:
            value = work_all(found.kind, quantities, measured(told))
            if value is not None:
                formula = " + ".join(["{}"] * len(places)) if found.kind == "sum" else SIGNS[found.kind]
                yield compared(places, value, formula, told, tolerance, found.sure)


def _left(one: Worked, told: Quantity, tolerance: Tolerance) -> Derivation:
    return compared(one.claims, one.value, one.formula, told, tolerance, sure=False)


def _moved(change: Change, told: Quantity, tolerance: Tolerance) -> Derivation:
    start, end = change.ends
    share = "{} ÷ {} − 1" if _rises(start, end) else "1 − {} ÷ {}"
    formula = share if change.sign == "÷" else "{} − {}" if _rises(start, end) else "{1} − {0}"
    return compared((end, start), change.value, formula, told, tolerance, sure=False)


def _rises(start: Place, end: Place) -> bool:
    before, after = (in_base(place.claim.quantity).number if place.claim.quantity else None for place in (start, end))
    return before is not None and after is not None and before < after

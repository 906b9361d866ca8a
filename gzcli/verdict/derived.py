"""Figures that a statement asks to be worked out: shares, multiples, averages, sums and differences."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations, product
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.when import Bound
from gzcli.verdict.changes import Change, changes
from gzcli.verdict.earlier import Worked, earlier, remains
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, named_beside
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.places import Place
from gzcli.verdict.reach import PART
from gzcli.verdict.terms import Terms, terms
from gzcli.verdict.unknowns_en import unknown_measure
from gzcli.verdict.value import HOLDS, Relation, Tolerance, alike, compare, in_base, measured
from gzcli.verdict.wording import absent, is_name

_SIGNS = {"share": "{} ÷ {}", "ratio": "{} ÷ {}", "mean": "{} ÷ {}", "sum": "{} + {}", "gap": "{} − {}",
          "excess": "{} ÷ {} − 1", "lack": "1 − {} ÷ {}"}  # fmt: skip
_MOST = 4  # how many claims may be worked with
_MENTIONED = 0.15  # share of the statement's words beside a claim's figure that lets it be worked with
_NAMED = 0.3  # share that names it beyond doubt
_FINE = 20  # of how many parts of a value one may be off by rounding
_STATED = 2.0  # the statement gives the claim's own figure

_SCALES_ZH = ((Decimal(10**8), "亿"), (Decimal(10**4), "万"))
_SCALES_EN = ((Decimal(10**9), " billion"), (Decimal(10**6), " million"))


class Derivation(NamedTuple):
    """A value worked out from two claims, how it stands to the figure, and the arithmetic to show.

    ``sure`` says that the statement names both claims beyond doubt.
    """

    operands: tuple[Place, ...]
    relation: Relation
    arithmetic: str
    sure: bool

    @property
    def holds(self) -> bool:
        """Whether the worked-out value supports the figure's."""
        return self.relation in HOLDS


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
    if statement.lang == "en" and unknown_measure(statement, claim, frozenset(), index):
        return None
    compared = terms(statement, claim, index)
    found = [_moved(change, told, tolerance) for change in changes(statement, claim, index)]
    weighed = list(_weighed(compared, told, tolerance))
    found += [_left(one, told, tolerance) for one in remains(statement, claim, index)]
    found = [one for one in (*weighed, *found) if _is_timely(statement, claim, one.operands, index)]
    found += [_left(one, told, tolerance) for one in earlier(statement, claim, index)]
    found = [one for one in found if one in weighed or not _lacks_subject(statement, claim, one.operands, index)]
    worked = next((one for one in found if one.holds), None) or next((one for one in found if one.sure), None)
    kinds = [kind for kind in _asked(statement, claim) if compared is None or compared.loose or kind != compared.kind]
    worked = worked or _permuted(statement, claim, kinds, index, tolerance)
    if worked is not None or compared is None or compared.loose:
        return worked
    either = _permuted(statement, claim, [compared.kind], index, tolerance)
    return None if either is None or either.holds else either  # in the other order it would be the other way round


def _lacks_subject(statement: Statement, claim: Claim, places: tuple[Place, ...], index: Index) -> bool:
    """Whether a word of an English figure's subject stands in the sources, but around none of some English claims."""
    if statement.lang == "zh" or not all(index.sentences[place.sentence].english for place in places):
        return False
    far = frozenset.intersection(*(absent(statement, claim, place, index) for place in places))
    nouns = frozenset(at for at in far if not is_name(statement, statement.words[at]))
    return unknown_measure(statement, claim, nouns, index) != ""


def _is_timely(statement: Statement, claim: Claim, places: tuple[Place, ...], index: Index) -> bool:
    """Whether each date in an English figure's sentence may be one that the sources give for what it was worked out from."""
    if not all(index.sentences[place.sentence].english for place in places):
        return statement.lang == "zh" or not all(_is_longer(claim, place.claim) for place in places)
    if statement.lang == "zh":
        return True
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
    if kind in ("sum", "gap") and not (alike(left.quantity, right.quantity) and _weigh(left.quantity, right.quantity)):
        return None
    value = _work(kind, left.quantity, right.quantity, measured(told))
    if value is None:
        return None
    sure = min(left.named, right.named) >= (_STATED if kind == "sum" else _NAMED)  # a sum may have more terms
    sure = sure and not left.english and (kind == "mean" or left.quantity.unit == right.quantity.unit)
    return _compared((left.place, right.place), value, _SIGNS[kind], told, tolerance, sure)


def _weigh(a: Quantity, b: Quantity) -> bool:
    """Whether neither of two amounts is so small beside the other that it makes no difference."""
    low, high = sorted(abs(one.number or Decimal(0)) for one in (a, b))
    return low * 100 >= high


def _weighed(found: Terms | None, told: Quantity, tolerance: Tolerance) -> Iterator[Derivation]:
    """What the terms of a comparison give, each claim of the one with each of the others."""
    for places in product(*found.groups) if found else ():
        quantities = [in_base(place.claim.quantity) for place in places if place.claim.quantity]
        same = all(alike(quantities[0], other) for other in quantities[1:])
        if found and same and len({place.claim.id for place in places}) == len(quantities) > 1:
            value = _work_all(found.kind, quantities, measured(told))
            if value is not None:
                formula = " + ".join(["{}"] * len(places)) if found.kind == "sum" else _SIGNS[found.kind]
                yield _compared(places, value, formula, told, tolerance, found.sure)


def _work_all(kind: str, quantities: list[Quantity], wanted: str) -> Decimal | None:
    """The value of all terms in base units: of two, or the sum of some."""
    first, second, *rest = quantities
    value = _work(kind, first, second, wanted)
    for quantity in rest:
        value = None if value is None else _work("sum", first._replace(number=value), quantity, wanted)
    return value


def _left(one: Worked, told: Quantity, tolerance: Tolerance) -> Derivation:
    return _compared(one.claims, one.value, one.formula, told, tolerance, sure=False)


def _moved(change: Change, told: Quantity, tolerance: Tolerance) -> Derivation:
    start, end = change.ends
    share = "{} ÷ {} − 1" if _rises(start, end) else "1 − {} ÷ {}"
    formula = share if change.sign == "÷" else "{} − {}" if _rises(start, end) else "{1} − {0}"
    return _compared((end, start), change.value, formula, told, tolerance, sure=False)


def _rises(start: Place, end: Place) -> bool:
    before, after = (in_base(place.claim.quantity).number if place.claim.quantity else None for place in (start, end))
    return before is not None and after is not None and before < after


def _compared(
    places: tuple[Place, ...], value: Decimal, formula: str, told: Quantity, tolerance: Tolerance, sure: bool
) -> Derivation:
    """A value in base units against the told one, with the arithmetic to show."""
    told = _in_points(told, places)
    value = value / unit(told.unit).factor
    worked = Quantity(value, Interval.point(value), told.unit, Hedge.EXACT, Decimal(1).scaleb(value.adjusted() - 9))
    texts = [place.claim.mention.text for place in places if place.claim.mention]
    shown = f"{formula.format(*texts)} = {_shown(value, texts[0])}{told.unit if told.unit in '%倍' else ''}"
    relation = compare(told, worked, tolerance)
    if told.number is not None and told.hedge in (Hedge.EXACT, Hedge.ABOUT) and not tolerance.strict:
        relation = _rounded(value, told, relation)
    return Derivation(places, relation, shown, sure)


def _in_points(told: Quantity, places: tuple[Place, ...]) -> Quantity:
    """A figure in points as so many percentage points, where it is worked out from shares."""
    shares = all(measured(place.claim.quantity) == "ratio" for place in places)
    return told._replace(unit="pp") if shares and measured(told) == "score" else told


def _rounded(value: Decimal, told: Quantity, relation: Relation) -> Relation:
    """The relation of a worked-out value to a figure: rounded if it is that in the digits told, two of them if it is told as exact.

    What is told as about so much may be a hundredth off, but no more, since many values can be worked out.
    """
    assert told.number is not None
    distance = abs(value - told.number)
    is_near = distance * 2 <= told.step and distance * _FINE <= abs(value)
    if told.hedge is Hedge.ABOUT:
        is_near = is_near or distance <= abs(value) / 100
        return relation if is_near == (relation in HOLDS) else Relation.ROUNDED if is_near else Relation.CONTRARY
    return Relation.ROUNDED if is_near and abs(told.number) >= 10 * told.step and relation not in HOLDS else relation


def _work(kind: str, a: Quantity, b: Quantity, wanted: str) -> Decimal | None:
    """The value in base units of the wanted dimension; None where the two cannot give one."""
    if a.number is None or b.number is None:
        return None
    one, other = measured(a), measured(b)
    if kind in ("share", "ratio"):
        is_amount = one == other and one not in ("ratio", "points", "times")  # a share of shares is asked of nobody
        value = a.number / b.number if is_amount and wanted in ("ratio", "times") else None
        return None if kind == "share" and value is not None and value > 1 else value
    if kind in ("excess", "lack"):
        ratio = _work("ratio", a, b, wanted) or Decimal(1)
        return abs(ratio - 1) if (ratio > 1) is (kind == "excess") and ratio != 1 else None
    if kind == "mean":
        return a.number / b.number if other == "" and one == wanted and one != other else None
    value = a.number + b.number if kind == "sum" else a.number - b.number
    fits = one == other and (one == wanted or (kind == "gap" and one == "ratio" and wanted in ("points", "score")))
    moved = kind == "gap" and one == "points"  # how far two changes are apart is asked of nobody
    return value if fits and value > 0 and not moved else None


def _shown(value: Decimal, beside: str) -> str:
    """A value in four digits or more, as large numbers are written in the language of the figure beside it."""
    scales = _SCALES_EN if beside.isascii() else _SCALES_ZH
    scale, word = next(((scale, word) for scale, word in scales if abs(value) >= scale), (Decimal(1), ""))
    value = value / scale
    digits = f"{round(value, max(0, 3 - value.adjusted())):,f}"
    return (digits.rstrip("0").rstrip(".") if "." in digits else digits) + word

"""A statement's figure and a claim, compared axis by axis (SEMANTICS.md, "Same measure, same scope")."""

from __future__ import annotations

from datetime import date

from gzcli.lexicon.context import cues, last_cue
from gzcli.model.claim import Claim, ClaimKind, Direction, Modality
from gzcli.model.mention import Kind
from gzcli.model.report import Axis
from gzcli.model.when import Bound, When
from gzcli.verdict.axes_en import english_axes, step_of
from gzcli.verdict.axes_zh import base_axis, level_axis
from gzcli.verdict.bases import base_of
from gzcli.verdict.contrasts import contrast, contrast_abroad
from gzcli.verdict.entities import Name, entity_axis
from gzcli.verdict.index import Index, Place, prepared
from gzcli.verdict.levels import is_amount, level, moved_by
from gzcli.verdict.link import Statement, own_text
from gzcli.verdict.markers import unmarked
from gzcli.verdict.measures import measure_axis
from gzcli.verdict.parts_en import part_axis_abroad
from gzcli.verdict.periods import Overlap, contains, is_like, overlap, staggered
from gzcli.verdict.reach import PART, window
from gzcli.verdict.sides import exchanged_sides, sides
from gzcli.verdict.substitutes import substituted
from gzcli.verdict.tense import told_in_past
from gzcli.verdict.wording import says_verb

_OTHER = {"en": "zh", "zh": "en"}
_OPEN = (Modality.PLANNED, Modality.FORECAST)
_BEHIND = 2  # how many claims behind an amount its change may stand


def compare_axes(
    statement: Statement, claim: Claim, index: Index, number: int, named: tuple[Name, ...], far: frozenset[int]
) -> tuple[Axis, ...]:
    """Every axis on which the figure and the claim at a place of the index can agree or not.

    ``named`` are the names in the statement that can tell whose a figure is, ``far`` the words that an English claim has
    nowhere around it (`gzcli.verdict.wording.absent`).
    """
    place = index.places[number]
    kind = claim.mention.kind if claim.mention else Kind.QUANTITY
    axes = [entity_axis(statement, claim, place, index, named)]
    if claim.kind is ClaimKind.PERIOD:
        early = (
            claim.modality is Modality.DONE and place.claim.modality in _OPEN and _is_abroad(statement, place, index)
        )
        return (*axes, _modality(statement, claim, place, index)) if early else tuple(axes)
    axes += [
        _direction(statement, claim, place, index),
        _polarity(statement, claim, place),
        _contrast(statement, claim, place, index),
    ]
    if statement.lang == "en" and index.sentences[place.sentence].english:
        axes += english_axes(statement, claim, place, index, far)
    if kind is not Kind.ORDINAL or (statement.lang == "en" and claim.modality is Modality.DONE):
        axes.append(_modality(statement, claim, place, index))
    if kind is Kind.ORDINAL:
        axes.append(_baseline(claim, place.claim, _is_abroad(statement, place, index)))
    if kind is Kind.QUANTITY:
        axes += _of_quantity(statement, claim, index, number)
    return tuple(axes)


def _of_quantity(statement: Statement, claim: Claim, index: Index, number: int) -> list[Axis]:
    place = index.places[number]
    abroad = statement.lang == "zh" and index.sentences[place.sentence].english
    return [
        *([part_axis_abroad(statement, claim, place, index)] if abroad else []),
        _content(statement, claim, place, number),
        measure_axis(statement, claim, index, number),
        _time(claim, place, index),
        _role(statement, claim, place),
        _baseline(claim, place.claim, _is_abroad(statement, place, index)),
        base_axis(statement, claim, place, index),
        _level(statement, claim, place, index),
    ]


def _content(statement: Statement, claim: Claim, place: Place, number: int) -> Axis:
    """A word of the figure's segment that stands where the source has another one."""
    other = substituted(statement, claim, number)
    return Axis("content", False if other else None, other, place.claim.measure)


def _time(claim: Claim, place: Place, index: Index) -> Axis:
    told, stated = claim.when, place.claim.when
    shown = told.edtf if told else "", stated.edtf if stated else ""
    if told is None or not claim.when_own:
        return Axis("time", None, *shown)
    if (place.left is not None and overlap(told, place.left) is Overlap.EQUAL) or _is_changed_since(told, place, index):
        return Axis("time", False, *shown)
    anchor = index.anchors[place.claim.source]
    current = anchor is not None and contains(told, anchor)
    if not ((current and not _is_months(told)) or place.claim.when_own or claim.baseline) and _is_unheard(
        told, place, index
    ):
        return Axis("time", False, *shown)
    if stated is None:
        return Axis("time", True if current else None, *shown)
    found = overlap(told, stated)
    if found is Overlap.CONTAINED and _is_run(told) and _is_months(stated):
        return Axis("time", False, *shown)
    if found in (Overlap.EQUAL, Overlap.CONTAINED):
        return Axis("time", True, *shown)
    whole = "全年" in place.segment
    so_far = not whole and _is_year_so_far(told, stated, anchor)
    to_date = _is_to_date(told, stated) or so_far
    past = found is Overlap.APART and not _is_age(claim) and _is_year_before(told, stated)
    open_ = found is Overlap.UNKNOWN or to_date or staggered(told, stated)
    if open_ or not (place.claim.when_own or past):
        return Axis("time", None, *shown)
    return Axis("time", False, *shown)


def _is_changed_since(told: When, place: Place, index: Index) -> bool:
    """Whether a Chinese claim is what something came to since the statement's year: 目前90%，比2021年提高6个百分点."""
    year = str(told.first.year or "") if told.first == told.last and told.first.month is None else ""
    if not year or index.sentences[place.sentence].english:
        return False
    at = index.number(place) + 1
    behind = (other for other in index.places[at : at + _BEHIND] if other.sentence == place.sentence)
    return any(other.claim.direction and base_of(other.claim, index) == year for other in behind)


def _is_unheard(told: When, place: Place, index: Index) -> bool:
    """Whether all years, or all months, that a Chinese source has named up to an undated claim are others than the statement's."""
    if index.sentences[place.sentence].english or told.first.day is not None:
        return False
    end = place.claim.sentence.end
    like = [when for at, when in index.periods[place.claim.source] if at < end and is_like(when, told)]
    return bool(like) and all(overlap(told, when) is Overlap.APART for when in like)


def _is_year_before(told: When, stated: When) -> bool:
    """Whether a statement is of an earlier year than the one that the claim's text has come to: 2017 in a report of this week."""
    return told.last.year is not None and stated.first.year is not None and told.last.year < stated.first.year


def _is_age(claim: Claim) -> bool:
    """Whether a figure is somebody's age, which holds now, whatever else the sentence tells: 现年61岁, 2023年接受调查."""
    return claim.quantity is not None and claim.quantity.unit == "岁"


def _is_run(when: When) -> bool:
    """Whether a period is some months of a year, over which an amount adds up: 1—4月 is not 1—6月."""
    return when.first.month is not None and when.first != when.last


def _is_months(when: When) -> bool:
    """Whether a period is one month or several of a year, not a day."""
    return when.first.month is not None and when.first.day is None


def _is_abroad(statement: Statement, place: Place, index: Index) -> bool:
    """Whether the claim is in another language than the statement."""
    return index.sentences[place.sentence].english != (statement.lang == "en")


def _is_to_date(told: When, stated: When) -> bool:
    """Whether the source counts from the start of the statement's period: 今年以来 and "this year"."""
    return stated.bound is Bound.SINCE and stated.first == told.first == told.last


def _is_year_so_far(told: When, stated: When, anchor: date | None) -> bool:
    """Whether the source's year is not over, and the statement's months run from January to now: 今年, 今年前十个月."""
    year, last = told.first.year, told.last.month
    if anchor is None or last is None or told.first.month != 1 or stated.first != stated.last:
        return False
    return stated.first.month is None and year == stated.first.year == anchor.year and anchor.month - 2 <= last < 12


def _is_ahead(statement: Statement, place: Place, index: Index) -> bool:
    """Whether a claim without a word of its own may be of a plan: 总投资 and 时速 where English says "will", or 设床位1200张…计划启用."""
    sentence = index.sentences[place.sentence]
    if sentence.english:
        return statement.lang != "en"
    return statement.lang == "en" or any(cue.says in _OPEN for cue in cues("modality", "zh").find(sentence.text))


def _modality(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """A plan is no fact, unless the source has no word for either and may tell of a plan; nor is done what is under way.

    Where it has no word, none is shown beside a plan.
    """
    told, stated = claim.modality, place.claim.modality
    abroad, is_date = _is_abroad(statement, place, index), claim.kind is not ClaimKind.FIGURE
    if told is None and stated in _OPEN and abroad and is_date and told_in_past(statement, claim):
        told = Modality.DONE
    if told is None or (told in _OPEN and stated is None and _is_ahead(statement, place, index)):
        return Axis("modality", None, told or "", stated or "")
    agrees: bool | None = (told in _OPEN) == (stated in _OPEN)
    if statement.lang == "zh" and stated is Modality.ONGOING and told is Modality.DONE:
        agrees = False
    if stated is Modality.ONGOING and told in _OPEN:
        agrees = None
    if is_date and told is Modality.FORECAST and stated is None:
        agrees = None
    return Axis("modality", agrees, told, stated or ("" if told in _OPEN else Modality.DONE))


def _baseline(claim: Claim, source: Claim, abroad: bool) -> Axis:
    """What a change started from is not what it came to, unless the statement dates it as the source does.

    What one language compares with (against 96% by day) another may simply tell.
    """
    told, stated = (one.when if one.when_own else None for one in (claim, source))
    same_time = told is not None and stated is not None and overlap(told, stated) is Overlap.EQUAL
    if claim.baseline == source.baseline or same_time or (claim.baseline and abroad):
        return Axis("baseline", None)
    return Axis("baseline", False, _end(claim), _end(source))


def _level(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """What a change came to is not how far it went, in one language or two."""
    if not _is_abroad(statement, place, index):
        return level_axis(statement, claim, place)
    told = level(claim, statement.folded, claim.sentence)
    if statement.lang == "zh":
        told, stated = told or moved_by(claim, statement.folded), step_of(place, index)
        return Axis("change", False if told and stated and told != stated else None, told, stated)
    stated = moved_by(place.claim, index.folded[place.claim.source])
    return Axis("change", False if stated and is_amount(statement.folded, claim) else None, told, stated)


def _end(claim: Claim) -> str:
    return "from" if claim.baseline else "to"


def _contrast(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """A word beside the figure that excludes the one beside the claim's (最高, 最低), or that only one side has (人均)."""
    sentence = index.sentences[place.sentence]
    english = sentence.english
    own = prepared(own_text(statement, claim), statement.lang == "en")
    if _is_abroad(statement, place, index):
        found = (
            contrast_abroad(place.near, own) if english else contrast_abroad(own, f"{place.near} {place.claim.measure}")
        )
        told, stated = (found or ("", ""))[:: -1 if english else 1]
        return Axis("contrast", False if found else None, told, stated)
    is_event = claim.kind is ClaimKind.EVENT
    near = place.lead if PART in place.segment and place.lead else place.near
    found = contrast(own, sentence.text if is_event else near, english)
    if found is None and not is_event and not english:
        setting = statement.folded[claim.sentence.start : max(claim.figure.end, claim.span.end)]
        found = contrast(prepared(setting, english), near, english)
    if found is None and english and not is_event:
        found = contrast(own, f"{near}{prepared(place.subject, english)}", english)
    if found is None and not is_event:
        told = window(claim, statement.mentions, english).of(statement.text)
        whole = prepared(statement.text, english)
        clause = "" if _is_of_a_day(place) else place.lead
        found = unmarked(prepared(told, english), whole, place.near, place.window, clause, english)
    return Axis("contrast", None) if found is None else Axis("contrast", False, found[0].strip(), found[1].strip())


def _is_of_a_day(place: Place) -> bool:
    """Whether a part has a day of its own, so that it does not inherit 日均 from its total."""
    when = place.claim.when if place.claim.when_own else None
    return PART in place.segment and when is not None and when.first.day is not None


def _role(statement: Statement, claim: Claim, place: Place) -> Axis:
    """The total of an undertaking against what of it has been carried out."""
    figure = claim.figure
    end = figure.start if statement.lang == "zh" else claim.span.end
    told, stated = last_cue("role", statement.lang, statement.folded, claim.span.start, end), place.role
    return Axis("role", told == stated if told and stated else None, told, stated)


def _direction(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """Up or down; of a match, who won; of a day abroad, what its whole sentence says of one way only."""
    if claim.mention is not None and claim.mention.kind is Kind.SCORE and statement.lang == "zh":
        won, lost = sides(claim.span.of(statement.folded)), sides(place.segment)
        if won and lost and exchanged_sides(won, lost):
            return Axis("direction", False, won.winner, lost.winner)
    told, stated = claim.direction, place.direction
    if told and claim.kind is ClaimKind.EVENT and _is_abroad(statement, place, index):
        sentence = place.claim.sentence.of(index.folded[place.claim.source])
        ways = {cue.says for cue in cues("direction", _OTHER[statement.lang]).find(sentence)}
        stated = Direction(ways.pop()) if len(ways) == 1 else Direction.NONE
    agrees = told == stated if told and stated else None
    return Axis("direction", agrees, told, stated)


def _polarity(statement: Statement, claim: Claim, place: Place) -> Axis:
    agrees: bool | None = claim.negated == place.claim.negated
    if not agrees and claim.negated and claim.kind is not ClaimKind.FIGURE and " first " in f" {place.segment} ":
        agrees = None  # not since 2011, the first since 2011
    told, stated = ("no" if one.negated else "yes" for one in (claim, place.claim))
    if agrees is False and statement.lang == "en" and claim.negated and not says_verb(statement, claim, place):
        return Axis("content", False, told, stated)
    return Axis("polarity", agrees, told, stated)

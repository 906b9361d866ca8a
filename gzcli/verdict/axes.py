"""A statement's figure and a claim, compared axis by axis (SEMANTICS.md, "Same measure, same scope")."""

from __future__ import annotations

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim, ClaimKind, Direction, Modality
from gzcli.model.mention import Kind
from gzcli.model.report import Axis
from gzcli.verdict.axes_en import english_axes
from gzcli.verdict.axes_time import time_axis
from gzcli.verdict.axes_zh import age_axis, base_axis, level_axis, rank_axis, starts_alike
from gzcli.verdict.bases_abroad import base_abroad
from gzcli.verdict.contrasts import contrast, contrast_abroad, is_prefixed
from gzcli.verdict.ends_en import STILL, is_against_ends, is_still
from gzcli.verdict.entities import Name, entity_axis
from gzcli.verdict.index import Index
from gzcli.verdict.levels import level
from gzcli.verdict.levels_abroad import beside_level, level_abroad
from gzcli.verdict.link import Statement, own_text, told_once
from gzcli.verdict.markers import unmarked
from gzcli.verdict.measures import measure_axis
from gzcli.verdict.numbered_zh import number_axis
from gzcli.verdict.parts_en import part_axis_abroad, part_text
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.places import Place, is_of_a_day, prepared
from gzcli.verdict.reach import PART, window
from gzcli.verdict.sides import exchanged_sides, sides
from gzcli.verdict.substitutes import substituted
from gzcli.verdict.tense import told_in_past
from gzcli.verdict.ways import are_apart
from gzcli.verdict.wording import says_verb

_NEW = "新增"  # what has been added: 贷款比年初增加5亿元
_RECORD = lazy(
    r"\b(?:first|most|least|record|highest|lowest|largest|biggest|smallest|best|worst|strongest|weakest|fastest|slowest|sharpest|steepest)\b"
)
_BEFORE = lazy(r"\W*(?:而|但)?(?:上年|去年|前一年|上[个一]?(?:月|季度|年度|财年)|上期|同期|此前|原先|原来)")
_OTHER = {"en": "zh", "zh": "en"}
_OPEN = (Modality.PLANNED, Modality.FORECAST)


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
    if statement.lang == "zh" and kind is not Kind.ORDINAL and not _is_abroad(statement, place, index):
        axes.append(number_axis(statement, claim, place, index))
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
        if statement.lang == "zh" and not _is_abroad(statement, place, index):
            axes.append(rank_axis(statement, claim, place, index))
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
        time_axis(statement, claim, index, number),
        _role(statement, claim, place),
        _start(statement, claim, index, number),
        (base_abroad if _is_abroad(statement, place, index) else base_axis)(statement, claim, index, number),
        *([age_axis(statement, claim, place, index)] if statement.lang == "zh" and not abroad else []),
        _level(statement, claim, place, index),
    ]


def _content(statement: Statement, claim: Claim, place: Place, number: int) -> Axis:
    """A word of the figure's segment that stands where the source has another one."""
    other = substituted(statement, claim, number)
    return Axis("content", False if other else None, other, place.claim.measure)


def _is_abroad(statement: Statement, place: Place, index: Index) -> bool:
    """Whether the claim is in another language than the statement."""
    return index.sentences[place.sentence].english != (statement.lang == "en")


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
    is_date = claim.kind is not ClaimKind.FIGURE
    loose = claim.kind is ClaimKind.FIGURE and stated is Modality.FORECAST and _is_abroad(statement, place, index)
    if told is None and stated in _OPEN and not loose and _is_over(statement, claim, place, index):
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


def _is_over(statement: Statement, claim: Claim, place: Place, index: Index) -> bool:
    """Whether a statement without a word for it tells what has happened: by a verb in the past, of a time before the article's,
    behind what is done (已经启用，新增床位1200张)."""
    if statement.lang == "en":
        return told_in_past(statement, claim)
    before = cues("modality", "zh").find(statement.folded, claim.sentence.start, claim.span.start)
    if claim.kind is ClaimKind.FIGURE and before and all(cue.says == Modality.DONE for cue in before):
        return True
    anchor = index.anchors[place.claim.source]
    if anchor is None or claim.when is None or not claim.when_own or claim.kind is not ClaimKind.FIGURE:
        return False
    if _is_abroad(statement, place, index):
        return False
    last = claim.when.last
    return bool(last.year) and (last.year, last.month or 12) < (anchor.year, anchor.month)


def _start(statement: Statement, claim: Claim, index: Index, number: int) -> Axis:
    """What a change started from against what it came to, also where Chinese words of its own tell which (原来为90.2%)."""
    place = index.places[number]
    abroad = _is_abroad(statement, place, index)
    alike = None if abroad or statement.lang == "en" else starts_alike(statement, claim, index, number)
    if alike is None or (alike and claim.baseline):
        return _baseline(claim, place.claim, abroad, _BEFORE.match(place.segment) is not None)
    return Axis("baseline", None if alike else False, "from", _end(place.claim))


def _baseline(claim: Claim, source: Claim, abroad: bool, is_of_before: bool = False) -> Axis:
    """What a change started from is not what it came to, unless the statement dates it as the source does.

    What one language compares with (against 96% by day) another may simply tell, as one may tell what was before: 上年同期为5亿元.
    """
    told, stated = (one.when if one.when_own else None for one in (claim, source))
    same_time = told is not None and stated is not None and overlap(told, stated) is Overlap.EQUAL
    if (
        claim.baseline == source.baseline
        or same_time
        or (claim.baseline and is_of_before)
        or (claim.baseline and abroad)
    ):
        return Axis("baseline", None)
    return Axis("baseline", False, _end(claim), _end(source))


def _level(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """What a change came to is not how far it went, in one language or two."""
    if _is_abroad(statement, place, index):
        return level_abroad(statement, claim, place, index)
    return level_axis(statement, claim, place)


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
    found = contrast(own, sentence.text, english) if is_event else None
    found = found or contrast(own, near if english or not is_event else place.segment, english)
    if found is None and not is_event and not english:
        setting = statement.folded[claim.sentence.start : max(claim.figure.end, claim.span.end)]
        found = contrast(prepared(setting, english), near, english)
    if found is None and not is_event:
        found = contrast(own, place.window, english, phrases=english)
    if found is None and not english and not is_event and place.lead:
        found = contrast(own, place.lead, english)
    if found is None and english and not is_event:
        found = contrast(own, f"{near}{prepared(place.subject, english)}", english)
        found = found or contrast(own, part_text(place, index), english)
    if found is None and not is_event:
        told = window(claim, statement.mentions, english).of(statement.text)
        whole = prepared(statement.text, english) + ("" if english else _told_new(statement, claim))
        grown = _NEW if place.level == "by" and place.direction is Direction.UP else ""
        clause = "" if is_of_a_day(place) else f"{place.lead} {place.claim.measure} {grown}"
        found = unmarked(prepared(told, english), whole, place.near, place.window, clause, english)
    return Axis("contrast", None) if found is None else Axis("contrast", False, found[0].strip(), found[1].strip())


@told_once
def _told_new(statement: Statement, claim: Claim) -> str:
    """The word for what has been added, where a statement says so by another: 经销商增加了57家."""
    own = claim.span.of(statement.folded)
    added = claim.direction is Direction.UP and "增" in own and level(claim, statement.folded, claim.sentence) != "to"
    return _NEW if added else ""


def _role(statement: Statement, claim: Claim, place: Place) -> Axis:
    """The total of an undertaking against what of it has been carried out, or remains."""
    told, stated = _told_role(statement, claim), place.role
    return Axis("role", told == stated if told and stated else None, told, stated)


@told_once
def _told_role(statement: Statement, claim: Claim) -> str:
    end = claim.figure.start if statement.lang == "zh" else claim.span.end
    found = [cue.says for cue in cues("role", statement.lang).find(statement.folded, claim.span.start, end)]
    return "rest" if "rest" in found else found[-1] if found else ""


def _direction(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """Up or down; of a match, who won; of a day abroad, what its whole sentence says of one way only."""
    if claim.mention is not None and claim.mention.kind is Kind.SCORE and statement.lang == "zh":
        won, lost = sides(claim.span.of(statement.folded)), sides(place.segment)
        if won and lost and exchanged_sides(won, lost):
            return Axis("direction", False, won.winner, lost.winner)
    told, stated = claim.direction, place.direction
    if statement.lang == "en" and is_against_ends(statement, claim):
        return Axis("direction", False, told, "")
    if told and claim.kind is ClaimKind.EVENT and _is_abroad(statement, place, index):
        sentence = place.claim.sentence.of(index.folded[place.claim.source])
        ways = {cue.says for cue in cues("direction", _OTHER[statement.lang]).find(sentence)}
        stated = Direction(ways.pop()) if len(ways) == 1 else Direction.NONE
    if claim.mention is not None and claim.mention.kind is Kind.QUANTITY and _is_abroad(statement, place, index):
        if statement.lang == "en":
            told = told or beside_level(claim, statement.folded)
        else:
            stated = stated or beside_level(place.claim, index.folded[place.claim.source])
    agrees = told == stated if told and stated else None
    if statement.lang == "en" and index.sentences[place.sentence].english:
        own = prepared(own_text(statement, claim), True)
        if (told and is_still(place.near)) or (stated and is_still(own) and not is_still(place.segment)):
            return Axis("direction", False, told or STILL, stated or STILL)
    if agrees is False and _are_apart(statement, claim, place, index):
        agrees = None
    return Axis("direction", agrees, told, stated)


def _are_apart(statement: Statement, claim: Claim, place: Place, index: Index) -> bool:
    """Whether one of two claims tells only that there was a profit, the other that it fell."""
    told = statement.segment(claim).of(statement.folded)
    source, folded = place.claim, index.folded[place.claim.source]
    stated = segment_at(folded, source.sentence, source.figure.start).of(folded)
    return are_apart((statement.lang, told), (index.facts.sources[source.source].lang, stated))


def _polarity(statement: Statement, claim: Claim, place: Place) -> Axis:
    agrees: bool | None = claim.negated == place.claim.negated
    if not agrees and claim.negated and claim.kind is not ClaimKind.FIGURE and _RECORD.search(place.segment):
        agrees = None  # not since 2011, the first or the most since 2011
    if not agrees and place.claim.negated and " first " in f" {statement.segment(claim).of(statement.folded)} ":
        agrees = None  # the first of their lives, never before
    own = prepared(statement.segment(claim).of(statement.folded), statement.lang == "en")
    if agrees is False and is_prefixed(*((place.segment, own) if claim.negated else (own, place.segment))):
        agrees = None  # unvaccinated, not vaccinated
    told, stated = ("no" if one.negated else "yes" for one in (claim, place.claim))
    if agrees is False and statement.lang == "en" and claim.negated and not says_verb(statement, claim, place):
        return Axis("content", False, told, stated)
    return Axis("polarity", agrees, told, stated)

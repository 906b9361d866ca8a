"""When a statement's figure holds, against when a claim does."""

from __future__ import annotations

import re
from datetime import date

from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Modality
from gzcli.model.report import Axis
from gzcli.model.when import Bound, When
from gzcli.verdict.bases import base_of
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, told_once
from gzcli.verdict.periods import Overlap, contains, is_like, overlap, staggered
from gzcli.verdict.places import Place

_DECEMBER, _LAST_DAYS = 12, 21
_OPEN = (Modality.PLANNED, Modality.FORECAST)
_ALL_YEAR = lazy(r"全年(?!度?(?:的|目标|计划|任务|指标|预算|平均))|\b(?:full|whole|entire)[ -]year\b", re.IGNORECASE)
_DAYS = lazy(r"(?:假期|长假|春运|会期|展期|赛期|期间|黄金周|(?<!第)[\d二三四五六七八九十]天)[^。；]*$")
_DAY = lazy(r"[当首末单][日天]|最后一天|第.{1,2}天|\d日[^—至到]|日均|高峰日|每[日天]")
_THIS = lazy(r"[此这本]次|\bthis time\b", re.IGNORECASE)
_WEEK = lazy(
    r"\b(?:in|over|during) the (?:past |last )?(?:week|fortnight|24 hours|48 hours)\b|\bweekly\b", re.IGNORECASE
)
_RATES = ("ratio", "points", "times")
_BEHIND = 2  # how many claims behind an amount its change may stand


def time_axis(statement: Statement, claim: Claim, index: Index, number: int) -> Axis:
    """The period of a statement against that of a claim, its own or the one that the text has come to."""
    told, stated = claim.when, index.places[number].claim.when
    agrees = _agrees(statement, claim, index, number)
    return Axis("time", agrees, told.edtf if told else "", stated.edtf if stated else "")


def _agrees(statement: Statement, claim: Claim, index: Index, number: int) -> bool | None:
    """Whether a claim is of the time that a statement tells; None where either leaves it open."""
    place = index.places[number]
    told, stated = claim.when, place.claim.when
    if (_is_of_days(statement, claim) and _DAY.search(place.segment)) or (
        told is None and _is_of_this_time(statement, claim, place, index)
    ):
        return False
    chinese = not index.sentences[place.sentence].english  # what English tells of a month it may tell of the year
    part = chinese and _is_of_all_year(statement, claim) and _is_part_of_year(place)
    if part or told is None or not claim.when_own:
        return False if part else None
    anchor = index.anchors[place.claim.source]
    current = anchor is not None and contains(told, anchor)
    weekly = _is_year(told) and dimension(claim.quantity) not in _RATES and _is_of_a_week(place, index)
    if weekly or _is_of_another_time(claim, told, current, index, number):
        return False
    if stated is None:
        return True if current else None
    found = overlap(told, stated)
    if found in (Overlap.EQUAL, Overlap.CONTAINED):
        return found is Overlap.EQUAL or not _is_only_within(claim, told, stated, anchor, chinese)
    if chinese and found is Overlap.WIDER and _is_months(told) and not _is_run(told) and _is_run(stated):
        return False  # 5月 is not 1—5月, also where the run was told before
    if found is Overlap.UNKNOWN and place.claim.when_own and _is_of_peer(told, number, index):
        return False
    so_far = "全年" not in place.segment and _is_year_so_far(told, stated, anchor)
    past = found is Overlap.APART and not _is_age(claim) and _is_year_before(told, stated)
    open_ = found is Overlap.UNKNOWN or so_far or _is_to_date(told, stated) or staggered(told, stated)
    return None if open_ or not (place.claim.when_own or past) else False


def _is_only_within(claim: Claim, told: When, stated: When, anchor: date | None, chinese: bool) -> bool:
    """Whether what holds for a time within the statement's does not hold for all of that: an amount of some of its months."""
    if _is_months(told) and _is_year(stated) and _is_amount(claim):
        return True
    if _is_months(stated) and (_is_run(told) or _is_cut_short(told, stated, anchor)):
        return True
    return not chinese and _is_run(told) and _is_end(stated)  # 截至6月底 counts what came by then


def _is_of_another_time(claim: Claim, told: When, current: bool, index: Index, number: int) -> bool:
    """Whether a claim is of another time by what its source says elsewhere: before a change, of a year or of months told there."""
    place = index.places[number]
    if place.left is not None and overlap(told, place.left) is Overlap.EQUAL:
        return True
    if not (claim.baseline or claim.direction) and _is_anothers_year(told, place, index):
        return True
    chinese = not index.sentences[place.sentence].english
    if chinese and not place.claim.when_own and told.first.year and _is_planned_year(told, place, index):
        return True  # 到2027年达到72%，目前为66.4%
    if chinese and place.claim.when is None and _is_months(told) and _is_named_later(told, place, index):
        return True
    measured = claim.quantity is not None and claim.quantity.unit
    if chinese and measured and not place.claim.when_own and _is_day(told) and _is_named_elsewhere(told, number, index):
        return True
    undated = not ((current and not _is_months(told)) or place.claim.when_own or claim.baseline)
    return _is_changed_since(told, number, index) or (undated and _is_unheard(told, place, index))


@told_once
def _is_of_all_year(statement: Statement, claim: Claim) -> bool:
    """Whether a figure without a date is told of as that of the whole year, and is no plan."""
    return claim.modality not in _OPEN and _ALL_YEAR.search(statement.segment(claim).of(statement.folded)) is not None


def _is_part_of_year(place: Place) -> bool:
    """Whether a claim is one of some months of a year only, as the text has told: 前三季度."""
    when = place.claim.when
    if when is None or not place.claim.when_own or when.first.month is None or _ALL_YEAR.search(place.segment):
        return False
    return when.first.day is None and (when.first.month, when.last.month) != (1, _DECEMBER)


@told_once
def _is_of_days(statement: Statement, claim: Claim) -> bool:
    """Whether a Chinese figure is told of as that of several days, and of none of them: 假期7天，接待游客98万人次."""
    before = statement.folded[claim.sentence.start : claim.figure.start]
    return _DAYS.search(before) is not None and _DAY.search(before) is None


def _is_changed_since(told: When, number: int, index: Index) -> bool:
    """Whether a Chinese claim is what something came to since the statement's year: 目前90%，比2021年提高6个百分点."""
    year = str(told.first.year or "") if told.first == told.last and told.first.month is None else ""
    if not year or index.sentences[index.places[number].sentence].english:
        return False
    behind = (at for at in index.together(number) if number < at <= number + _BEHIND)
    return any(index.places[at].claim.direction and base_of(at, index) == year for at in behind)


def _is_unheard(told: When, place: Place, index: Index) -> bool:
    """Whether all years, or all months, that a Chinese source has named up to an undated claim are others than the statement's."""
    if index.sentences[place.sentence].english or told.first.day is not None:
        return False
    end = place.claim.sentence.end
    like = [when for at, when in index.periods[place.claim.source] if at < end and is_like(when, told)]
    return bool(like) and all(overlap(told, when) is Overlap.APART for when in like)


def _is_of_this_time(statement: Statement, claim: Claim, place: Place, index: Index) -> bool:
    """Whether a figure is told of what has just happened (此次), and the claim of a year long before, which its sentence names."""
    when, anchor = place.claim.when if place.claim.when_own else None, index.anchors[place.claim.source]
    if when is None or when.relative or not when.first.year or (anchor is not None and when.first.year >= anchor.year):
        return False
    return _THIS.search(statement.segment(claim).of(statement.folded)) is not None and not _THIS.search(place.segment)


def _is_anothers_year(told: When, place: Place, index: Index) -> bool:
    """Whether a bygone year is told of a claim without one that its source names in other sentences only."""
    anchor, stated = index.anchors[place.claim.source], place.claim.when
    year = told.first.year if told.first == told.last and told.first.month is None else None
    if not year or (stated and stated.first.year):
        return False
    if anchor is not None and year >= anchor.year - 1:
        return False
    english, times = index.sentences[place.sentence].english, index.periods[place.claim.source]
    named = [at for at, when in times if when.first.year == year and (english or when.bound is not Bound.SINCE)]
    since = not english and any(when.first.year == year and when.bound is Bound.SINCE for _, when in times)
    return (bool(named) or since) and not any(
        place.claim.sentence.start <= at < place.claim.sentence.end for at in named
    )


def _is_named_later(told: When, place: Place, index: Index) -> bool:
    """Whether the months of a statement are those that a source comes to only after an undated claim."""
    months, end = (told.first.month, told.last.month), place.claim.sentence.end
    like = [at for at, when in index.periods[place.claim.source] if (when.first.month, when.last.month) == months]
    return bool(like) and all(at >= end for at in like)


def _is_named_elsewhere(told: When, number: int, index: Index) -> bool:
    """Whether a source of several days names one of them, but not in an undated claim's sentence up to the claim."""
    claim = index.places[number].claim
    times = index.periods[claim.source]
    days = {_day(when) for _, when in times if _is_day(when)}
    if len(days) == 1 or _day(told) not in days:
        return False
    peers = (index.places[at].claim for at in index.together(number))
    led = any(
        one.when is not None and one.when_own and _day(one.when) == _day(told)
        for one in peers
        if one.figure.start < claim.span.end
    )
    inherited = claim.when is not None and _is_day(claim.when) and _day(claim.when) == _day(told)
    return not (led or inherited)


def _day(when: When) -> tuple[int | None, int | None]:
    return when.first.month, when.first.day


def _is_planned_year(told: When, place: Place, index: Index) -> bool:
    """Whether a Chinese claim tells what is now, and a statement of the year by which the source plans something."""
    if not any(word in place.segment for word in measure_words("zh", "present")):
        return False
    return any(
        when.bound is Bound.BY and overlap(told, when) is Overlap.EQUAL for _, when in index.periods[place.claim.source]
    )


def _is_of_peer(told: When, number: int, index: Index) -> bool:
    """Whether another figure of the claim's sentence is of the very time: $740 million in 2016, but $95 million last year."""
    peers = (index.places[at].claim for at in index.together(number) if at != number)
    return any(
        peer.when is not None
        and peer.when_own
        and peer.quantity is not None
        and overlap(told, peer.when) is Overlap.EQUAL
        for peer in peers
    )


def _is_of_a_week(place: Place, index: Index) -> bool:
    """Whether an English claim is of a week or a day or two: 318 cases in the week to 8 November."""
    english = index.sentences[place.sentence].english
    return english and _WEEK.search(place.claim.span.of(index.folded[place.claim.source])) is not None


def _is_year_before(told: When, stated: When) -> bool:
    """Whether a statement is of an earlier year than the one that the claim's text has come to: 2017 in a report of this week."""
    return told.last.year is not None and stated.first.year is not None and told.last.year < stated.first.year


def _is_age(claim: Claim) -> bool:
    """Whether a figure is somebody's age, which holds now, whatever else the sentence tells: 现年61岁, 2023年接受调查."""
    return claim.quantity is not None and claim.quantity.unit == "岁"


def _is_run(when: When) -> bool:
    """Whether a period is some months of a year, over which an amount adds up: 1—4月 is not 1—6月."""
    return when.first.month is not None and when.first != when.last


def _is_end(when: When) -> bool:
    """Whether a period is the last days of a month, when so much was there: the end of June is not the second quarter."""
    days = when.first.day, when.last.day
    return when.first.month == when.last.month and days[0] == _LAST_DAYS and (days[1] or 0) > _LAST_DAYS


def _is_cut_short(told: When, stated: When, anchor: date | None) -> bool:
    """Whether a statement is of a whole year that is over, and the source of its first months: 2024年, 2024年上半年."""
    year = told.first.year or 0
    if told.first != told.last or told.first.month is not None or year <= 0 or not _is_run(stated):
        return False
    return (anchor is None or anchor.year > year) and stated.last.month != _DECEMBER


def _is_year(when: When) -> bool:
    """Whether a period is one whole year."""
    return when.first == when.last and when.first.month is None and when.bound is Bound.IN


def _is_amount(claim: Claim) -> bool:
    """Whether a figure adds up over time: an amount or a count, no share or rate."""
    return dimension(claim.quantity) not in (*_RATES, "")


def _is_day(when: When) -> bool:
    """Whether a period is a single day."""
    return when.first == when.last and when.first.day is not None


def _is_months(when: When) -> bool:
    """Whether a period is one month or several of a year, not a day."""
    return when.first.month is not None and when.first.day is None


def _is_to_date(told: When, stated: When) -> bool:
    """Whether the source counts from the start of the statement's period: 今年以来 and "this year"."""
    return stated.bound is Bound.SINCE and stated.first == told.first == told.last and told.first.month is None


def _is_year_so_far(told: When, stated: When, anchor: date | None) -> bool:
    """Whether the source's year is not over, and the statement's months run from January to now: 今年, 今年前十个月."""
    year, last = told.first.year, told.last.month
    if anchor is None or last is None or told.first.month != 1 or stated.first != stated.last:
        return False
    return stated.first.month is None and year == stated.first.year == anchor.year and anchor.month - 2 <= last < 12

"""One point of time or calendar period in Chinese, read from coarse to fine: year, month, day, clock."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from gzcli.grammar.century_zh import century
from gzcli.grammar.clock_zh import clock_after, clock_alone, part_of_day
from gzcli.grammar.moment import Moment, from_anchor, minutes, month_end
from gzcli.grammar.numbers_zh import DIGITS, TWO, number
from gzcli.grammar.stamp import full_year, pattern, stamp
from gzcli.lexicon.calendar import Relative, calendar, relative_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.when import Day

_SHARED = f"(?: ?([-—~至到、]) ?{TWO})?"
_SPANS = {"初": 1, "中": 6, "底": 12, "末": 12}
_YEARS = lazy(
    f"(?:公元)?([0-9]{{4}}|[{DIGITS}]{{4}})(?: ?年?(?: ?[-—~至到] ?|(?<=[0-9])、)([0-9]{{4}}|[{DIGITS}]{{4}}))? ?(?:年度|财年|学年|年)(?![余来代]|多(?![0-9{DIGITS}十百千]))"
)
_MONTH = lazy(f" ?的?{TWO}{_SHARED} ?月(?:份(?!额))?(?![球饼亮龄嫂子息])")
_DAY = lazy(f" ?{TWO}{_SHARED} ?[日号]")


def point(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """The date, period or time of day that starts at ``at``, the longest reading; None if there is none."""
    digits = text[at : at + 1].isdecimal()
    whole = stamp(text, at) if digits else _weekday(text, at, anchor)
    whole = whole or century(text, at)
    if whole is not None:
        return _with_clock(text, whole) if whole.clock is None else whole
    year = _year(text, at) or (None if digits else _relative(text, at, anchor))
    if year is None:
        blank = Moment(at, at)
        part = _within_year(text, blank)
        if part is blank:
            return _bare_day(text, at) or clock_alone(text, at)
        return _with_clock(text, part)
    if year.first.month is None and (year.back is None or year.back.unit == "year"):
        year = _within_year(text, year)
    elif year.first.day is None:
        year = _within_month(text, year)
    return _with_clock(text, year)


def _year(text: str, at: int) -> Moment | None:
    """2023年, 二〇二三年度, 2014—2016年, 2014/15赛季, ’08年."""
    fifth = text[at + 4 : at + 5]
    season = fifth in ("-", "—", "/") and pattern(
        "((?:19|20)[0-9]{2})[-—/]([0-9]{4}|[0-9]{2})年?(?:赛季|学年|财年|年度|雪季|榨季|跨年度)"
    ).match(text, at)
    part = fifth in ("Q", "q", "H", "h") and pattern("((?:19|20)[0-9]{2})(?=[QqHh][1-4](?![0-9]))").match(text, at)
    if part:
        return Moment(at, part.end(), Day(int(part[1])), Day(int(part[1])))
    if season:
        first = int(season[1])
        return Moment(at, season.end(), Day(first), Day(full_year(season[2], first)))
    found = _YEARS.match(text, at)
    if found:
        first, last = number(found[1]), number(found[2] or found[1])
        return Moment(at, found.end(), Day(first), Day(last)) if _is_year(text, found, first, last) else None
    short = pattern(
        "(?:['’]([0-9]{2})|(0[0-9])|([0-9]{2})(?=年(?:1[0-2]|[1-9])月|年[底初末])|公元([0-9]{3})|([1-9][0-9]{2})(?=年[0-9]{1,2}月))年"
    ).match(text, at)
    if not short:
        return None
    year = int(short[4] or short[5] or full_year(short[1] or short[2] or short[3] or "00"))
    return Moment(at, short.end(), Day(year), Day(year))


def _is_year(text: str, found: re.Match[str], first: int, last: int) -> bool:
    """Whether it is a calendar year; near 2000年历史, 有1500年 are lengths of time."""
    if not (1000 <= first <= last <= 2200):
        return False
    if pattern("(?:的)?(?:历史|文明|时间|岁月|光阴|传统|之久|间)").match(text, found.end()):
        return bool(first % 100)
    return bool(first % 500) or first == 2000 or text[found.start() - 1 : found.start()] not in tuple("近约超逾有达距")


@cache
def _words() -> dict[str, list[tuple[str, Relative | None]]]:
    rows: dict[str, list[tuple[str, Relative | None]]] = {}
    for word, meaning in relative_words("zh").items():
        rows.setdefault(word[0], []).append((word, meaning))
    for word in calendar("zh")["not"]:
        rows.setdefault(word[0], []).append((word, None))
    for row in rows.values():
        row.sort(key=lambda pair: -len(pair[0]))
    return rows


def _relative(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """去年, 上月, 昨日, 同年, 上周三; not the end of one word and the start of another (目前|年均)."""
    if at and text[at - 1] in calendar("zh")["joined"].get(text[at : at + 1], ""):
        return None
    for word, meaning in _words().get(text[at : at + 1], ()):
        if text.startswith(word, at):
            return None if meaning is None else _counted(text, at, at + len(word), meaning, anchor)
    return None


def _counted(text: str, at: int, end: int, meaning: Relative, anchor: dt.date | None) -> Moment | None:
    if meaning.back:
        return Moment(at, end, back=meaning)
    period = from_anchor(meaning, anchor)
    if period is None:
        return None
    if meaning.unit == "week" and (weekday := pattern("[一二三四五六日天]").match(text, end)) and anchor is not None:
        return _on(
            at, end + 1, anchor, "一二三四五六日天".index(weekday[0]) % 7 if weekday[0] != "天" else 6, meaning.by
        )
    return Moment(at, end, *period, filled=True)


def _on(at: int, end: int, anchor: dt.date, weekday: int, weeks: int) -> Moment:
    date = anchor + dt.timedelta(days=7 * weeks + weekday - anchor.weekday())
    day = Day(date.year, date.month, date.day)
    return Moment(at, end, day, day, filled=True)


def _weekday(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """周三, 星期天: the latest one up to the anchor."""
    found = pattern("(?:周|星期|礼拜)([一二三四五六日天])(?![年个岁班次至到、])").match(text, at)
    if not found or anchor is None or text[at - 1 : at] in tuple("每逢隔至到、第"):
        return None
    weekday = min("一二三四五六日天".index(found[1]), 6)
    return _on(at, found.end(), anchor, weekday, -(weekday > anchor.weekday()))


def _within_year(text: str, year: Moment) -> Moment:
    """The month, quarter, half or end of a year that follows; the year itself if none does."""
    for starts, read in _PARTS:
        part = read(text, year) if text[year.end : year.end + 1] in starts else None
        if part is not None:
            return part
    return year


def _month(text: str, year: Moment) -> Moment | None:
    found = _MONTH.match(text, year.end)
    if not found or _is_lunar(text, year, found):
        return None
    ends = _ends(found, 12)
    return ends and _within_month(text, year.months(found.end(), *ends))


def _is_lunar(text: str, year: Moment, found: re.Match[str]) -> bool:
    """Whether it is a month of the lunar calendar: 农历五月, 七月十五, 五月初五."""
    if found[1].isdecimal() or (year.end > year.start and year.first.year):
        return False
    named = pattern("(?:农历|阴历|旧历|夏历)$").search(text, max(year.start - 2, 0), year.start)
    return (
        named is not None
        or pattern("初[一二三四五六七八九十]|[一二三四五六七八九十]+(?![日号一二三四五六七八九十])").match(
            text, found.end()
        )
        is not None
    )


def _within_month(text: str, month: Moment) -> Moment:
    """The days that follow a month: 14日, 22至30日, 上旬, 中下旬, 底, 上半月."""
    third = pattern(
        "([上中下])(?:旬?[至到、]?([中下]))?旬|([底末])(?!端)|(初)(?![步期级中次])|中(?=[，。、；])|([上下])半月"
    ).match(text, month.end)
    if third:
        return _part_of_month(month, third)
    found = _DAY.match(text, month.end)
    if not found:
        return month
    ends = _ends(found, 31)
    return _on_weekday(text, month.days(found.end(), *ends)) if ends else month


def _part_of_month(month: Moment, found: re.Match[str]) -> Moment:
    most = month_end(month.last.year, month.last.month)
    if found[5]:
        return month.days(found.end(), *((1, 15) if found[5] == "上" else (16, most)))
    first = found[1] or ("下" if found[3] else "上" if found[4] else "中")
    starts, ends = {"上": 1, "中": 11, "下": 21}, {"上": 10, "中": 20, "下": most}
    return month.days(found.end(), starts[first], ends[found[2] or first])


def _ends(found: re.Match[str], most: int) -> tuple[int, int] | None:
    """The first and last of 1至4, or of 1、2 where they follow on each other; None beyond ``most``."""
    first, last = number(found[1]), number(found[3] or found[1])
    if not (1 <= first <= last <= most) or (found[2] == "、" and last != first + 1):
        return None
    return first, last


def _on_weekday(text: str, date: Moment) -> Moment:
    """A date with the day of the week that follows it in brackets or without."""
    found = pattern("[(（]?(?:周|星期|礼拜)[一二三四五六日天](?:[)）]|(?![至到班]))").match(text, date.end)
    return date._replace(end=found.end()) if found else date


def _quarter(text: str, year: Moment) -> Moment | None:
    at = year.end
    found = pattern(
        " ?(?:(?:第([一二三四1-4])个|第?([一二三四1-4])(?:[-—~至到、]第?([一二三四1-4]))?)(?:季度末?|季末|季(?=报))|[Qq]([1-4])(?![0-9]))"
    ).match(text, at)
    if found:
        first = number(found[1] or found[2] or found[4])
        last = number(found[3] or found[1] or found[2] or found[4])
        if found[0].endswith("末"):
            first = last = last * 3
            return year.months(found.end(), first, last)
        return year.months(found.end(), first * 3 - 2, last * 3) if first <= last else None
    first_quarters = pattern(" ?(?:[前头]([一二两三1-3])个?季度|首季度?)").match(text, at)
    if not first_quarters:
        return None
    return year.months(first_quarters.end(), 1, number(first_quarters[1] or "1") * 3)


def _last_quarter(text: str, year: Moment) -> Moment | None:
    """最后一个季度 of a year that is told; alone it may be the last one of anything."""
    found = pattern("的?最后一个?季度?").match(text, year.end) if year.end > year.start else None
    return year.months(found.end(), 10, 12) if found else None


def _half(text: str, year: Moment) -> Moment | None:
    found = pattern(" ?(?:([上前]|[Hh]1(?![0-9]))|([下后]|[Hh]2(?![0-9])))(?:半年|(?<=[12]))").match(text, year.end)
    if not found:
        report = pattern("半年(?=度?报)|半年度").match(text, year.end) if year.end > year.start else None
        return year.months(report.end(), 1, 6) if report else None
    return year.months(found.end(), 1, 6) if found[1] else year.months(found.end(), 7, 12)


_BEFORE_MONTHS = "在比与和是而但及的为较同、，。；：（市省县区州国镇乡港司"


def _first_months(text: str, year: Moment) -> Moment | None:
    """前四个月, 头两个月, 广州市前四个月; 离世前9个月 and 此前3个月 are lengths of time."""
    found = pattern("(?:的)?[前头]([0-9]{1,2}|[一二两三四五六七八九十]{1,2}) ?个?月(?:份)?(?![内里前后])").match(
        text, year.end
    )
    if not found:
        return None
    before = text[year.end - 1 : year.end]
    if year.start == year.end and before > "一" and before not in _BEFORE_MONTHS:
        return None
    last = number(found[1])
    return year.months(found.end(), 1, last) if 1 <= last <= 12 else None


def _end_of_year(text: str, year: Moment) -> Moment | None:
    """年底, 年初; after a year also a bare 底, 末, 初."""
    found = pattern(" ?年(底|末|初|中(?=[、，。期]))").match(text, year.end)
    if not found and year.end > year.start:
        found = pattern("(底|末|初(?![步期级中次])|中(?=[、，。期]))").match(text, year.end)
    if not found or (
        year.start == year.end
        and text[year.end - 1 : year.end] in tuple("年每历半新跨百0123456789一二三四五六七八九十几数")
    ):
        return None
    month = _SPANS[found[1]]
    if year.start == year.end:
        return year.narrow(found.end(), month=month)._replace(filled=True)
    return year.narrow(found.end(), month=month)


_PARTS = (
    (frozenset(" 的0123456789一二三四五六七八九十"), _month),
    (frozenset(" 第一二三四1234Qq前头首"), _quarter),
    (frozenset("的最"), _last_quarter),
    (frozenset(" 上前下后Hh"), _half),
    (frozenset("的前头"), _first_months),
    (frozenset(" 年底末初中"), _end_of_year),
)
"""The parts of a year, by the characters that they begin with."""


def _bare_day(text: str, at: int) -> Moment | None:
    """14日, 22至30日; 5日游, 10日内, 连续3日 are lengths of time."""
    found = pattern("([0-9]{1,2})(?: ?([-—~至到、]) ?([0-9]{1,2}))? ?日(?![游内均龄间元本])").match(text, at)
    if not found or pattern("(?:[期每续第满]|(?<![附最临新])近|(?<![纽条合契制])约)$").search(text, max(at - 2, 0), at):
        return None
    ends = _ends(found, 31)
    return ends and _with_clock(text, _on_weekday(text, Moment(at, found.end()).days(found.end(), *ends)))


def _with_clock(text: str, date: Moment) -> Moment:
    """A date with the part of the day and the clock time that follow it: 20日晚, 5月14日15时30分."""
    if date.first != date.last or (date.first.day is None and (date.back is None or date.back.unit != "day")):
        return date
    part, hour = part_of_day(text, date.end)
    part = part or text[date.end - 1]
    clock = clock_after(text, hour, part)
    if clock is not None:
        return date._replace(end=clock[1], clock=clock[0])
    span = calendar("zh")["part"].get(part)
    return date._replace(end=hour, part=minutes(span[1:])) if span else date

"""When a figure holds."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from datetime import date

from gzcli.extract.change import baseline_start, is_baseline
from gzcli.extract.dates_en import reaches
from gzcli.extract.modality import is_planned_for
from gzcli.extract.passage import Passage
from gzcli.grammar.dealing import DEALER
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span
from gzcli.model.when import Bound, Day, When

_REPORTED = lazy("报告期")
_ALL_YEAR = lazy("(?<![占完成的])全年(?!度?(?:的|目标|计划|任务|指标|预算|平均))")
_LINKS = ("", "in", "on", "for", "during", "by", "since", "as of", "at", "in the", "by the", "during the", "for the")
_MOVE = lazy(  # a 0.8% decline in July
    r"^ (?:decline|decrease|fall|drop|dip|slide|slump|contraction|loss|rise|increase|growth|gain|jump|surge|expansion|profit)(?= )"
)
_PUBLISHED = lazy(  # 18日发布, 10月15日通报, 25日召开新闻发布会介绍
    r"[早上中下午晚间凌晨傍]{0,2}(?:[^，。；：\d]{0,10}?(?:发布|公布|披露|通报|召开|举行|介绍|获悉|透露|表示|宣布|称|发文|刊发|印发)|[电讯]|消息|报道)"
)
_PARTED, _PAST, _NOW = lazy("[；;]"), lazy("[去上前底末]"), lazy("如今|目前|现在|现已|迄今|至今|当前")
_LEVEL = lazy(r" (?:[a-z-]+ ){0,2}?(?:record|peak|high|low|level|total|figure|average|mark|tally|result)s?(?: of)? ")
_WHEN = lazy(r" when ")
_SAME = lazy(
    r"同期|\ba year (?:earlier|before|ago)\b|\bsame (?:period|months|time|half|quarter|month|stretch)\b", re.IGNORECASE
)
_SAME_OF = lazy(
    r"\bsame (?:[a-z]+[ -])?(?:period|months|time|half|quarter|month|stretch) (?:of|in|a|the) $", re.IGNORECASE
)
_SAME_AS = lazy(r" the same (?:period|months|time|half|quarter|month)(?: (?:of|in))? $")
_OF = ("的", "'s ", "’s ")


def when_of(passage: Passage, mention: Mention, segment: Span) -> When | None:
    """The period that the sentence gives for the mention: from its segment, else from what precedes it."""
    if mention.kind is Kind.DATE:
        return mention.when
    when = _named(passage, mention, segment)
    return when and _same_months(passage, when)


def _same_months(passage: Passage, when: When) -> When:
    """A year as its months told before it, where words say so: in the same period of 2023, 2023年同期, a year earlier."""
    if when.first != when.last or when.first.month is not None or not _SAME.search(passage.folded, *passage.sentence):
        return when
    same = (
        one for one in passage.dates.mentions if one.when and (one.when.first, one.when.last) == (when.first, when.last)
    )
    told = next((one for one in same if _is_same_months(passage, one)), None)
    before = passage.dates.before(told.span.start) if told else ()
    run = next((one.when for one in before if one.when and one.when.first.month), None)
    if run is None or run.first.day is not None:
        return when
    first, last = (day._replace(year=when.first.year) for day in (run.first, run.last))
    return when._replace(first=first, last=last)


def _is_same_months(passage: Passage, year: Mention) -> bool:
    """Whether the words of a year, or those beside it, say that its months are those told before."""
    start, end = year.span
    before = _SAME_OF.search(passage.folded, passage.sentence.start, start)
    return bool(before or _SAME.match(passage.folded, end) or _SAME.match(passage.folded, start, end))


def _named(passage: Passage, mention: Mention, segment: Span) -> When | None:
    named = _date_behind(passage, mention) or _date_before(passage, mention) or _dealt(passage, mention)
    named = named or _date_of_clause(passage, segment)
    if named is not None:
        return named
    dates = (date for date in passage.told.before(mention.span.start) if _is_its(passage, date, mention))
    before, start = next(dates, None), baseline_start(passage, mention)
    if start is not None:
        return before.when if before and before.span.end >= start else None
    if before and before.span.start >= segment.start:
        return before.when
    inside = passage.told.mentions[passage.told.within(segment)]
    behind = next((date for date in inside if _is_its(passage, date, mention)), None)
    found = behind or before
    return whole_year(passage, found.when, mention, found.span.end) or found.when if found and found.when else None


def whole_year(passage: Passage, when: When, mention: Mention, start: int) -> When | None:
    """The year of a time told before, where the words behind it say that all of it is meant (9月5万辆，预计全年60万辆); in a report
    the time itself: 报告期内."""
    if when.first.day is None and _REPORTED.search(passage.folded, start, mention.span.start):
        return when
    if when.first.day is not None or not _ALL_YEAR.search(passage.folded, start, mention.span.start):
        return None
    year = Day(when.first.year)
    return when._replace(first=year, last=year, bound=Bound.IN)


def ahead(when: When, anchor: date) -> When:
    """A month whose year the text leaves out, and that a plan is for: the next one, not that of a year told of before."""
    year, month = when.first.year, when.first.month
    if not when.relative or year is None or month is None or (year, month) >= (anchor.year, anchor.month):
        return when
    years = anchor.year + (month < anchor.month) - year
    first, last = (day._replace(year=(day.year or year) + years) for day in (when.first, when.last))
    return when._replace(first=first, last=last)


def starts_change(passage: Passage, date: Mention, mention: Mention | None = None) -> bool:
    """Whether a date belongs to the value that a change started from, and the mention is not that value."""
    figure = passage.figures.first(date.span.end)
    if figure is None or figure is mention:
        return False
    return is_baseline(passage, figure) and _is_led(passage, date)


def is_report_day(passage: Passage, date: Mention) -> bool:
    """Whether a Chinese date is the day on which something was made public, of which no later sentence tells: 18日发布."""
    when = date.when
    if passage.lang != "zh" or when is None or when.first.day is None or when.first != when.last:
        return False
    return _PUBLISHED.match(passage.folded, date.span.end, passage.sentence.end) is not None


def _is_its(passage: Passage, date: Mention, mention: Mention) -> bool:
    """Whether a date may tell when the mention holds."""
    if starts_change(passage, date, mention) or _is_left(passage, date, mention):
        return False
    return passage.lang == "zh" or reaches(passage, date, mention)


def _is_left(passage: Passage, date: Mention, mention: Mention) -> bool:
    """Whether a Chinese text has left a date for now, or with a semicolon the plan that it is of: 到2026年提高到600台；国产化率达到62%."""
    end, start = date.span.end, mention.span.start
    if passage.lang != "zh" or date.when is None or start < end:
        return False
    if _PAST.search(date.text) and _NOW.search(passage.folded, end, start):
        return True
    planned = date.when.bound is Bound.BY or is_planned_for(passage, date)
    if planned and _NOW.match(passage.folded, passage.segment(mention).start):
        return True  # 到2027年达到72%，目前为66.4%
    return planned and _PARTED.search(passage.folded, end, start) is not None


def _date_behind(passage: Passage, mention: Mention) -> When | None:
    """The English date right behind the mention: 6.9 percent in 2022."""
    if passage.lang != "en":
        return None
    following = passage.all.first(mention.span.end)
    if following is None or following.kind is not Kind.DATE:
        return None
    between = _SAME_AS.sub(" ", _MOVE.sub("", passage.folded[mention.span.end : following.span.start]))
    return following.when if between.strip().lower() in _LINKS and between != "" else None


def _date_before(passage: Passage, mention: Mention) -> When | None:
    """The date right before a figure whose value it is, also of a comparison: 比去年的128元; not of 是去年的2.5倍."""
    date = next(passage.dates.before(mention.span.start), None)
    if date is None or dimension(mention.quantity) == "times":
        return None
    between = passage.folded[date.span.end : mention.span.start]
    return date.when if between in _OF or _LEVEL.fullmatch(between) else None


def _date_of_clause(passage: Passage, segment: Span) -> When | None:
    """The English date that a relative clause tells of: since 2015, when two quakes killed nearly 9,000."""
    led = _WHEN.match(passage.folded, segment.start, segment.end) if passage.lang == "en" else None
    date = next(passage.dates.before(segment.start), None) if led else None
    if date is None or date.when is None or passage.folded[date.span.end : segment.start].strip(" ,"):
        return None
    return date.when._replace(bound=Bound.IN)


def _dealt(passage: Passage, mention: Mention) -> When | None:
    """The date dealt to the mention, where 分别 deals as many figures as there are dates before it."""
    at = passage.dealer
    if not 0 <= at <= mention.span.start - len(DEALER):
        return None
    dates = bisect_right(passage.told.ends, at)
    first = bisect_left(passage.figures.starts, at)
    dealt = bisect_left(passage.figures.starts, mention.span.start) - first
    return passage.told.mentions[dealt].when if dates == len(passage.figures.mentions) - first > 1 else None


def _is_led(passage: Passage, date: Mention) -> bool:
    """Whether "from" stands right before a date, or is part of it."""
    lead = passage.folded[max(0, date.span.start - 5) : date.span.start + 4].lower()
    return any(word in lead for word in ("从", "由", "from"))

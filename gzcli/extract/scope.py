"""When a figure holds, whether it happened, which way it went, and whether it is denied."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date

from gzcli.extract.change import baseline_start, is_baseline
from gzcli.extract.dates_en import reaches
from gzcli.extract.passage import Passage
from gzcli.grammar.dealing import DEALER
from gzcli.grammar.document import clause_at
from gzcli.lexicon.context import Cue
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Direction, Modality
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span
from gzcli.model.when import Bound, Day, When

_AND_MORE = lazy(
    r" more(?:(?: [a-z]+)? than\b|[.,;]|$)|(?:(?<=%)|(?<=cent)) more\b"
)  # 42% more people, 31 more seats than
_OBJECT = lazy(
    r"将(?!进一步|继续|逐步|全面|大幅|不断|[在于会对由从按以有是达可向与为成使被再又先]|[^，。；]{0,3}?[增降升减上下]至)"
    r"(?:\d[^，。；]*?(?:[送交转存汇给]|分[成为\d一二三四五六七八九十]|用于)|[^，。；\d]{4,20}?(?:缩小|扩大|改变|改为|限制|控制|送|交给|追|扳|拉开)[到至为成]?)"
)
_RESULTS = frozenset(("建成", "投产", "竣工", "完成", "实现", "取得"))  # done, unless at a time to come
_OPEN = (Modality.PLANNED, Modality.FORECAST)
_ALL_YEAR = lazy("(?<![占完成的])全年(?!度?(?:的|目标|计划|任务|指标|预算|平均))")
_DONE = lazy("已?完成")
_REACHED = lazy("(?:完成|达到?|占|为|相当于|实现)[^，。；]{0,12}$")
_GOAL = lazy(
    r"(?:[全年]年|年度)?(?:目标|计划|任务|预算|预期)(?:[^，。；]{0,14}的|已?完成了?)"
    r"(?=(?:[近超约逾]|不到|超过)?(?:\d[\d.]*[%倍]|[一两二三四五六七八九十百]+(?:成|分之|倍)|一半))"
)
_OF_GOAL = lazy(r" of (?:its|the|their|his|her|our|this|that)(?: [a-z0-9-]+){0,3} ")
_LINKS = ("", "in", "on", "for", "during", "by", "since", "as of", "at", "in the", "by the", "during the", "for the")
_MOVE = lazy(  # a 0.8% decline in July
    r"^ (?:decline|decrease|fall|drop|dip|slide|slump|contraction|loss|rise|increase|growth|gain|jump|surge|expansion|profit)(?= )"
)
_NEVER = lazy(  # 19 million yuan was never received
    r" (?:[a-z]+ )?(?:was|were|is|are|has|have|had|did|do|does) (?:not|never) (?!only\b)", re.IGNORECASE
)
_THAN = lazy(r"[比较](?![例重赛分如])[^，。；、]{1,16}([高多快大长早重低少慢小短晚轻])(?:出|了)?$")
_LONGEST_THAN = 19
_WHEN = lazy(r" when ")
_LEAD = 10  # how far before a date the word of its plan may begin
_OF = ("的", "'s ", "’s ")
_MORE = "高多快大长早重"
_PACE = "快慢"  # of a length of time the faster is the shorter
_RELATIVE = lazy(r" (?:that|which) ")
_BEHIND = 8  # how far after its figure a cue may stand: 1.4万亿的计划投资额, 7.5%的增长


def when_of(passage: Passage, mention: Mention, segment: Span) -> When | None:
    """The period that the sentence gives for the mention: from its segment, else from what precedes it."""
    if mention.kind is Kind.DATE:
        return mention.when
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
    """The year of a time told before, where the words behind it say that all of it is meant: 9月5万辆，预计全年60万辆."""
    if when.first.day is not None or not _ALL_YEAR.search(passage.folded, start, mention.span.start):
        return None
    year = Day(when.first.year)
    return when._replace(first=year, last=year)


def _is_its(passage: Passage, date: Mention, mention: Mention) -> bool:
    """Whether a date may tell when the mention holds."""
    if starts_change(passage, date, mention):
        return False
    return passage.lang == "zh" or reaches(passage, date, mention)


def _date_behind(passage: Passage, mention: Mention) -> When | None:
    """The English date right behind the mention: 6.9 percent in 2022."""
    if passage.lang != "en":
        return None
    following = passage.all.first(mention.span.end)
    if following is None or following.kind is not Kind.DATE:
        return None
    between = _MOVE.sub("", passage.folded[mention.span.end : following.span.start])
    return following.when if between.strip().lower() in _LINKS and between != "" else None


def _date_before(passage: Passage, mention: Mention) -> When | None:
    """The date right before a figure whose value it is, also of a comparison: 比去年的128元; not of 是去年的2.5倍."""
    date = next(passage.dates.before(mention.span.start), None)
    if date is None or dimension(mention.quantity) == "times":
        return None
    return date.when if passage.folded[date.span.end : mention.span.start] in _OF else None


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


def starts_change(passage: Passage, date: Mention, mention: Mention | None = None) -> bool:
    """Whether a date belongs to the value that a change started from, and the mention is not that value."""
    figure = passage.figures.first(date.span.end)
    if figure is None or figure is mention:
        return False
    return is_baseline(passage, figure) and _is_led(passage, date)


def _is_led(passage: Passage, date: Mention) -> bool:
    """Whether "from" stands right before a date, or is part of it."""
    lead = passage.folded[max(0, date.span.start - 5) : date.span.start + 4].lower()
    return any(word in lead for word in ("从", "由", "from"))


def modality_of(
    passage: Passage, mention: Mention, segment: Span, when: When | None, anchor: date | None
) -> Modality | None:
    """Done, ongoing, planned or forecast, of a mention that holds at a time; None where no word says so."""
    found = passage.cues.find("modality", segment.start, mention.span.start)
    if not _follows(passage, mention, segment):
        found += passage.cues.find(
            "modality", mention.span.end, min(segment.end, mention.span.end + _room(passage, mention))
        )
    here = (cue for cue in found if _is_of(passage, cue, mention))
    back = (cue for cue in reversed(found) if _is_of(passage, cue, mention))
    if is_baseline(passage, mention):  # what a plan starts from is there already
        return next((Modality(cue.says) for cue in back if cue.says not in _OPEN), None)
    told = (_first_open(here) or next(back, None)) if found else None
    if told is None:
        earlier = _earlier(passage, mention, segment)
        told = _first_open(earlier) or (earlier[-1] if earlier and passage.lang == "en" else None)
    if told is None:
        return Modality.PLANNED if _is_future(when, anchor) else None
    if _is_bare_result(passage, found) and _is_future(when, anchor):
        return Modality.PLANNED  # 2027年建成, written before
    return Modality(told.says)


def _is_met(passage: Passage, cue: Cue, mention: Mention) -> bool:
    """Whether a cue is the goal of which a rate says how much is reached: 完成全年目标70万人的61%, 83% of its annual target."""
    if passage.lang == "zh":
        goal = _GOAL.match(passage.folded, cue.start, passage.sentence.end)
        return goal is not None and goal.end() <= mention.span.start and _is_reached(passage, cue)
    ratio = dimension(mention.quantity) in ("ratio", "times")
    return ratio and _OF_GOAL.fullmatch(passage.folded, mention.span.end, cue.start) is not None


def _is_reached(passage: Passage, cue: Cue) -> bool:
    start = passage.segments.at(cue.start).start
    return (
        _REACHED.search(passage.folded, start, cue.start) is not None
        or _DONE.match(passage.folded, cue.end) is not None
    )


def is_planned_for(passage: Passage, date: Mention) -> bool:
    """Whether a word of a plan or forecast stands right before a date: 计划9月开通."""
    start = date.span.start
    found = passage.cues.find("modality", max(passage.sentence.start, start - _LEAD), start)
    return bool(found) and found[-1].says in _OPEN and not passage.folded[found[-1].end : start].strip("于在 ")


def ahead(when: When, anchor: date) -> When:
    """A month whose year the text leaves out, and that a plan is for: the next one, not that of a year told of before."""
    year, month = when.first.year, when.first.month
    if not when.relative or year is None or month is None or (year, month) >= (anchor.year, anchor.month):
        return when
    years = anchor.year + (month < anchor.month) - year
    first, last = (day._replace(year=(day.year or year) + years) for day in (when.first, when.last))
    return when._replace(first=first, last=last)


def _is_bare_result(passage: Passage, found: list[Cue]) -> bool:
    """Whether nothing but a verb that says what comes of it tells that it is done: 建成, not 已建成."""
    done = {passage.folded[cue.start : cue.end] for cue in found if cue.says == Modality.DONE}
    return bool(done) and done <= _RESULTS


def _is_of(passage: Passage, cue: Cue, mention: Mention) -> bool:
    """Whether a cue may speak of a mention: it is no part of a figure or a date (May), nor before it with what it started from."""
    if passage.all.holding(cue.start) is not None or _disposes(passage, cue) or _is_met(passage, cue, mention):
        return False
    return cue.start >= mention.span.end or not _tells_start(passage, cue, mention)


def _tells_start(passage: Passage, cue: Cue, mention: Mention) -> bool:
    """Whether a cue stands with what the figure's change started from: 目前 of 由目前的53%提高到60%."""
    at = bisect_right(passage.figures.ends, cue.start)
    if at == len(passage.figures.mentions) or passage.figures.mentions[at] is mention:
        return False
    start = baseline_start(passage, passage.figures.mentions[at])
    return start is not None and start <= cue.start


def _disposes(passage: Passage, cue: Cue) -> bool:
    """Whether 将 only puts an object before its verb: 将46万元送给他, 将优势扩大到17分; not 将增至17分."""
    return cue.end - cue.start == 1 and _OBJECT.match(passage.folded, cue.start, passage.sentence.end) is not None


def _follows(passage: Passage, mention: Mention, segment: Span) -> bool:
    """Whether another figure stands behind in the segment, to which a word between the two belongs."""
    following = passage.figures.first(mention.span.end)
    return following is not None and following.span.start < segment.end


def direction_of(passage: Passage, mention: Mention, segment: Span) -> Direction:
    """Up or down, by the word nearest before the figure in its segment, else right after it."""
    start, end = mention.span
    before = passage.cues.find("direction", segment.start, start)
    inside = passage.cues.find("direction", start, end)
    after = passage.cues.find("direction", end, min(segment.end, end + _reach(passage)))
    if passage.lang == "en" and _AND_MORE.match(passage.folded, mention.span.end):
        return Direction.UP
    nearest = (after[:1] or before[-1:]) if passage.lang == "en" and _adjoins(passage, mention, after) else None
    found = nearest or inside or _compared(passage, segment, mention) or before[-1:] or after[:1]
    return Direction(found[0].says) if found else Direction.NONE


def _compared(passage: Passage, segment: Span, mention: Mention) -> list[Cue]:
    """The adjective between 比 and the figure: up for 比全国平均水平高3.3个百分点."""
    start = max(segment.start, mention.span.start - _LONGEST_THAN)
    match = _THAN.search(passage.folded, start, mention.span.start) if passage.lang == "zh" else None
    if match is None:
        return []
    more = (match[1] in _MORE) is not (match[1] in _PACE and dimension(mention.quantity) == "duration")
    return [Cue(Direction.UP if more else Direction.DOWN, match.start(1), match.end(1))]


def is_negated(passage: Passage, mention: Mention, segment: Span) -> bool:
    """Whether a word denies what is said of the figure: before it in its segment, in Chinese also soon after it."""
    if passage.cues.find("negation", segment.start, mention.span.start):
        return True
    if passage.lang == "en":
        return _NEVER.match(passage.folded, mention.span.end, segment.end) is not None
    if _follows(passage, mention, segment):
        return False
    end = min(segment.end, mention.span.end + _BEHIND)
    return bool(passage.cues.find("negation", mention.span.end, end))


def _adjoins(passage: Passage, mention: Mention, after: list[Cue]) -> bool:
    """Whether the first cue is the very next word: 5% growth, 3% higher."""
    return bool(after) and not passage.folded[mention.span.end : after[0].start].strip()


def _reach(passage: Passage) -> int:
    return _BEHIND if passage.lang == "zh" else 3 * _BEHIND


def _room(passage: Passage, mention: Mention) -> int:
    """How far behind a figure a cue of it may stand; farther in an English relative clause: 130 that they had predicted."""
    relative = passage.lang == "en" and _RELATIVE.match(passage.folded, mention.span.end) is not None
    return 2 * _reach(passage) if relative else _reach(passage)


def _earlier(passage: Passage, mention: Mention, segment: Span) -> list[Cue]:
    clause = clause_at(passage.folded, passage.sentence, segment.start)
    found = passage.cues.find("modality", clause.start, segment.start)
    return [cue for cue in found if _is_of(passage, cue, mention)]


def _first_open(found: Iterable[Cue]) -> Cue | None:
    return next((cue for cue in found if cue.says in _OPEN), None)


def _is_future(when: When | None, anchor: date | None) -> bool:
    if when is None or anchor is None or not when.last.year or when.bound not in (Bound.BY, Bound.IN):
        return False
    return when.last.year > anchor.year

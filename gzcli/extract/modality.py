"""Whether what a figure tells has happened, goes on, is planned or forecast."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date

from gzcli.extract.change import baseline_start, is_baseline
from gzcli.extract.passage import Passage
from gzcli.grammar.document import clause_at
from gzcli.lexicon.context import Cue
from gzcli.lexicon.english import lemma
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Modality
from gzcli.model.mention import Mention
from gzcli.model.span import Span
from gzcli.model.when import Bound, When

_OBJECT = lazy(
    r"将(?!进一步|继续|逐步|全面|大幅|不断|[在于会对由从按以有是达可向与为成使被再又先]|[^，。；]{0,3}?[增降升减上下]至)"
    r"(?:\d[^，。；]*?(?:[送交转存汇给]|分[成为\d一二三四五六七八九十]|用于)|[^，。；\d]{4,20}?(?:缩小|扩大|改变|改为|限制|控制|送|交给|追|扳|拉开)[到至为成]?)"
)
_RESULTS = frozenset(("建成", "投产", "竣工", "完成", "实现", "取得"))  # done, unless at a time to come
_OPEN = (Modality.PLANNED, Modality.FORECAST)
_DONE = lazy("已?完成")
_PERFECT = lazy("[\u4e00-\u9fff](?<![为除])了$")  # 发行了310亿元
_COMPARED = lazy("[^，。；]{0,4}，[较比](?:上|去|前|年初)")
_REACHED = lazy("(?:完成|达到?|占|为|相当于|实现)[^，。；]{0,12}$")
_GOAL = lazy(
    r"(?:全年|年度)?(?:目标|计划|任务|预算|预期)(?:[^，。；]{0,14}的|已?完成了?)"
    r"(?=(?:[近超约逾]|不到|超过)?(?:\d[\d.]*[%倍]|[一两二三四五六七八九十百]+(?:成|分之|倍)|一半))"
)
_OF_GOAL = lazy(r" of (?:its|the|their|his|her|our|this|that)(?: [a-z0-9-]+){0,3} ")
_MEANT = lazy(  # has applied to extend it by 20 years: what is wished or tried has not happened
    r"\b(?:appl(?:y|ies|ied|ying)|ask(?:s|ed|ing)?|seek(?:s|ing)?|sought|tr(?:y|ies|ied|ying)|attempt(?:s|ed|ing)?|want(?:s|ed)?|wish(?:es|ed)?|bid(?:s|ding)?"
    r"|request(?:s|ed)?|offer(?:s|ed|ing)?|threaten(?:s|ed)?|propos(?:e|es|ed|ing)|permission|mandate|consent|clearance|appeals?)"
    r"(?: for (?:[a-z]+ ){1,3})? ?(?<=[a-z] )to (?:be )?(?!(?:the|its?|an?|their|his|her|all|some|more|about|at)\b)([a-z]+)\b[^,;]*$"
)
_JOINED = lazy(r",? (?:and|but) (?:now |already |currently |so far )?(?=(?:has|have|had|is|are|was|were) )")
_SCHEDULED = lazy(
    r"\b(?:begins?|starts?|opens?|re-?opens?|takes? effect|(?:comes?|goes?) into (?:force|effect|service)|kicks? off|closes|ends|expires?|resumes?|goes live)"
    r" (?:(?:in|on|from|at) )?(?:(?:early|late|mid) )?$"
)  # begins in September: a timetable tells what is to come
_LEAD = 10  # how far before a date the word of its plan may begin
_RELATIVE = lazy(r" (?:that|which) ")


def modality_of(
    passage: Passage, mention: Mention, segment: Span, when: When | None, anchor: date | None
) -> Modality | None:
    """Done, ongoing, planned or forecast, of a mention that holds at a time; None where no word says so."""
    found = passage.cues.find("modality", segment.start, mention.span.start)
    if not passage.follows(mention, segment):
        found += passage.cues.find(
            "modality", mention.span.end, min(segment.end, mention.span.end + _room(passage, mention))
        )
    if passage.lang == "en":
        joined = [joint.end() for joint in _JOINED.finditer(passage.folded, segment.start, mention.span.start)]
        found = [cue for cue in found if not joined or cue.end >= joined[-1]]
    here = (cue for cue in found if _is_of(passage, cue, mention))
    back = (cue for cue in reversed(found) if _is_of(passage, cue, mention))
    if is_baseline(passage, mention):  # what a plan starts from is there already
        return next((Modality(cue.says) for cue in back if cue.says not in _OPEN), None)
    told = (_first_open(here) or next(back, None)) if found else None
    if passage.lang == "en" and (told is None or told.says not in _OPEN) and _is_meant(passage, segment, mention):
        return Modality.PLANNED
    if told is None:
        earlier = _earlier(passage, mention, segment)
        told = _first_open(earlier) or (earlier[-1] if earlier and passage.lang == "en" else None)
    if told is None:
        done = passage.lang == "zh" and (
            _PERFECT.search(passage.folded, segment.start, mention.span.start) or _follows_plan(passage, mention)
        )
        is_set = when is not None and passage.lang == "en" and _is_scheduled(passage, segment, mention)
        return Modality.PLANNED if is_set or _is_future(when, anchor) else Modality.DONE if done else None
    if _is_bare_result(passage, found) and _is_future(when, anchor):
        return Modality.PLANNED  # 2027年建成, written before
    return Modality(told.says)


def _follows_plan(passage: Passage, mention: Mention) -> bool:
    """Whether a Chinese figure is compared with what was, behind a semicolon that ends a plan: …提高到600台；达到62%，比上年末提高8个百分点."""
    start = passage.sentence.start
    end = passage.folded.rfind("；", start, mention.span.start)
    compared = _COMPARED.match(passage.folded, mention.span.end, passage.sentence.end)
    return compared is not None and end > start and _first_open(passage.cues.find("modality", start, end)) is not None


def _is_meant(passage: Passage, segment: Span, mention: Mention) -> bool:
    """Whether an English figure stands behind a verb that somebody only wishes or tries to carry out."""
    found = _MEANT.search(passage.folded, segment.start, mention.span.start)
    return found is not None and lemma(found[1]) == found[1]


def _is_scheduled(passage: Passage, segment: Span, date: Mention) -> bool:
    return date.when is not None and _SCHEDULED.search(passage.folded, segment.start, date.span.start) is not None


def is_planned_for(passage: Passage, date: Mention) -> bool:
    """Whether a word of a plan or forecast stands right before a date: 计划9月开通."""
    start = date.span.start
    found = passage.cues.find("modality", max(passage.sentence.start, start - _LEAD), start)
    return bool(found) and found[-1].says in _OPEN and not passage.folded[found[-1].end : start].strip("于在 ")


def _is_of(passage: Passage, cue: Cue, mention: Mention) -> bool:
    """Whether a cue may speak of a mention: it is no part of a figure or a date (May), nor before it with what it started from."""
    if passage.all.holding(cue.start) is not None or _disposes(passage, cue) or _is_met(passage, cue, mention):
        return False
    return cue.start >= mention.span.end or not _tells_start(passage, cue, mention)


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


def _is_bare_result(passage: Passage, found: list[Cue]) -> bool:
    """Whether nothing but a verb that says what comes of it tells that it is done: 建成, not 已建成."""
    done = {passage.folded[cue.start : cue.end] for cue in found if cue.says == Modality.DONE}
    return bool(done) and done <= _RESULTS


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


def _room(passage: Passage, mention: Mention) -> int:
    """How far behind a figure a cue of it may stand; farther in an English relative clause: 130 that they had predicted."""
    relative = passage.lang == "en" and _RELATIVE.match(passage.folded, mention.span.end) is not None
    return 2 * passage.reach if relative else passage.reach


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

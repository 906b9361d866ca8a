"""When a figure holds, whether it happened, which way it went, and whether it is denied."""

from __future__ import annotations

from datetime import date

from gzcli.extract.change import baseline_start, is_baseline
from gzcli.extract.passage import Passage
from gzcli.grammar.document import clause_at
from gzcli.lexicon.context import Cue, cues
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Direction, Modality
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span
from gzcli.model.when import Bound, When

_OPEN = (Modality.PLANNED, Modality.FORECAST)
_LINKS = ("", "in", "on", "for", "during", "by", "since", "as of", "at", "in the", "by the", "during the", "for the")
_THAN = lazy(r"[比较](?![例重赛分如])[^，。；、]{1,16}([高多快大长早重低少慢小短晚轻])(?:出|了)?$")
_MORE = "高多快大长早重"
_BEHIND = 8  # how far after its figure a cue may stand: 1.4万亿的计划投资额, 7.5%的增长


def when_of(passage: Passage, mention: Mention) -> When | None:
    """The period that the sentence gives for the mention: from its segment, else from what precedes it."""
    if mention.kind is Kind.DATE:
        return mention.when
    named = _date_behind(passage, mention) or _date_before(passage, mention) or _dealt(passage, mention)
    if named is not None:
        return named
    segment = passage.segment(mention)
    dates = [other for other in passage.mentions if other.kind is Kind.DATE and not passage.is_baseline(other)]
    dates = [other for other in dates if not starts_change(passage, other, mention)]
    start = baseline_start(passage, mention)
    if start is not None:
        led = [other for other in dates if start <= other.span.end <= mention.span.start]
        return led[-1].when if led else None
    before = [other for other in dates if other.span.end <= mention.span.start]
    inside = [other for other in dates if segment.covers(other.span)]
    own = [other for other in before if other in inside] or inside or before
    return own[-1].when if own and own[-1] in before else own[0].when if own else None


def _date_behind(passage: Passage, mention: Mention) -> When | None:
    """The English date right behind the mention: 6.9 percent in 2022."""
    if passage.lang != "en":
        return None
    following = next((other for other in passage.mentions if other.span.start >= mention.span.end), None)
    if following is None or following.kind is not Kind.DATE:
        return None
    between = passage.folded[mention.span.end : following.span.start]
    return following.when if between.strip().lower() in _LINKS and between != "" else None


def _date_before(passage: Passage, mention: Mention) -> When | None:
    """The date right before a Chinese figure, also of a comparison: 比去年的128元."""
    for other in passage.mentions:
        if other.kind is Kind.DATE and passage.folded[other.span.end : mention.span.start] == "的":
            return other.when
    return None


def _dealt(passage: Passage, mention: Mention) -> When | None:
    """The date dealt to the mention, where 分别 deals as many figures as there are dates before it."""
    at = passage.folded.find("分别", passage.sentence.start, mention.span.start)
    if at < 0:
        return None
    dates = [other for other in passage.mentions if other.kind is Kind.DATE and other.span.end <= at]
    dates = [other for other in dates if not passage.is_baseline(other)]
    figures = [other for other in passage.mentions if other.kind is not Kind.DATE and other.span.start >= at]
    return dates[figures.index(mention)].when if len(dates) == len(figures) > 1 else None


def starts_change(passage: Passage, date: Mention, mention: Mention | None = None) -> bool:
    """Whether a date belongs to the value that a change started from, and the mention is not that value."""
    figures = [other for other in passage.mentions if other.kind is not Kind.DATE and other.span.start >= date.span.end]
    return bool(figures) and figures[0] is not mention and is_baseline(passage, figures[0]) and _is_led(passage, date)


def _is_led(passage: Passage, date: Mention) -> bool:
    """Whether "from" stands right before a date, or is part of it."""
    lead = passage.folded[max(0, date.span.start - 5) : date.span.start + 4].lower()
    return any(word in lead for word in ("从", "由", "from"))


def modality_of(passage: Passage, mention: Mention, anchor: date | None) -> Modality | None:
    """Done, ongoing, planned or forecast; None where no word says so."""
    segment = passage.segment(mention)
    table = cues("modality", passage.lang)
    before = table.find(passage.folded, segment.start, mention.span.start)
    after = (
        []
        if _follows(passage, mention, segment)
        else table.find(passage.folded, mention.span.end, min(segment.end, mention.span.end + _reach(passage)))
    )
    before = [cue for cue in before if not _tells_start(passage, cue, mention)]
    here = [Modality(cue.says) for cue in before + after if not _in_mention(passage, cue)]
    if is_baseline(passage, mention):  # what a plan starts from is there already
        return next((told for told in reversed(here) if told not in _OPEN), None)
    told = _first_open(here) or (here[-1] if here else None)
    if told is None:
        told = _first_open(_earlier(passage, segment))
    if told is None and _is_future(when_of(passage, mention), anchor):
        return Modality.PLANNED
    return told


def _tells_start(passage: Passage, cue: Cue, mention: Mention) -> bool:
    """Whether a cue stands with what the figure's change started from: 目前 of 由目前的53%提高到60%."""
    for other in passage.mentions:
        start = None if other is mention else baseline_start(passage, other)
        if start is not None and start <= cue.start < other.span.end:
            return True
    return False


def _in_mention(passage: Passage, cue: Cue) -> bool:
    """Whether a cue is part of a figure or a date: the month of May."""
    return any(mention.span.start <= cue.start < mention.span.end for mention in passage.mentions)


def _follows(passage: Passage, mention: Mention, segment: Span) -> bool:
    """Whether another figure stands behind in the segment, to which a word between the two belongs."""
    return any(
        other.kind is not Kind.DATE and mention.span.end <= other.span.start < segment.end for other in passage.mentions
    )


def direction_of(passage: Passage, mention: Mention) -> Direction:
    """Up or down, by the word nearest before the figure in its segment, else right after it."""
    segment = passage.segment(mention)
    table = cues("direction", passage.lang)
    before = table.find(passage.folded, segment.start, mention.span.start)
    inside = table.find(passage.folded, mention.span.start, mention.span.end)
    after = table.find(passage.folded, mention.span.end, min(segment.end, mention.span.end + _reach(passage)))
    nearest = (after[:1] or before[-1:]) if passage.lang == "en" and _adjoins(passage, mention, after) else None
    found = nearest or inside or _compared(passage, segment, mention) or before[-1:] or after[:1]
    return Direction(found[0].says) if found else Direction.NONE


def _compared(passage: Passage, segment: Span, mention: Mention) -> list[Cue]:
    """The adjective between 比 and the figure: up for 比全国平均水平高3.3个百分点."""
    match = _THAN.search(passage.folded, segment.start, mention.span.start) if passage.lang == "zh" else None
    if match is None:
        return []
    return [Cue(Direction.UP if match[1] in _MORE else Direction.DOWN, match.start(1), match.end(1))]


def is_negated(passage: Passage, mention: Mention) -> bool:
    """Whether a word denies what is said of the figure: before it in its segment, in Chinese also soon after it."""
    segment, table = passage.segment(mention), cues("negation", passage.lang)
    if table.find(passage.folded, segment.start, mention.span.start):
        return True
    if passage.lang == "en" or _follows(passage, mention, segment):
        return False
    return bool(table.find(passage.folded, mention.span.end, min(segment.end, mention.span.end + _BEHIND)))


def _adjoins(passage: Passage, mention: Mention, after: list[Cue]) -> bool:
    """Whether the first cue is the very next word: 5% growth, 3% higher."""
    return bool(after) and not passage.folded[mention.span.end : after[0].start].strip()


def _reach(passage: Passage) -> int:
    return _BEHIND if passage.lang == "zh" else 3 * _BEHIND


def _earlier(passage: Passage, segment: Span) -> list[Modality]:
    clause = clause_at(passage.folded, passage.sentence, segment.start)
    found = cues("modality", passage.lang).find(passage.folded, clause.start, segment.start)
    return [Modality(cue.says) for cue in found]


def _first_open(told: list[Modality]) -> Modality | None:
    return next((modality for modality in told if modality in _OPEN), None)


def _is_future(when: When | None, anchor: date | None) -> bool:
    if when is None or anchor is None or not when.last.year or when.bound not in (Bound.BY, Bound.IN):
        return False
    return when.last.year > anchor.year

"""Which way a figure went, and whether it is denied."""

from __future__ import annotations

import re

from gzcli.extract.passage import Passage
from gzcli.grammar.clause_en import is_verb
from gzcli.lexicon.context import Cue
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Direction
from gzcli.model.mention import Mention
from gzcli.model.span import Span

_AND_MORE = lazy(
    r" more(?:(?: [a-z]+)? than\b|[.,;]|$)|(?:(?<=%)|(?<=cent)) more\b"
)  # 42% more people, 31 more seats than
_BESIDE = lazy(
    r"(?:(?<=%)|(?<=cent)|(?<=points)|(?<=point)) (above|below|short of) (?=the |its |their |that |last |target|average|\d{4}\b)"
)
_NEVER = lazy(  # 19 million yuan was never received
    r" (?:(?!who|which|that)[a-z'’]+ ){0,5}?(?:was|were|is|are|has|have|had|did|do|does) (?:not|never) (?!only\b)",
    re.IGNORECASE,
)
_JOINT = lazy(
    r"\b(?:and|but|while|whereas|though)(?: (?:only|just|about|some|another|nearly|almost))* $", re.IGNORECASE
)
_WORD = lazy(r" ([a-z]+)")
_THAN = lazy(r"[比较](?![例重赛分如])[^，。；、]{1,16}([高多快大长早重低少慢小短晚轻])(?:出|了)?$")
_LONGEST_THAN = 19
_MORE = "高多快大长早重"
_PACE = "快慢"  # of a length of time the faster is the shorter


def direction_of(passage: Passage, mention: Mention, segment: Span) -> Direction:
    """Up or down, by the word nearest before the figure in its segment, else right after it."""
    start, end = mention.span
    before = passage.cues.find("direction", segment.start, start)
    inside = passage.cues.find("direction", start, end)
    after = passage.cues.find("direction", end, min(segment.end, end + passage.reach))
    beside = _BESIDE.match(passage.folded, end) if passage.lang == "en" and not before else None
    if beside:
        return Direction.UP if beside[1] == "above" else Direction.DOWN
    if passage.lang == "en" and _AND_MORE.match(passage.folded, mention.span.end):
        return Direction.UP
    nearest = (after[:1] or before[-1:]) if passage.lang == "en" and _adjoins(passage, mention, after) else None
    found = nearest or inside or _compared(passage, segment, mention) or before[-1:] or after[:1]
    return Direction(found[0].says) if found else Direction.NONE


def is_negated(passage: Passage, mention: Mention, segment: Span) -> bool:
    """Whether a word denies what is said of the figure: before it in its segment, in Chinese also soon after it."""
    start = mention.span.start if _opens_clause(passage, mention, segment) else segment.start
    if passage.cues.find("negation", start, mention.span.start):
        return True
    if passage.lang == "en":
        return _NEVER.match(passage.folded, mention.span.end, segment.end) is not None
    if passage.follows(mention, segment):
        return False
    end = min(segment.end, mention.span.end + passage.reach)
    aside = passage.folded.find("(", mention.span.end, end)  # 2318亿元（未扣除退税）
    end = end if aside < 0 else aside
    return bool(passage.cues.find("negation", mention.span.end, end))


def _opens_clause(passage: Passage, mention: Mention, segment: Span) -> bool:
    """Whether an English figure is the subject of a clause of its own: … had not been tested and 9% had come too late."""
    if passage.lang != "en" or not _JOINT.search(passage.folded, segment.start, mention.span.start):
        return False
    word = _WORD.match(passage.folded, mention.span.end, segment.end)
    return word is not None and is_verb(word[1])


def _compared(passage: Passage, segment: Span, mention: Mention) -> list[Cue]:
    """The adjective between 比 and the figure: up for 比全国平均水平高3.3个百分点."""
    start = max(segment.start, mention.span.start - _LONGEST_THAN)
    match = _THAN.search(passage.folded, start, mention.span.start) if passage.lang == "zh" else None
    if match is None:
        return []
    more = (match[1] in _MORE) is not (match[1] in _PACE and dimension(mention.quantity) == "duration")
    return [Cue(Direction.UP if more else Direction.DOWN, match.start(1), match.end(1))]


def _adjoins(passage: Passage, mention: Mention, after: list[Cue]) -> bool:
    """Whether the first cue is the very next word: 5% growth, 3% higher."""
    return bool(after) and not passage.folded[mention.span.end : after[0].start].strip()

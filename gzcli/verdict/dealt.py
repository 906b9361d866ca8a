"""Lists whose figures 分别 (respectively) deals out: A和B分别增长1%和2%."""

from __future__ import annotations

from gzcli.grammar.document import segment_at
from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

_RESPECTIVELY = "分别"
_ITEMS = tuple(
    map(lazy, ("[、和与及]", "、", "[和及]", "与", "[、和]", "[、与]"))
)  # marks between items: as many as figures
_MARK = lazy("[、和与及]")
_NAME = 6
_LEAST = 2  # items that make a list
_STOPS = lazy("[，；。]")


def dealt_out(folded: str, sentence: Span, figure: Span, figures: list[Span]) -> tuple[str, str] | None:
    """The item that a figure is dealt to, with the words that all share, and the other items; None without such a list.

    The items stand before the word in its segment, or in the segment before (上海、北京列前两位，分别为3亿元和2亿元), or
    are the last segments before it that have figures (票房9亿元，人次2000万，分别下降3%和2%). ``figures`` are all figures
    of the folded text, in order.
    """
    at = folded.find(_RESPECTIVELY, sentence.start, figure.start)
    if at < 0:
        return None
    stop = next((mark.start() for mark in _STOPS.finditer(folded, at, sentence.end)), sentence.end)
    dealt = [span for span in figures if at < span.start < stop]
    if figure not in dealt:
        return None
    items = _items(folded, sentence, at, figures, len(dealt))
    if items is None:
        return None
    own = dealt.index(figure)
    others = " ".join(item for item in items if item is not items[own])
    return items[own] + folded[at : dealt[0].start], others


def _items(folded: str, sentence: Span, at: int, figures: list[Span], wanted: int) -> list[str] | None:
    segments = _segments(folded, sentence, at)
    for segment in segments[:2]:
        mark = _MARK.search(folded, segment.start, segment.end)
        first = mark.start() if mark else segment.start  # a date may stand before the list: 10月份A和B分别
        end = min([segment.end, *(span.start for span in figures if span.start >= first), at])
        listed = folded[segment.start : end].partition(_RESPECTIVELY)[0]
        splits = (marks.split(listed) for marks in _ITEMS)
        found = next((items for items in splits if len(items) == wanted > 1 and all(map(str.strip, items))), None)
        if found is not None:
            return found
    counted = [segment for segment in segments[1:] if any(segment.covers(span) for span in figures)][:wanted]
    if len(counted) != wanted or wanted < _LEAST:
        return None
    names = [_named(folded, segment, figures, _NAME) for segment in reversed(counted)]
    if len({name[1:] for name in names}) > 1:
        return names
    return [_named(folded, segment, figures, 2 * _NAME) for segment in reversed(counted)]  # 初中生近视率, 小学生近视率


def _named(folded: str, segment: Span, figures: list[Span], most: int) -> str:
    """The last words before the figures of a segment: 成交量 of 全国期货市场累计成交量34亿手."""
    end = max(span.start for span in figures if segment.covers(span))
    return folded[max(segment.start, end - most) : end]


def _segments(folded: str, sentence: Span, at: int) -> list[Span]:
    """The segments of the sentence up to the one that holds ``at``, the last first."""
    found = [segment_at(folded, sentence, at)]
    while found[-1].start > sentence.start:
        found.append(segment_at(folded, sentence, found[-1].start - 1))
    return found

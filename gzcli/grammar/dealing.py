"""Lists whose figures a sentence deals out to their items: A和B分别增长1%和2%, A、B的价格为1元和2元."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

DEALER = "分别"
_MARK = lazy("[、和与及]")
_ITEMS = tuple(map(lazy, ("[、和与及]", "、", "[和及]", "与", "[、和]", "[、与]")))  # which of them part the items
_JOINT = lazy(r"\s*(?:[、和与及]|以及)\s*")
_STOP = lazy("[，,；;。]")
_NAME = 6  # characters that name an item which has a figure of its own
_LEAST = 2  # items that make a list
_BACK = 6  # segments before a list that may hold its items


class Items(NamedTuple):
    """What figures are dealt to: the ``names`` of the items, the ``clauses`` that they stand in, and what they share.

    A clause is the name itself or a segment with a figure of its own. ``shared`` is said of all: 产量 of 粮食和棉花产量.
    ``start`` is where the words begin that deal out, the items among them unless they are told of before.
    """

    names: tuple[Span, ...]
    clauses: tuple[Span, ...]
    shared: Span
    start: int


class Deal(NamedTuple):
    """A list with the figures that it is dealt, one to an item, in order.

    ``lead`` stands before the first of the ``figures`` and holds for all (增长), ``values`` are they with the words that
    are theirs alone (下降1.5%), ``end`` is the end of the segment of the last. ``behind`` says that the items follow the
    figures, and what they share stands before the first of them: 31 and 25 stores in Texas and Ohio.
    """

    items: Items
    lead: Span
    values: tuple[Span, ...]
    figures: tuple[Span, ...]
    end: int
    behind: bool = False

    def item(self, folded: str, number: int, start: int) -> str:
        """The words that name an item, from a place in its clause on, with those that all share behind it: 棉花产量."""
        name = self.items.names[number]
        words = folded[start : name.end]
        return words if self.behind else f"{words}{self.items.shared.of(folded)}"

    def said(self, folded: str) -> str:
        """What is said of every item: 增长, the company opened in."""
        words = self.lead.of(folded)
        return f"{words}{self.items.shared.of(folded)}" if self.behind else words


def deals(folded: str, sentence: Span, amounts: Sequence[Span]) -> list[Deal]:
    """The lists of a folded Chinese sentence from left to right; ``amounts`` are its figures in order, without dates."""
    found: list[Deal] = []
    for word, figures in _dealt(folded, sentence, amounts):
        if found and found[-1].lead.start == word.end > word.start:
            continue
        floor = found[-1].end if found else sentence.start
        items = _items(folded, Span(floor, sentence.end), word, amounts, len(figures))
        items = items or (_again(folded, sentence, word, found[-1], len(figures)) if found else None)
        if items is not None:
            lead, end = Span(word.end, figures[0].start), _stop(folded, figures[-1].end, sentence)
            found.append(Deal(items, lead, _values(folded, figures), figures, end))
            found += _more(folded, sentence, found[-1], amounts)
    return found


def _dealt(folded: str, sentence: Span, amounts: Sequence[Span]) -> Iterator[tuple[Span, tuple[Span, ...]]]:
    """Each 分别 with the figures between it and the next in its segment.

    Without such a word, figures that nothing but marks part, with no word before them: 每月6500元、5900元和5400元.
    """
    at = folded.find(DEALER, sentence.start, sentence.end)
    if at < 0:
        yield from ((Span(run[0].start, run[0].start), run) for run in _runs(folded, _inside(amounts, sentence)))
    while at >= 0:
        following = folded.find(DEALER, at + 1, sentence.end)
        stop = min(_stop(folded, at, sentence), following if following > 0 else sentence.end)
        figures = tuple(amounts[first_from(amounts, at) : first_from(amounts, stop)])
        if len(figures) >= _LEAST:
            run = next(_runs(folded, figures), figures)
            if run[0] == figures[0] and len(run) < len(figures):  # 分别积57分、55分列三、四位
                yield Span(at, at + len(DEALER)), run
            yield Span(at, at + len(DEALER)), figures
        at = following


def _runs(folded: str, amounts: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """Neighbouring figures with nothing but a mark between two."""
    run = list(amounts[:1])
    for one, other in pairwise(amounts):
        if not _JOINT.fullmatch(folded, one.end, other.start):
            if len(run) >= _LEAST:
                yield tuple(run)
            run = []
        run.append(other)
    if len(run) >= _LEAST:
        yield tuple(run)


def _items(folded: str, sentence: Span, word: Span, amounts: Sequence[Span], wanted: int) -> Items | None:
    """The items before a word that deals: in its segment, in the one before, or the last segments before it with figures.

    Without such a word they stand in the figures' own segment.
    """
    at = word.start
    segments = _segments(folded, sentence, at)
    own, rest = segments[0], segments[1:]
    names = _listed(folded, Span(own.start, at), amounts, wanted)
    if names is not None:
        shared = _shared(folded, names)
        names = (*names[:-1], Span(names[-1].start, shared.start))
        return Items(names, names, shared, names[0].start)
    if word.start == word.end:
        return None
    parts = _counted(folded, rest[0], amounts) if rest else []
    if len(parts) == wanted:
        names = tuple(_named(part, amounts, _NAME) for part in parts)
        return Items(names, tuple(parts), Span(own.start, at), parts[0].start)
    before = _listed(folded, rest[0], amounts, wanted) if rest else None
    if before is not None:
        return Items(before, before, Span(own.start, at), own.start)
    counted = [one for one in rest if _inside(amounts, one)][:wanted][::-1]
    if len(counted) != wanted:
        return None
    names = tuple(_named(segment, amounts, _NAME) for segment in counted)
    if len({name.of(folded)[1:] for name in names}) == 1:  # 初中生近视率, 小学生近视率
        names = tuple(_named(segment, amounts, 2 * _NAME) for segment in counted)
    ends = [*(rest[rest.index(one) + 1].end for one in counted[1:]), rest[0].end]  # with what follows without a figure
    clauses = tuple(Span(one.start, end) for one, end in zip(counted, ends, strict=True))
    return Items(names, clauses, Span(own.start, at), counted[0].start)


def _again(folded: str, sentence: Span, word: Span, before: Deal, wanted: int) -> Items | None:
    """The items of the list right before, of which more is told: 进口和出口分别为3亿元和5亿元，分别增长1%和2%."""
    own = segment_at(folded, sentence, word.start)
    if len(before.figures) != wanted or before.end + 1 != own.start:
        return None
    return before.items._replace(shared=Span(own.start, word.start))


def _more(folded: str, sentence: Span, before: Deal, amounts: Sequence[Span]) -> list[Deal]:
    """As many figures in the segment right behind a list, which tell more of it: 分别为3亿元和5亿元，下降1%和2%."""
    own = segment_at(folded, sentence, min(before.end + 1, sentence.end - 1))
    figures = tuple(_inside(amounts, own))
    if own.start != before.end + 1 or len(figures) != len(before.figures) or DEALER in own.of(folded):
        return []
    if list(_runs(folded, figures)) != [figures]:
        return []
    items, lead = before.items._replace(shared=Span(own.start, own.start)), Span(own.start, figures[0].start)
    return [Deal(items, lead, figures, figures, _stop(folded, figures[-1].end, sentence))]


def _listed(folded: str, part: Span, amounts: Sequence[Span], wanted: int) -> tuple[Span, ...] | None:
    """The items that marks part before the first figure behind a mark, if they are as many as wanted."""
    mark = _MARK.search(folded, part.start, part.end)
    if mark is None:
        return None
    figure = next(iter(_inside(amounts, Span(mark.start(), part.end))), None)
    end = figure.start if figure else part.end
    for marks in _ITEMS:
        found = [match.span() for match in marks.finditer(folded, part.start, end)]
        if len(found) + 1 == wanted:
            edges = [part.start, *(edge for span in found for edge in span), end]
            names = tuple(_trimmed(folded, *edges[2 * at : 2 * at + 2]) for at in range(wanted))
            if all(name.start < name.end for name in names):
                return names
    return None


def _counted(folded: str, part: Span, amounts: Sequence[Span]) -> list[Span]:
    """The items that marks part where each has a figure of its own: 生产汽车163万辆、销售161万辆."""
    figures = _inside(amounts, part)
    marks = [mark for figure in figures[:-1] if (mark := _MARK.match(folded, figure.end))]
    if len(marks) + 1 != len(figures):
        return []
    return [
        Span(start, figure.end) for start, figure in zip([part.start, *(m.end() for m in marks)], figures, strict=True)
    ]


def _shared(folded: str, names: tuple[Span, ...]) -> Span:
    """What the items share behind the last name: from its 的, or a noun of amounts that it ends in and the first does not."""
    first, last = names[0].of(folded), names[-1].of(folded)
    of, noun = last.find("的", 1), _common_noun().search(last)
    start = of if of > 0 else noun.start() if noun else len(last)
    if start <= 0 or first.endswith(last[start:]):
        start = len(last)
    return Span(names[-1].start + start, names[-1].end)


@cache
def _common_noun() -> re.Pattern[str]:
    """A noun of amounts at the end of a name, with words of whom or how it is: 居民人均收入."""
    nouns, before = ("|".join(measure_words("zh", role)) for role in ("shared", "sharing"))
    verbs = "|".join(measure_words("zh", "tail"))
    return re.compile(f"(?:{before})*(?:{nouns})?(?:{verbs})*$")


def _values(folded: str, figures: tuple[Span, ...]) -> tuple[Span, ...]:
    """The figures, but the first with the words before them that are no marks: 下降1.5% of 增长3.2%、下降1.5%和增长6.4%."""
    joints = ((_JOINT.match(folded, one.end, other.start), one.end, other.end) for one, other in pairwise(figures))
    return (figures[0], *(Span(joint.end() if joint else start, end) for joint, start, end in joints))


def _named(segment: Span, amounts: Sequence[Span], most: int) -> Span:
    """The last words before the last figure of a segment: 成交量 of 全国期货市场累计成交量34亿手."""
    end = _inside(amounts, segment)[-1].start
    return Span(max(segment.start, end - most), end)


def _inside(amounts: Sequence[Span], part: Span) -> Sequence[Span]:
    return amounts[first_from(amounts, part.start) : first_from(amounts, part.end)]


def first_from(amounts: Sequence[Span], start: int) -> int:
    """The number of the first of some spans in order that does not begin before a place."""
    return bisect_left(amounts, Span(start, start))


def _stop(folded: str, at: int, sentence: Span) -> int:
    mark = _STOP.search(folded, at, sentence.end)
    return mark.start() if mark else sentence.end


def _trimmed(folded: str, start: int, end: int) -> Span:
    text = folded[start:end]
    return Span(start + len(text) - len(text.lstrip()), start + len(text.rstrip()))


def _segments(folded: str, sentence: Span, at: int) -> list[Span]:
    """The last segments of the sentence up to the one that holds ``at``, the last first."""
    found = [segment_at(folded, sentence, at)]
    while found[-1].start > sentence.start and len(found) <= _BACK:
        found.append(segment_at(folded, sentence, found[-1].start - 1))
    return found

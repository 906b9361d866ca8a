"""A sentence with its figures, and which of its dates only bound one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gzcli.extract.row import Row
from gzcli.grammar.dealing import DEALER, Deal, deals
from gzcli.grammar.document import Document, Paragraph, segments
from gzcli.lexicon.context import CuesIn
from gzcli.lexicon.pattern import lazy
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span

# What may stand with a date that only bounds a figure.
_FILLER = lazy(
    r"(?:元旦|春节|清明|五一|劳动节|端午|中秋|国庆)?(?:假期|小?长假|黄金周|期间)|同[期月季]|[\s的至截到在自从以来内里间期于中和与及，,、]|\b(?:from|in|by|during|for|the|as|of|since|on|at|until|and)\b",
    re.IGNORECASE,
)


_BASELINE = lazy(r"(?:[比较]|[\w%] (?:than|from|compared with|against|over)(?: the)?\s)$", re.IGNORECASE)
_THAN = lazy(  # 0.4 points slower than in July, 3% more than in the same period of, compared with the end of
    r"(?<!later )(?<!earlier )(?<!sooner )(?<!rather )(?<!other )\b(?:than|compared (?:with|to)|versus|against|(?<=% )above|(?<=% )below|(?:short|shy|ahead) of)(?: that| those)?"
    r"(?: (?:in|at|during|for|of|the|a|same|period|month|quarter|half|end|start|beginning|level|levels|figure|year-earlier))*\s+$",
    re.IGNORECASE,
)
_FROM = lazy(  # down 1.7 points from the same period of
    r"(?P<figure>\S+) (?:from|on|over)(?: (?:in|at|the|that|a|same|period|month|quarter|half|end|start|of|level|levels|year-earlier))*\s+$",
    re.IGNORECASE,
)
_THING = lazy(r" (?!in |on |of |by |at |for |to |was |were |is |has )[a-z]+ [a-z]+")  # fourth line opened
_ENDED = lazy(r" (?:to|through|ended|ending) ", re.IGNORECASE)  # over the year to June
_BASE = 16
_REACH = {"zh": 8, "en": 24}
_LONG_BASE = 60
_CHANGED = lazy(
    "(?:同期|同月|同季|全年|年?[初末底])?[增减升降提回上下高低多少缩扩长翻涨跌收加放快慢]"
)  # 较2019年同期增加
_COMPARED = lazy(r"(?:同期)?的?(?:[\d.一二两三四五六七八九十]+(?:%|倍|成)|水平|持平|相比|相当)")  # 是去年同期的2.3倍


class Passage:
    """One sentence; ``folded`` is the whole text it stands in, folded, so that offsets are the original's, with its ``cues``.

    ``all`` are its mentions in order: its ``dates``, and its ``figures``, which are all others. ``told`` are the dates
    that are not only what a change is measured from; ``dealer`` is where 分别 stands, -1 if it does not, and ``dealt``
    the words that tell what a figure is of that it deals out.
    """

    def __init__(self, folded: str, lang: str, cues: CuesIn, sentence: Span, mentions: list[Mention]) -> None:
        self.folded, self.lang, self.cues, self.sentence = folded, lang, cues, sentence
        self.segments = segments(folded, sentence)
        self.all = Row.of(mentions)
        self.dates = self.all.only([mention for mention in mentions if mention.kind is Kind.DATE])
        self.figures = self.all.only([mention for mention in mentions if mention.kind is not Kind.DATE])
        self.told = self.dates.only([date for date in self.dates.mentions if not self.is_baseline(date)])
        self.dealer = folded.find(DEALER, sentence.start, sentence.end) if self.dates.mentions else -1
        self.dealt = self._dealt() if lang == "zh" and len(self.figures.mentions) > 1 else {}
        self._bare: dict[Span, bool] = {}

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """All figures and dates, in order."""
        return self.all.mentions

    def _dealt(self) -> dict[Span, str]:
        found = deals(self.folded, self.sentence, [mention.span for mention in self.figures.mentions])
        return {figure: self._told(deal, at) for deal in found for at, figure in enumerate(deal.figures)}

    def _told(self, deal: Deal, at: int) -> str:
        """The words that name one of the items of a deal, without a date: 棉花产量, 产量 of 2022年和2023年产量分别为."""
        clause = deal.items.clauses[at]
        dates = self.dates.mentions[self.dates.within(clause)]
        start = max([clause.start, *(date.span.end for date in dates)])
        return deal.item(self.folded, at, start)

    def segment(self, mention: Mention) -> Span:
        """The part between commas that the mention stands in."""
        return self.segments.at(mention.span.start)

    def segment_after(self, segment: Span) -> Span:
        """The segment behind another; that segment itself if it is the last."""
        return self.segments.at(min(segment.end + 1, self.sentence.end))

    @property
    def reach(self) -> int:
        """How far behind its figure a cue may stand: 1.4万亿的计划投资额, 7.5%的增长."""
        return _REACH[self.lang]

    def follows(self, mention: Mention, segment: Span) -> bool:
        """Whether another figure stands behind one in its segment, to which a word between the two belongs."""
        following = self.figures.first(mention.span.end)
        return following is not None and following.span.start < segment.end

    def is_baseline(self, date: Mention) -> bool:
        """Whether a date is only what a change is measured from: 比上年, than a year earlier; not "on sale from May 2"."""
        if date.when is None:
            return False
        if self.lang == "en" and self._is_compared(date):
            return True
        before = self.folded[max(self.sentence.start, date.span.start - _BASE) : date.span.start]
        if not date.when.relative:
            return before.endswith(("比", "较")) and _CHANGED.match(self.folded, date.span.end) is not None
        lead = None if self.lang == "en" and _ENDED.search(date.text) else _BASELINE.search(before)
        if lead is not None and date.when.first.day is not None and "from" in lead.group().lower():
            return False
        return bool(lead or _COMPARED.match(self.folded, date.span.end))

    def _is_compared(self, date: Mention) -> bool:
        """Whether an English date is what a change is measured from: down 1.7 points from 2022, slower than in July."""
        start = max(self.sentence.start, date.span.start - _LONG_BASE)
        before = self.folded[start : date.span.start]
        if _THAN.search(before):
            return True
        found = _FROM.search(before)
        if found is None or date.when is None or date.when.first != date.when.last:
            return False
        figure = self.all.holding(start + found.end("figure") - 1)
        if figure is None or figure.quantity is None:
            return False
        return bool(self.cues.find("direction", self.segment(date).start, figure.span.start))

    def bounds_another(self, date: Mention) -> bool:
        """Whether a date only says when another figure holds.

        It does when it shares that figure's segment, or stands alone in the segment before it (截至3月底，…).
        """
        if date.kind is not Kind.DATE:
            return False
        segment = self.segment(date)
        if self._counts(segment):
            return True
        return self._is_bare(segment) and self.figures.any_within(self.segment_after(segment))

    def _counts(self, segment: Span) -> bool:
        """Whether a segment has a figure that holds at some time; an ordinal may only name what has one: 8号机组2029年投产."""
        inside = self.figures.mentions[self.figures.within(segment)]
        return any(figure.kind is not Kind.ORDINAL or not self._names(figure, segment) for figure in inside)

    def _names(self, ordinal: Mention, segment: Span) -> bool:
        """Whether an ordinal only tells which thing is meant, in English as the subject: The fourth line opened in 2034."""
        opens = not self.folded[segment.start : ordinal.span.start].lower().replace("the", "").strip()
        return self.lang == "zh" or (opens and _THING.match(self.folded, ordinal.span.end, segment.end) is not None)

    def _is_bare(self, segment: Span) -> bool:
        """Whether a segment has no words but its dates and those that join them: 2022年和2023年; told once for all."""
        if segment not in self._bare:
            self._bare[segment] = not _FILLER.sub("", self._without_dates(segment))
        return self._bare[segment]

    def _without_dates(self, segment: Span) -> str:
        words, start = [], segment.start
        for date in self.dates.mentions[self.dates.within(segment)]:
            words.append(self.folded[start : date.span.start])
            start = date.span.end
        return " ".join([*words, self.folded[start : segment.end]])


def sentences(document: Document, found: tuple[Mention, ...]) -> Iterator[tuple[Paragraph, Span, list[Mention]]]:
    """Every sentence of the document with its mentions, also those without any, in order."""
    at = 0
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            inside = []
            while at < len(found) and found[at].span.start < sentence.end:
                if found[at].span.start >= sentence.start:
                    inside.append(found[at])
                at += 1
            yield paragraph, sentence, inside

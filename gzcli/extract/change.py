"""The two ends of a change: what it started from and what it came to."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from gzcli.extract.passage import Passage
from gzcli.grammar.document import segment_at
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension, is_currency
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span

_CHANGING = (Kind.QUANTITY, Kind.ORDINAL)  # 由3万辆增至5万辆, 从第11位升至第8位
_REACH = 24  # how far before its figure "from" may stand: 从2022年的11.8万人
_FROM = {
    "zh": lazy(r"(?:从(?![事而])|(?<![自理经])由)[^从由，。；]*$"),
    "en": lazy(
        r"\bfrom\b(?: (?:an?|the|about|around|just|only|over|under|nearly|almost|some))?[^,;]{0,12}$", re.IGNORECASE
    ),
}
_ONLY_FROM = lazy(r" from (?:(?:an?|the|about|around|just|only|over|under|nearly|almost|some) )?", re.IGNORECASE)
_THAN = lazy(  # 比去年同期的3.12亿元增长10.9%, 低于上届的65%
    r"(?:[比较](?![例重赛分])|[低高多少快慢]于|不及)[^，。；、]{0,10}(?:年|期|月|周|季|日|届|此前|初|末|底)[^，。；、]{0,2}的$"
)
_TO = {
    "zh": lazy(r"[到至为]了?(?:(?:\d{4}年|[今当本]年|目前|现在|如今)[^，。；\d]{0,4}的)?$"),  # 升到2024年的66.8%
    "en": lazy(
        r"\bto\b(?: (?:an?|the|its|their|his|her)(?: [a-z-]+){0,2}| (?:about|around|just|only|over|under|nearly|almost|some|more than))?\s*$",
        re.IGNORECASE,
    ),
}

_COMPARED = lazy(  # what a figure is compared with: compared with 8.1%, down from 94 crowns, his previous best of 9.8
    r"\b(?:(?:compared (?:with|to)|against|versus|instead of|rather than|(?:up|down|rising|falling) from)"
    r"(?: (?:(?:an?|the|its|their)(?: [a-z]+)?|about|around|just|only|some))?|(?:previously|formerly)(?: [a-z]+){0,2}"
    r"|(?:previous|earlier|prior|former|original|initial) [a-z]+(?: [a-z]+)? of(?: (?:about|around|nearly|almost|some|over|just))?)\s+$",
    re.IGNORECASE,
)
_ALSO = lazy(  # of the same comparison: against a five-year average of 3,890 fires and 288,000 acres
    r"[^,;:()]*\b(?:of|and)(?: (?:an?|about|around|nearly|almost|some|over|just))?\s+$", re.IGNORECASE
)
_BACK = lazy(
    r"(?<!from )(?<!than )(?:\b(?:an?|one|the|two|three|four|five|ten) (?:year|quarter|month|week|decade)s? (?:earlier|before|ago|previously)\b"
    r"|\b(?:in )?the (?:previous|prior|preceding) (?:year|quarter|month|week)\b)",
    re.IGNORECASE,
)


def is_baseline(passage: Passage, mention: Mention) -> bool:
    """Whether a figure is what a change started from: "from" stands before it, "to" before another of its unit."""
    return baseline_start(passage, mention) is not None


def baseline_start(passage: Passage, mention: Mention) -> int | None:
    """Where the "from" of a figure stands that is what a change started from; None for any other figure."""
    return _starts(passage).get(mention.span)


@lru_cache(maxsize=2)
def _starts(passage: Passage) -> dict[Span, int]:
    """The figures of a passage that a change started from, with their "from"; every figure and date asks for them."""
    found = {}
    for figure in passage.figures.mentions:
        start = _start(passage, figure) if figure.kind in _CHANGING else None
        if start is not None:
            found[figure.span] = start
    return found


def _start(passage: Passage, figure: Mention) -> int | None:
    words = _before(passage, figure)
    first = figure.span.start - len(words)
    if passage.lang == "en" and (compared := _COMPARED.search(words)):
        return first + compared.start()
    if passage.lang == "en" and _ALSO.match(words) and (like := _compared_before(passage, figure)) is not None:
        return like
    if passage.lang == "en" and (earlier := _dated_back(passage, words, first)) is not None:
        return earlier
    if passage.lang == "zh":
        than = _THAN.search(words) if words.endswith("的") else None
        if than is not None:
            return first + than.start()
        if "从" not in words and "由" not in words:
            return None
    led = _FROM[passage.lang].search(words)
    if led is None:
        return None
    english = passage.lang == "en"
    ranked = figure.kind is Kind.ORDINAL and english  # lifted from 11th to a career-high seventh
    known = ranked or (english and _is_by_rate(passage, figure, words)) or _comes_to_another(passage, figure)
    return first + led.start() if known else None


def _is_by_rate(passage: Passage, figure: Mention, words: str) -> bool:
    """Whether nothing but "from" parts an amount from the rate right before it: up 3.6% from 31,292."""
    rate = next(passage.figures.before(figure.span.start), None)
    rated = rate is not None and dimension(rate.quantity) == "ratio" != dimension(figure.quantity)
    return rated and _ONLY_FROM.fullmatch(words) is not None


def _compared_before(passage: Passage, figure: Mention) -> int | None:
    """Where the comparison of the figure right before one begins; None if that is no comparison's."""
    nearest = next(passage.figures.before(figure.span.start), None)
    if nearest is None:
        return None
    words = _before(passage, nearest)
    found = _COMPARED.search(words)
    if found is not None:
        return nearest.span.start - len(words) + found.start()
    return _compared_before(passage, nearest) if _ALSO.match(words) else None


def _dated_back(passage: Passage, words: str, start: int) -> int | None:
    """Where the words stand that set an English figure back: A year earlier, it was 79%; the previous year 79%."""
    found = _BACK.search(words)
    if found is not None and found.start() == 1 < start > passage.sentence.start and words[0] == " ":
        return None  # of the figure right before it: from 422 a year ago and 20% below the target
    if found is not None:
        return start + found.start()
    opening = segment_at(passage.folded, passage.sentence, passage.sentence.start)
    counted = bool(passage.figures.mentions[passage.figures.within(opening)])
    found = None if counted else _BACK.match(passage.folded, opening.start, opening.end)
    return opening.start if found is not None else None


def _comes_to_another(passage: Passage, mention: Mention) -> bool:
    ends, (kind, own) = _ends(passage), _sort(mention)
    money = 0 if own else sum(count for (_, name), count in ends.items() if is_currency(name))  # to £312m from 284m
    return ends[kind, own] + money > (1 if _is_end(passage, mention) else 0)


@lru_cache(maxsize=2)
def _ends(passage: Passage) -> Counter[tuple[Kind, str]]:
    """How many figures of each sort "to" stands before."""
    return Counter(_sort(figure) for figure in passage.figures.mentions if _is_end(passage, figure))


def _sort(figure: Mention) -> tuple[Kind, str]:
    """Its kind, and what it measures, of a rate that of which it is so much: 由每小时16公里提高到17公里."""
    return figure.kind, dimension(figure.quantity).partition("/")[0]


def rate_of_start(passage: Passage, mention: Mention) -> str:
    """The unit per hour or per head of the figure that a change started from, where its end has the same unit without; else ""."""
    if passage.lang == "en" or mention.quantity is None or not _is_end(passage, mention):
        return ""
    start = next(passage.figures.before(mention.span.start), None)
    if start is None or start.quantity is None or not is_baseline(passage, start):
        return ""
    unit, _, per = start.quantity.unit.partition("/")
    return start.quantity.unit if per and unit == mention.quantity.unit else ""


def _is_end(passage: Passage, figure: Mention) -> bool:
    return figure.quantity is not None and _TO[passage.lang].search(_before(passage, figure)) is not None


def _before(passage: Passage, mention: Mention) -> str:
    """The words before a figure, back to the figure before it that is no date, nor how long ago: 由四年前的41%降至27%."""
    start = max(passage.sentence.start, mention.span.start - _REACH)
    nearest = next(passage.figures.before(mention.span.start), None)
    if nearest is not None and passage.folded[nearest.span.end : nearest.span.end + 1] == "前":
        nearest = next(passage.figures.before(nearest.span.start), None)
    return passage.folded[start if nearest is None else max(start, nearest.span.end) : mention.span.start]

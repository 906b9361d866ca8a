"""Whether a figure says how far something changed or what it came to: 缩短了1小时, 缩短至1小时; 增长2倍, 是去年的2倍."""

from __future__ import annotations

import re

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.span import Span

_HEDGE = r"(?:约|近|超|逾|超过|将近|大约|不到|不足|仅)?$"
_SHARE = lazy("占比(?:为|达到?|约|近|超过?|是)?$")
_TO = lazy(r"[至到为达]了?(?:(?:去年|上年|前年|同期|原来|此前|\d{4}年)+(?:水平)?的)?" + _HEDGE)
_BY = lazy(r"(?:了|出|幅度?[为达]?)" + _HEDGE)
_HEDGED = lazy(_HEDGE)
_IS = lazy(r"[达至到为是]了?" + _HEDGE)
_SHARES = lazy("占[比到了有]?" + _HEDGE)
_THAN = lazy(r"[比较](?![例重赛分如])[^，。；、]{1,16}[高多快大长早重低少慢小短晚轻][出了]?" + _HEDGE)
_REACH = 12  # how far before its figure a word of change may stand, and 比 with its adjective
_FAR = 22

_STANDS = lazy(
    r"\b(?:(?:number|(?<!\b[Aa] )total|count)\b.*\b(?:reached|stood|stands|hit|is|was|are|were|of|at)"
    r"|(?:has|have|had) (?:now )?(?:reached|hit)|there (?:are|were)|now has|now have)\b[^.;]{0,24}$"
)
_CAME = lazy(
    r"\b(?:new|newly|added?|adds|built|opened|closed|launched|installed|extra|additional|more)\b", re.IGNORECASE
)
_AWAY = lazy(r"\s+(?:from|off|away)\b")
_CAME_TO = lazy(
    r"(?<!amounted )(?<!amounting )(?<!came )(?<!comes )(?<!coming )\bto(?: an?| the)?(?: [a-z-]*record| new)?(?: high| low)?(?: of)?(?: about| around| some| nearly| almost)?\s+$"
)
_MORE = lazy(
    r"\b(?:more|less|fewer|extra|additional|another|new|newly|than|by|change\w*|differen\w+|margin|improve\w*|further|"
    r"longer|shorter|save\w*|behind|ahead|clear|short|above|below|adrift|lead\w*|gap|deficit|surplus)\b",
    re.IGNORECASE,
)


def is_amount(folded: str, claim: Claim) -> bool:
    """Whether no English word of a figure's part of the sentence tells of a change, or it is what that came to (rose to).

    Not of a bound (within a year), nor where the figure stands alone.
    """
    quantity = claim.quantity
    if quantity is None or None in (quantity.interval.low, quantity.interval.high):
        return False
    part = segment_at(folded, claim.sentence, claim.figure.start)
    start, end = part.start, part.end
    if not any(char.isalpha() for char in folded[start : claim.figure.start] + folded[claim.figure.end : end]):
        return False
    if _CAME_TO.search(folded, start, claim.figure.start):
        return True
    if _AWAY.match(folded, claim.figure.end, end):
        return False
    return not cues("direction", "en").find(folded, start, end) and not _MORE.search(folded, start, end)


def is_amount_zh(folded: str, claim: Claim, part: Span) -> bool:
    """Whether no word of the part of a Chinese sentence that a figure stands in tells of a change: 现有员工4300人."""
    words = part.of(folded)
    moves = (word for kind in ("flow", "moved") for word in measure_words("zh", kind))
    return not (claim.direction or cues("direction", "zh").find(words) or any(word in words for word in moves))


def is_standing(folded: str, claim: Claim) -> bool:
    """Whether English tells how many there are by now, and not how many came: the number has reached 40."""
    part = segment_at(folded, claim.sentence, claim.figure.start)
    came = _CAME.search(folded, part.start, part.end)
    return came is None and _STANDS.search(folded, part.start, claim.figure.start) is not None


def is_flow(claim: Claim, folded: str) -> bool:
    """Whether a word of a Chinese claim counts what came or went: 新建网箱1860个."""
    return any(word in folded[claim.span.start : claim.figure.start] for word in measure_words("zh", "flow"))


def is_reached(claim: Claim, how: str, folded: str) -> bool:
    """Whether a Chinese figure is what something came to or is, and no change: 涨至45.8米, 水位达45.8米, 占比58%, not 增幅达5%."""
    if how or claim.direction:
        return how == "to"
    return any(words.search(folded, claim.span.start, claim.figure.start) for words in (_IS, _SHARES))


def level(claim: Claim, folded: str, sentence: Span) -> str:
    """ "to" or "by" for a figure of the folded text, "" where no word of change stands before it.

    A word of change right before the figure or 比 with an adjective says how far (多48人), a rate of change does so even
    with 为 between (增幅为5%)."""
    if claim.mention is None or claim.mention.quantity is None:
        return ""
    if is_multiple(claim) and claim.mention.text.isascii() and not any(c.isdigit() for c in claim.mention.text):
        return "to"  # doubled
    at = claim.mention.span.start
    start = max(sentence.start, claim.span.start, at - _REACH)
    words = folded[start:at]
    if claim.mention.quantity.unit == "倍" and (words.endswith("的") or claim.mention.text.startswith("翻")):
        return "to"
    if _THAN.search(folded, max(sentence.start, claim.span.start, at - _FAR), at):
        return "by"
    if claim.mention.quantity.unit == "%" and _SHARE.search(words):
        return "to"
    changes = cues("direction", "zh").find(words)
    if not changes:
        return ""
    last = words[changes[-1].start : changes[-1].end]
    if last in measure_words("zh", "rate"):
        return "by"
    balance = last in measure_words("zh", "balance")
    if _TO.search(words):
        return "" if balance else "to"
    moved = _HEDGED.match(words, changes[-1].end) and not balance
    return "by" if moved or _BY.search(words) else ""


def is_multiple(claim: Claim) -> bool:
    """Whether a figure is so many times another."""
    return claim.quantity is not None and claim.quantity.unit == "倍"


def levelled(claim: Claim, folded: str, stated: str) -> Claim:
    """A claim with its multiple told as the source tells it, "to" or "by": 是去年的2.3倍 where that says 增长1.3倍."""
    mention = claim.mention
    quantity = mention.quantity if mention else None
    if mention is None or quantity is None or not is_multiple(claim):
        return claim
    told = level(claim, folded, claim.sentence)
    if {told, stated} != {"to", "by"}:
        return claim
    step = -1 if told == "to" else 1
    low, high = (None if end is None else end + step for end in (quantity.interval.low, quantity.interval.high))
    interval = quantity.interval._replace(low=low, high=high)
    number = None if quantity.number is None else quantity.number + step
    return claim._replace(mention=mention._replace(quantity=quantity._replace(number=number, interval=interval)))


def moved_by(claim: Claim, folded: str) -> str:
    """ "by" for an amount right behind a word of change: 减少9000个, not 增长5%; "" for others."""
    if claim.mention is None or dimension(claim.mention.quantity) == "ratio":
        return ""
    words = folded[max(claim.span.start, claim.mention.span.start - _REACH) : claim.mention.span.start]
    changes = cues("direction", "zh").find(words)
    return "by" if changes and changes[-1].end == len(words) and not _TO.search(words) else ""

"""What a figure counts: the noun phrase beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain

from gzcli.extract.row import Row
from gzcli.lexicon.data import words_in
from gzcli.lexicon.measure import measure_words, words_by_first, words_by_last
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span

_CHINESE = lazy(r"[\u4e00-\u9fff〇A-Za-z0-9%+\-·“”‘’《》（）()]+")
_WORD = lazy(r"[A-Za-z][A-Za-z'’\-]*")
_OF = lazy(r"([^,;]{1,40}) (?:of|worth|totalling|totaling)\s*$")  # an investment of $2 billion
_WHOLE = lazy(r"占(?![比地用据领])[^占，。；]{2,}$")  # what a share is of: 占全市外贸总值的19.2%
_COMPLEMENT = lazy(  # of the figure before: 4.3% for women and 4.9% for men
    r"\s(?:for|in|among|of|at|from|by|with|to|on)\s[^,;]*\s(?:and|or|but)(?:\s(?:in|at|on|for|to|by|about|around|nearly|almost|some|only))?\s+",
    re.IGNORECASE,
)
_DESCRIBED = lazy(r"(?:^|[^\u4e00-\u9fff])((?![其占较比同])[\u4e00-\u9fffA-Za-z]{5,})(?<!全部)的$")
_LONGEST = 16
_WORDS = 4


def measure_of(text: str, segment: Span, mention: Mention, row: Row, lang: str) -> str:
    """The words that name what the mention measures, from its own segment; "" if they name nothing.

    ``row`` are all mentions, which are no part of a measure. A counted noun after the figure
    (73个重大项目) goes before the noun in front of it (企业3800多家), a noun in front of a date (工业增加值2019年增长5%)
    comes last, and what happened on a date stands behind it (2021年项目建成).
    """
    pieces = _pieces(text, segment, mention, row)
    before, after = next(pieces), text[mention.span.end : _right(segment, mention, row)]
    if lang == "en":
        return _english("" if _COMPLEMENT.fullmatch(before) else before, after, mention)
    if mention.kind is Kind.DATE:
        return measure_before(before) or _happening(after)
    noun = _after_zh(after) if _is_followed(mention, before) or _is_taken(before, after) else ""
    return noun or next(filter(None, map(measure_before, chain([before], pieces))), "")


def is_vague(measure: str) -> bool:
    """Whether a Chinese measure names nothing by itself: 总额, 群众."""
    return measure in measure_words("zh", "vague")


def told_of(text: str, segment: Span, mention: Mention, vague: str) -> str:
    """The vague name of a Chinese figure with the clause of its segment that describes it: 子女在公办学校就读的比例; "" for none.

    What is a share of something (占全部投资的比重) is not told of by that alone.
    """
    before = text[segment.start : mention.span.start]
    at = before.rfind(vague)
    clause = _DESCRIBED.search(before, 0, max(at, 0))
    return f"{clause[1]}的{vague}"[-_LONGEST:] if clause else ""


def named_by(text: str, segment: Span, row: Row) -> str:
    """What a segment without the figure ends in: 欧盟CE认证 for the 48小时之内 that stands alone before it."""
    last = row.ends[row.within(segment)][-1:]
    return measure_before(text[last[0] if last else segment.start : segment.end])


def _pieces(text: str, segment: Span, mention: Mention, row: Row) -> Iterator[str]:
    """The words before a mention, back to the figure before it, split by the dates among them; the nearest first."""
    end = mention.span.start
    for other in row.before(end):
        if other.span.end < segment.start:
            break
        yield text[other.span.end : end]
        if other.kind is not Kind.DATE:
            return
        end = max(other.span.start, segment.start)
    yield text[segment.start : end]


def _right(segment: Span, mention: Mention, row: Row) -> int:
    following = row.first(mention.span.end)
    return segment.end if following is None else min(following.span.start, segment.end)


def _counts(mention: Mention) -> bool:
    quantity = mention.quantity
    return mention.kind is Kind.QUANTITY and quantity is not None and unit(quantity.unit).dimension in ("count", "")


def _is_followed(mention: Mention, before: str) -> bool:
    """Whether the noun behind a Chinese mention is what it counts; 意向投资总额超百亿项目 is of money."""
    if mention.kind is not Kind.QUANTITY:
        return mention.kind is not Kind.SCORE
    quantity = mention.quantity
    is_bare = quantity is not None and not quantity.unit
    return _counts(mention) and not (is_bare and measure_before(before).endswith(measure_words("zh", "money_end")))


def _is_taken(before: str, after: str) -> bool:
    """Whether an amount is of the noun that it describes: 签下12亿元的订单."""
    return after.startswith("的") and before.endswith(measure_words("zh", "taking"))


def _happening(after: str) -> str:
    match = _CHINESE.match(after)
    return match.group()[:_LONGEST] if match else ""


def _after_zh(after: str) -> str:
    match = _CHINESE.match(after.removeprefix("的"))
    if match is None:
        return ""
    words = _owner(match.group())
    end, _ = next(words_in(_masked(words), words_by_first("zh", "stop")), (_LONGEST, ""))
    return words[: min(end, _LONGEST)]


def _owner(words: str) -> str:
    """The noun behind a relative clause: 运动员 of 来自各地的运动员."""
    is_clause = words.startswith(measure_words("zh", "relative"))
    return words.partition("的")[2] or words if is_clause else words


def measure_before(before: str) -> str:
    """What Chinese words before a figure name, the fillers around it left out: 棉花产量 of 其中棉花产量达到."""
    words = _WHOLE.sub("", before).rstrip(" ")
    masked = _masked(words)
    while size := _filler_before(masked, len(masked), words_by_last("zh", "tail")):
        masked = masked[:-size].rstrip()
    cuts = words_by_last("zh", "cut")
    ends = (end for end in range(len(masked), 0, -1) if masked[end - 1] in cuts)
    cut = next((end for end in ends if _filler_before(masked, end, cuts)), 0)
    runs = [match.span() for match in _CHINESE.finditer(words, cut, len(masked))]
    start, end = runs[-1] if runs else (0, 0)
    leads = words_by_first("zh", "lead")
    while size := next(
        (len(one) for one in leads.get(masked[start : start + 1], ()) if masked.startswith(one, start, end)), 0
    ):
        start += size
    return words[max(start, end - _LONGEST) : end]


def _filler_before(masked: str, end: int, fillers: Mapping[str, list[str]]) -> int:
    """The length of the longest filler that ends here, 0 if none does."""
    for one in fillers.get(masked[end - 1 : end], ()):
        if masked.endswith(one, 0, end):
            return len(one)
    return 0


def _masked(words: str) -> str:
    """The words with those blotted out that only look as if they held a filler: 有关, 时间, 共同."""
    return _look_alike().sub(lambda match: "\0" * len(match.group()), words)


@cache
def _look_alike() -> re.Pattern[str]:
    return re.compile("|".join(measure_words("zh", "none")))


def _english(before: str, after: str, mention: Mention) -> str:
    """The counted noun with the words around it (80,000 5G base stations), else the subject before its verb."""
    counted = mention.quantity.noun if mention.quantity is not None else ""
    following = _until_stop(after) if _counts(mention) else ""
    if counted or following:
        return f"{counted} {following}".strip() if not counted or following else counted
    stuff = _until_stop(after[len(" of ") :]) if after.startswith(" of ") and _weighs(mention) else ""
    if stuff:
        return stuff
    held = _OF.search(before)
    return (_last_noun(held.group(1)) if held else "") or named_before_verb(before) or _unit_noun(mention)


def _weighs(mention: Mention) -> bool:
    """Whether the figure is so much of a matter: 54,000 tonnes of rice; not a share or a sum of money."""
    dimension = unit(mention.quantity.unit).dimension if mention.quantity is not None else "ratio"
    return dimension != "ratio" and not dimension.isupper()


def _unit_noun(mention: Mention) -> str:
    """The people of "It employs 2,800 people", where nothing else is named."""
    words = _WORD.findall(mention.text) if _counts(mention) else []
    return words[-1] if words else ""


def _last_noun(text: str) -> str:
    """The words behind the last function word or verb: assets of "the fund manages assets"."""
    ends = [match.end() for match in _WORD.finditer(text) if match.group().lower() in _stop_words()]
    return text[max(ends, default=0) :].strip(" ,")


def _until_stop(text: str) -> str:
    """The first words of a text up to a function word or a mark, at most `_WORDS` of them."""
    stop, end = _stop_words(), 0
    for count, match in enumerate(_WORD.finditer(text.split(",")[0])):
        if count == _WORDS or match.group().lower() in stop:
            break
        end = match.end()
    return text[:end].strip()


def named_before_verb(text: str) -> str:
    """The words before the first verb: the nouns of "Imports from Hong Kong slid nearly"."""
    verbs = [match.start() for match in _WORD.finditer(text) if match.group().lower() in _verbs()]
    words = text[: verbs[0]] if verbs else text
    start = next(
        (match.start() for match in _WORD.finditer(words) if match.group().lower() not in _stop_words()), len(words)
    )
    return words[start:].strip(" ,") or (named_before_verb(text[verbs[0] :].partition(" ")[2]) if verbs else "")


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(measure_words("en", "stop")) | _verbs()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(measure_words("en", "verbs"))

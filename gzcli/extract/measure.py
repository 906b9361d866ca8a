"""What a figure counts: the noun phrase beside it."""

from __future__ import annotations

from functools import cache

from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.mention import Kind, Mention
from gzcli.model.span import Span

_CHINESE = lazy(r"[\u4e00-\u9fff〇A-Za-z0-9%+\-·“”‘’《》（）()]+")
_WORD = lazy(r"[A-Za-z][A-Za-z'’\-]*")
_LONGEST = 16
_WORDS = 4


def measure_of(text: str, segment: Span, mention: Mention, others: tuple[Span, ...], lang: str) -> str:
    """The words that name what the mention measures, from its own segment; "" if they name nothing.

    ``others`` are the spans of the other mentions, which are no part of a measure. A counted noun after the
    figure (73个重大项目) goes before the noun in front of it (企业3800多家).
    """
    before = text[_left(segment, mention, others) : mention.span.start]
    after = text[mention.span.end : _right(segment, mention, others)]
    if lang == "en":
        return _english(before, after, mention)
    noun = _after_zh(after, mention) if _counts(mention) else ""
    return noun or _before_zh(before)


def _left(segment: Span, mention: Mention, others: tuple[Span, ...]) -> int:
    ends = [other.end for other in others if segment.start <= other.end <= mention.span.start]
    return max(ends, default=segment.start)


def _right(segment: Span, mention: Mention, others: tuple[Span, ...]) -> int:
    starts = [other.start for other in others if mention.span.end <= other.start <= segment.end]
    return min(starts, default=segment.end)


def _counts(mention: Mention) -> bool:
    quantity = mention.quantity
    return mention.kind is Kind.QUANTITY and quantity is not None and unit(quantity.unit).dimension in ("count", "")


def _after_zh(after: str, mention: Mention) -> str:
    match = _CHINESE.match(after.removeprefix("的"))
    if match is None:
        return ""
    words = match.group()
    ends = [at for word in measure_words("zh", "stop") if (at := words.find(word)) >= 0]
    return words[: min([*ends, _LONGEST])]


def _before_zh(before: str) -> str:
    words = _strip(before.rstrip(" "), measure_words("zh", "tail"), at_end=True)
    start = max((words.rfind(word) + len(word) for word in measure_words("zh", "cut") if word in words), default=0)
    runs = _CHINESE.findall(words[start:])
    return _strip(runs[-1], measure_words("zh", "lead"), at_end=False)[-_LONGEST:] if runs else ""


def _strip(words: str, fillers: tuple[str, ...], *, at_end: bool) -> str:
    while True:
        trim = str.endswith if at_end else str.startswith
        filler = next((filler for filler in fillers if trim(words, filler)), None)
        if filler is None:
            return words
        words = (words[: -len(filler)] if at_end else words[len(filler) :]).strip()


def _english(before: str, after: str, mention: Mention) -> str:
    """The counted noun with the words around it (80,000 5G base stations), else the subject before its verb."""
    counted = mention.quantity.noun if mention.quantity is not None else ""
    following = _until_stop(after) if _counts(mention) else ""
    if counted or following:
        return f"{counted} {following}".strip() if not counted or following else counted
    return _subject(before)


def _until_stop(text: str) -> str:
    """The first words of a text up to a function word or a mark, at most `_WORDS` of them."""
    stop, end = _stop_words(), 0
    for count, match in enumerate(_WORD.finditer(text.split(",")[0])):
        if count == _WORDS or match.group().lower() in stop:
            break
        end = match.end()
    return text[:end].strip()


def _subject(text: str) -> str:
    """The words before the first verb: the nouns of "Imports from Hong Kong slid nearly"."""
    verbs = [match.start() for match in _WORD.finditer(text) if match.group().lower() in _verbs()]
    words = text[: verbs[0]] if verbs else text
    start = next((match.start() for match in _WORD.finditer(words) if match.group().lower() not in _stop_words()), 0)
    return words[start:].strip(" ,") or (_subject(text[verbs[0] :].partition(" ")[2]) if verbs else "")


@cache
def _stop_words() -> frozenset[str]:
    return frozenset(measure_words("en", "stop")) | _verbs()


@cache
def _verbs() -> frozenset[str]:
    return frozenset(measure_words("en", "verbs"))

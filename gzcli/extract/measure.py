"""What a figure counts: the noun phrase beside it."""

from __future__ import annotations

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
    stop = set(measure_words("en", "stop"))
    counted = mention.quantity.noun if mention.quantity is not None else ""
    following = _run(_WORD.findall(after.split(",")[0]), stop) if _counts(mention) else []
    if counted or following:
        return " ".join([counted, *following]).strip()
    words = _WORD.findall(before)
    while words and words[-1].lower() in stop:
        words.pop()
    return " ".join(reversed(_run(list(reversed(words)), stop)))


def _run(words: list[str], stop: set[str]) -> list[str]:
    taken: list[str] = []
    for word in words[:_WORDS]:
        if word.lower() in stop:
            break
        taken.append(word)
    return taken

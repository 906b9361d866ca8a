"""All figures and dates of a text, in either language."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from gzcli.grammar.names import find_names
from gzcli.grammar.numeral import is_power
from gzcli.grammar.quantity import find_quantities
from gzcli.grammar.time import find_times
from gzcli.lexicon.fold import fold
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import abbreviations
from gzcli.model.mention import Mention
from gzcli.model.span import Span

_CJK = lazy(r"[\u3400-\u9fff]")
_WIDE_COMMA = lazy(r"，(?<=[０-９]，)(?=[０-９]{3}(?![０-９]))")
_LEADS = ("第", "翻", "翻了")
_POINT_BEFORE, _POINT_AFTER = lazy(r"[0-9][.,]"), lazy(r"[.,][0-9]")
_STAGE = lazy("1/(?:2|4|8|16|32)决赛")


def detect_lang(text: str) -> str:
    """ "zh" for a text with any Chinese character, else "en"."""
    return "zh" if _CJK.search(text) else "en"


def mentions(text: str, lang: str | None = None, anchor: date | None = None) -> tuple[Mention, ...]:
    """The figures and dates of a text, sorted by place, not overlapping; spans are in code points of ``text``.

    ``lang`` is "zh" or "en", by default what the text itself is written in. ``anchor`` is the day that 今年, 去年
    and 26日 are counted from.
    """
    return mentions_in(text, fold(text), lang or detect_lang(text), anchor)


def mentions_in(text: str, folded: str, lang: str, anchor: date | None) -> tuple[Mention, ...]:
    """The same for a text that is folded already."""
    commas = [-1, *(comma.start() for comma in _WIDE_COMMA.finditer(text)), len(text)]
    folded = ",".join(folded[start + 1 : end] for start, end in pairwise(commas))
    names = sorted([*_names(folded, lang), *_stages(folded)])
    dates = _outside(names, find_times(folded, lang, anchor))
    taken = sorted([*(mention.span for mention in dates), *names])
    found = sorted([*dates, *find_quantities(folded, lang, taken)], key=lambda mention: mention.span)
    return tuple(found) if folded is text else tuple(_in(text, mention) for mention in found)


def _in(text: str, mention: Mention) -> Mention:
    """The mention with the words of the text itself, which folding may have changed."""
    written = mention.span.of(text)
    return mention if written == mention.text else mention._replace(text=written)


def _names(folded: str, lang: str) -> list[Span]:
    """The names that hold numbers."""
    return [span for span in find_names(folded, lang) if not _is_figure(folded, span)]


def _is_figure(folded: str, span: Span) -> bool:
    """Whether what looks like a name is part of a figure: 第 and 翻 make one of what follows, 3.798 holds no 798."""
    before, after = folded[max(span.start - 2, 0) : span.start], folded[span.end : span.end + 2]
    cuts = _POINT_BEFORE.match(before) is not None and folded[span.start].isdigit()
    cuts = cuts or (_POINT_AFTER.match(after) is not None and folded[span.end - 1].isdigit())
    return cuts or folded.endswith(_LEADS, 0, span.start) or _is_measure(span.of(folded))


def _is_measure(text: str) -> bool:
    """Whether what looks like a code is a number or a unit: 1.3e6, km2."""
    return is_power(text) or abbreviations().at(text, 0) == (len(text), text)


def _outside(names: list[Span], dates: list[Mention]) -> list[Mention]:
    """The dates that do not overlap a name; both sorted, so one pass is enough."""
    kept, at = [], 0
    for date_mention in dates:
        while at < len(names) and names[at].end <= date_mention.span.start:
            at += 1
        if at == len(names) or not names[at].overlaps(date_mention.span):
            kept.append(date_mention)
    return kept


def _stages(folded: str) -> list[Span]:
    """1/4决赛 names a stage of a tournament."""
    return [Span(*match.span()) for match in _STAGE.finditer(folded)] if "决赛" in folded else []

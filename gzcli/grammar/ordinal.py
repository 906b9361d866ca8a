"""Places in an order: 第13位, 第三, 首家, the 21st typhoon, the third."""

from __future__ import annotations

import re
from decimal import Decimal

from gzcli.grammar.amount import Amount
from gzcli.grammar.numeral import Numeral
from gzcli.grammar.numeral_zh import read_zh
from gzcli.grammar.unit import NONE
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import en_ordinals, unit, zh_units
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span

_COUNTED = frozenset({"count", "number", "grade", "duration", "months"})
_FIRSTS = frozenset("个家次届位名条座台套例艘架列款部场只份轮期站支枚局盘粒张回创")
_FIRST_ENDS = frozenset("一首元魁榜岁部")
ORDER = "第"  # the unit of an ordinal
_NO_PLACE = ("第一时间", "第一线", "第一手", "第一书记", "第一夫人", "第一步", "第一产业", "第二产业", "第三产业", "第三方", "第三者",
             "第二天", "第一天", "第一眼", "第一要务", "第一财经", "第一次世界", "第二次世界", "第三世界")  # fmt: skip
_TO = lazy(r"(?:至|到|—|-)第?")
_RANKED = lazy(r" [^ ]|-(?:[a-z]+est|most)\b")
_LABEL = lazy(r"\bno\. ?$")
_SUFFIXED = lazy(r"(\d{1,6})(st|nd|rd|th)\b", re.ASCII)
_WORD = lazy(r"([a-z]+)\b")
_LEADS = lazy(
    r"(?:\b(?:the|its|his|her|their|our|my|in|ranked|finished|placed|for|was|is|came|finishes|finishing|ranking|ranks|placing|coming)|'s|’s) $"
)
_FINISHED = lazy(  # ranked third, are now third, moved up to third
    r"\b(?:(?:rank|finish|plac|com|came|remain|stay)[a-z]*|(?:is|are|was|were|sits?|sat|lies?|lay|stands?|stood)(?: now| still| currently)"
    r"|(?:up|down|back|climb[a-z]*|mov[a-z]*|rose|ris[a-z]*|fell|fall[a-z]*|drop[a-z]*|slip[a-z]*|jump[a-z]*) (?:in)?to) $"
)
_ADDED = lazy(
    r" (?!of\b|to\b|more\b|less\b|in\b|as\b|and\b|or\b|chance\b)[a-z]"
)  # for a fourth year, plans a third runway
_NOT_PLACES = lazy(
    r" (?:time|phase|batch|group|lot|class|half|place|step|quarter|party|parties|hand|thing|things|glance|instance|ladies|lady|and foremost|of all|world)\b|-(?:hand|rate|class|half|party|time)|,| to | of "
)


def read_ordinal(window: Window, at: int) -> Mention | None:
    """The ordinal that starts at ``at``, in Chinese with the measure word after it."""
    char = window.text[at]
    if char == "第":
        return _numbered(window, at)
    if char == "首" and window.char(at - 1) == "榜":  # 位居榜首; 落后榜首4分 is whom it is measured from
        ranked = window.char(at - 2) in tuple("居列登占据上") and at - 1 >= window.floor
        return _mention(window, at - 1, at + 1, Decimal(1)) if ranked else None
    if char == "首":
        first = window.char(at + 1) in _FIRSTS and window.char(at - 1) not in _FIRST_ENDS
        return _mention(window, at, at + 2, Decimal(1)) if first and at + 2 <= window.ceiling else None
    return _english(window, at) if char.isascii() else None


def _english(window: Window, at: int) -> Mention | None:
    suffixed = _SUFFIXED.match(window.low, at)
    if suffixed is not None:
        return _mention(window, at, suffixed.end(), Decimal(suffixed[1]))
    word = _WORD.match(window.low, at)
    found = en_ordinals().get(word.group()) if word is not None else None
    if word is None or found is None or not _is_place(window, at, word.end()):
        return None
    return _mention(window, at, word.end(), found.value)


def _is_place(window: Window, start: int, end: int) -> bool:
    """Whether an ordinal word ranks something: the third company, not a third of, first time, seconds."""
    before = window.low[max(start - 20, 0) : start]
    if before.endswith(" a ") and window.low[start:end] not in ("first", "second"):
        return _ADDED.match(window.low, end) is not None and not _NOT_PLACES.match(window.low, end)
    if _FINISHED.search(before):
        return True
    if not _LEADS.search(before) or _NOT_PLACES.match(window.low, end):
        return False
    return _RANKED.match(window.low, end) is not None


def numbered_name(window: Window, amount: Amount) -> Mention | None:
    """1号线, 张某2号, No. 5: a number that tells things apart, as an ordinal does."""
    label = _LABEL.search(window.low, max(amount.start - 4, window.floor), amount.start) if not amount.unit else None
    if label is not None:
        return _mention(window, label.start(), amount.number.end, amount.value)
    if amount.unit != "号" or amount.number.hedge is not Hedge.EXACT or window.char(amount.start - 1) == "第":
        return None
    return _mention(window, amount.start, amount.end, amount.value)


def order(window: Window, amount: Amount) -> Mention:
    """The mention of an ordinal that was read as a number: twenty-first."""
    return _mention(window, amount.start, amount.end, amount.value)


def _numbered(window: Window, at: int) -> Mention | None:
    """第13位; 第三至七名 is a range of places."""
    number = read_zh(window.text, window.skip(at + 1))
    if number is None or number.hedge is not Hedge.EXACT or number.end > window.ceiling:
        return None
    if window.text.startswith(_NO_PLACE, at) or number.value != number.value.to_integral_value():
        return None
    last = _last_place(window, number.end)
    if last is not None and last.value > number.value and last.end <= window.ceiling:
        end = _counter(window, last.end) or last.end
        span, interval = Span(at, end), Interval(number.value, last.value)
        return Mention(span, span.of(window.text), Kind.ORDINAL, Quantity(None, interval, ORDER, Hedge.RANGE))
    end = _counter(window, window.skip(number.end)) or number.end
    return None if window.text[end - 1] == "版" else _mention(window, at, end, number.value)


def _last_place(window: Window, at: int) -> Numeral | None:
    join = _TO.match(window.text, at)
    return read_zh(window.text, join.end()) if join is not None else None


def _counter(window: Window, at: int) -> int | None:
    """The end of the measure word at ``at``."""
    found = zh_units().at(window.text, at)
    if found is None or found[1] == NONE or found[0] > window.ceiling:
        return None
    return found[0] if unit(found[1]).dimension in _COUNTED else None


def _mention(window: Window, start: int, end: int, value: Decimal) -> Mention:
    span = Span(start, end)
    return Mention(span, span.of(window.text), Kind.ORDINAL, Quantity(value, Interval.point(value), ORDER))

"""Chinese dates: 2023年底, 5月14日15时30分, 1—4月, 前三季度, 去年, 上世纪80年代, and ISO stamps."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from functools import cache

from gzcli.grammar.moment import Moment, span_of
from gzcli.grammar.numbers_zh import DIGITS
from gzcli.grammar.point_zh import point
from gzcli.grammar.stamp import pattern
from gzcli.lexicon.calendar import calendar, relative_words
from gzcli.model.when import Bound


def scan(text: str, anchor: dt.date | None) -> Iterator[Moment]:
    """The dates of a folded Chinese text, left to right, with what they leave out still open."""
    end = 0
    for hit in _trigger().finditer(text):
        start = hit.start()
        if start < end or (start > end and text[start].isdecimal() and _goes_on(text, start)):
            continue
        moment = _period(text, _lead(text, start, end), anchor)
        if moment is not None and moment.end > start:
            yield _bounded(text, moment, end)
            end = moment.end


def _goes_on(text: str, at: int) -> bool:
    """Whether a digit is not the first of its number: 1,642年, 3.5月; a comma that parts two clauses begins another (获悉,2024年)."""
    before, far = text[at - 1 : at], text[at - 2 : at - 1]
    return before.isdecimal() or (before in (".", ",") and (far.isdecimal() or before == "."))


@cache
def _trigger() -> re.Pattern[str]:
    """Where a date may start: a numeral, a relative word, or one of a few fixed words.

    Every way begins with one set of characters, so that all others are passed over at once.
    """
    rest: dict[str, list[str]] = {first: [] for first in sorted({word[0] for word in relative_words("zh")})}
    for word in relative_words("zh"):
        rest[word[0]].append(word[1])
    follows = r"(?= ?(?:[年月日时点号:/.\-—~至到、世季QqHh]|个[月季]|[财学]年))"
    ways = {
        "0-9": f"[0-9]{{0,3}}{follows}",
        f"{DIGITS}十": f"[{DIGITS}十]{{0,3}}{follows}",
        **{first: f"[{''.join(seconds)}]" for first, seconds in rest.items()},
        "Qq": "[1-4]",
        "两": "(?=点|个?[月季])",
        "上下": "半年",
        "上本": "世纪",
        "首": "季",
        "年": "[底末初]",
        "周期拜": "[一二三四五六日天]",
    }
    return re.compile(f"[{''.join(ways)}](?:{'|'.join(f'(?<=[{first}]){way}' for first, way in ways.items())})")


def _lead(text: str, start: int, floor: int) -> int:
    """Where a date really starts whose trigger stands at ``start``: 前四个月, 第一季度, Q1, ’08年, 公元618年, 星期一."""
    if start - 2 >= floor and text[start - 2 : start] == "公元":
        return start - 2
    if start > floor and text[start - 1] in "前头第Qq'’星礼":
        return start - 1
    return start


def _period(text: str, at: int, anchor: dt.date | None) -> Moment | None:
    """One point, or two joined by 至 or a dash."""
    first = point(text, at, anchor)
    if first is None or first.is_clock:
        return first
    joint = pattern(" ?[-—~至到]+ ?").match(text, first.end)
    second = joint and point(text, joint.end(), anchor)
    if not second or first.clock is not None or second.clock is not None:
        return first
    return span_of(first, second) or first


def _bounded(text: str, moment: Moment, floor: int) -> Moment:
    """The moment with the words around it that bound it: 截至2023年底, 到2022年, 自2001年以来, 2020年前."""
    if moment.is_clock:
        return moment
    if pattern("[每历往][年月周天日]的?$").search(text, max(moment.start - 3, 0), moment.start):
        return moment._replace(repeated=True)
    after, end = _after(text, moment.end)
    before, start = _before(text, moment.start, floor)
    if before == "from" and after != "since" and not pattern("开始|起步").match(text, moment.end):
        before, start = "", moment.start
    bound = {"from": "since", "": after}.get(before, before)
    if before == "by" and after == "before":
        bound = "by"
    if before in ("since", "from") and moment.first != moment.last and not after:
        return moment
    return moment._replace(start=start, end=end, bound=Bound(bound or "in"))


def _after(text: str, at: int) -> tuple[str, int]:
    """The bound that the word after a date gives, "" for none, and where it ends."""
    for bound, words in calendar("zh")["after"].items():
        for word in words:
            if text.startswith(word, at) and not _starts_word(text, at, word):
                return bound, at + len(word)
    return "", at


def _starts_word(text: str, at: int, word: str) -> bool:
    """Whether 前, 后 or 起 here begins another word: 前往, 前三季度, 后续, 起步."""
    following = text[at + len(word) : at + len(word) + 1]
    if word == "前":
        return following.isdecimal() or (
            following != "" and following in "往后来夕任锋线景期半一二三四五六七八九十两几总"
        )
    if word == "后":
        return following != "" and following in "续期卫来勤备方者面"
    return word == "起" and following != "" and following in "步诉飞火源草点伏义价床"


def _before(text: str, at: int, floor: int) -> tuple[str, int]:
    """The bound that the word before a date gives, "" for none, and where it starts."""
    for bound, words in calendar("zh")["before"].items():
        for word in words:
            start = at - len(word)
            if start >= floor and text.startswith(word, start) and not _ends_word(text, start, word):
                return bound, start
    return "", at


def _ends_word(text: str, at: int, word: str) -> bool:
    """Whether 到, 至, 自 or 从 here ends another word: 达到, 推迟至, 来自."""
    before = text[at - 1 : at]
    if word in ("到", "至"):
        return "一" <= before <= "鿿" and before not in calendar("zh")["until"]["lead"]
    return len(word) == 1 and before in tuple("来各独亲出听跟服")

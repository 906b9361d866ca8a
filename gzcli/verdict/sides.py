"""Who won and who lost in a Chinese sentence: A 3:1战胜B, B以1:3不敌A."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.verdict.features import hollow

_WON = "战胜|击败|打败|力克|险胜|完胜|大胜|小胜|轻取|横扫|淘汰|逆转|送走|斩落|击退|拿下|取胜"
_LOST = "不敌|负于|输给|惜败于|惜败|落败于|败给|败于|憾负|负"
_VERB = lazy(f"(?P<won>{_WON})|(?P<lost>{_LOST})")
_ALONE = lazy(
    "(?P<won>夺冠|夺得|赢得|获胜|胜出|取胜|晋级|摘金|折桂|问鼎|卫冕|登顶|加冕)|(?P<lost>落败|告负|失利|出局|止步|屈居)"
)
_SIDE = lazy(r"[\u4e00-\u9fffA-Za-z·]+")
_LOOSE = lazy(
    r"(?:\d+比\d+|主场|客场|坐镇|做客|作客|以|大比分|总比分|比分|的|在|点球|加时|昨晚|当天|当日|领头羊|卫冕冠军)+"
)
_LONGEST = 12


class Sides(NamedTuple):
    """The words before and behind the verb of a match, the winner's first; "" for a side that is not named."""

    winner: str
    loser: str


def sides(segment: str) -> Sides | None:
    """The sides that a segment of folded Chinese names: two by 战胜, one by 夺冠; None where it names none."""
    verb = _VERB.search(segment)
    if verb is None:
        return _side(segment)
    before, after = _SIDE.findall(_LOOSE.sub(" ", segment[: verb.start()])), _SIDE.findall(segment[verb.end() :])
    if not after:
        return None
    pair = "".join(before)[-_LONGEST:], after[0][:_LONGEST]
    return Sides(*pair) if verb["won"] else Sides(pair[1], pair[0])


def _side(segment: str) -> Sides | None:
    """The only side that a segment names: 甲以3:1夺冠."""
    verb = _ALONE.search(segment)
    name = "".join(_SIDE.findall(_LOOSE.sub(" ", segment[: verb.start()])))[-_LONGEST:] if verb else ""
    if verb is None or not name:
        return None
    return Sides(name, "") if verb["won"] else Sides("", name)


def exchanged_sides(told: Sides, stated: Sides) -> bool:
    """Whether the told winner is the stated loser rather than the stated winner, and the other way round.

    A side that one of the two does not name says nothing.
    """
    straight = [(told.winner, stated.winner), (told.loser, stated.loser)]
    crossed = [(told.winner, stated.loser), (told.loser, stated.winner)]
    alike, exchanged = ([_likeness(*pair) for pair in pairs if all(pair)] for pairs in (straight, crossed))
    return min(exchanged, default=0) > min(alike, default=0)


def _likeness(a: str, b: str) -> int:
    pairs = [{name[at : at + 2] for at in range(len(name) - 1)} for name in (a, b)]
    return sum(not set(pair) & hollow() for pair in pairs[0] & pairs[1])

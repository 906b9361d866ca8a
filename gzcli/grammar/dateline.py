"""The date of an article, from its own header: 2015-07-04 16:01:17, 新华社北京7月4日电, BEIJING, May 14, 2020."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache

from gzcli.lexicon.fold import fold

_HEAD = 600  # code points in which a header stands
_TOP = 120  # code points in which a stamp without a label is the article's own
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def find_anchor(text: str) -> dt.date | None:
    """The article's own date, None when its header does not give one with its year."""
    return anchor_in(fold(text[:_HEAD]))


def anchor_in(folded: str) -> dt.date | None:
    """The same for a text that is folded already."""
    head = folded[:_HEAD]
    if not _re("19[0-9][0-9]|20[0-9][0-9]").search(head):
        return None
    for find in (_stamp, _labelled, _english, _wire):
        found = find(head)
        if found is not None:
            return found
    return None


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.MULTILINE)


def _stamp(head: str) -> dt.date | None:
    """A date alone on a line, or with a clock time."""
    found = _re(
        r"^\s*(20[0-9]{2}|19[0-9]{2})[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})日?(?:\s*$|[ T]*[0-9]{1,2}:[0-9]{2})"
    ).search(head)
    return found and _date(found[1], found[2], found[3])


def _labelled(head: str) -> dt.date | None:
    """发布时间：2020年5月14日, 来源：…  2020-05-14 10:00."""
    found = _re(
        r"(?:(?:发布|发表|发稿|更新|刊发|报道)(?:时间|日期|于)?|^(?:时间|日期)|(?i:\b(?:date|published|updated|posted)(?: on)?))[:： ]*"
        r"(20[0-9]{2}|19[0-9]{2})[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})"
    ).search(head)
    if found:
        return _date(found[1], found[2], found[3])
    timed = _re(r"(20[0-9]{2})[-/.年] ?([0-9]{1,2})[-/.月] ?([0-9]{1,2})日?[ T]+[0-9]{1,2}:[0-9]{2}").search(
        head, 0, _TOP
    )
    return timed and _date(timed[1], timed[2], timed[3])


def _english(head: str) -> dt.date | None:
    """BEIJING, May 14, 2020 (Xinhua); Published 14 May 2020; a line that is a date."""
    names = "(?i:(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*)\\.?"
    lead = r"(?:^\s*|^[A-Z][A-Za-z./ ]{2,30}, |(?i:published|updated|posted|date)[: on]*)(?:[A-Z][a-z]+day,? )?"
    us = _re(f"{lead}{names} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ((?:19|20)[0-9]{{2}})\\b").search(head)
    if us:
        return _date(us[3], _month(us[1]), us[2])
    british = _re(f"{lead}([0-9]{{1,2}})(?:st|nd|rd|th)? {names},? ((?:19|20)[0-9]{{2}})\\b").search(head)
    return british and _date(british[3], _month(british[2]), british[1])


def _wire(head: str) -> dt.date | None:
    """新华社北京7月4日电, when the year stands in the dateline or before it."""
    found = _re(r"(?:(20[0-9]{2}|19[0-9]{2})年)?([0-9]{1,2})月([0-9]{1,2})日(?:电|讯|报道|消息)").search(head)
    if not found:
        return None
    if found[1]:
        return _date(found[1], found[2], found[3])
    year = _re(r"(20[0-9]{2}|19[0-9]{2})[-/.年]0?([0-9]{1,2})[-/.月]").search(head, 0, found.start())
    return _date(year[1], found[2], found[3]) if year and int(year[2]) == int(found[2]) else None


def _month(name: str) -> str:
    return str(_MONTHS.index(name.lower()) + 1)


def _date(year: str, month: str, day: str) -> dt.date | None:
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError:
        return None

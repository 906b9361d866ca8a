"""Codes written with Latin letters, digits and signs: COVID-19, C919, 5G, v2.3, T+0, 138…, 〔2015〕23号, a URL."""

from __future__ import annotations

import re
from functools import cache

from gzcli.lexicon.tables import abbreviations
from gzcli.model.span import Span

_LEFT = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-+._@:/%#&=?~")
_SCALES = frozenset(
    {"k", "m", "b", "bn", "mn", "tn", "t", "mln", "bln", "trn", "s", "x", "st", "nd", "rd", "th", "am", "pm"}
)
_ORDINARY = frozenset({"mid", "pre", "post", "top", "under", "over", "sub", "early", "late", "no", "since", "in", "by"})
_LONGEST = 200  # of an address; longer runs are cut


@cache
def _re(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def code_at(text: str, start: int, end: int, floor: int) -> Span | None:
    """The code that holds the digits ``text[start:end]``, not reaching left of ``floor``; None if they are a number."""
    left = start
    while left > floor and text[left - 1] in _LEFT and start - left < _LONGEST:
        left -= 1
    right = _re(r"[A-Za-z0-9]*(?:[-+./_:@·&=?#%~]+[A-Za-z0-9]+)*").match(text, start).end()  # type: ignore[union-attr]
    token = text[left:right]
    if _re(r"https?://|www\.|@").search(token):
        return Span(left, right)
    left += len(token) - len(token.lstrip("-+._:/%#&=?~"))
    token = text[left:right]
    if _is_code(text, left, right, token) or _is_number_code(token):
        return Span(left, right)
    return _document(text, start, end)


def _is_number_code(token: str) -> bool:
    """A version or address (2.3.1), a telephone or identity number, 24/7, 9/11, 3·15, 5+2."""
    return (
        _re(
            r"(?!(?:19|20)[0-9]{2}\.)[0-9]+(?:\.[0-9]+){2,}|1[3-9][0-9]{9}|[0-9]{3,4}-[0-9]{7,8}|400-[0-9]{3,4}-[0-9]{3,4}"
            r"|[0-9]{17}[0-9Xx]|24/7|9/11|[0-9]{1,2}·[0-9]{1,2}|[0-9]+(?:\+[0-9]+)+"
        ).fullmatch(token)
        is not None
    )


def _is_code(text: str, left: int, right: int, token: str) -> bool:
    """Letters and digits that make a model name, not a number with its unit or currency, and not a date."""
    head = _re(r"([A-Za-z]+)([-+./]?)[0-9]").match(token)
    if head:
        return _is_model(text, right, token, head)
    tail = _re(r"[0-9]+(?:\.[0-9]+)?([-+]?)([A-Za-z]+)").match(token)
    if not tail or _re("[0-9]{4}-").match(token):
        return False
    letters = tail[2]
    if tail[1]:
        return letters.isupper()
    if letters in ("K", "D", "C") and len(token) == 2:
        return True
    unit = abbreviations().at(text, left + tail.start(2))
    return unit is None and letters.lower() not in _SCALES


def _is_model(text: str, right: int, token: str, head: re.Match[str]) -> bool:
    letters = head[1]
    if _re("(?:[QH][1-4]|FY ?[0-9]{2,4})$").match(token) or letters.lower() in _ORDINARY or text.startswith("%", right):
        return False
    if abbreviations().at(token, 0) == (len(letters), letters) or letters in (
        "US",
        "HK",
        "RMB",
        "USD",
        "EUR",
        "GBP",
        "HKD",
    ):
        return False
    return not head[2] or letters != letters.lower()


def _document(text: str, start: int, end: int) -> Span | None:
    """〔2015〕23号: the year in brackets and the number after it."""
    if end - start != 4 or text[start - 1 : start] not in ("〔", "[", "(", "（", "【"):
        return None
    found = _re("[〕\\])）】] ?第?[0-9一二三四五六七八九十百]{1,5}号").match(text, end)
    return found and Span(start - 1, found.end())

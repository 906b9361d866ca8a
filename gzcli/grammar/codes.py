"""Codes written with Latin letters, digits and signs: COVID-19, C919, 5G, v2.3, T+0, 138…, 〔2015〕23号, a URL."""

from __future__ import annotations

import re

from gzcli.grammar.stamp import pattern
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import abbreviations, unit
from gzcli.model.span import Span

_JOINED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-+._@:/%#&=?~·")
_SCALES = frozenset(["k", "m", "b", "bn", "mn", "tn", "t", "mln", "bln", "trn", "K", "M", "B", "T", "BN", "MN", "TN"])
_ENDINGS = frozenset(["s", "x", "st", "nd", "rd", "th", "am", "pm", "AM", "PM"])
_ORDINARY = frozenset(
    ["mid", "pre", "post", "top", "under", "over", "sub", "early", "late", "no", "nos", "since", "in", "by", "pp", "p"]
)
_PLAIN = lazy("[0-9]{1,10}(?:[.][0-9]+)?%?")  # no letters, no second joint: a number
_LONGEST = 200  # of an address; longer runs are cut


def code_at(text: str, start: int, end: int, floor: int) -> Span | None:
    """The code that holds the digits ``text[start:end]``, not reaching left of ``floor``; None if they are a number."""
    if end - start < 11 and text[start - 1 : start] not in _JOINED and text[end : end + 1] not in _JOINED:
        return _document(text, start, end)
    left = start
    while left > floor and text[left - 1] in _JOINED and start - left < _LONGEST:
        left -= 1
    if text[left - 1 : left].isdecimal():
        return _document(text, start, end)
    right = _end(text, start)
    token = text[left:right]
    if _PLAIN.fullmatch(token):
        return _document(text, start, end)
    address = pattern(r"https?://|www\.").search(token)
    if address or "@" in token:
        return Span(left + (address.start() if address else 0), right)
    left += len(token) - len(token.lstrip("-+._:/%#&=?~·"))
    token = text[left:right]
    if _is_model(text, left, right, token) or _is_number_code(token):
        return Span(left, right)
    return _document(text, start, end)


def _end(text: str, start: int) -> int:
    found = pattern(r"[A-Za-z0-9]*(?:[-+./_:@·&=?#%~]+[A-Za-z0-9]+)*").match(text, start)
    assert found is not None
    return found.end()


def _is_number_code(token: str) -> bool:
    """A version or address (2.3.1), a telephone or identity number, 24/7, 9/11, 3·15, 5+2."""
    return bool(
        pattern(
            r"(?!(?:19|20)[0-9]{2}\.)[0-9]+(?:\.[0-9]+){2,}|1[3-9][0-9]{9}|[0-9]{3,4}-[0-9]{7,8}"
            r"|[0-9]{3}-[0-9]{3,4}-[0-9]{3,4}|[0-9]{17}[0-9Xx]|24/7|9/11|[0-9]{1,2}·[0-9]{1,2}|[0-9]+(?:\+[0-9]+)+"
        ).fullmatch(token)
    )


def _is_model(text: str, left: int, right: int, token: str) -> bool:
    """Letters and digits that make a model name, not a number with its unit or currency, and not a date."""
    if pattern("(?:(?:19|20)?[0-9]{2})?(?:[QqHh][1-4]|[1-4]Q|[12]H)(?:[0-9]{2})?").fullmatch(token):
        return False
    if pattern(r"[0-9.]+[eE][-+]?[0-9]+").fullmatch(token) or (abbreviations().at(token, 0) or (0,))[0] == len(token):
        return False  # 2e5, km2
    head = pattern(r"([A-Za-z]+)([-+./]?)[0-9]").match(token)
    if head:
        return _names_model(text, right, token, head)
    tail = pattern(r"[0-9]+(?:\.[0-9]+)?([-+]?)([A-Za-z]+)").match(token)
    if not tail or pattern("[0-9]{4}-").match(token):
        return False
    letters = tail[2]
    if tail[1]:
        return letters.isupper()
    if letters in _SCALES | _ENDINGS or (letters.islower() and tail.end() == len(token)):
        return len(token) == 2 and letters == "K" and token[0] in "248"
    return abbreviations().at(text, left + tail.start(2)) is None or token in ("3D", "3C")


def _names_model(text: str, right: int, token: str, head: re.Match[str]) -> bool:
    letters, joint = head[1], head[2]
    if (
        pattern("FY ?[0-9]{2,4}$").match(token)
        or letters.lower() in _ORDINARY
        or text.startswith(("%", "年", "月", "日"), right)
    ):
        return False
    currency = abbreviations().at(letters, 0)
    if letters in ("US", "HK") or (currency and currency[0] == len(letters) and unit(currency[1]).dimension.isupper()):
        return False
    return not joint or letters != letters.lower()


def _document(text: str, start: int, end: int) -> Span | None:
    """〔2015〕23号: the year in brackets and the number after it."""
    if end - start != 4 or text[start - 1 : start] not in ("〔", "[", "(", "（", "【"):
        return None
    found = pattern("[〕\\])）】] ?第?[0-9一二三四五六七八九十百]{1,5}号").match(text, end)
    return found and Span(start - 1, found.end())

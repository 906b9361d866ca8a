"""The small numbers of Chinese dates."""

from __future__ import annotations

DIGITS = "〇零一二三四五六七八九"
TWO = "([0-9]{1,2}|[一二三四五六七八九十]{1,3})"  # a day, month or hour


def number(digits: str) -> int:
    """A small Chinese or Arabic number: 12, 十二, 二十, 二〇一五.

    >>> [number(s) for s in ("12", "十二", "二十", "三十一", "二〇一五")]
    [12, 12, 20, 31, 2015]
    """
    if digits.isdecimal():
        return int(digits)
    tens, ten, ones = digits.partition("十")
    if ten:
        return (_digit(tens) if tens else 1) * 10 + (_digit(ones) if ones else 0)
    return int("".join(str(_digit(digit)) for digit in digits))


def _digit(char: str) -> int:
    return 2 if char == "两" else max(DIGITS.find(char[:1]) - 1, 0)

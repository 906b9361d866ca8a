"""Finds plain figures (hedge, digits, scale, unit) in Chinese text and writes them again, changed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

SCALES = {"": Decimal(1), "万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
DIGITS = "零一二三四五六七八九"


@cache
def words() -> dict[str, Any]:
    """The vocabulary in words.toml."""
    return tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as written, in the pieces that a restatement exchanges; offsets in its statement."""

    start: int
    end: int
    before: str
    number: str
    scale: str
    odd: str
    unit: str
    after: str

    @property
    def value(self) -> Decimal:
        """The number with its scale."""
        return Decimal(self.number.replace(",", "")) * SCALES[self.scale]

    @property
    def hedge(self) -> str:
        """over, near, about, under, odd, after (左右, 以上) or "" for an exact figure."""
        if self.odd:
            return "odd"
        if self.after:
            return "after"
        return next((name for name, forms in words()["hedges"].items() if self.before in forms), "")

    @property
    def text(self) -> str:
        """The figure, written out."""
        return f"{self.before}{self.number}{self.scale}{self.odd}{self.unit}{self.after}"

    def but(self, **pieces: str) -> Figure:
        """The same figure with other pieces."""
        return replace(self, **pieces)  # type: ignore[arg-type]

    def inside(self, statement: str, text: str | None = None) -> str:
        """The statement with this figure written anew."""
        return statement[: self.start] + (self.text if text is None else text) + statement[self.end :]


def either(options: list[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(options, key=len, reverse=True))


@cache
def _pattern() -> re.Pattern[str]:
    hedges = either([word for forms in words()["hedges"].values() for word in forms])
    units = either([unit for group in words()["units"].values() for unit in group])
    number = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
    return re.compile(
        rf"(?P<before>{hedges})?(?<![\dA-Za-z.第－\-:：/])(?P<number>{number})(?P<scale>万亿|亿|万)?(?P<odd>多|余)?"
        rf"(?P<unit>{units})(?P<after>以上|以下|以内|左右|上下|多)?"
    )


def find(text: str) -> Iterator[Figure]:
    """The figures of a text, without ranges and without words that only look like a unit."""
    for match in _pattern().finditer(text):
        pieces = {name: match[name] or "" for name in ("before", "number", "scale", "odd", "unit", "after")}
        start = match.start()
        if start and text[start - 1] in words()["not_after"].get(pieces["before"], ""):
            start, pieces["before"] = match.start("number"), ""
        if not _is_part(text, match, pieces["unit"]):
            yield Figure(start, match.end(), **pieces)


def _is_part(text: str, match: re.Match[str], unit: str) -> bool:
    left, right = text[: match.start()], text[match.end() :]
    in_range = re.search(r"\d\S{0,4}[—–~～至到、-]$", left) or re.match(r"[—–~～至到、-]\D{0,2}\d", right)
    return (
        bool(in_range) or right[:1] in tuple(words()["not_before"].get(unit, "")) or right[:1] in tuple("半0123456789")
    )


def numbers(text: str) -> set[Decimal]:
    """Every number of a text, read with its scale and without: what a false value must keep away from."""
    found = set()
    for match in re.finditer(r"(\d[\d,]*(?:\.\d+)?)(?:多|余|几)?(万亿|亿|万)?", text):
        bare = Decimal(match[1].replace(",", ""))
        found |= {bare, bare * SCALES[match[2] or ""]}
    return found


def plain(value: Decimal) -> str:
    """The decimal without an exponent and without needless zeros."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def chinese(value: Decimal) -> str:
    """The number in Chinese numerals: 1642.5 is 一千六百四十二点五."""
    whole, _, part = plain(value).partition(".")
    return _whole(int(whole)) + ("点" + "".join(DIGITS[int(d)] for d in part) if part else "")


def _whole(number: int) -> str:
    if number < 10_000:
        return _under_ten_thousand(number) or "零"
    for size, mark in ((10**8, "亿"), (10**4, "万")):
        if number >= size:
            rest = number % size
            gap = "零" if rest and rest < size // 10 else ""
            return _whole(number // size) + mark + gap + (_whole(rest) if rest else "")
    raise AssertionError(number)


def _under_ten_thousand(number: int) -> str:
    text = ""
    for size, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit, number = divmod(number, size)
        text += DIGITS[digit] + mark if digit else "零" if text and number else ""
    return re.sub("零+", "零", text[1:] if text.startswith("一十") else text)

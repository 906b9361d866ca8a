"""English numbers: digits, words and both mixed (5.3 million, three hundred and 21, half a dozen).

Read word by word: small numbers gather in ``group``, a big magnitude moves the group to ``total``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from gzcli.grammar.numeral import DIGITS, LONGEST, Numeral, read_power, step_of
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import Word, en_numerals
from gzcli.model.quantity import Hedge

_ZERO, _ONE, _HUNDRED = Decimal(0), Decimal(1), Decimal(100)
_LARGEST = Decimal(10**18)
_TOKEN = lazy(
    rf"(?P<gap> {{0,3}}- {{0,3}}| {{1,3}}|)(?P<joint>and {{1,3}})?(?:(?P<digits>(?>{DIGITS}))|(?P<word>[a-z]+))",
    re.ASCII,
)
_NEXT = lazy(r" {1,3}([a-z]+)")
_PART_NEXT = lazy(
    r"(?<=one|two) hal(?:f|ves)\b|(?<![yn])[ -](?:half|halves|(?:third|quarter|fourth|fifth|eighth|tenth)s?)\b"
)
_SCALED = lazy(r" ?(?:hundred|thousand|[mbtr]+illion)")
_SOME = lazy(
    r"(?P<some>several|few|tens of|dozens of|hundreds of|thousands of) "
    r"(?P<scale>dozen|hundred|thousand|million|billion|trillion)s?\b(?: of\b)?"
)
_PLURAL = lazy(r"(?P<scale>dozen|hundred|thousand|million|billion|trillion)s of\b")
_TIMES = {"tens of": 10, "dozens of": 10, "hundreds of": 100, "thousands of": 1000}


class _Reader:
    """The state of reading one number; each handler returns False when its word does not fit."""

    def __init__(self, low: str, start: int) -> None:
        self.low = low
        self.start = self.end = start
        self.total = self.group = _ZERO
        self.step = self.scale = _ONE
        self.last = ""  # kind of the last word: digits, digit, teen, ten, scale
        self.biggest: Decimal | None = None
        self.digits = False

    def read(self) -> Numeral | None:
        while (match := _TOKEN.match(self.low, self.end)) is not None and self._fits(match) and self._take(match):
            pass
        if not self.last:
            return None
        return Numeral(self.start, self.end, self.total + self.group, self.step, self.scale, digits=self.digits)

    def _fits(self, match: re.Match[str]) -> bool:
        """Whether the joint holds: "and" only after a magnitude, a hyphen only between words."""
        if not self.last:
            return not match["gap"] and not match["joint"]
        if "-" in match["gap"] and match["digits"]:
            return False
        if match["joint"] and _PART_NEXT.match(self.low, match.end()):
            return False  # one hundred and three quarters
        return bool(match["gap"]) and (not match["joint"] or self.last == "scale")

    def _take(self, match: re.Match[str]) -> bool:
        if match["digits"]:
            return self._digits(match)
        word = en_numerals().get(match["word"])
        if word is None:
            return match["word"] == "point" and self._point(match.end())
        if word.kind == "scale":
            return not match["joint"] and self._scale(word, match.end())
        return self._small(word, match.end())

    def _digits(self, match: re.Match[str]) -> bool:
        if self.last and not (self.last == "scale" and match["joint"] and not _SCALED.match(self.low, match.end())):
            return False
        plain = match["digits"].replace(",", "").replace(" ", "")
        if len(plain) > LONGEST:
            return False
        self.group += Decimal(plain)
        self.step, self.end, self.digits = step_of(plain), match.end(), True
        return self._note("digits")

    def _small(self, word: Word, end: int) -> bool:
        if self.digits:
            return False  # 9.8 million five years ago
        if self.last not in (("", "scale", "ten") if word.kind == "digit" and word.value else ("", "scale")):
            return False
        self.group += word.value
        self.step, self.end = (Decimal(10) if word.kind == "ten" else _ONE), end
        return self._note(word.kind)

    def _scale(self, word: Word, end: int) -> bool:
        scale = word.value
        if scale <= _HUNDRED:
            if (self.group >= _HUNDRED and self.last != "digits") or (self.last == "scale" and self.group):
                return False
            self.group = (self.group or _ONE) * scale
        elif not self._carry(scale):
            return False
        self.step, self.scale, self.end = (self.step if self.last else _ONE) * scale, scale, end
        return self._note("scale")

    def _carry(self, scale: Decimal) -> bool:
        """A magnitude of a thousand or more takes the group before it."""
        if self.group:
            if self.biggest is not None and scale >= self.biggest:
                return False
            self.total += self.group * scale
        elif self.total > _LARGEST:
            return False
        elif self.total:
            self.total *= scale
        else:
            self.total = scale
        self.group, self.biggest = _ZERO, scale
        return True

    def _point(self, at: int) -> bool:
        """nine point nought four; the digits after the point are taken with it."""
        places = ""
        while (match := _NEXT.match(self.low, at)) and (word := en_numerals().get(match[1])) and word.kind != "scale":
            places, at = places + str(word.value), match.end()
        if not places or not self.last or self.digits:
            return False
        self.group += Decimal(f"0.{places}")
        self.step, self.end = _ONE.scaleb(-len(places)), at
        return self._note("digits")

    def _note(self, kind: str) -> bool:
        self.last = kind
        return True


def read_en(low: str, start: int) -> Numeral | None:
    """The number that starts here in a text of lower case, with the article of "a hundred"."""
    number = read_power(low, start) or read_vague(low, start) or _Reader(low, start).read()
    if number is None or number.digits:
        return number
    article = article_before(low, start)
    return number if article is None else number._replace(start=article)


def article_before(low: str, at: int) -> int | None:
    """Where "a" or "an" stands right before a place."""
    for word in ("a ", "an "):
        start = at - len(word)
        if low.startswith(word, max(start, 0)) and (start == 0 or (start > 0 and not low[start - 1].isalnum())):
            return start
    return None


def read_vague(low: str, start: int) -> Numeral | None:
    """dozens of, hundreds of, several hundred, tens of thousands: from twice to ten times the magnitude."""
    some = _SOME.match(low, start)
    match = some or _PLURAL.match(low, start)
    if match is None:
        return None
    scale = Decimal(10) if match["scale"] == "dozen" else en_numerals()[match["scale"]].value
    if some is not None:
        scale *= _TIMES.get(some["some"], 1)
    return Numeral(start, match.end(), 2 * scale, scale, scale, 10 * scale, Hedge.VAGUE, digits=False)


@cache
def starters_en() -> frozenset[str]:
    """Words that a number may begin with."""
    tens = {"several", "few", "tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions"}
    return frozenset({*en_numerals(), *tens})

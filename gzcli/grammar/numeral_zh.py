"""Chinese numbers: digits, numeral characters, and both mixed (1.4万亿, 三千八百, 4万5千, 十几万, 3800多).

A number is read token by token onto a stack of (value, magnitude): a magnitude takes the number before it, and all
smaller magnitudes that stand there too: 三百五十万 is (300 + 50) x 10000.
"""

from __future__ import annotations

import re
from decimal import Decimal

from gzcli.grammar.numeral import DIGITS, LONGEST, Numeral, abbreviated, read_power, step_of
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import zh_numerals, zh_units
from gzcli.model.quantity import Hedge

NUMERALS = "零〇○一二两三四五六七八九十百千万亿兆壹贰叁肆伍陆柒捌玖拾佰仟弌弍弎仨俩倆廿卅几数"
_TOKEN = lazy(
    rf"(?P<digits>{DIGITS})|(?P<char>[{NUMERALS}])|(?P<odd>[多余来])|(?P<point> ?点 ?)|(?P<space> {{1,3}})", re.ASCII
)
_SCALE = lazy(r"[十百千万亿兆]")
_SCALED_DIGITS = lazy(r"\d{1,4} ?[百千万]", re.ASCII)
_BIG = {"万": Decimal(10**4), "亿": Decimal(10**8), "万亿": Decimal(10**12)}
_W = lazy(r"w(?![A-Za-z])|W(?=[+元块美人多个])")
_PLAIN = lazy(
    rf"((?>\d{{1,{LONGEST}}}(?:\.\d{{1,20}})?))((?>万亿|[万亿])?)(?![\d.,^×*A-Za-z {NUMERALS}多余来])", re.ASCII
)
_ODD = {"多": Hedge.ODD, "余": Hedge.ODD, "来": Hedge.ABOUT}
_ONE = Decimal(1)


class _Reader:
    """The state of reading one number; each handler returns False when its token does not fit."""

    def __init__(self, text: str, start: int) -> None:
        self.text = text
        self.start = self.end = start
        self.stack: list[tuple[Decimal, Decimal]] = []
        self.pending: Decimal | None = None
        self.run = ""  # numeral digits in a row: 一六四二
        self.step = self.scale = _ONE
        self.spread: Decimal | None = None  # how far the number may reach: 十几 is 10 + 10
        self.hedge = Hedge.EXACT
        self.zero = self.digits = self.closed = False
        self.plain = True

    def read(self) -> Numeral | None:
        at, spaced = self.start, False
        while match := _TOKEN.match(self.text, at):
            kind = match.lastgroup
            if kind == "space":
                if spaced or not self._bridges(match.end()):
                    break
                at, spaced = match.end(), True
                continue
            if not getattr(self, f"_{kind}")(match.group(), match.end(), spaced):
                break
            at, spaced = self.end, False
        return self._finish()

    def _bridges(self, at: int) -> bool:
        """Whether a space may stand inside the number: 7 万5 千, 一百 五 十."""
        char = self.text[at : at + 1]
        if not char or self.end == self.start:
            return False
        if char in "十百千万亿兆" or (char in "多余" and _SCALE.match(self.text, at + 1)):
            return True
        if char.isdecimal() and self.scale > 10:
            return _SCALED_DIGITS.match(self.text, at) is not None
        return bool(self.stack) and self.pending is None and not self.digits and char in zh_numerals()

    def _digits(self, written: str, end: int, spaced: bool) -> bool:
        if self.pending is not None or self.closed or self.spread is not None:
            return False
        if self.stack and self.scale <= 10:  # 十5
            return False
        plain = written.replace(",", "").replace(" ", "")
        if len(plain) > LONGEST:
            return False
        self.pending, self.step, self.end = Decimal(plain), step_of(plain), end
        self.digits = self.zero = True
        self.plain = False
        return True

    def _char(self, char: str, end: int, spaced: bool) -> bool:
        if char in "几数":
            return self._some(end)
        word = zh_numerals()[char]
        if word.kind == "scale":
            return self._scale(word.value, end)
        if self.closed or self.spread is not None or (self.digits and self.pending is not None):
            return False
        if word.kind == "ten":  # 廿, 卅
            fits = self.pending is None and not self.stack
            return fits and self._push(word.value, Decimal(10), end)
        if char == "两" and self.run == "1" and zh_units().at(self.text, end):
            return self._digit(2, end)  # 一两年
        if char in "两俩" and (self.run or self.stack) and not _SCALE.match(self.text, end):
            return False  # the weight in 三十两
        return len(self.run) < LONGEST and self._digit(int(word.value), end)

    def _digit(self, value: int, end: int) -> bool:
        self.end, self.plain = end, False
        if value == 0 and self.stack and not self.run:
            self.zero = True
            return True
        self.run += str(value)
        self.pending, self.step = Decimal(self.run), _ONE
        return True

    def _some(self, end: int) -> bool:
        """几 and 数: 数十 and 几百万 begin a number, 十几 and 三十几万 follow one."""
        if self.pending is not None or self.spread is not None or self.digits:
            return False
        if self.stack:
            self.spread, self.hedge = Decimal(10) if self.zero else self.scale, Hedge.ODD
        elif _SCALE.match(self.text, end) and not self._belongs_to_unit(end + 1):
            self.pending, self.spread, self.hedge, self.plain = Decimal(2), Decimal(8), Hedge.VAGUE, False
        else:
            return False
        self.end = end
        return True

    def _odd(self, char: str, end: int, _spaced: bool) -> bool:
        """多, 余, 来 inside or after a number: 10多亿, 3800余, 十来个."""
        if self.spread is not None or not (self.stack or self.pending is not None):
            return False
        scaled = _SCALE.match(self.text, end) is not None
        if not scaled and ((self.pending or 10) < 10 or (char == "来" and not zh_units().at(self.text, end))):
            return False
        self.spread, self.hedge, self.end = self.step, _ODD[char], end
        return True

    def _point(self, _char: str, end: int, _spaced: bool) -> bool:
        """The decimal point of 二点五; the digits after it are taken with it."""
        places, at = "", end
        while (word := zh_numerals().get(self.text[at : at + 1])) and word.kind == "digit":
            places, at = places + str(word.value), at + 1
        if not places or self.digits or self.closed or not (self.stack or self.pending is not None):
            return False
        whole = sum(value for value, _ in self.stack) + (self.pending or 0)
        self.stack, self.run = [], ""
        self.pending, self.step = whole + Decimal(f"0.{places}"), _ONE.scaleb(-len(places))
        self.end, self.closed = at, True
        return True

    def _scale(self, scale: Decimal, end: int) -> bool:
        big = scale >= 10000
        if self._belongs_to_unit(end) or (self.digits and not big and not self._small_digits(scale)):
            return False
        if not big and self.stack and self.stack[-1][1] <= scale:
            return False
        self._twin()
        value = self._gather(scale) if big else self.pending
        self.step = scale if value is None else self.step * scale
        if self.spread is not None:
            self.spread *= scale
        return self._push((_ONE if value is None else value) * scale, scale, end)

    def _twin(self) -> None:
        """二三十 is 20 to 30, 五六百 is 500 to 600: two neighbouring digits before a magnitude or at the end."""
        if (
            len(self.run) == 2
            and int(self.run[1]) == int(self.run[0]) + 1
            and self.spread is None
            and self.run[0] != "0"
        ):
            self.pending, self.spread, self.hedge = Decimal(self.run[0]), _ONE, Hedge.RANGE

    def _gather(self, scale: Decimal) -> Decimal | None:
        """The number that a big magnitude multiplies: everything smaller before it, or the same once (万万)."""
        found = self.pending is not None
        total = self.pending or Decimal(0)
        while self.stack and (self.stack[-1][1] < scale or (not found and self.stack[-1][1] == scale)):
            total += self.stack.pop()[0]
            found = True
        return total if found else None

    def _small_digits(self, scale: Decimal) -> bool:
        """Digits take 百 and 千 when they are few (3千, not 2016百强), never 十."""
        return self.pending is None or (scale >= 100 and self.pending < 100)

    def _belongs_to_unit(self, end: int) -> bool:
        """Whether 千, 百 or 兆 begins a unit: 3千克, 70万千瓦, 5兆瓦."""
        found = zh_units().at(self.text, end - 1) if self.text[end - 1] in "千百兆" and self.end > self.start else None
        return found is not None and found[0] > end

    def _push(self, value: Decimal, scale: Decimal, end: int) -> bool:
        self.stack.append((value, scale))
        self.pending, self.run, self.zero, self.closed = None, "", False, False
        self.scale, self.end = scale, end
        return True

    def _finish(self) -> Numeral | None:
        if self.pending is not None:
            self._settle()
        if not self.stack or self.end - self.start > LONGEST:
            return None
        value = sum((value for value, _ in self.stack), Decimal(0))
        high = None if self.spread is None else value + self.spread
        return Numeral(self.start, self.end, value, self.step, self.scale, high, self.hedge, self.plain, self.digits)

    def _settle(self) -> None:
        """The last digits, which no magnitude follows: 九万四 is 94000, 一千零五 is 1005."""
        self._twin()
        assert self.pending is not None
        short = len(self.run) == 1 and not self.zero and self.stack and self.scale >= 100
        factor = self.scale / 10 if short else _ONE
        self.step *= factor
        if not self.stack:
            self.scale = _ONE
        self.stack.append((self.pending * factor, _ONE))


def read_zh(text: str, start: int) -> Numeral | None:
    """The number that starts here; None where the characters make none. Time is linear in its length."""
    plain = read_plain(text, start)
    if plain is not None:
        return plain
    number = _Reader(text, start).read()
    if number is None or not number.digits or number.scale != 1:
        return number
    return read_power(text, start) or _web(text, number) or abbreviated(text, number, money=False)


def _web(text: str, number: Numeral) -> Numeral | None:
    """30w is how 30万 is typed on the web; a capital W is one before money or people, else a watt."""
    match = _W.match(text, number.end)
    if match is None:
        return None
    scale = _BIG["万"]
    return number._replace(end=match.end(), value=number.value * scale, step=number.step * scale, scale=scale)


def read_plain(text: str, start: int) -> Numeral | None:
    """Digits with at most one magnitude and nothing after them that goes on: 1642, 7.5, 4798亿."""
    match = _PLAIN.match(text, start)
    if match is None:
        return None
    written, word = match.groups()
    value, step = Decimal(written), step_of(written)
    if not word:
        return Numeral(start, match.end(), value, step)
    scale = _BIG[word]
    return Numeral(start, match.end(), value * scale, step * scale, scale)

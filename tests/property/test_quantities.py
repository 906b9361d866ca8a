"""Laws of reading quantities: a number written out is read back, nothing raises, every span is inside the text."""

from __future__ import annotations

from decimal import Decimal
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from gzcli.grammar import quantity
from gzcli.grammar.quantity import find_quantities
from gzcli.grammar.scan import mentions
from gzcli.lexicon.tables import unit
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge

_DIGITS = "零一二三四五六七八九"
_ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
         "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"]  # fmt: skip
_TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_PIECES = ["超", "近", "约", "多", "余", "万", "亿", "元", "美元", "%", "个", "-", "—", "至", ":", "第", "百分之", "分之", "一", "两", "十",
           "半", "几", "数", "点", "$", " ", ",", ".", "/", "e", "^", "more than ", "billion", " to ", " and ", "half", "third", "1",
           "23", "4.5", "６", "０", "½", "年", "小时", "\n", "\x00", "\u202e", "[/red]", "每", "负", "翻一番", "dozens of "]  # fmt: skip


_UNITS = ["元", "%", "个", "名", "米", "分", "点", "年", "倍", "号", "小时", "成", "块", "级", "度"]


def chinese(number: int) -> str:
    """The number in Chinese numerals, as it is said."""
    if number < 10:
        return _DIGITS[number]
    for scale, word in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= scale:
            head, rest = divmod(number, scale)
            gap = "零" if rest and rest < scale // 10 else ""
            return chinese(head) + word + gap + (chinese(rest) if rest else "")
    raise AssertionError


def english(number: int) -> str:
    """The number in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    for scale, word in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= scale:
            head, rest = divmod(number, scale)
            joint = " and " if scale == 100 else " "
            return f"{english(head)} {word}" + (joint + english(rest) if rest else "")
    raise AssertionError


@given(
    st.lists(st.sampled_from(_PIECES), max_size=12).map("".join),
    st.sampled_from(["5", "1642", "7.5", "3亿"]),
    st.sampled_from(_UNITS),
)
def test_the_short_way_gives_what_the_long_way_gives(around: str, number: str, name: str) -> None:
    text = f"{around}{number}{name}{around}"
    short = find_quantities(text, "zh", [])
    with patch.object(quantity, "read_short", return_value=None):
        assert find_quantities(text, "zh", []) == short


@given(st.integers(min_value=2, max_value=10**11))
def test_a_chinese_numeral_is_read_back(number: int) -> None:
    text = f"{chinese(number)}吨"
    (found,) = mentions(text, "zh")
    assert found.text == text
    assert found.quantity is not None
    assert found.quantity.number == number


@given(st.integers(min_value=2, max_value=10**11))
def test_an_english_numeral_is_read_back(number: int) -> None:
    text = f"{english(number)} tonnes"
    (found,) = mentions(text, "en")
    assert found.text == text
    assert found.quantity is not None
    assert found.quantity.number == number


@given(st.decimals(min_value=0, max_value=10**6, places=3), st.sampled_from(["", "万", "亿", "万亿"]))
def test_digits_with_a_magnitude_are_exact(number: Decimal, word: str) -> None:
    (found,) = mentions(f"{number}{word}元", "zh")
    assert found.quantity is not None
    assert found.quantity.number == number * {"": 1, "万": 10**4, "亿": 10**8, "万亿": 10**12}[word]


@given(
    st.integers(min_value=1, max_value=10**9),
    st.sampled_from(["超{}座", "近{}座", "约{}座", "不到{}座", "至少{}座", "至多{}座"]),
)
def test_a_hedged_interval_touches_its_number(number: int, form: str) -> None:
    (found,) = mentions(form.format(number), "zh")
    assert found.quantity is not None
    assert found.quantity.hedge is not Hedge.EXACT
    ends = (found.quantity.low, found.quantity.high)
    assert number in ends or found.quantity.hedge is Hedge.ABOUT
    assert not found.quantity.interval.is_empty


@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_PIECES), max_size=25).map("".join)),
    st.sampled_from(["zh", "en", None]),
)
@example("0^0", "zh")
@example("近0", "zh")
def test_any_text_is_read_without_fault(text: str, lang: str | None) -> None:
    end = 0
    for mention in mentions(text, lang):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == mention.span.of(text)
        assert (mention.kind is Kind.DATE) == (mention.when is not None) == (mention.quantity is None)
        end = mention.span.end
        if mention.quantity is not None:
            assert unit(mention.quantity.unit).factor > 0
            assert not mention.quantity.interval.is_empty

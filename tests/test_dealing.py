"""Lists that deal figures out to their items, and statements that spell them out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gzcli
from gzcli.grammar.scan import mentions
from gzcli.grammar.spelled import spelled_out

# as written, as read
SPELLED = [
    ("进口和出口分别为3亿元和5亿元。", "进口为3亿元，出口为5亿元。"),
    ("进口和出口分别为3亿元和5亿元，分别增长1%和2%。", "进口为3亿元，增长1%，出口为5亿元，增长2%。"),
    ("粮食、棉花、油料产量分别增长3.2%、下降1.5%和增长6.4%。", "粮食产量增长3.2%，棉花产量下降1.5%，油料产量增长6.4%。"),
    ("逮捕2.17万人，公诉5.34万人，同比分别下降6.5%和4.1%。", "逮捕2.17万人，同比下降6.5%，公诉5.34万人，同比下降4.1%。"),
    ("逮捕和公诉的人数分别下降6.5%和4.1%，均创新低。", "逮捕的人数下降6.5%，公诉的人数下降4.1%，均创新低。"),
    ("上海、北京列前两位，分别为5120万元和4680万元。", "上海、北京列前两位，上海为5120万元，北京列前为4680万元。"),
    ("城镇和农村居民人均收入分别为5.1万元和2.3万元左右。", "城镇居民人均收入为5.1万元，农村居民人均收入为2.3万元左右。"),
    ("上海、北京的房租为6500元和5900元。", "上海的房租为6500元，北京的房租为5900元。"),
]  # fmt: skip
SPELLED_EN = [
    ("Revenue and net profit rose 6.5% and 4.1% respectively.", "Revenue rose 6.5%, and net profit rose 4.1%."),
    ("Wheat and corn output were 4.2 and 8.8 million tonnes respectively.", "Wheat output were 4.2 million tonnes, and corn output were 8.8 million tonnes."),
    ("It sold 31 and 25 trucks in Mexico and Chile, respectively.", "It sold 31 trucks in Mexico, and It sold 25 trucks in Chile."),
    ("Imports and exports were $3 billion and $5 billion respectively, up 1% and 2%.", "Imports were $3 billion, and  up 1%, and exports were $5 billion, and  up 2%."),
]  # fmt: skip
# figures of a list, the number and unit that they share
LISTED = [
    ("zh", "人口分别为3.2和5.4万人", [("32000", "人"), ("54000", "人")]),
    ("zh", "客流分别为68.3万、52.7万和41.9万人次", [("683000", "人次"), ("527000", "人次"), ("419000", "人次")]),
    ("zh", "人口分别为9000和1.2万人", [("9000", "人"), ("12000", "人")]),
    ("en", "rose 5.2 and 3.1 percentage points respectively", [("5.2", "pp"), ("3.1", "pp")]),
    ("en", "cost $3.1 and $5.2 billion respectively", [("3100000000", "USD"), ("5200000000", "USD")]),
]
# no list, or not as many items as figures
PLAIN = [
    "分别增长5%和3%。",
    "两市分别增长5%和3%。",
    "甲、乙、丙分别增长5%和3%。",
    "产量5万吨和3万吨。",
    "双方分别派出12人。",
]


@pytest.mark.parametrize(("written", "read"), SPELLED)
def test_a_list_is_spelled_out(written: str, read: str) -> None:
    spelled = spelled_out(written, "zh")
    assert spelled is not None and spelled.text == read


@pytest.mark.parametrize(("written", "read"), SPELLED_EN)
def test_an_english_list_is_spelled_out(written: str, read: str) -> None:
    spelled = spelled_out(written, "en")
    assert spelled is not None and spelled.text == read


@pytest.mark.parametrize(("lang", "text", "read"), LISTED)
def test_the_figures_of_a_list_share_a_unit(lang: str, text: str, read: list[tuple[str, str]]) -> None:
    found = [mention.quantity for mention in mentions(text, lang) if mention.quantity]
    assert [(f"{quantity.number:f}".removesuffix(".0"), quantity.unit) for quantity in found] == read


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_no_list_stays(text: str) -> None:
    assert spelled_out(text, "zh") is None


@given(
    st.lists(st.sampled_from(["甲厂", "乙厂", "和", "、", "，", "分别", "增长", "5%", "3亿元", "2023年", "的", "。"]))
)
def test_every_figure_keeps_its_place(words: list[str]) -> None:
    text = "".join(words)
    spelled = spelled_out(text, "zh")
    if spelled is not None:
        for mention in mentions(spelled.text, "zh"):
            assert 0 <= spelled.back(mention.span).start < spelled.back(mention.span).end <= len(text)
        assert {c for c in text if c.isdigit()} <= {c for c in spelled.text if c.isdigit()}


def test_the_figures_of_a_list_are_told_where_they_stand() -> None:
    text = "据悉，进口和出口分别为3亿元和5亿元，均有增长。"
    figures = gzcli.check(text, gzcli.read("今年出口5亿元，进口3亿元。")).figures
    assert [(figure.span.of(text), figure.verdict.value) for figure in figures] == [
        ("3亿元", "SUPPORTED"),
        ("5亿元", "SUPPORTED"),
    ]

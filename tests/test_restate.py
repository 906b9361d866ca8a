"""The restatements judge the engine, so their own construction is checked here, on an invented article."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path

import pytest
from restating import restate
from restating.articles import article, stands_alone, statements
from restating.case import Case
from restating.falsehoods import FALSEHOODS
from restating.figures import chinese, find, numbers, plain
from restating.truths import TRUTHS, english_number

TEXT = """（经济）临江市去年旅游收入增长
2024-01-10 09:00:00
  新华社临江1月10日电（记者甲）临江市统计局10日发布的数据显示，去年全市旅游收入为12.84亿元，同比增长6.4%。
  到2026年，临江市将建成公园500座。去年共有超过300名志愿者参加了江岸清洁活动。
  全市现有景区从业人员4700人。去年新修步道总里程达到38公里。当地渔民说：“比前年多了2成。”"""
ARTICLE = article(TEXT)

TRUE = [
    ("全市现有景区从业人员4700人", "verbatim", "全市现有景区从业人员4700人"),
    ("全市现有景区从业人员4700人", "numerals", "全市现有景区从业人员四千七百人"),
    ("全市现有景区从业人员4700人", "full-width", "全市现有景区从业人员４７００人"),
    ("全市现有景区从业人员4700人", "bound", "全市现有景区从业人员至少4200人"),
    ("全市现有景区从业人员4700人", "between", "全市现有景区从业人员4200至5200人"),
    ("全市现有景区从业人员4700人", "english fragment", "4,700 people"),
    ("去年全市旅游收入为12.84亿元", "rescaled", "去年全市旅游收入为128400万元"),
    ("去年全市旅游收入为12.84亿元", "about", "去年全市旅游收入为约13亿元"),
    ("去年全市旅游收入为12.84亿元", "rounded", "去年全市旅游收入为12.8亿元"),
    ("去年全市旅游收入为12.84亿元", "english money", "去年全市旅游收入为 1.284 billion yuan "),
    ("去年共有超过300名志愿者参加了江岸清洁活动", "other hedge", "去年共有超300名志愿者参加了江岸清洁活动"),
    ("去年共有超过300名志愿者参加了江岸清洁活动", "dropped hedge", "去年共有300名志愿者参加了江岸清洁活动"),
    ("去年共有超过300名志愿者参加了江岸清洁活动", "english fragment", "more than 300 volunteers"),
    ("去年新修步道总里程达到38公里", "converted", "去年新修步道总里程达到38000米"),
    ("到2026年，临江市将建成公园500座", "date numerals", "到二〇二六年，临江市将建成公园500座"),
]
FALSE = [
    ("全市现有景区从业人员4700人", "value", "全市现有景区从业人员6110人"),
    ("全市现有景区从业人员4700人", "transposed", "全市现有景区从业人员7400人"),
    ("全市现有景区从业人员4700人", "false bound", "全市现有景区从业人员超过6100人"),
    ("全市现有景区从业人员4700人", "weak bound", "全市现有景区从业人员超过1400人"),
    ("去年全市旅游收入为12.84亿元", "scale", "去年全市旅游收入为12.84万元"),
    ("去年全市旅游收入为12.84亿元", "currency", "去年全市旅游收入为12.84亿美元"),
    ("去年共有超过300名志愿者参加了江岸清洁活动", "opposite hedge", "去年共有不到300名志愿者参加了江岸清洁活动"),
    ("去年共有超过300名志愿者参加了江岸清洁活动", "told as plan", "去年预计将共有超过300名志愿者参加了江岸清洁活动"),
    ("去年新修步道总里程达到38公里", "negated", "去年新修步道总里程并未达到38公里"),
    ("到2026年，临江市将建成公园500座", "told as done", "到2026年，临江市已建成公园500座"),
    ("到2026年，临江市将建成公园500座", "year", "到2023年，临江市将建成公园500座"),
    ("全市旅游收入同比增长6.4%", "direction", "全市旅游收入同比下降6.4%"),
]


@pytest.mark.parametrize(("words", "kind", "expected"), TRUE)
def test_a_true_restatement_says_the_same(words: str, kind: str, expected: str) -> None:
    assert TRUTHS[kind](Case(ARTICLE, words)) == expected


@pytest.mark.parametrize(("words", "kind", "expected"), FALSE)
def test_a_false_restatement_says_another_thing(words: str, kind: str, expected: str) -> None:
    assert FALSEHOODS[kind][0](Case(ARTICLE, words)) == expected


def test_the_body_is_read_without_title_stamp_dateline_and_quotation() -> None:
    found = statements(TEXT)
    assert "临江市统计局10日发布的数据显示，去年全市旅游收入为12.84亿元，同比增长6.4%" in found
    assert not any("2024-01-10" in words or "新华社" in words or "“" in words for words in found)


@pytest.mark.parametrize(
    "words", ["同比增长6.4%，增幅为三年来最高", "其中新修步道里程38公里左右吧", "这一数字去年曾经达到500座"]
)
def test_a_clause_that_leans_on_another_is_left_out(words: str) -> None:
    assert not stands_alone(words)


def test_figures_are_found_in_their_pieces() -> None:
    figure = next(find("总投资超过1.2万亿元"))
    assert (figure.before, figure.number, figure.scale, figure.unit) == ("超过", "1.2", "万亿", "元")
    assert (figure.value, figure.hedge) == (Decimal(12) * 10**11, "over")


@pytest.mark.parametrize("words", ["第13位", "10—15人", "5人民币", "3个性格", "2016年", "最高达20至30元"])
def test_ordinals_ranges_dates_and_other_words_are_no_plain_figures(words: str) -> None:
    assert not list(find(words))


def test_a_hedge_is_not_the_end_of_another_word() -> None:
    assert next(find("最近4起病例")).text == "4起"


def test_numbers_are_read_with_and_without_their_scale() -> None:
    assert numbers("14.4万余人，1,940个") == {Decimal("14.4"), Decimal(144000), Decimal(1940)}


def test_a_false_value_stays_away_from_every_number_of_the_article() -> None:
    case = Case(ARTICLE, "全市现有景区从业人员4700人")
    assert not case.is_free(Decimal(4800))
    assert case.is_free(Decimal(6110))


@pytest.mark.parametrize(
    ("value", "words"),
    [("1642", "一千六百四十二"), ("10", "十"), ("105", "一百零五"), ("12.84", "十二点八四"), ("20003", "二万零三"),
     ("376187", "三十七万六千一百八十七"), ("0.8", "零点八"), ("100050000", "一亿零五万")],
)  # fmt: skip
def test_chinese_numerals(value: str, words: str) -> None:
    assert chinese(Decimal(value)) == words


@pytest.mark.parametrize(("value", "words"), [("1642", "1,642"), ("67030000000", "67.03 billion"), ("0.8", "0.8")])
def test_english_numbers(value: str, words: str) -> None:
    assert english_number(Decimal(value)) == words


def test_plain_decimals_have_no_exponent() -> None:
    assert [plain(Decimal(text)) for text in ("1E+3", "2.50", "300")] == ["1000", "2.5", "300"]


def test_restating_depends_on_the_text_alone() -> None:
    other = article(TEXT.replace("临江", "望江"))
    first, again = (list(restate([ARTICLE, other])) for _ in range(2))
    assert first == again
    assert {row.kind for row in first} >= {"verbatim", "value", "scale", "told as done"}


def test_no_false_restatement_repeats_the_source() -> None:
    rows = list(restate([ARTICLE, article(TEXT.replace("4700", "5900"))], per_kind=9))
    assert all(row.text not in row.article.text for row in rows if "S" not in row.accept)


def test_the_english_set_is_well_formed() -> None:
    entries = tomllib.loads((Path(__file__).parent / "benchmarks" / "english.toml").read_text("utf-8"))["article"]
    rows = [row for entry in entries for row in entry["statements"]]
    assert len(entries) >= 24
    assert len(rows) == len({words for _, _, words in rows}) >= 240
    assert {labels for labels, _, _ in rows} == {"S", "R", "N", "RN"}
    assert all((labels == "S") == (kind == "true") for labels, kind, _ in rows)

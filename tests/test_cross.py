"""Terms and names of one language found in the other."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzcli.lexicon.cross import Term, base_text, chinese_for, chinese_terms, english_features
from gzcli.lexicon.fold import fold
from gzcli.lexicon.names import name_in
from gzcli.verdict.contrasts import contrast_abroad
from gzcli.verdict.features import english_text, known_terms
from gzcli.verdict.places import holds
from gzcli.verdict.renderings import renderings


def has_strong(term: Term, text: str) -> bool:
    return any(word in text for word in term.strong) or (term.name and name_in(term.text, text) is not None)


def has_weak(term: Term, text: str) -> bool:
    return any(word in text for word in term.weak)


WORDS = [
    ("tourists", "游客"),
    ("year-on-year", "同比"),
    ("base stations", "基站"),
    ("Shanghai Composite Index", "上证综指"),
    ("Yangtze River Delta", "长三角"),
    ("secondary industry", "二产"),
    ("World Health Organization", "世卫组织"),
    ("per capita disposable income", "人均可支配收入"),
    ("put into operation", "投运"),
    ("broke ground", "动工"),
    ("tonnes of rice", ""),
]


@pytest.mark.parametrize(("english", "chinese"), WORDS)
def test_a_word_or_phrase_in_any_inflection(english: str, chinese: str) -> None:
    assert chinese in chinese_for(english) if chinese else chinese_for(english) == ()


PAIRS = [
    ("The city received 12 million tourists in 2023", "全年接待游客近1200万人次", {"received", "tourists"}),
    (
        "Total investment in the projects reached 9.6 billion yuan",
        "项目总投资達96億元",
        {"Total investment", "projects"},
    ),
    ("U.S. exports to Japan fell 3 percent", "美国对日本出口下降3%", {"U.S.", "exports", "Japan", "fell"}),
    (
        "Three people were killed and 20 injured in the quake",
        "地震造成3人死亡、20人受伤",
        {"killed", "injured", "quake"},
    ),
    ("Zhang Weiguo won the gold medal", "张卫国夺得金牌", {"Zhang Weiguo", "gold medal"}),
    ("5G users", "5G用户", {"5G", "users"}),
]


@pytest.mark.parametrize(("english", "chinese", "shared"), PAIRS)
def test_terms_of_an_english_sentence_in_its_chinese(english: str, chinese: str, shared: set[str]) -> None:
    assert shared <= {term.text for term in english_features(english) if has_strong(term, fold(chinese))}


def test_numbers_and_stop_words_are_no_terms() -> None:
    assert english_features("about 1,642 of them, five hundred million and 3.5 percent, in May 2023") == []


def test_a_known_word_that_opens_a_sentence_is_no_name() -> None:
    opening, name = english_features("Throw it to Throwson")
    assert (opening.name, name.name) == (False, True)


def test_neighbouring_unknown_capitalised_words_are_one_name() -> None:
    assert [t.text for t in english_features("said Liu Meifang, mayor of Anping City") if t.name] == [
        "Liu Meifang",
        "Anping",
    ]


def test_a_gloss_is_a_weak_link() -> None:
    (term,) = english_features("abacus")
    assert not has_strong(term, "算盘")
    (term,) = english_features("swim")
    assert has_weak(term, "游完全程")


def test_the_last_word_of_a_phrase_is_a_weak_link() -> None:
    (term,) = english_features("total investment")
    assert has_strong(term, "总投资") and not has_strong(term, "投资") and has_weak(term, "投资")


def test_chinese_terms_give_english_in_base_forms() -> None:
    terms = {term.text: term for term in chinese_terms("全年接待遊客")}
    assert "tourist" in terms["游客"].strong
    assert " tourist " in base_text("It received Tourists.")


SYNONYMS = tomllib.loads((Path(__file__).parent / "corpus" / "synonyms.toml").read_text(encoding="utf-8"))


def synonyms(word: str) -> set[str]:
    (feature,) = (found for found in known_terms(word, "zh") if found.text == word)
    return set(feature.forms)


@pytest.mark.parametrize("pair", SYNONYMS["same"])
def test_words_of_like_meaning_are_found_through_english(pair: str) -> None:
    one, other = pair.split("/")
    assert other in synonyms(one) or one in synonyms(other)


@pytest.mark.parametrize("pair", SYNONYMS["different"])
def test_words_that_differ_are_never_synonyms(pair: str) -> None:
    one, other = pair.split("/")
    assert other not in synonyms(one) and one not in synonyms(other)


READINGS = [
    ("Civil affairs departments sent tents", [("Civil affairs departments", "民政部门"), ("tents", "帐篷")]),
    ("Undiscounted bankers' acceptances", [("Undiscounted bankers' acceptances", "未贴现")]),
    ("Consolidation continued", [("Consolidation", "")]),
    ("The airline's shares rose", [("airline's", "航空公司"), ("shares", "股价"), ("rose", "上涨")]),
    ("high-speed-rail travellers", [("high-speed-rail", "高铁"), ("travellers", "旅客")]),
    ("Roger Federer withdrew", [("Roger Federer", "费德勒"), ("withdrew", "退赛")]),
    ("a net loss of 3 million", [("net loss", "净亏")]),
]


@pytest.mark.parametrize(("english", "terms"), READINGS)
def test_the_terms_of_an_english_text(english: str, terms: list[tuple[str, str]]) -> None:
    found = {term.text: term for term in english_features(english)}
    for text, chinese in terms:
        assert not chinese or chinese in found[text].strong
        assert found[text].name == (text == "Roger Federer")


def test_a_pinyin_name_and_the_word_after_it_are_found_apart() -> None:
    name, kind = english_features("Huadong Electric")
    assert has_strong(name, "与华东电气签约") and has_strong(kind, "与华东电气签约")


def test_more_senses_go_from_english_to_chinese_only() -> None:
    assert {"通行费", "死亡人数"} <= set(english_features("toll")[0].strong)
    assert "死亡人数" not in chinese_for("road toll")


OPPOSITES = [
    ("ten of them were men", "女性10人", True),
    ("ten of them were men", "男性4人", False),
    ("the highest was 30 degrees", "最低气温30度", True),
    ("the highest was 30 degrees", "气温最高达30度", False),
    ("eight people were killed", "8人受伤", True),
    ("eight people were killed", "造成8人遇难", False),
    ("exports rose 3%", "进口增长3%", True),
    ("exports rose 3%", "进出口增长3%", True),
    ("exports rose 3%", "进出口下降1%，出口增长3%", False),
    ("imports and exports rose 3%", "进出口增长3%", False),
]


@pytest.mark.parametrize(("english", "chinese", "excluded"), OPPOSITES)
def test_a_word_excludes_its_opposite_in_the_other_language(english: str, chinese: str, excluded: bool) -> None:
    assert (contrast_abroad(english_text(english), chinese) is not None) is excluded


RENDERED = [
    ("净利润增长", "Its net profit climbed.", {"净利润", "增长"}),
    ("哈罗德说", "Harold spoke.", {"哈罗德"}),
    ("哈罗德说", "Nobody spoke.", set()),
    ("GDP增速放缓", "GDP growth slowed.", {"GDP", "增速", "放缓"}),
]


@pytest.mark.parametrize(("chinese", "english", "found"), RENDERED)
def test_chinese_words_in_an_english_text(chinese: str, english: str, found: set[str]) -> None:
    words = renderings(chinese, (english,))
    assert {word.text for word in words if holds(word, english_text(english), True)} == found


def test_a_transcribed_name_that_no_source_has_is_still_a_name() -> None:
    (name,) = renderings("哈罗德", ("Nobody spoke.",))
    assert (name.text, name.name, name.lemmas) == ("哈罗德", True, ())


NAMES = [
    ("Zhang Weiguo", "市长张卫国说", (2, 5)),
    ("Weiguo Zhang", "市长张卫国说", (2, 5)),
    ("Zhang", "市长张卫国说", (2, 3)),
    ("Ouyang Xiaoming", "欧阳晓明", (0, 4)),
    ("Xi'an", "在西安", (1, 3)),
    ("Xian", "在西安", (1, 3)),
    ("Anping", "在安平市", (1, 3)),
    ("Lü Jun", "吕军", (0, 2)),
    ("Lyu Jun", "吕军", (0, 2)),
    ("Li Qinyuan", "李钦元说", (0, 3)),
    ("Liu Junyu", "刘军宇", (0, 3)),
    ("Maxwell", "麦克斯韦尔说", (0, 5)),
    ("Willem II", "威廉二世", (0, 2)),
    ("ABB", "与ABB合作", (1, 4)),
    ("Jones", "球员琼斯说", (2, 4)),
    ("Anthony Davis", "由戴维斯罚进", (1, 4)),
    ("Sarkozy", "前总统萨科齐", (3, 6)),
    ("Schroeder", "施罗德", (0, 3)),
    ("Hamilton", "汉密尔顿", (0, 4)),
    ("Duncan", "前锋邓肯说", (2, 4)),
    ("Leonard", "由莱昂纳德罚进", (1, 5)),
    ("Hamilton", "罗斯贝格", None),
    ("Jones", "罗斯福", None),
    ("ZZZ", "措施", None),
    ("Zhang Weiguo’s", "市长张卫国说", (2, 5)),
    ("Zhang Weiguo", "里程张", None),
    ("Z" * 10_000, "张", None),
    ("Wei", "伟大", None),
    ("Anping", "平安", None),
    ("", "平安", None),
]


@pytest.mark.parametrize(("name", "text", "place"), NAMES)
def test_a_name_is_found_by_its_sound(name: str, text: str, place: tuple[int, int] | None) -> None:
    span = name_in(name, text)
    assert (span and (span.start, span.end)) == place


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_is_read_and_every_span_is_its_own(text: str, other: str) -> None:
    for term in english_features(text):
        assert term.span.of(text) == term.text
        assert has_strong(term, other) in (True, False)
    for term in chinese_terms(text):
        assert term.span.of(fold(text)) == term.text
    found = name_in(other, text)
    assert found is None or 0 <= found.start <= found.end <= len(text)

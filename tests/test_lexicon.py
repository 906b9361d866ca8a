"""Folding, and the tables of words."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gzcli
from gzcli.lexicon.cross import english_features
from gzcli.lexicon.data import lines, tables
from gzcli.lexicon.english import bases, lemma, stop_words
from gzcli.lexicon.fold import fold

WRITINGS = [
    ("廣州市重點專案１６４２個", "广州市重点专案1642个"),
    ("總投資逾２００億元，預計２０２１年建成", "总投资逾200亿元，预计2021年建成"),
    ("兩萬三千八百餘臺", "两万三千八百余台"),
    ("佈局於東莞、蘇州，為期３週", "布局于东莞、苏州，为期3周"),
    ("⼴⼤⾼", "广大高"),
    ("7.5％（同比）：￥3", "7.5%(同比):¥3"),
    ("1–4月、1―4月、1—4月", "1—4月、1—4月、1—4月"),
    ("−5 ‐ 3－2", "-5 - 3-2"),
    ("10～15 10〜15", "10~15 10~15"),
    ("2∶1", "2:1"),
    ("a\u00a0b\u3000c\u2009d", "a b c d"),
    ("「四個出新出彩」", "“四个出新出彩”"),
    ("好，是；对！吗？“引”", "好，是；对！吗？“引”"),
    ("史蒂夫・乔布斯", "史蒂夫·乔布斯"),
    ("plain ASCII, as-is: 5%", "plain ASCII, as-is: 5%"),
]


@pytest.mark.parametrize(("written", "folded"), WRITINGS)
def test_one_form_for_each_writing(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_keeps_every_offset_and_is_done_once(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


BASES = {
    "rise": "rise rises rising rose risen",
    "company": "company companies company's Companies",
    "child": "child children",
    "ton": "ton tons tonne tonnes",
    "program": "program programme programmes",
    "increase": "increase increases increased increasing",
    "stop": "stopped stopping stops",
    "invest": "invest invested investing",
    "city": "city cities",
    "bus": "bus buses",
    "study": "study studied studies studying",
    "create": "create created creating",
    "visit": "visit visited visiting",
    "fall": "fall fell fallen falling",
    "virus": "virus viruses",
    "gas": "gas",
    "process": "process processes processed",
    "organize": "organise organised organizing",
    "hospitalize": "hospitalised hospitalized",
    "center": "centre centers",
}


@pytest.mark.parametrize(("base", "words"), BASES.items())
def test_inflected_and_british_words_share_one_base_form(base: str, words: str) -> None:
    assert {word: lemma(word) for word in words.split()} == dict.fromkeys(words.split(), base)


@given(st.text(max_size=30))
def test_any_word_has_a_base_form(word: str) -> None:
    assert isinstance(lemma(word), str)


def test_a_word_with_two_readings_keeps_both() -> None:
    assert set(bases("building")) == {"building", "build"}


def test_terms_are_words_in_both_languages_and_no_figures() -> None:
    rows = [line.split("\t") for line in lines("terms.tsv")]
    assert len(rows) >= 1500
    for chinese, english in rows:
        assert fold(chinese) == chinese
        assert all(chinese.split("|")) and all(english.split("|"))
        assert not any("\u4e00" <= char <= "\u9fff" for char in english)


def test_terms_hold_each_pair_once() -> None:
    pairs = [(c, e) for row in lines("terms.tsv") for c, e in [row.split("\t")]]
    for chinese, english in pairs:
        assert len(set(chinese.split("|"))) == len(chinese.split("|")), chinese
        assert len(set(english.split("|"))) == len(english.split("|")), english


PACKAGE = Path(gzcli.__file__).parent
TABLES = sorted(path for path in PACKAGE.rglob("*.toml") if PACKAGE / "facts" not in path.parents)


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_the_quick_reader_reads_every_table_as_toml_is_read(path: Path) -> None:
    text = path.read_text("utf-8")
    assert tables(text) == tomllib.loads(text)
    assert "\\" not in text, "an escape is beyond the quick reader"


def test_senses_are_english_words_with_chinese_ones_each_once() -> None:
    rows = [line.split("\t") for line in lines("senses.tsv")]
    assert len(rows) >= 3000
    for english, chinese in rows:
        for words in (english.split("|"), chinese.split("|")):
            assert all(words) and len(set(words)) == len(words), english
        assert fold(chinese) == chinese
        assert not any("\u4e00" <= char <= "\u9fff" for char in english)


def test_light_words_are_base_forms_that_say_something() -> None:
    words = [word for line in lines("light.txt") for word in line.split()]
    assert len(set(words)) == len(words)
    assert [word for word in words if word.isascii() and (lemma(word) != word or word in stop_words())] == []


def test_opposites_are_three_cells_each_word_once() -> None:
    rows = [line.split("\t") for line in lines("opposites.tsv")]
    english = [word for row in rows for word in row[0].split("|")]
    assert len(set(english)) == len(english)
    for row in rows:
        agreeing, excluding = (cell.split("|") for cell in row[1:])
        assert all(agreeing) and all(excluding) and not set(agreeing) & set(excluding), row


def test_a_place_is_listed_once() -> None:
    names = [name for table in ("places.txt", "countries.txt") for line in lines(table) for name in line.split()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("text", ["Grade III", "Ro-ro", "Phase II"])
def test_numerals_and_compounds_are_no_names(text: str) -> None:
    assert not any(term.name for term in english_features(f"{text} exports rose"))


def test_a_company_based_on_a_name_is_one() -> None:
    assert [term.text for term in english_features("Zephyrean-led sales rose") if term.name] == ["Zephyrean"]

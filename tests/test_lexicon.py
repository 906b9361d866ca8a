"""Folding, and the tables of words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

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

"""Dates of both languages as the corpora write them down: one value, many phrasings."""

from __future__ import annotations

import datetime as dt
import time
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gzcli.grammar.dateline import find_anchor
from gzcli.grammar.names import find_names
from gzcli.grammar.time import find_times
from gzcli.lexicon.fold import fold
from gzcli.model.mention import Kind

CORPUS = {
    lang: tomllib.loads((Path(__file__).parent / "corpus" / lang / "time.toml").read_text(encoding="utf-8"))
    for lang in ("zh", "en")
}
CASES = [(lang, text, case) for lang, table in CORPUS.items() for case in table["case"] for text in case["texts"]]
PASSAGES = [(lang, passage) for lang, table in CORPUS.items() for passage in table["passage"]]
DATELIKE = st.text(
    alphabet="0123456789年月日时点分号—-/:.至到前后上下今去同次第季度一二三十〇世纪代周末底初 、。May Q1thof",
    max_size=60,
)


@pytest.mark.parametrize(("lang", "text", "case"), CASES, ids=[text for _, text, _ in CASES])
def test_one_value_many_phrasings(lang: str, text: str, case: dict[str, object]) -> None:
    (mention,) = find_times(fold(text), lang, CORPUS[lang]["anchor"])
    assert mention.when is not None
    assert (mention.span.start, mention.span.end, mention.kind) == (0, len(text), Kind.DATE)
    assert mention.when.edtf == case["when"]
    assert mention.when.bound == case.get("bound", "in")
    assert mention.when.clock == case.get("clock")
    assert mention.when.relative == case.get("relative", False)


@pytest.mark.parametrize(("lang", "passage"), PASSAGES, ids=[row["text"][:16] for _, row in PASSAGES])
def test_dates_among_others(lang: str, passage: dict[str, object]) -> None:
    text = str(passage["text"])
    found = find_times(fold(text), lang, CORPUS[lang]["anchor"])
    assert [f"{m.span.of(text)} = {m.when and m.when.edtf}" for m in found] == passage["dates"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("去年12月", "XXXX-12"),
        ("5月14日", "XXXX-05-14"),
        ("26日", "XXXX-XX-26"),
        ("一季度", "XXXX-01/XXXX-03"),
        ("2023年底", "2023-12"),
    ],
)
def test_without_an_anchor_the_year_stays_open(text: str, edtf: str) -> None:
    (mention,) = find_times(text, "zh")
    assert mention.when is not None
    assert mention.when.edtf == edtf


def test_last_year_is_told_from_this_year_without_an_anchor() -> None:
    years = [mention.when.first.year for mention in find_times("去年增长，今年下降，前年持平", "zh") if mention.when]
    assert years == [-1, 0, -2]


@pytest.mark.parametrize(
    ("lang", "text", "hours"),
    [
        ("zh", "13日晚", (1020, 1439)),
        ("zh", "昨晚", (1020, 1439)),
        ("zh", "5月13日上午", (360, 719)),
        ("zh", "13日凌晨2点", (120, 120)),
        ("zh", "下午3时30分", (930, 930)),
        ("zh", "5月13日", None),
        ("zh", "5月13日晚至14日", None),
        ("en", "May 13 morning", (300, 719)),
        ("en", "last night", (1020, 1439)),
        ("en", "3:30 pm", (930, 930)),
        ("en", "yesterday", None),
    ],
)
def test_a_part_of_the_day_is_told_in_minutes(lang: str, text: str, hours: tuple[int, int] | None) -> None:
    (mention,) = find_times(text, lang, dt.date(2020, 5, 14))
    assert mention.span.end == len(text)
    assert mention.when is not None
    assert mention.when.hours == hours


@pytest.mark.parametrize(
    ("day", "anchor", "edtf"),
    [
        ("30日", dt.date(2020, 6, 3), "2020-05-30"),
        ("2日", dt.date(2020, 6, 29), "2020-07-02"),
        ("2日", dt.date(2020, 6, 20), "2020-06-02"),
        ("30日", dt.date(2020, 6, 14), "2020-06-30"),
        ("31日", dt.date(2021, 1, 2), "2020-12-31"),
    ],
)
def test_a_bare_day_is_near_the_anchor(day: str, anchor: dt.date, edtf: str) -> None:
    (mention,) = find_times(day, "zh", anchor)
    assert mention.when is not None
    assert mention.when.edtf == edtf


@pytest.mark.parametrize(("month", "edtf"), [("12月", "2019-12"), ("2月", "2020-02"), ("9月", "2020-09")])
def test_a_bare_month_far_ahead_is_last_years(month: str, edtf: str) -> None:
    (mention,) = find_times(month, "zh", dt.date(2020, 1, 15))
    assert mention.when is not None
    assert mention.when.edtf == edtf


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("某市新建公园三座\n2015-07-04 16:01:17\n  新华社北京7月4日电 ……", dt.date(2015, 7, 4)),
        ("标题\n发布时间：2020年5月14日  来源：本报", dt.date(2020, 5, 14)),
        ("标题\n2020年5月14日\n正文", dt.date(2020, 5, 14)),
        ("新华社北京2020年5月14日电（记者某）正文", dt.date(2020, 5, 14)),
        ("BEIJING, May 14, 2020 (Xinhua) -- Text", dt.date(2020, 5, 14)),
        ("Title\nPublished: 14 May 2020\nText", dt.date(2020, 5, 14)),
        ("Title\n2020-05-14\nText", dt.date(2020, 5, 14)),
        ("新华社北京7月4日电 正文", None),
        ("某人出生日期：1978年4月27日", None),
        ("工厂于2009年10月27日投产。", None),
        ("2020-13-45 10:00", None),
        ("", None),
    ],
)
def test_an_article_is_dated_by_its_header(text: str, date: dt.date | None) -> None:
    assert find_anchor(text) == date


@given(st.one_of(DATELIKE, st.text(max_size=60)), st.sampled_from(["zh", "en"]), st.none() | st.dates())
def test_any_text_is_read(text: str, lang: str, anchor: dt.date | None) -> None:
    folded = fold(text)
    end = 0
    for mention in find_times(folded, lang, anchor):
        assert end <= mention.span.start < mention.span.end <= len(text)
        assert mention.text == folded[mention.span.start : mention.span.end]
        assert mention.when is not None and mention.when.edtf
        end = mention.span.end
    end = 0
    for name in find_names(folded, lang):
        assert end <= name.start < name.end <= len(text)
        end = name.end
    find_anchor(text)


@pytest.mark.parametrize(
    "unit",
    [
        "1",
        "1.",
        "a1",
        "2020-",
        "年",
        "1月",
        "一",
        "“一",
        "1、",
        "May ",
        "1 to ",
        "公元",
        "前1个月",
        "周一",
        "1:1:",
        "x@",
    ],
)
def test_long_repetitions_take_time_in_proportion(unit: str) -> None:
    def seconds(length: int) -> float:
        text = unit * (length // len(unit))
        start = time.process_time()
        for lang in ("zh", "en"):
            find_times(text, lang, dt.date(2020, 5, 14))
            find_names(text, lang)
        return time.process_time() - start

    seconds(1000)
    short = min(seconds(10_000) for _ in range(3))
    long = min(seconds(40_000) for _ in range(3))
    assert long < 10 * max(short, 0.005)  # four times is linear, sixteen times is quadratic

"""`search`: words of either language, figures in any notation, filters, and any query at all without harm.

Snapshots are plain files; ``GZCLI_SNAPSHOTS=write pytest tests/test_search.py`` writes them anew, to be looked at.
"""

from __future__ import annotations

import json
import os
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

import linjiang
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

import gzcli
from gzcli.cli.app import run
from gzcli.errors import InputError
from gzcli.model.hit import Hit
from gzcli.model.interval import Interval
from gzcli.model.quantity import Hedge, Quantity
from gzcli.render import renderer
from gzcli.render.numbers import amount, digits, number
from gzcli.render.periods import period
from gzcli.render.view import ASCII, View
from gzcli.store.pack import builtin
from gzcli.usecases.search import LONGEST
from gzcli.usecases.suggest import suggest

SNAPSHOTS = Path(__file__).parent / "snapshots" / "search"


def claims(query: str, **options: str | int) -> list[str]:
    """The best claims of the hits on the built-in article."""
    return [hit.claim for hit in gzcli.search(query, **options)]  # type: ignore[arg-type]


def own(query: str, **options: str | int) -> list[str]:
    """The best claims of the hits on the made-up article."""
    return [hit.claim for hit in gzcli.search(query, linjiang.facts(), **options)]  # type: ignore[arg-type]


def highlighted(hit: Hit) -> list[str]:
    """The words that are marked."""
    return [match.shift(-hit.span.start).of(hit.quote) for match in hit.matches]


# --- what finds what ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "best"),
    [
        # Chinese words of any length, Simplified and Traditional
        ("基站", "base-stations-built"),
        ("挖掘机", "nansha-excavators"),
        ("集装箱吞吐量", "nansha-port-throughput"),
        ("集裝箱吞吐量", "nansha-port-throughput"),
        ("ＣＥ认证", "hybribio-ce-mark"),
        # English words against Chinese text, in any inflection; names by their sound
        ("base stations", "base-stations-built"),
        ("excavator", "nansha-excavators"),
        ("container throughput", "nansha-port-throughput"),
        ("Zheng Hong", "zheng-hong-quote"),
        # numbers in any notation
        ("479.8 billion", "planned-investment-2020"),
        ("479.8 billion yuan", "planned-investment-2020"),
        ("4798亿", "planned-investment-2020"),
        ("４７９８億元", "planned-investment-2020"),
        ("1,642", "major-projects"),
        ("一千六百四十二", "major-projects"),
        ("2万", "base-stations-built"),
        ("twenty thousand", "base-stations-built"),
        ("two days", "hybribio-ce-mark"),
        ("7.5 per cent", "emerging-industries-growth"),
        ("8 May", "digital-projects-unveiled"),
        # words and figures together
        ("1642 projects", "major-projects"),
        ("投资1800亿元", "digital-projects-investment"),
    ],
)
def test_finds(query: str, best: str) -> None:
    assert claims(query)[0] == best


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("公园", ["公园"]),
        ("公園", ["公园"]),
        ("300", ["超300座"]),
        ("more than 300", ["超300座"]),
        ("9.6 billion yuan", ["96亿元"]),
        ("步道", ["步道"]),
        ("游客步道", ["游客", "步道"]),
    ],
)
def test_marks_what_was_asked_for(query: str, marked: list[str]) -> None:
    assert highlighted(gzcli.search(query, linjiang.facts())[0]) == marked


def test_a_claims_names_are_searched_and_its_words_marked() -> None:
    hit = gzcli.search("promenade", linjiang.facts())[0]
    assert (hit.claim, highlighted(hit)) == ("riverside-walk", ["游客最爱江边的步道"])


def test_sentences_without_a_claim_are_found() -> None:
    hit = gzcli.search("公园里的临江", linjiang.facts())[0]
    assert (hit.claims, hit.paragraph, hit.quote) == ((), 0, "公园里的临江")


def test_a_number_stands_for_itself_only() -> None:
    assert gzcli.search("2", linjiang.facts(), limit=1)[0].claim == "ahead"
    assert not any("12亿元" in highlighted(hit) for hit in gzcli.search("2", linjiang.facts()))
    assert gzcli.search("5", linjiang.facts()) == []


@pytest.mark.parametrize("query", ["1642.5", "火星", "zebra", "%s", "no such words"])
def test_finds_nothing(query: str) -> None:
    assert gzcli.search(query, linjiang.facts()) == []


def test_chinese_words_find_english_text() -> None:
    store = gzcli.read("The council passed a budget of $1.2 billion for 25 electric buses.")
    assert highlighted(gzcli.search("预算", store)[0]) == ["budget"]
    assert highlighted(gzcli.search("12亿美元", store)[0]) == ["$1.2 billion"]


# --- order, limits, filters, context -----------------------------------------------------------------------------------


def test_the_best_come_first() -> None:
    scores = [hit.score for hit in gzcli.search("广州 5G 基站")]
    assert all(first >= second > 0 for first, second in pairwise(scores))
    assert claims("5G基站 2022")[0] == "base-stations-2022"
    assert claims("5G")[0] == "base-stations-built"  # of several as good, a figure


def test_limit() -> None:
    assert len(claims("广州", limit=3)) == 3
    assert claims("广州", limit=3) == claims("广州")[:3]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"low": "10亿元"}, {"investment", "invested"}),
        ({"low": "10亿元", "high": "5 billion yuan"}, {"invested"}),
        ({"unit": "yuan"}, {"investment", "invested"}),
        ({"unit": "元"}, {"investment", "invested"}),
        ({"unit": "座"}, {"parks", "parks-2026"}),
        ({"unit": "%"}, {"visitors-growth"}),
        ({"low": "6%", "high": "7%"}, {"visitors-growth"}),
        ({"low": "1 month", "high": "1 year"}, {"ahead"}),
        ({"kind": "quotation"}, {"riverside-walk"}),
        ({"low": "1000", "high": "2000万"}, {"visitors"}),
    ],
)
def test_filters(filters: dict[str, str], expected: set[str]) -> None:
    found = gzcli.search("", linjiang.facts(), **filters)  # type: ignore[arg-type]
    assert {claim.id for hit in found for claim in hit.claims} == expected


def test_filters_and_words_together() -> None:
    assert own("公园", high="400座") == ["parks"]
    assert own("公园", kind="quotation") == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"kind": "rumour"}, "no kind 'rumour'; choose one of figure, event"),
        ({"unit": "blob"}, "no unit 'blob'"),
        ({"low": "much"}, "--min 'much' is not an amount"),
        ({"high": "10 20"}, "--max '10 20' is not an amount"),
    ],
)
def test_a_filter_that_cannot_be_read_is_refused(options: dict[str, str], told: str) -> None:
    with pytest.raises(InputError, match="(?s)" + told.replace("(", r"\(")):
        gzcli.search("x", linjiang.facts(), **options)  # type: ignore[arg-type]


def test_context() -> None:
    hit = gzcli.search("步道", linjiang.facts(), context=1)[0]
    assert (hit.before, hit.after) == ("全年接待游客近1200万人次，同比增长6.4%。", "")
    assert gzcli.search("步道", linjiang.facts())[0].before == ""


# --- any query is safe -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("query", ["", " ", "\n\t", "\u3000"])
def test_an_empty_query_is_refused(query: str) -> None:
    with pytest.raises(InputError, match="the query is empty"):
        gzcli.search(query)


def test_an_overlong_query_is_refused() -> None:
    assert gzcli.search("5" * LONGEST) == []
    with pytest.raises(InputError, match="1,000,000 characters"):
        gzcli.search("基" * 1_000_000)


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "'",
        "%",
        "_",
        "1642.5",
        "NEAR(",
        "[/red]",
        "x:5",
        "5G AND",
        "*",
        "^基站",
        "\\",
        "\x1b[31m",
        "\u202e",
        "\ud800",
    ],
)
def test_nothing_in_a_query_is_interpreted(query: str) -> None:
    for hit in gzcli.search(query):
        assert all(hit.span.covers(match) for match in hit.matches)


@given(st.text(max_size=60))
def test_any_text_is_a_query(query: str) -> None:
    facts = linjiang.facts()
    text = facts.sources["linjiang"].text
    try:
        hits = gzcli.search(query, facts)
    except InputError:
        assert not query.strip()
        return
    for hit in hits:
        assert hit.span.of(text) == hit.quote
        assert all(hit.span.covers(match) and match.start < match.end for match in hit.matches)
        assert all(first.end < second.start for first, second in pairwise(hit.matches))
        assert 0 < hit.score <= 1


# --- what could have been meant ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("query", "near"),
    [
        ("基占", "5G基站"),
        ("excavatros", "excavators"),
        ("集装箱吞吐", "吞吐量"),
        ("Nansa", "Nansha port"),
        ("4789亿元", "4798亿元"),
    ],
)
def test_suggests_the_nearest_words(query: str, near: str) -> None:
    assert near in suggest(query, builtin())


# --- what people see ---------------------------------------------------------------------------------------------------

VIEWS = {
    "text-60-en": ("text", View(width=60)),
    "text-120-zh": ("text", View(width=120, lang="zh")),
    "text-80-ansi": ("text", View(width=80, colour=True)),
    "text-80-ascii": ("text", View(width=80, symbols=ASCII)),
    "json": ("json", View()),
    "jsonl": ("jsonl", View()),
}


@pytest.mark.parametrize("name", VIEWS)
def test_snapshot(name: str) -> None:
    style, view = VIEWS[name]
    hits = gzcli.search("公园 投资 96亿元", linjiang.facts(), context=1)
    shown = "".join(renderer("search", style)(hits, view))
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("GZCLI_SNAPSHOTS") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(shown.encode())
    assert shown == file.read_bytes().decode()


@pytest.mark.parametrize("width", [20, 60, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(width: int, lang: str) -> None:
    shown = "".join(renderer("search", "text")(gzcli.search("广州"), View(width=width, lang=lang)))
    assert max(map(cell_len, shown.splitlines())) <= width


def test_json_quotes_are_true() -> None:
    text = linjiang.TEXT
    for hit in json.loads("".join(renderer("search", "json")(gzcli.search("公园", linjiang.facts()), View()))):
        assert text[hit["span"]["start"] : hit["span"]["end"]] == hit["quote"]
        assert {text[match["start"] : match["end"]] for match in hit["matches"]} == {"公园"}


# --- the command -------------------------------------------------------------------------------------------------------


def test_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "base", "stations", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "5G«基站»超2万座" in out
    assert "base-stations-built" in out
    assert "over 20,000" in out


def test_command_that_finds_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "基占", "--lang", "en"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("gzcli: nothing found for “基占”; the nearest: ")


def test_command_that_finds_nothing_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["search", "1642.5", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize(
    "args", [["search"], ["search", ""], ["search", "5G", "--format", "xml"], ["search", "5G", "--min", "x"]]
)
def test_command_at_fault(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(args) == 2
    assert capsys.readouterr().err.count("\n") == 1


# --- exact numbers and periods in words --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        ("479800000000", "4798亿", "479.8 billion"),
        ("1400000000000", "1.4万亿", "1.4 trillion"),
        ("20000", "2万", "20,000"),
        ("1642", "1642", "1,642"),
        ("22000000", "2200万", "22 million"),
        ("123456789", "123456789", "123,456,789"),  # 1.23亿 would be rounded
        ("0.064", "0.064", "0.064"),
        ("7.50", "7.5", "7.5"),
        ("-1396E+8", "-1396亿", "-139.6 billion"),
        ("0E+3", "0", "0"),
        ("1E+99", "1E+99", "1E+99"),
    ],
)
def test_numbers(value: str, zh: str, en: str) -> None:
    assert (number(Decimal(value), "zh"), number(Decimal(value), "en")) == (zh, en)


_SCALES = {"万亿": 12, "亿": 8, "万": 4, " trillion": 12, " billion": 9, " million": 6}


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30),
    st.sampled_from(["zh", "en"]),
)
def test_no_digit_is_lost(value: Decimal, lang: str) -> None:
    shown = number(value, lang)  # type: ignore[arg-type]
    scale = next((scale for scale in _SCALES if shown.endswith(scale)), "")
    plain = Decimal(shown.removesuffix(scale).replace(",", ""))
    sign, figures, exponent = plain.as_tuple()
    assert Decimal((sign, figures, int(exponent) + _SCALES.get(scale, 0))) == value
    assert Decimal(digits(value, "en").replace(",", "")) == value


def _quantity(value: str, unit: str, hedge: Hedge = Hedge.EXACT) -> Quantity:
    return Quantity(Decimal(value), Interval.point(Decimal(value)), unit, hedge)


@pytest.mark.parametrize(
    ("quantity", "zh", "en"),
    [
        (_quantity("2E+10", "CNY", Hedge.OVER), "超200亿元", "over 20 billion yuan"),
        (_quantity("5E+9", "USD"), "50亿美元", "5 billion USD"),
        (_quantity("300", "座", Hedge.ODD), "超300座", "over 300"),
        (_quantity("6.4", "%"), "6.4%", "6.4%"),
        (_quantity("48", "h", Hedge.AT_MOST), "至多48个小时", "at most 48 hours"),
        (_quantity("1", "month"), "1个月", "1 month"),
        (_quantity("7", "month"), "7个月", "7 months"),
        (Quantity(None, Interval(Decimal(10), Decimal(15)), "%", Hedge.RANGE), "10至15%", "10 to 15%"),
        (Quantity(None, Interval(None, Decimal(8)), "km"), "至多8公里", "at most 8 kilometres"),
    ],
)
def test_amounts(quantity: Quantity, zh: str, en: str) -> None:
    assert (amount(quantity, "zh"), amount(quantity, "en")) == (zh, en)


def test_periods() -> None:
    assert period(linjiang.PLAN, "en") == "by 2026"
    assert period(linjiang.PLAN, "zh") == "到2026年"
    assert period(linjiang.QUARTER, "en") == "Jan-Mar 2024"
    assert period(linjiang.QUARTER, "zh") == "2024年1—3月"

"""The contract on its own article: each promise of docs/SEMANTICS.md with the words of the article that decide."""

from __future__ import annotations

from decimal import Decimal

import pytest

import gzcli
from gzcli.model.report import Verdict

ARTICLE = (
    "截至2023年底，临江市已建成公园超300座，到2026年将建成500座。全年接待游客近1200万人次，同比增长6.4%。\n"
    "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。"
)
YES, NO, OPEN = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO
FACTS = gzcli.read(ARTICLE, date="2024-04-10")


@pytest.mark.parametrize(
    ("statement", "verdict", "quoted"),
    [
        ("截至2023年底，临江市已建成公园超300座", YES, "超300座"),
        ("临江市已建成公园300座", YES, "超300座"),
        ("临江市已建成公园约300座", YES, "超300座"),
        ("临江市已建成公园300多座", YES, "超300座"),
        ("臨江市已建成公園超300座", YES, "超300座"),
        ("临江市已建成公园至少250座", YES, "超300座"),
        ("临江市已建成公园320座", OPEN, "超300座"),
        ("临江市已建成公园超100座", OPEN, "超300座"),
        ("临江市已建成公园近300座", NO, "超300座"),
        ("临江市已建成公园不到300座", NO, "超300座"),
        ("临江市已建成公园800座", NO, "超300座"),
        ("临江市已建成公园500座", NO, "超300座"),
        ("到2026年临江市将建成公园500座", YES, "500座"),
        ("Linjiang has built more than 300 parks", YES, "超300座"),
        ("接待游客近1200万人次", YES, "近1200万人次"),
        ("接待游客超1200万人次", NO, "近1200万人次"),
        ("游客同比增长6.4%", YES, "6.4%"),
        ("游客同比下降6.4%", NO, "6.4%"),
        ("游客没有增长6.4%", NO, "6.4%"),
        ("28 projects", YES, "28个"),
        ("28个文旅项目", YES, "28个"),
        ("30个文旅项目", NO, "28个"),
        ("首批文旅项目总投资96亿元", YES, "96亿元"),
        ("The total investment of the tourism projects is 9.6 billion yuan", YES, "96亿元"),
        ("首批文旅项目总投资96亿美元", NO, "96亿元"),
        ("首批文旅项目总投资96万元", NO, "96亿元"),
        ("首批文旅项目总投资12亿元", NO, "96亿元"),
        ("文旅项目一季度完成投资12亿元", YES, "12亿元"),
        ("文旅项目二季度完成投资12亿元", OPEN, "12亿元"),
        ("文旅项目比计划提前两个月", YES, "2个月"),
        ("文旅项目比计划推迟两个月", NO, "2个月"),
        ("一季度完成投资占总投资的12.5%", YES, "12亿元"),
        ("临江市有医院40家", OPEN, ""),
    ],
)
def test_a_statement(statement: str, verdict: Verdict, quoted: str) -> None:
    report = gzcli.check(statement, FACTS)
    assert report.verdict is verdict
    found = [one.figure.of(ARTICLE) for figure in report.figures for one in figure.evidence if one.figure]
    assert quoted in found or not quoted


@pytest.mark.parametrize(
    ("statement", "verdict", "strict", "tolerance"),
    [
        ("首批文旅项目总投资约100亿元", YES, False, None),
        ("首批文旅项目总投资100亿元", NO, False, None),
        ("首批文旅项目总投资100亿元", YES, False, "0.05"),
        ("首批文旅项目总投资约100亿元", NO, False, "0"),
        ("临江市已建成公园300座", OPEN, True, None),
        ("临江市已建成公园超300座", YES, True, None),
    ],
)
def test_how_strictly(statement: str, verdict: Verdict, strict: bool, tolerance: str | None) -> None:
    share = None if tolerance is None else Decimal(tolerance)
    assert gzcli.check(statement, FACTS, strict=strict, tolerance=share).verdict is verdict


def test_content_that_is_not_found_leaves_it_open_only_if_asked() -> None:
    statement = "首批28个文旅项目总投资达96亿元，外国银行家们对此欣喜若狂，纷纷驾驶帆船连夜赶来"
    assert gzcli.check(statement, FACTS).verdict is YES
    report = gzcli.check(statement, FACTS, content=True)
    assert (report.verdict, report.rule) == (OPEN, "content-not-found")
    assert report.missing


def test_the_worst_figure_makes_the_verdict() -> None:
    assert gzcli.check("临江市已建成公园超300座，接待游客近1200万人次", FACTS).verdict is YES
    assert gzcli.check("临江市已建成公园超300座，有医院40家", FACTS).verdict is OPEN
    assert gzcli.check("临江市已建成公园800座，有医院40家", FACTS).verdict is NO


@pytest.mark.parametrize("statement", ["临江市已建成公园超300座", "28 projects", "首批文旅项目总投资12亿元"])
def test_evidence_quotes_the_article(statement: str) -> None:
    for figure in gzcli.check(statement, FACTS).figures:
        assert figure.span.of(statement) == figure.text
        for evidence in figure.evidence:
            assert evidence.span.of(ARTICLE) == evidence.quote


def test_a_statement_without_a_figure_shows_the_nearest_claims() -> None:
    report = gzcli.check("临江市的公园很美", FACTS)
    assert (report.verdict, report.rule) == (OPEN, "no-figure")
    assert "公园" in report.nearest[0].evidence.quote

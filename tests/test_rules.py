"""Each rule of the verdict decides a statement on a small article of its own.

The rule whose function is named must be the one that decides, and the report names what it says.
"""

from __future__ import annotations

import re
from datetime import date

import pytest

import gzcli
from gzcli.model.report import Verdict
from gzcli.verdict import decide
from gzcli.verdict.case import Case
from gzcli.verdict.rules import RULES, Outcome, Rule

YES, NO, OPEN = Verdict.SUPPORTED, Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO
DAY = date(2024, 4, 10).isoformat()

LASER = "The software unit was bought in 2021 for $11 million. Sales of the laser unit were worth $7 million."
GUESTS = "Foreigners made up 43% of all guests last year, up from 17%. The hotel grew."
FOOD = "Food revenue was $9 million. The chain had hoped for $4 million in food."
QUAKE = "The quake of magnitude 6.7 left 43 people dead. In 1971 a quake of magnitude 7.2 killed 1,300 in the region."
TRADE = "Exports of the country rose 9% last year. Imports fell 2%, and the port grew."

# rule, article, statement, figure, verdict, what the report names
ROWS = [
    ("supported", "云河市去年建成公园120座。市民常去散步。", "云河市建成公园120座", "120座", YES, "same-value"),
    ("supported", "云河市去年建成公园超120座。市民常去散步。", "云河市建成公园120座", "120座", YES, "hedge-differs"),
    ("supported", "云河大桥5月8日通车。市民前往参观。", "云河大桥5月8日通车", "5月8日", YES, "same-date"),
    ("refuted", "云河市去年建成公园120座。市民常去散步。", "云河市建成公园150座", "150座", NO, "other-value"),
    ("refuted", "云河市去年建成公园超120座。市民常去散步。", "云河市建成公园不到120座", "不到120座", NO, "opposite-hedge"),
    ("refuted", "云河大桥5月8日通车。市民前往参观。", "云河大桥6月8日通车", "6月8日", NO, "other-date"),
    ("other_unit", "该项目总投资30亿元。工程进展顺利。", "该项目总投资30亿美元", "30亿美元", NO, "other-currency"),
    ("compatible", "云河市建成公园超300座。市民常去散步。", "云河市建成公园320座", "320座", OPEN, "not-entailed"),
    ("compatible", "云河市建成公园超300座。市民常去散步。", "云河市建成公园超100座", "超100座", OPEN, "much-weaker"),
    ("disagreeing_axis", "全市出口增长6.4%。企业信心回升。", "全市出口下降6.4%", "6.4%", NO, "opposite-direction"),
    ("disagreeing_axis", "云河市计划建设公园120座。市民期待。", "云河市已建成公园120座", "120座", OPEN, "not-yet"),
    ("right_value_elsewhere", "云河市已建成公园300座，到2026年将建成公园500座。市民常去散步。", "云河市已建成公园500座", "500座", NO, "other-value"),
    ("other_role", "甲项目总投资达96亿元，当年完成12亿元。工程进展顺利。", "甲项目总投资12亿元", "12亿元", NO, "other-role"),
    ("outdone", "甲组增长5%，乙组增长3%。大家很高兴。", "乙组增长5%", "5%", NO, "other-role"),
    ("contested", "甲厂投资3亿元，乙厂投资5亿元。工程进展顺利。", "甲厂投资5亿元", "5亿元", NO, "other-role"),
    ("exchanged", "采矿业增加值增长4.8%，制造业增长5.6%。", "Mining output was up 5.6% while manufacturing gained 4.8%.", "5.6%", NO, "other-role"),
    ("told_elsewhere", "本市两家药房公布业绩。它们成立多年。甲江药房去年利润5亿元。乙湖药房去年关闭了两家分店。", "乙湖药房去年利润5亿元", "5亿元", OPEN, "other-entity"),
    ("at_another_time", "2023年出口9亿元，2023年3月出口3亿元。企业信心回升。", "2023年出口3亿元", "3亿元", NO, "other-period"),
    ("said_of_another", LASER, "The laser unit was bought for $11 million.", "$11 million", NO, "other-role"),
    ("of_nothing_told", "Kastria's exports rose 8.3% in May. Ports were busy.", "Kastria's wages rose 8.3% in May.", "8.3%", OPEN, "other-measure"),
    ("outweighed", FOOD, "Food brought in $4 million.", "$4 million", OPEN, "other-role"),
    ("told_together", QUAKE, "The tremor left 43 people dead; it was measured at magnitude 7.2.", "7.2", OPEN, "other-role"),
    ("other_end", GUESTS, "Foreigners accounted for 17%.", "17%", NO, "other-value"),
    ("opposite_way", TRADE, "Imports rose 9%.", "9%", NO, "opposite-direction"),
    ("unsure_link", "安装设备花费1200万元。", "The flumes cost 12 million yuan in the village of gorbles", "12 million yuan", OPEN, "unsure-link"),
    ("better_told", "全省发电量1105亿千瓦时，增长7.2%。其中，风力发电量221亿千瓦时，增长15.8%。", "The province generated 22.1 billion kWh of electricity.", "22.1 billion kWh", NO, "other-role"),
    ("unrelated_date", "5月8日，云河大桥通车。市民前往参观。", "收割在5月8日开始", "5月8日", OPEN, "not-stated"),
    ("overshadowed", "比赛吸引观众6.8万人次；门票收入12亿元，赞助收入36亿元。大家很高兴。", "赛事卖出门票的收入达36亿元，与赞助收入相当", "36亿元", OPEN, "other-role"),
    ("exact_elsewhere", "2023年全省人均预期寿命79.3岁，力争到2025年达到80岁。", "2023年全省人均预期寿命已经达到80岁", "80岁", OPEN, "other-role"),
    ("outlinked", "周凌得到40分。球迷很高兴。何岩得到31分。", "周凌全场独得31分", "31分", OPEN, "other-role"),
    ("apart", "甲店卖出30台，同比增长9%。乙店卖出40台，同比增长5%。", "甲店卖出30台，同比增长5%", "5%", NO, "other-role"),
    ("part_at_its_time", "集中采购累计节约资金16亿元，其中今年一季度节约4亿元。", "今年一季度集中采购节约资金16亿元", "16亿元", NO, "other-period"),
    ("not_stated", "云河市建成公园120座。市民常去散步。", "云河市粮食产量达40万吨", "40万吨", OPEN, "not-stated"),
]  # fmt: skip


def fired(article: str, statement: str, figure: str, monkeypatch: pytest.MonkeyPatch) -> tuple[str, Verdict, str]:
    """The function that decides on a figure of the statement, and what the report says of it."""
    calls: list[str] = []

    def watched(case: Case) -> Outcome:
        found = next((rule.__name__, outcome) for rule in RULES if (outcome := rule(case)) is not None)
        calls.append(found[0])
        return found[1]

    monkeypatch.setattr(decide, "decide", watched)
    report = gzcli.check(statement, gzcli.read(article, date=DAY))
    (one,) = [one for one in report.figures if one.text == figure]
    return calls[-1], one.verdict, one.rule


@pytest.mark.parametrize(
    ("rule", "article", "statement", "figure", "verdict", "named"),
    [pytest.param(*row, id=f"{row[0]}: {row[2]}") for row in ROWS],
)
def test_a_rule_decides(
    rule: str,
    article: str,
    statement: str,
    figure: str,
    verdict: Verdict,
    named: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert fired(article, statement, figure, monkeypatch) == (rule, verdict, named)


def test_every_rule_has_an_example() -> None:
    assert {row[0] for row in ROWS} == {rule.__name__ for rule in RULES}


def test_the_last_rule_always_decides() -> None:
    assert RULES[-1](Case(())) == Outcome(OPEN, "not-stated", ())


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_says_what_it_does_and_gives_an_example(rule: Rule) -> None:
    """The README's table is made of it."""
    told = rule.__doc__ or ""
    assert told.partition("\n")[0].endswith(".")
    english = rule.__module__.endswith("_en")  # such a rule quotes an English statement
    assert re.search(r'"[^"]{12,}"' if english else r"[\u4e00-\u9fff]", told)


def test_a_note_gives_the_sources_wording() -> None:
    report = gzcli.check("云河市建成公园120座", gzcli.read("云河市建成公园超120座。", date=DAY))
    assert report.figures[0].note == "the source says 超120座"


def test_a_fragment_is_told_of_all_that_it_could_mean() -> None:
    facts = gzcli.read("云河市建成公园120座。清溪县建成公园45座。", date=DAY)
    (figure,) = gzcli.check("公园80座", facts).figures
    assert figure.verdict is NO
    assert {evidence.figure.of(facts.sources["text"].text) for evidence in figure.evidence if evidence.figure} == {
        "120座",
        "45座",
    }


@pytest.mark.parametrize("statement", ["", " ", "……", "云河市的公园很美"])
def test_without_a_figure_nothing_is_decided(statement: str) -> None:
    report = gzcli.check(statement, gzcli.read("云河市建成公园120座。", date=DAY))
    assert (report.verdict, report.rule, report.figures) == (OPEN, "no-figure", ())


@pytest.mark.parametrize("article", ["", "云河市的公园很美。"])
def test_an_article_without_figures_supports_none(article: str) -> None:
    report = gzcli.check("云河市建成公园120座", gzcli.read(article, date=DAY))
    assert (report.verdict, report.rule) == (OPEN, "not-stated")

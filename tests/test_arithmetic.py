"""Chinese figures that no source states and that follow from two of its own: gaps, shares, multiples, earlier values, what remains."""

from __future__ import annotations

import pytest

import gzcli

TRADE = "云浦省统计局公布外贸数据。2024年全省出口3520亿元，进口1420亿元。"
SOWN = "旱情影响夏季播种。全省夏播计划5100万亩，目前已播3620万亩。"
HOTELS = "酒店入住率68.5%，民宿入住率74.2%。"
LOANS = "贷款总额7148亿元，其中公司贷款4596亿元、个人贷款2210亿元。"
GUESTS = "比赛吸引观众6.8万人次，比去年增加1.1万人次。"
FLU = "当周报告疫情14起，比前一周减少5起。"
CARE = "目前县域内就诊率为90.3%，比2021年提高6.8个百分点。"
WORK = "上半年水利建设吸纳就业19.3万人，其中农村劳动力15.1万人。"
STAFF = "卫生技术人员58.64万人，其中医师22.07万人，注册护士26.35万人，药师3万人。"

# source, statement, whether it is SUPPORTED by the arithmetic shown
ROWS = [
    (TRADE, "出口比进口多2100亿元。", "3520亿元 − 1420亿元 = 2,100亿"),
    (TRADE, "进口比出口少2100亿元。", "3520亿元 − 1420亿元 = 2,100亿"),
    (TRADE, "进口比出口多2100亿元。", ""),
    (TRADE, "出口比进口少2100亿元。", ""),
    (TRADE, "出口比进口多1900亿元。", ""),
    (TRADE, "出口比进口多3520亿元。", ""),
    (TRADE, "出口约为进口的2.5倍。", "3520亿元 ÷ 1420亿元 = 2.479倍"),
    (TRADE, "进口约为出口的2.5倍。", ""),
    (HOTELS, "民宿入住率比酒店高5.7个百分点。", "74.2% − 68.5% = 5.7"),
    (HOTELS, "民宿入住率74.2%，高出酒店5.7个百分点。", "74.2% − 68.5% = 5.7"),
    (HOTELS, "酒店入住率比民宿高5.7个百分点。", ""),
    (LOANS, "公司贷款占全部贷款的64%。", "4596亿元 ÷ 7148亿元 = 64.3%"),
    (LOANS, "个人贷款占全部贷款的64%。", ""),
    (LOANS, "公司存款占全部存款的64%。", ""),
    (LOANS, "公司贷款是个人贷款的2.1倍。", "4596亿元 ÷ 2210亿元 = 2.08倍"),
    (LOANS, "个人贷款是公司贷款的2.1倍。", ""),
    (SOWN, "全省夏播还有1480万亩没有播种。", "5100万亩 − 3620万亩 = 1,480万"),
    (SOWN, "全省夏播还有3620万亩没有播种。", ""),
    (SOWN, "全省夏播已播1480万亩。", ""),
    (GUESTS, "去年比赛观众约5.7万人次。", "6.8万人次 − 1.1万人次 = 5.7万"),
    (GUESTS, "去年比赛观众约7.9万人次。", ""),
    (GUESTS, "今年比赛观众约5.7万人次。", ""),
    (FLU, "前一周报告疫情19起。", "14起 + 5起 = 19"),
    (FLU, "前一周报告疫情9起。", ""),
    (FLU, "去年同期报告疫情19起。", ""),
    (CARE, "2021年县域内就诊率为83.5%。", "90.3% − 6.8个百分点 = 83.5%"),
    (CARE, "2021年县域内就诊率为90.3%。", ""),
    (CARE, "2020年县域内就诊率为83.5%。", ""),
    (WORK, "水利建设吸纳就业19.3万人，其中近八成是农村劳动力。", "15.1万人 ÷ 19.3万人 = 78.24%"),
    (WORK, "水利建设吸纳就业19.3万人，其中近九成是农村劳动力。", ""),
    (STAFF, "医师和注册护士加起来约48.4万人。", "22.07万人 + 26.35万人 = 48.42万"),
    (STAFF, "医师和药师加起来约48.4万人。", ""),
]  # fmt: skip


@pytest.mark.parametrize(("source", "statement", "arithmetic"), ROWS)
def test_arithmetic(source: str, statement: str, arithmetic: str) -> None:
    report = gzcli.check(statement, gzcli.read(source, date="2025-01-20"))
    worked = [figure.reason for figure in report.figures if figure.rule == "derived"]
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert (report.verdict.value == "SUPPORTED") is bool(arithmetic), said
    assert not arithmetic or worked == [arithmetic], said

"""What makes two figures of one kind the same or another: sides, wholes, levels, dealt lists, synonyms, opposites, markers."""

from __future__ import annotations

import pytest

import gzcli
from gzcli.lexicon.data import lines
from gzcli.lexicon.synonyms import is_same, synonyms_in
from gzcli.verdict.sides import exchanged_sides, sides

YES, NO, OPEN = "SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"

# source, statement, verdict
PAIRS = [
    # synonyms
    ("暴雨造成14人遇难、5人失联。", "暴雨造成14人死亡、5人失踪。", {YES}),
    ("暴雨造成14人遇难、5人失联。", "暴雨造成5人死亡。", {NO, OPEN}),
    ("该行营业收入46.3亿元，净利润19.7亿元。", "该行营收46.3亿元。", {YES}),
    ("该行营业收入46.3亿元，净利润19.7亿元。", "该行净利润46.3亿元。", {NO, OPEN}),
    # the two ends of a change
    ("就业人数从2022年的11.8万人增加到13.5万人。", "2022年就业人数为11.8万人。", {YES}),
    ("就业人数从2022年的11.8万人增加到13.5万人。", "2022年就业人数为13.5万人。", {NO, OPEN}),
    ("到2025年，入学率由目前的53.1%提高到60%。", "2025年入学率将达到53.1%。", {NO, OPEN}),
    ("到2025年，入学率由目前的53.1%提高到60%。", "目前入学率为60%。", {NO, OPEN}),
    # how far, and how much
    ("旅行时间由6小时缩短至1小时38分。", "旅行时间缩短至1小时38分。", {YES}),
    ("旅行时间由6小时缩短至1小时38分。", "旅行时间缩短了1小时38分。", {NO, OPEN}),
    ("病例是去年同期的2.3倍。", "病例比去年同期增长2.3倍。", {NO, OPEN}),
    # what a share is of
    ("教育支出占公共预算支出的18.4%。", "教育支出占公共预算支出的18.4%。", {YES}),
    ("教育支出占公共预算支出的18.4%。", "教育支出占地区经费总投入的18.4%。", {NO, OPEN}),
    # parts and totals
    ("高考报名人数达57.4万人，其中应届生43.8万人。", "高考报名人数达57.4万人。", {YES}),
    ("高考报名人数达57.4万人，其中应届生43.8万人。", "高考报名的应届生达57.4万人。", {NO, OPEN}),
    ("企业贷款增加9亿元，其中短期贷款减少2亿元；住户贷款增加3亿元。", "住户短期贷款减少2亿元。", {NO, OPEN}),
    # all, new, a head
    ("中断的27条公路已抢通19条。", "中断的19条公路已全部抢通。", {NO, OPEN}),
    ("全县有茶企412家，其中年产值超亿元的9家。", "全县412家茶企年产值都超过1亿元。", {NO, OPEN}),
    # 上年 counts from the year that the sentence named
    ("2021年产值从上年的36.8亿元提高到41.2亿元。", "2021年产值达41.2亿元，上年为36.8亿元。", {YES}),
    ("2021年产值从上年的36.8亿元提高到41.2亿元。", "2020年产值为36.8亿元。", {YES}),
    ("2021年产值从上年的36.8亿元提高到41.2亿元。", "2021年产值为36.8亿元。", {NO, OPEN}),
    # a figure leaves to another of the statement what surely is that one's
    ("计划9月底前建成电站14座，目前已投运9座。", "电站已投运9座，9月底前计划建成14座。", {YES}),
    ("计划9月底前建成电站14座，目前已投运9座。", "电站已投运14座，9月底前计划建成9座。", {NO, OPEN}),
    # whose by its quoted name or code, a part's whole, a rank that changed, an expectation
    ("“启岳L7”交付22315辆，“澈009”交付8126辆，均价31万元。", "“澈009”交付8126辆。", {YES}),
    ("“启岳L7”交付22315辆，“澈009”交付8126辆，均价31万元。", "“澈009”交付22315辆。", {NO, OPEN}),
    ("“启岳L7”交付22315辆，“澈009”交付8126辆，均价31万元。", "启岳L7均价31万元。", {NO, OPEN}),
    ("自播占直播成交额的62%。全平台成交额增长一成。", "自播贡献了全平台成交额的62%。", {NO, OPEN}),
    ("他的世界排名由第11位升至第8位。", "他的世界排名由第11位升至第8位。", {YES}),
    ("他的世界排名由第11位升至第8位。", "他的世界排名从第8位降到第11位。", {NO, OPEN}),
    ("2025年全市生产总值预期增长5.5%左右。", "2025年全市生产总值增长了5.5%左右。", {NO, OPEN}),
    # how far it went, from the two ends
    ("医疗服务收入占比由28.1%提高到33.5%。", "医疗服务收入占比上升5.4个百分点。", {YES}),
    ("医疗服务收入占比由28.1%提高到33.5%。", "医疗服务收入占比下降5.4个百分点。", {NO, OPEN}),
    ("医疗服务收入占比由28.1%提高到33.5%。", "医疗服务收入占比上升6.4个百分点。", {NO, OPEN}),
    ("成交过亿的品牌有589个，去年为473个。", "成交过亿的品牌比去年多了116个。", {YES}),
    ("高铁里程由400公里增加到500公里。", "高铁里程增长了25%。", {YES}),
    ("高铁里程由400公里增加到500公里。", "高铁里程增长了20%。", {NO, OPEN}),
    # near is nearly the number; a plan's figure may stand without a word for it; time is no measure
    ("新能源车累计销售69.35万辆，同比增长9.7%。", "新能源车累计销量接近70万辆，增长近10%。", {YES}),
    ("总投资18亿元、设床位1200张的东院区计划2026年6月投用。", "东院区拟于2026年启用，设置床位1200张。", {YES}),
    ("东院区设床位1200张。", "东院区计划设置床位1200张。", {NO, OPEN}),
    ("参与消费者2.86亿人，比去年增加3200万人。", "参与消费者有2.86亿人，一年间增加了三千多万。", {YES}),
    # an amount and its rate, names that end alike, lists dealt out
    ("贷款7148亿元，增长8.2%；存款8937亿元，增长8.6%，其中个人存款5120亿元，增长11.3%。", "存款8937亿元，增长8.6%。", {YES}),
    ("贷款7148亿元，增长8.2%；存款8937亿元，增长8.6%，其中个人存款5120亿元，增长11.3%。", "存款8937亿元，增长11.3%。", {NO, OPEN}),
    ("贷款7148亿元，增长8.2%；存款8937亿元，增长8.6%，其中个人存款5120亿元，增长11.3%。", "存款增长8.6%，达8937亿元。", {YES}),
    ("核心资本充足率和资本充足率分别为9.87%和13.36%。", "资本充足率为13.36%。", {YES}),
    ("核心资本充足率和资本充足率分别为9.87%和13.36%。", "资本充足率为9.87%。", {NO, OPEN}),
    ("批准逮捕4128人，提起公诉9537人，同比分别下降6.4%和2.1%。", "提起公诉人数下降2.1%。", {YES}),
    ("批准逮捕4128人，提起公诉9537人，同比分别下降6.4%和2.1%。", "提起公诉人数下降6.4%。", {NO, OPEN}),
    ("其中公司贷款4596亿元、个人贷款2210亿元。", "公司贷款占全部贷款的64%。", {OPEN}),
    # another name of its kind, the name that a segment carries on, compounds, what is compared with
    ("雪豹队失误8次，蛟龙队失误多达19次。", "雪豹队失误8次。", {YES}),
    ("雪豹队失误8次，蛟龙队失误多达19次。", "雪豹队全场失误19次。", {NO, OPEN}),
    ("对欧盟、美国分别进出口784.4亿元和695.8亿元，其中对欧盟下降1.9%。", "对美国进出口695.8亿元，同比下降1.9%。", {NO, OPEN}),
    ("6月当月进出口1136.5亿元，增长10.8%。", "6月进出口1136.5亿元。", {YES}),
    ("6月当月进出口1136.5亿元，增长10.8%。", "6月出口1136.5亿元。", {NO, OPEN}),
    ("日均接诊4120人次，峰值出现在1月3日，为5230人次。", "日均接诊4120人次，低于5230人次的峰值。", {YES}),
    ("预计全省快件处理量将达3.2亿件，日均约1600万件。", "预计全省日均处理快件约1600万件。", {YES}),
    ("球队豪取15胜4负，6人得分上双。", "球队15胜4负。", {YES}),
    ("全市新增公交车320辆。", "全市公交车有320辆。", {NO, OPEN}),
    ("人均可支配收入46850元。", "可支配收入46850元。", {NO, OPEN}),
    # lists dealt out
    ("上海、北京票房列前两位，分别为5120万元和4680万元。", "北京票房为4680万元。", {YES}),
    ("上海、北京票房列前两位，分别为5120万元和4680万元。", "北京票房为5120万元。", {NO, OPEN}),
    ("票房9.86亿元，观影人次2630万，分别下降35.4%和30.1%。", "观影人次下降35.4%。", {NO, OPEN}),
    # sides
    ("海鹰队主场3:1战胜飞龙队。", "海鹰队3:1战胜飞龙队。", {YES}),
    ("海鹰队主场3:1战胜飞龙队。", "飞龙队3:1战胜海鹰队。", {NO}),
    # denial behind the figure
    ("停电用户中已有八成恢复供电。", "停电用户中仍有八成未恢复供电。", {NO, OPEN}),
    # medals
    ("浙江队获得10金7银。", "浙江队获得10枚金牌。", {YES}),
    ("浙江队获得10金7银。", "浙江队获得10枚银牌。", {NO, OPEN}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "statement", "verdicts"), PAIRS)
def test_pairs(source: str, statement: str, verdicts: set[str]) -> None:
    report = gzcli.check(statement, gzcli.read(source, date="2024-06-01"))
    assert report.verdict.value in verdicts, [(figure.text, figure.rule, figure.reason) for figure in report.figures]


def test_every_synonym_stands_in_one_row() -> None:
    words = [word for line in lines("synonyms.txt") for word in line.split("|")]
    assert len(set(words)) == len(words)


def test_the_longest_synonym_is_found() -> None:
    text = "国内生产总值和生产总值"
    assert [span.of(text) for span, _ in synonyms_in(text)] == ["国内生产总值", "生产总值"]
    assert is_same("遇难", "身亡") and not is_same("遇难", "受伤")


@pytest.mark.parametrize(
    ("told", "stated", "exchanged"),
    [
        ("红队以2比1战胜白队", "红队2比1险胜白队", False),
        ("白队以2比1战胜红队", "红队2比1险胜白队", True),
        ("白队1比2不敌红队", "红队2比1险胜白队", False),
        ("红队1比2不敌白队", "红队2比1险胜白队", True),
        ("白队以2比1夺冠", "红队2比1险胜白队", True),
        ("红队以2比1夺冠", "红队2比1险胜白队", False),
        ("红队以1比2屈居亚军", "红队2比1险胜白队", True),
    ],
)
def test_sides(told: str, stated: str, exchanged: bool) -> None:
    one, other = sides(told), sides(stated)
    assert one is not None and other is not None
    assert exchanged_sides(one, other) is exchanged

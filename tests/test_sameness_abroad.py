"""What makes a figure the same or another where statement and source are in different languages."""

from __future__ import annotations

import pytest
from labelled import judge_pair

YES, NO, OPEN = "SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"

PORT = "4月完成货物吞吐量2110万吨，环比下降2.6%，同比增长3.4%；集装箱吞吐量87万标箱，同比增长6.9%。"
STORM = "全市有73个乡镇出现暴雨，其中21个乡镇大暴雨，清河水位涨至31.4米，上涨1.7米。"
CARE = "报销比例，职工医保为83.5%，居民医保为66.1%。"
CARE_COUNT = "基本医疗保险参保520.4万人，其中职工医保参保182.1万人，城乡居民医保参保338.3万人。"
LOCKS = "水库入库流量920立方米每秒，出库流量1340立方米每秒，蓄水量比多年平均多7.3%，比去年同期少4.1%。"
COURT = "法院审结刑事案件3127件，判处罪犯4066人。"
FISH = "全年水产品总产量目标为88万吨，其中养殖47万吨。"
HOTEL = "酒店平均入住率为83%，比去年同期高7个百分点。"
WORK = "2024年1—5月，全市用电量64.8亿千瓦时，其中工业用电量40.2亿千瓦时。"
TRADE = "1—5月，出口520.6亿元，进口310.2亿元；5月当月，出口81.4亿元，进口40.1亿元。"
TAXES = "Value-added tax rose 12.4% to 61 billion crowns and excise duty 3.8% to 22 billion. Feeding costs came to 3 billion."

DEBT = "Net debt fell to 2.1 times EBITDA from 2.4 times at the brewer, which sold 31.4 million hectolitres of beer."
BORDER = "At the end of 2023, 14.7 million people were displaced, 1.9 million more than a year earlier."
LENT = (
    "The library lent 620,000 printed books and 210,000 audiobooks last year. The number of card holders rose by 1,300 to 18,400. "
    "It has a staff of 240."
)
FARES = "The zoo counted 400 animals of 38 species, 20 fewer animals than last year. Adult tickets cost £15, up £2, from 1 April."
VISITS = "博物馆接待参观286.5万人次，较2019年增长31%。"
VISITED = "Visits to the museum were still 31% below the 2019 level."
GROSS = "7月底储备资产为49亿美元；连同未交收合约在内，储备资产为52亿美元。"
WINE = "Wine exports fell 5.4% by volume but rose 1.2% by value."
LOANS = "截至2024年4月末，全市贷款余额为4820亿元，较3月末增加36亿元，增幅为0.8%。"
STEEL = "截至5月10日，钢材库存1000万吨，比上一旬增加70万吨。"

# source, statement, verdict
PAIRS = [
    # a longer word for it, and a part of it
    (PORT, "Container throughput rose 6.9% year on year.", {YES}),
    (PORT, "Container throughput rose 3.4% year on year.", {NO, OPEN}),
    (STORM, "Rainstorms hit 73 townships.", {YES}),
    (STORM, "Rainstorms hit 21 townships in total.", {NO, OPEN}),
    # what a change is measured from
    (PORT, "Cargo throughput fell 2.6% from the previous month.", {YES}),
    (PORT, "Cargo throughput fell 2.6% from a year earlier.", {NO, OPEN}),
    (LOCKS, "Storage was 7.3% higher than a year earlier.", {NO, OPEN}),
    # how far, and what it came to
    (STORM, "The Qing River rose by 1.7 metres.", {YES}),
    (STORM, "The Qing River rose by 31.4 metres.", {NO, OPEN}),
    # words that exclude each other
    (CARE, "Residents had 66.1% of their costs reimbursed.", {YES}),
    (CARE, "The residents' scheme reimbursed 83.5%.", {NO, OPEN}),
    (LOCKS, "Water was flowing into the reservoir at 1,340 cubic metres per second.", {NO, OPEN}),
    (COURT, "A total of 3,127 criminals were sentenced.", {NO, OPEN}),
    (FISH, "Fish farms produced 470,000 tonnes.", {NO, OPEN}),
    # the time that is told of
    (TRADE, "Exports exceeded imports by 4.13 billion yuan in May.", {YES}),
    (TRADE, "Exports exceeded imports by 21.04 billion yuan in May.", {NO, OPEN}),
    (WORK, "Power use in the five months came to 6.48 billion kWh.", {YES}),
    # worked out
    (HOTEL, "A year earlier, hotel occupancy had averaged 76%.", {YES}),
    (HOTEL, "A year earlier, hotel occupancy had averaged 90%.", {NO, OPEN}),
    (WORK, "Industrial power use accounted for about 62% of the city's power consumption.", {YES}),
    (WORK, "Industrial power use accounted for about 38% of the city's power consumption.", {NO, OPEN}),
    (CARE_COUNT, "The residents' scheme covered roughly 65% of those insured.", {YES}),
    (CARE_COUNT, "The residents' scheme covered roughly 35% of those insured.", {NO, OPEN}),
    # Chinese on English
    (DEBT, "净负债与EBITDA之比由2.4倍降至2.1倍。", {YES}),
    (DEBT, "该公司售出啤酒3140万百升。", {YES}),
    (BORDER, "2023年底流离失所者达1470万人，比一年前增加190万人。", {YES}),
    (TAXES, "增值税增长12.4%。", {YES}),
    (TAXES, "增值税增长3.8%。", {NO, OPEN}),
    # a word of a later figure is not of the one before it
    (LENT, "图书馆外借纸质书62万册。", {YES}),
    (LENT, "图书馆外借有声书62万册。", {NO, OPEN}),
    (LENT, "图书馆外借有声书21万册。", {YES, OPEN}),
    # how far, and what it came to
    (LENT, "借阅证持有者增加了1300人。", {YES}),
    (LENT, "图书馆现有借阅证持有者1300人。", {NO, OPEN}),
    (LENT, "图书馆现有员工240人。", {YES}),
    (LENT, "图书馆员工增加了240人。", {NO, OPEN}),
    (FARES, "成人票价为每张2英镑。", {NO, OPEN}),
    (FARES, "涨价前，成人票价为每张13英镑。", {YES}),
    (FARES, "涨价前，成人票价为每张17英镑。", {NO, OPEN}),
    (FARES, "去年动物园里有420只动物。", {YES}),
    (FARES, "去年动物园里有380只动物。", {NO, OPEN}),
    (STEEL, "Ten days earlier, steel inventories had stood at 9.3 million tonnes.", {YES, OPEN}),
    (STEEL, "Steel inventories had previously stood at 9.3 million tonnes.", {YES}),
    (VISITS, "Visits to the museum were 31% above the 2019 level.", {YES}),
    (VISITS, "Visits to the museum were 31% below the 2019 level.", {NO}),
    (VISITED, "博物馆参观人次比2019年高31%。", {NO, OPEN}),
    (VISITED, "博物馆参观人次比2019年低31%。", {YES, OPEN}),
    # what is counted in or left out, volume and value
    (GROSS, "Excluding unsettled contracts, reserve assets were US$52 billion.", {NO, OPEN}),
    (WINE, "葡萄酒出口量下降5.4%。", {YES, OPEN}),
    (WINE, "葡萄酒出口额下降5.4%。", {NO, OPEN}),
    (WINE, "葡萄酒出口额增长1.2%。", {YES, OPEN}),
    # a month that the source names is the month before, for the amount and for its rate
    (
        LOANS,
        "Outstanding loans were 482 billion yuan at the end of April 2024, up 3.6 billion from a month earlier.",
        {YES},
    ),
    (
        LOANS,
        "Outstanding loans were 482 billion yuan at the end of April 2024, up 3.6 billion from a year earlier.",
        {OPEN},
    ),
    (LOANS, "Outstanding loans were up 0.8% at the end of April from a month earlier.", {YES}),
    (LOANS, "Outstanding loans were up 0.8% at the end of April from a year earlier.", {NO, OPEN}),
    # what there is now does not refute what there was
    ("截至5月10日，钢材库存1000万吨。", "Steel inventories stood at 8 million tonnes.", {NO}),
    ("截至5月10日，钢材库存1000万吨。", "A year earlier, steel inventories had stood at 8 million tonnes.", {OPEN}),
    (STEEL, "Steel inventories had previously stood at 10.7 million tonnes.", {NO, OPEN}),
]


@pytest.mark.parametrize(("source", "statement", "verdicts"), PAIRS)
def test_a_figure_across_languages(source: str, statement: str, verdicts: set[str]) -> None:
    judge_pair(source, statement, verdicts)

"""Figures that no source states and that follow from some of its own: gaps, shares, multiples, sums, earlier values, what remains."""

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
RESERVES = "外汇局公布，截至2024年8月末，外汇储备规模为32415亿美元，较7月末上升287亿美元；6月出口额316亿美元，环比增加24亿美元。"
GROWTH = "2024年7月份，全省工业增加值同比增长6.8%，增速比上月加快0.5个百分点；1—4月房地产开发投资下降12.4%，降幅较一季度收窄1.5个百分点。"
BABIES = "2023年婴儿死亡率1.86‰，儿童死亡率2.74‰，分别较上年下降0.15和0.22个千分点。收购价每斤18.6元，较上年高出1.4元。"
TRUSTS = "截至2024年二季度末，信托资产规模24.52万亿元，同比增长13.1%，环比增长2.4%。2024年末存款4185亿元，比上年末净增463亿元。"
INNS = "截至9月30日，集团在营酒店6418家、客房62.3万间；全年播出电视剧14部472集。"
HEAT = "全市集中供热面积4.26亿平方米，其中居民供热面积3.05亿平方米。会员1386万人，其中女会员538万人；产妇中初产妇占52.7%，男性职工占61.2%。"
CASES = "受理法律援助案件3.42万件，其中刑事案件1.18万件、民事案件2.19万件。严重损坏房屋5260间，倒塌房屋1834间。"
SUPPLY = "2024年2月6日，市场蔬菜上市量1.86万吨，比前一日增加1200吨。"
HALF = "该行上半年末总资产6201亿元，比上年末增长7.2%；上半年营业收入86.4亿元，同比增长5.1%。"

UNITS = (
    "Revenue grew 8% to 2.94 billion pounds. The parcels division brought in 1.91 billion pounds, letters contributed 610 million "
    "pounds and freight 420 million. Operating profit in parcels was 151 million pounds."
)
SCHOOLS = "Secondary schools had 4,300 vacancies in January, and primary schools 1,600."
TRIAL = "In the test group, 312 of 4,800 patients fell ill, against 427 in the placebo group. Of all patients, 2,880 were women."
JOBLESS = "The unemployment rate was 4.3% for women and 4.9% for men. It fell to 4.6% in December, 0.5 points lower than a year earlier."
PLAN = "The repair budget will be raised by 350 million crowns to 1.5 billion next year, and 96 rooms will be closed."
ROAD = "The road programme was given 500 million crowns, of which 320 million has been spent. The bridge cost 90 million crowns."
BACKLOG = "The backlog of repairs has grown from 6.8 billion crowns in 2019 to 10.2 billion."
AID = "The state approved aid worth 45 million euros, of which 15 million will be paid to farmers."

RATIO = "The combined ratio deteriorated to 96.8% from 93.1%."
RATE = "The jobless rate rose to 4.6% in July, up from 4.3% in June."
TRIALS = "The median time to judgment lengthened from 11.4 to 12.9 months."
OPERATOR = "Operating profit nearly halved, to $61 million from $118 million in the year-earlier quarter."
DAIRY = "Net profit rose to $1.17 billion from $924 million. Debt declined by $640 million to $2.6 billion."
FLOOD = "清渡水文站水位46.83米，超警戒水位1.33米；青石水库水位158.42米，距正常蓄水位还差3.58米。"
CLINIC = "The trust ended the year with a deficit of £14.7 million, £2.3 million worse than planned. It had 40 beds, 34 of them in use."
PUNCTUAL = "Trains ran 87.9% on time in 2023, below the 91% required by the contract. 22% of trips were not insured."
FEES = "社会保险基金全年收入2476亿元，支出2291亿元；受理调解7.9万件，成功5.13万件。"
PORT = "渔港有渔船5120艘，其中4873艘出海。该机构的预算已落实52%。"
AGENCY = "The agency has secured 52% of its budget. Sweden won 9.8%, Norway 2.1%. The share fell to 12% from 15%."
LOANS_BAD = "岭东分行10月30日介绍，截至9月末，全省绿色贷款余额1.86万亿元。\n9月末，绿色贷款不良率为0.38%，低于各项贷款不良率0.74个百分点。"
BONDS = "前三季度全省共发行绿色债券38只、金额526亿元，其中金融债9只、280亿元。"
CROSS = "上半年江宁跨境电商进出口462.8亿元，同比增长18.6%，其中出口381.5亿元，进口81.3亿元。"
LOCK = "江北航运局1月10日消息：2024年，江北船闸货物通过量1.59亿吨，其中上行8640万吨，下行7280万吨。\n全年船舶平均待闸时间186小时，比上年缩短22小时。"
COTTON = "2024年全区棉花种植面积682.4万亩，同比增长1.8%。截至11月20日，全区已采收棉花669.1万亩。"
PRICES = "10月份全省居民消费价格同比上涨0.6%。核心CPI同比上涨0.3%，涨幅比上月扩大0.1个百分点。"

# source, statement, whether it is SUPPORTED by the arithmetic shown
ROWS = [
    (HALF, "该行总资产半年增长7.2%。", "比年初 = 半年"),
    (HALF, "该行总资产6个月增长7.2%。", "比年初 = 6个月"),
    (HALF, "该行总资产一年增长7.2%。", ""),
    (HALF, "该行总资产两年增长7.2%。", ""),
    (HALF, "该行营业收入一年内增长5.1%。", "同比 = 一年内"),
    (HALF, "该行营业收入半年内增长5.1%。", ""),
    (RESERVES, "2024年7月末的外汇储备规模是32128亿美元。", "32415亿美元 − 287亿美元 = 32,128亿"),
    (RESERVES, "2024年6月末的外汇储备规模是32128亿美元。", ""),
    (RESERVES, "2024年7月末的外汇储备规模是32702亿美元。", ""),
    (RESERVES, "2024年5月出口额为292亿美元。", "316亿美元 − 24亿美元 = 292亿"),
    (RESERVES, "2024年4月出口额为292亿美元。", ""),
    (GROWTH, "2024年6月份，全省工业增加值的同比增速为6.3%。", "6.8% − 0.5个百分点 = 6.3%"),
    (GROWTH, "2024年6月份，全省工业增加值的同比增速为7.3%。", ""),
    (GROWTH, "2024年6月份，全省工业增加值同比下降6.3%。", ""),
    (GROWTH, "2024年一季度，全省房地产开发投资下降13.9%。", "12.4% + 1.5个百分点 = 13.9%"),
    (GROWTH, "2024年一季度，全省房地产开发投资下降10.9%。", ""),
    (BABIES, "2022年婴儿死亡率为2.01‰。", "1.86‰ + 0.15 = 2.01"),
    (BABIES, "2022年婴儿死亡率为2.08‰。", ""),
    (BABIES, "2022年的收购价为每斤17.2元。", "每斤18.6元 − 1.4元 = 17.2"),
    (TRUSTS, "2024年一季度末信托资产约23.9万亿元。", "24.52万亿元 ÷ (1 + 2.4%) = 239,453亿"),
    (TRUSTS, "2023年二季度末信托资产约21.7万亿元。", "24.52万亿元 ÷ (1 + 13.1%) = 216,799亿"),
    (TRUSTS, "2024年一季度末信托资产约21.7万亿元。", ""),
    (TRUSTS, "2023年末存款为3722亿元。", "4185亿元 − 463亿元 = 3,722亿"),
    (SUPPLY, "2024年2月5日，市场蔬菜上市量为1.74万吨。", "1.86万吨 − 1200吨 = 1.74万"),
    (SUPPLY, "2024年2月4日，市场蔬菜上市量为1.74万吨。", ""),
    (INNS, "平均每家在营酒店约有97间客房。", "62.3万间 ÷ 6418家 = 97.07"),
    (INNS, "平均每家在营酒店约有103间客房。", ""),
    (INNS, "平均每间客房约有97家酒店。", ""),
    (INNS, "播出的电视剧平均每部约34集。", "472 ÷ 14部 = 33.71"),
    (HEAT, "非居民的供热面积为1.21亿平方米。", "4.26亿平方米 − 3.05亿平方米 = 1.21亿"),
    (HEAT, "居民的供热面积为1.21亿平方米。", ""),
    (HEAT, "男会员有848万人。", "1386万人 − 538万人 = 848万"),
    (HEAT, "女会员有848万人。", ""),
    (HEAT, "女性职工占38.8%。", "1 − 61.2% = 38.8%"),
    (HEAT, "女性职工占61.2%。", ""),
    (CASES, "受理的法律援助案件里，民事案件占了六成多。", "2.19万件 ÷ 3.42万件 = 64.04%"),
    (CASES, "受理的法律援助案件里，刑事案件占了六成多。", ""),
    (CASES, "受理的法律援助案件中，三成多是刑事案件。", "1.18万件 ÷ 3.42万件 = 34.5%"),
    (CASES, "严重损坏的房屋接近倒塌房屋的三倍。", "5260间 ÷ 1834间 = 2.868倍"),
    (CASES, "严重损坏的房屋超过倒塌房屋的三倍。", ""),
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
    (UNITS, "Parcels accounted for about 65% of revenue.", "1.91 billion pounds ÷ 2.94 billion pounds = 64.97%"),
    (UNITS, "Letters accounted for about 65% of revenue.", ""),
    (UNITS, "Parcels accounted for 8% of revenue.", ""),
    (UNITS, "Letters and freight together contributed £1.03bn.", "610 million pounds + 420 million = 1.03 billion"),
    (UNITS, "Letters, freight and the parcels division brought in £2.94bn.", "610 million pounds + 420 million + 1.91 billion pounds = 2.94 billion"),
    (UNITS, "Letters and freight together contributed £420 million.", ""),
    (UNITS, "Letters and freight together contributed £1.91bn.", ""),
    (SCHOOLS, "Secondary schools had 2,700 more vacancies than primary schools.", "4,300 vacancies − 1,600 = 2,700"),
    (SCHOOLS, "Primary schools had 2,700 fewer vacancies than secondary schools.", "4,300 vacancies − 1,600 = 2,700"),
    (SCHOOLS, "Primary schools had 2,700 more vacancies than secondary schools.", ""),
    (SCHOOLS, "Secondary schools had 2,700 fewer vacancies than primary schools.", ""),
    (SCHOOLS, "Secondary schools had 4,300 more vacancies than primary schools.", ""),
    (SCHOOLS, "Primary and secondary schools had 5,900 vacancies in January.", "1,600 + 4,300 vacancies = 5,900"),
    (SCHOOLS, "Primary and secondary schools had 6,900 vacancies in January.", ""),
    (SCHOOLS, "Primary and secondary schools each had 5,900 vacancies in January.", ""),
    (SCHOOLS, "Secondary schools had 2.7 times as many vacancies as primary schools.", "4,300 vacancies ÷ 1,600 = 2.688倍"),
    (SCHOOLS, "Primary schools had 2.7 times as many vacancies as secondary schools.", ""),
    (TRIAL, "The test group had 115 fewer cases than the placebo group.", "427 − 312 = 115"),
    (TRIAL, "The test group had 115 more cases than the placebo group.", ""),
    (JOBLESS, "The unemployment rate of women was 0.6 points below that of men.", "4.9% − 4.3% = 0.6"),
    (JOBLESS, "The unemployment rate of men was 0.6 points below that of women.", ""),
    (JOBLESS, "The unemployment rate had stood at 5.1% a year earlier.", "4.6% + 0.5 points = 5.1%"),
    (JOBLESS, "The unemployment rate had stood at 4.1% a year earlier.", ""),
    (JOBLESS, "The unemployment rate had stood at 5.1% a month earlier.", ""),
    (PLAN, "The repair budget will go up from 1.15 billion crowns to 1.5 billion.", "1.5 billion − 350 million crowns = 1.15 billion"),
    (PLAN, "The repair budget will go up from 350 million crowns to 1.5 billion.", ""),
    (ROAD, "Of the road programme, 180 million crowns remained.", "500 million crowns − 320 million = 180 million"),
    (ROAD, "Of the road programme, 320 million crowns remained.", ""),
    (SCHOOLS, "Primary and secondary schools had 1,600 vacancies in January.", ""),
    (BACKLOG, "The backlog of repairs has increased by half, to 10.2 billion crowns.", "10.2 billion ÷ 6.8 billion crowns − 1 = 0.5"),
    (BACKLOG, "The backlog of repairs has been cut by half.", ""),
    (AID, "The state approved aid worth 45 million euros, a third of it for farmers.", "15 million ÷ 45 million euros = 0.3333"),
    (AID, "The state approved aid worth 45 million euros, half of it for farmers.", ""),
    (RATIO, "The combined ratio worsened by 3.7 percentage points.", "96.8% − 93.1% = 3.7"),
    (RATIO, "The combined ratio worsened by 7.3 percentage points.", ""),
    (RATE, "July's jobless rate was 0.3 percentage points higher than June's.", "4.6% − 4.3% = 0.3"),
    (RATE, "July's jobless rate was 0.3 percentage points lower than June's.", ""),
    (TRIALS, "The median time to judgment grew by one and a half months.", "12.9 months − 11.4 = 1.5"),
    (OPERATOR, "Operating profit was down by $57 million on the year-earlier quarter.", "$118 million − $61 million = 57 million"),
    (DAIRY, "Net profit went up by $246 million.", "$1.17 billion − $924 million = 246 million"),
    (DAIRY, "Debt went up by $246 million.", ""),
    # what an amount is above or below
    (FLOOD, "清渡水文站的警戒水位是45.5米。", "46.83米 − 1.33米 = 45.5"),
    (FLOOD, "清渡水文站的水位是45.5米。", ""),
    (FLOOD, "青石水库的警戒水位是45.5米。", ""),
    (FLOOD, "青石水库的正常蓄水位为162米。", "158.42米 + 3.58米 = 162"),
    (FLOOD, "The warning level at Qingdu hydrological station is 45.5 metres.", "46.83米 − 1.33米 = 45.5"),
    (CLINIC, "The trust had planned for a deficit of £12.4 million.", "£14.7 million − £2.3 million = 12.4 million"),
    (CLINIC, "The trust had a deficit of £12.4 million.", ""),
    (LOANS_BAD, "截至9月末，岭东各项贷款不良率为1.12%。", "0.38% + 0.74个百分点 = 1.12%"),
    (LOANS_BAD, "截至9月末，岭东绿色贷款不良率为1.12%。", ""),
    # the other part of what is told apart, over two sentences as well
    (BONDS, "全省发行的绿色债券中，除金融债外还有29只。", "38只 − 9只 = 29"),
    (BONDS, "全省发行的绿色债券中，除金融债外还有38只。", ""),
    (COTTON, "全区还有13.3万亩棉花未采收。", "682.4万亩 − 669.1万亩 = 13.3万"),
    # terms whose other words were told before
    (CROSS, "上半年江宁跨境电商出口比进口多300.2亿元。", "381.5亿元 − 81.3亿元 = 300.2亿"),
    (CROSS, "上半年江宁跨境电商进口比出口多300.2亿元。", ""),
    (LOCK, "2024年江北船闸上行货物比下行货物多1360万吨。", "8640万吨 − 7280万吨 = 1,360万"),
    # the year of an amount that names none
    (LOCK, "2023年江北船闸船舶平均待闸时间为208小时。", "186小时 + 22小时 = 208"),
    (LOCK, "2022年江北船闸船舶平均待闸时间为208小时。", ""),
    (PRICES, "2024年9月，全省核心CPI的同比涨幅为0.2%。", "0.3% − 0.1个百分点 = 0.2%"),
    # two amounts of one sentence, where all that the statement tells stands beside them
    (CLINIC, "Six of the trust's beds were vacant.", "40 beds − 34 = 6"),
    (CLINIC, "Six of the trust's doctors were vacant.", ""),
    (PUNCTUAL, "On-time running of trains was 3.1 points short of what the contract required.", "91% − 87.9% = 3.1"),
    (PUNCTUAL, "On-time running of ferries was 3.1 points short of what the contract required.", ""),
    (AGENCY, "Sweden's share was 7.7 points larger than Norway's.", "9.8% − 2.1% = 7.7"),
    (AGENCY, "The share fell by 3 percentage points.", "15% − 12% = 3"),
    (AGENCY, "The share rose by 3 percentage points.", ""),
    (FEES, "社会保险基金全年收支相抵结余185亿元。", "2476亿元 − 2291亿元 = 185亿"),
    (FEES, "调解成功率约为65%。", "5.13万件 ÷ 7.9万件 = 64.94%"),
    (FEES, "调解失败率约为65%。", ""),
    (PORT, "Some 247 fishing vessels did not go out.", "5120艘 − 4873艘 = 247"),
    # all without a share, where only one side denies it
    (PORT, "该机构的预算还有48%没有落实。", "1 − 52% = 48%"),
    (PORT, "该机构的预算还有52%没有落实。", ""),
    (PUNCTUAL, "78% of trips were insured.", "1 − 22% = 78%"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "statement", "arithmetic"), ROWS)
def test_arithmetic(source: str, statement: str, arithmetic: str) -> None:
    report = gzcli.check(statement, gzcli.read(source, date="2025-01-20"))
    worked = [figure.reason for figure in report.figures if figure.rule == "derived"]
    said = [(figure.text, figure.verdict.value, figure.rule, figure.reason) for figure in report.figures]
    assert (report.verdict.value == "SUPPORTED") is bool(arithmetic), said
    assert not arithmetic or worked == [arithmetic], said

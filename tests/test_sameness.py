"""What makes two figures of one kind the same or another: sides, wholes, levels, dealt lists, synonyms, opposites, markers."""

from __future__ import annotations

import pytest
from labelled import judge_pair

from gzcli.lexicon.data import lines
from gzcli.lexicon.synonyms import is_same, synonyms_in
from gzcli.verdict.sides import exchanged_sides, sides

YES, NO, OPEN = "SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"

TRUSTS = (
    "委托贷款余额9.7万亿元，占比7.6%，同比低0.6个百分点；信托贷款余额5.35万亿元，占比4.2%，同比低0.3个百分点；"
    "企业债券余额12万亿元，占比9.4%，同比高0.7个百分点。"
)
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
    # a kind told of the whole, a word in another's place, a day's figure as the average
    ("全省农民工总量1243万人，比上年增长1.8%，其中外出农民工716万人。", "农民工数量比上年增长1.8%。", {YES}),
    ("全省农民工总量1243万人，比上年增长1.8%，其中外出农民工716万人。", "外出农民工数量比上年增长1.8%。", {NO, OPEN}),
    ("流感和肺结核高发。2例死亡病例均为肺结核患者。", "2例死亡病例均为肺结核患者。", {YES}),
    ("流感和肺结核高发。2例死亡病例均为肺结核患者。", "2例死亡病例均为流感患者。", {NO, OPEN}),
    ("运送旅客2241万人次，日均36.2万人次，其中8月17日达到39.8万人次。", "日均运送旅客36.2万人次。", {YES}),
    ("运送旅客2241万人次，日均36.2万人次，其中8月17日达到39.8万人次。", "日均运送旅客39.8万人次。", {NO, OPEN}),
    # what a change is measured from; the setting of a sentence; the whole year after some of its months
    ("接待游客5218万人次，同比增长7.8%，比2019年同期增长11.3%。", "接待游客增长7.8%。", {YES}),
    ("接待游客5218万人次，同比增长7.8%，比2019年同期增长11.3%。", "与2019年相比，接待游客增长7.8%。", {NO, OPEN}),
    ("接待游客5218万人次，同比增长7.8%，比2019年同期增长11.3%。", "与2019年相比，接待游客增长11.3%。", {YES}),
    ("均价1.8万元，比去年12月下跌0.6%。", "均价比上月下跌0.6%。", {YES, OPEN}),
    ("高峰期行车间隔5分钟，平峰期8分30秒。", "平峰期，行车间隔8分30秒。", {YES}),
    ("高峰期行车间隔5分钟，平峰期8分30秒。", "高峰期，行车间隔8分30秒。", {NO, OPEN}),
    ("线路比原计划推迟半年开通。", "线路比原计划提前半年开通。", {NO, OPEN}),
    ("前三季度接待游客4.12亿人次，预计全年将达到5.6亿人次。", "前三季度接待游客4.12亿人次。", {YES}),
    ("前三季度接待游客4.12亿人次，预计全年将达到5.6亿人次。", "前三季度接待游客5.6亿人次。", {NO, OPEN}),
    # times of and times by, ranks are no counts
    ("入境游客9.4万人次，同比增长1.3倍。", "入境游客是上年同期的2.3倍。", {YES}),
    ("入境游客9.4万人次，同比增长1.3倍。", "入境游客相当于上年同期的1.3倍。", {NO, OPEN}),
    # a noun that no source has
    ("全省玉米平均亩产1142斤。", "全省玉米亩产1142斤。", {YES}),
    ("全省玉米平均亩产1142斤。", "全省大豆亩产1142斤。", {NO, OPEN}),
    ("云岭隧道长18.7公里，建设用时62个月。", "云岭桥梁长18.7公里。", {NO, OPEN}),
    # what is under way, what a value is compared with
    ("在建泊位6个，计划2026年底前建成。", "6个泊位已经建成。", {NO, OPEN}),
    ("净利润3.46亿元，比去年同期的3.12亿元增长10.9%。", "净利润由3.12亿元增至3.46亿元。", {YES}),
    ("净利润3.46亿元，比去年同期的3.12亿元增长10.9%。", "净利润3.12亿元。", {NO, OPEN}),
    ("初中生近视率为63.8%，小学生近视率为41.2%，分别下降0.9个和1.1个百分点。", "小学生近视率下降1.1个百分点。", {YES}),
    ("初中生近视率为63.8%，小学生近视率为41.2%，分别下降0.9个和1.1个百分点。", "初中生近视率下降1.1个百分点。", {NO, OPEN}),
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
    # what a change is measured from, in English
    ("2023年优良天数比例为86.9%，较2022年下降1.7个百分点。", "The share of days with good air was 86.9% in 2023, down 1.7 percentage points from 2022.", {YES}),
    ("2023年优良天数比例为86.9%，较2022年下降1.7个百分点。", "The share of days with good air was 86.9% in 2023, down 1.7 percentage points from 2019.", {NO, OPEN}),
    ("8月份工业增加值增长5.3%，增速比7月份回落0.4个百分点。", "Industrial value added rose 5.3% in August, 0.4 percentage points slower than in July.", {YES}),
    ("8月份工业增加值增长5.3%，增速比7月份回落0.4个百分点。", "Industrial value added rose 5.3% in August, 0.4 percentage points slower than in June.", {NO, OPEN}),
    ("上半年岸电使用率达92%，比上年同期提高11个百分点。", "In the first half of the year 92% used shore power, up 11 percentage points from the same period last year.", {YES}),
    # periods told by their length or half
    ("上半年亏损11.8亿元，上年同期为盈利19.6亿元。", "It lost 1.18 billion yuan in the six months to June.", {YES}),
    ("上半年吞吐量683.5万标箱，6月当月吞吐量121.8万标箱。", "Throughput was 1.218 million TEUs in the first half.", {NO, OPEN}),
    ("上半年吞吐量683.5万标箱，6月当月吞吐量121.8万标箱。", "Throughput was 6.835 million TEUs in the first half.", {YES}),
    ("何俊以2小时14分排名第七。", "He Jun came seventh in 2 hours and 14 minutes.", {YES}),
    ("何俊以2小时14分排名第七。", "He Jun was timed at 2 hours and 14 minutes, finishing third overall.", {NO, OPEN}),
    # figures exchanged
    ("全省发电量1105亿千瓦时，增长7.2%。其中，风力发电量221亿千瓦时，增长15.8%。", "The province generated 110.5 billion kWh of electricity, up 15.8%.", {NO, OPEN}),
    ("全省发电量1105亿千瓦时，增长7.2%。其中，风力发电量221亿千瓦时，增长15.8%。", "The province generated 110.5 billion kWh of electricity, up 7.2%.", {YES}),
    ("全省发电量1105亿千瓦时，增长7.2%。其中，风力发电量221亿千瓦时，增长15.8%。", "The province generated 22.1 billion kWh of electricity.", {NO, OPEN}),
    ("甲市和乙市的老年人口比重分别上升6.4个、5.2个百分点。", "甲市的老年人口比重上升6.4个百分点。", {YES}),
    (TRUSTS, "Trust loans made up 4.2% of the total, 0.3 percentage points less than a year before.", {YES}),
    (TRUSTS, "Trust loans made up 4.2% of the total, 0.6 percentage points less than a year before.", {NO, OPEN}),
    (TRUSTS, "Trust schools made up 4.2% of the total, 0.3 percentage points less than a year before.", {NO, OPEN}),
    ("灾害发生后，当地转移群众4.8万人，修复桥梁31座。", "After the disaster 48,000 people were moved.", {YES}),
    ("灾害发生后，当地转移群众4.8万人，修复桥梁31座。", "After the disaster 48,000 patients were moved.", {OPEN}),
    ("采矿业增加值增长4.8%，制造业增长5.6%。", "Mining output was up 5.6% while manufacturing gained 4.8%.", {NO}),
    ("采矿业增加值增长4.8%，制造业增长5.6%。", "Mining output was up 4.8% while manufacturing gained 5.6%.", {YES}),
    ("全程完赛率为95.8%，半程完赛率为98.7%。", "The completion rate was 95.8% for the full distance and 98.7% for the half.", {YES}),
    ("全程完赛率为95.8%，半程完赛率为98.7%。", "The completion rate was 98.7% for the full distance and 95.8% for the half.", {NO, OPEN}),
    ("国道3处、省道11处塌方中断。", "Landslides cut national highways at 11 places and provincial roads at three.", {NO, OPEN}),
    # what comes after an earlier figure
    ("5月份出口交货值13047亿元，同比增长1.2%，上月为下降0.8%。", "Export delivery value rose 1.2% in May after a 0.8% decline in April.", {YES}),
    # the same amount put otherwise
    ("储能系统收入12.3亿元，增长1.6倍。", "Revenue from energy storage systems leapt 160%.", {YES}),
    ("储能系统收入12.3亿元，增长1.6倍。", "Revenue from energy storage systems leapt 260%.", {NO, OPEN}),
    ("储能系统收入是去年同期的1.6倍。", "Revenue from energy storage systems leapt 160%.", {NO, OPEN}),
    ("经营活动产生的现金流量净额为-8.9亿元。", "Operating cash flow was a net outflow of 890 million yuan.", {YES}),
    ("经营活动产生的现金流量净额为-8.9亿元。", "Operating cash flow was a net inflow of 890 million yuan.", {NO, OPEN}),
    ("昼间达标率为96.1%，夜间达标率为84.7%。", "The compliance rate was 84.7% at night, against 96.1% in the daytime.", {YES}),
    ("三期工程计划2025年开工，2027年建成。", "The third phase was finished in 2027.", {NO, OPEN}),
    ("22岁的岳子航获得金牌。", "Zihang won 22 gold medals.", {NO, OPEN}),
    # kinds and parts of what an English statement names, rates, the other side of a bound
    ("洪涝造成直接经济损失17.3亿元，其中水利设施损失4.2亿元。", "The floods caused direct economic losses of 420 million yuan.", {NO, OPEN}),
    ("洪涝造成直接经济损失17.3亿元，其中水利设施损失4.2亿元。", "The floods caused direct economic losses of 1.73 billion yuan.", {YES}),
    ("固定资产投资同比增长4.4%，其中基础设施投资增长11.2%。", "Fixed-asset investment increased 11.2 percent.", {NO, OPEN}),
    ("每10万人中拥有大学文化程度的为15982人。", "A total of 15,982 residents hold university degrees.", {NO, OPEN}),
    ("大桥主跨490米，桥面距江面近270米。", "The deck of the bridge is more than 270 metres above the river.", {NO, OPEN}),
    # what nothing links is no contradiction; countries are no people, nor a magnitude a number of quakes
    ("一般工业固体废物产生量1.13亿吨，同比下降7.9%。", "The canal is 1,432 km long. About 61% was put to use.", {OPEN}),
    ("来自27个国家和地区的312名选手参赛。", "Players from 27 countries and regions took part.", {YES}),
    ("近50年来发生地震8次，最大为7.2级。", "The strongest earthquake had a magnitude of 7.2.", {YES}),
    ("案件涉及1900余万元，已退还。", "Over 19 million yuan in the case was never returned.", {NO, OPEN}),
    ("8月份工业增加值同比增长5.3%。", "Industrial value added rose 5.3% from a year earlier in August.", {YES}),
    # medals
    ("浙江队获得10金7银。", "浙江队获得10枚金牌。", {YES}),
    ("浙江队获得10金7银。", "浙江队获得10枚银牌。", {NO, OPEN}),
    # a whole is not its half, nor one purse another's
    ("对东盟合计进出口3.88万亿元，增长9.7%。", "Exports to ASEAN came to 3.88 trillion yuan.", {NO, OPEN}),
    ("对东盟合计进出口3.88万亿元，增长9.7%。", "Exports to ASEAN rose 9.7%.", {NO, OPEN}),
    ("对东盟合计进出口3.88万亿元，增长9.7%。", "Imports and exports with ASEAN came to 3.88 trillion yuan.", {YES}),
    ("对东盟进出口3.88万亿元，其中出口2.1万亿元。", "Exports to ASEAN came to 2.1 trillion yuan.", {YES}),
    ("省财政安排资金1.2亿元，中央下达3亿元。", "The central government allocated 120 million yuan.", {NO, OPEN}),
    ("市级财政补贴每亩200元。", "The provincial government pays a subsidy of 200 yuan per mu.", {NO, OPEN}),
    ("省财政安排资金1.2亿元，中央下达3亿元。", "The province allocated 120 million yuan.", {YES}),
    # of all so many is not of fewer
    ("受损的48座桥梁已修复31座。", "All of the 48 damaged bridges have been repaired.", {NO, OPEN}),
    ("受损的48座桥梁已全部修复。", "All 48 damaged bridges have been repaired.", {YES}),
    ("被困的36名矿工已有29人获救。", "All 36 trapped miners were rescued.", {NO, OPEN}),
    ("受损的48座桥梁已修复31座。", "31 of the 48 damaged bridges have been repaired.", {YES}),
    # another event's day or hour
    ("议会定于3月31日召开首次会议。总统应在4月15日前授权组阁。", "The parliament will hold its first meeting on April 15.", {NO, OPEN}),
    ("议会定于3月31日召开首次会议。总统应在4月15日前授权组阁。", "The parliament will hold its first meeting on March 31.", {YES}),
    ("3日18时，指挥部提升应急响应。沅河3日21时出现洪峰。", "The flood peak came at 6 pm on June 3.", {NO, OPEN}),
    ("3日18时，指挥部提升应急响应。沅河3日21时出现洪峰。", "The flood peak came at 9 pm on June 3.", {YES}),
    # two figures of two items
    ("年收入20万元以上的家庭占12%，5万元以下的占31%。", "31% of families earn 200,000 yuan or more a year.", {NO, OPEN}),
    ("年收入20万元以上的家庭占12%，5万元以下的占31%。", "12% of families earn 200,000 yuan or more a year.", {YES}),
    ("甲厂增长5%、产值30亿元，乙厂增长8%、产值20亿元。", "Output grew 5% to 2 billion yuan.", {NO, OPEN}),
    ("甲厂增长5%、产值30亿元，乙厂增长5%、产值20亿元。", "Output grew 5% to 2 billion yuan.", {YES}),
    # a plan's day told as past
    ("新医院有望9月1日投用。", "The new hospital came into use on September 1.", {NO, OPEN}),
    ("展览将于10月3日开幕。", "The exhibition opened on October 3.", {NO, OPEN}),
    ("展览已于10月3日开幕。", "The exhibition opened on October 3.", {YES}),
    ("展览将于10月3日开幕。", "The exhibition will open on October 3.", {YES}),
    ("全市仍有1.3万户停电，预计5日晚全部恢复供电。", "Power was restored to the last 13,000 homes on the evening of June 5.", {NO, OPEN}),
    # which way it went that day; how long, in weeks or months
    ("央行3日将基准利率由3%上调至3.5%。", "The central bank cut its benchmark rate on June 3.", {NO, OPEN}),
    ("央行3日将基准利率由3%上调至3.5%。", "The central bank raised its benchmark rate on June 3.", {YES}),
    ("3日18时，指挥部将应急响应提升至一级。该市3日21时发布通报。", "The emergency response was lowered on June 3.", {NO, OPEN}),
    ("抗体在接种后2至4周产生，疫苗保护期为6至8个月。", "Protection from the vaccine lasts two to four weeks.", {NO, OPEN}),
    ("抗体在接种后2至4周产生，疫苗保护期为6至8个月。", "Antibodies form two to four weeks after vaccination.", {YES}),
    ("培训为期3周，合同期2年。", "The contract runs for three weeks.", {NO, OPEN}),
    ("培训为期3周，合同期2年。", "The training lasts three weeks.", {YES}),
    # a kind of what is counted
    ("处置险情157处，其中管涌38处。", "They dealt with 157 cases of piping.", {NO, OPEN}),
    ("处置险情157处，其中管涌38处。", "They dealt with 38 cases of piping.", {YES}),
    ("全县有茶园86家，其中有机茶园12家。", "The county has 86 organic tea gardens.", {NO, OPEN}),
    ("全县有茶园86家，其中有机茶园12家。", "The county has 86 tea gardens.", {YES}),
    # how far it went is not what it is; what is added is not the sum; one stage is not another
    ("十年间人口共增加310377人，达到482万人。", "Over ten years 310,377 people moved to the city.", {NO, OPEN}),
    ("十年间人口共增加310377人，达到482万人。", "Over ten years the population grew by 310,377 people.", {YES}),
    ("粮食产量838.6亿斤，比上年增加21.4亿斤。", "Grain output was 2.14 billion jin.", {NO, OPEN}),
    ("新增绿地120公顷，累计达3600公顷。", "The city added 3,600 hectares of green space.", {NO, OPEN}),
    ("新增绿地120公顷，累计达3600公顷。", "The city added 120 hectares of green space.", {YES}),
    ("考试报名人数1.8万人，录取620人。", "18,000 people were admitted.", {NO, OPEN}),
    ("考试报名人数1.8万人，录取620人。", "620 people were admitted.", {YES}),
    # an amount and how far it changed
    ("学校录取586人，比上年增加48人。", "学校录取586人，比上年多48人。", {YES}),
    ("学校录取586人，比上年增加48人。", "学校录取近600人，比上年多586人。", {NO, OPEN}),
    ("理科最低分598分，比文科高24分。", "理科最低分比文科高598分。", {NO, OPEN}),
    ("全省粮食总产1380亿斤，比上年增产22亿斤。", "全省粮食总产22亿斤。", {NO, OPEN}),
    ("快件中异地件占九成，同城件下降6.1%。", "同城件占快件的6.1%。", {NO, OPEN}),
    ("出口增长9.3%。", "出口增幅为9.3%。", {YES}),
    # far more words around another claim
    ("女单决赛只用了46分钟，甲2比0战胜乙。男单半决赛耗时83分钟。", "女单决赛甲2比0战胜乙，用时46分钟。", {YES}),
    ("女单决赛只用了46分钟，甲2比0战胜乙。男单半决赛耗时83分钟。", "女单决赛甲2比0战胜乙，用时83分钟。", {NO, OPEN}),
    # what stands beside the claim of the figure before it
    ("甲店卖出30台，同比增长9%。乙店卖出40台，同比增长5%。", "甲店卖出30台，同比增长9%。", {YES}),
    ("甲店卖出30台，同比增长9%。乙店卖出40台，同比增长5%。", "甲店卖出30台，同比增长5%。", {NO, OPEN}),
    # one claim is not two figures'
    ("全县种玉米49亩、水稻20亩。", "全县玉米49亩，水稻20亩。", {YES}),
    ("全县种玉米49亩、水稻20亩。", "全县玉米20亩，水稻20亩。", {NO, OPEN}),
    ("连续168个月安全飞行。", "连续168个月安全飞行，相当于14年。", {YES}),
    # from when a change is measured
    ("出口38亿元，增长6.1%。", "出口增长6.1%。", {YES}),
    ("出口38亿元，增长6.1%。", "出口环比增长6.1%。", {NO, OPEN}),
    ("工业增加值同比增长6.1%，其中采矿业增长4%。", "采矿业增加值环比增长4%。", {NO, OPEN}),
    ("不良贷款率0.94%，较上年末下降3个基点。", "不良贷款率较上年末下降3个基点。", {YES}),
    ("不良贷款率0.94%，较上年末下降3个基点。", "不良贷款率较上年同期下降3个基点。", {NO, OPEN}),
    ("洪峰水位高出警戒水位2.84米。", "洪峰水位低出警戒水位2.84米。", {NO}),
    # of which area
    ("东屿省逾180万人受灾。", "东屿省超过180万人受灾。", {YES}),
    ("东屿省逾180万人受灾。", "西屿省超过180万人受灾。", {OPEN}),
    ("全市法院受理案件8.6万件，同比增长4%。", "全市法院受理案件8.6万件。", {YES}),
    ("全市法院受理案件8.6万件，同比增长4%。", "全省法院受理案件8.6万件。", {OPEN}),
    ("云浦省外贸增长7.3%，增速高于全国1.2个百分点。", "全省外贸增长7.3%。", {YES}),
    # a part is no further amount
    ("投入救援3600人，其中消防救援人员850人。", "投入救援3600人，包括消防救援人员850人。", {YES}),
    ("投入救援3600人，其中消防救援人员850人。", "投入救援3600人，另有消防救援人员850人。", {NO, OPEN}),
    # the time that the text has come to
    ("上半年，云浦经济平稳。出口4016亿元，进口2113亿元。", "上半年云浦出口4016亿元。", {YES}),
    ("上半年，云浦经济平稳。出口4016亿元，进口2113亿元。", "下半年云浦出口4016亿元。", {NO, OPEN}),
    # a plan is not told as done, nor rounded
    ("人均预期寿命79.3岁，力争到2025年达到80岁。", "2023年人均预期寿命已经达到80岁。", {NO, OPEN}),
    ("公交占比升至58.3%，力争2027年公交占比达到65%。", "改革以来，公交占比提高到了65%。", {NO, OPEN}),
    ("2024届毕业生预计1183万人，2023届毕业生1162万人。", "2023届毕业生1183万人。", {NO, OPEN}),
    ("2024届毕业生预计1183万人，2023届毕业生1162万人。", "2023届毕业生1162万人。", {YES}),
    # what went is not what there is; a rate is by so many; grades
    ("共取消泊位4120个，全市路内泊位减至3.84万个。", "共取消路内泊位3.84万个。", {NO, OPEN}),
    ("共取消泊位4120个，全市路内泊位减至3.84万个。", "路内泊位减至3.84万个。", {YES}),
    ("公司拟每10股派发红利2.4元。", "公司拟每10股派发红利2.4元。", {YES}),
    ("公司拟每10股派发红利2.4元。", "公司拟每股派发红利2.4元。", {NO, OPEN}),
    ("全省有一级博物馆21家、二级博物馆34家。", "全省有一级博物馆34家。", {NO, OPEN}),
    # a peak is no mean; what stands before the place of a whole is no name
    ("6月30日高速公路单日车流量达386万辆次，创历史新高。", "高速公路单日车流量386万辆次。", {YES}),
    ("6月30日高速公路单日车流量达386万辆次，创历史新高。", "高速公路单日车流量平均为386万辆次。", {NO, OPEN}),
    ("澄江省厅公布数据。上半年全省完成公路水路投资486.3亿元，其中公路投资251.8亿元。", "澄江省公路水路投资超过486亿元。", {YES}),
    # what names nothing is no measure of its own
    ("从业人员48216人，比上年增加613人。", "从业人员48216人，一年增加了613人。", {YES}),
    ("全区排名较上年前进4位，列第31位。", "全区名次提升4位，排在第31位。", {YES}),
    ("全区排名较上年前进4位，列第31位。", "全区名次提升31位，排在第4位。", {NO, OPEN}),
    # a share is no growth, sold down to is not sold, some months are not the last of them, and a prefix makes another thing
    ("境外收入占比37.8%，欧洲市场收入增长41%。", "境外收入增长37.8%。", {NO, OPEN}),
    ("境外收入占比37.8%，欧洲市场收入增长41%。", "境外收入占比为37.8%。", {YES}),
    ("北向资金减持至3.4%。", "北向资金减持3.4%。", {NO, OPEN}),
    ("1至5月，设备平均利用1249小时。电网工程完成投资2040亿元。", "5月份电网工程完成投资2040亿元。", {NO, OPEN}),
    ("5月工业用电量5330亿千瓦时。", "5月轻工业用电量5330亿千瓦时。", {NO, OPEN}),
    # what is now is not what is planned by a year; what a rate is told without is not what it is of
    ("力争到2027年录取率达到72%，目前为66.4%。", "2027年录取率66.4%。", {NO, OPEN}),
    ("力争到2027年录取率达到72%，目前为66.4%。", "目前录取率66.4%。", {YES}),
    ("扣除食品和能源价格的核心CPI同比上涨0.7%。", "能源价格上涨0.7%。", {NO, OPEN}),
    ("扣除食品和能源价格的核心CPI同比上涨0.7%。", "核心CPI同比上涨0.7%。", {YES}),
    ("普通高中86所，在校生13.7万人；职业学校41所，在校生6.2万人。", "普通高中在校生13.7万人。", {YES, OPEN}),
    ("其中省外游客占31.5%，过夜游客62.7万人次。", "省外游客62.7万人次。", {NO, OPEN}),
    ("其中省外游客占31.5%，过夜游客62.7万人次。", "过夜游客62.7万人次。", {YES}),
    ("其中省外游客占31.5%，过夜游客62.7万人次。", "过夜游客占31.5%。", {NO, OPEN}),
    # a rate is of the amount before it
    ("白银跌9元，跌幅0.22%。", "白银跌9元，跌幅0.22%。", {YES}),
    ("白银跌9元，跌幅0.22%。", "该合约收报283.5元，跌0.62元，跌幅0.22%。", {NO, OPEN}),
    # 分别 in a statement is read as a clause for each item
    ("批准逮捕2.17万人，下降6.5%；提起公诉5.34万人，下降4.1%。", "批准逮捕和提起公诉的人数分别下降6.5%和4.1%。", {YES}),
    ("批准逮捕2.17万人，下降6.5%；提起公诉5.34万人，下降4.1%。", "批准逮捕和提起公诉的人数分别下降4.1%和6.5%。", {NO, OPEN}),
    ("批准逮捕2.17万人，下降6.5%；提起公诉5.34万人，下降4.1%。", "批准逮捕2.17万人，提起公诉5.34万人，分别下降6.5%和4.1%。", {YES}),
    ("批准逮捕2.17万人，下降6.5%；提起公诉5.34万人，下降4.1%。", "批准逮捕2.17万人，提起公诉5.34万人，分别下降4.1%和6.5%。", {NO, OPEN}),
    ("贷款余额7320亿元，存款余额8937亿元。", "贷款和存款余额分别为7320亿元和8937亿元。", {YES}),
    ("贷款余额7320亿元，存款余额8937亿元。", "贷款和存款余额分别为8937亿元和7320亿元。", {NO, OPEN}),
    ("周凌得到31分，何岩贡献25分和12个篮板。", "周凌和何岩分别得到31分和25分。", {YES}),
    ("周凌得到31分，何岩贡献25分和12个篮板。", "周凌和何岩分别得到25分和31分。", {NO, OPEN}),
    ("粮食产量420万吨，棉花产量35万吨，分别增长3.2%和下降1.5%。", "棉花产量下降1.5%。", {YES}),
    ("粮食产量420万吨，棉花产量35万吨，分别增长3.2%和下降1.5%。", "粮食产量下降1.5%。", {NO, OPEN}),
    ("进口和出口分别为3亿元和5亿元，分别增长1%和2%。", "进口3亿元，增长1%。", {YES}),
    ("进口和出口分别为3亿元和5亿元，分别增长1%和2%。", "进口3亿元，增长2%。", {NO, OPEN}),
    ("2022年和2023年，新增就业分别为12.4万人和13.1万人。", "2022年新增就业12.4万人。", {YES}),
    ("2022年和2023年，新增就业分别为12.4万人和13.1万人。", "2023年新增就业12.4万人。", {NO, OPEN}),
    ("上海、北京的平均房租为每月6500元和5900元。", "上海的平均房租为每月6500元。", {YES}),
    ("上海、北京的平均房租为每月6500元和5900元。", "北京的平均房租为每月6500元。", {NO, OPEN}),
    # who does it to whom
    ("东华集团宣布，以32亿元收购西岭矿业51%的股份。", "东华集团以32亿元收购西岭矿业51%的股份。", {YES}),
    ("东华集团宣布，以32亿元收购西岭矿业51%的股份。", "西岭矿业以32亿元收购东华集团51%的股份。", {NO, OPEN}),
    ("海湾国向我国出口原油3200万吨，我国向海湾国出口机电产品48亿美元。", "海湾国向我国出口原油3200万吨。", {YES}),
    ("海湾国向我国出口原油3200万吨，我国向海湾国出口机电产品48亿美元。", "我国向海湾国出口原油3200万吨。", {NO, OPEN}),
    ("法院判处李某赔偿张某15万元，李某另被罚款3万元。", "李某被判赔偿张某15万元。", {YES}),
    ("法院判处李某赔偿张某15万元，李某另被罚款3万元。", "张某被判赔偿李某15万元。", {NO, OPEN}),
    ("法院判处李某赔偿张某15万元，李某另被罚款3万元。", "张某被罚款3万元。", {NO, OPEN}),
    ("东华集团持股升至68%，南山资本保留12%的股份。", "南山资本的持股升至68%。", {NO, OPEN}),
    # a rank has a measure; what is counted by; an item has its own figure
    ("临江市生产总值4120亿元，居全省第3位，增速7.1%，居第1位。", "临江市增速居全省第1位。", {YES}),
    ("临江市生产总值4120亿元，居全省第3位，增速7.1%，居第1位。", "临江市增速居全省第3位。", {NO, OPEN}),
    ("面粉每吨售价3400元。", "面粉每斤售价3400元。", {NO, OPEN}),
    ("每百户家庭拥有汽车46辆、空调152台。", "每百户拥有空调152台。", {YES}),
    ("每百户家庭拥有汽车46辆、空调152台。", "每百户拥有汽车152辆。", {NO, OPEN}),
    # what was meant at first, and what can be once it is built
    ("项目原定投资20亿元，最终投入26亿元。", "项目最终投入26亿元。", {YES}),
    ("项目原定投资20亿元，最终投入26亿元。", "项目最终投入20亿元。", {NO, OPEN}),
    ("项目建成后可新增岗位4200个。", "项目已新增4200个岗位。", {NO, OPEN}),
    # a side that only one names; what changed to a share; doubling; the time that is named tells
    ("首局25比21先声夺人，总比分3比1战胜日本队。中国队上一场负于美国队。", "日本队3比1战胜中国队。", {NO, OPEN}),
    ("用水量下降到上年的八成。", "用水量下降到上年的八成。", {YES}),
    ("用水量下降到上年的八成。", "用水量下降了八成。", {NO, OPEN}),
    ("利润增长1.5倍。", "利润是上年的2.5倍。", {YES}),
    ("利润增长1.5倍。", "利润是上年的1.5倍。", {NO, OPEN}),
    ("每名学生最多可申请两门，至少修满140学分方可毕业。", "每名学生至少要申请两门。", {NO, OPEN}),
    ("每名学生最多可申请两门，至少修满140学分方可毕业。", "毕业最多修140学分。", {NO, OPEN}),
    ("数据显示，5月份CPI同比上涨0.3%。", "5月份PPI同比上涨0.3%。", {OPEN}),
    ("2024年一季度，全省出口812亿元；上半年合计1717亿元。", "2024年上半年全省出口1717亿元。", {YES}),
    ("2024年一季度，全省出口812亿元；上半年合计1717亿元。", "2024年一季度全省出口1717亿元。", {NO, OPEN}),
    # across languages: figures of one statement keep together, a claim of a narrower name is not meant
    ("水路发送旅客36.7万人次，下降2.6%。机场国际航线旅客38.5万人次，增长31%。", "Waterway trips dropped 2.6% to 367,000.", {YES}),
    ("水路发送旅客36.7万人次，下降2.6%。机场国际航线旅客38.5万人次，增长31%。", "Waterway trips dropped 2.6% to 385,000.", {NO, OPEN}),
    ("东屿银行营业收入46.3亿元，同比下降3.8%，拨备覆盖率312%。", "Dongyu Bank's provision coverage ratio was 312%.", {YES}),
    ("东屿银行营业收入46.3亿元，同比下降3.8%，拨备覆盖率312%。", "Dongyu Bank's provision coverage ratio was 3.8%.", {NO, OPEN}),
    # what a change came to is no step, nor a step what there is
    ("全省粮食总产量838.6亿斤，比上年增加21.4亿斤，增长2.6%。", "The province's grain output rose 2.6% to 83.86 billion jin.", {YES}),
    ("全省粮食总产量838.6亿斤，比上年增加21.4亿斤，增长2.6%。", "The province's grain output rose to 2.14 billion jin.", {NO, OPEN}),
    # numbers ten thousand times apart are not of one thing
    ("玉米每斤比上年便宜0.13元。", "The farmer earned 1.86 million yuan from corn.", {OPEN}),
    # a phrase is more than its last word; an agent may be left out
    ("日本去年花费2.6亿日元，国内老人领到银杯。", "Japan spent 260 million yen on nursing homes last year.", {OPEN, NO}),
    ("全市已转移群众4.8万人。", "Rescue workers have evacuated 48,000 people across the city.", {YES, OPEN}),
    # a half-year is no year, what is left after a deduction no whole, an average no total, a part no total
    ("2022年上半年，公司实现营业收入64.2亿元，同比增长8.1%。", "The company's revenue was 6.42 billion yuan in the first half of 2022.", {YES}),
    ("2022年上半年，公司实现营业收入64.2亿元，同比增长8.1%。", "The company's revenue was 6.42 billion yuan in 2022.", {NO, OPEN}),
    ("全省固定资产投资增长2.9%；扣除房地产开发投资，全省固定资产投资增长6.4%。", "Fixed-asset investment grew 2.9%.", {YES}),
    ("全省固定资产投资增长2.9%；扣除房地产开发投资，全省固定资产投资增长6.4%。", "Fixed-asset investment grew 6.4%.", {NO, OPEN}),
    ("全市居民人均可支配收入41230元。", "The per capita disposable income of residents was 41,230 yuan.", {YES}),
    ("全市居民人均可支配收入41230元。", "The total disposable income of residents was 41,230 yuan.", {NO, OPEN}),
    ("全社会用电量2130亿千瓦时，其中第三产业用电量420亿千瓦时。", "Total electricity consumption was 213 billion kWh.", {YES}),
    ("全社会用电量2130亿千瓦时，其中第三产业用电量420亿千瓦时。", "Total electricity consumption was 42 billion kWh.", {NO, OPEN}),
    # an item is measured as the first of its list; the change of a whole is none of its part
    ("国有控股企业实现利润87亿元，下降6.5%；私营企业52亿元，下降1.6%。", "Profits of private enterprises fell 1.6%.", {YES}),
    ("国有控股企业实现利润87亿元，下降6.5%；私营企业52亿元，下降1.6%。", "Profits of private enterprises fell 6.5%.", {NO, OPEN}),
    ("全年发送货物961.4万吨，同比增长4.3%，其中电煤212.5万吨。", "Shipments of thermal coal rose 4.3% to 2.125 million tonnes.", {NO, OPEN}),
    # new loans are the step; what stands for sale is not sold; who sent whom
    ("6月末，各项贷款余额8.1万亿元，比年初增加4630亿元。", "New loans amounted to 463 billion yuan.", {YES}),
    ("商品房销售面积845万平方米，商品房待售面积236万平方米。", "The floor space of commercial housing sold was 8.45 million square meters.", {YES}),
    ("商品房销售面积845万平方米，商品房待售面积236万平方米。", "The floor space of commercial housing sold was 2.36 million square meters.", {NO, OPEN}),
    ("税收收入312亿元，占一般公共预算收入的68.4%。", "Tax revenue accounted for 68.4% of general public budget revenue.", {YES}),
    ("核心CPI同比上涨0.7%，食品价格上涨1.9%。", "Core CPI rose 0.7% year on year.", {YES}),
    ("核心CPI同比上涨0.7%，食品价格上涨1.9%。", "Core CPI rose 1.9% year on year.", {NO, OPEN}),
    ("全市出生率7.1‰，死亡率6.3‰。", "The birth rate was 7.1 per thousand.", {YES}),
    ("全市出生率7.1‰，死亡率6.3‰。", "The birth rate was 6.3 per thousand.", {NO, OPEN}),
    # doubled is what it came to
    ("海外收入9.7亿元，同比增长1.1倍。", "Revenue from overseas more than doubled to 970 million yuan.", {YES}),
    ("海外收入9.7亿元，同比增长1.1倍。", "Revenue from overseas tripled to 970 million yuan.", {NO, OPEN}),
    ("公司净利润降至9.05亿元。", "公司净利润为9.05亿元。", {YES}),
    # a year that a proved change is measured from; how many there are by now is not how many came
    ("2024年全省粮食总产量838.6亿斤，比上年增加21.4亿斤。", "The province's grain output in 2024 was up by 2.14 billion jin from 2023.", {YES}),
    ("2024年全省粮食总产量838.6亿斤，比上年增加21.4亿斤。", "The province's grain output in 2024 was up by 2.14 billion jin from 2019.", {NO, OPEN}),
    ("去年新建深水网箱1860个，累计达1.24万个。", "The number of deep-water cages has reached 1,860.", {NO, OPEN}),
    ("去年新建深水网箱1860个，累计达1.24万个。", "The number of deep-water cages has reached 12,400.", {YES}),
    # what stands with the statement's other figures is meant before what fits a little better elsewhere
    ("暑运62天，全国铁路累计发送旅客50450万人次。合福高铁暑运期间发送旅客582.8万人次。", "The railways carried 5.828 million passengers over the 62-day summer rush.", {NO, OPEN}),
    ("暑运62天，全国铁路累计发送旅客50450万人次。合福高铁暑运期间发送旅客582.8万人次。", "The railways carried 504.5 million passengers over the 62-day summer rush.", {YES}),
    # a name that the source quotes
    ("满意度为88.6%，“找车难”占投诉的37%，“还车难”占28%。", "找车难占投诉的37%。", {YES}),
    ("满意度为88.6%，“找车难”占投诉的37%，“还车难”占28%。", "还车难占投诉的37%。", {NO, OPEN}),
    # the largest of some is not their total; with what area it is compared
    ("处罚23件，金额最高的一件达2600万元。", "处罚总额为2600万元。", {NO, OPEN}),
    ("外贸增速高出全国平均3.3个百分点、全省平均1.1个百分点。", "外贸增速比全国平均快3.3个百分点。", {YES}),
    ("外贸增速高出全国平均3.3个百分点、全省平均1.1个百分点。", "外贸增速比全省平均快3.3个百分点。", {NO, OPEN}),
    ("国企和外企进出口分别为3亿元和5亿元，下降1.8%和2.2%。", "外企进出口下降2.2%。", {YES}),
    ("国企和外企进出口分别为3亿元和5亿元，下降1.8%和2.2%。", "外企进出口下降1.8%。", {NO, OPEN}),
    # of a list's items only its own is a claim's; what has added up is not of half a year
    ("江南区和江北区的床位分别为1.12万张和0.84万张。", "江北区的床位为0.84万张。", {YES}),
    ("江南区和江北区的床位分别为1.12万张和0.84万张。", "江北区的床位为1.12万张。", {NO, OPEN}),
    ("上半年新增食堂47个。累计支付待遇9.6亿元，上半年支付1.3亿元。", "累计支付待遇9.6亿元。", {YES}),
    ("上半年新增食堂47个。累计支付待遇9.6亿元，上半年支付1.3亿元。", "上半年支付待遇9.6亿元。", {NO, OPEN}),
    # a word inside a longer one that means something else; two names for one thing are no two kinds of it
    ("全年货物进出口总额702.5亿元，下降2.3%。其中，出口468.1亿元，增长1.6%。", "全年出口下降2.3%。", {NO, OPEN}),
    ("全年货物进出口总额702.5亿元，下降2.3%。其中，出口468.1亿元，增长1.6%。", "全年出口增长1.6%。", {YES}),
    ("全年货物进出口总额702.5亿元，下降2.3%。其中，出口468.1亿元，增长1.6%。", "全年外贸总额702.5亿元，下降2.3%。", {YES}),
    ("全市税收收入301.2亿元，增长3.1%；非税收入111.4亿元，增长9.7%。", "全市税收增长9.7%。", {NO, OPEN}),
    ("全市税收收入301.2亿元，增长3.1%；非税收入111.4亿元，增长9.7%。", "全市税收增长3.1%。", {YES}),
    # an amount that stands beside its change; a name in halves; what has been added; a share and a multiple
    ("年末常住人口1885.6万人，比上年末增加2.4万人。", "常住人口比上年末多2.4万人。", {YES}),
    ("年末常住人口1885.6万人，比上年末增加2.4万人。", "常住人口比上年末少2.4万人。", {NO, OPEN}),
    ("粮食播种面积8312万亩，增加35万亩；总产量4012.7万吨。", "粮食产量4012.7万吨。", {YES}),
    ("粮食播种面积8312万亩，增加35万亩；总产量4012.7万吨。", "棉花产量4012.7万吨。", {NO, OPEN}),
    ("全市居民人均消费支出36740元，增长5.8%。", "人均消费支出增长5.8%。", {YES}),
    ("全市居民消费支出36740万元，增长5.8%。", "人均消费支出增长5.8%。", {NO, OPEN}),
    ("机场旅客吞吐量6317万人次，增长142.0%。", "机场旅客吞吐量增长1.42倍。", {YES}),
    ("机场旅客吞吐量6317万人次，增长142.0%。", "机场旅客吞吐量是上年的1.42倍。", {NO, OPEN}),
    # whose clause it is, of how old people, and who leads
    ("红队射门16次，控球率58%；蓝队射门9次。", "红队控球率58%。", {YES}),
    ("红队射门16次，控球率58%；蓝队射门9次。", "蓝队控球率58%。", {NO, OPEN}),
    ("65岁及以上人口268.4万人，占14.2%；0—14岁人口241.7万人，占12.8%。", "0—14岁人口占12.8%。", {YES}),
    ("65岁及以上人口268.4万人，占14.2%；0—14岁人口241.7万人，占12.8%。", "65岁及以上人口占12.8%。", {NO, OPEN}),
    ("65岁及以上人口268.4万人，占14.2%；0—14岁人口241.7万人，占12.8%。", "65岁及以上人口241.7万人。", {NO, OPEN}),
    ("红队积48分，升至积分榜第二。", "红队积48分，位居榜首。", {NO, OPEN}),
    ("红队积48分，位居榜首。", "红队积48分，排名第一。", {YES}),
    # a code of a part; months of a year that is over
    ("共有A级景区86家，其中5A级5家。", "有5A级景区5家。", {YES}),
    ("共有A级景区86家，其中5A级5家。", "有5A级景区86家。", {NO, OPEN}),
    ("公司2023年上半年营收128.6亿元。", "公司2023年上半年营收128.6亿元。", {YES}),
    ("公司2023年上半年营收128.6亿元。", "公司2023年营收128.6亿元。", {NO, OPEN}),
    ("生猪出栏3920万头；年末生猪存栏2380万头。", "生猪存栏3920万头。", {NO, OPEN}),
    # how fast is how long told the other way; a share is no rate of change, nor a margin what the income rose by
    ("平均到场用时11.4分钟，比去年同期缩短1.8分钟。", "平均11分多钟到场，比去年快了1.8分钟。", {YES}),
    ("平均到场用时11.4分钟，比去年同期缩短1.8分钟。", "平均11分多钟到场，比去年慢了1.8分钟。", {NO, OPEN}),
    ("河段平均水深由2.3米增加到3.9米。", "河段平均水深深了1.6米。", {YES}),
    ("河段平均水深由2.3米增加到3.9米。", "河段平均水深浅了1.6米。", {NO, OPEN}),
    ("全市收入超412亿元，今年安排增长4%。", "全市收入七成以上来自税收。", {OPEN}),
    ("公司毛利率为31.2%，提高1.6个百分点，其中储能业务毛利率36.8%。", "储能业务收入增长36.8%。", {NO, OPEN}),
    # what is designed is not what has been done
    ("工程已清淤936万立方米，占设计总量1280万立方米的73.1%。", "工程已累计清淤1280万立方米。", {NO, OPEN}),
    # figures of one statement keep together
    ("甲公司客车出口破万辆。公司全年销售客车43260辆，增长9.4%。", "甲公司卖出4.3万多辆客车，比上年增加9.4%。", {YES}),
    ("甲公司客车出口破万辆。公司全年销售客车43260辆，增长9.4%。", "甲公司出口4.3万多辆客车，比上年增加9.4%。", {NO, OPEN}),
    # a name that no source has, beside a figure that is proved in the same sentence
    ("全市登记电梯8.6万台，其中住宅电梯占67.8%，办公楼电梯占12.1%。", "全市登记电梯8.6万台，装在住宅里的占67.8%。", {YES}),
    ("全市登记电梯8.6万台，其中住宅电梯占67.8%，办公楼电梯占12.1%。", "全市登记电梯8.6万台，装在办公楼里的占67.8%。", {NO, OPEN}),
    ("全市登记电梯8.6万台，其中住宅电梯占67.8%，办公楼电梯占12.1%。", "全市登记电梯8.6万台，装在商场里的占67.8%。", {NO, OPEN}),
    ("集采药品487种，平均降价53%。", "集采的487种药品，价格平均降了一半以上。", {YES}),
    ("集采药品487种，平均降价53%。", "集采涵盖487种药品，关税平均降了一半以上。", {NO, OPEN}),
    # parts, items and examples
    ("7月运输旅客52万人次，其中国际航线3.8万人次。", "7月国际航线运输旅客52万人次。", {NO, OPEN}),
    ("7月运输旅客52万人次，其中国际航线3.8万人次。", "7月共运输旅客52万人次。", {YES}),
    ("修复壁画17幅、彩塑26尊、碑刻17通。", "修复碑刻26通。", {NO, OPEN}),
    ("博物馆新入藏瓷器、铜器、书画等各类文物816件。", "博物馆新入藏书画816件。", {NO, OPEN}),
    ("全省牛羊兔肉产量63万吨，其中羊肉4.1万吨。", "全省羊肉产量63万吨。", {NO, OPEN}),
    ("大桥日均车流量8.6万辆，其中货车1.9万辆。", "大桥日均货车流量8.6万辆。", {NO, OPEN}),
    ("实物商品零售额37亿元，占69.4%。", "非实物商品零售额37亿元。", {NO, OPEN}),
    ("企业进出口总值286亿元，其中出口104亿元，进口182亿元；民营企业进出口158亿元。", "民营企业占出口总值的55.2%。", {NO, OPEN}),
    ("固定宽带用户286万户，其中千兆及以上用户103万户。", "千兆及以上固定宽带用户达286万户。", {NO, OPEN}),
    ("固定宽带用户286万户，其中千兆及以上用户103万户。", "千兆及以上用户达103万户。", {YES}),
    ("东山队和西岭队分别积57分、55分列三、四位。", "西岭队积57分。", {NO, OPEN}),
    ("东山队和西岭队分别积57分、55分列三、四位。", "西岭队积55分。", {YES}),
    ("全厂生产轮胎163万条、销售161万条，同比分别增长12.9%和11.7%。", "销量增长11.7%。", {YES}),
    ("全厂生产轮胎163万条、销售161万条，同比分别增长12.9%和11.7%。", "轮胎产量增长11.7%。", {NO, OPEN}),
    # when it holds
    ("2024年5月销售汽车18.4万辆。全年出口汽车首次突破70万辆，达到71.4万辆。", "2024年5月出口汽车71.4万辆。", {NO, OPEN}),
    ("2024年接待游客68.3万人次，较2019年同期增长12.1%；旅游收入5.7亿元。", "2024年旅游收入5.7亿元。", {YES}),
    ("上半年营业收入92亿元，其中第二季度38亿元。分产品看，白茶收入75亿元。", "上半年白茶收入75亿元。", {YES}),
    ("今年国庆假期7天，接待游客683万人次。10月3日为高峰，当日A级景区接待游客98万人次。", "国庆假期7天，A级景区接待游客98万人次。", {NO, OPEN}),
    ("2024年门诊量218万人次，同比增长6.4%。", "2024年门诊量218万人次，比2023年增加6.4%。", {YES}),
    ("2024年门诊量218万人次，同比增长6.4%。", "2024年门诊量218万人次，比2021年增加6.4%。", {NO, OPEN}),
    ("平均修复时间由6.5小时缩短到4.8小时。", "平均修复时间缩短到4.8小时，原来为6.5小时。", {YES}),
    ("平均修复时间由6.5小时缩短到4.8小时。", "平均修复时间原来为4.8小时。", {NO, OPEN}),
    ("县里计划到2026年将茶产值由148亿元提高到200亿元。", "茶产值目前为148亿元。", {YES}),
    ("城市、农村低保标准分别为每人每月768元和每人每年7452元。", "农村低保标准为每人每月7452元。", {NO, OPEN}),
    # what is done and what is a goal
    ("新院区计划于2026年启用，届时将新增床位1200张。", "新院区已经启用，新增床位1200张。", {NO, OPEN}),
    ("上半年新增就业42.7万人，完成年度目标任务70万人的61.0%。", "上半年新增就业42.7万人，完成全年目标的61.0%。", {YES}),
    ("改造管网217公里，占全年任务230公里的94.3%。", "今年已完成管网改造230公里。", {NO, OPEN}),
    ("6月失业率比上月上升0.1个百分点，比上年同月下降0.2个百分点。", "6月失业率比上月下降0.1个百分点。", {NO, OPEN}),
    ("经销商合计1846家，报告期内净增57家。", "报告期内经销商增加了57家。", {YES}),
    # whose and what
    ("资产总额1.38万亿元，较上年末增长9.2%。", "总资产1.38万亿元，比年初增长9.2%。", {YES}),
    ("义务教育巩固率99.4%。随迁子女在公办学校就读的比例为95.1%。", "义务教育巩固率为95.1%。", {NO, OPEN}),
    ("江城市有法人单位16.8万个；产业活动单位18.9万个，个体经营户42.7万个。", "江城市个体经营户有42.7万个。", {YES}),
    ("管理基金资产3.86万亿元，其中股票型基金1.28万亿元。", "股票型基金的资产为12800亿元。", {YES}),
    ("共办理结婚登记9864对。", "有9864人办理结婚登记。", {NO, OPEN}),
    ("60岁及以上人口22.5万人。", "六十岁及以上的人口为22.5万人。", {YES}),
    ("普查登记古籍38.7万部412万册。", "普查登记古籍412万部。", {NO, OPEN}),
    ("11月报告病例4862例，较上月下降11.6%。", "11月报告病例4862例，比10月减少11.6%。", {YES}),
    ("11月报告病例4862例，较上月下降11.6%。", "11月报告病例4862例，比9月减少11.6%。", {NO, OPEN}),
    ("接种疫苗63.8万剂次，其中60岁及以上老年人接种24.1万剂次。", "60岁及以上老年人接种疫苗63.8万剂次。", {NO, OPEN}),
    ("税费收入2318.7亿元（未扣除退税）。", "税费收入为2318.7亿元。", {YES}),
    # the day on which something was made public is that of no later figure; a plan ends with its clause; 报告期
    ("南崖望远镜2024年度报告18日发布。望远镜全年观测5860小时，因故障停机142小时。", "南崖望远镜2024年观测5860小时。", {YES}),
    ("南崖望远镜2024年度报告18日发布。望远镜全年观测5860小时，因故障停机142小时。", "南崖望远镜2023年观测5860小时。", {NO, OPEN}),
    ("全省机器人密度计划到2026年提高到600台；减速器国产化率达到62%，比上年末提高8个百分点。", "减速器国产化率已达62%。", {YES}),
    ("全省机器人密度计划到2026年提高到600台；减速器国产化率达到62%，比上年末提高8个百分点。", "到2026年减速器国产化率将达62%。", {NO, OPEN}),
    ("华岭水泥8月28日披露半年报。2024年上半年公司收入182亿元。\n报告期内，公司吨均价248元。", "2024年上半年华岭水泥的吨均价为248元。", {YES}),
    ("华岭水泥8月28日披露半年报。2024年上半年公司收入182亿元。\n报告期内，公司吨均价248元。", "2023年上半年华岭水泥的吨均价为248元。", {NO, OPEN}),
    ("临川市自然资源和规划局公布，2024年全市成交用地86宗，比上年减少14宗。", "2024年临川市成交用地86宗。", {YES}),
    # whose it is was told before
    ("前三季度海屏核电站发电量368亿千瓦时，同比增长3.1%；上网电量345亿千瓦时。", "前三季度海屏核电站上网电量为345亿千瓦时。", {YES}),
    ("前三季度海屏核电站发电量368亿千瓦时，同比增长3.1%；上网电量345亿千瓦时。", "前三季度海屏风电场上网电量为345亿千瓦时。", {NO, OPEN}),
    ("新能源汽车产量5万辆，销量4万辆；汽车产量20万辆。", "新能源汽车销量4万辆。", {YES}),
    # things told apart by a number, and the day of a thing that only its number names
    ("二期7号机组于2023年12月开工，计划2028年底投产；8号机组今年9月开工，计划2029年投产。", "8号机组计划2028年底投产。", {NO, OPEN}),
    ("二期7号机组于2023年12月开工，计划2028年底投产；8号机组今年9月开工，计划2029年投产。", "8号机组计划2029年投产。", {YES}),
    # the noun that another figure beside it counts
    ("江宁企业在31个国家布局海外仓146个，总面积238万平方米。", "江宁企业已在146个国家布局海外仓。", {NO, OPEN}),
    ("江宁企业在31个国家布局海外仓146个，总面积238万平方米。", "江宁企业已在31个国家布局海外仓。", {YES}),
    ("二期将建设24面口径40米的天线。", "二期将建设40面口径24米的天线。", {NO, OPEN}),
    # half-width commas part clauses as full-width ones do, but not the digits of a number
    ("记者获悉,2024年西安共开行班列4985列,同比增长9.3%;其中,去程2612列。", "2024年西安共开行班列4985列，同比增长9.3%。", {YES}),
    ("记者获悉,2024年西安共开行班列4985列,同比增长9.3%;其中,去程2612列。", "2023年西安共开行班列4985列,同比增长9.3%。", {NO, OPEN}),
    ("10月13日发布数据,9月份,全国消费价格上涨0.6%,食品价格上涨2.9%。", "Food prices rose 2.9% in September.", {YES}),
    ("全省共有项目1,642个,2024年新增1,842个。", "全省共有项目1642个。", {YES}),
    ("全省共有项目1,642个,2024年新增1,842个。", "全省共有项目1842个。", {NO, OPEN}),
    # a later item inherits what it leaves out, but not where it has a head of its own
    ("居民人均可支配收入31420元，城镇居民为38650元，农村居民为20180元。", "农村居民人均可支配收入为20180元。", {YES}),
    ("居民人均可支配收入31420元，城镇居民为38650元，农村居民为20180元。", "农村居民人均可支配收入为38650元。", {NO, OPEN}),
    ("居民人均可支配收入31420元，农村居民人均消费20180元。", "农村居民人均可支配收入为20180元。", {NO, OPEN}),
    # a part named like its total is no contrast to it; what was so before may be told as the start of a change
    ("进出口总额458亿元，其中出口297亿元，进口161亿元。", "出口297亿元，进口161亿元。", {YES}),
    ("进出口总额458亿元，其中出口297亿元，进口161亿元。", "进口297亿元。", {NO, OPEN}),
    ("工业企业利润总额186.3亿元，上年同期为172.9亿元。", "工业企业利润由上年同期的172.9亿元增至186.3亿元。", {YES}),
    ("工业企业利润总额186.3亿元，上年同期为172.9亿元。", "工业企业利润由上年同期的186.3亿元降至172.9亿元。", {NO, OPEN}),
    # what has just happened, and what happened long ago; a year that only counts since when
    ("2025年5月8日降雨量达187毫米，为1998年以来最大。1998年的洪水曾造成41人死亡。此次洪水造成3人死亡。", "此次洪水造成41人死亡。", {NO, OPEN}),
    ("5月8日降雨量达187毫米，为1998年以来最大。1998年的洪水曾造成41人死亡。", "1998年降雨量达187毫米。", {NO, OPEN}),
    # whose money, and for how long
    ("省财政下拨救灾资金3000万元，中央财政预拨5000万元。", "中央财政下拨救灾资金3000万元。", {NO, OPEN}),
    ("当地设置临时安置点7处。", "当地设置永久安置点7处。", {NO, OPEN}),
    # what is told of is no whole of which it is a share; what is paid in all is not paid per share; months and the year
    ("研发人员1120人，占员工总数的17%。", "员工总数1120人。", {NO, OPEN}),
    ("研发人员1120人，占员工总数的17%。", "研发人员1120人。", {YES}),
    ("公司拟每10股派发现金红利2.5元，共计派现1.6亿元。", "公司每10股派现1.6亿元。", {NO, OPEN}),
    ("公司营业收入86.4亿元。光伏胶膜收入28.7亿元。今年一季度，公司营收22.1亿元，净利润1.5亿元。", "一季度，光伏胶膜收入28.7亿元。", {NO, OPEN}),
    ("今年一季度，公司营收22.1亿元，净利润1.5亿元。", "2025年全年净利润1.5亿元。", {NO, OPEN}),
    # a peak is no daily mean, and what a day is told of behind a figure is not told of the figure
    ("出口流量2186万辆次，日均273万辆次，其中10月1日流量最高，达318万辆次。", "日均流量318万辆次。", {NO, OPEN}),
    ("出口流量2186万辆次，日均273万辆次，其中10月1日流量最高，达318万辆次。", "10月1日流量达318万辆次。", {YES}),
    ("10月1日去程流量318万辆次，10月7日返程流量302万辆次。\n\n全省启用检查站186处。", "10月7日启用检查站186处。", {NO, OPEN}),
    ("10月1日流量318万辆次。新能源车占比26.5%，单日充电量峰值出现在10月2日，为142万千瓦时。", "10月2日新能源车占比26.5%。", {NO, OPEN}),
    ("新能源车占比由去年的18.2%升至26.5%，单日充电量峰值出现在10月2日，为142万千瓦时。", "10月2日充电量142万千瓦时。", {YES, OPEN}),
    # a rate is of the amount before it, not of the next one; a part that says more is not its whole
    ("发生事故437起，同比下降11.4%，死亡9人，受伤156人。", "死亡人数同比下降11.4%。", {NO, OPEN}),
    ("发生事故437起，同比下降11.4%，死亡9人，受伤156人。", "事故同比下降11.4%。", {YES}),
    ("判处被告人147人，其中31人被判处三年以上有期徒刑。", "判处被告人31人。", {NO, OPEN}),
    ("判处被告人147人，其中31人被判处三年以上有期徒刑。", "31人被判处三年以上有期徒刑。", {YES}),
    # who is named where the clause begins; a group and the one it is compared with
    ("民航保障航班起降1.26万架次，旅客吞吐量173.5万人次。铁路发送旅客988万人次。", "铁路旅客吞吐量173.5万人次。", {NO, OPEN}),
    ("新药组无进展生存期中位数14.8个月，对照组9.2个月。", "对照组无进展生存期14.8个月。", {NO, OPEN}),
    ("新疆已采摘棉花68%。全国加工皮棉87万吨。", "全国已采摘棉花68%。", {NO, OPEN}),
    ("上市申请已于11月获受理，预计明年三季度获批。", "该药已于11月获批上市。", {NO, OPEN}),
    # how far and what it came to, in one breath
    ("全球产量上调23万吨至2562万吨。", "全球产量上调至2562万吨。", {YES}),
    ("全球产量上调23万吨至2562万吨。", "全球产量上调23万吨。", {YES}),
    ("全球产量上调23万吨至2562万吨。", "全球产量上调2562万吨。", {NO, OPEN}),
    # the same months of an earlier year
    ("2024年上半年报告病例1284例，2023年同期为436例。", "2023年上半年报告病例436例。", {YES, OPEN}),
    ("2024年上半年报告病例1284例，2023年同期为436例。", "2023年全年报告病例436例。", {NO, OPEN}),
    # some months are not the year
    ("2025年前三季度，全港完成货物吞吐量2.84亿吨，同比增长4.6%。", "全港全年货物吞吐量2.84亿吨。", {NO, OPEN}),
    ("2025年前三季度，全港完成货物吞吐量2.84亿吨，同比增长4.6%。", "全港货物吞吐量2.84亿吨。", {YES}),
    ("2025年，全港完成货物吞吐量2.84亿吨，同比增长4.6%。", "全港全年货物吞吐量2.84亿吨。", {YES}),
]  # fmt: skip


@pytest.mark.parametrize(("source", "statement", "verdicts"), PAIRS)
def test_pairs(source: str, statement: str, verdicts: set[str]) -> None:
    judge_pair(source, statement, verdicts)


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

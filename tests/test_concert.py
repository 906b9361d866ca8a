"""Two figures in a row that the source has in a row speak for each other, whatever else the statement calls them.

What the source has of something else, and what stands in the place of its own name, still speaks against them.
"""

from __future__ import annotations

import pytest
from labelled import judge_pair

YES, NO, OPEN = "SUPPORTED", "REFUTED", "NOT_ENOUGH_INFO"

HARVEST = "The planted area edged up 2% to 1.57 million hectares. The court closed 8,934 cases."
BREWER = "Brauwerk's net revenue rose 3.8% to €3.12 billion in the first half. Costs grew 2%."
GROUP = "海岳集团上半年营业收入86.4亿元，同比增长5.1%。员工2300人，同比增长5.3%。"
LAND = "截至6月末，全省国有土地出让收入152.8亿元，下降19.5%；商品房销售收入96.1亿元，下降8.4%。"

# source, statement, verdicts
PAIRS = [
    # another name for it, but not another thing
    (HARVEST, "The area sown grew by 2% to 1.57 million hectares.", {YES}),
    (HARVEST, "The area harvested by robots grew by 2% to 1.75 million hectares.", {NO, OPEN}),
    (BREWER, "Brauwerk sold beer for €3.12 billion, up 3.8%.", {YES}),
    (BREWER, "Brauwerk's debt rose 3.8% to €3.12 billion.", {NO, OPEN}),
    (BREWER, "Brauwerk's dividends rose 3.8% to €3.12 billion.", {NO, OPEN}),
    (BREWER, "Heinz's net revenue rose 3.8% to €3.12 billion.", {NO, OPEN}),
    (BREWER, "Brauwerk's net revenue fell 3.8% to €3.12 billion.", {NO, OPEN}),
    (BREWER, "Brauwerk's takings rose 2% to €3.12 billion.", {NO, OPEN}),
    (GROUP, "海岳集团上半年进账86.4亿元，增幅5.1%。", {YES}),
    (GROUP, "海岳集团上半年负债86.4亿元，同比增长5.1%。", {NO, OPEN}),
    (GROUP, "海岳集团上半年订单86.4亿元，同比增长5.1%。", {NO, OPEN}),
    (GROUP, "长江集团上半年营业收入86.4亿元，同比增长5.1%。", {NO, OPEN}),
    (GROUP, "海岳集团上半年进账86.4亿元，增幅5.3%。", {NO, OPEN}),
    (LAND, "出让土地的收入缩水近两成，只有152.8亿元。", {YES}),
    (LAND, "商品房销售收入缩水近两成，只有152.8亿元。", {NO, OPEN}),
    # a list that is dealt out, a word of another figure of the sentence, a part
    ("三县亩产分别为146公斤、138公斤和145公斤。红柳县种植棉花。", "红柳县亩产146公斤，为三个县中最高。", {NO, OPEN}),
    (
        "全县累计交售籽棉231.5万吨，平均每公斤6.12元；加工皮棉58.7万吨。",
        "全县累计交售皮棉231.5万吨，均价每公斤6.12元。",
        {NO, OPEN},
    ),
    ("全年发送货物961.4万吨，同比增长4.3%，其中电煤212.5万吨。", "全年电煤运量增长4.3%，为212.5万吨。", {NO, OPEN}),
    # across languages
    (GROUP, "Haiyue Group took in 8.64 billion yuan in the first half, up 5.1%.", {YES}),
    (GROUP, "Haiyue Group's exports rose 5.1% to 8.64 billion yuan in the first half.", {NO, OPEN}),
    (GROUP, "Haiyue Group took in 8.64 billion yuan in the first half, up 5.3%.", {NO, OPEN}),
    (BREWER, "Brauwerk上半年收入31.2亿欧元，增长3.8%。", {YES}),
    (BREWER, "Brauwerk上半年利润31.2亿欧元，增长3.8%。", {NO, OPEN}),
]


@pytest.mark.parametrize(("source", "statement", "verdicts"), PAIRS)
def test_figures_in_a_row(source: str, statement: str, verdicts: set[str]) -> None:
    judge_pair(source, statement, verdicts)

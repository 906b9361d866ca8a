"""Made-up articles with known figures, as many as a test needs."""

from __future__ import annotations

import random
from dataclasses import dataclass

_FIRST = "临青云丹金银石沙白黑红蓝东西南北长平安宁华景明永新福泰海清古"
_SECOND = "江州城阳山港川陵林浦水湖原河岭溪泉口桥关塘沟峰台岗坪湾门屯堡"
_MEASURES = (
    ("公园", "座", "已建成{}"), ("5G基站", "个", "累计建成{}"), ("重大项目", "个", "开工{}"), ("总投资", "亿元", "完成{}"),
    ("地区生产总值", "亿元", "实现{}"), ("游客", "万人次", "接待{}"), ("高速公路", "公里", "新建{}"),
    ("粮食产量", "万吨", "{}达"), ("学校", "所", "新建{}"), ("充电桩", "个", "建成{}"), ("医院", "家", "改造{}"),
)  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """One sentence of an article: in ``year`` the ``city`` did ``measure`` ``value`` ``unit``."""

    city: str
    year: int
    measure: str
    value: int
    unit: str
    wording: str

    def told(self, value: int | None = None) -> str:
        """The sentence, with its own value or another."""
        number = self.value if value is None else value
        return f"{self.year}年，{self.city}{self.wording.format(self.measure)}{number}{self.unit}。"


@dataclass(frozen=True)
class Article:
    """A heading and a sentence for each fact."""

    id: str
    text: str
    facts: tuple[Fact, ...]


def article(number: int, facts: int = 6) -> Article:
    """The article of this number, always the same; each of the first 900 is of a city of its own."""
    chance = random.Random(number)
    city = _FIRST[number % 30] + _SECOND[number // 30 % 30] + "市"
    year = chance.randrange(2015, 2024)
    found = tuple(
        Fact(city, year, measure, chance.randrange(11, 9999), unit, wording)
        for measure, unit, wording in chance.sample(_MEASURES, facts)
    )
    text = "\n".join([f"{city}发展综述", *(fact.told() for fact in found)])
    return Article(f"a{number}", text, found)

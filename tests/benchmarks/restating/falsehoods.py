"""Restatements that the source does not support."""

from __future__ import annotations

import re
from decimal import Decimal

from restating.articles import Article, pairs, pick, shuffled
from restating.case import FAR, Case
from restating.figures import Figure, either, find, plain, words
from restating.truths import english

FACTORS = (Decimal("1.3"), Decimal("1.7"), Decimal("0.6"), Decimal("2.3"), Decimal("3.1"), Decimal("0.4"))
NEAR_BY = 14  # characters between a figure and the word that gives its direction
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?=年)")
DAY = re.compile(r"(?<![\d至到—-])(\d{1,2})(?=日(?![元均本至到—-]))")
MONTH = re.compile(r"(?<![\d至到—-])(\d{1,2})月(?:份|底|末)?(?![\d至到—日-])")


def value(case: Case) -> str | None:
    """Another value, clearly off and nowhere in the article."""
    other = None if case.bounded else another_value(case)
    return other and case.write(case.figure.but(number=other).text)


def another_value(case: Case) -> str | None:
    """Digits for a value that is far from every number of the article, None if there are none."""
    figure = case.figure
    number = Decimal(figure.number.replace(",", ""))
    for factor in FACTORS:
        step = Decimal(1).scaleb(min(int(number.as_tuple().exponent), 0))
        other = (number * factor).quantize(step)
        scale = figure.value / number if number else Decimal(1)
        if abs(other - number) > FAR * number and case.is_free(other) and case.is_free(other * scale):
            return plain(other)
    return None


def transposed(case: Case) -> str | None:
    """Two neighbouring digits exchanged."""
    digits = "" if case.bounded else case.figure.number
    for i in range(len(digits) - 1):
        if not (digits[i].isdigit() and digits[i + 1].isdigit() and digits[i + 1] != "0"):
            continue
        other = digits[:i] + digits[i + 1] + digits[i] + digits[i + 2 :]
        swapped = case.figure.but(number=other)
        if other != digits and case.is_free(swapped.value) and case.is_free(Decimal(other.replace(",", ""))):
            return case.write(swapped.text)
    return None


def scale(case: Case) -> str | None:
    """万 for 亿 and the reverse."""
    other = {"万": "亿", "亿": "万", "万亿": "亿"}.get(case.figure.scale)
    swapped = case.figure.but(scale=other or "")
    return case.write(swapped.text) if other and case.is_free(swapped.value) else None


def currency(case: Case) -> str | None:
    """Dollars for yuan and the reverse, where the article never gives the figure so."""
    other = words()["currency"].get(case.figure.unit)
    swapped = case.figure.but(unit=other or "")
    return case.write(swapped.text) if other and swapped.text not in case.article.text else None


def direction(case: Case) -> str | None:
    """下降 for 增长: the word of change nearest before the figure."""
    figure = case.figure
    before = case.statement[max(0, figure.start - NEAR_BY) : figure.start]
    found = list(re.finditer(either(list(words()["direction"])), before))
    if not found or re.search(r"[，、\d]", before[found[-1].end() :]):
        return None
    last = found[-1]
    if before[last.end() :] not in ("", "了", "约", "近", "超", "超过", "逾", "达", "到", "至"):
        return None
    start = max(0, figure.start - NEAR_BY) + last.start()
    other: str = words()["direction"][last[0]]
    return case.statement[:start] + other + case.statement[start + len(last[0]) :]


def year(case: Case) -> str | None:
    """Another year, one that the article never names."""
    found = YEAR.search(case.statement)
    if not found:
        return None
    other = next((y for y in range(int(found[0]) - 3, int(found[0]) - 9, -1) if str(y) not in case.article.text), None)
    return _exchange(case, found, str(other)) if other else None


def month(case: Case) -> str | None:
    """Another month, one that the article never names; the statement names just one."""
    found = list(MONTH.finditer(case.statement))
    free = [
        m for m in range(1, 13) if not re.search(rf"(?<!\d)0?{m}(?:月|[—–~至到-]\d+月)|-0?{m}-\d\d ", case.article.text)
    ]
    if len(found) != 1 or not free or _spans_months(case.article.text) or "同期" in case.statement:
        return None
    number = found[0][1]
    other = str(free[pick(case.statement, len(free))])
    return case.statement[: found[0].start()] + found[0][0].replace(number, other, 1) + case.statement[found[0].end() :]


def _spans_months(text: str) -> bool:
    return bool(re.search(r"季度|半年|前\S{1,2}月|月[—–~至到-]", text))


def day(case: Case) -> str | None:
    """Another day of the month, one that the article never names."""
    found = DAY.search(case.statement)
    free = [d for d in range(1, 29) if not re.search(rf"(?<!\d)0?{d}(?:日|号|至|到|-|—| )", case.article.text)]
    return _exchange(case, found, str(free[pick(case.statement, len(free))])) if found and free else None


def place(case: Case) -> str | None:
    """A place exchanged for another of its sort that the article never names."""
    for names in words()["places"].values():
        inside = [name for name in names if case.statement.count(name) == 1]
        free = [name for name in names if name not in case.article.text]
        if inside and free:
            name = inside[pick(case.statement, len(inside))]
            return case.statement.replace(name, free[pick(case.statement, len(free))])
    return None


def other_figure(case: Case) -> str | None:
    """Another figure of the same unit from the same article, one that stands with other words."""
    figure, own = case.figure, pairs(case.statement)
    near = {f.value for f in find(case.statement)}
    for other in shuffled_figures(case):
        context = _clause(case.article.text, other)
        far = abs(other.value - figure.value) > FAR * max(other.value, figure.value)
        if far and other.value not in near and not other.hedge and not case.bounded and len(own & pairs(context)) <= 1:
            return case.write(figure.but(number=other.number, scale=other.scale, before="", odd="", after="").text)
    return None


def shuffled_figures(case: Case) -> list[Figure]:
    """The article's other figures of the same unit, in an order of their own."""
    same = {str(f.start): f for f in case.figures if f.unit == case.figure.unit}
    return [same[key] for key in shuffled(case.statement, same)]


def _clause(text: str, figure: Figure) -> str:
    start = max(text.rfind(mark, 0, figure.start) for mark in "，。；！？\n") + 1
    return text[start : figure.end + 8]


def told_as_done(case: Case) -> str | None:
    """A plan told as done: 将建成 as 已建成."""
    plan = words()["plan"]
    found = re.search(f"(?:{either(plan['future'])})(?={either(plan['verbs'])})", case.statement)
    once = found and len(re.findall(either(plan["future"]), case.statement)) == 1
    return _exchange(case, found, "已") if found and once and not re.search("已|昨|去年|即将", case.statement) else None


def told_as_plan(case: Case) -> str | None:
    """A fact told as a plan: 完成 as 计划完成."""
    plan = words()["plan"]
    found = _verb_before(case, plan["done"])
    if not found or re.search(either(plan["marks"]), case.article_sentence) or "同比" in case.statement:
        return None
    return _exchange(case, found, "预计将" + found[0])


def negated(case: Case) -> str | None:
    """达到 as 并未达到."""
    found = _verb_before(case, list(words()["negation"]))
    return _exchange(case, found, words()["negation"][found[0]]) if found else None


def _verb_before(case: Case, verbs: list[str]) -> re.Match[str] | None:
    found = [m for m in re.finditer(either(verbs), case.statement) if m.end() <= case.figure.start]
    if not found or case.figure.start - found[-1].end() > NEAR_BY:
        return None
    around = case.statement[max(0, found[-1].start() - 2) : case.figure.start]
    return None if re.search("[，、]|率|未|没|不|可|能|已|被|将|划|还|计", around) else found[-1]


def opposite_hedge(case: Case) -> str | None:
    """超300座 as 不到300座."""
    figure = case.figure
    other = words()["opposite"].get(figure.hedge)
    return case.write(figure.but(before=other, odd="").text) if other else None


def false_bound(case: Case) -> str | None:
    """An exact figure told as more than it is: 超过, with a higher number."""
    higher = None if case.bounded else _bound(case.figure, Decimal("1.3"))
    return higher and case.write(case.figure.but(before="超过", number=higher).text)


def weak_bound(case: Case) -> str | None:
    """A lower bound less than half of the figure: true, and misleading."""
    lower = None if case.bounded else _bound(case.figure, Decimal("0.3"))
    return lower and case.write(case.figure.but(before="超过", number=lower).text)


def _bound(figure: Figure, factor: Decimal) -> str | None:
    number = Decimal(figure.number.replace(",", ""))
    if figure.hedge or number < 20:
        return None
    return plain((number * factor).quantize(Decimal(1).scaleb(number.adjusted() - 1)))


def false_fragment(case: Case) -> str | None:
    """Another value with the noun that it would count, alone."""
    other = None if case.partial else another_value(case)
    return other and case.noun and case.figure.but(number=other, before="", odd="", after="").text + case.noun


def false_english(case: Case) -> str | None:
    """Another value with its noun in English, alone."""
    other = None if case.partial else another_value(case)
    return other and english(case.figure.but(number=other, before="", odd="", after=""), case.noun)


def foreign(case: Case, others: list[Article], statements: dict[str, list[str]]) -> str | None:
    """A statement of another article that has neither words nor values in common with this one."""
    own = pairs(case.article.text)
    offers = [
        statement
        for i in range(12)
        for statement in statements[others[pick(f"{case.statement}|{i}", len(others))].sha]
        if all(case.is_free(figure.value) for figure in find(statement))
    ]
    return min(offers, key=lambda statement: len(pairs(statement) & own) / len(pairs(statement)), default=None)


def _exchange(case: Case, found: re.Match[str], other: str) -> str:
    return case.statement[: found.start()] + other + case.statement[found.end() :]


# The labels that the construction allows (SEMANTICS.md): where two are, the source may be read either way.
FALSEHOODS = {
    "value": (value, "R"),
    "transposed": (transposed, "R"),
    "scale": (scale, "R"),
    "currency": (currency, "R"),
    "direction": (direction, "R"),
    "opposite hedge": (opposite_hedge, "R"),
    "negated": (negated, "R"),
    "false bound": (false_bound, "R"),
    "weak bound": (weak_bound, "N"),
    "other figure": (other_figure, "RN"),
    "year": (year, "RN"),
    "month": (month, "RN"),
    "day": (day, "RN"),
    "place": (place, "RN"),
    "told as done": (told_as_done, "RN"),
    "told as plan": (told_as_plan, "RN"),
    "false fragment": (false_fragment, "RN"),
    "false english": (false_english, "RN"),
}

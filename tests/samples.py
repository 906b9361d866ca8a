"""Reports made by hand on the running example of SEMANTICS, for tests of what people see."""

from __future__ import annotations

from decimal import Decimal

from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.report import Axis, Evidence, Figure, Near, Report, Verdict
from gzcli.model.span import Span
from gzcli.model.when import Day, When

PARKS = "截至2023年底，临江市已建成公园超300座，到2026年将建成500座。"
VISITORS = "全年接待游客近1200万人次，同比增长6.4%。"
PROJECTS = "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。"
ARTICLE = f"{PARKS}{VISITORS}\n{PROJECTS}"


def evidence(sentence: str, figure: str, claim: str = "c1", paragraph: int = 1) -> Evidence:
    """A sentence of the article as evidence, with the figure in it."""
    start = ARTICLE.index(sentence)
    inside = ARTICLE.index(figure, start)
    return Evidence(
        source="linjiang",
        claim=claim,
        span=Span(start, start + len(sentence)),
        quote=sentence,
        figure=Span(inside, inside + len(figure)),
        paragraph=paragraph,
    )


def quantity(number: str, unit: str = "", noun: str = "", hedge: Hedge = Hedge.EXACT) -> Quantity:
    """An exact number."""
    return Quantity(Decimal(number), Interval.point(Decimal(number)), unit=unit, noun=noun, hedge=hedge)


def mention(statement: str, text: str, value: Quantity | When) -> Mention:
    """A mention of the statement."""
    start = statement.index(text)
    span = Span(start, start + len(text))
    if isinstance(value, When):
        return Mention(span, text, Kind.DATE, when=value)
    return Mention(span, text, Kind.QUANTITY, quantity=value)


def supported() -> Report:
    """One figure, and the statement is all of it."""
    text = "28 projects"
    figure = Figure(
        mention(text, text, quantity("28", noun="projects")),
        Verdict.SUPPORTED,
        "same-value",
        "the source says 28个",
        (evidence(PROJECTS, "28个", paragraph=2),),
    )
    return Report(text, "en", Verdict.SUPPORTED, (figure,))


def mixed() -> Report:
    """Three figures, one verdict each, in English."""
    text = "Linjiang has built more than 300 parks, welcomed 21 million visitors and opened 40 hospitals."
    parks = Figure(
        mention(text, "more than 300 parks", quantity("300", noun="parks", hedge=Hedge.OVER)),
        Verdict.SUPPORTED,
        "same-value",
        "the source says 超300座",
        (evidence(PARKS, "超300座"),),
        note="the year is not in the statement",
    )
    visitors = Figure(
        mention(text, "21 million visitors", quantity("21000000", noun="visitors")),
        Verdict.REFUTED,
        "other-value",
        "the source says 近1200万人次, 43 % less",
        (evidence(VISITORS, "近1200万人次", "c3"),),
    )
    axes = (
        Axis("measure", False, "hospitals", "公园"),
        Axis("entity", True, "Linjiang", "临江市"),
        Axis("time", None, "", "2023-12"),
    )
    hospitals = Figure(
        mention(text, "40 hospitals", quantity("40", noun="hospitals")),
        Verdict.NOT_ENOUGH_INFO,
        "not-stated",
        "the source does not state this",
        nearest=(
            Near(evidence(PARKS, "超300座"), 0.41, axes),
            Near(evidence(PROJECTS, "28个", "c5", 2), 0.2, axes[:1]),
        ),
    )
    figures = (parks, visitors, hospitals)
    return Report(
        text, "en", Verdict.REFUTED, figures, rule=visitors.rule, reason=visitors.reason, nearest=hospitals.nearest
    )


def chinese() -> Report:
    """A Chinese statement with a figure and a date."""
    text = "临江市首批文旅项目总投资12亿元，到2026年建成公园500座。"
    money = Figure(
        mention(text, "12亿元", quantity("1200000000", "CNY")),
        Verdict.REFUTED,
        "other-role",
        "该数字另有所指；此处原文为96亿元",
        (evidence(PROJECTS, "96亿元", "c6", 2), evidence(PROJECTS, "12亿元", "c7", 2)),
    )
    parks = Figure(
        mention(text, "500座", quantity("500", noun="座")),
        Verdict.SUPPORTED,
        "same-value",
        "原文为500座",
        (evidence(PARKS, "500座", "c2"),),
    )
    return Report(text, "zh", Verdict.REFUTED, (money, parks))


def dated() -> Report:
    """A date that is a figure of its own."""
    text = "opened on May 14"
    figure = Figure(
        mention(text, "May 14", When(Day(None, 5, 14), Day(None, 5, 14), relative=True)),
        Verdict.NOT_ENOUGH_INFO,
        "not-stated",
        "the source does not state this",
    )
    return Report(text, "en", Verdict.NOT_ENOUGH_INFO, (figure,))


def no_figure() -> Report:
    """A statement without a figure still shows what comes near."""
    near = Near(evidence(VISITORS, "近1200万人次", "c3"), 0.3)
    return Report(
        "Tourists love Linjiang",
        "en",
        Verdict.NOT_ENOUGH_INFO,
        (),
        rule="no-figure",
        reason="the statement has no figure to check",
        nearest=(near,),
    )


def content() -> Report:
    """The figure holds and the rest does not."""
    one = supported()
    text = "28 projects of shipbuilding"
    figure = Figure(
        mention(text, "28 projects", quantity("28", noun="projects")),
        Verdict.SUPPORTED,
        "same-value",
        one.figures[0].reason,
        one.figures[0].evidence,
    )
    return Report(
        text,
        "en",
        Verdict.NOT_ENOUGH_INFO,
        (figure,),
        rule="content-not-found",
        reason="the figures hold, but the source does not mention: shipbuilding",
        coverage=0.0,
        missing=("shipbuilding",),
    )


def hostile() -> Report:
    """Terminal codes, markup and directional controls, in the statement and in the source."""
    text = "\x1b[31m28 [red]projects[/x]\u202e | `#1` @you <b>\x07\x9b2J"
    quote = "首批\x1b[2J28个[bold]项目[/nope]\u2066|<script>"
    figure = Figure(
        mention(text, "28", quantity("28")),
        Verdict.SUPPORTED,
        "same-value",
        "the source\x1b[0m says 28个",
        (Evidence("evil\x1b[1m", "c1", Span(0, len(quote)), quote, Span(7, 10), 1),),
    )
    return Report(text, "en", Verdict.SUPPORTED, (figure,))


ALL = {one.__name__: one() for one in (supported, mixed, chinese, dated, no_figure, content, hostile)}

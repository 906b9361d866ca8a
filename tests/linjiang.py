"""The running example of SEMANTICS as curated facts, made by hand, for tests of search, summary and show."""

from __future__ import annotations

from functools import cache

from gzcli.grammar.document import read_document
from gzcli.grammar.scan import mentions
from gzcli.model.claim import Claim, ClaimKind, Direction, Modality, Source
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.model.when import Bound, Day, When

TEXT = """建城市
公园里的临江
截至2023年底，临江市已建成公园超300座，到2026年将建成500座。
全年接待游客近1200万人次，同比增长6.4%。市长说，游客最爱江边的步道。
兴文旅
首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。
"""

YEAR = When(Day(2023), Day(2023))
END = When(Day(2023, 12), Day(2023, 12), Bound.BY)
PLAN = When(Day(2026), Day(2026), Bound.BY)
QUARTER = When(Day(2024, 1), Day(2024, 3))

_FIGURE, _FACT = ClaimKind.FIGURE, ClaimKind.FACT
# id, kind, quote, figure, entity, measure, when, modality, gloss, aliases
_ROWS = (
    ("heading", _FACT, "建城市", "", "临江市", "建城市", None, None, "Building a city.", ()),
    ("parks", _FIGURE, "截至2023年底，临江市已建成公园超300座", "超300座", "临江市", "公园", END, Modality.DONE,
     "By the end of 2023 Linjiang had more than 300 parks.", ("Linjiang", "parks")),
    ("parks-2026", _FIGURE, "到2026年将建成500座", "500座", "临江市", "公园", PLAN, Modality.PLANNED,
     "By 2026 Linjiang will have 500 parks.", ("Linjiang", "parks")),
    ("visitors", _FIGURE, "全年接待游客近1200万人次", "近1200万人次", "临江市", "游客", YEAR, Modality.DONE,
     "Nearly 12 million visitors came in the year.", ("Linjiang", "visitors", "tourists")),
    ("visitors-growth", _FIGURE, "同比增长6.4%", "6.4%", "临江市", "游客", YEAR, Modality.DONE,
     "That was 6.4% more than a year earlier.", ("Linjiang", "visitors", "growth")),
    ("riverside-walk", ClaimKind.QUOTATION, "游客最爱江边的步道", "", "临江市", "步道", None, Modality.DONE,
     "The mayor: visitors like the riverside walk best.", ("riverside walk", "promenade")),
    ("projects", _FIGURE, "首批28个文旅项目", "28个", "临江市", "文旅项目", None, Modality.PLANNED,
     "The first batch has 28 projects of culture and tourism.", ("projects", "tourism projects")),
    ("investment", _FIGURE, "总投资达96亿元", "96亿元", "首批文旅项目", "总投资", None, Modality.PLANNED,
     "Their total investment is 9.6 billion yuan.", ("total investment", "tourism projects")),
    ("invested", _FIGURE, "其中一季度完成12亿元", "12亿元", "首批文旅项目", "完成投资", QUARTER, Modality.DONE,
     "In the first quarter 1.2 billion yuan of it was completed.", ("completed investment", "tourism projects")),
    ("ahead", _FIGURE, "比计划提前2个月", "2个月", "首批文旅项目", "提前", None, Modality.DONE,
     "They are two months ahead of the plan.", ("ahead of schedule",)),
)  # fmt: skip


@cache
def facts() -> Facts:
    """The article and its claims."""
    document = read_document(TEXT)
    found = mentions(TEXT, "zh")
    source = Source("linjiang", TEXT, title="临江：公园与文旅", date="2024-04-10")
    claims = []
    for id_, kind, quote, figure, entity, measure, when, modality, gloss, aliases in _ROWS:
        span = Span(TEXT.index(quote), TEXT.index(quote) + len(quote))
        paragraph = document.paragraph_at(span.start)
        claims.append(
            Claim(
                id=id_,
                source="linjiang",
                kind=kind,
                span=span,
                sentence=next(one for one in reversed(paragraph.sentences) if one.start <= span.start),
                paragraph=paragraph.number,
                mention=next(one for one in found if span.covers(one.span) and one.text == figure) if figure else None,
                section=paragraph.section,
                entity=entity,
                measure=measure,
                when=when,
                modality=modality,
                direction=Direction.UP if id_ == "visitors-growth" else Direction.NONE,
                gloss=gloss,
                aliases=aliases,
            )
        )
    return Facts({"linjiang": source}, tuple(claims))

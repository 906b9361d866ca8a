"""The comparisons that Chinese words make: 出口比进口多1903亿元, 占全省的45%, 其中近八成是农村劳动力."""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Direction
from gzcli.model.span import Span
from gzcli.verdict.comparison import Comparison, Term
from gzcli.verdict.link import Statement

_HEDGE = r"(?:约为?|近|超过|逾|将近|大约|不到|不足|仅为?|接近|差不多|只有|达到?|为|是)*$"
_GAP = lazy(
    r"[比较](?P<other>[^，。；、]{2,16}?)(?:高|多|快|大|长|早|重|低|少|慢|小|短|晚|轻)(?:出|了)?"
    + _HEDGE
    + r"|(?:高出|超出|多出|领先|超过|低出|少于|落后)(?P<second>[^，。；、]{2,16}?)"
    + _HEDGE
)
_SHARE = lazy(r"占(?:到|了)?(?P<other>[^，。；]{2,16}?)的?(?:比重|比例|份额|总数|总量)?的?" + _HEDGE)
_RATIO = lazy(r"(?:是|为|相当于|不到|不足|超过|接近|将近|达到?|约|逾)(?P<other>[^，。；]{2,16}?)的" + _HEDGE)
_AMONG = lazy(  # 收到的案件里，民事案占了六成; 用户中，近八成是
    r"(?:^|[，。；])(?P<other>[^，。；]{2,16}?)(?:当中|之中|里面|里头|里|中|内)，(?P<first>[^，。；]{2,16}?)?(?:占[到了比]?|有|贡献了?|达到?)?"
    + _HEDGE
)
_SUM = lazy(
    r"(?:^|[，。；])(?P<first>[^，。；、]{2,12}?)[和与、及](?P<other>[^，。；、]{2,14}?)"
    r"(?:两[个项类者种家]?[^，。；、]{0,3})?(?:加起来|加在一起|合计|总共|一共|共计|之和)[^，。；、]{0,8}$"
)
_PART_IS = lazy(r"(?:以上|左右|多|强)?(?:的?是|为|来自|在|由|用于|属于|投向|归)")


def compared_zh(statement: Statement, claim: Claim) -> Iterator[Comparison]:
    """What the words around a Chinese figure may compare, the likeliest first.

    The first term is what stands before the comparison in the sentence, or the figure told last before it.
    """
    start, at = claim.sentence.start, claim.figure.start
    near = max(start, claim.span.start, at - 24)
    is_part = _PART_IS.match(statement.folded, claim.figure.end, claim.span.end)
    if is_part and dimension(claim.quantity) == "ratio":
        yield Comparison("share", (Term((Span(is_part.end(), claim.span.end),)), Term((), told=True)))
    if dimension(claim.quantity) == "ratio" and (among := _AMONG.search(statement.folded, start, at)):
        part = Span(*among.span("first")) if among["first"] else Span(claim.figure.end, claim.span.end)
        yield Comparison("share", (Term((part,)), Term((Span(*among.span("other")),))), loose=True)
    both = _SUM.search(statement.folded, claim.span.start, at)
    if both is not None:
        first, other = (Span(*both.span(name)) for name in ("first", "other"))
        yield Comparison("sum", (Term((first,), told=True), Term((other,))))
        return
    for kind, pattern in (("gap", _GAP), ("share", _SHARE), ("ratio", _RATIO)):
        match = pattern.search(statement.folded, near, at)
        if match is not None:
            own = Span(max(start, claim.span.start), match.start())
            mine = Term((own if statement.within(own) else Span(start, match.start()),), told=True)
            theirs = Term((Span(*match.span("other" if match["other"] else "second")),))
            down = kind == "gap" and claim.direction is Direction.DOWN
            yield Comparison(kind, (theirs, mine) if down else (mine, theirs))
            return

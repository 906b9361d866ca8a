"""What only Chinese against Chinese can tell: whether a figure is a change or what it came to, and from when it is measured."""

from __future__ import annotations

from gzcli.grammar.document import segment_at
from gzcli.grammar.numbers_zh import number as small
from gzcli.lexicon.context import cues
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Modality
from gzcli.model.report import Axis
from gzcli.verdict.bases import before_figure, figures_beside, has_base, other_base
from gzcli.verdict.index import Index
from gzcli.verdict.levels import is_multiple, level
from gzcli.verdict.link import Statement, own_text, telling_words, told_once
from gzcli.verdict.places import Place

_DIGITS = lazy(r"\d+")
_COMPARED = lazy("[比较]")
_RANKED = lazy("[居列位排名第于在全国省市州县区]")  # what leads to a rank and does not say of what
_AGE = lazy(
    r"(\d+|[一二三四五六七八九十]+)(?:周?岁)?(?:[—~至到-]+(\d+|[一二三四五六七八九十]+))?周?岁(?:及|或)?(以[上下])?"
)
_PART = lazy("成|(?<![百千万])分之|半")  # words for a part of something, no rate
_SHARE = lazy("[占率]|比[重例]")


def level_axis(statement: Statement, claim: Claim, place: Place) -> Axis:
    """What a change came to is not how far it went: 缩短至1小时, 缩短了1小时; nor is an amount: 多586人, 新生586人."""
    told = _level(statement, claim)
    if is_multiple(claim) and told and place.level:  # compared as one level, see `gzcli.verdict.levels.levelled`
        return Axis("change", None, told, place.level)
    if told and place.level:
        differs = told != place.level
    else:
        differs = (told == "by" and _is_still(place)) or (place.level == "by" and _is_amount(statement, claim))
        differs = differs or (place.level == "to" and _is_flow(statement, claim))
    return Axis("change", False if differs else None, told, place.level)


@told_once
def _level(statement: Statement, claim: Claim) -> str:
    return level(claim, statement.folded, claim.sentence)


def _is_still(place: Place) -> bool:
    """Whether nothing around a claim tells of a change or compares it, nor before it since the figure before: 增速最高，达9.1%."""
    mention = place.claim.mention
    before = place.lead[: place.lead.rfind(mention.text) if mention else 0]
    since = before[max((match.end() for match in _DIGITS.finditer(before)), default=0) :]
    led = dimension(place.claim.quantity) == "ratio" and cues("direction", "zh").find(since)
    return not (place.direction or led or _COMPARED.search(place.near))


def _is_amount(statement: Statement, claim: Claim) -> bool:
    """Whether a Chinese figure among words of which none tells of a change is the amount itself; of rates only a share is."""
    if statement.lang == "en" or claim.direction or not telling_words(statement, claim):
        return False
    told = claim.figure.of(statement.folded)
    return dimension(claim.quantity) != "ratio" or bool(_PART.search(told) or _SHARE.search(own_text(statement, claim)))


def _is_flow(statement: Statement, claim: Claim) -> bool:
    """Whether a Chinese figure counts what came or went: 取消泊位 against 泊位减至."""
    return statement.lang == "zh" and any(word in own_text(statement, claim) for word in measure_words("zh", "flow"))


def rank_axis(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """A rank by how fast something grew is none by how much it is: 增速居第1位, 总量居第3位."""
    source = place.claim
    told, stated = (
        _ranked_by(folded, one) for folded, one in ((statement.folded, claim), (index.folded[source.source], source))
    )
    return Axis("change", False if bool(told) != bool(stated) else None, told, stated)


def _ranked_by(folded: str, claim: Claim) -> str:
    """The word for a rate of change before a rank, in its segment or, if that names nothing, in the one before; "" for none."""
    before = folded[claim.span.start : claim.figure.start]
    if not _RANKED.sub("", before) and claim.span.start > claim.sentence.start:
        before = segment_at(folded, claim.sentence, claim.span.start - 1).of(folded)
    return next((word for word in measure_words("zh", "rate") if word in before), "")


def age_axis(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """Of how old people a figure is, by the last age before it in its clause: 65岁及以上人口268万人，占14.2%；0—14岁人口241万人."""
    source = place.claim
    told, stated = (
        _age_before(folded, one) for folded, one in ((statement.folded, claim), (index.folded[source.source], source))
    )
    other = told is not None and stated is not None and told != stated
    if stated is None and told is not None:  # 接种638人，其中60岁及以上241人 has the age behind its first figure
        other = told in _groups(index.folded[source.source], source.figure.end, source.sentence.end)
    return Axis("contrast", False if other else None, told or "", stated or "")


def _age_before(folded: str, claim: Claim) -> str | None:
    """The last ages before a figure in its clause, if they are of a group; somebody's age may be told about."""
    start = max(folded.rfind(mark, claim.sentence.start, claim.figure.start) for mark in "；;")
    found = _groups(folded, max(start, claim.sentence.start), claim.figure.start)
    return found[-1] or None if found else None


def _groups(folded: str, start: int, end: int) -> list[str]:
    """The groups of age that a part of a text tells of, "" for a single age: 0—14, 65以上."""
    found = (match.groups() for match in _AGE.finditer(folded, start, end))
    return [
        f"{small(low)}—{small(high)}" if high else f"{small(low)}{bound}" if bound else "" for low, high, bound in found
    ]


def starts_alike(statement: Statement, claim: Claim, index: Index, number: int) -> bool | None:
    """Whether the words before a Chinese figure call it what its change started from, as the source does in its own way.

    升至92.7%，原来为90.2% is 由90.2%提高到92.7%; 目前为148亿元 is it where what it is to come to is planned. None where they do not.
    """
    before, now = _start_words(statement, claim)
    if not before and not now:
        return None
    source = index.places[number].claim
    peers = [index.places[at].claim for at in index.together(number)]
    like = [peer for peer in peers if dimension(peer.quantity) == dimension(source.quantity)]
    if before:
        return source.baseline if any(peer.baseline for peer in like) else None
    ahead = any(peer.modality in (Modality.PLANNED, Modality.FORECAST) for peer in like if not peer.baseline)
    return True if source.baseline and ahead else None


@told_once
def _start_words(statement: Statement, claim: Claim) -> tuple[bool, bool]:
    """Whether words right before a figure say that something was so before it changed, and that it is so before it does."""
    own = statement.folded[claim.span.start : claim.figure.start]
    before, now = (any(word in own for word in measure_words("zh", role)) for role in ("earlier", "present"))
    return before, now


def base_axis(statement: Statement, claim: Claim, index: Index, number: int) -> Axis:
    """What a change is measured from: 增长7% from last year is not 增长7% from 2019."""
    place = index.places[number]
    source = place.claim
    if statement.lang == "en" or index.sentences[place.sentence].english or not claim.direction or claim.baseline:
        return Axis("baseline", None)
    told = before_figure(claim, statement.folded, [span for span in statement.figures if span != claim.figure])
    if not has_base(told):
        return Axis("baseline", None)
    stated = before_figure(source, index.folded[source.source], figures_beside(number, index))
    if not has_base(stated):  # a base holds for a whole list
        stated = index.folded[source.source][source.sentence.start : source.figure.start]
    anchor = index.anchors[source.source]
    found = other_base(told, stated, source.when.first.year if source.when else anchor.year if anchor else None)
    return Axis("baseline", None) if found is None else Axis("baseline", False, *found)

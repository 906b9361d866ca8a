"""The two terms of a Chinese comparison, and the claims that they name: 出口 and 进口 of 出口比进口多1903亿元."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Direction
from gzcli.model.mention import Kind
from gzcli.model.span import Span
from gzcli.verdict.index import Index, Place
from gzcli.verdict.link import SENTENCE, Statement, Word
from gzcli.verdict.nouns_zh import is_noun
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.value import HOLDS, Tolerance, compare

_HEDGE = r"(?:约为?|近|超过|逾|将近|大约|不到|不足|仅为?|接近|差不多|只有|达到?|为|是)*$"
_GAP = lazy(
    r"[比较](?P<other>[^，。；、]{2,16}?)(?:高|多|快|大|长|早|重|低|少|慢|小|短|晚|轻)(?:出|了)?"
    + _HEDGE
    + r"|(?:高出|超出|多出|领先|超过|低出|少于|落后)(?P<second>[^，。；、]{2,16}?)"
    + _HEDGE
)
_SHARE = lazy(r"占(?:到|了)?(?P<other>[^，。；]{2,16}?)的?(?:比重|比例|份额|总数|总量)?的?" + _HEDGE)
_RATIO = lazy(r"(?:是|为|相当于)(?P<other>[^，。；]{2,16}?)的" + _HEDGE)
_SUM = lazy(
    r"(?:^|[，。；])(?P<first>[^，。；、]{2,12}?)[和与、及](?P<other>[^，。；、]{2,14}?)"
    r"(?:两[个项类者种家]?[^，。；、]{0,3})?(?:加起来|加在一起|合计|总共|一共|共计|之和)[^，。；、]{0,8}$"
)
_PART_IS = lazy(r"(?:以上|左右|多|强)?(?:的?是|为|来自|在|由|用于|属于|投向|归)")
_MOST = 12  # how many claims a term may mean, so that a long text takes no longer
_NAMED = 0.5  # share of a term's words that must stand beside the claim it means
_SURE = 0.8  # share with which it surely is meant
_EQUAL = 0.98  # share of the best claim's that another must have to be meant as well


class Terms(NamedTuple):
    """What is asked for ("gap", "share", "ratio", "sum") and the claims that may be meant by the first and by the second term.

    ``sure`` says that each term has one claim, with nearly all of its words.
    """

    kind: str
    first: tuple[Place, ...]
    second: tuple[Place, ...]
    sure: bool


def terms(statement: Statement, claim: Claim, index: Index) -> Terms | None:
    """The terms that a figure compares; None where its words compare nothing.

    The first term is what stands before the comparison in the sentence, or the figure told last before it.
    """
    if statement.lang == "en":
        return None
    part = _part_of_told(statement, claim, index)
    if part is not None:
        return part
    found = _parsed(statement, claim)
    if found is None or not any(statement.words[at].found for at in statement.within(found[2])):
        return None  # a time or a whole without a word of its own: 是2020年的3.9倍, 占全省的45%
    kind, first, second = found
    wanted = dimension(claim.quantity)
    told = [
        one
        for one in statement.claims
        if one is not claim and claim.sentence.start <= one.figure.start < claim.figure.start
    ]
    theirs = list(islice(_meant(statement, second, claim, index, kind, wanted), _MOST))
    ours = list(islice(_meant(statement, first, claim, index, kind, wanted), _MOST))
    sure = len(ours) == len(theirs) == 1 and min(ours[0][1], theirs[0][1]) >= _SURE
    others, mine = (tuple(place for place, _ in found) for found in (theirs, ours))
    mine += tuple(islice(_stated(told, index, kind, wanted), _MOST))
    if claim.direction is Direction.DOWN and kind == "gap":
        return Terms(kind, others, mine, sure)
    return Terms(kind, mine, others, sure)


def _part_of_told(statement: Statement, claim: Claim, index: Index) -> Terms | None:
    """The terms of a share of the amount told before it: 吸纳就业19万人，其中近八成是农村劳动力."""
    end = claim.figure.end
    match = _PART_IS.match(statement.folded, end, claim.span.end) if dimension(claim.quantity) == "ratio" else None
    told = [
        one
        for one in statement.claims
        if one.quantity and claim.sentence.start <= one.figure.start < claim.figure.start
    ]
    if match is None or not told:
        return None
    wholes = tuple(islice(_stated(told, index, "share", "ratio"), _MOST))
    parts = tuple(
        place for place, _ in _meant(statement, Span(match.end(), claim.span.end), claim, index, "share", "ratio")
    )
    return Terms("share", parts, wholes, sure=False) if wholes and parts else None


def _parsed(statement: Statement, claim: Claim) -> tuple[str, Span, Span] | None:
    start, at = claim.sentence.start, claim.figure.start
    near = max(start, claim.span.start, at - 24)
    both = _SUM.search(statement.folded, claim.span.start, at)
    if both is not None:
        return "sum", Span(*both.span("first")), Span(*both.span("other"))
    for kind, pattern in (("gap", _GAP), ("share", _SHARE), ("ratio", _RATIO)):
        match = pattern.search(statement.folded, near, at)
        if match is not None:
            group = "other" if match["other"] else "second"
            own = Span(max(start, claim.span.start), match.start())
            first = own if statement.within(own) else Span(start, match.start())
            return kind, first, Span(*match.span(group))
    return None


def _is_right(place: Place, kind: str, wanted: str) -> bool:
    """Whether a claim is an amount that the comparison can be worked out from."""
    mention = place.claim.mention
    if mention is None or mention.kind is not Kind.QUANTITY or not place.claim.number:
        return False
    given = dimension(mention.quantity)
    if kind == "sum":
        return given == wanted
    if kind == "gap":
        return given == wanted or (wanted, given) == ("points", "ratio")
    return given not in ("ratio", "points", "times") and wanted in ("ratio", "times")


def _meant(
    statement: Statement, term: Span, claim: Claim, index: Index, kind: str, wanted: str
) -> Iterator[tuple[Place, float]]:
    """The claims that have most words of a term beside their figure, and their share; of no other time than the statement's."""
    words = [word for at in statement.within(term) if (word := statement.words[at]).found]
    if _is_strange(statement, term, words):
        return
    total = sum(word.rarity for word in words)
    shares: dict[int, float] = {}
    for word in words:
        for number, zone in word.zones.items():
            if zone > SENTENCE:
                shares[number] = shares.get(number, 0.0) + zone * word.rarity / total
    right = {at: share for at, share in shares.items() if _is_right(index.places[at], kind, wanted)}
    best = max(right.values(), default=0.0)
    for at, share in sorted(right.items()):
        if share >= _NAMED and share >= best * _EQUAL and not _is_past(claim, index.places[at].claim):
            yield index.places[at], share


def _is_strange(statement: Statement, term: Span, words: list[Word]) -> bool:
    """Whether a term has a noun that no source has, and no word of a source across it: 海外 of 望海|外贸."""
    nouns = (word.feature for word in statement.terms if term.covers(word.feature.span) and not word.found)
    known = [word.feature.span for word in words]
    return any(is_noun(noun.text) and not any(noun.span.overlaps(span) for span in known) for noun in nouns)


def _is_past(told: Claim, stated: Claim) -> bool:
    if told.when is None or stated.when is None or not (told.when_own and stated.when_own):
        return False
    return overlap(told.when, stated.when) is Overlap.APART


def _stated(told: list[Claim], index: Index, kind: str, wanted: str) -> Iterator[Place]:
    """The claims that have the value of the last figure told before."""
    for place in index.places if told else ():
        mine, theirs = told[-1].quantity, place.claim.quantity
        if mine and theirs and _is_right(place, kind, wanted) and compare(mine, theirs, Tolerance()) in HOLDS:
            yield place

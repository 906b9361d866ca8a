"""What a source leaves over: the rest of an amount (还有35座未改造), or the other of two parts of a whole (非居民1.21亿平方米)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby, permutations

from gzcli.lexicon.data import lines
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim, Modality
from gzcli.verdict.amounts import Worked, are_alike, is_amount, is_telling, number_of
from gzcli.verdict.earlier_en import tells_rest
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, named_by
from gzcli.verdict.places import Place
from gzcli.verdict.reach import PART
from gzcli.verdict.value import measured
from gzcli.verdict.wording import known_words
from gzcli.verdict.zones import SEGMENT

_LEFT = lazy(r"还有|尚有|仍有|还剩|剩下|剩余|余下|尚余")
_OTHERS = lazy(r"其余|除[^，。；]{1,12}?[之以]?外")
_UNDONE = lazy(r"没|未|待|剩|余")
_NOT = lazy("非([\u4e00-\u9fff]{2})")
_SHARE = lazy("占|比重|比例|份额")
_NAMED = 0.2  # share of the statement's words beside the amount that is worked from
_HINTED = 0.05  # share that is enough where no arithmetic gives the number by chance
_OTHER = 0.15  # share beside the part that is told, of which one word is another by nature
_MOST = 12  # how many amounts of one sentence are tried, the best named of them
_OPEN = (Modality.PLANNED, Modality.FORECAST)


def remains(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What is left of one amount without another of its sentence, where a figure is told of what is left."""
    text = claim.span.of(statement.folded)
    left = tells_rest(statement, claim) if statement.lang == "en" else _tells_rest(text)
    if not left:
        return
    wanted, named = measured(claim.quantity), named_by(statement, claim)
    least = _HINTED if claim.quantity and is_telling(claim.quantity) else _NAMED
    like = (
        (at, place)
        for at, place in enumerate(index.places)
        if is_amount(place, index) and measured(place.claim.quantity) == wanted
    )
    for _, group in groupby(like, key=lambda found: (found[1].claim.source, found[1].claim.paragraph)):
        together = sorted(group, key=lambda found: -named.get(found[0], 0.0))[:_MOST]
        if named.get(together[0][0], 0.0) >= least:
            yield from _left_of(claim, (place for _, place in together))


def _tells_rest(text: str) -> bool:
    """Whether Chinese words tell of what is left, or of all but something: 还有35座未改造, 除金融债外的其余29只."""
    return _OTHERS.search(text) is not None or (_LEFT.search(text) is not None and _UNDONE.search(text) is not None)


def _left_of(told: Claim, places: Iterable[Place]) -> Iterator[Worked]:
    """Each amount of a sentence without each lesser one."""
    for whole, part in permutations(places, 2):
        left = number_of(whole) - number_of(part)
        if (
            0 < left * 100 <= number_of(whole) * 99
            and are_alike(told, whole, part)
            and part.claim.modality not in _OPEN
        ):
            yield Worked((whole, part), left, "{} − {}")


def complements(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What the whole leaves without the part that the source tells of, where a Chinese figure is told of the other part."""
    if statement.lang != "zh":
        return
    told = statement.segment(claim).of(statement.folded)
    pairs = list(_others(told))
    named = named_by(statement, claim)
    for at, part in enumerate(index.places if pairs else ()):
        if named.get(at, 0.0) >= _OTHER and is_amount(part, index) and any(_is_other(part, *pair) for pair in pairs):
            yield from _without(claim, at, index)


def denials(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """All without a share, where one of statement and source denies what the other says: 18% did not fly, 82% flew."""
    words = known_words(statement, claim)
    if not words or measured(claim.quantity) != "ratio":
        return
    for at, part in enumerate(index.places):
        share = measured(part.claim.quantity) == "ratio" and is_amount(part, index) and number_of(part) < 1
        if share and part.claim.negated != claim.negated and all(word.zones.get(at, 0.0) >= SEGMENT for word in words):
            yield Worked((part, part), 1 - number_of(part), "1 − {}")


def _others(told: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each word of a text that names one of two parts, and the words for the other one."""
    for denied in _NOT.finditer(told):
        yield denied.group(), (denied[1],)
    for mine, theirs in _pairs():
        found = next((word for word in mine if word in told), "")
        if found and not any(word in told for word in theirs):
            yield found, theirs


@cache
def _pairs() -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    both = [tuple(tuple(words.split("/")) for words in line.split("|")) for line in lines("complements.txt")]
    return [pair for one, other in both for pair in ((one, other), (other, one))]


def _is_other(part: Place, mine: str, theirs: tuple[str, ...]) -> bool:
    return mine not in part.segment and any(word in part.segment for word in theirs)


def _without(claim: Claim, number: int, index: Index) -> Iterator[Worked]:
    """All without a share, or the amount before a part that is told as part of it (其中) without that part."""
    part = index.places[number]
    if measured(claim.quantity) == "ratio":
        if _SHARE.search(part.segment) and number_of(part) < 1:
            yield Worked((part, part), 1 - number_of(part), "1 − {}")
        return
    if PART not in part.lead + part.segment:
        return
    for at in reversed([one for one in index.together(number) if one < number]):
        whole = index.places[at]
        if is_amount(whole, index) and PART not in whole.segment and are_alike(claim, whole, part):
            if number_of(whole) > number_of(part):
                yield Worked((whole, part), number_of(whole) - number_of(part), "{} − {}")
            return

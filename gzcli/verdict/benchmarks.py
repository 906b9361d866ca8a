"""What an amount is told to be above or below: the 45.5米 of 水位46.83米，超警戒水位1.33米, or what had been planned."""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.grammar.document import segment_at
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.verdict.amounts import Worked, are_alike, is_amount, is_english, number_of, stand_around
from gzcli.verdict.features import features, hollow
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words
from gzcli.verdict.places import Place, prepared
from gzcli.verdict.terms_en import comparatives
from gzcli.verdict.value import measured
from gzcli.verdict.wholes import common_tail
from gzcli.verdict.wording import known_words

_ABOVE = lazy(
    r"(?:超过?了?|超出了?|高[出于过]|[比较])(?P<other>[\u4e00-\u9fff]{2,10}?)(?:高出?|多出?|大|推迟|延后|晚|慢|约|达|了|近)*$"
)
_BELOW = lazy(
    r"(?:距离?|离|低于|少于|不及|[比较])(?P<other>[\u4e00-\u9fff]{2,10}?)"
    r"(?:还有?|仍|尚|只|仅|差|低|少|提前|早|快|缩短|约|了|近|不足|不到|小)*$"
)
_LESS = lazy(r"[低少小差不早快]|提前|缩短|还|距|离|尚")
_EITHER = lazy(r"\b(?:better|worse)\b")  # a deficit that is worse is larger
_TOLD = 0.6  # share of what the benchmark is called that a statement must tell


def benchmarks(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What amounts were measured against, where a figure is told of that: the amount without what it is above it."""
    words = known_words(statement, claim)
    for number, distance in enumerate(index.places if words else ()):
        names = list(_called(distance, index)) if _is_distance(claim, distance) else []
        amount = _amount(number, index) if names else None
        if amount is None or not stand_around(words, (number, index.number(amount)), index):
            continue
        for called, below in names:
            if _is_told(statement, claim, called, amount, is_english(distance, index)):
                here, far = number_of(amount), number_of(distance)
                yield Worked((amount, distance), here + far if below else here - far, "{} + {}" if below else "{} − {}")


def _called(distance: Place, index: Index) -> Iterator[tuple[str, bool]]:
    """What a claim is a distance from, in the source's words, and whether it is below that."""
    source, claim = index.folded[distance.claim.source], distance.claim
    if is_english(distance, index):
        yield from _called_en(claim, source)
        return
    before = source[claim.span.start : claim.figure.start]
    under = _BELOW.search(before)
    over = None if under and _LESS.search(under.group()) else _ABOVE.search(before)
    found = over or under
    if found is not None:
        yield found["other"], over is None


def _called_en(claim: Claim, source: str) -> Iterator[tuple[str, bool]]:
    end = segment_at(source, claim.sentence, claim.figure.start).end
    for below, (behind, _) in enumerate(comparatives()):
        found = behind.match(source, claim.figure.end, end)
        if found is not None:
            called = found["other"] or found["past"]
            yield called, bool(below)
            if _EITHER.search(found.group()):
                yield called, not below


def _is_told(statement: Statement, claim: Claim, called: str, amount: Place, english: bool) -> bool:
    """Whether the figure's clause has most of what a benchmark is called, and what tells it from the amount: 各项 of
    绿色贷款不良率低于各项贷款不良率. An English one no Chinese statement can tell.
    """
    text = prepared(statement.segment(claim).of(statement.folded), statement.lang == "en")
    if english:
        own = features(called, "en", (), ()) if statement.lang == "en" else []
        return bool(own) and sum(any(f in text for f in word.lemmas) for word in own) >= _TOLD * len(own)
    words = (statement.words[at].feature for at in telling_words(statement, claim))
    told = "".join(form for word in words for form in word.forms) if statement.lang == "en" else text
    apart = set(called.removesuffix(common_tail(called, amount.claim.measure))) - hollow()
    parts = set(called) - hollow()
    enough = bool(parts) and len(parts.intersection(told)) >= _TOLD * len(parts)
    return enough and (not apart or not apart.isdisjoint(told))


def _amount(number: int, index: Index) -> Place | None:
    """The nearest amount of a sentence that a distance can be taken from, before it or else behind it."""
    distance, together = index.places[number], list(index.together(number))
    order = [at for at in reversed(together) if at < number] + [at for at in together if at > number]
    amounts = (index.places[at] for at in order if is_amount(index.places[at], index))
    return next((place for place in amounts if _is_distance(place.claim, distance)), None)


def _is_distance(amount: Claim, distance: Place) -> bool:
    """Whether a claim may say how far an amount is from another: points from a rate."""
    kinds = measured(amount.quantity), measured(distance.claim.quantity)
    return kinds == ("ratio", "points") or are_alike(amount, distance)

"""Two amounts that a sentence of a source states together, and what they give for a figure that asks for arithmetic.

"Punctuality was 3.1 points short of the target" of "87.9% on time, below the 91% required": no term names its claim, but
all that the statement tells stands beside the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import permutations

from gzcli.lexicon.context import cues
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.lexicon.terms import english_words
from gzcli.model.claim import Claim, Direction
from gzcli.verdict.amounts import Worked, are_alike, both_weigh, is_amount, number_of, stand_around
from gzcli.verdict.arithmetic import SIGNS, work
from gzcli.verdict.earlier_en import is_change_en, tells_rest
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words
from gzcli.verdict.nouns_zh import unknown_noun
from gzcli.verdict.places import Place
from gzcli.verdict.terms_en import is_gap
from gzcli.verdict.value import in_base, measured
from gzcli.verdict.wording import is_light, known_words
from gzcli.verdict.zones import BEFORE, SEGMENT, Word

_BESIDE = 0.5  # share of the words, by rarity, that must stand in the segment of either amount
_MOST = 12  # how many amounts of a sentence are tried
_GAP_ZH = lazy(
    r"[高多超低少短快慢长早晚]出|相差|差距|差额|净[增减流]|结余|盈余|[顺逆]差|[多少高低快慢长短大小重轻](?:了|约|近|$)|剩|未|没|尚|仍"
)
_SHARE_ZH = lazy(r"占|比重|比例|份额|率|中|里")
_OF = lazy(r" of\b")
_CHANGES = {Direction.UP: ["excess"], Direction.DOWN: ["lack"]}


def neighbours(statement: Statement, claim: Claim, index: Index) -> Iterator[Worked]:
    """What any two amounts of one sentence give for a figure, where all words of its clause stand around them."""
    kinds = _asked(statement, claim)
    words = known_words(statement, claim) if kinds and not _is_strange(statement, claim) else []
    near = {index.places[at].sentence for word in words for at, zone in word.zones.items() if zone >= SEGMENT}
    for sentence in sorted(near):
        numbers = [
            at for at, place in enumerate(index.places) if place.sentence == sentence and is_amount(place, index)
        ]
        for pair in permutations(numbers[:_MOST], 2):
            if _are_meant(words, pair, index) and _has_all(statement, pair):
                yield from _worked(kinds, statement, claim, *(index.places[at] for at in pair))


def _asked(statement: Statement, claim: Claim) -> list[str]:
    """The arithmetic that a figure's words may ask for."""
    kind = measured(claim.quantity)
    if kind == "times":
        return ["ratio"]
    if kind == "ratio":
        return ["share"] * _asks_share(statement, claim) + _CHANGES.get(claim.direction, [])
    if statement.lang == "en":
        apart = is_change_en(claim, statement.folded) or is_gap(statement, claim) or tells_rest(statement, claim)
    else:
        apart = _GAP_ZH.search(statement.folded, claim.span.start, claim.figure.start) is not None
    return ["gap"] * (apart or claim.negated)


def _is_strange(statement: Statement, claim: Claim) -> bool:
    """Whether a Chinese noun before a figure is in no source, or an English word that a table knows."""
    if statement.lang == "zh":
        return unknown_noun(statement, claim) != ""
    words = (statement.words[at] for at in telling_words(statement, claim))
    return any(not word.found and not is_light(word) and word.feature.text.lower() in english_words() for word in words)


def _asks_share(statement: Statement, claim: Claim) -> bool:
    text, span = statement.folded, claim.span
    if statement.lang == "zh":
        return _SHARE_ZH.search(text, span.start, span.end) is not None
    told = cues("arithmetic", "en").find(text, span.start, span.end)
    return _OF.match(text, claim.figure.end) is not None or any(cue.says == "share" for cue in told)


@lru_cache(maxsize=1024)
def _has_all(statement: Statement, pair: tuple[int, ...]) -> bool:
    """Whether no word of the whole statement stands in the source far from two amounts only."""
    words = (word for word in statement.words if word.found and not is_light(word))
    return all(_best(word, pair) >= BEFORE for word in words)


def _are_meant(words: list[Word], pair: tuple[int, ...], index: Index) -> bool:
    """Whether the sentence has every word of the figure's clause, the two amounts most, and no other amount one that they lack."""
    near = [word for word in words if _best(word, pair) >= SEGMENT]
    enough = sum(word.rarity for word in near) >= _BESIDE * sum(word.rarity for word in words)
    return enough and stand_around(words, pair, index)


def _best(word: Word, pair: tuple[int, ...]) -> float:
    return max(word.zones.get(at, 0.0) for at in pair)


def _worked(kinds: list[str], statement: Statement, claim: Claim, one: Place, other: Place) -> Iterator[Worked]:
    a, b = one.claim.quantity, other.claim.quantity
    way = Direction.NONE if dimension(claim.quantity) == "duration" and is_gap(statement, claim) else claim.direction
    if a is None or b is None or not are_alike(one.claim, other) or not both_weigh(number_of(one), number_of(other)):
        return
    if _is_backwards(way, one, other):
        return
    for kind in kinds:
        value = work(kind, in_base(a), in_base(b), measured(claim.quantity))
        if value is not None:
            yield Worked((one, other), value, SIGNS[kind])


def _is_backwards(way: Direction, larger: Place, lesser: Place) -> bool:
    """Whether something is told to have risen to the lesser of two amounts, or fallen to the larger, though this was before."""
    start, end = (lesser, larger) if way == Direction.UP else (larger, lesser)
    if not way or start.claim.baseline:
        return False
    return end.claim.baseline or _is_later(start.claim, end.claim)


def _is_later(one: Claim, other: Claim) -> bool:
    return one.when is not None and other.when is not None and one.when.edtf > other.when.edtf

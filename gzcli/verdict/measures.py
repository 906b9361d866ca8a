"""Whether a statement's figure and a claim measure the same thing."""

from __future__ import annotations

from functools import lru_cache

from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms import synonyms_in
from gzcli.lexicon.tables import dimension, is_currency, unit
from gzcli.model.claim import Claim
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.verdict.counts_en import PERSON, counts_other, narrowed, noun_of
from gzcli.verdict.features import hollow, stands
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_words, told_once
from gzcli.verdict.nouns_zh import is_noun
from gzcli.verdict.owners import owned
from gzcli.verdict.places import Place
from gzcli.verdict.value import names_itself
from gzcli.verdict.wholes import common_tail, is_another, other_kind, whole_of
from gzcli.verdict.zones import BEFORE, SEGMENT, SENTENCE, Word

_AGREES = 0.5  # share of the measure's words, by rarity, that make it the same measure
_DIFFERS = 0.34  # share below which it is another one, if its head word is missing too
_PRESENT = BEFORE + 0.01  # the zone that a word of the measure must stand in: the claim's own sentence or names
_ASIDE = lazy(r"[(（][^)）]*[)）]|初步|累计|合计|共计|总计|实际|当年|全市|全省|全国|[日月年户人]均|平均")
_ALL = lazy("全社会|社会|本外币")  # what a name may have that tells no part of what it names
_VAGUE_END = lazy("(?:数量|总量|总数|人数|规模|总额|金额|数额|情况|部分)$")
_OTHER_THING = frozenset("轻重净毛男女")  # before a name they make another thing of it
_KIND = 2  # different characters that make a kind of it


def measure_axis(statement: Statement, claim: Claim, index: Index, number: int) -> Axis:
    """Compare what is measured: the head word of the measure must be there, or half of all its words."""
    place = index.places[number]
    words = measure_words_of(statement, claim)
    if counts_other(claim, place.claim) or _is_counted_by_another(statement, claim, index, number):
        return Axis("measure", False, claim.measure, place.claim.measure)
    if statement.lang == "en" and narrowed(claim, place.segment):
        return Axis("measure", False, claim.measure, place.claim.measure)
    if _is_whole_of_peer(claim, index, number):
        return Axis("measure", False, claim.measure, place.claim.measure)
    if place.whole and is_another(whole := whole_of(claim, statement.folded), place.whole):
        return Axis("measure", False, whole, place.whole)
    if not words or not needs_noun(claim) or claim.measure in measure_words("zh", "vague"):
        narrower = _is_chinese(statement, place, index) and _is_kind_of(claim.measure, place, index)
        return Axis("measure", False if narrower else None, claim.measure, place.claim.measure)
    return Axis("measure", _agrees(statement, claim, words, index, number), claim.measure, place.claim.measure)


def _agrees(statement: Statement, claim: Claim, words: list[Word], index: Index, number: int) -> bool | None:
    place = index.places[number]
    total = sum(word.rarity for word in words) or 1.0
    share = sum(word.rarity for word in words if _held(word, number)) / total
    if _is_another(statement, claim, words, index, number):
        return False
    if owned(statement, claim, index, number) and not other_kind(claim.measure, place.claim.measure):
        return True
    if any(word.zones.get(number, 0.0) < BEFORE for word in _terms(statement, claim.measure)):
        return False
    if other_kind(claim.measure, place.claim.measure):
        return False
    if statement.lang == "en" or index.sentences[place.sentence].english:
        return _agrees_abroad(statement, words, index, number)
    if share >= _AGREES:
        return True
    head = _head(claim, words)
    if _held(head, number):
        return None
    if not head.found and not _is_noun_part(statement, head):
        return None
    return None if share >= _DIFFERS and not head.found else False


def _is_chinese(statement: Statement, place: Place, index: Index) -> bool:
    return statement.lang == "zh" and not index.sentences[place.sentence].english


def is_named_apart(statement: Statement, claim: Claim, index: Index, number: int) -> bool:
    """Whether more than other words for it says that a claim at a place measures something else."""
    place = index.places[number]
    if _is_counted_by_another(statement, claim, index, number):
        return True
    if counts_other(claim, place.claim) or (place.whole and is_another(whole_of(claim, statement.folded), place.whole)):
        return True
    return _is_another(statement, claim, measure_words_of(statement, claim), index, number)


def _is_another(statement: Statement, claim: Claim, words: list[Word], index: Index, number: int) -> bool:
    """Whether the name is of another kind, of another item of a list, or has another code: 5G."""
    place = index.places[number]
    if _is_chinese(statement, place, index) and _is_kind_of(claim.measure, place, index):
        return True
    own = (statement.words[at] for at in own_words(statement, claim))
    if any(_is_siblings(word, place) for word in (*own, *words)):
        return True
    return any(_is_model(word) and _is_anothers(word, index, number) for word in words)


def _is_anothers(code: Word, index: Index, number: int) -> bool:
    """Whether a code is nowhere around a claim, or in its sentence in the segment of another figure only: A级景区86家，其中5A级5家."""
    zone = code.zones.get(number, 0.0)
    beside = any(code.zones.get(at, 0.0) >= SEGMENT for at in index.together(number))
    return not _held(code, number) or (zone < SEGMENT and beside)


def _is_noun_part(statement: Statement, word: Word) -> bool:
    """Whether a word belongs to one that names a thing by itself; any other pair of characters proves nothing."""
    return any(term.feature.span.overlaps(word.feature.span) and is_noun(term.feature.text) for term in statement.terms)


def _is_kind_of(told: str, place: Place, index: Index) -> bool:
    """Whether a told name narrows a Chinese claim's by a word that its source has elsewhere only: 外出农民工, 农民工总量."""
    ours, theirs = (_ASIDE.sub("", _VAGUE_END.sub("", name)) for name in (told, place.claim.measure))
    head = common_tail(ours, theirs)
    kind = ours[: len(ours) - len(head)][-_KIND:]
    if len(head) < _KIND or not kind:
        return False
    source = index.folded[place.claim.source]
    if head == theirs and ours == kind + head and kind in _OTHER_THING:
        return kind + head[0] not in source  # 轻工业用电量, where 工业用电量 is told
    if kind[-1] + head[0] in source and is_noun(kind[-1] + head[0]):  # 货车 of 货车流量, where 车流量 is told
        kind = kind[-1] + head[0]
    elif len(kind) < _KIND or kind + head not in source:
        return False
    sentence = index.sentences[place.sentence]
    around = " ".join((place.segment, place.lead, place.near, place.names, index.before(place), sentence.topic))
    same = {
        word for span, words in synonyms_in(told) if kind in span.of(told) or span.of(told) in kind for word in words
    }
    return not any(word in around for word in {kind, *same})


def _is_counted_by_another(statement: Statement, claim: Claim, index: Index, number: int) -> bool:
    """Whether the very noun that a Chinese figure counts is counted by another one beside the claim's: 在31个国家设仓146个."""
    noun = claim.quantity.noun if claim.quantity else ""
    place = index.places[number]
    if statement.lang == "en" and place.claim.quantity is not None and place.claim.quantity.unit == PERSON:
        beside = (index.places[at].claim for at in index.together(number))
        return bool(noun) and any(noun_of(one) == noun_of(claim) for one in beside)  # 27 people, two firefighters
    if (
        not noun
        or not _is_chinese(statement, place, index)
        or place.claim.quantity is None
        or place.claim.quantity.noun
    ):
        return False
    peers = (index.places[at].claim for at in index.together(number) if at != number)
    return any(peer.span == place.claim.span and peer.quantity and peer.quantity.noun == noun for peer in peers)


def _is_whole_of_peer(told: Claim, index: Index, number: int) -> bool:
    """Whether what is told is that of which a claim is a share, by the next figure: 研发人员1120人，占员工总数的17% is no 员工总数."""
    claim = index.places[number].claim
    wholes = (index.places[at].whole for at in index.together(number) if at == number + 1)
    return any(
        len(whole) > _KIND and told.measure.endswith(whole) and len(common_tail(claim.measure, whole)) < _KIND
        for whole in wholes
    )


def _held(word: Word, number: int) -> bool:
    return word.zones.get(number, 0.0) >= _PRESENT


def _is_siblings(word: Word, place: Place) -> bool:
    """Whether a word names another item of the list that deals the claim its figure."""
    return place.siblings != "" and any(f in place.siblings and f not in place.near for f in word.feature.forms)


@lru_cache(maxsize=64)
def _terms(statement: Statement, measure: str) -> list[Word]:
    """The words of a Chinese measure that the table knows: one that is nowhere near a claim makes it another measure."""
    found = {word.feature.text: word for word in statement.terms if stands(word.feature.text, measure)}
    return [word for text, word in found.items() if not text.isascii() and is_noun(text)]


def _agrees_abroad(statement: Statement, words: list[Word], index: Index, number: int) -> bool | None:
    """English words against Chinese: of those that have a translation, each must leave a trace in the claim's segment.

    Or before it, if the claim's own name says nothing else: 营收5亿元，增长8%.
    """
    named = (word for word in words if not (word.feature.name or word.feature.titled))
    known = [word for word in named if word.feature.forms and not word.feature.light]
    away = [word for word in known if not _translated(word, number) and not _is_traced(word, index.places[number])]
    rest = [word for word in known if word.feature.text not in measure_words("zh", "sales")]
    if (
        rest
        and all(word.zones.get(number, 0.0) >= SEGMENT for word in rest)
        and _leaves_out_sales(index.places[number])
    ):
        return True
    if away and not (is_told(statement, index.places[number]) and all(_is_inherited(w, index, number) for w in away)):
        return False
    return True if any(_translated(word, number) for word in known) else None


def _leaves_out_sales(place: Place) -> bool:
    """Whether an English claim names no kind of money, so that it may tell the sales of its subject: food rose to 2 billion."""
    return not any(f" {word} " in place.segment for word in measure_words("en", "money"))


def is_told(statement: Statement, place: Place) -> bool:
    """Whether the statement says all that the name of the claim does, or the name stands elsewhere itself."""
    return place.claim.measure not in place.segment or untold(statement, place) < _KIND


def untold(statement: Statement, place: Place) -> int:
    """How many characters of the name of a Chinese claim no word of an English statement stands for."""
    told = {c for word in statement.words for form in word.feature.forms for c in form}
    return len({*_ALL.sub("", _ASIDE.sub("", place.claim.measure))} - told - hollow())


def _is_inherited(word: Word, index: Index, number: int) -> bool:
    """Whether a word stands in the sentence before the claim's, beside no figure of the same kind."""
    sentence = index.sentences[index.places[number].sentence]
    if word.zones.get(number, 0.0) < BEFORE:
        return False
    kind = dimension(index.places[number].claim.quantity)
    return not any(
        index.places[at].sentence == sentence.before and dimension(index.places[at].claim.quantity) == kind
        for at, zone in word.zones.items()
        if zone >= SEGMENT
    )


def _translated(word: Word, number: int) -> bool:
    """Whether a whole translation stands in the claim's sentence or names; a mere part of one weighs less."""
    return word.zones.get(number, 0.0) >= SENTENCE


def _is_traced(word: Word, place: Place) -> bool:
    """Whether half the characters of a translation stand in the claim's segment, the first of them: 净亏 for 净亏损.

    What shares its end is another kind of it: 普通列车 is no trace of 动车, nor 企业债券 of 政府债券.
    """
    return any(
        2 * sum(c in place.segment for c in form) >= len(form) and (form.isascii() or form[0] in place.segment)
        for form in word.feature.forms
    ) or any(form in place.segment for form in word.feature.same)


def _is_model(word: Word) -> bool:
    """Whether a word is a code such as 5G, of which another is another thing."""
    text = word.feature.text
    return text.isascii() and any(c.isdigit() for c in text)


def _head(claim: Claim, words: list[Word]) -> Word:
    """The word of the noun next to the figure: the first after it, the last before it."""
    figure = claim.figure
    return min(words, key=lambda word: max(word.feature.span.start - figure.end, figure.start - word.feature.span.end))


def is_vague(word: str) -> bool:
    """Whether a Chinese word ends the name of any amount: 总数, 规模."""
    return _VAGUE_END.fullmatch(word) is not None


def needs_noun(claim: Claim) -> bool:
    """Whether only a noun tells what the figure is: 28个, 12亿元, 3%; not 48小时 or 每克287元."""
    quantity = claim.quantity
    dimension = unit(quantity.unit).dimension if quantity else ""
    if quantity is not None and names_itself(quantity):
        return False
    return dimension in ("", "count", "ratio", "TEU") or is_currency(dimension)


def measure_words_of(statement: Statement, claim: Claim) -> list[Word]:
    """The words of the statement that stand in the name of what the figure counts."""
    return [statement.words[at] for at in _measure_at(statement, claim)]


@told_once
def _measure_at(statement: Statement, claim: Claim) -> list[int]:
    if not claim.measure or claim.mention is None:
        return []
    start = statement.folded.rfind(claim.measure, 0, claim.mention.span.end)
    if start < 0:
        start = statement.folded.find(claim.measure)
    if start < 0:
        return []
    inside = Span(start, start + len(claim.measure))
    return statement.within(inside)

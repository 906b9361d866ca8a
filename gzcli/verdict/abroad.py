"""Statement and source in different languages: which claims are free to be meant, and whether the one that agrees is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gzcli.lexicon.english import lemma, light_words, stop_words
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.tables import dimension
from gzcli.lexicon.terms import to_english
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge
from gzcli.verdict.abroad_rivals import is_gross, is_kind, is_net, is_partly, is_rate
from gzcli.verdict.abroad_windows import is_of_later
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_words
from gzcli.verdict.measures import measure_words_of, untold
from gzcli.verdict.nouns_zh import is_noun
from gzcli.verdict.places import Place
from gzcli.verdict.reach import PART
from gzcli.verdict.zones import ELSEWHERE, NEXT, SEGMENT, SENTENCE, Word

_KIND = 2  # characters of a name that make it a kind of a thing
_VERBAL = ("ed", "ing", "ly")


def eligible(
    statement: Statement, found: dict[str, list[Candidate]], claims: tuple[Claim, ...]
) -> dict[str, list[Candidate]]:
    """The candidates of each figure without those of other values that are years or another name's figures.

    What a sentence without Smith says is nothing against "Smith scored ten" where ten stands beside Smith.
    """
    return {
        claim.id: [c for c in found[claim.id] if _is_open(statement, claim, c, found[claim.id])] for claim in claims
    }


def _is_open(statement: Statement, claim: Claim, candidate: Candidate, found: list[Candidate]) -> bool:
    if _is_year(candidate):
        return not (candidate.fails or _counts_something(claim))
    if not candidate.fails:
        return True
    if _is_anothers_value(statement, claim, candidate, found):
        return False
    return not (_lacks_name(statement, claim, candidate, found) or _is_more_special(statement, candidate, found))


def _is_anothers_value(statement: Statement, claim: Claim, rival: Candidate, found: list[Candidate]) -> bool:
    """Whether another figure of the statement has a rival's very value beside the match: 4.68 of its 11.85 million boxes."""
    match = next((c for c in found if c.holds and not c.disagrees()), None)
    if match is None or match.place.sentence != rival.place.sentence:
        return False
    others = (other for other in statement.claims if other is not claim and other.kind is ClaimKind.FIGURE)
    same = (rival.place.claim.number, dimension(rival.place.claim.quantity))
    return any((other.number, dimension(other.quantity)) == same for other in others)


def _is_more_special(statement: Statement, rival: Candidate, found: list[Candidate]) -> bool:
    """Whether the statement tells all of the agreeing claim's name, and less of another's: 收入 against 电站开发收入."""
    match = next((c for c in found if c.holds and not c.disagrees()), None)
    if match is None or statement.lang != "en" or rival.beside > match.beside or not match.held:
        return False
    return not untold(statement, match.place) and untold(statement, rival.place) > _KIND


def _counts_something(claim: Claim) -> bool:
    """Whether a figure names what it counts, which no bare number in a Chinese text does: 2,016 runners."""
    return claim.quantity is not None and bool(claim.quantity.noun or claim.quantity.unit)


def _is_year(candidate: Candidate) -> bool:
    """Whether a bare number is more likely a year than a count: 2016里约奥运会."""
    mention = candidate.place.claim.mention
    quantity = mention.quantity if mention else None
    if quantity is None or quantity.unit or quantity.number is None:
        return False
    if quantity.noun and quantity.noun.isascii():
        return False
    return quantity.hedge is Hedge.EXACT and 1900 <= quantity.number <= 2100


def _lacks_name(statement: Statement, claim: Claim, rival: Candidate, found: list[Candidate]) -> bool:
    """Whether the claim that agrees has a name of the figure's segment in its own, and another claim nowhere around it."""
    match = next((c for c in found if c.holds and not c.disagrees()), None)
    names = [at for at in own_words(statement, claim) if statement.words[at].feature.name]
    return match is not None and any(at in match.held and at not in rival.around for at in names)


def nearer(other: Candidate, match: Candidate) -> bool:
    """Whether a claim has all the words that another has in its segment, and more there or next to its figure."""
    return other.held >= match.held and (other.beside > match.beside or other.light > match.light)


def doubtful(statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate], index: Index) -> bool:
    """Whether the claim that agrees may well be about something else than the figure."""
    return (
        _is_strange(statement, claim, match, index)
        or _has_missing_noun(statement, claim, index)
        or _is_unknown(statement, claim, match, index)
        or _is_otherwise_numbered(statement, claim, match, index)
        or _is_anothers(statement, claim, match, found, index)
        or _is_nameless(statement, claim, match, index)
        or _is_bare(statement, match, found)
        or _is_measured_elsewhere(statement, claim, match, found)
        or _is_of_part(statement, claim, match, index)
        or is_rate(statement, match)
        or is_net(statement, match, found, index)
        or is_gross(statement, claim, match, index)
        or is_kind(statement, claim, match, found)
        or is_partly(statement, claim, match, index)
        or is_of_later(statement, claim, match, index)
    )


def _is_bare(statement: Statement, match: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether the claim has no word of the figure's segment, and another, better linked, of another value has one."""
    english = statement.lang == "en"
    return english and not match.held and any(c.fails and c.held and c.score > match.score for c in found)


def _is_measured_elsewhere(statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether what an English figure measures stands beside another of the same sentence, and not before the match.

    "Its coverage ratio was 3.8%" is not said by 收入下降3.8%，拨备覆盖率312%.
    """
    measured = measure_words_of(statement, claim)
    lone = {at for at, word in enumerate(statement.words) if word in measured and not word.feature.name}
    rivals = (c for c in found if c.fails and not c.disagrees() and c.place.sentence == match.place.sentence)
    return any(lone & (c.beside - match.held - match.led) and not _is_item(statement, match, c) for c in rivals)


def _is_of_part(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether what an English change is of stands first beside a part of what the match is of: 货运增长3.9%，其中煤炭486万吨."""
    if not match.place.claim.direction:
        return False
    number, place = index.number(match.place), match.place
    later = [
        at
        for at, other in enumerate(index.places)
        if other.sentence == place.sentence and other.claim.figure > place.claim.figure and PART in other.segment
    ]
    measured = [word for word in measure_words_of(statement, claim) if not word.feature.name]
    return any(
        word.zones.get(number, 0.0) <= SENTENCE and word.zones.get(at, 0.0) >= NEXT for word in measured for at in later
    )


def _is_item(statement: Statement, match: Candidate, other: Candidate) -> bool:
    """Whether the match has all of its name told, and what is measured from a figure before it: 国有企业实现利润5亿元，民营企业3亿元."""
    told = match.held - other.beside and not untold(statement, match.place)
    return bool(told) and other.place.claim.figure < match.place.claim.figure


def _is_unknown(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether no table knows what is measured, and no other word of its name stands in the claim's sentence."""
    words, number = measure_words_of(statement, claim), index.number(match.place)
    unknown = [
        word for word in words if not (word.feature.forms or word.feature.weak or word.feature.name or word.found)
    ]
    return bool(unknown) and not any(word.zones.get(number, 0.0) >= SENTENCE for word in words)


def _has_missing_noun(statement: Statement, claim: Claim, index: Index) -> bool:
    """Whether the figure's segment has a noun that the tables know, of which no source has any translation.

    "48,000 farmers were moved" is not said by 转移群众4.8万人. A verb, or what was the first of its kind, may be told in
    many more ways.
    """
    if claim.mention is None or claim.mention.kind is not Kind.QUANTITY:
        return False
    own = (statement.words[at] for at in own_words(statement, claim))
    words = (word for word in own if not (word.feature.name or word.feature.titled))
    nouns = (word for word in words if _is_noun(word.feature.text, word.feature.forms))
    return any(
        _is_absent(word, index) and not (_is_agent(word, claim) or _is_counted(statement, word, claim))
        for word in nouns
    )


def _is_counted(statement: Statement, word: Word, claim: Claim) -> bool:
    """Whether a word is what another figure of the statement counts."""
    start = word.feature.span.start
    others = (other.mention.span for other in statement.claims if other.mention is not None and other is not claim)
    return any(span.start < start <= span.end + 1 for span in others)


def _is_agent(word: Word, claim: Claim) -> bool:
    """Whether a word before the figure only tells who did what is told, which the other language may leave out: officials."""
    last = lemma(word.feature.text.split()[-1])
    return word.feature.span.end <= claim.figure.start and last in measure_words("en", "agent")


def _is_absent(word: Word, index: Index) -> bool:
    """Whether no source has any translation of a word, or of a phrase as a whole: nursing homes is not 住房."""
    return not word.found or (
        " " in word.feature.text and not any(form in index.chinese for form in word.feature.forms)
    )


@lru_cache(maxsize=1024)
def _is_noun(word: str, forms: tuple[str, ...]) -> bool:
    """Whether a word names a thing in half of its known translations, and is no form of an English verb."""
    verb = word.isascii() and (word.endswith(_VERBAL) or _is_inflected(word) or _is_inflected(word.split()[0]))
    known = [form for form in forms if form in to_english()]
    return not verb and bool(known) and sum(map(is_noun, known)) * 2 >= len(known)


def _is_inflected(word: str) -> bool:
    """Whether a word is a form of another that is no plural, nor made by an ending: won, fought."""
    return lemma(word) != word.lower() and not word.endswith(("s", "ed", "ing"))


def _is_nameless(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether a name of the figure's segment, which the source has, is nowhere around the claim nor in the first sentence."""
    number = index.number(match.place)
    named = [statement.words[at] for at in own_words(statement, claim) if statement.words[at].feature.name]
    absent = [word.feature for word in named if 0 < word.zones.get(number, 0.0) <= ELSEWHERE]
    return any(not index.sentences[0].holds(name) for name in absent)


def _is_anothers(
    statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate], index: Index
) -> bool:
    """Whether a name of the statement stands in the sentence of a like figure of another value, and not in the match's.

    A like figure has all of the match's words, or what is measured stands beside both: 共12417名运动员, 中国派出886名运动员.
    """
    words = measure_words_of(statement, claim)
    measured = {at for at, word in enumerate(statement.words) if word in words}

    def is_like(other: Candidate) -> bool:
        return other.held >= match.held or (bool(measured) and measured <= other.beside & match.beside)

    number, rivals = index.number(match.place), [index.number(c.place) for c in found if c.fails and is_like(c)]
    absent = [w for w in statement.words if w.feature.name and w.zones.get(number, 0.0) < SENTENCE]
    return any(word.zones.get(rival, 0.0) >= SENTENCE for word in absent for rival in rivals)


def _is_strange(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether nothing of the figure's segment stands in the claim's, though that says what its figure is of."""
    segment = statement.segment(claim)
    own = [word for word in statement.words if segment.covers(word.feature.span)]
    number = index.number(match.place)
    if not any(word.feature.forms for word in own) or any(word.zones.get(number, 0.0) >= SEGMENT for word in own):
        return False
    return _names_something(match.place.claim.measure)


@lru_cache(maxsize=1024)
def _names_something(measure: str) -> bool:
    """Whether a Chinese measure has a word that says what is counted: not 总金额 or 涨幅."""
    from gzcli.lexicon.cross import chinese_terms

    empty = stop_words() | light_words()
    words = (english for term in chinese_terms(measure) if len(term.text) > 1 for english in term.strong)
    return any(not empty.issuperset(english.split()) for english in words)


def _is_otherwise_numbered(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether both sides number what the figure is of, and otherwise: the third survey, 第四次调查."""
    if claim.mention is None or claim.mention.kind is Kind.ORDINAL:
        return False
    told = {_ordinal(other) for other in statement.claims} - {None}
    stated = {_ordinal(place.claim) for place in index.places if _beside(place, match.place)} - {None}
    return bool(told and stated) and not told & stated


def _ordinal(claim: Claim) -> object:
    mention = claim.mention
    return mention.quantity.number if mention and mention.quantity and mention.kind is Kind.ORDINAL else None


def _beside(place: Place, other: Place) -> bool:
    return place.sentence == other.sentence and place.segment == other.segment

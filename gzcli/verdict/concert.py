"""Figures that speak for each other: two in a row that no other claims of the source have, and which stand in a row there.

"The area sown to wheat grew by 2% to 1.57 million hectares" tells "the planted area edged up 2% to 1.57 million hectares":
two such numbers side by side are no chance. A word that the sources have of something else, or one that stands in the place
of what the claim measures, still speaks against it: "debt" of "net revenue rose 3.8% to €3.12 billion".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.report import Figure, Verdict
from gzcli.model.span import Span
from gzcli.verdict.amounts import is_english
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case
from gzcli.verdict.features import english_text, features, hollow
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words
from gzcli.verdict.measures import is_named_apart
from gzcli.verdict.nouns_zh import unknown_noun
from gzcli.verdict.pairs import is_proved
from gzcli.verdict.places import Place
from gzcli.verdict.unknowns_en import unknown_measure
from gzcli.verdict.value import Relation, measured
from gzcli.verdict.wording import known_words, strange_name
from gzcli.verdict.zones import BEFORE, SEGMENT, Word

_NAMES = {"measure", "content"}  # the axes that compare what a figure is called
_DOUBTS = {"other-measure", "other-entity", "other-role", "unsure-link"}
_EXACT = (Relation.SAME, Relation.REWORDED, Relation.ROUNDED)
_PART = lazy(r"其中|\bof (?:which|whom|them|these)\b|\bincluding\b", re.IGNORECASE)
_DEALT = "分别"
_DIGITS = 3  # that two numbers must have together, so that they are no chance
_MANY = 4  # sentences with a word that is of all the text
_HEAD = 4  # characters that end the name of a Chinese measure


def in_concert(
    statement: Statement, judged: list[tuple[Claim, Figure]], cases: Mapping[str, Case], index: Index
) -> dict[str, Case]:
    """The cases of the figures in doubt beside which another one stands in the statement as in the source."""
    amounts = [(claim, figure) for claim, figure in judged if _is_amount(claim)]
    found: dict[str, Case] = {}
    for pair in pairwise(amounts):
        doubted = [claim for claim, figure in pair if figure.verdict is not Verdict.SUPPORTED]
        if not doubted or sum(_digits(claim) for claim, _ in pair) < _DIGITS:
            continue
        one, other = (_meant(statement, claim, figure, cases[claim.id], index) for claim, figure in pair)
        if one is not None and other is not None and _side_by_side(one, other, index):
            words = [word for claim, _ in pair for word in known_words(statement, claim)]
            if _is_anothers(statement, words, (one, other), index):
                continue
            places = {claim.id: place for (claim, _), place in zip(pair, (one, other), strict=True)}
            found |= {claim.id: _cleared(cases[claim.id], places[claim.id]) for claim in doubted}
    return found


def _is_amount(claim: Claim) -> bool:
    return claim.mention is not None and claim.mention.kind is Kind.QUANTITY


def _digits(claim: Claim) -> int:
    number = claim.quantity.number if claim.quantity else None
    return len(number.normalize().as_tuple().digits) if number else 0


def _meant(statement: Statement, claim: Claim, figure: Figure, case: Case, index: Index) -> Place | None:
    """The claim that proves a figure, or the only one with its very value, if nothing but what it is called is in doubt."""
    if is_proved(figure):
        return index.places[index.stating(figure.evidence[0])]
    exact = [c for c in case.candidates if c.relation in _EXACT]
    open_ = figure.verdict is Verdict.NOT_ENOUGH_INFO and figure.rule in _DOUBTS and case.exchanged is None
    if not open_ or len(exact) != 1 or not _NAMES.issuperset(exact[0].against):
        return None
    (meant,) = exact
    number = index.number(meant.place)
    words = known_words(statement, claim)
    if any(word.found < _MANY and word.zones.get(number, 0.0) < BEFORE for word in words):
        return None
    known = case.away and (case.away.lower() in index.chinese or case.away.lower() in index.english)
    if known or is_named_apart(statement, claim, index, number) or _is_replaced(statement, claim, meant, index):
        return None
    return meant.place


def _is_replaced(statement: Statement, claim: Claim, meant: Candidate, index: Index) -> bool:
    """Whether the figure's clause has a name or noun that no source has, and lacks what the claim measures or counts."""
    english = index.sentences[meant.place.sentence].english
    if statement.lang == "en" and english:
        if strange_name(statement, claim, meant.absent, index):
            return True
        unknown = unknown_measure(statement, claim, meant.absent, index) != ""
    elif statement.lang == "en" or english:
        words = (statement.words[at] for at in telling_words(statement, claim))
        unknown = any(not w.found and not w.feature.light and (w.feature.forms or w.feature.weak) for w in words)
    else:
        unknown = unknown_noun(statement, claim) != "" or meant.disagrees(*_NAMES)
    return unknown and not any(_is_told(statement, name, english) for name in _heads(meant.place.claim, english))


def _heads(claim: Claim, english: bool) -> list[str]:
    """The last words of what a claim measures and counts."""
    if not english:
        return [claim.measure[-_HEAD:]]
    noun = claim.quantity.noun if claim.quantity else ""
    return [*claim.measure.split()[-1:], *noun.split()[-1:]]


def _is_told(statement: Statement, name: str, english: bool) -> bool:
    """Whether a statement has a source's word, in Chinese half of its characters."""
    if english:
        own = english_text(statement.text) if statement.lang == "en" else _forms(statement, english=True)
        return any(form in own for word in features(name.lower(), "en", (), ()) for form in (*word.lemmas, *word.same))
    parts = set(name) - hollow()
    own = _forms(statement, english=False) if statement.lang == "en" else statement.folded
    return bool(parts) and len(parts.intersection(own)) * 2 >= len(parts)


def _forms(statement: Statement, english: bool) -> str:
    """What the words of a statement may be called in the other language."""
    words = (word.feature for word in statement.words)
    return " ".join(form for word in words for form in (word.lemmas if english else word.forms))


def _side_by_side(one: Place, other: Place, index: Index) -> bool:
    """Whether two claims stand in one sentence with no other amount between them, neither a part of the other.

    Counts stand in the statement's order.
    """
    numbers = [index.number(place) for place in (one, other)]
    first, second = sorted(numbers)
    kinds = {measured(place.claim.quantity) for place in (one, other)}
    if one.sentence != other.sentence or one is other or (first != numbers[0] and "" in kinds):
        return False
    between = Span(index.places[first].claim.figure.end, index.places[second].claim.figure.start)
    is_part = _PART.search(between.of(index.folded[one.claim.source])) is not None
    return not is_part and not any(_is_amount(index.places[at].claim) for at in range(first + 1, second))


def _is_anothers(statement: Statement, words: list[Word], pair: tuple[Place, Place], index: Index) -> bool:
    """Whether two claims are of a list that is dealt out, or a word that both lack belongs to another amount of their sentence."""
    if is_english(pair[0], index):
        return False  # whose segments are long
    if any(place.siblings or _DEALT in place.segment for place in pair):
        return True
    if statement.lang == "en":
        return False  # of which few words are known
    numbers = [index.number(place) for place in pair]
    others = [at for at in index.together(numbers[0]) if at not in numbers and _is_amount(index.places[at].claim)]
    far = [word for word in words if all(word.zones.get(at, 0.0) < SEGMENT for at in numbers)]
    return any(word.zones.get(at, 0.0) >= SEGMENT for word in far for at in others)


def _cleared(case: Case, place: Place) -> Case:
    """The case of a figure that a claim is meant by, against which nothing speaks any more."""
    meant = next(c for c in case.candidates if c.place is place)
    sure = case.cleared(meant)._replace(contester=None, twin=None, companion=None, exchanged=None)
    return sure._replace(kept=True, doubted=False, away="", unknown="")

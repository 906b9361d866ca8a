"""The terms of a comparison, and the claims that they name: 出口 and 进口 of 出口比进口多1903亿元."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, islice
from typing import NamedTuple

from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.verdict.comparison import Comparison, Term
from gzcli.verdict.contrasts import contrast
from gzcli.verdict.features import hollow
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.nouns_zh import is_noun
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.places import Place
from gzcli.verdict.terms_en import compared_en
from gzcli.verdict.terms_zh import compared_zh
from gzcli.verdict.unknowns_en import is_unknown
from gzcli.verdict.value import HOLDS, Tolerance, compare, measured
from gzcli.verdict.wording import is_light
from gzcli.verdict.zones import BEFORE, SENTENCE, Word

_MOST = 12  # how many claims a term may mean, so that a long text takes no longer
_NAMED = 0.5  # share of a term's words that must stand beside the claim it means
_SURE = 0.8  # share with which it surely is meant
_NEARLY = 0.9  # the same in English, where the words of a segment are shared by its figures
_NAME = 2  # characters of a measure
_EQUAL = 0.98  # share of the best claim's that another must have to be meant as well


class Terms(NamedTuple):
    """What is asked for ("gap", "excess", "share", "ratio", "sum") and the claims that each of the terms may mean.

    ``sure`` says that each term has one claim, with nearly all of its words, ``loose`` that other words may name them as well.
    """

    kind: str
    groups: tuple[tuple[Place, ...], ...]
    sure: bool
    loose: bool


def terms(statement: Statement, claim: Claim, index: Index) -> Terms | None:
    """The terms that a figure compares; None where its words compare nothing, or one of them names nothing.

    English words that name no claim compare nothing, either: they are read as they stand, however loosely.
    """
    found = None
    for comparison in (compared_en if statement.lang == "en" else compared_zh)(statement, claim):
        if all(_words(statement, term) or _told(statement, claim, term) for term in comparison.terms):
            found = _filled(statement, claim, comparison, index)
            if all(found.groups):
                return found
    return found if statement.lang == "zh" else None


def _filled(statement: Statement, claim: Claim, comparison: Comparison, index: Index) -> Terms:
    kind, wanted = comparison.kind, measured(claim.quantity)
    groups, sure = [], True
    for term in comparison.terms:
        figures = _told(statement, claim, term)
        meant = list(islice(_meant(statement, term, claim, index, kind, wanted), _MOST))
        sure = sure and not figures and len(meant) == 1 and meant[0][1] >= _SURE
        told = islice(_stated(figures, index, kind, wanted), _MOST)
        groups.append((*(place for place, _ in meant), *told))
    if kind == "sum":
        groups = [group for group, _ in groupby(groups)]  # home and garden are one
        sure = sure and len(groups) == len(comparison.terms)
    return Terms(kind, tuple(groups), sure, comparison.loose)


def _words(statement: Statement, term: Term) -> list[Word]:
    """The words of a term that some source has; in English not those that fit any fact."""
    inside = (statement.words[at] for span in term.spans for at in statement.within(span))
    return [word for word in inside if word.found and not (statement.lang == "en" and is_light(word))]


def _told(statement: Statement, claim: Claim, term: Term) -> list[Claim]:
    """The figures of a statement that a term may be told by: those in it, or any before."""
    others = [one for one in statement.claims if one is not claim and one.quantity]
    inside = [one for one in others if term.covers(one.figure)]
    before = [one for one in others if claim.sentence.start <= one.figure.start < claim.figure.start]
    return inside or (before if term.told else [])


def _is_right(place: Place, kind: str, wanted: str) -> bool:
    """Whether a claim is an amount that the comparison can be worked out from."""
    mention = place.claim.mention
    if mention is None or mention.kind is not Kind.QUANTITY or not place.claim.number:
        return False
    given = measured(mention.quantity)
    if kind == "sum":
        return given == wanted
    if kind == "gap":
        return given == wanted or (wanted in ("points", "score") and given == "ratio")
    return given not in ("ratio", "points", "times") and wanted in ("ratio", "times")


def _meant(
    statement: Statement, term: Term, claim: Claim, index: Index, kind: str, wanted: str
) -> Iterator[tuple[Place, float]]:
    """The claims that have most words of a term beside their figure, and their share; of no other time than the statement's."""
    words = _words(statement, term)
    if _is_strange(statement, term, words, index):
        return
    total = sum(word.rarity for word in words)
    shares: dict[int, float] = {}
    for word in words:
        for number, zone in word.zones.items():
            if zone > SENTENCE:
                shares[number] = shares.get(number, 0.0) + zone * word.rarity / total
    shares |= _inherited(statement, term, words, shares, index)
    right = {at: share for at, share in shares.items() if _is_right(index.places[at], kind, wanted)}
    best = max(right.values(), default=0.0) * (_EQUAL if statement.lang == "zh" else _NEARLY)
    near = {at: share for at, share in right.items() if share >= max(_NAMED, best)}
    near = {at: share for at, share in near.items() if not _is_past(claim, index.places[at].claim)}
    near = {at: share for at, share in near.items() if not _excludes(statement, term, index.places[at], index)}
    for at, share in sorted(near.items()):
        yield index.places[at], share


def _inherited(
    statement: Statement, term: Term, words: list[Word], shares: dict[int, float], index: Index
) -> dict[int, float]:
    """The shares of the Chinese claims whose own name says no more than a term, with the words told before them in their text.

    出口 of 跨境电商进出口462.8亿元，其中出口381.5亿元 is that of the same trade.
    """
    told = {c for span in term.spans for c in span.of(statement.folded)}
    total = sum(word.rarity for word in words)
    found = {}
    for at in shares if statement.lang == "zh" else ():
        name = set(index.places[at].claim.measure) - hollow()
        if len(name) >= _NAME and name <= told:
            found[at] = sum(word.rarity for word in words if word.zones.get(at, 0.0) >= BEFORE) / total
    return found


def _is_strange(statement: Statement, term: Term, words: list[Word], index: Index) -> bool:
    """Whether a term has a noun that no source has, and no word of a source across it: 海外 of 望海|外贸."""
    if statement.lang == "en":
        inside = (statement.words[at] for span in term.spans for at in statement.within(span))
        english = any(sentence.english for sentence in index.sentences)
        return any(is_unknown(statement, word, index) if english else _is_untranslated(word) for word in inside)
    nouns = (word.feature for word in statement.terms if term.covers(word.feature.span) and not word.found)
    known = [word.feature.span for word in words]
    return any(is_noun(noun.text) and not any(noun.span.overlaps(span) for span in known) for noun in nouns)


def _is_untranslated(word: Word) -> bool:
    """Whether no Chinese source has any translation of a word that tells something."""
    feature = word.feature
    return not (word.found or feature.light or feature.name) and bool(feature.forms or feature.weak)


def _excludes(statement: Statement, term: Term, place: Place, index: Index) -> bool:
    """Whether Chinese words of a term exclude what a claim measures: 出口总值, 进出口总值."""
    if statement.lang == "en" or index.sentences[place.sentence].english:
        return False
    told = " ".join(span.of(statement.folded) for span in term.spans)
    return contrast(told, place.claim.measure, english=False) is not None


def _is_past(told: Claim, stated: Claim) -> bool:
    if told.when is None or stated.when is None or not (told.when_own and stated.when_own):
        return False
    return overlap(told.when, stated.when) is Overlap.APART


def _stated(told: list[Claim], index: Index, kind: str, wanted: str) -> Iterator[Place]:
    """The claims that have the value of the last of some figures told."""
    for place in index.places if told else ():
        mine, theirs = told[-1].quantity, place.claim.quantity
        if mine and theirs and _is_right(place, kind, wanted) and compare(mine, theirs, Tolerance()) in HOLDS:
            yield place

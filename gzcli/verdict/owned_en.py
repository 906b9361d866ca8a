"""English words that the match's sentence has with another figure only: nine years for Marlow and his partner Sims to four.

A later figure's own words are never an earlier one's, and what follows an earlier figure is that one's alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.span import Span
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.contest import strangers
from gzcli.verdict.counts_en import counts_other
from gzcli.verdict.features import english_text
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_span, telling_words
from gzcli.verdict.parts_en import are_part_and_whole, is_part_or_whole
from gzcli.verdict.wording import is_light, is_synonym
from gzcli.verdict.zones import Word

_PRONOUN = lazy(r"\b(?:its?|their|they|his|he|her|she)\b", re.IGNORECASE)
_ALONE = lazy(
    r"\s*(?:[.,;:)”\"]|$|(?:in|at|for|from|on|and|but|to|among|nationally|elsewhere|overall)\b)", re.IGNORECASE
)
_WORDS = lazy(r"[^,;]*[a-z]{2}")
_OF_WHICH = lazy(r", (?:and )?of (?:which|whom|them)(?: [a-z]+)* $")
_OF = lazy(r" of\b")
_SETTING = lazy(r" (?:in|to|from|for|at|by|among|with|on|under|over) ")
_MARKS = (
    lazy(r", (?:and|but|while|whereas|though|against|versus|compared with|compared to) |; ?"),
    lazy(", "),
    lazy(" (?:and|but|while|whereas|though|against|versus|compared with|compared to) "),
)


def owned_elsewhere(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """A telling word of the figure alone that only other figures of the match's sentence have for their own; "" if none.

    Of what the figure is compared with, a word counts only before the figure: "barley yielded 6.2 tonnes".
    """
    if is_part_or_whole(statement, claim):
        return ""
    words = _telling(statement, claim)
    for peer, region in _regions(match, index):
        if peer.baseline and not strangers(statement, match, index):
            continue
        owned, rest = english_text(region.of(index.folded[peer.source])), _rest(match, region, index)
        for word in words:
            late = peer.baseline and word.feature.span.start > claim.figure.start
            if not late and _has(owned, word.feature.lemmas) and not _has(rest, word.feature.lemmas + word.feature.kin):
                return word.feature.text
    return ""


def _telling(statement: Statement, claim: Claim) -> list[Word]:
    """The words of a figure alone that the source has too, and that fit not any fact."""
    alone, figure = own_span(statement, claim), claim.figure
    words = [statement.words[at] for at in telling_words(statement, claim)]
    own = [w for w in words if alone.covers(w.feature.span) and not figure.covers(w.feature.span)]
    return [word for word in own if word.found and not is_light(word) and not is_synonym(word)]


def _has(text: str, forms: tuple[str, ...]) -> bool:
    return any(form in text for form in forms)


def _rest(match: Candidate, region: Span, index: Index) -> str:
    """The match's sentence without another figure's words, and its subject."""
    source, sentence = index.folded[match.place.claim.source], match.place.claim.sentence
    parts = source[sentence.start : region.start], source[region.end : sentence.end]
    return " ".join(english_text(part) for part in parts) + match.place.carried


def _regions(match: Candidate, index: Index) -> Iterator[tuple[Claim, Span]]:
    """The other amounts of the match's sentence, of its own kind or of none, each with the words that belong to it."""
    stated = match.place.claim
    folded = index.folded[stated.source]
    if not _is_amount(stated) or _PRONOUN.search(folded, stated.span.start, stated.figure.start):
        return
    peers = [
        place.claim for place in index.places if place.sentence == match.place.sentence and _is_amount(place.claim)
    ]
    figures = sorted({peer.figure for peer in peers})
    followed = not stated.baseline and _WORDS.match(folded, stated.figure.end, stated.span.end) is not None
    for peer in peers:
        same = peer.figure == stated.figure or are_part_and_whole(folded, peer, stated)
        own = _own(folded, peer, figures)
        if same or not (
            _is_like(peer, stated, folded) or _OF_WHICH.search(folded, stated.figure.end, peer.figure.start)
        ):
            continue
        if peer.figure.start > stated.figure.start:
            yield peer, own
        elif followed and (behind := _behind(folded, peer, stated, own.end)):
            yield peer, behind


def _behind(folded: str, peer: Claim, match: Claim, end: int) -> Span | None:
    """What follows an earlier figure and is its alone; not what it counts, if the later one counts the same: 3 km of lines, 2 km of them."""
    start = peer.figure.end
    if _OF.match(folded, start) and not _OF.match(folded, match.figure.end):
        setting = _SETTING.search(folded, start, end)
        return Span(setting.start(), end) if setting else None
    return Span(start, end)


def _own(folded: str, claim: Claim, figures: list[Span]) -> Span:
    """A figure with the words up to the joint that parts it from the one before, and from the one behind it."""
    at = figures.index(claim.figure)
    start = _joint(folded, figures[at - 1].end, claim.figure.start)[1] if at else claim.figure.start
    after = figures[at + 1].start if at + 1 < len(figures) else claim.sentence.end
    return Span(start, _joint(folded, claim.figure.end, after)[0])


def _joint(folded: str, start: int, end: int) -> tuple[int, int]:
    """Where the words between two figures part: at the last comma with an "and" or the like, the last comma, the last "and"."""
    marks = (list(mark.finditer(folded, start, end)) for mark in _MARKS)
    last = next((found[-1] for found in marks if found), None)
    return last.span() if last else (end, end)


def _is_amount(claim: Claim) -> bool:
    return claim.mention is not None and claim.mention.kind is Kind.QUANTITY


def _is_like(peer: Claim, match: Claim, folded: str) -> bool:
    """Whether two figures may be items of one list: of one kind, or the other one without a noun: … to four."""
    if peer.quantity is None or match.quantity is None or counts_other(peer, match):
        return False
    units = [one.quantity.unit.partition("/")[0] for one in (peer, match) if one.quantity]
    if units[0] == units[1] or dimension(peer.quantity) == dimension(match.quantity):
        return True
    return not (units[0] or peer.quantity.noun) and _ALONE.match(folded, peer.figure.end) is not None

"""How much of what is asked for a sentence, and each of its claims, has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from gzcli.lexicon.cross import base_text
from gzcli.lexicon.names import name_in
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.span import Span
from gzcli.usecases.figures import likeness
from gzcli.usecases.passages import Passage
from gzcli.usecases.query import CHINESE, Term

IN_SUBJECT, IN_QUOTE, IN_NAMES, IN_SENTENCE = 1.0, 0.9, 0.85, 0.4
_IN_PIECES, _BY_SOUND = 0.9, 0.8
_LEAST = 0.5  # of a Chinese run's characters, for its pieces to count


class Place(NamedTuple):
    """Where a term stands in a sentence (code points of the source), and from 0 to 1 how much of it."""

    spans: tuple[Span, ...] = ()
    share: float = 0.0


def place(term: Term, passage: Passage) -> Place:
    """Where a term stands, as written, in another inflection or in the other language."""
    spans = joined(span for word in term.words_in(passage.source.lang) for span in _find(word, passage))
    if spans:
        return Place(spans, 1.0)
    return _in_pieces(term.text, passage) if CHINESE.fullmatch(term.text) else Place()


def _find(words: str, passage: Passage) -> list[Span]:
    spans = [*passage.find(words)]
    return [*spans, *passage.find_english(words)] if words.isascii() else spans


def place_by_sound(term: Term, passage: Passage) -> Place:
    """Where characters stand that are read as a name in Latin letters."""
    found = name_in(term.text, passage.words) if term.name else None
    return Place((found.shift(passage.span.start),), _BY_SOUND) if found else Place()


def in_claim(term: Term, at: Place, passage: Passage, number: int) -> float:
    """From 0 to 1, how much the sentence's ``number``-th claim has of a term.

    Its figure counts most, then its measure and entity, its words, its names; the sentence around it counts little.
    A date that only says when another figure holds has but itself.
    """
    claim = passage.claims[number]
    alike = likeness(term.mention, claim) if term.mention else 0.0
    if claim.kind is ClaimKind.PERIOD:
        return max(alike, IN_SENTENCE * at.share)
    quoted = any(claim.span.covers(span) for span in at.spans)
    return max(
        alike,
        IN_SUBJECT if _in_words(term, passage, passage.subjects[number]) else 0.0,
        IN_NAMES if _in_words(term, passage, passage.names[number]) else 0.0,
        (IN_QUOTE if quoted else IN_SENTENCE) * at.share,
    )


def figures_of(term: Term, claims: Iterable[Claim]) -> list[Span]:
    """The figures of the claims that have the value asked for."""
    return [claim.mention.span for claim in claims if claim.mention and term.mention and likeness(term.mention, claim)]


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that overlap or touch made one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return tuple(merged)


def _in_words(term: Term, passage: Passage, words: str) -> bool:
    return any(_has(words, word) for word in term.words_in(passage.source.lang))


def _has(words: str, word: str) -> bool:
    """Whether some names, as a passage has them, hold a word; an English one in any inflection, but whole."""
    base = base_text(word) if word.isascii() else word
    return base != " " and base in words


def _in_pieces(run: str, passage: Passage) -> Place:
    """The longest pieces, of two characters or more, of a run of Chinese characters."""
    pieces = _pieces(run, passage.words)
    share = sum(map(len, pieces)) / len(run)
    if share < _LEAST:
        return Place()
    return Place(joined(span for piece in pieces for span in passage.find(piece)), share * _IN_PIECES)


def _pieces(run: str, words: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    while start < len(run) - 1:
        end = start + 1
        while end < len(run) and run[start : end + 1] in words:
            end += 1
        if end - start > 1:
            pieces.append(run[start:end])
        start = max(start + 1, end - 1 if end - start == 1 else end)
    return pieces

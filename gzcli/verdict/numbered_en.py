"""Things that English tells apart by a number of their own: Unit 1 is not Unit 2, nor Chapter 13 Chapter 7."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from gzcli.lexicon.english import lemma
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.places import Place

_NUMBERED = lazy(r"\b([A-Za-z]{3,})[ -](\d{1,4}[A-Za-z]?|[IVX]+)(?![\w.,]*\d|%|\w)")


_ORDERED = lazy(
    r"\b(?:an?|the|its|their|this|that|our) (second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?!of\b|quarter|half|day|time|year|month|week|round|place|consecutive|straight|successive)([a-z]{3,})",
    re.IGNORECASE,
)


def other_number(statement: Statement, claim: Claim, place: Place, index: Index) -> str:
    """The thing of which a claim tells another one than the figure's sentence: Chapter 7 where that says Chapter 13; "" if none."""
    told = _named(statement.text, claim.sentence, statement.mentions)
    if not told:
        return ""
    source = place.claim
    peers = (one.claim.mention.span for one in index.places if one.sentence == place.sentence and one.claim.mention)
    text = index.facts.sources[source.source].text
    stated = _named(text, source.sentence, list(peers))
    own = {(noun, number) for _, noun, number in told}
    nearest: dict[str, str] = {}
    for at, noun, number in stated:
        if at < source.figure.start or noun not in nearest:
            nearest[noun] = number
    return next(
        (f"{noun} {number}" for noun, number in nearest.items() if noun in dict(own) and (noun, number) not in own), ""
    )


def _named(text: str, sentence: Span, figures: Iterable[Span]) -> list[tuple[int, str, str]]:
    """The numbered things of a sentence, with their places; figures and dates are none."""
    return list(_found(text, sentence, [*figures]))


def _found(text: str, sentence: Span, figures: list[Span]) -> Iterator[tuple[int, str, str]]:
    for found in _ORDERED.finditer(text, sentence.start, sentence.end):
        yield found.start(), lemma(found[2].lower()), found[1].lower()
    for found in _NUMBERED.finditer(text, sentence.start, sentence.end):
        number = Span(*found.span(2))
        if not any(figure.start < number.end and number.start < figure.end for figure in figures):
            yield found.start(), lemma(found[1].lower()), found[2]

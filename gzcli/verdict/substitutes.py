"""Words of a statement that stand where the source has others: 充电桩 for 基站 in an otherwise faithful sentence."""

from __future__ import annotations

from functools import lru_cache

from gzcli.lexicon.context import cues_of
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.features import Feature, stands
from gzcli.verdict.link import Statement
from gzcli.verdict.measures import is_vague, needs_noun
from gzcli.verdict.zones import BEFORE, Word

_FAITHFUL = 0.66  # share of the statement's known words that the claim has around it
_LONG = 3  # characters


def substituted(statement: Statement, claim: Claim, number: int) -> str:
    """A known word of the figure's segment that a claim lacks although it has nearly all the others; "" if there is none."""
    segment = statement.segment(claim)
    content, missing = _content(statement), _missing(statement, number)
    if len(content) - len(missing) < _FAITHFUL * len(content):
        return ""
    return next((word.feature.text for word in missing if _names(word.feature, claim, segment)), "")


def _names(word: Feature, claim: Claim, segment: Span) -> bool:
    """Whether a word names a thing: one of the measure, or a long one of the segment, since verbs are short.

    Where no measure tells what a figure is of, as of 48小时, any word of the segment may.
    """
    if is_vague(word.text):
        return False
    return stands(word.text, claim.measure) or (
        segment.covers(word.span) and (len(word.text) >= _LONG or not needs_noun(claim))
    )


@lru_cache(maxsize=1024)
def _missing(statement: Statement, number: int) -> list[Word]:
    """The known words that a claim lacks; every figure of the statement asks for them."""
    return [word for word in _content(statement) if word.zones.get(number, 0.0) < BEFORE]


@lru_cache(maxsize=8)
def _content(statement: Statement) -> list[Word]:
    """The words of a statement that a table knows and that no other axis looks at."""
    spans = ((word, word.feature.span) for word in statement.terms)
    return [word for word, span in spans if not cues_of(statement.lang, statement.folded, span.start, span.end)]

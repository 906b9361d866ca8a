"""`search`: the sentences and claims that a query asks for, the best first."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from typing import NamedTuple

from gzcli.errors import InputError
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.facts import Facts
from gzcli.model.hit import Hit
from gzcli.model.span import Span
from gzcli.usecases.figures import Test, at_least, at_most, in_unit
from gzcli.usecases.match import IN_QUOTE, IN_SENTENCE, Place, figures_of, in_claim, joined, place, place_by_sound
from gzcli.usecases.passages import Passage, passages
from gzcli.usecases.query import Term, terms_of

LONGEST = 1_000
"""A query may have so many characters."""

_WORTH_SHOWING = 0.5  # of the best score
_SHARED = 0.85  # of a sentence's best claim: the others that are shown with it


def search(
    query: str,
    store: Facts,
    *,
    kind: str | None = None,
    unit: str | None = None,
    low: str | None = None,
    high: str | None = None,
    limit: int = 10,
    context: int = 0,
) -> list[Hit]:
    """The best ``limit`` hits for a query: words of any length, English or Chinese, and figures in any notation.

    ``kind``, ``unit``, ``low`` and ``high`` keep claims of a kind (figure, event, policy, quotation, fact), in a
    unit as written (元, km), and from an amount to an amount (100亿, 2 days); with one of them the query may be
    empty. ``context`` is how many sentences to show before and after. Raises InputError for an empty or overlong
    query and for a filter that cannot be read.
    """
    tests = _tests(kind, unit, low, high)
    terms = _terms(query, tests)
    found = _find(passages(store), terms)
    weights = _weights(found, terms)
    hits = [hit for one in found if (hit := _hit(one, terms, weights, tests, context)) and hit.score > 0]
    best = max((hit.score for hit in hits), default=0.0)
    worth = [hit for hit in hits if hit.score >= best * _WORTH_SHOWING]
    return sorted(worth, key=_order)[: max(0, limit)]


def _order(hit: Hit) -> tuple[float, bool]:
    """The best first; of two as good, the one with a figure."""
    return -hit.score, not (hit.claims and hit.claims[0].kind is ClaimKind.FIGURE)


def _tests(kind: str | None, unit: str | None, low: str | None, high: str | None) -> list[Test]:
    tests: list[Test] = []
    if kind:
        if kind not in list(ClaimKind):
            raise InputError(f"no kind {kind!r}; choose one of {', '.join(ClaimKind)}")
        tests.append(lambda claim: claim.kind == kind)
    tests += [make(value) for make, value in ((in_unit, unit), (at_least, low), (at_most, high)) if value]
    return tests


def _terms(query: str, tests: Sequence[Test]) -> tuple[Term, ...]:
    if len(query) > LONGEST:
        raise InputError(f"the query has {len(query):,} characters, {LONGEST:,} at most; to check a text: gzcli check")
    if query.strip():
        return terms_of(query)
    if not tests:
        raise InputError("the query is empty; give a word or a figure, as in: gzcli search 5G")
    return ()


class _Found(NamedTuple):
    """A sentence with the places of each term and, claim by claim, how much of each term is there."""

    passage: Passage
    places: tuple[Place, ...]
    claims: tuple[tuple[float, ...], ...]

    def has(self, term: int) -> bool:
        """Whether the sentence or one of its claims has a term."""
        return self.places[term].share > 0 or any(shares[term] > 0 for shares in self.claims)


def _find(everywhere: Sequence[Passage], terms: Sequence[Term]) -> list[_Found]:
    """Every sentence compared with the terms; a name that is written nowhere is looked for by its sound."""
    found = [_compared(passage, terms, [place(term, passage) for term in terms]) for passage in everywhere]
    unheard = [term.name and not any(one.places[n].spans for one in found) for n, term in enumerate(terms)]
    if not any(unheard):
        return found
    return [_compared(one.passage, terms, _resounded(one, terms, unheard)) for one in found]


def _resounded(one: _Found, terms: Sequence[Term], unheard: Sequence[bool]) -> list[Place]:
    pairs = zip(terms, one.places, unheard, strict=True)
    return [place_by_sound(term, one.passage) if sound else at for term, at, sound in pairs]


def _compared(passage: Passage, terms: Sequence[Term], places: Sequence[Place]) -> _Found:
    claims = range(len(passage.claims))
    pairs = list(zip(terms, places, strict=True))
    return _Found(passage, tuple(places), tuple(tuple(in_claim(*pair, passage, n) for pair in pairs) for n in claims))


def _weights(found: Sequence[_Found], terms: Sequence[Term]) -> list[float]:
    """The share of each term in the query: what is rare in the store says more."""
    counts = [sum(one.has(number) for one in found) for number in range(len(terms))]
    rarity = [math.log(2 + len(found) / max(1, count)) for count in counts]
    return [value / sum(rarity) for value in rarity]


def _hit(
    found: _Found, terms: Sequence[Term], weights: Sequence[float], tests: Sequence[Test], context: int
) -> Hit | None:
    passage = found.passage
    ranked = _ranked(found, weights, tests)
    if tests and not ranked:
        return None
    words = IN_QUOTE * sum(at.share * weight for at, weight in zip(found.places, weights, strict=True))
    best = ranked[0][0] if ranked else 0.0
    shown = tuple(claim for score, claim in ranked if score >= best * _SHARED)
    before, after = _beside(passage, context)
    return Hit(
        source=passage.source.id,
        paragraph=passage.paragraph,
        span=passage.span,
        quote=passage.span.of(passage.source.text),
        matches=_matches(found, terms, shown),
        score=max(best, 0.0 if tests else words),
        claims=shown,
        before=before,
        after=after,
        page=passage.source.page(passage.span.start),
    )


def _ranked(found: _Found, weights: Sequence[float], tests: Sequence[Test]) -> list[tuple[float, Claim]]:
    """The claims that pass the filters and say something of a term themselves, the best first; all, without terms.

    Of two as good, a figure comes first.
    """
    scored = [
        (sum(map(operator.mul, shares, weights)) if weights else 1.0, claim)
        for shares, claim in zip(found.claims, found.passage.claims, strict=True)
        if all(test(claim) for test in tests) and max(shares, default=1.0) > IN_SENTENCE
    ]
    return sorted(scored, key=lambda pair: (-pair[0], pair[1].kind is not ClaimKind.FIGURE))


def _matches(found: _Found, terms: Sequence[Term], shown: Sequence[Claim]) -> tuple[Span, ...]:
    """What to highlight: the terms, the figures that have a value asked for, else the best claim's words."""
    spans = [span for at in found.places for span in at.spans]
    spans += [span for term in terms for span in figures_of(term, shown)]
    if not spans and shown and (mention := shown[0].mention):
        spans = [mention.span]
    elif not spans and shown and terms:
        spans = [shown[0].span]
    within = (Span(max(span.start, found.passage.span.start), min(span.end, found.passage.span.end)) for span in spans)
    return joined(span for span in within if span.start < span.end)


def _beside(passage: Passage, context: int) -> tuple[str, str]:
    """So many sentences of the paragraph before and after, with the spaces between."""
    text, number = passage.source.text, passage.beside.index(passage.span)
    first = passage.beside[max(0, number - context)]
    last = passage.beside[min(len(passage.beside) - 1, number + context)]
    return text[first.start : passage.span.start], text[passage.span.end : last.end]

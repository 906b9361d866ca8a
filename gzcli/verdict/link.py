"""Which claims a figure could mean: the words around it, weighed by rarity and distance, found zone by zone."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Hashable, Sequence
from functools import lru_cache, wraps
from typing import Concatenate, NamedTuple, ParamSpec, TypeVar, cast

from gzcli.grammar.clause_en import is_verb, verb_at
from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues_of
from gzcli.lexicon.fold import fold
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.mention import Mention
from gzcli.model.span import Span
from gzcli.verdict.features import Feature, asides, features, generics, known_terms, mask
from gzcli.verdict.index import Index
from gzcli.verdict.reach import beside
from gzcli.verdict.zones import SENTENCE, Word, word_of

# How much a word of the statement says about a figure: in its segment, beside it, elsewhere in the sentence.
_CLOSE, _BESIDE, _FAR = 1.0, 0.5, 0.3
_ADJACENT = 10
_JOINT = lazy(r"\s(?:and|but)\s(?:then\s|also\s|now\s|currently\s)?([a-z]+)")
_GROUP = lazy(  # of whom, in what terms: Among women, Before tax, Measured in dollars
    r"(?:among|for|of|before|after|net of|(?:measured |expressed |calculated )?in (?=[a-z])|at constant|adjusted for"
    r"|by (?:volume|value|number|weight|sales|revenue|area|population|size|length|output|capacity))\b",
    re.IGNORECASE,
)
_LEAD = lazy(r"\s*(?:after|following|with|despite|thanks to|by|at|on|including)\b", re.IGNORECASE)


T = TypeVar("T")
P = ParamSpec("P")
_OfFigure = Callable[Concatenate["Statement", Claim, P], T]


def told_once(work: _OfFigure[P, T]) -> _OfFigure[P, T]:
    """Keeps what the words of a statement alone say of one of its figures: every claim of every source asks for it."""

    @wraps(work)
    def kept(statement: Statement, claim: Claim, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (work, claim.id, *args, *kwargs.values())
        if key not in statement.kept:
            statement.kept[key] = work(statement, claim, *args, **kwargs)
        return cast(T, statement.kept[key])

    return kept


class Statement:
    """A statement ready to be linked: its folded text, its figures as claims, its words, and those that a table knows.

    ``mentions`` are the spans of its figures in order, ``figures`` the same in Chinese without dates, ``places`` the
    number of claims that its words are looked for at. Equal only to itself, so that what its figures share can be ``kept``.
    """

    def __init__(
        self,
        text: str,
        folded: str,
        lang: str,
        claims: tuple[Claim, ...],
        words: tuple[Word, ...],
        terms: tuple[Word, ...],
        places: int,
        kept: dict[Hashable, object],
    ) -> None:
        self.kept = kept
        self.text, self.folded, self.lang, self.claims = text, folded, lang, claims
        self.words, self.terms, self.places = words, terms, places
        mentions = [claim.mention for claim in claims if claim.mention is not None]
        self.mentions = sorted(mention.span for mention in mentions)
        self._amounts = [(mention.span, dimension(mention.quantity)) for mention in mentions if mention.when is None]
        self.figures = sorted(mention.span for mention in mentions if lang == "en" or mention.when is None)
        self._order = sorted((word.feature.span.start, number) for number, word in enumerate(words))

    @told_once
    def segment(self, claim: Claim) -> Span:
        """The part of its sentence that tells what a figure is; of an English one without a word, with those around it.

        "Most of the jets, 42 of them, are white": the parts that hold no figure of their own but dates.
        """
        own = segment_at(self.folded, claim.sentence, claim.figure.start)
        if self.lang != "en":
            return own
        own = self._predicate(own, claim.figure)
        if self.within(own):
            return self._with_group(self._with_subject(own, claim.sentence), claim.sentence)
        start, end, kind = own.start, own.end, dimension(claim.quantity)
        while start > claim.sentence.start and self._is_bare(
            part := segment_at(self.folded, claim.sentence, start - 1), kind
        ):
            start = part.start
        while end < claim.sentence.end and self._is_bare(
            part := segment_at(self.folded, claim.sentence, end + 1), kind
        ):
            end = part.end
        return Span(start, end)

    def _predicate(self, part: Span, figure: Span) -> Span:
        """The one of several joined predicates with figures that a figure stands in: ordered sixty and holds options on 25."""
        start, end = part.start, part.end
        for joint in _JOINT.finditer(self.folded, part.start, part.end):
            if not is_verb(joint[1]) or not self._counts(Span(part.start, joint.start())):
                continue
            if joint.end() <= figure.start:
                start = joint.start(1)
            elif joint.start() >= figure.end and self._counts(Span(joint.end(), part.end)):
                end = min(end, joint.start())
        return Span(start, end)

    def subject_before(self, segment: Span, sentence: Span) -> Span:
        """The words before the first verb of a clause whose later predicate an English segment is; empty for others."""
        whole = segment_at(self.folded, sentence, segment.start)
        joined = self.lang == "en" and whole.start < segment.start
        verb = verb_at(self.folded, whole) if joined else None
        return Span(whole.start, min(verb.start, segment.start)) if verb else Span(segment.start, segment.start)

    def _counts(self, part: Span) -> bool:
        return any(part.covers(span) for span, _ in self._amounts)

    def _with_subject(self, part: Span, sentence: Span) -> Span:
        """A part that only leads into a clause, with the subject of that: After a gain of 38,000, employment hit 5 million."""
        leads = _LEAD.match(self.folded, part.start, part.end) and not verb_at(self.folded, part)
        after = segment_at(self.folded, sentence, part.end + 1) if leads and part.end < sentence.end else part
        verb = verb_at(self.folded, after) if after.start > part.start else None
        return Span(part.start, verb.start) if verb else part

    def _with_group(self, part: Span, sentence: Span) -> Span:
        """A part with those of whom it is said, told before it: Among people with diabetes, the risk fell 31%."""
        if part.start == sentence.start:
            return part
        group = segment_at(self.folded, sentence, part.start - 1)
        alone = (
            group.start == sentence.start
            and _GROUP.match(self.folded, group.start, group.end)
            and not self._counts(group)
        )
        return Span(group.start, part.end) if alone else part

    def _is_bare(self, part: Span, own: str) -> bool:
        return not any(part.covers(span) and kind == own for span, kind in self._amounts)

    def within(self, span: Span) -> list[int]:
        """The numbers of the words that stand wholly inside a span."""
        first, last = bisect_left(self._order, (span.start, 0)), bisect_left(self._order, (span.end, 0))
        return sorted(at for _, at in self._order[first:last] if self.words[at].feature.span.end <= span.end)


def prepare(text: str, lang: str, claims: tuple[Claim, ...], index: Index) -> Statement:
    """Find every word of a statement in the sentences and around the claims of the index."""
    folded = fold(text)
    across = tuple(fold(source.text) for source in index.facts.sources.values() if source.lang != lang)
    told = _told(folded, lang, claims, across)
    words, known = (tuple(word_of(feature, index) for feature in group) for group in (told.words, told.known))
    return Statement(text, folded, lang, claims, words, known, len(index.places), told.kept)


class _Told(NamedTuple):
    """The words of a statement and those that a table knows; the same ones are looked up in every source."""

    words: list[Feature]
    known: list[Feature]
    kept: dict[Hashable, object]


@lru_cache(maxsize=8)
def _told(folded: str, lang: str, claims: tuple[Claim, ...], across: tuple[str, ...]) -> _Told:
    masked = tuple(_number(claim.mention) for claim in claims if claim.mention is not None)
    known = [] if across else known_terms(mask(folded, (*masked, *asides(folded), *generics(folded))), lang)
    return _Told(features(folded, lang, masked, across), known, {})


def linked(statement: Statement, claim: Claim) -> list[float]:
    """For every place, the share in [0, 1] of the statement's words that it has around it.

    A word weighs by its rarity and by its nearness to the figure: all words of a sentence alike, but those of the segment.
    Rounded, so that places with the same words are equal in whatever order those were added up.
    """
    figure = claim.figure
    spread, total = _spread(statement, claim.sentence)
    found = list(spread)
    for at in statement.within(statement.segment(claim)):
        word = statement.words[at]
        more = word.rarity * (_nearness(word.feature.span, figure) - _afar(word, claim.sentence))
        total += more
        for place, zone in word.zones.items():
            found[place] += more * zone
    return [round(score / (total or 1.0), 12) for score in found]


@lru_cache(maxsize=8)
def _spread(statement: Statement, sentence: Span) -> tuple[list[float], float]:
    """The weighed words that each place has, none of them in the figure's segment, and the weight of all words."""
    return _sums(statement, [word.rarity * _afar(word, sentence) for word in statement.words])


@lru_cache(maxsize=8)
def named_beside(statement: Statement) -> dict[int, float]:
    """For every place with a word of the statement in its segment or names, the share of all words, by rarity.

    In English, which has many words for what was done, of those that some source has.
    """
    return _beside(statement, statement.words)


def named_by(statement: Statement, claim: Claim) -> dict[int, float]:
    """The same, of all words or of those in the figure's own segment, whichever is more."""
    own = _beside(statement, [statement.words[at] for at in own_words(statement, claim)])
    return {at: max(share, own.get(at, 0.0)) for at, share in named_beside(statement).items()}


def _beside(statement: Statement, words: Sequence[Word]) -> dict[int, float]:
    total = sum(word.rarity for word in words if word.found or statement.lang == "zh") or 1.0
    found: defaultdict[int, float] = defaultdict(float)
    for word in words:
        for number, zone in word.zones.items():
            if zone > SENTENCE:
                found[number] += word.rarity / total
    return found


@told_once
def own_words(statement: Statement, claim: Claim, light: bool = False) -> tuple[int, ...]:
    """The numbers of the words that stand in the figure's own segment, with the subject of a joined predicate."""
    segment = statement.segment(claim)
    spans = statement.subject_before(segment, claim.sentence), segment
    own = (at for span in spans for at in statement.within(span))
    return tuple(at for at in own if statement.words[at].feature.light is light)


@told_once
def telling_words(statement: Statement, claim: Claim) -> list[int]:
    """Those of them that do not only say which way it went, which an axis of its own compares."""
    return [at for at in own_words(statement, claim) if not _is_direction(statement, statement.words[at])]


def _is_direction(statement: Statement, word: Word) -> bool:
    span = word.feature.span
    told = cues_of(statement.lang, statement.folded, span.start, span.end)
    return " " not in word.feature.text and any(name == "direction" for name, _ in told)


@told_once
def own_span(statement: Statement, claim: Claim) -> Span:
    """The part of the folded statement that belongs to one figure alone."""
    segment = statement.segment(claim)
    return beside(statement.folded, claim.figure, segment, statement.figures, statement.lang == "en")


@told_once
def own_text(statement: Statement, claim: Claim) -> str:
    """The folded words of the statement that belong to one figure alone."""
    return own_span(statement, claim).of(statement.folded)


def shares(statement: Statement) -> list[float]:
    """For every place, the share of the words of a statement without a figure, by rarity alone."""
    found, total = _sums(statement, [word.rarity for word in statement.words])
    return [score / (total or 1.0) for score in found]


def _sums(statement: Statement, weight: list[float]) -> tuple[list[float], float]:
    found = [0.0] * statement.places
    for word, heavy in zip(statement.words, weight, strict=True):
        for place, zone in word.zones.items():
            found[place] += heavy * zone
    return found, sum(weight)


def _number(mention: Mention) -> Span:
    """The figure without the noun that it counts, which is a word like any other."""
    noun = mention.quantity.noun if mention.quantity else ""
    return (
        Span(mention.span.start, mention.span.end - len(noun)) if noun and mention.text.endswith(noun) else mention.span
    )


def _nearness(word: Span, figure: Span) -> float:
    """How much a word of the figure's segment says about it."""
    gap = max(word.start - figure.end, figure.start - word.end)
    return _CLOSE + (_BESIDE if gap <= _ADJACENT else 0.0)


def _afar(word: Word, sentence: Span) -> float:
    """How much a word says about a figure of another segment."""
    return _BESIDE if sentence.covers(word.feature.span) else _FAR

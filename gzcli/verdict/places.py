"""A claim of a source with the words around it, zone by zone."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from gzcli.grammar.clause_en import main_subject, subject_of, taken_up, trailing
from gzcli.grammar.document import clause_at, segment_at
from gzcli.lexicon.context import last_cue
from gzcli.lexicon.fold import fold
from gzcli.model.claim import Claim, Source
from gzcli.model.span import Span
from gzcli.model.when import When
from gzcli.verdict.dealt import Share
from gzcli.verdict.features import Feature, english_text
from gzcli.verdict.levels import level
from gzcli.verdict.reach import beside, window
from gzcli.verdict.wholes import whole_of

WEAK = 0.5


def holds(feature: Feature, text: str, english: bool) -> float:
    """How surely a prepared text contains the word: 1, `WEAK` for a single-character gloss, or 0."""
    for form in feature.lemmas if english else feature.forms:
        if form in text:
            return 1.0
    for form in feature.weak:
        if form in text:
            return WEAK
    return 0.0


class Sentence(NamedTuple):
    """One sentence of a source, ready to look words up in; ``before`` is the sentence that it follows."""

    source: str
    span: Span
    text: str
    english: bool
    before: int
    topic: str

    def holds(self, feature: Feature) -> float:
        """How surely the sentence contains the word: 1, or less for a mere gloss, or 0."""
        return holds(feature, self.text, self.english)


class Place(NamedTuple):
    """A claim with its zones: the words next to its figure, its segment, its sentence, and its names.

    ``siblings`` are the other items of a list that 分别 deals the segment's figures out to. ``role`` says whether a sum is
    a total or a part of it, ``direction`` which way its segment goes, "" if it is silent.
    ``left`` is when the value held that the claim's figure changed from: 2022 for 13 of 从2022年的11万人增加到13万人,
    ``whole`` what its share is a share of, ``lead`` its clause up to its segment's end, from which a later item of a list
    inherits words, and ``level`` whether it says what a change came to or how far it went. ``window`` is its sentence
    from the figure before to the figure after. ``subject`` is who or what an English figure is said of, ``carried`` the
    sentence before it if a pronoun points there.
    """

    claim: Claim
    sentence: int
    near: str
    segment: str
    names: str
    names_english: str
    siblings: str = ""
    role: str = ""
    direction: str = ""
    left: When | None = None
    whole: str = ""
    lead: str = ""
    level: str = ""
    window: str = ""
    subject: str = ""
    carried: str = ""


@lru_cache(maxsize=1024)
def prepared(text: str, english: bool) -> str:
    """A text as zones hold it: folded and lower-cased, or English in base forms. Every claim asks for the same few."""
    return english_text(text) if english else fold(text).lower()


def zone_of(source: Source, folded: str, span: Span) -> str:
    """A part of a source, prepared; a Chinese one is folded as a whole, since each of many parts would cost as much."""
    return english_text(span.of(source.text)) if source.lang == "en" else span.of(folded).lower()


def place_of(
    claim: Claim, source: Source, folded: str, sentence: int, figures: list[Span], share: Share | None
) -> Place:
    """The place of a claim in its folded source, whose figures are in order; ``share`` is what a list deals it."""
    english = source.lang == "en"
    figure = claim.figure
    own = segment_at(source.text, claim.sentence, figure.start)
    segment = own if english or share else _with_subject(folded, claim, own)
    near = zone_of(source, folded, beside(folded, figure, segment, figures, english))
    names = " ".join((claim.measure, claim.entity, claim.gloss, *claim.aliases))
    return Place(
        claim,
        sentence,
        prepared(share.told, english) if share else near,
        zone_of(source, folded, segment),
        prepared(names, english=False),
        english_text(names) if claim.gloss or claim.aliases else "",
        prepared(share.others if share else "", english),
        last_cue("role", source.lang, folded, own.start, figure.start)
        or last_cue("role", source.lang, folded, segment.start, figure.start),
        claim.direction or last_cue("direction", source.lang, folded, segment.start, figure.start),
        whole=whole_of(claim, folded),
        lead=_lead(source, folded, claim, segment),
        level=level(claim, folded, claim.sentence),
        window=prepared(share.told, english) if share else zone_of(source, folded, window(claim, figures, english)),
    )


def _lead(source: Source, folded: str, claim: Claim, segment: Span) -> str:
    start = clause_at(source.text, claim.sentence, segment.start).start
    return zone_of(source, folded, Span(start, segment.end)) if start < segment.start else ""


def with_clause(place: Place, folded: str, sentences: list[Sentence]) -> Place:
    """An English place with the subject of its clause, which its segment may owe to another one."""
    claim, own = place.claim, sentences[place.sentence]
    before = main_subject(folded, sentences[own.before].span) if own.before >= 0 else ""
    at = claim.mention.span.start if claim.mention else claim.span.start
    subject = subject_of(folded, claim.sentence, at, before)
    previous = sentences[own.before].text if before else ""
    pointing = (subject.parts == (before,) and not subject.own) or _is_named_before(subject.text, previous)
    taken = taken_up(folded, claim.sentence, at)
    words = f"{subject.text} {taken}"
    held = last_cue("direction", "en", taken, 0, len(taken)) if claim.span.of(folded).lstrip().startswith("of ") else ""
    return place._replace(
        subject=subject.text,
        carried=previous if pointing else "",
        segment=f"{english_text(words)}{place.segment}",
        direction=place.direction or held or trailing(folded, claim.sentence, at),
    )


def _is_named_before(subject: str, previous: str) -> bool:
    """Whether a subject of one word takes up the sentence before it: Port Veil airport …. The airport …."""
    return subject.isalpha() and subject.islower() and english_text(subject) in previous


def _with_subject(folded: str, claim: Claim, segment: Span) -> Span:
    """The segment, widened to the one before it that names what it measures: 滨海新区最高，达9.1%."""
    if not claim.measure or claim.measure in folded[segment.start : segment.end]:
        return segment
    at = folded.rfind(claim.measure, claim.sentence.start, segment.start)
    return segment if at < 0 else Span(segment_at(folded, claim.sentence, at).start, segment.end)

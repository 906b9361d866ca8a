"""Facts prepared for linking: the words around every claim, zone by zone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from gzcli.grammar.anchor import anchor_of
from gzcli.grammar.clause_en import main_subject, subject_of, taken_up, trailing
from gzcli.grammar.document import clause_at, read_document, segment_at
from gzcli.lexicon.context import last_cue
from gzcli.lexicon.fold import fold
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.model.when import When
from gzcli.verdict.dealt import dealt_out
from gzcli.verdict.features import Feature, english_text
from gzcli.verdict.levels import level
from gzcli.verdict.lists_en import in_list
from gzcli.verdict.periods import periods_of
from gzcli.verdict.reach import beside, window
from gzcli.verdict.wholes import whole_of


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


class _Article(NamedTuple):
    """A source prepared: its folded text, its sentences, and its date."""

    folded: str
    sentences: tuple[Sentence, ...]
    anchor: date | None


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


class Index(NamedTuple):
    """All sentences that hold a claim, and all claims, of some facts.

    ``folded`` are the whole texts of the sources. ``chinese`` and ``english`` are all words that a zone of a claim can
    have, each in one text: most words of a statement are in neither, which is soon seen. ``named`` are those that a claim's names have, in both languages.
    ``headlines`` are those of the English sources, ``periods`` the times that each source names and where.
    """

    facts: Facts
    sentences: tuple[Sentence, ...]
    places: tuple[Place, ...]
    anchors: Mapping[str, date | None]
    folded: Mapping[str, str]
    chinese: str
    english: str
    named: tuple[str, str]
    headlines: Mapping[str, str]
    periods: Mapping[str, tuple[tuple[int, When], ...]]

    def before(self, place: Place) -> str:
        """The sentence that the claim's sentence follows; "" where it begins its paragraph."""
        at = self.sentences[place.sentence].before
        return self.sentences[at].text if at >= 0 else ""

    def lacks(self, feature: Feature) -> bool:
        """Whether no sentence, heading or name anywhere has the word."""
        return not (holds(feature, self.chinese, False) or holds(feature, self.english, True))

    def names(self, feature: Feature) -> bool:
        """Whether the names of any claim have the word."""
        return bool(holds(feature, self.named[0], False) or holds(feature, self.named[1], True))

    def number(self, place: Place) -> int:
        """Which of the places one is."""
        return next(at for at, other in enumerate(self.places) if other is place)

    def together(self, number: int) -> Iterator[int]:
        """The numbers of the places in the sentence of one, which stand side by side."""
        sentence, first, last = self.places[number].sentence, number, number
        while first and self.places[first - 1].sentence == sentence:
            first -= 1
        while last + 1 < len(self.places) and self.places[last + 1].sentence == sentence:
            last += 1
        return iter(range(first, last + 1))

    def has_english(self, form: str) -> bool:
        """Whether an English sentence has a word, given as in `english_text`."""
        return form in self.english

    def rarity(self, found: int) -> float:
        """Inverse document frequency of a word that stands in ``found`` of the sentences; above zero."""
        return math.log((len(self.sentences) + 1) / (found + 0.5)) + 0.1


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


@lru_cache(maxsize=512)
def index_of(facts: Facts) -> Index:
    """The index of some facts, made once."""
    sentences: list[Sentence] = []
    number: dict[tuple[str, int], int] = {}
    articles = {source.id: _article(source) for source in facts.sources.values()}
    folded = {id_: article.folded for id_, article in articles.items()}
    for article in articles.values():
        first = len(sentences)
        for entry in article.sentences:
            number[entry.source, entry.span.start] = len(sentences)
            sentences.append(entry._replace(before=entry.before + first) if entry.before >= 0 and first else entry)
    figures = _figures(facts)
    starts = {_change(claim): claim.when for claim in facts.claims if claim.baseline and claim.when_own}
    places = []
    for claim in facts.claims:
        id_ = claim.source
        at = number[id_, claim.sentence.start]
        place = _place(claim, facts.sources[id_], folded[id_], at, figures[id_])
        places.append(place if claim.baseline else place._replace(left=starts.get(_change(claim))))
        if sentences[at].english:
            place = _with_clause(places[-1], folded[id_], sentences)
            listed = places[-2].direction if places[:-1] and in_list(places[-2].claim, claim, folded[id_]) else ""
            places[-1] = place._replace(direction=place.direction or listed)
    anchors = {id_: article.anchor for id_, article in articles.items()}
    headlines = {id_: _headline(source) for id_, source in facts.sources.items()}
    names = "\n".join({place.names for place in places}), "\n".join({place.names_english for place in places})
    chinese, english = (_everything(sentences, names, english) for english in (False, True))
    return Index(
        facts, tuple(sentences), tuple(places), anchors, folded, chinese, english, names, headlines, periods_of(facts)
    )


def _headline(source: Source) -> str:
    """The first line of an English source, if it ends without a stop: all of the text is about its names."""
    first = source.text.strip().partition("\n")[0] if source.lang == "en" else ""
    return "" if first.endswith((".", "!", "?", "”", '"')) else english_text(first)


def _change(claim: Claim) -> tuple[str, Span, str]:
    """What both ends of a change have in common: their segment and their dimension."""
    return claim.source, claim.span, dimension(claim.quantity)


def _everything(sentences: list[Sentence], names: tuple[str, str], english: bool) -> str:
    """All prepared Chinese, with the names in any language, or all prepared English."""
    texts = {words for entry in sentences if entry.english == english for words in (entry.text, entry.topic)}
    return "\n".join([names[english], *texts])


@lru_cache(maxsize=1024)
def prepared(text: str, english: bool) -> str:
    """A text as zones hold it: folded and lower-cased, or English in base forms. Every claim asks for the same few."""
    return english_text(text) if english else fold(text).lower()


def _zone(source: Source, folded: str, span: Span) -> str:
    """A part of a source, prepared; a Chinese one is folded as a whole, since each of many parts would cost as much."""
    return english_text(span.of(source.text)) if source.lang == "en" else span.of(folded).lower()


@lru_cache(maxsize=64)
def _article(source: Source) -> _Article:
    """What does not depend on the claims: of one source a large store gives each statement others."""
    folded = fold(source.text)
    return _Article(folded, tuple(_sentences(source, folded)), anchor_of(source))


def _sentences(source: Source, folded: str) -> Iterator[Sentence]:
    document, english = read_document(source.text), source.lang == "en"
    count = 0
    for paragraph in document.paragraphs:
        topic = prepared(paragraph.section, english)
        for span in paragraph.sentences:
            yield Sentence(source.id, span, _zone(source, folded, span), english, count - 1, topic)
            count += 1


def _figures(facts: Facts) -> dict[str, list[Span]]:
    """The spans of all figures of every source, in order."""
    found: dict[str, list[Span]] = {source: [] for source in facts.sources}
    for claim in facts.claims:
        if claim.mention is not None:
            found[claim.source].append(claim.mention.span)
    return {source: sorted(spans) for source, spans in found.items()}


def _place(claim: Claim, source: Source, folded: str, sentence: int, figures: list[Span]) -> Place:
    english = source.lang == "en"
    figure = claim.figure
    own = segment_at(source.text, claim.sentence, figure.start)
    segment = own if english else _with_subject(folded, claim, own)
    near = _zone(source, folded, beside(folded, figure, segment, figures, english))
    dealt = dealt_out(folded, claim.sentence, figure, figures)
    measure = dealt[0] if dealt and claim.measure not in dealt[0] else claim.measure  # that of the last item
    names = " ".join((measure, claim.entity, claim.gloss, *claim.aliases))
    return Place(
        claim,
        sentence,
        prepared(dealt[0], english) if dealt else near,
        _zone(source, folded, segment),
        prepared(names, english=False),
        english_text(names) if claim.gloss or claim.aliases else "",
        prepared(dealt[1], english) if dealt else prepared("", english),
        last_cue("role", source.lang, folded, own.start, figure.start)
        or last_cue("role", source.lang, folded, segment.start, figure.start),
        claim.direction or last_cue("direction", source.lang, folded, segment.start, figure.start),
        whole=whole_of(claim, folded),
        lead=_lead(source, folded, claim, segment),
        level=level(claim, folded, claim.sentence),
        window=_zone(source, folded, window(claim, figures, english)),
    )


def _lead(source: Source, folded: str, claim: Claim, segment: Span) -> str:
    start = clause_at(source.text, claim.sentence, segment.start).start
    return _zone(source, folded, Span(start, segment.end)) if start < segment.start else ""


def _with_clause(place: Place, folded: str, sentences: list[Sentence]) -> Place:
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

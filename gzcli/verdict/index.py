"""Facts prepared for linking: the words around every claim, zone by zone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from gzcli.grammar.anchor import anchor_of
from gzcli.grammar.document import read_document
from gzcli.lexicon.fold import fold
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.model.when import When
from gzcli.verdict.dealt import Share, dealt_out
from gzcli.verdict.features import Feature, english_text
from gzcli.verdict.lists_en import in_list
from gzcli.verdict.periods import periods_of
from gzcli.verdict.places import Place, Sentence, holds, place_of, prepared, with_clause, zone_of


class _Article(NamedTuple):
    """A source prepared: its folded text, its sentences, and its date."""

    folded: str
    sentences: tuple[Sentence, ...]
    anchor: date | None


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

    def held(self, feature: Feature) -> list[float]:
        """How surely each sentence has a word: most are one pair of characters, which is soon looked up."""
        if len(feature.forms) == 1 and not feature.lemmas and not feature.weak:
            (form,) = feature.forms
            return [1.0 if form in entry.text and not entry.english else 0.0 for entry in self.sentences]
        return [holds(feature, entry.text, entry.english) for entry in self.sentences]

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
    figures, shares = _figures(facts), _shares(facts, folded)
    starts = {_change(claim): claim.when for claim in facts.claims if claim.baseline and claim.when_own}
    places = []
    for claim in facts.claims:
        id_ = claim.source
        at = number[id_, claim.sentence.start]
        place = place_of(claim, facts.sources[id_], folded[id_], at, figures[id_], shares[id_].get(claim.figure))
        places.append(place if claim.baseline else place._replace(left=starts.get(_change(claim))))
        if sentences[at].english:
            place = with_clause(places[-1], folded[id_], sentences)
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


@lru_cache(maxsize=64)
def _article(source: Source) -> _Article:
    """What does not depend on the claims: of one source a large store gives each statement others."""
    folded = fold(source.text)
    return _Article(folded, tuple(_sentences(source, folded)), anchor_of(source, folded))


def _sentences(source: Source, folded: str) -> Iterator[Sentence]:
    document, english = read_document(source.text), source.lang == "en"
    count = 0
    for paragraph in document.paragraphs:
        topic = prepared(paragraph.section, english)
        for span in paragraph.sentences:
            yield Sentence(source.id, span, zone_of(source, folded, span), english, count - 1, topic)
            count += 1


def _figures(facts: Facts) -> dict[str, list[Span]]:
    """The spans of all figures of every source, in order."""
    found: dict[str, list[Span]] = {source: [] for source in facts.sources}
    for claim in facts.claims:
        if claim.mention is not None:
            found[claim.source].append(claim.mention.span)
    return {source: sorted(spans) for source, spans in found.items()}


def _shares(facts: Facts, folded: Mapping[str, str]) -> dict[str, dict[Span, Share]]:
    """By source, what each figure is told of that a list deals out."""
    claims: dict[str, list[Claim]] = {id_: [] for id_ in facts.sources}
    for claim in facts.claims:
        claims[claim.source].append(claim)
    return {id_: dealt_out(folded[id_], own, facts.sources[id_].lang == "en") for id_, own in claims.items()}

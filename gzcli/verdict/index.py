"""Facts ready to be linked: what is asked of all their sentences and claims."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from gzcli.model.claim import Source
from gzcli.model.facts import Facts
from gzcli.model.report import Evidence
from gzcli.model.when import When
from gzcli.verdict.features import Feature, english_text, stands
from gzcli.verdict.periods import periods_of
from gzcli.verdict.places import Place, Sentence, Zones, head_of, holds


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

    def opening(self, source: str) -> str:
        """What a source says, folded, up to its first figure: whom it is about."""
        first = next(place.claim for place in self.places if place.claim.source == source)
        return self.folded[source][first.sentence.start : first.figure.start]

    def lacks(self, feature: Feature) -> bool:
        """Whether no sentence, heading or name anywhere has the word."""
        return not (holds(feature, self.chinese, False) or holds(feature, self.english, True))

    def held(self, feature: Feature) -> list[float]:
        """How surely each sentence has a word: most are one pair of characters, which is soon looked up."""
        if len(feature.forms) == 1 and not feature.lemmas and not feature.weak:
            (form,) = feature.forms
            return [1.0 if not entry.english and stands(form, entry.text) else 0.0 for entry in self.sentences]
        return [holds(feature, entry.text, entry.english) for entry in self.sentences]

    def names(self, feature: Feature) -> bool:
        """Whether the names of any claim have the word."""
        return bool(holds(feature, self.named[0], False) or holds(feature, self.named[1], True))

    def number(self, place: Place) -> int:
        """Which of the places one is."""
        return next(at for at, other in enumerate(self.places) if other is place)

    def stating(self, evidence: Evidence) -> int:
        """The number of the place whose claim an evidence quotes."""
        shown = evidence.source, evidence.claim
        return next(at for at, place in enumerate(self.places) if (place.claim.source, place.claim.id) == shown)

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


def index_with(facts: Facts, zones: Zones) -> Index:
    """The index of some facts with their sentences and places."""
    sentences, places = zones
    heads = {id_: head_of(source) for id_, source in facts.sources.items()}
    names = "\n".join({place.names for place in places}), "\n".join({place.names_english for place in places})
    return Index(
        facts,
        sentences,
        places,
        anchors={id_: head.anchor for id_, head in heads.items()},
        folded={id_: head.folded for id_, head in heads.items()},
        chinese=_everything(sentences, names, english=False),
        english=_everything(sentences, names, english=True),
        named=names,
        headlines={id_: _headline(source) for id_, source in facts.sources.items()},
        periods=periods_of(facts),
    )


def _headline(source: Source) -> str:
    """The first line of an English source, if it ends without a stop: all of the text is about its names."""
    first = source.text.strip().partition("\n")[0] if source.lang == "en" else ""
    return "" if first.endswith((".", "!", "?", "”", '"')) else english_text(first)


def _everything(sentences: Iterable[Sentence], names: tuple[str, str], english: bool) -> str:
    """All prepared Chinese, with the names in any language, or all prepared English."""
    texts = {words for entry in sentences if entry.english == english for words in (entry.text, entry.topic)}
    return "\n".join([names[english], *texts])

"""The sentences of a store with the claims that they make: what a search looks through."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from gzcli.grammar.document import read_document
from gzcli.lexicon.cross import base_text
from gzcli.lexicon.english import lemma
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.usecases.query import plain

_LATIN = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True)
class Passage:
    """One sentence. ``words`` are its letters in the form of `plain`; ``beside`` are its paragraph's sentences."""

    source: Source
    paragraph: int
    span: Span
    words: str
    beside: tuple[Span, ...]
    claims: tuple[Claim, ...]

    def find(self, part: str) -> Iterator[Span]:
        """Every place of some words, in code points of the source; a Latin word or number is found whole only."""
        at = self.words.find(part) if part else -1
        while at >= 0:
            end = at + len(part)
            if not _cuts(self.words, at) and not _cuts(self.words, end):
                yield Span(at, end).shift(self.span.start)
            at = self.words.find(part, end)

    def find_english(self, phrase: str) -> Iterator[Span]:
        """Every place of an English phrase in any inflection, in code points of the source."""
        wanted = [lemma(word) for word in _LATIN.findall(phrase)]
        if not wanted:
            return
        for at in range(len(self.english) - len(wanted) + 1):
            run = self.english[at : at + len(wanted)]
            if [word for word, _ in run] == wanted:
                yield Span(run[0][1].start, run[-1][1].end)

    @cached_property
    def english(self) -> list[tuple[str, Span]]:
        """The Latin words in their base forms, and where they stand."""
        found = _LATIN.finditer(self.words)
        return [(lemma(match.group()), Span(*match.span()).shift(self.span.start)) for match in found]

    @cached_property
    def subjects(self) -> list[str]:
        """For each claim, whose it is and of what, in the same form as ``names``."""
        return [_names(claim.entity, claim.measure) for claim in self.claims]

    @cached_property
    def names(self) -> list[str]:
        """For each claim, what else it is called by in any language, with the base forms of the English words."""
        return [_names(claim.attribution, claim.gloss, *claim.aliases) for claim in self.claims]


@lru_cache(maxsize=2)
def passages(facts: Facts) -> tuple[Passage, ...]:
    """All sentences of a store in the order of its texts, headings included."""
    claims: dict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in facts.claims:
        claims[claim.source, claim.sentence].append(claim)
    return tuple(passage for source in facts.sources.values() for passage in _of(source, claims))


def _of(source: Source, claims: dict[tuple[str, Span], list[Claim]]) -> Iterator[Passage]:
    words = plain(source.text)
    for paragraph in read_document(source.text).paragraphs:
        for span in paragraph.sentences:
            yield Passage(
                source, paragraph.number, span, span.of(words), paragraph.sentences, tuple(claims[source.id, span])
            )


def _names(*names: str) -> str:
    text = "\n".join(names)
    return plain(text) + "\n" + base_text(text)


def _cuts(text: str, at: int) -> bool:
    """Whether a boundary here would cut a Latin word or a number in two."""
    return 0 < at < len(text) and _latin(text[at - 1]) and _latin(text[at])


def _latin(letter: str) -> bool:
    return letter.isascii() and letter.isalnum()

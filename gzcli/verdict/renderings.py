"""The words of a Chinese statement as English sources may have them: by the tables, and names by their sound."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from gzcli.lexicon.english import lemma, light_words, stop_words
from gzcli.lexicon.names import name_in
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.sound import is_transcribed
from gzcli.lexicon.terms import english_words, from_chinese, proper_names
from gzcli.model.span import Span
from gzcli.verdict.features import Feature, english_text

_LONGEST = 8
_NAME = lazy(r"\b([A-Z][A-Za-z'’]{3,})")
_NEXT = lazy(r" ([A-Za-z]+)")
_LATIN = lazy(r"[A-Za-z][A-Za-z0-9-]*|\d+[A-Za-z]+")
_SHORTEST_NAME = 3


def renderings(text: str, sources: tuple[str, ...]) -> list[Feature]:
    """The content words of a folded Chinese text in order, each with its English in base form.

    A run of characters that transcribes no name of the sources is a name that they do not have.
    """
    found = [*_latin(text), *_heard(text, sources)]
    taken = {at for feature in found for at in range(feature.span.start, feature.span.end)}
    found += _words(text, taken)
    taken |= {at for feature in found for at in range(feature.span.start, feature.span.end)}
    return sorted([*found, *_strangers(text, taken)], key=lambda feature: feature.span)


def _latin(text: str) -> Iterator[Feature]:
    for match in _LATIN.finditer(text):
        yield Feature(match.group(), Span(*match.span()), (match.group(),), (english_text(match.group()),))


def _heard(text: str, sources: tuple[str, ...]) -> list[Feature]:
    """The names of the sources that the text transcribes, the longest at each place."""
    heard = {(span, name) for source in sources for name, kind in _names(source) if (span := name_in(name, text, kind))}
    found: dict[Span, Feature] = {}
    for span, name in sorted(heard, key=lambda pair: (pair[0].start - pair[0].end, pair)):
        same = (english_text(name), *(found[span].lemmas if span in found else ()))
        if span in found or not any(span.overlaps(other) for other in found):
            found[span] = Feature(span.of(text), span, (span.of(text),), same, name=True)
    return list(found.values())


@lru_cache(maxsize=64)
def _names(source: str) -> frozenset[tuple[str, str]]:
    """The capitalised words of an English text that are no everyday words, each with the word behind it."""
    found = ((name[1], _NEXT.match(source, name.end())) for name in _NAME.finditer(source))
    return frozenset(
        (word, behind[1] if behind else "")
        for word, behind in found
        if lemma(word) not in english_words() and lemma(word) not in stop_words()
    )


def _words(text: str, taken: set[int]) -> Iterator[Feature]:
    """The words of the tables, the longest at each place that is still free; one character says too little."""
    at = 0
    while at < len(text):
        size = next((n for n in range(_LONGEST, 1, -1) if _is_word(text, at, n, taken)), 0)
        if size:
            yield _word(text, Span(at, at + size))
        at += size or 1


def _is_word(text: str, at: int, size: int, taken: set[int]) -> bool:
    return text[at : at + size] in from_chinese() and at + size <= len(text) and taken.isdisjoint(range(at, at + size))


def _word(text: str, span: Span) -> Feature:
    word = span.of(text)
    english = from_chinese()[word].split("|")
    light = word in light_words() or all(
        (light_words() | stop_words()).issuperset(phrase.split()) for phrase in english
    )
    name = any(phrase in proper_names() for phrase in english)
    heads = tuple({english_text(phrase.split()[-1]) for phrase in english if " " in phrase})
    whole = tuple(dict.fromkeys(form for phrase in english for form in _spelled(phrase)))
    return Feature(word, span, (word,), whole, heads, name, light)


def _spelled(phrase: str) -> Iterator[str]:
    """The forms of an English phrase: in base form, as it is, with its first two words joined by a hyphen."""
    yield english_text(phrase)
    yield f" {phrase} "
    if " " in phrase:
        yield english_text(phrase.replace(" ", "-", 1))


def _strangers(text: str, taken: set[int]) -> Iterator[Feature]:
    start = at = 0
    for at, char in enumerate(f"{text}\x00"):
        if at in taken or not is_transcribed(char):
            if at - start >= _SHORTEST_NAME:
                yield Feature(text[start:at], Span(start, at), (text[start:at],), name=True)
            start = at + 1

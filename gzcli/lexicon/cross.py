"""Chinese words for English ones and back, for telling what a statement in the other language is about.

``terms.tsv`` gives whole words and phrases (strong links), ``senses.tsv`` more Chinese for an English one,
``glosses.tsv`` the meanings of single characters (weak links), ``names.name_in`` finds names by their pinyin. Nothing
here decides anything: a caller weighs what was found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gzcli.lexicon.english import bases, lemma, stop_words
from gzcli.lexicon.fold import fold
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.sound import is_transcribed
from gzcli.lexicon.terms import (
    characters_for,
    gloss,
    phrase_openers,
    proper_names,
    senses,
    to_chinese,
    to_english,
    word_openers,
)
from gzcli.model.span import Span

_LONGEST = 7  # words of the longest English phrase in the table
_LONGEST_ZH = 10
_TOKEN = lazy(r"(?:[A-Z]\.){2,}|[A-Za-z0-9À-ɏ]+(?:[&'’][A-Za-z]+|\.[a-z]+)*")
_NUMBER = lazy(r"\d+(?:st|nd|rd|th|s)?")
_GAP = lazy(r"['’]?[ \u00a0\n-]?")
_COMPOUND = lazy(
    r"[A-Z][a-z]*-(?!(?:based|led|backed|owned|born|listed|made|style|run|linked|bound)\b)[a-z]"
)  # opens a sentence, and is no name: Ro-ro
_ROMAN = {"II": ("ⅱ", "二"), "III": ("ⅲ", "三"), "IV": ("ⅳ", "四"), "VI": ("ⅵ", "六"), "VII": ("ⅶ", "七")}
_SENTENCE_START = lazy(r"(?:^|[.!?\n]['\"”’)]*)\s*['\"“‘(]*$")
_COMMON_ENDING = lazy(  # of words that open a sentence; names end in -er and -or, too, but seldom in -ers and -ors
    r"(?:ly|ing|ed|tions?|ments?|ness|it(?:y|ies)|ists?|[ae]nces?|[ae]nts|ives?|ables?|ful|less|ous|ships?|[eo]rs|isms?)$"
)


class Term(NamedTuple):
    """A content word, phrase or name of a text, with what may stand for it in the other language.

    ``span`` is in code points of that text. ``strong`` are whole words of the other language; ``weak`` share only
    a part of the meaning: single characters, or what stands for the last word of a phrase. Chinese is folded,
    English in base forms. ``name`` marks a capitalised word that the table does not know; it is found by its sound.
    """

    text: str
    span: Span
    strong: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    name: bool = False


def chinese_for(phrase: str) -> tuple[str, ...]:
    """The Chinese words that ``terms.tsv`` gives for an English word or phrase, in any inflection; () if none.

    They are near enough in meaning to go from Chinese to Chinese through English; those of ``senses.tsv`` are not.
    """
    words = _TOKEN.findall(phrase)
    return _found(to_chinese(), words) if words else ()


def english_features(text: str) -> list[Term]:
    """The content terms of an English text, left to right: phrases of the table (longest first), words, names.

    Stop words, numbers and number words are left out; neighbouring unknown capitalised words make one name.
    """
    tokens = list(_TOKEN.finditer(text))
    found: list[Term] = []
    at = 0
    while at < len(tokens):
        size, term = _term_at(text, tokens, at)
        if term is not None:
            found.append(term)
        at += size
    return found


def chinese_terms(text: str) -> list[Term]:
    """The terms of a Chinese text, left to right: longest words of the table, else single characters."""
    folded = fold(text)
    found: list[Term] = []
    at = 0
    for word in chinese_words(folded):
        found += _characters(folded, at, word.span.start)
        found.append(word)
        at = word.span.end
    return [*found, *_characters(folded, at, len(folded))]


def chinese_words(folded: str) -> list[Term]:
    """The words of the table in a folded Chinese text, two characters or more, left to right, the longest at each place."""
    table, found, at = to_english(), [], 0
    while at < len(folded):
        sizes = range(min(_LONGEST_ZH, len(folded) - at), 1, -1) if folded[at : at + 2] in word_openers() else ()
        size = next((size for size in sizes if folded[at : at + size] in table), 0)
        if size:
            word = folded[at : at + size]
            found.append(Term(word, Span(at, at + size), _english(table[word])))
        at += size or 1
    return found


def base_text(text: str) -> str:
    """An English text as its base forms, one space around each: where the English of ``chinese_terms`` is looked for."""
    return "".join(f" {lemma(word)}" for word in _TOKEN.findall(text)) + " "


def _term_at(text: str, tokens: list[re.Match[str]], at: int) -> tuple[int, Term | None]:
    """The term that starts at a token, and how many tokens it takes."""
    run = _run(text, tokens, at)
    for size in range(len(run) if _opens_phrase(run[0]) else 1, 0, -1):
        words = run[:size]
        strong = () if size == 1 and _is_stop(words[0]) else _strong(words)
        if strong:
            return size, Term(*_place(text, tokens, at, size), strong, _shared(words, strong))
    if _is_stop(run[0]):
        return 1, None
    size = _name_size(text, tokens[at].start(), run)
    if size:
        known = _surname(run[size:])
        size += bool(known)
        return size, Term(*_place(text, tokens, at, size), known, name=True)
    return 1, Term(*_place(text, tokens, at, 1), weak=_weak(run[0]))


def _place(text: str, tokens: list[re.Match[str]], at: int, size: int) -> tuple[str, Span]:
    span = Span(tokens[at].start(), tokens[at + size - 1].end())
    return span.of(text), span


def _run(text: str, tokens: list[re.Match[str]], at: int) -> list[str]:
    """The words from a token on that nothing but a space or a hyphen parts, as many as a phrase may have."""
    words = [tokens[at].group()]
    for left, right in zip(tokens[at : at + _LONGEST - 1], tokens[at + 1 : at + _LONGEST], strict=False):
        if not _GAP.fullmatch(text, left.end(), right.start()):
            break
        words.append(right.group())
    return words


def _opens_phrase(word: str) -> bool:
    return not phrase_openers().isdisjoint((word.lower(), *bases(word)))


def _is_stop(word: str) -> bool:
    return bool(_NUMBER.fullmatch(word)) or len(word) == 1 or (lemma(word) in stop_words() and not word.isupper())


def _name_size(text: str, start: int, run: list[str]) -> int:
    """How many words make one unknown name; 0 if the first is none, as a common word that opens a sentence."""
    size = 0
    for word in run:
        if not _looks_like_name(word) or _is_stop(word) or _strong([word]) or word in _ROMAN:
            break
        size += 1
    opens = size == 1 and run[0].istitle() and _SENTENCE_START.search(text[max(0, start - 5) : start])
    return 0 if opens and (_COMMON_ENDING.search(run[0]) or _weak(run[0]) or _COMPOUND.match(text, start)) else size


def _surname(following: list[str]) -> tuple[str, ...]:
    """The Chinese of a known foreign name right after an unknown one: Federer after Roger; () if it is none."""
    if not following or following[0].lower() not in proper_names():
        return ()
    return tuple(word for word in _strong(following[:1]) if is_transcribed(word))


def _looks_like_name(word: str) -> bool:
    return word[0].isupper() or (any(c.isdigit() for c in word) and not word.isdigit())


def _strong(words: list[str]) -> tuple[str, ...]:
    """The Chinese for a phrase in both tables; an abbreviation may also stand in the Chinese as it is."""
    found = dict.fromkeys((*_found(to_chinese(), words), *_found(senses(), words)))
    if found and len(words) == 1 and words[0].isupper():
        found[words[0]] = None
    return tuple(found)


def _found(table: dict[str, str], words: list[str]) -> tuple[str, ...]:
    rows = [table[key] for key in dict.fromkeys(_keys(words)) if key in table]
    return tuple(dict.fromkeys("|".join(rows).split("|"))) if rows else ()


def _keys(words: list[str]) -> Iterator[str]:
    """The forms under which the table may hold a phrase: as written, its last word or every word in base form."""
    lowered = [word.lower().replace("’", "'") for word in words]
    yield " ".join(lowered)
    yield from (" ".join([*lowered[:-1], base]) for base in bases(words[-1]))
    if len(words) > 1 and not any(word.endswith("'s") for word in lowered[:-1]):  # China's telecom is not China Telecom
        yield " ".join(lemma(word) for word in words)


def _shared(words: list[str], whole: tuple[str, ...]) -> tuple[str, ...]:
    """What has a part of the meaning only: characters for a word, the Chinese of its last word for a phrase."""
    if len(words) == 1:
        return _weak(words[0])
    return tuple(chinese for chinese in _found(to_chinese(), words[-1:]) if chinese not in whole)


def _weak(word: str) -> tuple[str, ...]:
    if word in _ROMAN:
        return (word.lower(), *_ROMAN[word])
    return tuple(dict.fromkeys("".join(characters_for(base) for base in bases(word))))


def _characters(folded: str, start: int, end: int) -> Iterator[Term]:
    """The characters of a stretch without words. One alone may be part of a name, so its English is weak."""
    for at in range(start, end):
        meanings = dict.fromkeys((*_english(to_english().get(folded[at], "")), *gloss(folded[at])))
        if meanings:
            yield Term(folded[at], Span(at, at + 1), weak=tuple(meanings))


def _english(row: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(base_text(phrase).strip() for phrase in row.split("|") if phrase))

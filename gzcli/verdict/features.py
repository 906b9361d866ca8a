"""The words of a statement, each with the forms under which a source may contain it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from gzcli.lexicon.data import by_first, lines, read, words_in
from gzcli.lexicon.english import lemma, light_words, stop_words
from gzcli.lexicon.kin import kin
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms import synonyms_in, synonyms_of
from gzcli.lexicon.synonyms_en import LONGEST, is_phrase
from gzcli.lexicon.synonyms_en import synonyms_of as english_synonyms
from gzcli.model.span import Span

_HAN_OR_LATIN = lazy(r"[\u3400-\u9fff〇]+|[a-z][a-z0-9\-+.]*[a-z0-9+]|\d+[a-z]+|[a-z]", re.IGNORECASE)
_WORD = lazy(r"(?<![\x00\d]['’])[A-Za-z][A-Za-z0-9'’\-]*|[A-Za-z]?\d+[A-Za-z][A-Za-z0-9]*")


class Feature(NamedTuple):
    """One content word of a statement.

    ``forms`` occur in folded, lower-cased Chinese text; ``lemmas`` in `english_text`. ``weak`` forms are
    single-character glosses, which prove less. ``text`` is how a reader knows it; ``span`` is in the statement;
    ``name`` marks a proper name in Latin letters; where no table knows it, its ``forms`` are what sounds like it.
    ``light`` marks a word that is looked for in another language, and that translators word freely; ``kin`` are other
    English words that may mean the same, ``same`` those that do where the sources lack the word itself.
    ``titled`` marks a word that a table knows, but that continues a name: Holdings in Kanghe Pharma Holdings.
    """

    text: str
    span: Span
    forms: tuple[str, ...] = ()
    lemmas: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    name: bool = False
    light: bool = False
    kin: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    titled: bool = False


def features(folded: str, lang: str, masked: tuple[Span, ...], across: tuple[str, ...]) -> list[Feature]:
    """The content words of a folded statement in order, without the figures in ``masked``.

    With folded texts in the other language in ``across`` they also carry their forms in that language.
    """
    text = mask(folded, masked)
    if lang == "en":
        return _across(text, across) if across else _english(text)
    text = mask(text, (*asides(text), *generics(text)))
    return _rendered(text, across) if across else _bigrams(text)


def known_terms(folded: str, lang: str) -> list[Feature]:
    """The Chinese words that the tables know and could find in other wordings, with their synonyms."""
    if lang == "en":
        return []
    from gzcli.lexicon.cross import chinese_for, chinese_words

    rows = synonyms_in(folded.lower())
    found = []
    for term in chinese_words(folded):
        if term.strong:
            same = (word for form in term.strong for word in chinese_for(form))
            found.append(
                Feature(term.text, term.span, tuple(dict.fromkeys([term.text, *same, *synonyms_of(term.span, rows)])))
            )
    return found


def english_text(text: str) -> str:
    """English words in base form between single spaces, with a space at both ends, to look lemmas up in."""
    return f" {' '.join(lemma(word) for word in _WORD.findall(text))} "


def asides(text: str) -> tuple[Span, ...]:
    """Where a Chinese text has words that lead into a statement or join its parts, and name nothing in it."""
    return _listed(text, "asides.txt")


def generics(text: str) -> tuple[Span, ...]:
    """Where a Chinese text has words that tell no figure from another, but as parts of words that have synonyms."""
    kept = [span for span, _ in synonyms_in(text.lower())]
    return tuple(span for span in _listed(text, "generic.txt") if not any(word.covers(span) for word in kept))


def _listed(text: str, name: str) -> tuple[Span, ...]:
    return tuple(Span(at, at + len(word)) for at, word in words_in(text, _words(name)))


@cache
def _words(name: str) -> dict[str, list[str]]:
    return by_first(" ".join(lines(name)).split())


def mask(text: str, masked: tuple[Span, ...]) -> str:
    """The text with the masked parts blanked out, of the same length."""
    parts, at = [], 0
    for span in sorted(masked):
        parts += [text[at : span.start], "\x00" * (span.end - max(at, span.start))]
        at = max(at, span.end)
    return "".join(parts) + text[at:]


def _bigrams(text: str) -> list[Feature]:
    """Pairs of neighbouring Chinese characters, of which neither is a function word, and Latin words.

    The parts of a word that has synonyms may stand in a source as any of them.
    """
    lowered, function_words, found = text.lower(), hollow(), []
    same = synonyms_in(lowered)
    for match in _HAN_OR_LATIN.finditer(lowered):
        run, start = match.group(), match.start()
        if run[0].isascii():
            span = Span(start, match.end())
            found.append(Feature(run, span, (run, *synonyms_of(span, same)), (f" {lemma(run)} ",)))
            continue
        for at in range(len(run) - 1):
            pair, span = run[at : at + 2], Span(start + at, start + at + 2)
            if pair[0] not in function_words and pair[1] not in function_words:
                found.append(Feature(pair, span, (_whole(run, at, pair), *synonyms_of(span, same))))
    return found


def _whole(run: str, at: int, pair: str) -> str:
    """Two characters of Chinese, or the longer word around them that means something else."""
    longer = nested().get(pair, "")
    start = at - longer.find(pair)
    return longer if longer and start >= 0 and run.startswith(longer, start) else pair


def stands(form: str, text: str) -> bool:
    """Whether a prepared Chinese text has a word, and not only inside a longer one that means something else."""
    if form not in text:
        return False
    longer = nested().get(form)
    return longer is None or form in text.replace(longer, "")


@cache
def nested() -> dict[str, str]:
    """Chinese words by those that stand inside them and mean something else: 进出口 by 出口."""
    return dict(line.split() for line in lines("nested.txt"))


def hollow() -> frozenset[str]:
    """Chinese characters that say nothing about what a text is about."""
    return frozenset(read("hollow.txt").strip())


def _english(text: str) -> list[Feature]:
    words = [(match, lemma(match.group())) for match in _WORD.finditer(text)]
    found, at = [], 0
    while at < len(words):
        size = _phrase(text, words, at)
        if size > 1 or words[at][1] not in stop_words():
            found.append(_english_word(text, words[at : at + size]))
        at += size
    return found


def _phrase(text: str, words: list[tuple[re.Match[str], str]], at: int) -> int:
    """How many words from one on make a phrase that has synonyms: out of work; 1 if none does."""
    for size in range(min(LONGEST, len(words) - at), 1, -1):
        part = words[at : at + size]
        apart = any(text[a.end() : b.start()] != " " for (a, _), (b, _) in pairwise(part))
        if not apart and is_phrase(" ".join(base for _, base in part)):
            return size
    return 1


def _english_word(text: str, words: list[tuple[re.Match[str], str]]) -> Feature:
    span, base = Span(words[0][0].start(), words[-1][0].end()), " ".join(base for _, base in words)
    written = span.of(text)
    others, same = (tuple(f" {word} " for word in group) for group in (kin(base), english_synonyms(base)))
    return Feature(written, span, (written.lower(),), (f" {base} ",), kin=others, same=same)


def _across(text: str, others: tuple[str, ...]) -> list[Feature]:
    """English words with the Chinese ones that may stand for them in the other texts."""
    from gzcli.lexicon.cross import english_features
    from gzcli.lexicon.terms import proper_names

    found: list[Feature] = []
    for term in english_features(text):
        forms = _sounding(term.text, others, _behind(text, term.span)) if term.name else ()
        forms += tuple(form.lower() for form in term.strong)
        name = term.name or (term.text[0].isupper() and term.text.lower() in proper_names())
        base = english_text(term.text)
        light = (light_words() | stop_words()).issuperset(base.split())
        titled = not name and bool(found) and _continues(found[-1], term.text, term.span, text)
        found.append(Feature(term.text, term.span, forms, (base,), term.weak, name, light, titled=titled))
    return found


def _continues(before: Feature, word: str, span: Span, text: str) -> bool:
    """Whether a word with a capital goes on with the name right before it."""
    named = before.name or before.titled
    return named and word.istitle() and text[before.span.end : span.start] == " "


def _sounding(name: str, texts: tuple[str, ...], kind: str) -> tuple[str, ...]:
    from gzcli.lexicon.names import name_in

    return tuple({span.of(text).lower() for text in texts if (span := name_in(name, text, kind))})


def _behind(text: str, span: Span) -> str:
    """The word behind another; "" if something else than a space parts them."""
    found = _WORD.match(text, span.end + 1) if text[span.end : span.end + 1] == " " else None
    return found.group() if found else ""


def _rendered(text: str, others: tuple[str, ...]) -> list[Feature]:
    from gzcli.verdict.renderings import renderings

    return renderings(text, others)

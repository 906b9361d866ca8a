"""What a search asks for: words of either language, and figures in any notation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gzcli.grammar.scan import mentions
from gzcli.lexicon.cross import chinese_terms, english_features
from gzcli.lexicon.fold import fold
from gzcli.model.mention import Mention
from gzcli.model.span import Span

CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]+")


class Term(NamedTuple):
    """One thing that is asked for, in the form of `plain`.

    ``others`` are words of the other language for it; ``name`` says that no table knows it, so that it may be a name
    in Latin letters; ``mention`` is the figure, if it is one.
    """

    text: str
    others: tuple[str, ...] = ()
    name: bool = False
    mention: Mention | None = None

    def words_in(self, lang: str) -> tuple[str, ...]:
        """What to look for in a text of a language ("zh" or "en"): the term itself, and the others if they are its words."""
        return (self.text, *self.others) if self.text.isascii() == (lang == "zh") else (self.text,)


def plain(text: str) -> str:
    """The text folded and in lower case, of the same length: the form in which words are compared."""
    folded = fold(text)
    lower = folded.lower()
    return lower if len(lower) == len(folded) else "".join(map(_lower, folded))


def terms_of(query: str) -> tuple[Term, ...]:
    """The terms of a query: its figures, and the words around them that say something by themselves.

    A query of nothing but stop words or signs is one term, looked for letter by letter.
    """
    figures = _figures(query)
    nouns = [mention.quantity.noun for mention in figures if mention.quantity is not None]
    terms = [Term(plain(mention.text), mention=mention) for mention in figures]
    for part in [*_gaps(query, [mention.span for mention in figures]), *nouns]:
        terms += _words(part)
    return tuple(dict.fromkeys(terms)) or (Term(plain(query.strip())),)


def spelled(query: str) -> str:
    """The query with the other language's words for its terms: what a store's own index may look for."""
    return " ".join([query, *(other for term in terms_of(query) for other in term.others)]) if query.strip() else ""


def _figures(query: str) -> list[Mention]:
    """The figures of a query in whichever language reads more of it, in order."""
    found = [mention for lang in ("zh", "en") for mention in mentions(query, lang)]
    taken: list[Mention] = []
    for mention in sorted(found, key=lambda one: one.span.start - one.span.end):
        if not any(mention.span.overlaps(other.span) for other in taken):
            taken.append(mention)
    return sorted(taken, key=lambda one: one.span)


def _gaps(text: str, spans: list[Span]) -> Iterator[str]:
    start = 0
    for span in spans:
        yield text[start : span.start]
        start = span.end
    yield text[start:]


def _words(text: str) -> list[Term]:
    """The words between figures: runs of Chinese characters, and English words, each with the other language's."""
    text = fold(text)
    chinese = [Term(run, _english_of(run)) for run in CHINESE.findall(text)]
    english = english_features(CHINESE.sub(" , ", text))
    return chinese + [
        Term(plain(one.text), _words_of(one.strong), name=not (one.strong or one.weak)) for one in english
    ]


def _english_of(run: str) -> tuple[str, ...]:
    """The English of a run that is one word of the table, in base forms."""
    return next((term.strong for term in chinese_terms(run) if term.text == run), ())


def _words_of(chinese: tuple[str, ...]) -> tuple[str, ...]:
    """The Chinese words of two characters and more: a single one stands within too many other words."""
    return tuple(word for word in chinese if len(word) > 1)


def _lower(letter: str) -> str:
    lower = letter.lower()
    return lower if len(lower) == 1 else letter

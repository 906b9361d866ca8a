"""A statement whose lists are spelled out: A增长1%，B增长2% for A和B分别增长1%和2%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple

from gzcli.grammar.dealing import DEALER, Deal, deals
from gzcli.grammar.document import read_document
from gzcli.grammar.scan import mentions
from gzcli.lexicon.fold import fold
from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

_LIST = lazy(
    "[0-9０-９一二三四五六七八九十百千万亿][^，。]{0,4}(?:[、和与及]|以及)[0-9０-９一二两三四五六七八九十百千]"
)
_COMMA = "，"
_Piece = tuple[str, int]  # words and the place in the original that the first of them stands for


class Spelled(NamedTuple):
    """A text spelled out, and for each of its characters the place in the original that it stands for."""

    text: str
    places: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """Where a span of ``text`` (not empty) stands in the original: the end of it, as far as that is in one piece."""
        start = end = span.end - 1
        while start > span.start and self.places[start - 1] == self.places[start] - 1:
            start -= 1
        return Span(self.places[start], self.places[end] + 1)


def spelled_out(text: str, lang: str) -> Spelled | None:
    """A text with a clause for each item of a list that figures are dealt out to; None if it has no such list.

    English lists (respectively) stay as they are.
    """
    if lang != "zh" or (DEALER not in text and not _LIST.search(text)):
        return None
    folded = fold(text)
    amounts = [mention.span for mention in mentions(text, lang) if mention.when is None]
    sentences = [span for paragraph in read_document(text).paragraphs for span in paragraph.sentences]
    found = [deal for sentence in sentences for deal in deals(folded, sentence, amounts)]
    if not found:
        return None
    pieces = list(_pieces(text, found))
    places = (range(place, place + len(words)) for words, place in pieces)
    return Spelled("".join(words for words, _ in pieces), tuple(chain.from_iterable(places)))


def _pieces(text: str, found: list[Deal]) -> Iterator[_Piece]:
    """The parts of the text in their new order."""
    at = 0
    for (start, clauses), group in groupby(found, key=lambda deal: (deal.items.start, deal.items.clauses)):
        if start < at:
            continue
        told = list(group)
        yield _piece(text, at, start)
        for number in range(len(clauses)):
            yield from _clause(text, number, told)
        at = told[-1].end
    yield _piece(text, at, len(text))


def _clause(text: str, number: int, told: list[Deal]) -> Iterator[_Piece]:
    """An item with all that is told of it; what follows the last figure is of the last item."""
    items = told[0].items
    clause = items.clauses[number]
    if number:
        yield _COMMA, clause.start
    yield _piece(text, clause.start, clause.end)
    for deal in told:
        value = deal.values[number]
        if deal is not told[0] or items.names != items.clauses:
            yield _COMMA, clause.start
        yield _piece(text, deal.items.shared.start, deal.items.shared.end)
        if value == deal.figures[number]:
            yield _piece(text, min(deal.lead.start + len(DEALER), deal.lead.end), deal.lead.end)
        yield _piece(text, value.start, value.end if number + 1 < len(deal.values) else deal.end)


def _piece(text: str, start: int, end: int) -> _Piece:
    return text[start:end], start

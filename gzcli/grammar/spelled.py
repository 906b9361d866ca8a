"""A statement whose lists are spelled out: A增长1%，B增长2% for A和B分别增长1%和2%."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, groupby
from typing import NamedTuple

from gzcli.grammar.dealing import DEALER, Deal, deals
from gzcli.grammar.dealing_en import DEALER_EN, deals_en
from gzcli.grammar.document import read_document
from gzcli.grammar.scan import mentions
from gzcli.lexicon.fold import fold
from gzcli.lexicon.pattern import lazy
from gzcli.model.mention import Mention
from gzcli.model.span import Span

_LIST = lazy(
    "[0-9０-９一二三四五六七八九十百千万亿][^，。]{0,4}(?:[、和与及]|以及)[0-9０-９一二两三四五六七八九十百千]"
)
_JOINT = {"zh": "，", "en": ", and "}
_NOWHERE = -1  # the place of a character that the original does not have there
_Piece = tuple[str, int]  # words and the place in the original of the first of them


class Spelled(NamedTuple):
    """A text spelled out, and for each of its characters the place in the original that it stands for."""

    text: str
    places: tuple[int, ...]

    def back(self, span: Span) -> Span:
        """Where a span of ``text`` (not empty) stands in the original: the end of it, as far as that is in one piece."""
        places = [place for place in self.places[span.start : span.end] if place != _NOWHERE]
        start = len(places) - 1
        while start and places[start - 1] == places[start] - 1:
            start -= 1
        return Span(places[start], places[-1] + 1)


def spelled_out(text: str, lang: str) -> Spelled | None:
    """A text with a clause for each item of a list that figures are dealt out to; None if it has no such list."""
    if DEALER_EN not in text.lower() if lang == "en" else DEALER not in text and not _LIST.search(text):
        return None
    folded = fold(text)
    amounts = {mention.span: mention for mention in mentions(text, lang) if mention.when is None}
    sentences = [span for paragraph in read_document(text).paragraphs for span in paragraph.sentences]
    deal_out = deals_en if lang == "en" else deals
    dealt = (deal for sentence in sentences for deal in deal_out(folded, sentence, list(amounts)))
    found = [deal for deal in dealt if deal.behind or not _left_over(folded, deal)]
    if not found:
        return None
    pieces = list(_pieces(text, lang, found, amounts))
    places = (_places(*piece) for piece in pieces)
    return Spelled("".join(words for words, _ in pieces), tuple(chain.from_iterable(places)))


def _left_over(folded: str, deal: Deal) -> str:
    """Words between the items and what is said of them, which belong to neither: 三大产业 of 汽车、电子、化工三大产业分别."""
    return folded[deal.items.shared.end : deal.lead.start].replace(DEALER, "").strip()


def _pieces(text: str, lang: str, found: list[Deal], amounts: dict[Span, Mention]) -> Iterator[_Piece]:
    """The parts of the text in their new order."""
    at = 0
    for (start, clauses), group in groupby(found, key=lambda deal: (deal.items.start, deal.items.clauses)):
        if start < at:
            continue
        told = list(group)
        yield _piece(text, Span(at, start))
        for number in range(len(clauses)):
            if number:
                yield _JOINT[lang], _NOWHERE
            yield from _clause(text, lang, number, told, amounts)
        at = told[-1].end
    yield _piece(text, Span(at, len(text)))


def _clause(text: str, lang: str, number: int, told: list[Deal], amounts: dict[Span, Mention]) -> Iterator[_Piece]:
    """An item with all that is told of it; what follows the last figure is of the last item."""
    items = told[0].items
    if not told[0].behind:
        yield _piece(text, items.clauses[number])
    for deal in told:
        if deal is not told[0] or items.names != items.clauses:
            yield _JOINT[lang], _NOWHERE
        yield from _value(text, lang, number, deal, amounts)


def _value(text: str, lang: str, number: int, deal: Deal, amounts: dict[Span, Mention]) -> Iterator[_Piece]:
    """What is told of an item; a number without a unit has that of the last."""
    value, figure, last = deal.values[number], deal.figures[number], deal.figures[-1]
    shared = _piece(text, deal.items.shared)
    if not deal.behind:
        yield shared
    if value == figure:
        yield _piece(text, deal.lead)
    yield _piece(text, value)
    if figure != last:
        yield _unit(amounts[figure], amounts[last], lang), _NOWHERE
    if deal.behind:
        yield shared
        yield _piece(text, deal.items.names[number])
    elif figure == last and lang == "zh":
        yield _piece(text, Span(value.end, deal.end))


def _unit(mention: Mention, last: Mention, lang: str) -> str:
    """The words of the last figure of a list that another one, which is of the same, leaves out; "" for none."""
    if mention.quantity is None or last.quantity is None:
        return ""
    meant = mention.quantity._replace(noun=last.quantity.noun)
    endings = (last.text[at:] for at in range(len(last.text), 0, -1))
    read = ((ending, [one.quantity for one in mentions(mention.text + ending, lang)]) for ending in endings)
    return next((ending for ending, found in read if found == [meant]), "")


def _piece(text: str, span: Span) -> _Piece:
    return span.of(text), span.start


def _places(words: str, place: int) -> range | tuple[int, ...]:
    return (_NOWHERE,) * len(words) if place == _NOWHERE else range(place, place + len(words))

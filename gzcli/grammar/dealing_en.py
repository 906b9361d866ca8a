"""Lists whose figures an English sentence deals out: wheat and corn output rose 1% and 2% respectively."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from gzcli.grammar.clause_en import verb_at
from gzcli.grammar.dealing import Deal, Items, first_from
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

DEALER_EN = "respectively"
_WORD = lazy(rf",?\s*\b{DEALER_EN}\b", re.IGNORECASE)
_JOINT = lazy(r",?\s+(?:and|&)\s+|,\s+")
_LINK = lazy(r"(?:\s+[a-z]+){0,2}?\s+(?:in|for|from|to|at|on|of|by|with|among|against|over|between)\s+(?:the\s+)?")
_LAST = lazy(r"[A-Za-z'’-]+\s*$")
_AGAIN = lazy(r",(?=[^,;]{0,30}\Z)")
_LEAST = 2  # items that make a list


def deals_en(text: str, sentence: Span, amounts: Sequence[Span]) -> list[Deal]:
    """The lists of an English sentence from left to right; ``amounts`` are its figures in order, without dates."""
    found: list[Deal] = []
    for word in _WORD.finditer(text, sentence.start, sentence.end):
        start = found[-1].end if found else sentence.start
        figures = _run(text, amounts[first_from(amounts, start) : first_from(amounts, word.start())])
        part = Span(start, word.start())
        deal = _behind(text, part, figures, word.end()) or _before(text, part, figures, word.end())
        if deal is not None:
            again = _again(text, sentence, deal, amounts)
            found += [deal, again] if again else [deal]
    return found


def _again(text: str, sentence: Span, before: Deal, amounts: Sequence[Span]) -> Deal | None:
    """As many figures right behind a list, which tell more of its items: … respectively, up 1.5% and 2.5%."""
    wanted = len(before.figures)
    figures = tuple(amounts[first_from(amounts, before.end) :][:wanted])
    lead = _AGAIN.match(text, before.end, figures[0].start) if len(figures) == wanted else None
    if lead is None or figures[-1].end > sentence.end or _run(text, figures) != figures:
        return None
    items = before.items._replace(shared=Span(lead.end(), lead.end()))
    return Deal(items, Span(lead.end(), figures[0].start), figures, figures, figures[-1].end)


def _run(text: str, amounts: Sequence[Span]) -> tuple[Span, ...]:
    """The last of some figures with those before them that nothing but a comma or "and" parts from the next."""
    run = list(amounts[-1:])
    for other in reversed(amounts[:-1]):
        if not _JOINT.fullmatch(text, other.end, run[0].start):
            break
        run.insert(0, other)
    return tuple(run)


def _behind(text: str, part: Span, figures: tuple[Span, ...], end: int) -> Deal | None:
    """Items behind their figures: it opened 31 and 25 stores in Texas and Ohio, respectively."""
    link = _LINK.match(text, figures[-1].end, part.end) if figures else None
    names = _split(text, Span(link.end(), part.end), len(figures)) if link else None
    if link is None or names is None:
        return None
    items = Items(names, names, Span(link.start(), link.end()), part.start)
    return Deal(items, Span(part.start, figures[0].start), figures, figures, end, behind=True)


def _before(text: str, part: Span, figures: tuple[Span, ...], end: int) -> Deal | None:
    """Items before the verb: wheat and corn output rose 1% and 2%."""
    verb = verb_at(text, Span(part.start, figures[0].start)) if figures else None
    if verb is None:
        return None
    stop = _subject_end(text, part.start, verb.start)
    names = _split(text, Span(part.start, stop), len(figures))
    if names is None:
        return None
    shared = _shared(text, names)
    names = (*names[:-1], Span(names[-1].start, shared.start))
    return Deal(Items(names, names, shared, names[0].start), Span(stop, figures[0].start), figures, figures, end)


def _subject_end(text: str, start: int, end: int) -> int:
    """Where a subject ends whose verb follows, with the auxiliaries and adverbs of that left out."""
    lead = {*measure_words("en", "auxiliary"), *measure_words("en", "adverb")}
    while word := _LAST.search(text, start, end):
        if word.group().strip().lower() not in lead:
            break
        end = word.start()
    return len(text[:end].rstrip())


def _split(text: str, part: Span, wanted: int) -> tuple[Span, ...] | None:
    names = tuple(_names(text, part))
    full = len(names) == wanted >= _LEAST and all(name.of(text).strip() for name in names)
    return names if full else None


def _names(text: str, part: Span) -> Iterator[Span]:
    start = part.start + len(part.of(text)) - len(part.of(text).lstrip())
    for joint in _JOINT.finditer(text, start, part.end):
        yield Span(start, joint.start())
        start = joint.end()
    yield Span(start, part.end)


def _shared(text: str, names: tuple[Span, ...]) -> Span:
    """The noun of amounts that the last name ends in and the first does not, with the space before it."""
    first, last = names[0].of(text), names[-1]
    noun = _common_noun().search(text, last.start, last.end)
    own = noun is None or first.lower().endswith(noun.group().lower())
    return Span(last.end if own or noun is None else noun.start(), last.end)


@cache
def _common_noun() -> re.Pattern[str]:
    return re.compile(rf" (?:{'|'.join(measure_words('en', 'shared'))})$", re.IGNORECASE)

"""What to call the measure and the entity of a claim in a summary's language."""

from __future__ import annotations

from gzcli.lexicon.cross import chinese_terms, english_features
from gzcli.lexicon.names import name_in
from gzcli.model.claim import Claim
from gzcli.model.span import Span

_ENOUGH = 0.5  # of the Chinese characters that an English name has to stand for


def labels(claim: Claim, lang: str) -> tuple[str, str]:
    """The measure and the entity: as the source says them; in English by their closest aliases.

    Where no alias stands for the measure, the gloss tells both; a claim without one is translated word by word, as
    far as the table knows every word.
    """
    if lang != "en":
        return claim.measure, claim.entity
    measure = _alias(claim.measure, claim.aliases)
    if not measure and claim.gloss:
        return claim.gloss.rstrip("."), ""
    return measure or _word_by_word(claim.measure), _entity(claim)


def _entity(claim: Claim) -> str:
    """The closest alias, else a name among the aliases, else word by word."""
    names = (alias for alias in claim.aliases if alias.isascii() and alias[:1].isupper())
    return _alias(claim.entity, claim.aliases) or next(names, "") or _word_by_word(claim.entity)


def _alias(name: str, aliases: tuple[str, ...]) -> str:
    """The English for a Chinese name: the alias that stands for its head (in its last two characters) and most of
    the rest, and before it the alias that stands for most of what is left; "" if they do not stand for enough.
    """
    if name.isascii():
        return name
    named = [(covered, alias) for alias in aliases if alias.isascii() and (covered := _stands_for(alias, name))]
    headed = (pair for pair in named if not pair[0].isdisjoint(range(len(name) - 2, len(name))))
    head, text = max(headed, key=_size, default=(frozenset[int](), ""))
    more, before = max((pair for pair in named if not pair[0] & head), key=_size, default=(frozenset[int](), ""))
    if not text or len(head | more) < _ENOUGH * len(name):
        return ""
    return f"{before} {text}" if len(more) > 1 else text


def _size(pair: tuple[frozenset[int], str]) -> int:
    return len(pair[0])


def _stands_for(alias: str, name: str) -> frozenset[int]:
    """The characters of a name that the words of an alias stand for; none if one of its words stands for nothing."""
    covered: set[int] = set()
    for term in english_features(alias):
        spans = [Span(name.find(word), name.find(word) + len(word)) for word in term.strong if word in name]
        spans = spans or [span for span in [name_in(term.text, name)] if span]
        if not spans:
            return frozenset()
        best = max(spans, key=lambda span: span.end - span.start)
        covered.update(range(best.start, best.end))
    return frozenset(covered)


def _word_by_word(name: str) -> str:
    """The English of a Chinese name of which the table knows every part, else the name itself."""
    terms = chinese_terms(name)
    known = all(term.strong for term in terms) and sum(len(term.text) for term in terms) == len(name)
    return " ".join(term.strong[0] for term in terms) if known else name

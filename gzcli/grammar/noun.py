"""What is counted: the noun right after a number and its measure word."""

from __future__ import annotations

from gzcli.grammar.amount import Amount
from gzcli.grammar.window import Window
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import en_numerals, unit

_NOUN_ZH = lazy(
    r"[^\W\d_的了在是和与及等被为于中将已或并也都以从由对把给向到至有无不未其这那共均则后前上下内外左右时起来去多余每分一二三四五六七八九十两正还就只仅再遭受实]{1,10}"
)
_WORD = lazy(r"[ -]([A-Za-z][A-Za-z'’-]*)")
_STOPS = """
a an the this that these those of in on at to by for from with without into as is are was were be been being has have had
having will would can could may might must shall should do does did and or but nor if when while than then so it its he she
they we you his her their our who which what where how not no out off over under more less fewer up down per across around between
during found won took came went got saw drew fell rose grew became began gave knew ran since until after before about against said says only just yet also even always plus minus versus vs via because despite
"""
_WITHOUT_S = "people men women children police staff personnel cattle fish sheep aircraft students media data crew"
_STOP, _PLURALS = frozenset(_STOPS.split()), frozenset(_WITHOUT_S.split())
_FAR = 6


def counted_noun(window: Window, amount: Amount, end: int) -> tuple[int, str]:
    """The end of the mention and the noun after ``end``: in Chinese the noun stays outside the span, in English inside."""
    if unit(amount.unit).dimension not in ("count", ""):
        return end, ""
    if window.lang == "en" and not amount.unit:
        return _english(window, end)
    return end, noun_after(window, end)


def noun_after(window: Window, at: int) -> str:
    """The Chinese noun right after a measure word, "" if none can be told."""
    match = _NOUN_ZH.match(window.text, at, window.ceiling)
    return match.group() if match is not None else ""


def _english(window: Window, at: int) -> tuple[int, str]:
    """The words up to the first plural: 73 major new projects. Without a plural soon after, no noun."""
    end = at
    for _ in range(_FAR):
        match = _WORD.match(window.text, end, window.ceiling)
        if match is not None and match.group()[0] == "-" and end == at:
            return match.end(), match[1]  # a 16-nation bloc
        if match is None or match.group()[0] == "-" or not _may_stand(match[1].lower(), first=end == at):
            break
        end = match.end()
        if _is_plural(match[1].lower()):
            return end, window.text[at + 1 : end]
    return at, ""


def _may_stand(word: str, first: bool) -> bool:
    """Whether the word may be part of a noun phrase: biomedical and health companies."""
    return (word == "and" and not first) or (word not in _STOP and word not in en_numerals())


def _is_plural(word: str) -> bool:
    return word in _PLURALS or (len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")))

"""What a Chinese change is measured from: the year before (同比), the month before (环比), the year's start, or a named year."""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.index import Index

_BASE = lazy(
    r"(?P<year>同比|[比较与同][去上]年(?![\d一二三四五六七八九十末底])|[去上]年同期)"
    "|(?P<last>环比|[比较与同]上[个一]?[月周季]|[比较与同]前一[天日周月季])"
    "|(?P<start>[比较与同](?:年初|上年末|去年末|去年底|上年底))"
    "|(?P<norm>[比较与同](?:多年|历年|近[三五十]年)?(?:平均|均值|常年|往年|历史同期))"
    r"|[比较与同](?P<named>\d{4})年"
)

_COMPARED = lazy("[比较]")
_COMPARES = ("比", "较", "与", "同")


def has_base(text: str) -> bool:
    """Whether a text says what a change is measured from."""
    return _BASE.search(text) is not None


def is_compared_with(folded: str, claim: Claim) -> bool:
    """Whether a date is what something is measured from: 比2023年."""
    return folded.endswith(_COMPARES, claim.sentence.start, claim.figure.start)


def other_base(told: str, stated: str, year: int | None) -> tuple[str, str] | None:
    """The words of two texts, each up to its figure, that measure a change from different times; None if none do.

    ``year`` is that of the source's figure, before which 同比 counts from the year before. A source that is silent does not
    measure from the month or quarter before (环比).
    """
    ours, theirs = (_last(text) for text in (told, stated))
    if theirs is None and ours is not None and ours[0] == "last" and not _COMPARED.search(stated):
        return ours[1], ""
    if ours is None or theirs is None or ours[0] == theirs[0]:
        return None
    named = {kind for kind, _ in (ours, theirs) if kind.isdigit()}
    if year is None and named:
        return None
    return None if {ours[0], theirs[0]} == {"year", str((year or 0) - 1)} else (ours[1], theirs[1])


def base_of(number: int, index: Index) -> str:
    """ "year", "last", "start", "norm" or a year's digits for what the claim at a place measures its change from; "" where it is silent."""
    claim = index.places[number].claim
    return base_in(before_figure(claim, index.folded[claim.source], figures_beside(number, index)))


def base_in(text: str) -> str:
    """The same for the last base that a Chinese text names."""
    found = _last(text)
    return found[0] if found else ""


def figures_beside(number: int, index: Index) -> list[Span]:
    """The figures in the sentence of the claim at a place that are no dates."""
    peers = (index.places[at].claim for at in index.together(number))
    return [peer.figure for peer in peers if peer.quantity is not None]


def _last(text: str) -> tuple[str, str] | None:
    """The kind of the last base of a text, and its words."""
    found = list(_BASE.finditer(text))
    if not found:
        return None
    match = found[-1]
    return match["named"] or match.lastgroup or "", match.group()


def before_figure(claim: Claim, folded: str, figures: list[Span]) -> str:
    """The claim's sentence up to its figure, from the figure before it that is no date."""
    start = max((span.end for span in figures if span.end <= claim.figure.start), default=0)
    return folded[max(start, claim.sentence.start) : claim.figure.start]

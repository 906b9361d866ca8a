"""The formats of `search`: sentences with their matches marked, and the claims that they make."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gzcli.model.claim import Claim
from gzcli.model.hit import Hit
from gzcli.model.span import Span
from gzcli.render.claims import circumstances, lang_of, shape, written
from gzcli.render.json import dump, span
from gzcli.render.layout import Line, Run, paint, wrap
from gzcli.render.view import View

_INDENT = "   "
_SHORT = 16
_SHOWN = 3  # claims of a sentence before "more"


def text(hits: Sequence[Hit], view: View) -> Iterator[str]:
    """A block for each hit: where it stands, the sentence with its matches marked, its claims."""
    named = len({hit.source for hit in hits}) > 1
    for number, hit in enumerate(hits, 1):
        gap = "\n" if number > 1 else ""
        yield gap + paint(_block(number, hit, view, named), view.colour)


def json(hits: Sequence[Hit], view: View) -> Iterator[str]:
    """A list of all hits."""
    yield dump([_shape(number, hit) for number, hit in enumerate(hits, 1)], view, indent=2) + "\n"


def jsonl(hits: Sequence[Hit], view: View) -> Iterator[str]:
    """One hit a line."""
    for number, hit in enumerate(hits, 1):
        yield dump(_shape(number, hit), view) + "\n"


def _block(number: int, hit: Hit, view: View, named: bool) -> list[Line]:
    place = view.spot(hit.paragraph, hit.page) or view.say("heading")
    head = [Run(f"{number}", "bold"), Run(f"  {place}" + (f"  {hit.source}" if named else ""), "dim")]
    runs = [Run(hit.before, "dim"), *marked(hit.quote, hit.span.start, hit.matches, view), Run(hit.after, "dim")]
    lines = wrap(head, view.width) + wrap(runs, view.width, _INDENT, _INDENT)
    for claim in hit.claims[:_SHOWN]:
        lines += _claim(claim, view)
    left = len(hit.claims) - _SHOWN
    return lines + (wrap([Run(view.say("more_claims", count=left), "dim")], view.width, _INDENT) if left > 0 else [])


def marked(quote: str, start: int, matches: Sequence[Span], view: View) -> list[Run]:
    """A quote that stands at ``start`` of its source, the matches in colour, or in brackets where there is none."""
    left, right = ("", "") if view.colour else (view.symbols.left, view.symbols.right)
    runs, at = [], 0
    for match in (match.shift(-start) for match in matches):
        runs += [Run(quote[at : match.start]), _mark(left + match.of(quote) + right)]
        at = match.end
    return [*runs, Run(quote[at:])]


def _mark(words: str) -> Run:
    """A match; a short one is kept on one line."""
    return Run(words, "bold line", whole=len(words) <= _SHORT)


def _claim(claim: Claim, view: View) -> list[Line]:
    """One claim: its id, what it says in English or what it measures, its value and circumstances."""
    said = claim.gloss if view.lang == "en" and claim.gloss else claim.measure
    facts = circumstances(claim, view)
    if claim.mention is not None:
        facts.insert(0, written(claim.mention, lang_of(view)))
    dot = f" {view.symbols.dot} "
    runs = [Run(claim.id, "bold", whole=True), Run(dot + said)]
    runs += [run for fact in facts for run in (Run(dot, "dim"), Run(fact, "dim", whole=True))]
    return wrap(runs, view.width, f"{_INDENT}{view.symbols.bar} ", f"{_INDENT}{view.symbols.bar}   ")


def _shape(number: int, hit: Hit) -> dict[str, Any]:
    return {
        "rank": number,
        "score": round(hit.score, 4),
        "source": hit.source,
        "claim": hit.claim or None,
        "paragraph": hit.paragraph,
        "page": hit.page or None,
        "span": span(hit.span),
        "quote": hit.quote,
        "matches": [span(match) for match in hit.matches],
        "claims": [shape(claim) for claim in hit.claims],
        "before": hit.before,
        "after": hit.after,
    }

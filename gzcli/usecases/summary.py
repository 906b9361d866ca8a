"""`summary`: what a busy reader wants of one source, chosen from its claims by rule."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from gzcli.errors import InputError
from gzcli.model.claim import Claim, Source
from gzcli.model.digest import Digest, Part, Point
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.usecases.charts import comparable, key_figure
from gzcli.usecases.weigh import (
    dimension_of,
    is_about,
    is_key_figure,
    main_entity,
    says_something,
    weight,
)

LENGTHS: dict[str, tuple[int, int]] = {"short": (1, 5), "normal": (4, 12), "full": (1_000, 1_000)}
"""For each length, how many points a section has and how many rows the table of figures."""

_LEAD = 3  # claims
_BARS = 6
_SAME_SENTENCE, _SAME_DIMENSION = 1.0, 0.4  # taken off for every claim of its sort that is chosen already
_COMMA = {"zh": "，", "en": ", "}
_COLON = {"zh": "：", "en": ": "}
_WHOLE = {"zh": 60, "en": 200}  # characters of a sentence that is told whole


def summarize(store: Facts, *, lang: str = "en", length: str = "normal") -> Digest:
    """The summary of a store's one source, in "en" or "zh"; "short", "normal" or "full".

    Raises InputError for another language or length, and for a store without claims or with several sources.
    """
    source = _only_source(store, lang, length)
    claims = [claim for claim in store.claims if says_something(claim)]
    entity = main_entity(claims)
    weights = dict(zip((claim.id for claim in claims), _weights(claims, entity), strict=True))
    points, rows = LENGTHS[length]
    writer = _Writer(source, lang, entity)
    lead = _lead(claims, weights)
    figures = _figures(claims, weights, rows)
    keys = tuple(key_figure(claim, entity, lang, source) for claim in figures)
    return Digest(
        source=source,
        lang=lang,
        length=length,
        entity=entity,
        lead=writer.sentence(lead) if lead else None,
        parts=tuple(_parts([claim for claim in claims if claim not in lead], weights, points, writer)),
        figures=keys,
        charts=tuple(comparable(keys, _BARS)),
    )


def _only_source(facts: Facts, lang: str, length: str) -> Source:
    if lang not in ("en", "zh"):
        raise InputError(f"no language {lang!r}; choose en or zh")
    if length not in LENGTHS:
        raise InputError(f"no length {length!r}; choose one of {', '.join(LENGTHS)}")
    if len(facts.sources) != 1:
        raise InputError(f"a summary is of one source, not of {len(facts.sources)}; name one of them")
    if not any(map(says_something, facts.claims)):
        raise InputError("nothing to sum up: the text states no figure and no date")
    return next(iter(facts.sources.values()))


def _weights(claims: Sequence[Claim], entity: str) -> Iterator[float]:
    seen: set[str] = set()
    opening: Span | None = None
    for claim in claims:
        if claim.section not in seen:
            seen.add(claim.section)
            opening = claim.sentence
        yield weight(claim, entity, claim.sentence == opening)


def _lead(claims: Sequence[Claim], weights: dict[str, float]) -> list[Claim]:
    """The claims that matter most of the sentence that matters most."""
    sentences: dict[Span, list[Claim]] = defaultdict(list)
    for claim in claims:
        sentences[claim.sentence].append(claim)
    ranked = {span: sorted(own, key=lambda one: -weights[one.id])[:_LEAD] for span, own in sentences.items()}
    best = max(ranked.values(), key=lambda own: sum(weights[one.id] for one in own))
    return sorted(best, key=_place)


def _parts(claims: Sequence[Claim], weights: dict[str, float], most: int, writer: _Writer) -> Iterator[Part]:
    """The sections in order, each with its weightiest points, those in the order of the text."""
    sections: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        sections[claim.section].append(claim)
    for title, own in sections.items():
        chosen = _chosen([claim for claim in own if not _is_heading(claim)], weights, most)
        points = tuple(writer.points(sorted(chosen, key=lambda one: (one.span.start, -one.span.end))))
        if points:
            yield Part(writer.title(title, claims), points)


def _is_heading(claim: Claim) -> bool:
    """Whether a claim is a curated heading, which titles its section instead of being one of its points."""
    return claim.paragraph == 0 and claim.mention is None


def _chosen(
    claims: Sequence[Claim],
    weights: dict[str, float],
    most: int,
    alike: Callable[[Claim], object] = lambda one: one.sentence,
    again: float = _SAME_SENTENCE,
) -> list[Claim]:
    """The weightiest claims, one after another; each makes those that are ``alike`` weigh ``again`` less."""
    left, taken = list(claims), Counter[object]()
    chosen: list[Claim] = []
    while left and len(chosen) < most:
        best = max(left, key=lambda one: weights[one.id] - again * taken[alike(one)])
        taken[alike(best)] += 1
        left.remove(best)
        chosen.append(best)
    return chosen


def _figures(claims: Sequence[Claim], weights: dict[str, float], most: int) -> list[Claim]:
    """The weightiest amounts, of several dimensions if there are, in the order of the text."""
    amounts = [claim for claim in claims if is_key_figure(claim)]
    return sorted(_chosen(amounts, weights, most, dimension_of, _SAME_DIMENSION), key=_place)


def _place(claim: Claim) -> Span:
    return claim.figure


class _Writer(NamedTuple):
    """Finds the words for claims: the gloss in English, else the source's own."""

    source: Source
    lang: str
    entity: str

    def sentence(self, claims: Sequence[Claim]) -> Point:
        """Claims of one sentence in one text, their entity before it if they do not name it."""
        if self.lang == "en" and all(claim.gloss for claim in claims):
            return self._point(" ".join(claim.gloss for claim in claims), claims, foreign=False)
        quotes = list(dict.fromkeys(self._quote(claim) for claim in claims))
        text = _COMMA[self.source.lang].join(quotes)
        entity = claims[0].entity
        named = f"{entity}{_COLON[self.source.lang]}{text}" if entity not in text else text
        return self._point(named, claims, foreign=not self._own())

    def points(self, claims: Sequence[Claim]) -> Iterator[Point]:
        """Claims in the order of the text; those that are told in the same words share a line."""
        lines: dict[str, list[Claim]] = {}
        for claim in claims:
            text = self._text(claim)
            known = next((other for other in lines if text in other), text)
            lines.setdefault(known, []).append(claim)
        for text, own in lines.items():
            foreign = not self._own() and not (self.lang == "en" and own[0].gloss)
            yield self._point(self._whose(own[0], text), own, foreign)

    def _point(self, text: str, claims: Sequence[Claim], foreign: bool) -> Point:
        first = claims[0]
        return Point(text, tuple(claims), first.paragraph, foreign, self.source.page(first.span.start))

    def title(self, heading: str, claims: Sequence[Claim]) -> str:
        """A section's heading; in English the gloss of a claim that quotes it, or its beginning, where there is one."""
        glosses = (one.gloss for one in claims if _is_heading(one) and heading.startswith(one.section))
        return next((gloss.rstrip(".") for gloss in glosses if gloss), heading) if self.lang == "en" else heading

    def _own(self) -> bool:
        return self.source.lang == self.lang

    def _text(self, claim: Claim) -> str:
        if self.lang == "en" and claim.gloss:
            return claim.gloss
        return self._quote(claim)

    def _whose(self, claim: Claim, text: str) -> str:
        """The source's words with the entity before them, where it is another than the article's and not named."""
        if text == claim.gloss or is_about(claim, self.entity) or claim.entity in text:
            return text
        return f"{claim.entity}{_COLON[self.source.lang]}{text}"

    def _quote(self, claim: Claim) -> str:
        """The claim's own words; of a claim that nobody has curated its whole sentence, if that is short."""
        whole = claim.sentence.of(self.source.text)
        short = not claim.gloss and len(whole) <= _WHOLE[self.source.lang]
        return whole if short else claim.span.of(self.source.text)

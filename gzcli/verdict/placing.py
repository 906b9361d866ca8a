"""Facts prepared for linking: their sentences, and the words around every claim, zone by zone."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from gzcli.grammar.clause_en import main_subject, subject_of, taken_up, trailing
from gzcli.grammar.document import clause_at, read_document, segment_at
from gzcli.lexicon.context import last_cue
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.verdict.dealt import Share, dealt_out
from gzcli.verdict.features import english_text
from gzcli.verdict.levels import level
from gzcli.verdict.lists_en import in_list
from gzcli.verdict.places import Place, Sentence, Zones, head_of, prepared, zone_of
from gzcli.verdict.reach import beside, window
from gzcli.verdict.wholes import whole_of


def zones_of(facts: Facts) -> Zones:
    """The sentences and the places of some facts."""
    sentences: list[Sentence] = []
    number: dict[tuple[str, int], int] = {}
    for source in facts.sources.values():
        first = len(sentences)
        for entry in _sentences(source):
            number[entry.source, entry.span.start] = len(sentences)
            sentences.append(entry._replace(before=entry.before + first) if entry.before >= 0 and first else entry)
    folded = {id_: head_of(source).folded for id_, source in facts.sources.items()}
    figures, shares = _figures(facts), _shares(facts, folded)
    starts = {_change(claim): claim.when for claim in facts.claims if claim.baseline and claim.when_own}
    places = []
    for claim in facts.claims:
        id_ = claim.source
        at = number[id_, claim.sentence.start]
        place = _place(claim, facts.sources[id_], folded[id_], at, figures[id_], shares[id_].get(claim.figure))
        places.append(place if claim.baseline else place._replace(left=starts.get(_change(claim))))
        if sentences[at].english:
            place = _with_clause(places[-1], folded[id_], sentences)
            listed = places[-2].direction if places[:-1] and in_list(places[-2].claim, claim, folded[id_]) else ""
            places[-1] = place._replace(direction=place.direction or listed)
    return Zones(tuple(sentences), tuple(places))


def _change(claim: Claim) -> tuple[str, Span, str]:
    """What both ends of a change have in common: their segment and their dimension."""
    return claim.source, claim.span, dimension(claim.quantity)


@lru_cache(maxsize=64)
def _sentences(source: Source) -> tuple[Sentence, ...]:
    """All sentences of a source, which do not depend on the claims either."""
    document, english, folded = read_document(source.text), source.lang == "en", head_of(source).folded
    found: list[Sentence] = []
    for paragraph in document.paragraphs:
        topic = prepared(paragraph.section, english)
        for span in paragraph.sentences:
            found.append(Sentence(source.id, span, zone_of(source, folded, span), english, len(found) - 1, topic))
    return tuple(found)


def _figures(facts: Facts) -> dict[str, list[Span]]:
    """The spans of all figures of every source, in order."""
    found: dict[str, list[Span]] = {source: [] for source in facts.sources}
    for claim in facts.claims:
        if claim.mention is not None:
            found[claim.source].append(claim.mention.span)
    return {source: sorted(spans) for source, spans in found.items()}


def _shares(facts: Facts, folded: Mapping[str, str]) -> dict[str, dict[Span, Share]]:
    """By source, what each figure is told of that a list deals out."""
    claims: dict[str, list[Claim]] = {id_: [] for id_ in facts.sources}
    for claim in facts.claims:
        claims[claim.source].append(claim)
    return {id_: dealt_out(folded[id_], own, facts.sources[id_].lang == "en") for id_, own in claims.items()}


def _place(claim: Claim, source: Source, folded: str, sentence: int, figures: list[Span], share: Share | None) -> Place:
    """The place of a claim in its folded source, whose figures are in order; ``share`` is what a list deals it."""
    english = source.lang == "en"
    figure = claim.figure
    own = segment_at(source.text, claim.sentence, figure.start)
    segment = own if english or share else _with_subject(folded, claim, own)
    near = zone_of(source, folded, beside(folded, figure, segment, figures, english))
    names = " ".join((claim.measure, claim.entity, claim.gloss, *claim.aliases))
    return Place(
        claim,
        sentence,
        prepared(share.told, english) if share else near,
        zone_of(source, folded, segment),
        prepared(names, english=False),
        english_text(names) if claim.gloss or claim.aliases else "",
        prepared(share.others if share else "", english),
        last_cue("role", source.lang, folded, own.start, figure.start)
        or last_cue("role", source.lang, folded, segment.start, figure.start),
        claim.direction or last_cue("direction", source.lang, folded, segment.start, figure.start),
        whole=whole_of(claim, folded),
        lead=_lead(source, folded, claim, segment),
        level=level(claim, folded, claim.sentence),
        window=prepared(share.told, english) if share else zone_of(source, folded, window(claim, figures, english)),
    )


def _lead(source: Source, folded: str, claim: Claim, segment: Span) -> str:
    start = clause_at(source.text, claim.sentence, segment.start).start
    return zone_of(source, folded, Span(start, segment.end)) if start < segment.start else ""


def _with_clause(place: Place, folded: str, sentences: list[Sentence]) -> Place:
    """An English place with the subject of its clause, which its segment may owe to another one."""
    claim, own = place.claim, sentences[place.sentence]
    before = main_subject(folded, sentences[own.before].span) if own.before >= 0 else ""
    at = claim.mention.span.start if claim.mention else claim.span.start
    subject = subject_of(folded, claim.sentence, at, before)
    previous = sentences[own.before].text if before else ""
    pointing = (subject.parts == (before,) and not subject.own) or _is_named_before(subject.text, previous)
    taken = taken_up(folded, claim.sentence, at)
    words = f"{subject.text} {taken}"
    held = last_cue("direction", "en", taken, 0, len(taken)) if claim.span.of(folded).lstrip().startswith("of ") else ""
    return place._replace(
        subject=subject.text,
        carried=previous if pointing else "",
        segment=f"{english_text(words)}{place.segment}",
        direction=place.direction or held or trailing(folded, claim.sentence, at),
    )


def _is_named_before(subject: str, previous: str) -> bool:
    """Whether a subject of one word takes up the sentence before it: Port Veil airport …. The airport …."""
    return subject.isalpha() and subject.islower() and english_text(subject) in previous


def _with_subject(folded: str, claim: Claim, segment: Span) -> Span:
    """The segment, widened to the one before it that names what it measures: 滨海新区最高，达9.1%."""
    if not claim.measure or claim.measure in folded[segment.start : segment.end]:
        return segment
    at = folded.rfind(claim.measure, claim.sentence.start, segment.start)
    return segment if at < 0 else Span(segment_at(folded, claim.sentence, at).start, segment.end)

"""Part and whole in English: 12 of the 31 factories."""

from __future__ import annotations

import re

from gzcli.grammar.clause_en import verb_at
from gzcli.grammar.document import segment_at
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.verdict.features import english_text
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.places import Place
from gzcli.verdict.wording import content_text, is_light

_OF = lazy(
    r"\s(?:of|out of)\s(?:(?:the|its|their|his|her|all|these|those|our|a total of)\s)?(?:[\w’'-]+(?:'s|’s|s'|s’)\s)?$",
    re.IGNORECASE,
)
_AMONG = lazy(r"[^，。；、其]{1,8}[中里]")  # 在160个议席中, 25投14中
_PART, _WHOLE = "part", "whole"


def part_axis(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """Whether a statement takes a part for its whole, or the whole for the part.

    What the source says of a part is said of no more; of the whole it says that there is so much of it.
    """
    source = index.facts.sources[place.claim.source].text
    figure = place.claim.figure
    peers = [other.claim for other in index.places if other.sentence == place.sentence]
    stated, other = _role(source, place.claim, peers)
    told, whole = _role(statement.text, claim, statement.claims)
    if told == _PART and not stated and _has_other_part(source, peers, statement, whole):
        return Axis("role", False, told, stated)
    if not stated or told == stated or other is None:
        return Axis("role", None, told, stated)
    mine = {
        form for word in statement.words if not is_light(word) for form in (*word.feature.lemmas, *word.feature.kin)
    }
    if stated == _WHOLE:
        verb = verb_at(statement.text, claim.sentence)
        exists = verb is None or verb.of(statement.text).lower() in measure_words("en", "existence")
        said = _said_of_part(source, place.claim, other, figure)
        return Axis("role", None if exists and not any(form in said for form in mine) else False, told, stated)
    said = _said_of_part(source, place.claim, figure, other)
    return Axis("role", None if not said or any(form in said for form in mine) else False, told, stated)


def part_axis_abroad(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """Whether a Chinese statement says of a whole what an English source says of a part: 关闭19家工厂, two of its 19 factories."""
    source = index.facts.sources[place.claim.source].text
    peers = [other.claim for other in index.places if other.sentence == place.sentence]
    stated, other = _role(source, place.claim, peers)
    if _AMONG.match(statement.folded, claim.figure.end, claim.sentence.end):
        return Axis("role", False if stated == _PART else None, _WHOLE, stated)
    if stated != _WHOLE or other is None:
        return Axis("role", None, "", stated)
    own = statement.segment(claim).of(statement.folded)
    exists = any(word in own for word in measure_words("zh", "existence"))
    said = _said_of_part(source, place.claim, other, place.claim.figure)
    done = any(form in said for word in statement.words if not word.feature.light for form in word.feature.lemmas)
    return Axis("role", None if exists and not done else False, "", stated)


def _has_other_part(source: str, peers: list[Claim], statement: Statement, whole: Span | None) -> bool:
    """Whether some other figure of a sentence is the part of the whole that a statement names: three of her 13 points."""
    wholes = [other for one in peers for role, other in [_role(source, one, peers)] if role == _PART]
    told = {one.number for one in statement.claims if one.mention is not None and one.mention.span == whole}
    return any(one.number in told for one in peers if one.mention is not None and one.mention.span in wholes)


def is_part_or_whole(statement: Statement, claim: Claim) -> bool:
    """Whether a figure of a statement is half of "12 of the 31 factories"."""
    return bool(_role(statement.text, claim, statement.claims)[0])


def part_text(place: Place, index: Index) -> str:
    """The prepared words behind an English part and its whole, which are told of the part: 34 of its 40 posts filled."""
    text = index.facts.sources[place.claim.source].text
    peers = [other.claim for other in index.places if other.sentence == place.sentence]
    role, whole = _role(text, place.claim, peers)
    end = segment_at(text, place.claim.sentence, place.claim.figure.start).end
    return english_text(text[whole.end : end]) if role == _PART and whole is not None and whole.end < end else ""


def are_part_and_whole(text: str, one: Claim, other: Claim) -> bool:
    """Whether two figures of a text are the halves of "12 of the 31 factories", in either order."""
    first, second = sorted((one.figure, other.figure))
    return _OF.fullmatch(text, first.end, second.start) is not None


def clause_words(statement: Statement, claim: Claim, words: list[int]) -> list[int]:
    """Those of a clause's words that are said of a part, or name the whole: of "eleven of the 45 jets were delivered"."""
    role, other = _role(statement.text, claim, statement.claims)
    if other is None or claim.mention is None:
        return words
    start = claim.mention.span.start if role == _WHOLE else other.start
    verb = verb_at(statement.text, Span(start, claim.sentence.end))
    whole = Span(start, verb.start if verb else claim.sentence.end)
    return [at for at in words if whole.covers(statement.words[at].feature.span) == (role == _WHOLE)]


def _role(text: str, claim: Claim, claims: list[Claim] | tuple[Claim, ...]) -> tuple[str, Span | None]:
    """Whether a figure is a part of the next one or the whole of the one before it, and the other figure."""
    if claim.mention is None:
        return "", None
    own = claim.mention.span
    spans = [c.mention.span for c in claims if c.mention is not None and c.mention.kind is Kind.QUANTITY]
    after = min((span for span in spans if span.start >= own.end), default=None)
    before = max((span for span in spans if span.end <= own.start), default=None)
    if after is not None and _OF.fullmatch(text, own.end, after.start):
        return _PART, after
    if before is not None and _OF.fullmatch(text, before.end, own.start):
        return _WHOLE, before
    return "", None


def _said_of_part(source: str, claim: Claim, part: Span, whole: Span) -> str:
    """The prepared words that tell what a part did: cancelled 52 of its 170 flights; 12 of 31 factories run on …."""
    segment = segment_at(source, claim.sentence, part.start)
    before = verb_at(source, Span(segment.start, part.start))
    if before is not None:
        return content_text(source[before.start : part.start])
    after = verb_at(source, Span(whole.end, segment.end))
    return content_text(source[after.start : segment.end]) if after is not None else ""

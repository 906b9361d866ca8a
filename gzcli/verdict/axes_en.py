"""What only English against English can tell: change and level, part and whole, the words around a figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from gzcli.grammar.document import segment_at
from gzcli.lexicon.context import cues
from gzcli.lexicon.english import lemma
from gzcli.lexicon.kin import kin
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms_en import synonyms_of
from gzcli.lexicon.tables import dimension, unit
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.model.when import When
from gzcli.verdict.earlier_en import base_of_en, is_change_en, is_once, tells_former
from gzcli.verdict.features import english_text
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.numbered_en import other_number
from gzcli.verdict.parts_en import part_axis
from gzcli.verdict.periods import Overlap, overlap
from gzcli.verdict.places import Place
from gzcli.verdict.sides_en import Clause, clause_of, clauses_of, side_axis
from gzcli.verdict.terms_en import compared_en, is_gap
from gzcli.verdict.untold_en import sampled, unmoved
from gzcli.verdict.wording import content_text, is_name, other_noun
from gzcli.verdict.zones import Word

_OF = lazy(r"\s+of\b(?! (?:it|them|which|whom|these|those)\b)[^,;]*")
_WHOLE = lazy(
    r"\s+of (?:(?:the|its|their|all|these|those|our) )*(?:[a-z-]+ ){0,2}?([a-z]{3,})(?=[.,;]|$| (?:but|and|or|in|at|on|by|for|to|from|with|who|that|were|was|is|are|had|have)\b)"
)
_BY = lazy(
    r"\b(?:by|(?:gain|rise|increase|growth|jump|fall|drop|decline|decrease|loss|cut|reduction) of)(?: (?:about|around|some|almost|nearly|just|only|another|a further))?\s+$",
    re.IGNORECASE,
)
_TO = lazy(
    r"\b(?:to|at|stood at|was|were|is|are|hit|reach(?:es|ed)?|total(?:l?ed|s)?)(?: a| an| the)?(?: [a-z]*record(?: high| low)?)?(?: (?:about|around|some|almost|nearly|just|only))?\s+$",
    re.IGNORECASE,
)
_HEDGED = lazy(r"(?: (?:by|about|around|some|almost|nearly|just|only|another|a further))*\s*[$£€]?", re.IGNORECASE)
_HELD = lazy(
    r"\b(?:has|have|had|hold|holds|held|own|owns|at|operates?|employs?|keeps?|total(?:s|led)?)(?: (?:now|about|around|some|almost|nearly|just|only))*\s+$",
    re.IGNORECASE,
)
_SHARE_FROM = lazy(
    r" of (?:[^,;.]{1,40}, (?:up|down) from |(?:its|their|the|all|total|[A-Z]\w*['’]s?) )"
)  # 31% of costs, down from 35%
_UP_FROM = lazy(r"(?: [\w’'-]+){0,3}, (?:up|down) from\b")
_SINCE = lazy(r"\b(?:than|from|since|compared with|compared to|against|versus)\b[^.;]{0,40}$", re.IGNORECASE)
_STEP = lazy(  # what is told as an amount is none of these: rose by $132bn, an increase of 10,800
    r"(?:\b(?:rose|rise|rises|risen|fell|fall|falls|fallen|grew|grow|grows|grown|climbed|jumped|surged|soared|increased|decreased|declined|dropped|shrank|shrunk"
    r"|slipped|slid|edged up|edged down|up|down|reduced|lowered|raised|widened|narrowed|improved)(?: \w+){0,2} by"
    r"|\b(?:increase|rise|gain|jump|growth|fall|drop|decline|decrease|reduction) of)(?: (?:about|around|some|almost|nearly|just|only|another|a further|an?|over|more than))*\s+[$£€]?$",
    re.IGNORECASE,
)
_MORE_OF = lazy(
    r"\b(?:more|less|fewer|extra|additional|another|further|than|longer|shorter|change\w*|differ\w+|by)\b",
    re.IGNORECASE,
)
_MORE = lazy(r"\s+(?:more|less|fewer|higher|lower)\b", re.IGNORECASE)
_AIM, _EARLIER = "aim", {"year", "last"}  # what something is compared with
_EQUAL = 0.9  # share of the words of the nearest part that another must have beside a claim to be meant as well
_THAT = lazy(
    r"\b([a-z]{3,}) (?:that|which) (?:is|are|was|were|has been|had been|rose|fell|grew|dropped)(?: (?:only|just|about|nearly|almost|some))* $"
)
_FEWER = lazy(r"\s+(?:fewer|less)\b", re.IGNORECASE)
_THAN = lazy(
    r"(?: [a-z-]+)?\s+(?:(?:more|less|fewer|[a-z]{3,}er|worse)\b[^,;]*\bthan\b|(?:above|below|ahead of|behind|short of)\b(?! \d))",
    re.IGNORECASE,
)
_THAN_OTHER = lazy(
    r"^[^,;]*\bthan\b(?! (?:[$£€]?\d|in|at|during|on|last|before|previously|that of|those of|the (?:same|previous|prior|year))\b)",
    re.IGNORECASE,
)
_MARGIN = lazy(r"\b(?:win|victory|margin|lead|gap|difference|majority|advantage|shortfall|surplus)\b", re.IGNORECASE)
_BY_END = lazy(r"(.*\w) [\w'’-]+ by\b[^,;]{0,16}$", re.IGNORECASE)


def english_axes(statement: Statement, claim: Claim, place: Place, index: Index, far: frozenset[int]) -> list[Axis]:
    """The axes that compare an English statement's figure with a claim of an English source, ``far`` from some words."""
    told, stated = clauses_of(statement, claim, place, index)
    axes = [side_axis(told, stated), _wording(statement, claim, place, index, far, told, stated)]
    if claim.mention and claim.mention.kind is Kind.ORDINAL:
        axes.append(_rank(statement, told, stated, place, index))
    if claim.mention and claim.mention.kind is Kind.QUANTITY:
        axes += [
            _change(statement, told, stated, claim, place),
            _base(statement, claim, place, index),
            part_axis(statement, claim, place, index),
        ]
    return axes


def _wording(
    statement: Statement, claim: Claim, place: Place, index: Index, far: frozenset[int], told: Clause, stated: Clause
) -> Axis:
    """A name, the counted noun or what a share is of, which the source has, but nowhere near the claim."""
    counted = _counted(claim, told, stated)
    decisive = (
        word
        for word in (statement.words[at] for at in sorted(far))
        if is_name(statement, word) or counted.covers(word.feature.span)
    )
    other = next((word.feature.text for word in decisive), "") or _part_left_out(statement, claim, place, index)
    other = other or _other_whole(claim, told, stated, index.sentences[place.sentence].text)
    other = other or _other_antecedent(statement, stated) or other_number(statement, claim, place, index)
    other = other or unmoved(claim, told, place, index) or sampled(told, stated)
    if counted.start < counted.end:
        other = other or other_noun(statement, claim, place, index)
    return Axis("content", False if other else None, other, place.claim.measure)


def _other_antecedent(statement: Statement, stated: Clause) -> str:
    """The noun of which a relative clause tells a claim, if no word of the statement is like it: on capacity that was 8.1% higher."""
    found = _THAT.search(stated.before)
    if found is None or not content_text(found[1]):
        return ""
    noun = lemma(found[1])
    told = {form for word in statement.words for form in (*word.feature.lemmas, *word.feature.same, *word.feature.kin)}
    like = (noun, *kin(noun), *synonyms_of(noun))
    return "" if any(f" {form} " in told for form in like) else found[1]


def _part_left_out(statement: Statement, claim: Claim, place: Place, index: Index) -> str:
    """A part of a sum (A and B together cost 9bn) which stands farther from a claim than another; "" if none."""
    parts = _parts_of_sum(statement, claim)
    if not parts:
        return ""
    number = index.number(place)
    near = {words[0].feature.text: sum(word.zones.get(number, 0.0) for word in words) / len(words) for words in parts}
    return next((part for part, zone in near.items() if zone < _EQUAL * max(near.values())), "")


@lru_cache(maxsize=16)
def _parts_of_sum(statement: Statement, claim: Claim) -> list[list[Word]]:
    """The words of each part of a sum that some source has; every claim is compared with the same."""
    terms = (
        term for comparison in compared_en(statement, claim) if comparison.kind == "sum" for term in comparison.terms
    )
    words = ([statement.words[at] for span in term.spans for at in statement.within(span)] for term in terms)
    return [known for part in words if (known := [word for word in part if word.found])]


def _counted(claim: Claim, told: Clause, stated: Clause) -> Span:
    """The figure with the noun that it counts, and of what it is a share, if the source says that too: 9% of its power."""
    if stated.text[: stated.figure.end].endswith(("million", "billion", "thousand")):
        return Span(told.figure.start, told.figure.start)  # of which 24 million: of what, another figure says
    quantity = claim.quantity
    share = quantity is not None and unit(quantity.unit).dimension == "ratio"
    whole = _OF.match(told.after) if share and _OF.match(stated.after) else None
    return Span(told.figure.start, told.figure.end + (whole.end() if whole else 0))


def _other_whole(claim: Claim, told: Clause, stated: Clause, sentence: str) -> str:
    """The noun of which a figure is a share, if its sentence has it and the claim is one of another: 82% of adults, not of children."""
    if dimension(claim.quantity) != "ratio":
        return ""
    mine, theirs = (_WHOLE.match(clause.after) for clause in (told, stated))
    if mine is None or theirs is None:
        return ""
    noun, around = lemma(mine[1]), english_text(theirs.group())
    same = any(f" {word} " in around for word in (noun, *kin(noun), *synonyms_of(noun)))
    there = any(f" {word} " in sentence for word in (noun, *kin(noun)))
    return mine[1] if there and not same else ""


def _change(statement: Statement, told: Clause, stated: Clause, claim: Claim, place: Place) -> Axis:
    """By how much something changed is not what it came to: rose by $210m, rose to $210m; 5 more than in May, 5 in June."""
    moves = bool(claim.direction and place.direction)
    mine, theirs = (_step(told), _step(stated)) if moves else ("", "")
    is_share = claim.mention is not None and dimension(claim.mention.quantity) == "ratio"
    moved = is_change_en(place.claim, stated.text)
    gap = is_gap(statement, claim) or _FEWER.match(told.after)
    apart = _is_apart(stated)
    if (
        not is_share
        and _is_moved(told)
        and not _is_moved(stated)
        and (_HELD.search(stated.before) or _UP_FROM.match(stated.text, stated.figure.end))
    ):
        mine, theirs = "by", "to"
    if (not is_share and gap and not (apart or moved)) or (
        not apart and _is_apart(told) and _compares_things(claim, told)
    ):
        mine, theirs = "by", "to"
    still = not cues("direction", "en").find(told.text, claim.sentence.start, claim.sentence.end)
    if (
        not is_share
        and still
        and _STEP.search(stated.before)
        and not (_MARGIN.search(told.own) or _MORE_OF.search(told.own))
    ):
        mine, theirs = "to", "by"
    unmoved = not (moved or cues("direction", "en").find(stated.before))
    if not is_share and claim.direction and _BY.search(told.before) and unmoved:
        mine, theirs = "by", "to"
    level = (
        _step(stated) == "to"
        or _SHARE_FROM.match(stated.text, stated.figure.end) is not None
        or not (place.direction or cues("direction", "en").find(place.claim.sentence.of(stated.text)))
    )
    if is_share and claim.direction and is_change_en(claim, told.text) and level and not moved:
        mine, theirs = "by", "to"
    if is_share and still and place.direction and moved and not is_change_en(claim, told.text):
        mine, theirs = "to", "by"
    if apart and still and not (gap or _is_apart(told) or _MARGIN.search(told.own) or is_change_en(claim, told.text)):
        mine, theirs = "to", "by"
    return Axis("change", False if mine and theirs and mine != theirs else None, mine, theirs)


def _compares_things(claim: Claim, told: Clause) -> bool:
    """Whether a figure tells by how much something is more than something else, not than at another time: than expected."""
    return base_of_en(claim, told.text, claim.sentence.end) == "other" and _THAN_OTHER.search(told.after) is not None


def _is_moved(clause: Clause) -> bool:
    """Whether the figure stands right behind a verb that says which way: lost 26 seats, added 300 jobs."""
    ways = cues("direction", "en").find(clause.before)
    return bool(ways) and _HEDGED.fullmatch(clause.before, ways[-1].end) is not None


def _is_apart(clause: Clause) -> bool:
    """Whether a figure says how far two things are apart: 6 cents more than in May, 2 degrees above average, exceeds it by 5."""
    if _THAN.match(clause.after):
        return True
    found = _BY_END.match(clause.before)
    words = found[1].lower().split() if found else []
    return any(word in words for word in measure_words("en", "exceeds"))


def _rank(statement: Statement, told: Clause, stated: Clause, place: Place, index: Index) -> Axis:
    """A rank by how fast something grew is none by how much it is: third by output, first for growth."""
    peers = [other.claim.figure for other in index.places if other.sentence == place.sentence]
    mine, theirs = _ranked_by(told, list(statement.mentions)), _ranked_by(stated, peers)
    return Axis("change", False if bool(mine) != bool(theirs) else None, mine, theirs)


def _ranked_by(clause: Clause, figures: list[Span]) -> str:
    """The word for a rate of change beside a rank, between the figures around it; "" for none."""
    start = max([clause.segment.start, *(span.end for span in figures if span.end <= clause.figure.start)])
    end = min([clause.segment.end, *(span.start for span in figures if span.start >= clause.figure.end)])
    words = set(english_text(clause.text[start:end]).split())
    return next((word for word in measure_words("en", "rate") if word in words), "")


def _base(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """What a figure is compared with is not of another time: 12% fewer than in 2022 is not 12% fewer than in 2019."""
    kinds = [base_of_en(claim, statement.folded, claim.sentence.end), _base_kind(place, index)]
    if _EARLIER & {*kinds} and (_AIM in kinds or {*kinds} >= _EARLIER):
        return Axis("baseline", False, *kinds)
    if tells_former(statement, claim) and _is_current(place, index):
        return Axis("baseline", False, "before", "now")
    told = _base_of(statement.text, claim, statement.claims)
    if told is None:
        return Axis("baseline", None)
    source, peers = place.claim, (other.claim for other in index.places if other.sentence == place.sentence)
    stated = _base_of(index.facts.sources[source.source].text, source, peers)
    if stated is None or overlap(told, stated) is not Overlap.APART:
        return Axis("baseline", None)
    return Axis("baseline", False, told.edtf, stated.edtf)


def _is_current(place: Place, index: Index) -> bool:
    """Whether nothing says that a claim is of an earlier time: no start of a change, no date of its own, no "had been"."""
    source = place.claim
    return not (source.baseline or source.when_own or is_once(source.sentence.of(index.folded[source.source])))


def _base_kind(place: Place, index: Index) -> str:
    return base_of_en(place.claim, index.folded[place.claim.source], place.claim.sentence.end)


def _base_of(text: str, claim: Claim, peers: Iterable[Claim]) -> When | None:
    """The date behind a figure in its segment that it is compared with."""
    figure = claim.figure
    segment = segment_at(text, claim.sentence, figure.start)
    mentions = (peer.mention for peer in peers if peer.when is not None and peer.mention is not None)
    dates = [one for one in mentions if one.when and figure.end <= one.span.start and segment.covers(one.span)]
    behind = sorted(dates, key=lambda date: date.span.start)
    return next((date.when for date in behind if _SINCE.search(text, figure.end, date.span.start)), None)


def step_of(place: Place, index: Index) -> str:
    """Whether an English claim says how far something changed ("by") or what it came to ("to"); "" if it does not say."""
    return _step(clause_of(place, index))


def _step(clause: Clause) -> str:
    if _BY.search(clause.before) or _MORE.match(clause.after):
        return "by"
    return "to" if _TO.search(clause.before) else ""

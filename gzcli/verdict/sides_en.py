"""Whose an English figure is, and on which side: A beat B 3-2 is not B beat A 3-2."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from gzcli.grammar.clause_en import subject_of
from gzcli.grammar.document import segment_at
from gzcli.lexicon.kin import kin
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.verdict.features import english_text
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.places import Place
from gzcli.verdict.subjects import shares, subjects
from gzcli.verdict.voices_en import is_turned
from gzcli.verdict.ways_en import are_turned
from gzcli.verdict.wording import content_text

_AGENT = lazy(r"\b(?:by|through|via|with|under|for)\s+(?:the\s+)?$", re.IGNORECASE)
_POSSESSIVE = lazy(r"([A-Z][\w.-]*(?: [A-Z][\w.-]*)*)(?:['’]s|s['’])\s+$")
_ON = lazy(
    r"(?:([A-Z][\w.-]*(?: [A-Z][\w.-]*)*) on|(?:ahead of|followed by|behind|than) (?:the )?([A-Z][\w.-]*(?: [A-Z][\w.-]*)*) (?:with|at)) $"
)
_DATE = lazy(
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|q[1-4]\b",
    re.IGNORECASE,
)
_AND = lazy(r"\b(?:and|but|while|whereas)\b")
_SPEECH = lazy(r"\b(?:said|says|told|added|warned|noted|according)\b")
_THAN = lazy(r"\bthan ([^,;.]+)")
_NAMED = lazy(r"\s([A-Z][\w.-]*(?: [A-Z][\w.-]*)*)")


_SPEAKER = lazy(  # who only tells the figure: Chief executive Dana Mirek said about 2,300 people work there
    r"\b(?:executive|[mM]inister|[pP]resident|[sS]pokes[a-z]+|[dD]irector|[cC]hair[a-z]*|[sS]ecretary|[mM]anager|[oO]fficer|[aA]nalyst|[eE]conomist|[mM]ayor|[gG]overnor|[pP]rofessor) "
    r"((?:[A-Z][\w.-]*\s){1,3})(?:said|says|told|added|warned|noted)\b(?! (?:that )?(?:he|she|his|her|I|we|they)\b)"
)


class Clause(NamedTuple):
    """A figure in its text: the figure, the segment around it, and the subject of its clause."""

    text: str
    figure: Span
    segment: Span
    subject: str

    @property
    def own(self) -> str:
        """The words of the segment."""
        return self.segment.of(self.text)

    @property
    def alone(self) -> str:
        """Those of them that no "and" or the like parts from the figure."""
        return f"{_AND.split(self.before)[-1]} {_AND.split(self.after)[0]}"

    @property
    def before(self) -> str:
        """The words of the segment before the figure."""
        return self.text[self.segment.start : self.figure.start]

    @property
    def after(self) -> str:
        """The words of the segment behind the figure."""
        return self.text[self.figure.end : self.segment.end]


def clauses_of(statement: Statement, claim: Claim, place: Place, index: Index) -> tuple[Clause, Clause]:
    """The clause of a statement's figure, and that of a claim."""
    return _clause(statement.text, claim, ""), clause_of(place, index)


def clause_of(place: Place, index: Index) -> Clause:
    """The clause of a claim."""
    return _clause(index.facts.sources[place.claim.source].text, place.claim, place.subject)


def entity_axis_en(told: Clause, stated: Clause) -> Axis:
    """Whether the first name before the statement's figure is nowhere in the claim's clause, nor that one's in the statement."""
    mine, theirs = _names(told) or _surname(told.subject, stated.text), _names(stated)
    speaker = _SPEAKER.search(stated.own)
    if mine and speaker and mine[0].split()[-1] == speaker[1].split()[-1] and not _SPEECH.search(told.own):
        return Axis("entity", False, mine[0], "")
    if not mine or not theirs or shares(mine[0], _all(stated)) or shares(theirs[0], _all(told)):
        return _replaced(told, stated)
    return Axis("entity", False, mine[0], theirs[0])


def _replaced(told: Clause, stated: Clause) -> Axis:
    """Whether the figure's segment has a name that the claim's clause lacks, and this one that no word of the statement has.

    Castleford won 2-0 at Redhaven, where they "won 2-0 at Brackley".
    """
    around, statement = (english_text(text) for text in (f"{stated.subject} {stated.own}", told.text))
    mine = next((name for name in _written(told.own) if not _has_part(name, around)), "")
    theirs = next((name for name in _written(stated.own) if not _has_part(name, statement)), "")
    return Axis("entity", False, mine, theirs) if mine and theirs else Axis("entity", None)


def _written(text: str) -> Iterator[str]:
    """The names of a segment, days and months apart."""
    return (name for name in subjects(text) if not _DATE.match(name))


def _has_part(name: str, text: str) -> bool:
    return any(f" {word} " in text for word in english_text(name).split())


def same_subject(statement: Statement, claim: Claim, place: Place, index: Index) -> bool:
    """Whether the clause of the claim is about what the clause of the statement's figure is about."""
    told, stated = clauses_of(statement, claim, place, index)
    headline = index.headlines[place.claim.source]
    words = [word for word in content_text(told.subject).split() if f" {word} " not in headline]
    names = {word for name in subjects(told.subject) for word in english_text(name).split()}
    named = [word for word in words if word in names]
    theirs = english_text(f"{stated.subject} {stated.before}")
    return bool(words) and all(any(f" {form} " in theirs for form in (word, *kin(word))) for word in named or words)


def stranger(statement: Statement, claim: Claim, place: Place, index: Index) -> bool:
    """Whether the subject of the figure's clause is a name that stands nowhere around a claim with a subject of its own."""
    told, stated = clauses_of(statement, claim, place, index)
    names = subjects(told.subject)
    if not names or not stated.subject or place.carried:
        return False
    sentence = index.sentences[place.sentence]
    around = (
        english_text(f"{place.claim.sentence.of(stated.text)} {stated.subject}")
        + sentence.topic
        + index.headlines[sentence.source]
    )
    return not any(f" {word} " in around for name in names for word in english_text(name).split())


def side_axis(told: Clause, stated: Clause) -> Axis:
    """Whether the subject of the one is merely an object in the other, and whether the two have changed places."""
    if compared := _exchanged_comparison(told, stated):
        return Axis("side", False, *compared)
    mine, theirs = subjects(told.subject), subjects(stated.subject)
    same = any(shares(name, theirs) for name in mine)
    if is_turned(told.own, stated.own):
        within = same and _has_part(told.subject, english_text(stated.own))
        return Axis("side", False if within else None, told.subject, stated.subject)
    if end := are_turned(told.alone, stated.alone):
        return Axis("side", False, end, end)
    if not mine or not theirs or same:
        return Axis("side", None)
    if not shares(mine[0], _objects(stated)):
        return Axis("side", None)
    if re.search(rf"\bby (?:the |an? )?(?:[\w-]+ ){{0,4}}{re.escape(theirs[0])}", told.own):
        return Axis("side", None)  # the site was won by the group, the group won the site
    exchanged = shares(theirs[0], subjects(told.own))
    return Axis("sides" if exchanged else "side", False, mine[0], theirs[0])


def _exchanged_comparison(told: Clause, stated: Clause) -> tuple[str, str] | None:
    """The subject of a comparison that is what the other one compares with: men earn 12% less than women, women than men."""
    mine, theirs = _THAN.search(told.after), _THAN.search(stated.after)
    if mine is None or theirs is None:
        return None
    subject, other = (content_text(f"{clause.subject} {clause.before}") for clause in (told, stated))
    base = content_text(theirs[1])
    moved = next((word for word in subject.split() if _has_part(word, base) and not _has_part(word, other)), "")
    return (moved, theirs[1]) if moved else None


@lru_cache(maxsize=4096)
def _clause(text: str, claim: Claim, subject: str) -> Clause:
    """Kept, since every axis of every claim asks for it."""
    figure = claim.figure
    segment = segment_at(text, claim.sentence, figure.start)
    owner = _owner(text[segment.start : figure.start], text[figure.end : segment.end])
    return Clause(text, figure, segment, owner or subject or subject_of(text, claim.sentence, figure.start).text)


def _owner(before: str, after: str) -> str:
    """The name right beside a figure whose it is: Milltown's nine, the Front on 29%, 19-year-old Tom Weir."""
    found = _POSSESSIVE.search(before) or _ON.search(before) or _NAMED.match(after)
    return next(filter(None, found.groups())) if found else ""


def _names(clause: Clause) -> list[str]:
    return [*subjects(clause.subject), *subjects(clause.before)]


def _surname(subject: str, source: str) -> list[str]:
    """An everyday word that opens a statement, if the source writes it with a capital within a sentence: Marsh, Field."""
    inside = subject.istitle() and subject.isalpha() and re.search(rf"[a-z,;] {subject}\b", source)
    return [subject] if inside else []


def _all(clause: Clause) -> list[str]:
    return [*_names(clause), *subjects(clause.own)]


def _objects(clause: Clause) -> list[str]:
    """The names of a segment that are neither in its subject nor brought in by a preposition of agency."""
    text = clause.own
    own = subjects(clause.subject)
    return [name for name in subjects(text) if not shares(name, own) and not _AGENT.search(text[: text.find(name)])]

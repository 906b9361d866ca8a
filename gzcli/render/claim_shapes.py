"""The shapes of all other answers in JSON: fields may be added, never renamed or taken away."""

from __future__ import annotations

import sys
from typing import Literal

from gzcli.render.shapes import EvidenceShape, Label, MentionShape, SpanShape

if sys.version_info >= (3, 12):
    from typing import TypedDict
else:
    from typing_extensions import TypedDict

ClaimId = str


class ClaimShape(TypedDict):
    """One figure or fact of a source; spans are in code points of the source's text, ``when`` is in EDTF."""

    id: ClaimId
    source: str
    kind: Literal["figure", "event", "policy", "quotation", "fact", "period"]
    span: SpanShape
    sentence: SpanShape
    paragraph: int
    section: str
    entity: str
    measure: str
    figure: MentionShape | None
    when: str | None
    bound: str | None
    modality: Literal["done", "ongoing", "planned", "forecast"] | None
    direction: Literal["up", "down", ""]
    negated: bool
    attribution: str
    gloss: str
    aliases: list[str]


class ListedShape(ClaimShape):
    """A claim with the words that it quotes, and its page in a source that has pages."""

    page: int | None
    quote: str


class HitShape(TypedDict):
    """A sentence that answers a query: ``quote`` stands at ``span`` of the source, ``matches`` are inside it."""

    rank: int
    score: float
    source: str
    claim: ClaimId | None
    paragraph: int
    span: SpanShape
    quote: str
    matches: list[SpanShape]
    before: str
    after: str
    claims: list[ClaimShape]
    page: int | None


class PointShape(TypedDict):
    """One line of a summary, and the claims that it is made of."""

    text: str
    paragraph: int
    page: int | None
    claims: list[ClaimId]


class SectionShape(TypedDict):
    """A section of the source with its main points."""

    title: str
    points: list[PointShape]


class KeyFigureShape(TypedDict):
    """A figure of the source: what it measures, whose it is, and its value in the summary's language."""

    measure: str
    entity: str
    value: str
    page: int | None
    claim: ClaimShape


class DigestShape(TypedDict):
    """A summary of one source; ``charts`` are groups of figures whose amounts can be compared."""

    schema_version: Literal[1]
    source: str
    title: str
    date: str
    lang: str
    length: str
    entity: str
    lead: PointShape | None
    sections: list[SectionShape]
    figures: list[KeyFigureShape]
    charts: list[list[ClaimId]]


class AddedShape(TypedDict):
    """What became of a source that was to be stored; it is not ``new`` if its text was there before."""

    id: str
    new: bool
    figures: int
    claims: int


class EntryShape(TypedDict):
    """A source that there is to check against; ``length`` is in code points."""

    id: str
    title: str
    date: str
    lang: str
    sha256: str
    claims: int
    length: int


class ConflictShape(TypedDict):
    """Two claims of different sources that cannot both hold."""

    rule: str
    reason: str
    evidence: list[EvidenceShape]


class CheckupShape(TypedDict):
    """One thing that the doctor looked at; ``mend`` says what to do, "" if nothing."""

    name: str
    state: Literal["ok", "absent", "wrong"]
    found: str
    mend: str


class ExampleShape(TypedDict):
    """A statement, and the verdict and the rule that it gets."""

    statement: str
    verdict: Label
    rule: str


class RuleShape(TypedDict):
    """The page of a rule: on ``source`` one statement holds and one fails."""

    rule: str
    says: str
    why: str
    source: str
    holds: ExampleShape
    fails: ExampleShape

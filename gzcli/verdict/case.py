"""What the rules decide on: a figure of a statement with every claim that it could mean."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import NamedTuple

from gzcli.model.claim import ClaimKind
from gzcli.model.report import Axis, Verdict
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.value import EXACT, MISNAMED, Relation

# How near the best linked claim another one must be to be meant just as well.
CLOSE = 0.05
# How well a claim must fit before a different value there refutes the statement.
FIRM = 0.35


class Outcome(NamedTuple):
    """What a rule decided, and on which claims."""

    verdict: Verdict
    rule: str
    claims: tuple[Candidate, ...]


class _Case(NamedTuple):
    """A figure of a statement with its candidates, best linked first.

    ``bounds`` says that the figure is a bound or a range, which many values would satisfy; ``abroad`` that statement
    and source are in different languages, so that fewer and larger words speak for a claim; ``fragment`` that the
    statement is hardly more than the figure and may mean any claim that has it, ``wordless`` that no word of it says
    anything; ``ratio`` that it is a percentage or
    the like, of which a text has many, ``rank`` an ordinal; ``english`` that its words are whole words, not pairs of characters.
    ``verb`` is the number of the word that is the verb of its clause, in English.
    ``contester`` is the claim in the match's sentence that has more right to the words (`gzcli.verdict.contest`), ``twin``
    one there that only unknown words could tell from the match;
    ``exchanged`` is the claim whose words the figure has while another figure has its value (`gzcli.verdict.exchanged`);
    ``companion`` is the claim that another figure of the statement speaks for, or leaves no more (`gzcli.verdict.companions`).
    ``doubted`` says that the match is in another language and may not be meant (`gzcli.verdict.abroad`).
    ``day`` says that a date is a single day, on which something happens, and no longer period, ``part`` that a
    figure is told of as part of another (其中), ``away`` is a name that the sources have elsewhere only
    (`gzcli.verdict.contest.displaced`, `gzcli.verdict.wording.strange_name`), ``unknown`` a word for what the figure is that
    no source has (`gzcli.verdict.unknowns_en`). ``along`` are the sentences in which the statement's other figures stand,
    ``kept`` says that it stands beside one of them in the source as in the statement (`gzcli.verdict.abroad_pairs`).
    """

    candidates: tuple[Candidate, ...]
    kind: ClaimKind = ClaimKind.FIGURE
    bounds: bool = False
    abroad: bool = False
    fragment: bool = False
    ratio: bool = False
    rank: bool = False
    english: bool = False
    contester: Candidate | None = None
    twin: Candidate | None = None
    exchanged: Candidate | None = None
    companion: Candidate | None = None
    day: bool = False
    part: bool = False
    away: str = ""
    doubted: bool = False
    unknown: str = ""
    wordless: bool = False
    verb: frozenset[int] = frozenset()
    along: frozenset[int] = frozenset()
    kept: bool = False


class Case(_Case):
    """The same, with what the rules ask of it; what they all ask is looked for once."""

    @property
    def is_date(self) -> bool:
        """Whether the figure is a date, of an event or of another figure."""
        return self.kind is not ClaimKind.FIGURE

    @property
    def is_scope(self) -> bool:
        """Whether the figure is a date that only says when another figure holds."""
        return self.kind is ClaimKind.PERIOD

    @cached_property
    def match(self) -> Candidate | None:
        """The best claim whose value supports the figure and with which no axis disagrees.

        That a value lies within a bound is no sign that it is meant, so there the claim must be among the best linked.
        """
        return next((c for c in self.candidates if c.holds and not c.disagrees() and self.is_meant(c)), None)

    @cached_property
    def vetoed(self) -> Candidate | None:
        """The best claim whose value would support the figure, were it not for an axis."""
        return next((c for c in self.candidates if c.holds and c.disagrees() and self.is_meant(c)), None)

    @cached_property
    def rival(self) -> Candidate | None:
        """The best claim of another value that is about the same thing: same measure, no axis against it."""
        return next((c for c in self.candidates if c.fails and self.rivals_with(c)), None)

    @cached_property
    def rivals(self) -> tuple[Candidate, ...]:
        """Every claim of another value that surely is about the same thing, the best first."""
        return tuple(c for c in self.candidates if c.fails and self.rivals_with(c) and self.firm(c))

    def rivals_with(self, candidate: Candidate) -> bool:
        """Whether no axis says that a claim is about something else.

        Across languages the other direction does not, nor does a plan of what the source merely states.
        """
        against = {axis.name for axis in candidate.axes if axis.agrees is False and not _is_untold(axis)}
        return against <= ({"direction"} if self.abroad else set())

    def cleared(self, meant: Candidate) -> Case:
        """The case with one of its candidates that no axis speaks against."""
        sure = meant._replace(axes=tuple(axis for axis in meant.axes if axis.agrees is not False))
        return self._replace(candidates=tuple(sure if c is meant else c for c in self.candidates))

    def parts(self, other: Candidate, match: Candidate) -> bool:
        """Whether another figure of the statement stands in the match's sentence, and none in the other claim's.

        The figures of one statement keep together; in Chinese that tells nothing of two claims of that sentence which fit
        alike.
        """
        apart = match.place.sentence in self.along and other.place.sentence not in self.along
        told = self.abroad or self.english or not (self._has_like(match) or other.held - match.around)
        return apart and told

    def lacks(self, other: Candidate, match: Candidate) -> bool:
        """Whether an English claim has nowhere around it a word of the figure's clause, other than the verb, that the match has."""
        return self.english and not self.abroad and bool(other.absent - match.absent - self.verb)

    def _has_like(self, match: Candidate) -> bool:
        """Whether another value in the match's sentence fits the figure's words no worse."""
        peers = (
            c for c in self.candidates if c.fails and c.place.sentence == match.place.sentence and not c.disagrees()
        )
        return any(c.score >= match.score and c.held >= match.held and c.led >= match.led for c in peers)

    def is_meant(self, candidate: Candidate) -> bool:
        """Whether a value that merely lies within a bound belongs to a claim that no other fits better."""
        same = candidate.relation in EXACT
        if not self.bounds or same or candidate.near:
            return True
        usable = [c for c in self.candidates if c.relation not in MISNAMED]
        best = max(c.score for c in usable)
        if any(c.relation is Relation.OPPOSITE and c.score >= candidate.score - CLOSE for c in usable):
            return False
        better = (c for c in usable if c.beside > candidate.beside and (self.abroad or c.score > candidate.score))
        return candidate.score >= best - CLOSE and next(better, None) is None

    def firm(self, candidate: Candidate | None) -> bool:
        """Whether a claim surely is what the figure is about."""
        if candidate is None or candidate.disagrees("measure") or self._is_strange(candidate):
            return False
        if self.abroad and candidate.remote:
            return False
        return candidate.score >= FIRM

    def _is_strange(self, candidate: Candidate) -> bool:
        """Whether an English claim has neither a word of the figure's segment nor its subject."""
        if not self.english or self.abroad or self.is_date or self.fragment:
            return False
        return candidate.stranger or not (candidate.held or candidate.whose)


def alongside(cases: Mapping[str, Case]) -> dict[str, Case]:
    """The cases of a statement's figures, by their ids, each with the sentences in which the amounts among the others stand."""
    matches = {figure: case.match for figure, case in cases.items() if not (case.is_date or case.rank)}
    stands = {figure: match.place.sentence for figure, match in matches.items() if match is not None}
    return {
        figure: case._replace(along=frozenset(at for other, at in stands.items() if other != figure))
        for figure, case in cases.items()
    }


def _is_untold(axis: Axis) -> bool:
    """Whether a plan stands against what the source merely states."""
    return axis.name == "modality" and not axis.source

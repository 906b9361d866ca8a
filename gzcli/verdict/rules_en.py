"""The rules that only English can have, where a word is a word and a clause has a subject; see `gzcli.verdict.rules`."""

from __future__ import annotations

from gzcli.model.claim import ClaimKind
from gzcli.model.report import Verdict
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case, Outcome

# A claim with less of a statement's words than this has too few to be meant instead, or than this share of another's.
LEAST = 0.15
HALF = 0.5
_SEVERAL = 2  # words that only the match has, against which the verb alone proves nothing
_LINKED = 0.08  # score below which a date is one of many in the text


def said_of_another(case: Case) -> Outcome | None:
    """The source has a word of the statement with another figure, and not with the one that agrees.

    In English a word is whole: "the laser unit cost $11 million" where that was the price of the software unit.
    """
    match = case.match
    if match is None:
        return None
    if case.twin is not None:
        return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (case.twin, match))
    others = [c for c in case.candidates if c.fails and not case.parts(c, match)]
    rival = next((c for c in others if c.fits_better(match, case.verb) or _has_verb(c, match, case)), None)
    if rival is None:
        return None
    agrees = rival.reversed or not rival.disagrees()
    sure = case.firm(rival) and agrees and not rival.absent - case.verb and not case.is_scope
    return Outcome(Verdict.REFUTED if sure else Verdict.NOT_ENOUGH_INFO, "other-role", (rival, match))


def _has_verb(rival: Candidate, match: Candidate, case: Case) -> bool:
    """Whether only the rival has the verb: anywhere around it, or of two dates of a sentence beside it."""
    if len(match.held - rival.held) >= _SEVERAL:
        return False
    verb, beside = case.verb & rival.held, rival.place.sentence == match.place.sentence
    return bool(verb & match.absent) or (case.kind is ClaimKind.EVENT and beside and bool(verb - match.held))


def of_nothing_told(case: Case) -> Outcome | None:
    """The source has no word, in any form, for what the figure is said to be.

    "Wages rose 8%" does not follow from an article that says of exports that they rose 8%, and of wages nothing.
    """
    if case.match is None or not (case.unknown or _is_of_nothing(case, case.match)):
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-measure", (case.match,))


def _is_of_nothing(case: Case, match: Candidate) -> bool:
    """Whether an English event has next to no word in common with what the source tells of the date that agrees."""
    plain = case.english and not case.abroad and case.kind is ClaimKind.EVENT
    return plain and match.score < _LINKED and not (match.held or case.wordless)


def told_together(case: Case) -> Outcome | None:
    """The statement's other figures stand in a sentence that has another value, and all the words, of this one.

    "Infections fell from 410 to 212" does not follow from "cases fell to 85 from 410", though elsewhere there is a 212.
    """
    match = case.match
    if match is None or case.is_date or not case.english or case.abroad:
        return None
    others = (c for c in case.candidates if c.fails and not c.disagrees() and case.parts(match, c))
    other = next((c for c in others if c.held >= match.held and c.beside >= match.beside), None)
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (other, match)) if other else None


def outweighed(case: Case) -> Outcome | None:
    """A claim of another value has more than twice as many of the statement's words, or as many and its subject.

    The number alone would decide: "food brought in $4.5 billion" where that is what somebody expected of something.
    """
    match = case.match
    if match is None or case.is_date or not case.english or case.abroad:
        return None
    rivals = [c for c in case.candidates if c.fails and not c.disagrees() and not case.parts(c, match)]
    other = next((c for c in rivals if _outweighs(c, match)), None)
    return Outcome(Verdict.NOT_ENOUGH_INFO, "other-role", (match, other)) if other else None


def _outweighs(rival: Candidate, match: Candidate) -> bool:
    owns = rival.whose and not match.whose and rival.held >= match.held and rival.beside >= match.beside
    together = rival.place.sentence == match.place.sentence and not match.on_time
    nearer = together and rival.held >= match.held and rival.beside > match.beside
    return owns or nearer or (rival.score > LEAST and match.score < HALF * rival.score)


def other_end(case: Case) -> Outcome | None:
    """What a change started from is told as what it came to, which the same sentence of the source gives.

    "The margin was 14.2%" cannot hold where it widened to 16.1% from 14.2%.
    """
    vetoed = case.vetoed
    if vetoed is None or not case.english or vetoed.against != ["baseline"]:
        return None
    ends = [c for c in case.candidates if c.fails and c.place.sentence == vetoed.place.sentence and not c.disagrees()]
    other = next((c for c in ends if c.held and c.held >= vetoed.held), None)
    return Outcome(Verdict.REFUTED, "other-value", (other, vetoed)) if other is not None else None


def opposite_way(case: Case) -> Outcome | None:
    """The source says of the same subject that it went the other way, by whatever it was.

    In English "imports rose 8.3%" cannot hold where imports fell 2.1%, though something else rose 8.3%.
    """
    other = next((c for c in case.candidates if c.reversed and c.fails and case.firm(c)), None)
    if other is None or not case.ratio or case.match is not None:
        return None
    return Outcome(Verdict.REFUTED, "opposite-direction", (other,))

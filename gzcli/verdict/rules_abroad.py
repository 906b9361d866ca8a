"""The rules for a statement and a source in different languages; see `gzcli.verdict.rules`."""

from __future__ import annotations

from gzcli.model.claim import ClaimKind
from gzcli.model.mention import Kind
from gzcli.model.report import Verdict
from gzcli.verdict.abroad_rivals import is_part
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case, Outcome

# How well a claim in another language must fit to be sure that it is meant.
SURE_ABROAD = 0.34
# By how much another claim must fit better, with all words of the match's segment, to be meant instead.
_BETTER = 0.04
_BETTER_ZH = 0.1  # Chinese words have fewer translations in an English source, so that chance weighs more
_NEARLY = 0.16  # how much worse a claim may fit that stands with the statement's other figures
_SEVERAL = 2  # words of a date's segment that show which day is meant


def unsure_link(case: Case) -> Outcome | None:
    """The value is there, but too few words of the other language tell that it is the one meant.

    Unknown words prove nothing: "the flumes cost 12 million yuan" beside 安装设备花费1200万元.
    """
    match = case.match
    if match is None or not case.abroad:
        return None
    known = case.wordless or (case.is_scope and not case.english)
    sure = known or case.kept or (match.score >= SURE_ABROAD and not case.doubted)
    if sure and not _is_other_day(case, match) and not _is_denied(case, match):
        return None
    return Outcome(Verdict.NOT_ENOUGH_INFO, "unsure-link", (match,))


def better_told(case: Case) -> Outcome | None:
    """Another claim has all that the match has of the figure's words, another value, and more of the whole statement.

    "Trade grew 3%" is not said by 出口增长3%, beside 进出口总值增长5%. But a later figure of an English sentence inherits its
    subject, and the figures of one statement keep together.
    """
    match = case.match
    if match is None or not case.abroad or case.is_date:
        return None
    more = match.score + (_BETTER if case.english else _BETTER_ZH)
    for other in case.candidates:
        if is_part(other, match) and other.held == match.held:
            continue
        if case.parts(match, other) and _is_together(other, match):
            return Outcome(
                Verdict.REFUTED if case.firm(other) else Verdict.NOT_ENOUGH_INFO, "other-role", (other, match)
            )
        if not other.fails or other.disagrees() or other.score <= more or not other.held >= match.held:
            continue
        if not (case.parts(other, match) or (not case.english and _follows(other, match))):
            return Outcome(
                Verdict.REFUTED if case.firm(other) else Verdict.NOT_ENOUGH_INFO, "other-role", (other, match)
            )
    return None


def _is_together(other: Candidate, match: Candidate) -> bool:
    """Whether a claim of another value in the sentence of the statement's other figures fits nearly as well as the match."""
    return other.fails and not other.disagrees() and bool(other.beside) and other.score > match.score - _NEARLY


def _follows(other: Candidate, match: Candidate) -> bool:
    same = other.place.sentence == match.place.sentence
    return same and other.place.claim.figure > match.place.claim.figure


def is_wordless(case: Case, rival: Candidate) -> bool:
    """Whether no claim has any word of an amount's segment, so that another value is a mere guess."""
    mention = rival.place.claim.mention
    if not case.abroad or not case.english or mention is None or mention.kind is not Kind.QUANTITY:
        return False
    measured = mention.quantity is not None and mention.quantity.unit not in ("", "岁")
    return measured and not case.wordless and not any(other.held for other in case.candidates)


def _is_denied(case: Case, match: Candidate) -> bool:
    """Whether the same day, where it fits no worse, says the reverse."""
    reverse = (c for c in case.candidates if c.holds and c.disagrees("direction", "polarity"))
    return case.kind is ClaimKind.EVENT and any(c.score >= match.score for c in reverse)


def _is_other_day(case: Case, match: Candidate) -> bool:
    """Whether a date has none of its segment's words beside it, and another date has several."""
    if not (case.kind is ClaimKind.EVENT or (case.is_scope and case.day)) or match.held:
        return False
    return any(c.fails and len(c.held) >= _SEVERAL for c in case.candidates)

"""What speaks against the claim that agrees with a figure: words, names and other claims that have more right to it."""

from __future__ import annotations

from gzcli.model.claim import Claim
from gzcli.verdict.abroad import doubtful
from gzcli.verdict.abroad_rivals import plainer
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case
from gzcli.verdict.clauses_zh import other_subject
from gzcli.verdict.contest import contester, displaced, indistinct
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.nouns_zh import unknown_noun
from gzcli.verdict.owned_en import owned_elsewhere
from gzcli.verdict.parts_en import is_part_or_whole
from gzcli.verdict.parts_zh import example_of, item_of, one_of_two, part_of
from gzcli.verdict.strayed_en import strayed
from gzcli.verdict.strayed_zh import left_out, strayed_behind
from gzcli.verdict.swapped import swapped_word
from gzcli.verdict.unknowns_en import unknown_abroad, unknown_measure
from gzcli.verdict.wording import strange_name


def weighed(case: Case, statement: Statement, claim: Claim, index: Index) -> Case:
    """The case with what speaks against the claim that agrees."""
    match, found = case.match, case.candidates
    if match is not None and case.english is not case.abroad:
        unknown = (
            unknown_abroad(statement, claim)
            if case.abroad
            else unknown_measure(statement, claim, match.absent, index) or strayed(statement, claim, match, index)
        )
        case = case._replace(unknown=unknown)
    if match is None or case.is_date:
        return case
    if not (case.english and is_part_or_whole(statement, claim)):
        away = displaced(statement, claim, match, index)
        case = case._replace(contester=contester(statement, claim, match, found, index), away=away)
        if case.english and not case.abroad and case.contester is None:
            case = case._replace(twin=indistinct(statement, claim, match, found, index))
    if not case.english and not case.abroad and not case.away:
        case = case._replace(away=_away_zh(statement, claim, match, index))
    if case.english and not case.abroad and not case.away:
        case = case._replace(
            away=strange_name(statement, claim, match.absent, index) or owned_elsewhere(statement, claim, match, index)
        )
    if case.abroad:
        case = case._replace(doubted=doubtful(statement, claim, match, found, index))
        case = case._replace(contester=plainer(statement, claim, match, found, index))
    return case


def _away_zh(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The word of a Chinese statement by which the figure is of something else than the claim; "" if there is none."""
    return (
        strayed_behind(statement, claim, match, index)
        or left_out(statement, claim, match)
        or swapped_word(statement, claim, match, index)
        or other_subject(statement, claim, match.place, index)
        or unknown_noun(statement, claim)
        or part_of(statement, claim, match, index)
        or example_of(statement, claim, match, index)
        or item_of(statement, claim, match, index)
        or one_of_two(statement, claim, match, index)
    )

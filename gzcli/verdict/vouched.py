"""Chinese figures whose measure has another name than in the source, where the figures beside them say what is meant.

海外市场带来近119亿元收入，占营收四成以上 tells 海外收入118.7亿元，占营业收入的40.2%: the shares agree, the words that are not
the source's are nowhere in it, and no other claim has more of the rest. Words that the source has of something else would
speak against it.
"""

from __future__ import annotations

from collections.abc import Mapping

from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.report import Figure, Verdict
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.case import Case
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_words
from gzcli.verdict.measures import is_named_apart
from gzcli.verdict.nouns_zh import is_noun
from gzcli.verdict.pairs import is_proved
from gzcli.verdict.value import Relation
from gzcli.verdict.zones import BEFORE, Word

_CLEARLY = 1.1
_MANY = 4  # sentences
_NAMES = {"measure", "content"}  # the axes that compare what a figure is called


def vouched(
    statement: Statement, judged: list[tuple[Claim, Figure]], cases: Mapping[str, Case], index: Index
) -> dict[str, Case]:
    """The cases of the figures that only their names keep from a claim beside which another figure of the statement stands.

    That one is proved, or it is in the same doubt.
    """
    doubted = {claim.id: meant for claim, figure in judged if (meant := _meant(statement, claim, figure, cases, index))}
    sentence = {id_: meant.place.sentence for id_, meant in doubted.items()}
    for claim, figure in judged:
        if claim.kind is ClaimKind.FIGURE and is_proved(figure):
            sentence[claim.id] = index.places[index.stating(figure.evidence[0])].sentence
    return {
        id_: cases[id_].cleared(meant)
        for id_, meant in doubted.items()
        if any(at == sentence[id_] for other, at in sentence.items() if other != id_)
    }


def _meant(
    statement: Statement, claim: Claim, figure: Figure, cases: Mapping[str, Case], index: Index
) -> Candidate | None:
    """The best linked claim, with the figure's value, if it merely has another name for what the figure is."""
    case = cases[claim.id]
    meant = case.vetoed if case.match is None and figure.verdict is not Verdict.SUPPORTED else None
    if meant is None or meant.relation is Relation.ROUNDED or not _NAMES.issuperset(meant.against):
        return None
    rivals = [c for c in case.candidates if c.fails]
    if any(c.score > meant.score or len(c.held) > len(meant.held) or _is_like(c, meant) for c in rivals):
        return None
    if not meant.held and (own_words(statement, claim) or any(c.score * _CLEARLY > meant.score for c in rivals)):
        return None
    number = index.number(meant.place)
    segment = statement.segment(claim)
    if any(not w.found and segment.covers(w.feature.span) and is_noun(w.feature.text) for w in statement.terms):
        return None
    own = (statement.words[at] for at in own_words(statement, claim))
    title = index.folded[meant.place.claim.source].strip().partition("\n")[0]
    if any(_is_elsewhere(word, meant, number, title) for word in own) or is_named_apart(
        statement, claim, index, number
    ):
        return None
    return meant


def _is_like(rival: Candidate, meant: Candidate) -> bool:
    """Whether a claim of another value in the same sentence fits just as well."""
    return (
        rival.place.sentence == meant.place.sentence and rival.score == meant.score and rival.against == meant.against
    )


def _is_elsewhere(word: Word, meant: Candidate, number: int, title: str) -> bool:
    """Whether a word stands elsewhere in the source and not around the claim; one of the title, or of many sentences, is of all the text."""
    forms = word.feature.forms
    around = word.zones.get(number, 0.0) >= BEFORE or any(form in meant.place.names or form in title for form in forms)
    return 0 < word.found < _MANY and not around

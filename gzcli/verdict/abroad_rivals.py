"""Statement and source in different languages: which other claims speak against the one that agrees."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gzcli.grammar.document import clause_at
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.features import Feature
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_span, telling_words
from gzcli.verdict.measures import untold
from gzcli.verdict.places import Place
from gzcli.verdict.reach import PART
from gzcli.verdict.value import comparable, measured

_KIND = 2  # characters more of a name that make it a kind of it
_SAYING = 2  # words that say more than "28 projects", which may mean any
_PER = lazy(r"每(?:\d|[一两十百千万]+[人名户])")
_PER_EN = lazy(r"\b(?:per|every|each|apiece|out of|rate|average|averaged|a head|for \d|in \d)\b|/", re.IGNORECASE)
_ALL_EN = lazy(
    r"\b(?:all|each|every one|every single one|the (?:whole|entire)(?: [\w-]+)?|its (?:whole|entire)(?: [\w-]+)?)"
    r"(?: of)?(?: (?:the|its|their|his|her|all|these|those|some|about|around|nearly|almost|more than|over))*\s*$",
    re.IGNORECASE,
)
_WHOLE_EN = lazy(r"\b(?:total|overall|whole|entire|nationwide)\b(?! of\b)", re.IGNORECASE)
_NET = lazy(r"(?:扣除|剔除|剔去)[^；。]*")
_NET_EN = lazy(
    r"\b(?:exclud\w+|except\w*|without|apart from|other than|net of|not including|real|adjusted|after|core|strip\w*|non-?\w+)\b",
    re.IGNORECASE,
)
_WITHOUT_EN = lazy(
    r"\b(?:exclud\w+|(?:leav|sett|strip|tak)\w+ (?:aside|out)|not (?:counting|including)|disregarding|discounting)\b",
    re.IGNORECASE,
)
_WITH = lazy(r"连同|计入|算上|加上|包括|包含|在内|(?<!不)含(?!税|量|义)")
_ALL = lazy(r"全[部都数员体]?|[均都皆]|所有|悉数|一律|无一|每[一个名]")


def plainer(
    statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate], index: Index
) -> Candidate | None:
    """A claim beside the match that has the statement's words more exactly: told in full, not as a part, by a longer word.

    水利设施损失 is no loss as such, where the same sentence gives 直接经济损失 of another value.
    """
    if statement.lang != "en" or not match.held:
        return None
    rivals = [c for c in found if c.fails and not c.disagrees() and c.held >= match.held and not _is_told(statement, c)]
    exact = next(
        (c for c in rivals if c.score >= match.score and _is_exacter(statement, claim, c.place, match.place)), None
    )
    if exact is not None or (len(statement.words) < _SAYING and not _WHOLE_EN.search(statement.text)):
        return exact
    strange = untold(statement, match.place)
    claimed, here = match.place.claim, [match.place.sentence]
    told = index.folded[claimed.source][claimed.sentence.start : claimed.figure.start]
    if PART in told and _WHOLE_EN.search(statement.text):
        here.append(index.sentences[match.place.sentence].before)
    near = [c for c in rivals if c.place.sentence in here]
    return next(
        (c for c in near if untold(statement, c.place) + _KIND <= strange or is_part(match, c)),
        None,
    )


def _is_told(statement: Statement, candidate: Candidate) -> bool:
    """Whether a figure of the statement has a claim's very value: of the 612 mines, 43 have closed."""
    return any(claim.number is not None and claim.number == candidate.place.claim.number for claim in statement.claims)


def is_part(part: Candidate, whole: Candidate) -> bool:
    """Whether a claim is told as part of another one of its sentence: 乡镇126个，其中大暴雨34个."""
    ahead = whole.place.claim.figure < part.place.claim.figure and whole.place.segment != part.place.segment
    if PART not in part.place.segment or not ahead or part.place.sentence != whole.place.sentence:
        return False
    mine, theirs = part.place.claim.quantity, whole.place.claim.quantity
    return mine is not None and theirs is not None and measured(mine) == measured(theirs)


def _is_exacter(statement: Statement, claim: Claim, other: Place, place: Place) -> bool:
    """Whether a word of the figure's segment stands in longer form beside another claim: 集装箱吞吐量, 吞吐量."""
    pairs = [(_longest(word, other), _longest(word, place)) for word in _own(statement, claim)]
    return any(_is_in(b, a) for a, b in pairs) and not any(_is_in(a, b) for a, b in pairs)


def _is_in(short: str, long: str) -> bool:
    return len(short) >= _KIND and short != long and long.endswith(short)


def _own(statement: Statement, claim: Claim) -> list[Feature]:
    span = own_span(statement, claim)
    words = (statement.words[at].feature for at in telling_words(statement, claim))
    return [word for word in words if span.covers(word.span)]


def _longest(word: Feature, place: Place) -> str:
    """The longest Chinese word for an English one that stands beside a claim's figure or names what it is."""
    beside = f"{place.near} {place.claim.measure}"
    return max((form for form in word.forms if form in beside), key=len, default="")


def is_rate(statement: Statement, match: Candidate) -> bool:
    """Whether the match counts so many of each hundred thousand, and the statement simply so many."""
    return _PER.search(match.place.segment) is not None and _PER_EN.search(statement.text) is None


def is_net(statement: Statement, match: Candidate, found: Sequence[Candidate], index: Index) -> bool:
    """Whether the match leaves out a part, and the statement tells the whole, of which there is another figure.

    "Investment grew 7.2%" is not said by 投资增长3.2%；扣除房地产开发投资，投资增长7.2%.
    """
    claim = match.place.claim
    before = index.folded[claim.source][claim.sentence.start : claim.figure.start]
    if not _NET.search(re.split("[；;]", before)[-1]) or _NET_EN.search(statement.text):
        return False
    return any(c.fails and not c.disagrees() and c.held >= match.held for c in found)


def is_gross(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether the statement leaves out a part that the match has in it: 连同未交收合约在内，储备资产为4231亿美元."""
    stated, told = match.place.claim, claim.sentence.of(statement.text)
    before = re.split("[；;]", index.folded[stated.source][stated.sentence.start : stated.figure.start])[-1]
    return _WITHOUT_EN.search(told) is not None and _WITH.search(before) is not None and not _NET.search(before)


def is_kind(statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether the source tells of a kind of what it counts, and the statement's name has a word that may be of that kind.

    "157 cases of piping" is not said by 险情157处，其中管涌38处, nor 86 organic gardens by 茶园86家，其中有机茶园12家.
    """
    place = match.place
    same = (
        c for c in found if c.fails and c.place.sentence == place.sentence and c.place.claim.figure > place.claim.figure
    )
    kind = next((c for c in same if PART in c.place.segment), None)
    if kind is None or _is_fewer(place.claim, kind.place.claim) or statement.lang != "en":
        return False
    span = own_span(statement, claim)
    alone = [at for at in telling_words(statement, claim) if span.covers(statement.words[at].feature.span)]
    return any(at in kind.held - match.held for at in alone) or any(not statement.words[at].found for at in alone)


def is_partly(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether a statement tells of all of so many what the source tells of fewer: 受损的48座桥梁已修复31座."""
    figure, stated = claim.figure, match.place.claim
    if not _ALL_EN.search(statement.text, claim.sentence.start, figure.start):
        return False
    folded = index.folded[stated.source]
    clause = clause_at(folded, stated.sentence, stated.figure.start)
    peers = (place.claim for place in index.places if place.sentence == match.place.sentence)
    later = [peer for peer in peers if clause.covers(peer.figure) and peer.figure.start >= stated.figure.end]
    fewer = next((peer for peer in later if _is_fewer(peer, stated)), None)
    return fewer is not None and not _ALL.search(folded, stated.figure.end, fewer.figure.end)


def _is_fewer(part: Claim, whole: Claim) -> bool:
    """Whether two counts are of one kind, and the first is less."""
    mine, theirs = (claim.quantity for claim in (part, whole))
    if mine is None or theirs is None or mine.number is None or theirs.number is None:
        return False
    alike = all(unit(quantity.unit).dimension in ("", "count") for quantity in (mine, theirs))
    return alike and comparable(mine, theirs) and mine.number < theirs.number

"""A Chinese word that tells which part or item a figure is of, where the source has that word only with another.

国际航线运输旅客523.6万人次 does not follow from 运输旅客523.6万人次，其中国际航线38.1万人次.
"""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words

_PART = lazy(r"(?:其中|包括|含)，?([^，；。\d]{2,8})")
_EXAMPLES = lazy(
    r"([^，；。、和\d]{2,12}(?:[、和][^，；。、和\d]{2,12})+)等(?:各[类种]|各式|多[种类])?([^，；。\d]{2,8})$"
)
_BOTH = lazy(r"(?<![\u4e00-\u9fff、][和、])([\u4e00-\u9fff]{2})[和与、]([\u4e00-\u9fff]{2})([^，；。、和及与\d]{2,8})$")
_MARKS = lazy("[、和]")
_HEAD = 2  # characters that a counted thing ends in
_ITEM = lazy(r"[，、和及；]([^，；。、\d]{2,8})\d")


def part_of(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The word before the figure in its segment that begins a part behind the claim's figure, and stands nowhere before; "" if none."""
    source, start = match.place.claim, statement.segment(claim).start
    folded = index.folded[source.source]
    parts = [found[1] for found in _PART.finditer(folded, source.figure.end, source.sentence.end)]
    if parts:
        parts += [found[1] for found in _ITEM.finditer(folded, source.figure.end, source.sentence.end)]
    before = folded[source.sentence.start : source.span.end].partition("其中")[0] if parts else ""
    for at in telling_words(statement, claim) if parts else ():
        word = statement.words[at].feature
        if not (start <= word.span.start and word.span.end <= claim.figure.start) or at in match.held:
            continue
        if not any(form in before for form in word.forms) and any(p.startswith(word.forms) for p in parts):
            return word.text
    return ""


def example_of(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """A thing before the figure that the source names as one of several examples of what it counts; "" if there is none.

    出土玉器1340件 does not follow from 出土陶器、玉器、石器等各类遗物1340件.
    """
    source = match.place.claim
    text = index.folded[source.source][source.span.start : source.figure.start]
    found = _EXAMPLES.search(text)
    if found is None or any(found[2][at : at + 2] in statement.folded for at in range(max(1, len(found[2]) - 1))):
        return ""
    own = claim.span.of(statement.folded)
    named = [one for one in _MARKS.split(found[1]) if one and (one in own or one[-2:] in own)]
    return named[0] if len(named) == 1 and "等" not in own else ""


def one_of_two(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The only one of two things or deeds that the statement names, where the source counts both: 新开线路46条 of 新开和优化线路46条."""
    source = match.place.claim
    text = index.folded[source.source][source.span.start : source.figure.start]
    found = None if match.place.siblings else _BOTH.search(text)
    if found is None:
        return ""
    first, second, shared = found.groups()
    own = statement.segment(claim).of(statement.folded)
    told = [word for word in (first, second) if word + shared in own]
    return told[0] if len(told) == 1 and sum(word in own for word in (first, second)) == 1 else ""


def item_of(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """What is counted, where the claim's segment counts just that with another figure: 墓葬47座、灰坑216个 has no 灰坑47个."""
    head, source = claim.measure[-_HEAD:], match.place.claim
    if len(head) < _HEAD or dimension(source.quantity) != "count":
        return ""
    if head in match.place.near or source.measure[-_HEAD:] in statement.folded:
        return ""
    peers = (index.places[at].claim for at in index.together(index.number(match.place)))
    items = (peer for peer in peers if peer.span == source.span and peer.figure != source.figure)
    return head if any(peer.measure.endswith(head) for peer in items) else ""

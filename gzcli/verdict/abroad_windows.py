"""Statement and source in different languages: a word of the statement that belongs to a later figure of the match's sentence.

"Customs contributed 1.56 trillion" is not said by "domestic taxes contributed 1.56 trillion and customs 794 billion".
"""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.span import Span
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_span, telling_words
from gzcli.verdict.places import WEAK, Place, holds, prepared
from gzcli.verdict.zones import Word

_MARK = lazy(r"[，；,;:：](?! an? )|\b(?:and|but|while|as|with|whereas)\b")


def is_of_later(statement: Statement, claim: Claim, match: Candidate, index: Index) -> bool:
    """Whether a word of a figure alone stands, in the match's sentence, only with the next figure that a mark parts from it.

    Not where the statement has that figure, too, nor a name that the source begins with.
    """
    mark, end = _later_part(statement, match.place, index)
    if mark == end or claim.mention is None or claim.mention.kind is not Kind.QUANTITY:
        return False
    source, english = match.place.claim, index.sentences[match.place.sentence].english
    folded = index.folded[source.source]
    until, beyond = (
        prepared(folded[one:other], english) for one, other in ((source.sentence.start, mark), (mark, end))
    )
    own = _own(statement, claim)
    away = [word for word in own if not holds(word.feature, until, english)]
    return len(away) < len(own) and any(
        holds(word.feature, beyond, english) > WEAK
        for word in away
        if not (word.feature.name and index.sentences[0].holds(word.feature))
    )


def _own(statement: Statement, claim: Claim) -> list[Word]:
    span = own_span(statement, claim)
    words = (statement.words[at] for at in telling_words(statement, claim))
    return [word for word in words if word.found and span.covers(word.feature.span)]


def _later_part(statement: Statement, place: Place, index: Index) -> tuple[int, int]:
    """From the mark behind a claim to the next figure, or to the end of the sentence if that is of the claim's kind.

    Empty if there is none, or if the statement tells it.
    """
    claim, folded = place.claim, index.folded[place.claim.source]
    for span, peer in _behind(place, index):
        mark = next(_MARK.finditer(folded, claim.figure.end, span.start), None)
        if mark is None:
            continue
        if any(told.number is not None and told.number == peer.number for told in statement.claims):
            break
        alike = dimension(peer.quantity) == dimension(claim.quantity)
        end = claim.sentence.end if alike else span.start
        return mark.start(), end if alike or index.sentences[place.sentence].english else mark.start()
    return claim.figure.end, claim.figure.end


def _behind(place: Place, index: Index) -> list[tuple[Span, Claim]]:
    """The amounts of a claim's sentence that stand behind it, in order."""
    peers = (other.claim for other in index.places if other.sentence == place.sentence)
    amounts = ((peer.mention.span, peer) for peer in peers if peer.mention and peer.mention.kind is Kind.QUANTITY)
    return sorted((one for one in amounts if one[0].start >= place.claim.figure.end), key=lambda one: one[0])

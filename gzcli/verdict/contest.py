"""Whether another figure of the same sentence has more right to a statement's words than the one that agrees.

In 甲组增长5%，乙组增长3%，丙组增长5% each figure has a window of its own, from the figure of its kind before it to the next
figure. The words of a statement that only another window has belong to that one, unless they are inherited from it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from gzcli.grammar.document import segment_at
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.span import Span
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.features import Feature, features, hollow, mask
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words
from gzcli.verdict.owners import owned
from gzcli.verdict.places import holds, prepared
from gzcli.verdict.reach import PART
from gzcli.verdict.value import EXACT, Relation
from gzcli.verdict.wording import is_commonplace
from gzcli.verdict.zones import ELSEWHERE

_MARK = lazy(r"[，；、,;：:]| and | against | but | while |和|与|及")
_REACH = {"zh": 24, "en": 60}
_OF_WHICH = lazy(r"\s*(?:and )?(?:of (?:which|whom|them|these|those)|including)\b", re.IGNORECASE)
_LEDE = 2
_NAMED = 2  # bigrams of the statement, characters of the source, that make a name
_RIVALS = frozenset({Relation.OPEN, Relation.WEAKER})


def contester(
    statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate], index: Index
) -> Candidate | None:
    """The candidate in the match's own sentence whose window has words of the statement's window that the match's lacks.

    It contests only a match whose window has words that the statement lacks, more than its own has, and if it gains more
    words than it loses: as many do where it stands later (later items of a list inherit from earlier ones, not the
    reverse), any where it is a part (其中), which inherits from its total.
    """
    place = match.place
    if index.sentences[place.sentence].english != (statement.lang == "en"):
        return None
    rivals = [c for c in found if c.place.sentence == place.sentence and (c.fails or c.relation in _RIVALS)]
    if statement.lang == "en":
        rivals = [c for c in rivals if not (c.disagrees("time") or _is_start(c, match) or _is_whole(c, match))]
    rivals = [c for c in rivals if not (match.on_time and (c.disagrees("time") or _is_of_another_time(c)))]
    if statement.lang == "zh":
        rivals = [c for c in rivals if not c.disagrees("change")]  # how many there are, where how many more is told
    strange = strangers(statement, match, index) or _unsaid(statement, match)
    if not rivals or not strange:
        return None
    words, held = _own_words(statement, claim, owned(statement, claim, index, index.number(match.place))), {}
    for candidate in (match, *rivals):
        held[candidate.place.claim.id] = _held(words, candidate, index)
    mine = held[match.place.claim.id]
    held = {one: theirs - _crossing(words, theirs - mine, mine) for one, theirs in held.items()}
    return next(
        (
            c
            for c in rivals
            if _gains(c, match, held, statement.lang == "en") and strangers(statement, c, index) < strange
        ),
        None,
    )


def indistinct(
    statement: Statement, claim: Claim, match: Candidate, found: Sequence[Candidate], index: Index
) -> Candidate | None:
    """A like figure of the match's sentence from which only words tell the match that the statement does not have.

    Where no source has a word of the statement either, the number alone would decide: 790 houses were wrecked, where 340
    houses fell and 790 lost their roofs.
    """
    words = [statement.words[at] for at in telling_words(statement, claim)]
    unknown = [w for w in words if not w.found and not w.feature.light and not is_commonplace(w.feature)]
    if not unknown or not strangers(statement, match, index):
        return None
    peers = [c for c in found if c.place.sentence == match.place.sentence and c.fails and not c.disagrees()]
    return next((c for c in peers if _is_like(c, match, index)), None)


def _is_like(peer: Candidate, match: Candidate, index: Index) -> bool:
    """Whether a claim stands in the match's segment with all the words that this has, or tells a part of it: of which 12."""
    segment = peer.place.claim.span
    if segment != match.place.claim.span:
        return _OF_WHICH.match(segment.of(index.folded[peer.place.claim.source])) is not None
    return peer.held >= match.held and peer.beside >= match.beside


def displaced(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """A word of the figure's segment that the source has, but nowhere near the match, whose segment names another; "" if none.

    乙行利润 is not said by 甲行利润5亿元 where 乙行 is told of elsewhere.
    """
    number = index.number(match.place)
    figure = claim.figure
    words = [statement.words[at] for at in telling_words(statement, claim)]
    away = [word.feature.span for word in words if word.found and word.zones.get(number, 0.0) <= ELSEWHERE]
    names = [Span(a.start, b.end) for a, b in pairwise(away) if b.start == a.start + 1 and b.end <= figure.start]
    names = [name for name in names if name.of(statement.folded) not in _lede(match, index)]
    if not names or _strange_before(statement, match, index) < _NAMED:
        return ""
    return names[0].of(statement.folded)


def _lede(match: Candidate, index: Index) -> str:
    """The first sentences of the match's source, whose subject all that follows may be about."""
    source = match.place.claim.source
    return " ".join([sentence.text for sentence in index.sentences if sentence.source == source][:_LEDE])


def _strange_before(statement: Statement, match: Candidate, index: Index) -> int:
    """How many characters before a claim's figure in its segment the whole statement does not have."""
    claim = match.place.claim
    source = index.facts.sources[claim.source]
    if source.lang == "en" or statement.lang == "en" or claim.mention is None:
        return 0
    folded = index.folded[claim.source]
    start = segment_at(folded, claim.sentence, claim.mention.span.start).start
    peers = [place.claim for place in index.places if place.sentence == match.place.sentence]
    figures = tuple(
        peer.mention.span for peer in peers if peer.mention is not None and peer.mention.span.start >= start
    )
    words = mask(folded, figures)[start : claim.mention.span.start]
    told = prepared(statement.text, False)
    own = features(words, "zh", (), ())
    return len({c for word in own for c in word.text if c not in told and c not in hollow()})


def _gains(rival: Candidate, match: Candidate, held: dict[str, set[int]], english: bool) -> bool:
    """Whether a rival has more right to a statement's words; a later item of an English clause inherits all that stood before."""
    theirs, ours = held[rival.place.claim.id], held[match.place.claim.id]
    later = (
        rival.place.claim.span.start > match.place.claim.span.start
        or rival.place.claim.figure.start > match.place.claim.figure.start
    )
    gained, lost = len(theirs - ours), len(ours - theirs)
    is_part = PART in rival.place.segment
    gapped = english and later and rival.place.claim.span == match.place.claim.span
    if not english and not lost and _is_part_of(match, rival):
        return True
    return gained > lost or (later and 0 < gained == lost) or (gapped and gained > 0) or (is_part and gained > 0)


def _is_of_another_time(rival: Candidate) -> bool:
    """Whether a claim has a time of its own, and not the statement's: 214,000 last year, short of the 260,000 in 2019."""
    return rival.place.claim.when is not None and not rival.agrees("time")


def _is_part_of(match: Candidate, rival: Candidate) -> bool:
    """Whether a claim is told as part of another, and says more than the statement: 判处147人，其中31人被判处三年以上."""
    behind = match.place.claim.figure.start > rival.place.claim.figure.start
    return behind and PART in match.place.window and match.relation in EXACT


def _unsaid(statement: Statement, match: Candidate) -> int:
    """How many characters of the segment of a Chinese part the statement does not have, those behind another figure included."""
    if statement.lang == "en" or PART not in match.place.window:
        return 0
    told, own = prepared(statement.text, False), match.place.segment.rpartition(PART)[2]
    return len({c for c in own if c.isalpha() and c not in told and c not in hollow()})


def _crossing(words: list[Feature], gained: set[int], held: set[int]) -> set[int]:
    """Those of the gained pairs of characters of which the other claim has both: 院受 of 法院受理."""
    covered = {at for number in held for at in range(words[number].span.start, words[number].span.end)}
    spans = {number: words[number].span for number in gained}
    return {number for number, span in spans.items() if covered.issuperset(range(span.start, span.end))}


def _is_start(rival: Candidate, match: Candidate) -> bool:
    """Whether a rival is what the match's change started from, in the same segment: to 65% from 72%."""
    return rival.disagrees("baseline") and rival.place.claim.span == match.place.claim.span


def _is_whole(rival: Candidate, match: Candidate) -> bool:
    """Whether a rival is the whole that the match is a part of: 52 of its 170 flights."""
    roles = [axis.source for c in (rival, match) for axis in c.axes if axis.name == "role" and axis.source]
    return roles[-2:] == ["whole", "part"]


def _own_words(statement: Statement, claim: Claim, owners: frozenset[int]) -> list[Feature]:
    """The words of the figure's window, without those of the owner that the match's text has told before."""
    window = _window(statement.folded, claim, statement.claims, statement.lang)
    if statement.lang == "en" and not statement.within(window):
        window = statement.segment(claim)
    return [statement.words[at].feature for at in statement.within(window) if at not in owners]


def _held(words: list[Feature], candidate: Candidate, index: Index) -> set[int]:
    text, lang, _ = _window_text(candidate, index)
    ready = prepared(text, lang == "en")
    return {at for at, word in enumerate(words) if holds(word, ready, lang == "en")}


def strangers(statement: Statement, candidate: Candidate, index: Index) -> int:
    """How many words of a claim's window (in Chinese: characters) the whole statement does not have."""
    text, lang, masked = _window_text(candidate, index)
    told = prepared(statement.text, lang == "en")
    own = features(text, lang, masked, ())
    if lang == "en":
        return len(
            {
                word.lemmas
                for word in own
                if not is_commonplace(word) and not any(form in told for form in (*word.lemmas, *word.same))
            }
        )
    return len({c for word in own for c in word.text if c not in told and c not in hollow()})


def _window_text(candidate: Candidate, index: Index) -> tuple[str, str, tuple[Span, ...]]:
    """The folded words of a claim's window without its figures, the noun that it counts, and where figures stood."""
    claim = candidate.place.claim
    source = index.facts.sources[claim.source]
    peers = [place.claim for place in index.places if place.sentence == candidate.place.sentence]
    folded = index.folded[claim.source]
    window = _window(folded, claim, peers, source.lang)
    figures = (peer.mention.span for peer in peers if peer.mention is not None)
    masked = tuple(span.shift(-window.start) for span in figures if window.covers(span))
    noun = claim.mention.quantity.noun if claim.mention and claim.mention.quantity else ""
    return f"{mask(window.of(folded), masked)} {noun}", source.lang, masked


def _window(folded: str, claim: Claim, peers: Sequence[Claim], lang: str) -> Span:
    """From the last figure of the same kind before the claim's (and the mark after that) to the next figure."""
    figure = claim.figure
    others = sorted((peer.mention.span, _kind(peer)) for peer in peers if peer.mention is not None)
    before = [span.end for span, kind in others if span.end <= figure.start and kind == _kind(claim)]
    after = [span.start for span, _ in others if span.start >= figure.end]
    segment = segment_at(folded, claim.sentence, figure.start)
    start, end = segment.start if lang == "en" else claim.sentence.start, segment.end
    if before and before[-1] >= start:
        mark = _MARK.search(folded, before[-1], figure.start)
        start = mark.end() if mark else before[-1]
    if after and after[0] < end:
        mark = _MARK.search(folded, figure.end, after[0])
        end = mark.start() if mark else after[0]
    return Span(max(start, figure.start - _REACH[lang]), max(end, figure.end))


def _kind(claim: Claim) -> tuple[Kind, str]:
    mention = claim.mention
    if mention is None or mention.quantity is None:
        return Kind.DATE, ""
    return mention.kind, unit(mention.quantity.unit).dimension.removesuffix("count")

"""How English tells of an earlier time, of what a change is measured from, and of what is left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gzcli.grammar.document import segment_at
from gzcli.grammar.numeral_en import read_en
from gzcli.lexicon.context import cues
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.verdict.link import Statement
from gzcli.verdict.value import measured

_HEDGE = r"(?: (?:about|around|some|roughly|almost|nearly|just|only|over|more than|less than|another|a further|an?))*"
_BASE = lazy(
    r"\b(?:(?P<year>(?:an?|one) year (?:earlier|before|ago|previously)|(?:the )?(?:previous|prior|preceding) (?:year|season|winter|summer|spring|autumn|(?:12|twelve) months)"
    r"|the (?:year|season) before|last (?:year|season|winter|summer|spring|autumn|fall)\b|(?:12|twelve) months (?:earlier|before|ago|previously)"
    r"|year[- ]earlier|year[- ]ago|same (?:period|quarter|months?|half|week) (?:of |in )?(?:last year|a year))"
    r"|(?P<last>(?:a|the) (?:month|quarter|week|day) (?:earlier|before)|last (?:month|quarter|week)(?! of)|yesterday"
    r"|(?:the )?(?:previous|prior|preceding) (?:\w+ )?(?:month|quarter|week|day|half)s?)"
    r"|(?P<on>year[- ]on[- ]year|(?:on|in) the year|in (?:the )?(?:12|twelve) months (?:to|through)|annually|(?:month|quarter|week)[- ]on[- ](?:month|quarter|week)"
    r"|(?:than|from|below|above|over) (?:in )?the (?:first|second|third|fourth|final) quarter\b(?! (?:of|a year)))"
    r"|(?:(?P<back>two|three|four|six|nine|five|ten|\d+) (?P<unit>year|month)s (?:earlier|before|ago|previously))"
    r"|(?:than|of|below|above|behind|under|over|the) (?:\w+ ){0,2}(?P<aim>target|goal|quota)\b"
    r"|(?P<start>(?:the )?(?:start|beginning) of (?:the|this) year|year[- ]end)"
    r"|(?:in|of|since|from|than|for|at the end of) (?P<named>(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_FORMER = (
    r"\b(?:previously|originally|initially|formerly|outgoing|beforehand|hitherto|until (?:now|then|recently)|used to)\b"
)
_FORMERLY = lazy(_FORMER, re.IGNORECASE)
_ONCE = lazy(
    rf"{_FORMER}|\b(?:earlier|had been)\b"
    r"|\bhad (?:\w+ )?(?:stood|had|numbered|totalled|totaled|cost|employed|come|amounted|averaged|counted|held|sold|made|paid)\b",
    re.IGNORECASE,
)
_BY = lazy(
    rf"\b(?:by|(?:rise|increase|gain|jump|growth|fall|drop|decline|decrease|reduction|cut|loss) of){_HEDGE} ?$", 2
)
_UP = lazy(rf",(?: or)? (?:up|down){_HEDGE} ?[$£€]?$", re.IGNORECASE)
_HEDGED = lazy(rf"(?:\s+by)?{_HEDGE}\s*$", re.IGNORECASE)
_NOUN = lazy(
    r" (?:(?!than\b)[\w’'-]+ ){0,2}?(?:rise|increase|gain|jump|growth|fall|drop|decline|decrease|more|fewer|less|higher|lower|(?:short|shy|ahead) of|above|below|behind)\b",
    2,
)
_FROM = lazy(r"\b(?:from|than|over|with|to|against|since|on|versus)\s+(?:the )?$", re.IGNORECASE)
_THAN = lazy(r"\b(?:than|from|compared with|compared to)\b", re.IGNORECASE)
_LEFT = lazy(
    r"\bremain(?:s|ed|ing|der)?\b|\b(?:is|are|was|were|be|been|has|have|had|with) left\b|\bthere (?:is|are|was|were) [^,;]{0,40} left\b|\bleft (?:over|to)\b|\bleav(?:es|ing)\b|\bthe rest\b"
    r"|\boutstanding\b|\bstill (?:to|needs?|lacks?|lacked)\b|\byet to\b|\bto go\b|\bnot yet\b|\bun(?:spent|filled|sold|occupied|claimed|used)\b|\bvacant\b"
    r"|\bneed(?:s|ed)? to (?:reach|meet|hit|fulfil|achieve)\b|\b(?:short|shy) of (?:the|its|their|this) (?:[\w-]+ ){0,2}(?:target|goal|quota|plan)\b",
    re.IGNORECASE,
)
_OWED = lazy(r"\b(?:loan|bond|debt|deposit|credit|lending|financing|balance|share)s?\b", re.IGNORECASE)
_REACH = 40  # characters behind a figure in which its base is told


def time_before_en(statement: Statement, claim: Claim) -> str:
    """ "year", "last", "start", "aim", a year's digits, "3 months" or "any" for an English figure told of an earlier time or
    of a target; "" for others, and for changes.
    """
    if is_change_en(claim, statement.folded):
        return ""
    own = segment_at(statement.folded, claim.sentence, claim.figure.start)
    before = statement.folded[claim.sentence.start : claim.figure.start]
    behind = next(_times(statement.folded, claim.figure.end, own.end), None)
    found = behind or next(iter(reversed(list(_times(before, 0, len(before))))), None)
    if found is not None and not (behind is None and _is_amount_between(statement, claim, found.end())):
        return _kind(found)
    once = claim.baseline or (not claim.when_own and _ONCE.search(before))
    return "any" if once else "date" if claim.when_own else ""


def tells_former(statement: Statement, claim: Claim) -> bool:
    """Whether an English figure is told with a word for what was so before: previously, in the outgoing assembly."""
    before = claim.when_own or is_change_en(claim, statement.folded)
    return not before and _FORMERLY.search(claim.span.of(statement.folded)) is not None


def is_once(text: str) -> bool:
    """Whether words say that something was so before: previously, had stood, used to."""
    return _ONCE.search(text) is not None


def _times(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The times of a stretch of text that no change is measured from."""
    return (
        match
        for match in _BASE.finditer(text, start, end)
        if not _FROM.search(text, start, match.start()) and not match["on"]
    )


def _is_amount_between(statement: Statement, claim: Claim, end: int) -> bool:
    """Whether another figure stands between a time and the claim's, to which the time may belong."""
    at = claim.sentence.start + end
    return any(one.quantity and at <= one.figure.start < claim.figure.start for one in statement.claims)


def base_of_en(claim: Claim, folded: str, end: int) -> str:
    """What an English change is measured from, in the words of `time_before_en`; "other" for anything else, "" where it is silent up to a place."""
    end = min(end, segment_at(folded, claim.sentence, claim.figure.start).end)
    found = _BASE.search(folded, claim.figure.end, end)
    other = _THAN.search(folded, claim.figure.end, end) is not None
    return _kind(found) if found else "other" if other else ""


def _kind(found: re.Match[str]) -> str:
    """ "year", "last", "start", "aim", a year's digits, or so many months."""
    if found["back"]:
        number = read_en(found["back"].lower(), 0)
        return f"{(number.value if number else 0) * (12 if found['unit'].lower() == 'year' else 1)} months"
    if found["on"]:
        return "year" if found["on"].lower().startswith(("year", "on the", "in", "ann")) else "last"
    return found["named"] or found.lastgroup or ""


def is_change_en(claim: Claim, folded: str) -> bool:
    """Whether an English figure says how far something changed: grew 7.4%, by 95 million, 1,900 fewer."""
    before = _before(claim, folded)
    if _BY.search(before) or _UP.search(before) or _NOUN.match(folded, claim.figure.end, claim.sentence.end):
        return True
    return is_moved_en(claim, folded) and measured(claim.quantity) in ("ratio", "points", "score")


def is_moved_en(claim: Claim, folded: str) -> bool:
    """Whether a word for the way that something went stands right before an English figure: rose by 45 metres."""
    words = _before(claim, folded)
    ways = cues("direction", "en").find(words)
    return bool(ways) and _HEDGED.match(words, ways[-1].end) is not None


def _before(claim: Claim, folded: str) -> str:
    return folded[max(claim.sentence.start, claim.figure.start - _REACH) : claim.figure.start]


def tells_rest(statement: Statement, claim: Claim) -> bool:
    """Whether an English figure is told of what is left."""
    found = _LEFT.search(statement.folded, claim.span.start, claim.span.end)
    owed = (
        found is not None and found.group().lower() == "outstanding" and _OWED.search(claim.span.of(statement.folded))
    )
    return found is not None and not owed

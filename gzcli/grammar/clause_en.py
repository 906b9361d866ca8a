"""Whose an English figure is: the subject of its clause, taken over from an earlier one where the clause has none.

A sentence is read in its segments, from the figure's backwards: a segment with a subject of its own ends the search,
one that opens with a verb or has none (up 5%, bought in 2021 for …) goes on, a relative one asks its antecedent.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

_WORD = lazy(r"[A-Za-z][A-Za-z'’\-]*")
_LEAD = lazy(
    r"[\s“\"'(]*(?:(?:and|but|while|whereas|although|though|because|so|yet|as|when|if|that|with|after|before)\s+)?", 2
)
_JOINED = lazy(r"[\s“\"'(]*(?:and|but|while|whereas|although|though|as|when|because)\s", re.IGNORECASE)
_RELATIVE = lazy(r"[\s“\"'(]*(?:and |but )?(who|whom|which|whose|where)\b", re.IGNORECASE)
_OF_WHICH = lazy(r"[\s“\"'(]*(?:\w+ )?of (?:which|whom|them|these|those|it)\b", re.IGNORECASE)
_ANAPHOR = lazy(
    r"\s*(?:(?:and|but|while|whereas|with)\s+)?(?:those|that(?= (?:of|from|in|for|to|on|at)\b)|the (?:one|figure|number|same))\b",
    re.IGNORECASE,
)
_PREPOSITION = lazy(r"\s(?:of|from|in|to|for|at|with|on|by|who|that|which|among|against|than)\b", re.IGNORECASE)
_NAME = lazy(r"[A-Z][\w'’&.-]*(?: (?:of |the |and )?[A-Z][\w'’&.-]*)*")
_TAIL = lazy(
    r"(?: (?:in|on|at|since|by|for|to|the|\$?[\d.,]+%?))*[ \"”]*$", re.IGNORECASE
)  # dates and figures behind a noun
_SETTING = lazy(  # a date before a subject: On December 14 wind met …
    r"^(?:on|in|at|by|during|since|until|from|for|after|before)\s+(?:(?:the|early|late|mid|end|start|of|full|whole|entire|this|last|next|same|first|second"
    r"|third|fourth|half|year|years|month|months|quarter|week|weekend|morning|evening|afternoon|night|midnight|noon"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*(?:st|nd|rd|th)?)\b\s*)+",
    re.IGNORECASE,
)
_FIGURE = lazy(
    r"(?:\d|half\b|(?:an? |one |two |three )?(?:thirds?|quarters?|fifths?)\b|(?:of|with|including|from|to|by|than|as)\b)",
    re.IGNORECASE,
)
_POSSESSIVE = lazy(r"\s*(?:(?:and|but|while)\s)?(?:its|their|his|her)\b", re.IGNORECASE)
_COMPARISON = lazy(
    r"\s*(?:(?:and|but|still|well|just|slightly|sharply)\s)*(?:compared|against|up|down|from|versus|above|below|than|of(?! which| whom| them))\b",
    re.IGNORECASE,
)
_WAY = lazy(r"\s*(?:well |slightly |sharply |still )?(up|down|unchanged)\b(?: from| by| on|$)?", re.IGNORECASE)
_CLAUSES = lazy(r"\s(?:as|while|but|and|because|when|after|before|that|whereas|where|who|which)\s", re.IGNORECASE)
_DOING = lazy(r"\s*[a-z]{2,}ing\b")  # taking, in "finished third, taking 23 seats": what its subject did
_DAY = lazy(r"(?:on|in|at|by|late|early|yesterday|today)\b", re.IGNORECASE)


_ON_SUM = lazy(r"\W*(?:on|with) (?:an? |the |its |their )?([a-z][a-z -]*?) of [^,;]*\d[^;]*?\b(?:up|down)(?: \w+)? ")
_REACH = 400  # characters before a figure that are searched for its subject


class Subject(NamedTuple):
    """The words that tell whose a figure is, the head first; ``own`` is False where a pronoun leaves it open."""

    parts: tuple[str, ...]
    own: bool

    @property
    def text(self) -> str:
        """All the words."""
        return " ".join(self.parts)


class _Segment(NamedTuple):
    text: str
    noun: str  # the words before its first verb
    verb: bool


def subject_of(text: str, sentence: Span, at: int, before: str = "") -> Subject:
    """The subject of the clause that the place ``at`` stands in; ``before`` is that of the sentences before it."""
    segment = segment_at(text, sentence, at)
    head = text[max(segment.start, at - _REACH) : at]
    earlier = _earlier(text, Span(max(sentence.start, at - _REACH), sentence.end), sentence, segment)
    if earlier and (beside := _ON_SUM.fullmatch(earlier[0].text + head)):
        return Subject((beside[1],), True)
    if _RELATIVE.match(head) or _is_alone(text, segment, head):
        named = _antecedent(earlier[0].text) if earlier else ""
        return Subject((named,), True) if named else _inherited(earlier, before)
    if not earlier and not _WORD.search(head):
        return Subject((), False)
    own = _read(_clause(head))
    if _ANAPHOR.match(head):
        return Subject((_clean(own.noun), _head(_inherited(earlier, before).text)), True)
    if own.verb and own.noun and not _is_pronoun(own.noun) and not _OF_WHICH.match(head):
        return Subject((own.noun,), True)
    if not own.verb and earlier and (gapped := _gapped(head)):
        return Subject((gapped,), True)
    found = _inherited(earlier, before if _is_pronoun(own.noun) else "")
    setting = own.noun.rpartition(" ")[0] if _is_pronoun(own.noun) else ""  # in Eastfield they fell
    return Subject((*found.parts, setting), found.own) if setting else found


def taken_up(text: str, sentence: Span, at: int) -> str:
    """The segment that a comparison or a possessive behind it takes up: "9% used it" for 8% of ", compared with 8% in 2022"."""
    segment = segment_at(text, sentence, at)
    continues = _COMPARISON.match(text, segment.start, segment.end) or _POSSESSIVE.match(
        text, segment.start, segment.end
    )
    if segment.start == sentence.start or not continues:
        return ""
    before = segment_at(text, sentence, segment.start - 1)
    return text[max(before.start, segment.start - _REACH) : before.end]


def trailing(text: str, sentence: Span, at: int) -> str:
    """Which way the comparison behind a figure's segment goes: "was 71, down from 94"; "flat" for "unchanged"."""
    segment = segment_at(text, sentence, at)
    found = _WAY.match(text, min(segment.end + 1, sentence.end), sentence.end)
    return "" if found is None else "flat" if found[1].lower() == "unchanged" else found[1].lower()


def main_subject(text: str, sentence: Span) -> str:
    """The first subject of a sentence that is no pronoun, for the sentences after it; "" if there is none."""
    at, end = sentence.start, min(sentence.end, sentence.start + _REACH)
    while at < end:
        segment = segment_at(text, sentence, at)
        read = _read(text[segment.start : min(segment.end, end)])
        if read.noun and not (_is_pronoun(read.noun) or _RELATIVE.match(read.text) or read.noun.isupper()):
            return read.noun
        at = segment.end + 1
    return ""


def has_subject(text: str, segment: Span) -> bool:
    """Whether a segment has a subject and a verb of its own, and is no relative clause."""
    read = _read(text[segment.start : min(segment.end, segment.start + _REACH)])
    return read.verb and bool(read.noun) and not _RELATIVE.match(read.text)


def verb_at(text: str, within: Span) -> Span | None:
    """The first verb of a stretch of text with its auxiliaries left out: cut of "had been cut"; None without one."""
    found: Span | None = None
    for match in _WORD.finditer(text, within.start, within.end):
        word = match.group().lower()
        if (
            found is not None
            and word not in _words("verbs")
            and word not in _words("adverb")
            and not word.endswith("ly")
        ):
            return found
        if word in _words("verbs"):
            found = Span(match.start(), match.end())
            if word not in _words("auxiliary"):
                return found
    return found


def is_verb(word: str) -> bool:
    """Whether an English word is a verb, in a form that a sentence is built on."""
    return word.lower() in _words("verbs")


def _is_alone(text: str, segment: Span, head: str) -> bool:
    """Whether a figure stands between two commas without a word: Solvay, 52, said."""
    return not _WORD.search(head) and not _WORD.search(text, segment.start, segment.end)


def _clause(head: str) -> str:
    """The last clause of the words before a figure that has a verb and a subject: Redhaven beat of "scored as Redhaven beat"."""
    whole, start = _read(head), 0
    if not whole.verb:
        return head
    for match in _CLAUSES.finditer(head):
        if not _read(head[start : match.start()]).verb:
            continue
        rest = _read(head[match.end() :])
        if rest.verb and rest.noun and not _is_pronoun(rest.noun):
            start = match.end()
    return head[start:]


def _gapped(head: str) -> str:
    """The subject of a clause that leaves out its verb: hydropower of "nuclear 19.0% and hydropower 6.8%"; "" for others."""
    last = re.split(r"\d[\d.,]*%?", head)[-1]
    lead = _LEAD.match(last)
    words = [match.group().lower() for match in _WORD.finditer(last, lead.end() if lead else 0)]
    hollow = _words("stop") | _words("pronoun") | _words("adverb")
    if _DOING.match(head) or not words or not hollow.isdisjoint((words[0], words[-1])):
        return ""
    return _clean(last[lead.end() if lead else 0 :])


def _earlier(text: str, within: Span, sentence: Span, segment: Span) -> list[_Segment]:
    """The segments of a sentence before one, as far as they lie in ``within``, the nearest first."""
    found = []
    while segment.start > within.start:
        segment = segment_at(text, sentence, segment.start - 1)
        found.append(_read(_clause(text[max(segment.start, within.start) : segment.end])))
    return found


def _inherited(earlier: list[_Segment], before: str) -> Subject:
    """The subject that a clause takes over: the verbless segments before it up to the nearest one with a subject."""
    parts: list[str] = []
    for segment in earlier:
        if _RELATIVE.match(segment.text) or (segment.verb and not segment.noun):
            continue
        if segment.verb:
            if not parts or not any(_NAME.search(part) for part in parts):
                parts.insert(0, "" if _is_pronoun(segment.noun) else segment.noun)
            break
        if _FIGURE.match(segment.noun) and segment is not earlier[-1]:
            continue
        parts.insert(0, segment.noun)
        if _JOINED.match(segment.text):
            break
    named = tuple(part for part in parts if part)
    if named:
        return Subject(named, True)
    return Subject((before,) if before else (), False)


def _antecedent(segment: str) -> str:
    """What a relative clause or a figure alone between commas is about: the last name before it, else the last noun."""
    segment = _TAIL.sub("", segment)
    names = _NAME.findall(segment)
    if names and segment.endswith(names[-1]):
        return str(names[-1])
    ends = [match.end() for match in _WORD.finditer(segment) if _is_hollow(match.group().lower())]
    words = segment[max(ends, default=0) :].strip(' ,"“')
    return _clean(words) or (str(names[-1]) if names else _read(segment).noun)


def _read(segment: str) -> _Segment:
    start = _LEAD.match(segment)
    at = start.end() if start else 0
    for match in _WORD.finditer(segment, at):
        word = match.group().lower()
        if word in _words("speech") and match.start() == at:
            at = match.end()
        elif word in _words("speech") and (told := _read(segment[match.end() :])).verb and _is_said(told.noun):
            return _Segment(segment, told.noun, True)
        elif (word in _words("verbs") or _is_past(segment, match, at)) and not _is_noun(match, at):
            return _Segment(segment, _noun(segment[at : match.start()]), True)
    return _Segment(segment, _clean(segment[at:]), False)


def _is_past(segment: str, match: re.Match[str], start: int) -> bool:
    """Whether a word in -ed is a verb that no list needs to know: it opens its segment or follows a name: , converted; Marsh served."""
    word, before = match.group(), segment[start : match.start()].split()
    return word.islower() and word.endswith("ed") and len(word) > 4 and (not before or before[-1][0].isupper())


def _is_noun(match: re.Match[str], start: int) -> bool:
    """Whether what looks like a verb is none: Installed capacity reached …, energy costs doubled."""
    word, follows = match.group(), _WORD.match(match.string, match.end() + 1)
    opens = match.start() == start and word[0].isupper() and word.endswith("ed")
    chained = word.lower() not in _words("auxiliary") and word.lower() not in _words("speech")
    return opens or (
        chained and word.endswith("s") and follows is not None and follows.group().lower() in _words("verbs")
    )


def _noun(words: str) -> str:
    """The words before a verb, "" where they are adverbs only: still gets."""
    inside = [match.group().lower() for match in _WORD.finditer(words)]
    hollow = all(word in _words("adverb") or word in _words("stop") for word in inside)
    return "" if hollow and not any(word in _words("pronoun") for word in inside) else _clean(words)


def _is_said(noun: str) -> bool:
    """Whether words between a verb of saying and the next verb are a subject: said orders rose; not said on Monday."""
    return bool(noun) and not _DAY.match(noun) and not _is_pronoun(noun)


def _clean(words: str) -> str:
    """The words without a date and an article before them."""
    words = _SETTING.sub("", words.strip(" ,;:“”\"'()$£€")) or words
    first = words.partition(" ")[0].lower()
    return words[len(first) :].strip() if first in ("the", "a", "an", "some") else words


def _head(words: str) -> str:
    found = _PREPOSITION.search(words)
    return words[: found.start()] if found else words


def _is_hollow(word: str) -> bool:
    return word in _words("stop") or word in _words("verbs")


def _is_pronoun(words: str) -> bool:
    """Whether the words before a verb are a pronoun, a date or a place before it aside: it, in Eastfield they."""
    first, last = words.lower().partition(" ")[0], words.lower().rpartition(" ")[2]
    return last in _words("pronoun") or (first in _words("pronoun") and len(words.split()) <= 2)


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(measure_words("en", role))

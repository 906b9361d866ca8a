"""How far an English date reaches: to the figures of its own clause, and only from a main clause to later ones."""

from __future__ import annotations

import re

from gzcli.extract.passage import Passage
from gzcli.grammar.clause_en import has_subject, is_verb
from gzcli.lexicon.pattern import lazy
from gzcli.model.mention import Kind, Mention
from gzcli.model.when import Bound

_WORD = lazy(r"[A-Za-z]+")
_AND = lazy(r"\b(?:and|but|while|whereas|though)\b", re.IGNORECASE)
_COMPARED = lazy(
    r"\b(?:from|than|against|versus|compared (?:with|to))(?: (?:an?|the|its) [a-z-]+(?: [a-z-]+)? of)?(?: (?:an?|the|about|just|only|its))?\s+$",
    re.IGNORECASE,
)
_AFTER = lazy(r"\b(?:after|following|reversing|erasing|compared (?:with|to)|against|versus)\b[^,;]*$", re.IGNORECASE)
_LINK, _LEAD = 8, 24  # characters between a figure and its date, and before the figure
_SAID = lazy(  # said on Thursday, told reporters late on Monday, a study published in a journal on Friday
    r"\b(?:said|says|told|announced|reported|reports|stated|published|released|issued|according to|confirmed|showed|shows|disclosed|unveiled|declared)\b"
    r"[^,;]{0,40}$",
    re.IGNORECASE,
)
_ASIDE = lazy(r"\b(?:since|than|from|against|compared with|compared to|until|before|ago|earlier)\b", re.IGNORECASE)


def reaches(passage: Passage, date: Mention, mention: Mention) -> bool:
    """Whether a date can tell when a figure of its sentence holds.

    In a figure's own segment it does, unless another clause with a verb of its own begins between the two (employs
    2,300 people and is to reach 4,000 by 2026). An earlier segment passes its date on if it is a main clause or a mere
    setting (In 2023, …), and the date is not what something is compared with (the highest since 1991, …). The day on which
    something was said is that of no figure.
    """
    segment = passage.segment(mention)
    if _is_before_it(passage, date, mention) or _tells_when_said(passage, date):
        return False
    if segment.covers(date.span):
        return not _is_parted(passage.folded[mention.span.end : date.span.start]) and not _is_another(
            passage, date, mention
        )
    if date.span.start > mention.span.start:
        return True
    return passes_on(passage, date)


def passes_on(passage: Passage, date: Mention) -> bool:
    """Whether what follows the segment of a date may take the date over."""
    segment = passage.segment(date)
    lead = passage.folded[segment.start : date.span.end]
    if date.when is None or date.when.bound is Bound.SINCE or _ASIDE.search(lead) or _tells_when_said(passage, date):
        return False
    return segment.start == passage.sentence.start or has_subject(passage.folded, segment) or _is_setting(lead)


def _tells_when_said(passage: Passage, date: Mention) -> bool:
    """Whether a day is that on which somebody told of what the text tells: the ministry said on Thursday."""
    if date.when is None or date.when.first.day is None or date.when.first != date.when.last:
        return False
    return _SAID.search(passage.folded, passage.segment(date).start, date.span.start) is not None


def _is_setting(lead: str) -> bool:
    return len(_WORD.findall(lead)) <= 4 and not any(is_verb(word) for word in _WORD.findall(lead))


def _is_another(passage: Passage, date: Mention, mention: Mention) -> bool:
    """Whether a date stands right behind another figure that the mention is compared with: from 36.2% the year before."""
    near = [other for other in passage.mentions if other.span.end <= date.span.start and other.kind is not Kind.DATE]
    if not near or near[-1] is mention or len(passage.folded[near[-1].span.end : date.span.start]) > _LINK:
        return False
    start = max(passage.sentence.start, near[-1].span.start - _LEAD)
    return _COMPARED.search(passage.folded, start, near[-1].span.start) is not None


def _is_before_it(passage: Passage, date: Mention, mention: Mention) -> bool:
    """Whether a date is that of an earlier figure, which the mention comes after: 1.2% after a 0.8% decline in July."""
    figure = next(passage.figures.before(date.span.start), None)
    if figure is None or figure.span.start <= mention.span.start:
        return False
    return _AFTER.search(passage.folded, mention.span.end, figure.span.start) is not None


def _is_parted(between: str) -> bool:
    joint = _AND.search(between)
    return joint is not None and any(is_verb(word) for word in _WORD.findall(between[joint.end() :]))

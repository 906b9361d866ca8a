"""What an English source does not tell of its figure: that it came to it (rose to 1.2 million), that so many did what some did."""

from __future__ import annotations

import re

from gzcli.lexicon.context import cues
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.verdict.index import Index
from gzcli.verdict.places import Place
from gzcli.verdict.sides_en import Clause

_TO = lazy(
    r"(?: \w+){0,2} to(?: (?:about|around|some|almost|nearly|just|only|over|a|an|the|record|new|high|low|of))*\s+[$£€]?"
)

_COMPARED = lazy(r"\b(?:than|from|against|versus|compared|as (?:many|much)|times|record|[a-z]{3,}est|most|least)\b")
_SAMPLE = lazy(
    r"\b(study|survey|poll|sample|trial|analysis|review|questionnaire|interviews)(?: \w+){0,3} (?:of|among|with|covering|involving)"
    r"(?: (?:about|around|some|over|almost|nearly|more|than|a|total|of))*\s+$",
    re.IGNORECASE,
)
_ASKED = lazy(
    r"\b(?:stud(?:y|ie)|survey|poll|sampl|trial|analy|review|question|respon|interview|ask|participa|research|examin|track|follow|test"
    r"|data|took part|taking part|enrol|recruit|includ|involv|cover|screen|look|compar|investigat|volunteer)",
    re.IGNORECASE,
)
_SUPPLY = "cut"  # power was cut to so many


def sampled(told: Clause, stated: Clause) -> str:
    """The word for an inquiry of which a figure is only the size, where the statement has none: a study of 2,900 parents."""
    found = _SAMPLE.search(stated.before)
    return found[1] if found and not _ASKED.search(told.text) else ""


def unmoved(claim: Claim, told: Clause, place: Place, index: Index) -> str:
    """The verb by which a figure is told to have come to something, where the source tells of no change around the claim."""
    if claim.mention is None or claim.mention.kind is not Kind.QUANTITY or place.direction:
        return ""
    ways = cues("direction", "en").find(told.before)
    if not ways or not _TO.fullmatch(told.before, ways[-1].end):
        return ""
    own = index.sentences[place.sentence].span
    if told.before[ways[-1].start : ways[-1].end] == _SUPPLY or _COMPARED.search(
        index.folded[place.claim.source], own.start, own.end
    ):
        return ""
    number, way = place.sentence, ways[-1]
    near = (at for at in (number - 1, number, number + 1) if 0 <= at < len(index.sentences))
    beside = (index.sentences[at] for at in near if index.sentences[at].source == place.claim.source)
    folded = index.folded[place.claim.source]
    found = ((one, cue) for one in beside for cue in cues("direction", "en").find(folded, one.span.start, one.span.end))
    changed = any(cue.says == way.says or one is index.sentences[number] for one, cue in found)
    return "" if changed else told.before[way.start : way.end]

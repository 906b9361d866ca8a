"""Whether an English statement tells of a figure in the past, by a verb that no table of cues has: it opened on May 3."""

from __future__ import annotations

from gzcli.lexicon.context import cues_of
from gzcli.lexicon.pattern import lazy
from gzcli.model.claim import Claim, Modality
from gzcli.verdict.link import Statement

_STRONG = (
    "began|came|went|gave|held|brought|drew|flew|ran|sent|saw|led|met|lost|left|caught|chose|broke|drove|wrote|sank|"
    "shrank|struck|swept|undertook|underwent|withdrew|rebuilt|took|made|won|sold|bought|paid|hit|fell|rose|grew"
)
_PAST = lazy(  # no article, preposition or form of "be" before a word in -ed makes it a mere participle
    r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bits )(?<!\bof )(?<!\bbe )(?<!\bbeing )(?<!\bto )(?<!\bin )(?<!\bby )(?<!\bwith )"
    rf"\b(?:[a-z]{{2,}}[^e\W]ed\b(?! (?:by|to be)\b)|(?:{_STRONG})\b)"
    r"|\b(?:it|he|she|[a-z]*[a-rt-z]) (?<!\bto )(?<!\bwill )(?<!\bwould )(?<!\bcan )(?<!\bcould )(?<!\bmay )(?<!\bmight )(?<!\bmust )(?<!\bshould )(?<!\bthe )"
    r"(?<!\ba )(?<!\bbe )(?<!\bbeen )(?<!\band )(?<!\bor )(?<!\bof )(?<!\bnot )(?:cut|put|shut|split|spread|quit|cost)\b"
)
_PLAN = lazy(  # what was raised, set or told may still be a plan
    r"\b(?:guidance|outlook|forecast|estimate|target|budget|quota|plan|goal|set aside|allocat\w+|earmark\w+|approv\w+)"
)


def told_in_past(statement: Statement, claim: Claim) -> bool:
    """Whether the segment of a figure, told without a cue of its own, has a verb in the past and nothing of a plan."""
    if statement.lang != "en" or claim.modality is not None:
        return claim.modality is Modality.DONE
    planned = _PLAN.search(statement.folded, claim.sentence.start, claim.sentence.end) is not None or any(
        name == "modality" for name, _ in cues_of("en", statement.folded, claim.sentence.start, claim.sentence.end)
    )
    segment = statement.segment(claim)
    return not planned and _PAST.search(statement.folded, segment.start, segment.end) is not None

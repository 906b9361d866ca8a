"""English lists that tell once which way their figures go: rose 18% in the south and 6% in the north."""

from __future__ import annotations

from gzcli.grammar.clause_en import verb_at
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.span import Span

_LIST = lazy(  # the place of the one, a joint, and the name of the other; no end of a change, no comparison
    r"(?: (?!to\b|from\b|than\b|of which\b|at\b)[^\s,;]+)*(?:,| and|, and)"
    r"(?: (?!to\b|from\b|than\b|compared\b|at\b|or\b|up\b|down\b|after\b|with\b)[^\s,;]+)* "
)


def in_list(first: Claim, second: Claim, folded: str) -> bool:
    """Whether a rate goes on with a list that another of its sentence opened, without a verb of its own."""
    if any(claim.baseline or dimension(claim.quantity) != "ratio" for claim in (first, second)):
        return False
    if (first.source, first.sentence) != (second.source, second.sentence):
        return False
    joined = Span(first.figure.end, second.figure.start)
    return bool(_LIST.fullmatch(joined.of(folded))) and verb_at(folded, joined) is None

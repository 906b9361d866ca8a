"""What a share is a share of: 一般公共预算支出 of 占一般公共预算支出的18.4%."""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms import is_same
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.verdict.contrasts import contrast
from gzcli.verdict.features import hollow

_WHOLE = lazy(
    r"占(?![比地用领])(?:到|了|据)?([^占，。；]{2,24}?)的?(?:比重|比例|份额)?(?:达到|达|为|约|超过|近|到|上升至|提高到|的)?$"
)
_SHARED = 0.5  # of the characters of the shorter name, so many in the other make it the same whole
_VAGUE = frozenset("全总额")


def whole_of(claim: Claim, folded: str) -> str:
    """What a claim's share is a share of, in the folded Chinese text it stands in; "" where that is not said."""
    quantity = claim.mention.quantity if claim.mention else None
    if claim.mention is None or quantity is None or unit(quantity.unit).dimension != "ratio":
        return ""
    match = _WHOLE.search(folded, claim.span.start, claim.mention.span.start)
    return match[1] if match else ""


def is_another(told: str, stated: str) -> bool:
    """Whether two wholes are different ones; not where one side is silent."""
    if not told or not stated or is_same(told, stated):
        return False
    if contrast(told, stated, english=False):
        return True
    ours, others = (set(name) - hollow() - _VAGUE for name in (told, stated))
    return len(ours & others) < _SHARED * min(len(ours), len(others))

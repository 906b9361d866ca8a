"""What a share is a share of: 一般公共预算支出 of 占一般公共预算支出的18.4%."""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms import is_same, synonyms_in
from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.verdict.contrasts import contrast
from gzcli.verdict.features import hollow

_WHOLE = lazy(
    r"(?:占(?![比地用领])|贡献|撑起)(?:到|了|据)?([^占，。；]{2,24}?)的?(?:比重|比例|份额)?(?:达到|达|为|约|超过|近|到|上升至|提高到|的)?$"
)
_SHARED = 0.5  # of the characters of the shorter name, so many in the other make it the same whole
_HEAD = 2  # characters of a head word
_RATE = 3  # characters of the name of a rate: 就业率
_KIND = 2  # different characters that make a kind of it
_VAGUE = frozenset("全总额")


def whole_of(claim: Claim, folded: str) -> str:
    """What a claim's share is a share of, in the folded Chinese text it stands in; "" where that is not said."""
    quantity = claim.quantity
    if claim.mention is None or quantity is None or unit(quantity.unit).dimension != "ratio":
        return ""
    match = _WHOLE.search(folded, claim.span.start, claim.mention.span.start)
    return match[1] if match else ""


def other_kind(told: str, stated: str) -> bool:
    """Whether two names share their head (增加值) and are of kinds that share nothing (工业, 战略性新兴产业).

    Names in two languages that end alike do not: core CPI, 核心CPI.
    """
    head = common_tail(told, stated)
    if _are_rates_apart(told, stated):
        return True
    if len(head) < _HEAD or told.isascii() != stated.isascii():
        return False
    kinds = [_kind(name.removesuffix(head)) for name in (told, stated)]
    if min(len(kind) for kind in kinds) < _KIND or kinds[0] & kinds[1]:
        return False
    return not any(word in stated for _, words in synonyms_in(told) for word in words)


def _kind(words: str) -> set[str]:
    """The characters that tell a kind; two alone are one word, hollow or not: 过夜游客."""
    return set(words) if len(words) == _KIND else set(words) - hollow()


def _are_rates_apart(told: str, stated: str) -> bool:
    """Whether two Chinese names end in rates of different things: 就业率, 升学率."""
    ours, theirs = (name[-_RATE:] for name in (told, stated))
    if not (ours.endswith("率") and theirs.endswith("率") and len(ours) == len(theirs) == _RATE):
        return False
    shared = {*ours[:-1]} & {*theirs[:-1]}
    return not shared and not any(word in stated for _, words in synonyms_in(told) for word in words)


def common_tail(a: str, b: str) -> str:
    """The characters that two names end in alike."""
    size = next(
        (n for n, (x, y) in enumerate(zip(reversed(a), reversed(b), strict=False)) if x != y), min(len(a), len(b))
    )
    return a[len(a) - size :]


def is_another(told: str, stated: str) -> bool:
    """Whether two wholes are different ones; not where one side is silent."""
    if not told or not stated or is_same(told, stated):
        return False
    if contrast(told, stated, english=False) or other_kind(told, stated):
        return True
    ours, others = (set(name) - hollow() - _VAGUE for name in (told, stated))
    return len(ours & others) < _SHARED * min(len(ours), len(others))

"""The one line that tells a reader why, in the language asked for."""

from __future__ import annotations

from decimal import Decimal

from gzcli.lexicon.data import table
from gzcli.model.claim import Claim
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.value import difference

_POINT_ONE = Decimal("0.1")


def reason(rule: str, words: str, claim: Claim, shown: Candidate | None, **more: str) -> str:
    """The sentence of a rule in ``words`` ("en" or "zh"), filled with the source's wording and the difference.

    Raises KeyError as `sentence` does.
    """
    source = shown.place.claim.mention.text if shown and shown.place.claim.mention else ""
    fields = {"source": source, "difference": _difference(claim, shown), "missing": "", **more}
    return sentence(rule, words, **fields)


def sentence(rule: str, words: str, **fields: str) -> str:
    """The sentence of a rule, filled with the given fields.

    Raises KeyError for a rule or language without a row in ``reasons.toml``, or a field that the row needs.
    """
    template: str = table("reasons.toml")[rule][words]
    return template.format_map(fields)


def rules() -> tuple[str, ...]:
    """The names of all rules that have a reason."""
    return tuple(table("reasons.toml"))


def _difference(claim: Claim, shown: Candidate | None) -> str:
    stated = shown.place.claim.mention if shown else None
    if claim.mention is None or stated is None or claim.mention.quantity is None or stated.quantity is None:
        return ""
    share = difference(claim.mention.quantity, stated.quantity)
    if share is None or share == 0:
        return ""
    percent = (share * 100).quantize(_POINT_ONE) if abs(share) < 10 else None
    return f" ({percent:+f} %)" if percent is not None else f" (×{(share + 1).quantize(_POINT_ONE):f})"

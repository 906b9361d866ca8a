"""A length of time that says over how long a Chinese figure behind it holds: 一年间增长9.4%, 半年增长7.2%.

The source tells it by what the change is measured from (同比, 比年初), or by the period of the figure.
"""

from __future__ import annotations

from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension, unit
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.report import Figure, Verdict
from gzcli.model.when import When
from gzcli.verdict.bases import base_of
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.pairs import is_proved, left_open
from gzcli.verdict.reason import sentence

_YEAR = 12
_UNTIL = lazy("(?:之?[内间中]|里|来|以来|时间)?[^，,。；;：:、]{0,12}")
_A_YEAR = lazy("(?<!.[前近过头])一年(?:之?[内间])?(?=[^，,。；;：:、\\d]{0,4}$)")
_BASES = {"year": "同比", "start": "比年初"}
Judged = list[tuple[Claim, Figure]]


def elapsed(statement: Statement, judged: Judged, index: Index, words: str) -> Judged:
    """The figures, of which a length of time is supported where the proved figure behind it holds over just as long.

    A change of which the source says that it took another time is left open.
    """
    found = list(judged)
    for at, (claim, figure) in enumerate(judged):
        length, told = _length_before(statement, judged, at), _told(figure, index)
        if length is None or told is None or claim.kind is not ClaimKind.FIGURE:
            continue
        if length == told[0]:
            if at and _months(judged[at - 1][0]) == length:
                found[at - 1] = judged[at - 1][0], _worked_out(judged[at - 1], figure, told[1], words)
        elif told[1] in _BASES.values():
            found[at] = claim, left_open(figure, words)
    return found


def _worked_out(length: tuple[Claim, Figure], behind: Figure, told: str, words: str) -> Figure:
    _claim, figure = length
    if figure.verdict is not Verdict.NOT_ENOUGH_INFO:
        return figure
    reason = sentence("derived", words, arithmetic=f"{told} = {figure.mention.text}")
    return figure._replace(verdict=Verdict.SUPPORTED, rule="derived", reason=reason, evidence=behind.evidence)


def _length_before(statement: Statement, judged: Judged, at: int) -> int | None:
    """How many months the words before a figure say that it took."""
    figure, before = judged[at][0].figure, judged[at - 1][0] if at else None
    start = before.figure.end if before else 0
    if before is not None and _UNTIL.fullmatch(statement.folded, start, figure.start) and _months(before):
        return _months(before)
    return _YEAR if _A_YEAR.search(statement.folded, start, figure.start) else None


def _months(claim: Claim) -> int | None:
    """How many months a figure says that it is long; None for what is no length of time, or of days."""
    quantity = claim.quantity
    if quantity is None or quantity.number is None or dimension(quantity) != "months":
        return None
    months = quantity.number * unit(quantity.unit).factor
    return int(months) if months == int(months) else None


def _told(figure: Figure, index: Index) -> tuple[int, str] | None:
    """Over how many months the claim that proves a figure holds, and the words for it."""
    if not is_proved(figure):
        return None
    number = index.stating(figure.evidence[0])
    claim, base = index.places[number].claim, base_of(number, index)
    if base in _BASES:
        return _YEAR if base == "year" else _length(claim.when, since_january=True), _BASES[base]
    return None if base or claim.when is None else (_length(claim.when), claim.when.edtf)


def _length(when: When | None, since_january: bool = False) -> int:
    """How many months a period is long, or has from the year's beginning to its end."""
    if when is None or when.last.month is None or when.first.month is None:
        return _YEAR
    return when.last.month - (0 if since_january else when.first.month - 1)

"""The figures of a source that a list deals out: what each is told of, and the other items, of which it is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from gzcli.grammar.dealing import Deal, deals
from gzcli.grammar.dealing_en import deals_en
from gzcli.model.claim import Claim
from gzcli.model.span import Span


class Share(NamedTuple):
    """``told`` is the item with what is said of all, ``others`` are the other items, ``clause`` is where it stands."""

    told: str
    others: str
    clause: Span


def dealt_out(folded: str, claims: Iterable[Claim], english: bool) -> dict[Span, Share]:
    """By the span of its figure, the share of each claim to which a list of a folded text deals one."""
    amounts = sorted((c.sentence, c.figure) for c in claims if c.mention is not None and c.mention.when is None)
    found: dict[Span, Share] = {}
    for sentence, group in groupby(amounts, key=lambda amount: amount[0]):
        for deal in (deals_en if english else deals)(folded, sentence, [figure for _, figure in group]):
            found |= dict(zip(deal.figures, _shares(folded, deal), strict=True))
    return found


def _shares(folded: str, deal: Deal) -> Iterator[Share]:
    names = deal.items.names
    for number, (own, clause) in enumerate(zip(names, deal.items.clauses, strict=True)):
        others = " ".join(name.of(folded) for name in names if name is not own)
        yield Share(f"{deal.item(folded, number, own.start)} {deal.said(folded)}", others, clause)

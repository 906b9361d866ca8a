"""What `search` answers."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.model.claim import Claim
from gzcli.model.span import Span


class Hit(NamedTuple):
    """One sentence of a source that answers a query. All spans are in code points of the source's text.

    ``quote`` equals the text at ``span``; ``matches`` are the words and figures in it that were asked for, in
    order, none overlapping. ``claims`` are the claims of the sentence that match, the best first; none where
    only its words do. ``score`` is in (0, 1]. ``before`` and ``after`` are the neighbouring sentences of the
    paragraph, as many as were asked for. ``page`` counts from 1; 0 is a source without pages.
    """

    source: str
    paragraph: int
    span: Span
    quote: str
    matches: tuple[Span, ...]
    score: float
    claims: tuple[Claim, ...] = ()
    before: str = ""
    after: str = ""
    page: int = 0

    @property
    def claim(self) -> str:
        """The id of the best claim, "" if there is none."""
        return self.claims[0].id if self.claims else ""

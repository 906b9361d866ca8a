"""What a statement asks to be compared: the kind of comparison, and the words that name its terms."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.model.span import Span


class Term(NamedTuple):
    """One term: the spans of the words that name it; ``told`` says that it may be the figure told last before it as well."""

    spans: tuple[Span, ...]
    told: bool = False

    def covers(self, span: Span) -> bool:
        """Whether one of its spans holds another span."""
        return any(own.covers(span) for own in self.spans)


class Comparison(NamedTuple):
    """A comparison ("gap", "excess", "share", "ratio", "sum") and its terms in the order of the arithmetic.

    ``loose`` says that other words of the statement may name them as well.
    """

    kind: str
    terms: tuple[Term, ...]
    loose: bool = False

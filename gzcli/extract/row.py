"""Figures or dates in the order of the text, found by place: a sentence may have thousands, and each asks for its neighbours."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from gzcli.model.mention import Mention
from gzcli.model.span import Span


class Row(NamedTuple):
    """Mentions that do not overlap, sorted, with the offsets at which they start and end."""

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, mentions: Iterable[Mention]) -> Row:
        """The row of sorted mentions."""
        row = tuple(mentions)
        return cls(row, tuple([one.span.start for one in row]), tuple([one.span.end for one in row])) if row else _EMPTY

    def only(self, mentions: Sequence[Mention]) -> Row:
        """The row of some of its mentions."""
        return self if len(mentions) == len(self.mentions) else Row.of(mentions)

    def before(self, offset: int) -> Iterator[Mention]:
        """Those that end at an offset or before it, the nearest first."""
        for at in range(bisect_right(self.ends, offset) - 1, -1, -1):
            yield self.mentions[at]

    def first(self, offset: int) -> Mention | None:
        """The first that starts at an offset or behind it."""
        at = bisect_left(self.starts, offset)
        return self.mentions[at] if at < len(self.mentions) else None

    def holding(self, offset: int) -> Mention | None:
        """The one that an offset lies in."""
        at = bisect_right(self.starts, offset) - 1
        return self.mentions[at] if at >= 0 and offset < self.ends[at] else None

    def within(self, span: Span) -> slice:
        """Which of them lie wholly inside a span."""
        return slice(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def any_within(self, span: Span) -> bool:
        """Whether one of them lies wholly inside a span."""
        inside = self.within(span)
        return bool(inside.start < inside.stop)


_EMPTY = Row((), (), ())

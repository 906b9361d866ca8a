"""What there is to check against: sources and what they state."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gzcli.model.claim import Claim, Source


class Facts(NamedTuple):
    """Claims with the sources that they quote; one article, a pack, or what a database narrowed down.

    Equal only to itself, so that what is worked out from it can be kept beside it. ``parts`` are the facts that it
    was merged from, if it was, each with sources of its own.
    """

    sources: Mapping[str, Source]
    claims: tuple[Claim, ...]
    parts: tuple[Facts, ...] = ()

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)

    def quote(self, claim: Claim) -> str:
        """The words that a claim quotes, straight from its source."""
        return claim.span.of(self.sources[claim.source].text)

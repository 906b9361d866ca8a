"""What `summary` answers."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.model.claim import Claim, Source


class Point(NamedTuple):
    """One line of a summary: claims that stand together, told in one text.

    ``foreign`` says that ``text`` is the source's own words in another language than the summary's, so that a
    reader needs the values of its claims beside it. ``page`` counts from 1; 0 is a source without pages.
    """

    text: str
    claims: tuple[Claim, ...]
    paragraph: int
    foreign: bool = False
    page: int = 0


class Part(NamedTuple):
    """A section of the source: its heading ("" for what comes before the first one), and its main points."""

    title: str
    points: tuple[Point, ...]


class KeyFigure(NamedTuple):
    """A figure of the source with what it measures, and whose it is where that is not the main entity.

    ``change`` says that the value is how much the measure rose or fell, not what it rose or fell to. ``page`` is that
    of a point.
    """

    claim: Claim
    measure: str
    entity: str = ""
    change: bool = False
    page: int = 0


class Drawn(NamedTuple):
    """The figures of a source for a timeline, and as ``charts`` those whose amounts can be compared."""

    figures: tuple[KeyFigure, ...] = ()
    charts: tuple[tuple[KeyFigure, ...], ...] = ()


class Digest(NamedTuple):
    """A summary of one source; everything in it comes from claims.

    ``entity`` is the one that most claims are about. ``charts`` are groups of two or more of the ``figures`` whose
    amounts can be compared.
    """

    source: Source
    lang: str
    length: str
    entity: str
    lead: Point | None
    parts: tuple[Part, ...] = ()
    figures: tuple[KeyFigure, ...] = ()
    charts: tuple[tuple[KeyFigure, ...], ...] = ()

"""Styled runs of text, wrapped to terminal cells: Chinese letters are two cells wide and break anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import category, east_asian_width

from gzcli.render.safe import safe


class Run(NamedTuple):
    """Some text in one style; ``whole`` keeps it on one line where it fits."""

    text: str
    style: str = ""
    whole: bool = False


Line = list[Run]

STYLES = {"SUPPORTED": "32", "REFUTED": "31", "NOT_ENOUGH_INFO": "33", "bold": "1", "dim": "2", "line": "4"}
"""SGR parameters (ECMA-48) of each style word; a style is some of these words with spaces between."""

_CLOSING = frozenset("，。、；：！？）】》〉”’」』»％%,.;:!?)]}…")
_OPENING = frozenset("（【《〈“‘「『«([{￥¥$€£")


@cache
def width_of(letter: str) -> int:
    """How many terminal cells a letter takes: two if wide in Unicode TR11, none if it joins the one before it."""
    if category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1


def cells(text: str) -> int:
    """How many terminal cells a text takes."""
    return len(text) if text.isascii() else sum(map(width_of, text))


def wrap(runs: Iterable[Run], width: int, indent: str = "", hang: str = "") -> list[Line]:
    """The runs as lines of at most ``width`` cells; ``indent`` opens the first line and ``hang`` the others.

    Controls are stripped. What is wider than a line is cut where the line ends.
    """
    letters = [(letter, run) for run in runs for letter in safe(run.text)]
    lines: list[Line] = []
    start = 0
    while start < len(letters):
        lead = hang if lines else indent
        end = _line_end(letters, start, max(2, width - cells(lead)))
        lines.append([Run(lead), *_joined(letters[start:end])])
        start = end
        while start < len(letters) and letters[start][0] == " ":
            start += 1
    return lines


def paint(lines: Iterable[Line], colour: bool) -> str:
    """The lines as one string, with colour codes or without, each ended."""
    shown = (_trimmed(line) for line in lines)
    return "".join("".join(_painted(run) if colour else run.text for run in line) + "\n" for line in shown)


def fit(text: str, width: int, cut: str) -> str:
    """The text in at most ``width`` cells, its end replaced by ``cut`` where it is too long; controls are stripped."""
    text = safe(text)
    if cells(text) <= width:
        return text
    room = width - cells(cut)
    for at, letter in enumerate(text):
        room -= width_of(letter)
        if room < 0:
            return text[:at].rstrip() + cut
    return text


def pad(text: str, width: int) -> str:
    """The text with spaces after it, up to ``width`` cells."""
    return text + " " * (width - cells(text))


def _line_end(letters: Sequence[tuple[str, Run]], start: int, room: int) -> int:
    """Where the line that begins at ``start`` ends: the last place to break that fits, else where it is full."""
    best = start
    for at in range(start, len(letters)):
        if at > start and _may_break(letters[at - 1], letters[at]):
            best = at
        room -= width_of(letters[at][0])
        if room < 0 and letters[at][0] != " ":
            return best if best > start else max(at, start + 1)
    return len(letters)


def _may_break(before: tuple[str, Run], after: tuple[str, Run]) -> bool:
    (left, left_run), (right, right_run) = before, after
    if (left_run is right_run and left_run.whole) or right == " " or left in _OPENING or right in _CLOSING:
        return False
    return left == " " or width_of(left) > 1 or width_of(right) > 1


def _joined(letters: Sequence[tuple[str, Run]]) -> Line:
    groups = groupby(letters, key=lambda pair: id(pair[1]))
    return [Run("".join(letter for letter, _ in pairs), pairs[0][1].style) for pairs in (list(g) for _, g in groups)]


def _trimmed(line: Line) -> Line:
    """The line without blanks at its end, which a narrow terminal would carry over to the next."""
    kept = list(line)
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    return [*kept[:-1], kept[-1]._replace(text=kept[-1].text.rstrip(" "))] if kept else []


def _painted(run: Run) -> str:
    codes = ";".join(STYLES[word] for word in run.style.split())
    return f"\x1b[{codes}m{run.text}\x1b[0m" if codes else run.text

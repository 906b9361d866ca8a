"""`gzcli doctor`: a line for each thing that was looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gzcli.model.checkup import Checkup
from gzcli.model.report import Verdict
from gzcli.render.json import dump
from gzcli.render.layout import Run, cells, pad, paint, wrap
from gzcli.render.view import View

_LOOK = {"ok": Verdict.SUPPORTED, "absent": Verdict.NOT_ENOUGH_INFO, "wrong": Verdict.REFUTED}


def text(found: Sequence[Checkup], view: View) -> Iterator[str]:
    """A sign, the name, what was found, and what to do about it."""
    width = max(cells(one.name) for one in found)
    for one in found:
        sign = view.symbols.dot if one.state == "absent" else view.symbols.of(_LOOK[one.state])
        lead = f"{sign} {pad(one.name, width)}  "
        mend = f"; {one.mend}" if one.mend else ""
        lines = wrap([Run(one.found + mend)], view.width, lead, " " * cells(lead))
        lines[0][0] = Run(lead, f"bold {_LOOK[one.state]}" if one.state == "wrong" else "")
        yield paint(lines, view.colour)


def json(found: Sequence[Checkup], view: View) -> Iterator[str]:
    """A list of objects."""
    yield dump([one._asdict() for one in found], view, indent=2) + "\n"

"""`gzcli conflicts`: what cannot both hold, one under the other."""

from __future__ import annotations

import json as json_module
from collections.abc import Iterable, Iterator

from gzcli.model.conflict import Conflict
from gzcli.model.report import Evidence
from gzcli.render.json import evidence
from gzcli.render.layout import Line, Run, cells, pad, paint, wrap
from gzcli.render.quote import place, window
from gzcli.render.safe import escaped
from gzcli.render.view import UNICODE, View

_LEAST = 24  # cells of a quote, however narrow the terminal


def text(found: Iterable[Conflict], view: View) -> Iterator[str]:
    """For each conflict the two sentences, figures marked, and the difference."""
    count = 0
    for count, conflict in enumerate(found, 1):
        pair = (conflict.one, conflict.other)
        width = max(cells(place(one, view)) for one in pair)
        lines = [line for one in pair for line in _quoted(one, width, view)]
        figures = " / ".join(_figure(one) for one in pair)
        yield paint([*wrap([Run(f"{count}. {figures}", "bold REFUTED")], view.width), *lines, [Run("")]], view.colour)
    if not count:
        yield view.say("no_conflicts") + "\n"


def json(found: Iterable[Conflict], view: View) -> Iterator[str]:
    """A list of pairs of evidence with the rule that tells them apart."""
    rows = [
        {"rule": one.rule, "reason": one.reason, "evidence": [evidence(one.one), evidence(one.other)]} for one in found
    ]
    yield escaped(json_module.dumps(rows, ensure_ascii=view.symbols is not UNICODE, indent=2)) + "\n"


def _quoted(one: Evidence, width: int, view: View) -> list[Line]:
    room = max(_LEAST, view.width - width - 6)
    before, figure, after = window(one, room, view.symbols.cut)
    shown = [Run(before), Run(f"{view.symbols.left}{figure}{view.symbols.right}", "bold", whole=True), Run(after)]
    return wrap(shown, view.width, f"   {pad(place(one, view), width)}  ", " " * (width + 5))


def _figure(one: Evidence) -> str:
    return one.figure.shift(-one.span.start).of(one.quote) if one.figure else ""

"""A statement and a claim, axis by axis: what agrees, and in whose words."""

from __future__ import annotations

from collections.abc import Sequence

from gzcli.model.report import Axis, Verdict
from gzcli.render.layout import Line, Run, cells, fit, pad
from gzcli.render.view import View

_FRAME = 7  # cells of the sign and of the gaps between columns


def comparison(axes: Sequence[Axis], view: View, indent: str) -> list[Line]:
    """A row for each axis that one side speaks of: whether they agree, its name, the statement's words, the source's."""
    spoken = [axis for axis in axes if axis.statement or axis.source]
    names = [view.name("axis", axis.name) for axis in spoken]
    told = [_said(axis.statement, view) for axis in spoken]
    name = max(map(cells, names), default=0)
    room = max(4, (view.width - cells(indent) - name - _FRAME) // 2)
    column = min(room, max(map(cells, told), default=0))
    return [
        [
            Run(indent),
            _sign(axis, view),
            Run(f" {pad(label, name)}  ", "dim"),
            Run(pad(fit(ours, column, view.symbols.cut), column)),
            Run(f" {view.symbols.bar} ", "dim"),
            Run(fit(_said(axis.source, view), room, view.symbols.cut)),
        ]
        for axis, label, ours in zip(spoken, names, told, strict=True)
    ]


def _said(words: str, view: View) -> str:
    return view.name("said", words) if words else view.say("silent")


def _sign(axis: Axis, view: View) -> Run:
    if axis.agrees is None:
        return Run(view.symbols.dot, "dim")
    verdict = Verdict.SUPPORTED if axis.agrees else Verdict.REFUTED
    return Run(view.symbols.of(verdict), verdict)

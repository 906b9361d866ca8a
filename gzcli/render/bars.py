"""Amounts as horizontal bars, what is done in full blocks and what is planned in light ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from gzcli.lexicon.tables import unit
from gzcli.model.claim import Modality
from gzcli.model.digest import KeyFigure
from gzcli.render.claims import lang_of, value
from gzcli.render.layout import Line, Run, cells, pad, wrap
from gzcli.render.periods import period
from gzcli.render.view import UNICODE, View

_EIGHTHS = " ▏▎▍▌▋▊▉"
_LABEL = 0.35  # of the width: labels that are longer stand above their bars
_SHORTEST, _WIDEST = 8, 100
_AHEAD = (Modality.PLANNED, Modality.FORECAST)


def bars(figures: Sequence[KeyFigure], view: View, indent: str = "  ") -> Iterator[Line]:
    """A bar for each amount, as long as it is large; then what the two kinds of bar mean, if both occur."""
    labels = labels_of(figures, view)
    widest = max(map(cells, labels))
    beside = widest <= view.width * _LABEL
    lead = indent + (" " * (widest + 2) if beside else "")
    most = max(map(amount_of, figures))
    room = max(
        _SHORTEST, min(view.width, _WIDEST) - cells(lead) - max(cells(told(figure, view)) for figure in figures) - 1
    )
    for name, figure in zip(labels, figures, strict=True):
        if not beside:
            yield from wrap([Run(name)], view.width, indent, indent)
        bar = _bar(amount_of(figure), most, room, is_ahead(figure), view)
        yield [Run(indent + pad(name, widest + 2) if beside else lead), Run(bar, "dim"), Run(f" {told(figure, view)}")]
    if len({is_ahead(figure) for figure in figures}) > 1:
        full, light = _signs(view)
        yield [Run(f"{lead}{full} {view.say('said_done')}  {light} {view.say('said_planned')}", "dim")]


def label(figure: KeyFigure, view: View) -> str:
    """Whose it is, where that is not the main entity, and what it measures."""
    return f"{figure.entity}{view.say('colon')}{figure.measure}" if figure.entity else figure.measure


def labels_of(figures: Sequence[KeyFigure], view: View) -> list[str]:
    """A label for each figure, with its period where two would be the same."""
    labels = [label(figure, view) for figure in figures]
    whens = [figure.claim.when for figure in figures]
    return [
        name + view.say("note", note=period(when, lang_of(view))) if when and labels.count(name) > 1 else name
        for name, when in zip(labels, whens, strict=True)
    ]


def is_ahead(figure: KeyFigure) -> bool:
    """Whether it is planned or forecast."""
    return figure.claim.modality in _AHEAD


def told(figure: KeyFigure, view: View) -> str:
    """The value in the reader's language, with the way it went."""
    mention = figure.claim.mention
    if mention is None:
        return ""
    return (view.say(figure.claim.direction.value) if figure.change else "") + value(mention, lang_of(view))


def amount_of(figure: KeyFigure) -> Decimal:
    """The size of the figure in its base unit; 0 for a range."""
    quantity = figure.claim.quantity
    if quantity is None or quantity.number is None:
        return Decimal(0)
    return abs(quantity.number) * unit(quantity.unit).factor


def _bar(amount: Decimal, most: Decimal, room: int, ahead: bool, view: View) -> str:
    full, light = _signs(view)
    eighths = int(amount * room * 8 / most) if most else 0
    if ahead or view.symbols is not UNICODE:
        return (light if ahead else full) * max(1, round(eighths / 8))
    return full * (eighths // 8) + _EIGHTHS[max(eighths % 8, 1 if eighths < 8 else 0)].strip()


def _signs(view: View) -> tuple[str, str]:
    return ("█", "░") if view.symbols is UNICODE else ("#", "-")

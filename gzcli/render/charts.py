"""Figures drawn on a page: amounts as bars, dates on a line. ``key`` tells the charts of one source from another's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from gzcli.model.digest import KeyFigure
from gzcli.model.when import Day
from gzcli.render.bars import amount_of, is_ahead, label, labels_of, told
from gzcli.render.claims import lang_of
from gzcli.render.page import section, text
from gzcli.render.periods import period
from gzcli.render.view import View

_SIGNS = (("done", ""), ("planned", ' class="ahead"'))
_LEFT, _ROOM, _DATE = 8, 84, 20  # per cent of the line: where it begins, how long it is, and what a date takes


def amounts(charts: Sequence[Sequence[KeyFigure]], view: View, key: str = "") -> str:
    """A bar for each amount, as long as it is large; what is only planned is drawn in outline."""
    drawn = "".join(_chart(chart, view) for chart in charts)
    return section(f"{key}amounts", view.say("amounts"), drawn + _signs(view)) if drawn else ""


def _chart(figures: Sequence[KeyFigure], view: View) -> str:
    most = max(map(amount_of, figures))
    rows = []
    for name, figure in zip(labels_of(figures, view), figures, strict=True):
        share = max(1, round(amount_of(figure) / most * 100)) if most else 1
        bar = f'<rect x="1" y="1" width="{min(share, 99)}%" height="12" rx="2"{_kind(figure)}/>'
        svg = f'<svg height="14" aria-hidden="true">{bar}</svg>'
        rows.append(f"<li>{text(name)} <b>{text(told(figure, view))}</b>{svg}</li>\n")
    return f'<ul class="chart">\n{"".join(rows)}</ul>\n'


def _kind(figure: KeyFigure) -> str:
    return ' class="ahead"' if is_ahead(figure) else ""


def _signs(view: View) -> str:
    shown = (
        f'<span><svg height="14" aria-hidden="true"><rect x="1" y="1" width="24" height="12" rx="2"{kind}/></svg>'
        f"{text(view.say(f'said_{name}'))}</span>"
        for name, kind in _SIGNS
    )
    return f'<p class="signs">{"".join(shown)}</p>\n'


def timeline(figures: Sequence[KeyFigure], view: View, key: str = "") -> str:
    """A dot for each figure at the time from which it holds; equal ones are stacked."""
    dated = [(month, figure) for figure in figures if figure.claim.when and (month := _month(figure.claim.when.first))]
    if len({month for month, _ in dated}) < 2:
        return ""
    first, last = min(month for month, _ in dated), max(month for month, _ in dated)
    highest = max(Counter(month for month, _ in dated).values())
    stacked: Counter[int] = Counter()
    dots = []
    for month, figure in dated:
        stacked[month] += 1
        at = _LEFT + _ROOM * (month - first) / (last - first)
        title = text(f"{label(figure, view)}{view.say('colon')}{told(figure, view)}")
        height = 14 * (highest - stacked[month]) + 10
        dots.append(f'<circle cx="{at:.1f}%" cy="{height}" r="5"{_kind(figure)}><title>{title}</title></circle>')
    base = 14 * highest + 8
    axis = f'<line x1="0" x2="100%" y1="{base}" y2="{base}"/>'
    names = "".join(
        f'<text x="{at:.1f}%" y="{base + 16}" text-anchor="middle">{text(_named(month, dated, view))}</text>'
        for month, at in _spaced({month: _LEFT + _ROOM * (month - first) / (last - first) for month in stacked})
    )
    svg = f'<svg height="{base + 22}" role="img" aria-labelledby="{key}timeline">{axis}{"".join(dots)}{names}</svg>\n'
    return section(f"{key}timeline", view.say("timeline"), svg + _signs(view))


def _spaced(places: dict[int, float]) -> list[tuple[int, float]]:
    """The first place, the last, and of those between as many as have room for a date."""
    (first, start), *others = sorted(places.items())
    last, end = others[-1]
    shown = [(first, start)]
    for month, at in others[:-1]:
        if at - shown[-1][1] >= _DATE and end - at >= _DATE:
            shown.append((month, at))
    return [*shown, (last, end)]


def _month(day: Day) -> int:
    """Months since the year 0; 0 for an unknown year."""
    return day.year * 12 + (day.month or 1) - 1 if day.year and day.year > 0 else 0


def _named(month: int, dated: Sequence[tuple[int, KeyFigure]], view: View) -> str:
    """The period of a figure that stands there."""
    found = next(figure.claim.when for at, figure in dated if at == month)
    assert found is not None
    return period(found, lang_of(view))

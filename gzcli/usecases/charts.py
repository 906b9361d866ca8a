"""The figures of a source that can be drawn: amounts that can be compared, and dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from gzcli.lexicon.tables import is_currency
from gzcli.model.claim import Claim, Source
from gzcli.model.digest import Drawn, KeyFigure
from gzcli.model.facts import Facts
from gzcli.usecases.labels import labels
from gzcli.usecases.weigh import (
    amount_of,
    dimension_of,
    is_about,
    is_change,
    is_key_figure,
    main_entity,
    says_something,
)

_BARS = 12


def drawn(facts: Facts, lang: str) -> dict[str, Drawn]:
    """For each source its figures, named in a language ("en", "zh"), and those of them that can be compared."""
    return {source.id: _of(source, [one for one in facts.claims if one.source == source.id], lang)
            for source in facts.sources.values()}  # fmt: skip


def _of(source: Source, claims: list[Claim], lang: str) -> Drawn:
    entity = main_entity(claims)
    told = [claim for claim in claims if says_something(claim) and is_key_figure(claim)]
    figures = tuple(key_figure(claim, entity, lang, source) for claim in told)
    return Drawn(figures, tuple(comparable(figures, _BARS)))


def key_figure(claim: Claim, entity: str, lang: str, source: Source) -> KeyFigure:
    """A claim with what it measures, and whose it is if that is not the main entity."""
    measure, whose = labels(claim, lang)
    entity = "" if is_about(claim, entity) else whose
    return KeyFigure(claim, measure, entity, is_change(claim, source.text), source.page(claim.span.start))


def comparable(figures: Iterable[KeyFigure], most: int) -> Iterator[tuple[KeyFigure, ...]]:
    """Amounts that can be compared: all in one currency, and other units where the measure is the same."""
    groups: dict[tuple[str, str], list[KeyFigure]] = defaultdict(list)
    for figure in figures:
        if amount_of(figure.claim) is not None:
            dimension = dimension_of(figure.claim)
            groups[dimension, "" if is_currency(dimension) else figure.claim.measure].append(figure)
    for group in groups.values():
        if len({amount_of(figure.claim) for figure in group}) > 1:
            yield tuple(group[:most])

"""The index of some facts; that of the built-in article is kept, as the article itself is."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import Any

from gzcli.lexicon.kept import kept
from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.model.when import When
from gzcli.store import codec
from gzcli.store.cached import builtin, stamp
from gzcli.usecases.sources import BUILTIN
from gzcli.verdict.index import Index, index_with
from gzcli.verdict.places import Place, Sentence, Zones


@lru_cache(maxsize=512)
def index_of(facts: Facts) -> Index:
    """The index of some facts, made once."""
    return index_with(facts, _kept(facts) if BUILTIN in facts.sources and facts is builtin() else _made(facts))


def _made(facts: Facts) -> Zones:
    from gzcli.verdict.placing import zones_of

    return zones_of(facts)


def _kept(facts: Facts) -> Zones:
    return kept("index.json", stamp(), partial(_made, facts), _plain, partial(_read, facts.claims))


def _plain(zones: Zones) -> list[Any]:
    """Sentences and places; the claims, which the places have in order, are kept beside the article."""
    places = [codec.plain(place) for place in zones.places]
    return [codec.plain(zones.sentences), [{**place, "claim": None} for place in places]]


def _read(claims: tuple[Claim, ...], found: list[Any]) -> Zones:
    places = (_place(claim, place) for claim, place in zip(claims, found[1], strict=True))
    return Zones(tuple(map(codec.reader(Sentence), found[0])), tuple(places))


def _place(claim: Claim, place: dict[str, Any]) -> Place:
    left = codec.reader(When)(place["left"]) if "left" in place else None
    direction = claim.direction or place.get("direction", "")
    return Place(**{**place, "claim": claim, "left": left, "direction": direction})

"""Claims as compact JSON and back, exactly.

A record is an object of its fields, decimals as text; fields that have their default are left out. So a field may
be added to a model type without a new store version; one that is renamed or taken away needs a new one.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts


def encode(claim: Claim) -> str:
    """The claim as JSON."""
    return json.dumps(plain(claim), ensure_ascii=False, separators=(",", ":"))


def decode(body: str) -> Claim:
    """The claim that ``encode`` was given."""
    claim = reader(Claim)(json.loads(body))
    assert isinstance(claim, Claim)
    return claim


def plain_facts(facts: Facts) -> list[Any]:
    """Sources and claims as lists for JSON."""
    return [plain(tuple(facts.sources.values())), plain(facts.claims)]


def facts_of(found: list[Any]) -> Facts:
    """The facts that ``plain_facts`` was given."""
    sources, claims = map(reader(Source), found[0]), map(reader(Claim), found[1])
    return Facts({source.id: source for source in sources}, tuple(claims))


def plain(value: Any) -> Any:
    """A record, or a value that a record may have, in what JSON knows."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal):
        return str(value)
    if hasattr(value, "_fields"):
        return _record(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    return value


def _record(value: Any) -> dict[str, Any]:
    defaults = value._field_defaults
    return {
        name: plain(item)
        for name, item in zip(value._fields, value, strict=True)
        if name not in defaults or item != defaults[name]
    }


@cache
def reader(hint: Any) -> Callable[[Any], Any]:
    """What makes a value of a type again of what ``plain`` made of it."""
    options = [option for option in get_args(hint) if option is not NoneType]
    if get_origin(hint) is tuple:
        item = reader(options[0])
        return lambda values: tuple([item(value) for value in values])
    if options:
        present = reader(options[0])
        if present is _same:
            return _same
        return lambda value: None if value is None else present(value)
    if hasattr(hint, "_fields"):
        return _record_reader(hint)
    return hint if issubclass(hint, (Enum, Decimal)) else _same


def _record_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = {name: reader(hints[name]) for name in kind._fields}
    changed = [(name, read) for name, read in readers.items() if read is not _same]  # most fields are as JSON has them
    return lambda values: kind(**values | {name: read(values[name]) for name, read in changed if name in values})


def _same(value: Any) -> Any:
    return value

"""English ages without a unit: Solvay, 52, said; Tom Weir is 19; people aged 65 and over."""

from __future__ import annotations

import re

from gzcli.extract.passage import Passage
from gzcli.lexicon.pattern import lazy
from gzcli.model.mention import Kind, Mention

_OLDEST = 120
_NAMED = lazy(r"[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)*(,| (?:is|was|turns|turned|has turned|became)) $")
_AGED = lazy(r"\b(?:aged|those|people|adults|women|men|children|residents|patients)(?: aged)? $", re.IGNORECASE)
_ALONE = lazy(r"\s*(?:[,.;]|$)")
_OLDER = lazy(r"\s*(?:and|or) (?:over|older|above|under|younger)\b", re.IGNORECASE)
_LIMIT = lazy(r"(?:under|over|below|above)\b", re.IGNORECASE)  # children under five
_LEAD = 60


def with_age(passage: Passage, mention: Mention) -> Mention:
    """The mention in years of age, if it stands alone behind a name, or before "and over"."""
    quantity = mention.quantity
    if passage.lang != "en" or quantity is None or quantity.unit or mention.kind is not Kind.QUANTITY or quantity.noun:
        return mention
    if not 0 < (quantity.low or quantity.high or 0) <= _OLDEST:
        return mention
    before = passage.folded[max(passage.sentence.start, mention.span.start - _LEAD) : mention.span.start]
    text, end = passage.folded, mention.span.end
    alone = _NAMED.search(before) and _ALONE.match(text, end, passage.sentence.end)
    older = _AGED.search(before) and (
        _OLDER.match(text, end) or _OLDER.search(mention.text) or _LIMIT.match(mention.text)
    )
    return mention._replace(quantity=quantity._replace(unit="岁")) if alone or older else mention

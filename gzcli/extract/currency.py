"""Money whose currency is left out: 投资近1.4万亿 takes the article's own."""

from __future__ import annotations

from collections import Counter

from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.tables import is_currency, unit
from gzcli.model.mention import Kind, Mention

_SCALES = ("million", "billion", "trillion")
_LEAST = 10_000  # below it a bare number beside a word of money is more likely a count


def currency_of(mentions: tuple[Mention, ...], lang: str) -> str:
    """The currency that most amounts of a text are in; yuan for a Chinese text without any, "" for an English one."""
    found = Counter(
        name
        for mention in mentions
        if mention.quantity is not None and is_currency(name := unit(mention.quantity.unit).dimension)
    )
    return found.most_common(1)[0][0] if found else "CNY" if lang == "zh" else ""


def with_currency(mention: Mention, measure: str, near: str, currency: str, lang: str) -> Mention:
    """A large bare number as money: in the currency ``near`` it in its sentence, or in that of the text if its measure is money.

    In English a scale without a noun is enough beside money: up from 284 million.
    """
    quantity = mention.quantity
    if quantity is None or quantity.unit or mention.kind is not Kind.QUANTITY or not (near or currency):
        return mention
    if (quantity.low or quantity.high or 0) < _LEAST:
        return mention
    is_scaled = near and not quantity.noun and mention.text.endswith(_SCALES)
    words = measure.lower()
    if not is_scaled and not any(word in words for word in measure_words(lang, "money")):
        return mention
    return mention._replace(quantity=quantity._replace(unit=near or currency))

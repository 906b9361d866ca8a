"""A claim in a few words: what it measures, the value as written and normalised, when, done or planned."""

from __future__ import annotations

from typing import Any

from gzcli.model.claim import Claim
from gzcli.model.mention import Kind, Mention
from gzcli.render.json import mention_shape, span
from gzcli.render.numbers import Lang, amount, digits
from gzcli.render.periods import period
from gzcli.render.view import View


def value(mention: Mention, lang: Lang) -> str:
    """The figure's value, exact and in full: 4798亿元, 479.8 billion yuan, 14 May 2020, No. 1, 2-1."""
    if mention.when is not None:
        return period(mention.when, lang)
    assert mention.quantity is not None
    if mention.kind is Kind.SCORE and mention.rest is not None:
        return "-".join(digits(one.number, lang) for one in (mention.quantity, mention.rest) if one.number is not None)
    if mention.kind is Kind.ORDINAL and mention.quantity.number is not None:
        return ("第{}" if lang == "zh" else "No. {}").format(digits(mention.quantity.number, lang))
    return amount(mention.quantity, lang)


def written(mention: Mention, lang: Lang) -> str:
    """The figure as written, with its value in the reader's language where that is another way to put it."""
    told = value(mention, lang)
    return mention.text if told == mention.text else f"{mention.text} = {told}"


def circumstances(claim: Claim, view: View) -> list[str]:
    """When it holds, whether it happened, and who says so, as far as the claim knows."""
    lang = lang_of(view)
    dated = claim.mention is not None and claim.mention.when is not None
    return [
        *([period(claim.when, lang)] if claim.when and not dated else []),
        *([view.name("said", claim.modality.value)] if claim.modality else []),
        *([claim.attribution] if claim.attribution else []),
    ]


def lang_of(view: View) -> Lang:
    """The view's language, for functions that know two."""
    return "zh" if view.lang == "zh" else "en"


def shape(claim: Claim) -> dict[str, Any]:
    """A claim as a plain dict; spans are in code points of its source."""
    mention = claim.mention
    return {
        "id": claim.id,
        "source": claim.source,
        "kind": claim.kind.value,
        "span": span(claim.span),
        "sentence": span(claim.sentence),
        "paragraph": claim.paragraph,
        "section": claim.section,
        "entity": claim.entity,
        "measure": claim.measure,
        "figure": None if mention is None else mention_shape(mention),
        "when": claim.when.edtf if claim.when else None,
        "bound": claim.when.bound.value if claim.when else None,
        "modality": claim.modality.value if claim.modality else None,
        "direction": claim.direction.value,
        "negated": claim.negated,
        "attribution": claim.attribution,
        "gloss": claim.gloss,
        "aliases": list(claim.aliases),
    }

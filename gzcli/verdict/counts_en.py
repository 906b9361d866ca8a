"""What an English figure counts: the households of 9,850 households."""

from __future__ import annotations

from gzcli.lexicon.english import lemma
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.synonyms_en import synonyms_of, things
from gzcli.model.claim import Claim

PERSON = "人"  # the unit of people
_SCORED = {"points": "points"}  # units that English counts like a noun: 13 points, 13 rebounds


def counts_other(told: Claim, stated: Claim) -> bool:
    """Whether English counts different nouns, or people and things: 9,850 adults, 9,850 households; two people, two accidents."""
    nouns = [noun_of(claim) for claim in (told, stated)]
    people = [claim.quantity is not None and claim.quantity.unit == PERSON for claim in (told, stated)]
    if (people[0] and nouns[1] in things()) or (people[1] and nouns[0] in things()):
        return True
    return all(noun.isascii() and noun for noun in nouns) and nouns[0] not in (nouns[1], *synonyms_of(nouns[1]))


def noun_of(claim: Claim) -> str:
    """The noun that a figure counts, in base form; "" for none."""
    quantity = claim.quantity
    noun = (quantity.noun or _SCORED.get(quantity.unit, "")) if quantity else ""
    return lemma(noun.split()[-1]) if noun.strip() else ""


def narrowed(told: Claim, around: str) -> bool:
    """Whether a statement's people are of a kind that the prepared words around a claim do not have: 318,000 young people."""
    if told.mention is None or not told.mention.text.endswith("people"):
        return False
    kinds = set(told.mention.text.lower().split()) & set(measure_words("en", "kind"))
    return any(f" {lemma(kind)} " not in around for kind in kinds)

"""A thing beside an English figure that the source tells of elsewhere only: fleet of "the fleet carried 5 million" for another sentence's.

Who did something may be told in many ways (the carrier, its management), what was measured in few.
"""

from __future__ import annotations

from gzcli.grammar.clause_en import is_verb, subject_of
from gzcli.lexicon.context import cues_of
from gzcli.lexicon.english import lemma
from gzcli.lexicon.kin import kin
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.synonyms_en import synonyms_of
from gzcli.model.claim import Claim, ClaimKind
from gzcli.verdict.candidates import Candidate
from gzcli.verdict.features import english_text
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, own_span, telling_words
from gzcli.verdict.unknowns_en import is_agent
from gzcli.verdict.wording import is_light, is_name, is_synonym
from gzcli.verdict.zones import ELSEWHERE, Word


def strayed(statement: Statement, claim: Claim, match: Candidate, index: Index) -> str:
    """The word for a thing beside a figure that the match has nowhere around it, though its source has it; "" if there is none."""
    if claim.kind is not ClaimKind.FIGURE:
        return ""
    own = own_span(statement, claim)
    words = [statement.words[at] for at in telling_words(statement, claim)]
    things = (word for word in words if own.covers(word.feature.span) and word.found and _is_thing(statement, word))
    far = next((thing.feature.text for thing in things if _is_far(thing, match, index)), "")
    if far or " among " in statement.folded:
        return far
    subject = subject_of(statement.text, claim.sentence, claim.figure.start).text.split()[-1:]
    heads = [word for word in words if word.feature.text in subject]
    return next((word.feature.text for word in heads if _is_behind(claim, word, match, index)), "")


def _is_behind(claim: Claim, word: Word, match: Candidate, index: Index) -> bool:
    """Whether the subject of the figure is one that the match's sentence tells of a later figure: six Boeings of
    "57 aircraft with an average age of 8.2 years, and six Boeings"."""
    text, span, stated = word.feature.text.lower(), word.feature.span, match.place.claim
    if (
        not word.found
        or span.end > claim.figure.start
        or is_light(word)
        or is_verb(text)
        or text.endswith(("ed", "ing"))
    ):
        return False
    peers = (index.places[at] for at in index.together(index.number(match.place)))
    behind = [place for place in peers if place.claim.span.start >= stated.span.end]
    forms = [f" {form} " for base in (lemma(text), *synonyms_of(lemma(text))) for form in (base, *kin(base))]
    if not any(forms[0] in place.segment for place in behind):
        return False
    own = index.sentences[match.place.sentence]
    folded = index.folded[stated.source]
    before = english_text(folded[stated.sentence.start : stated.span.end])
    around = (
        f"{before}{match.place.segment}{match.place.carried}{index.headlines[own.source]}{index.before(match.place)}"
    )
    return not any(form in around for form in forms)


def _is_thing(statement: Statement, word: Word) -> bool:
    """Whether a word may be a noun that tells what is measured: no name, nobody, no verb, no word for a time."""
    text, span = word.feature.text.lower(), word.feature.span
    if is_light(word) or is_synonym(word) or is_name(statement, word) or is_agent(word):
        return False
    if is_verb(text) or text.endswith(("ed", "ing")) or text in measure_words("en", "time"):
        return False
    return all(says == "done" for _, says in cues_of("en", statement.folded, span.start, span.end))


def _is_far(word: Word, match: Candidate, index: Index) -> bool:
    """Whether neither the match's sentence nor the first of its source has a word or another one for the same."""
    if word.zones.get(index.number(match.place), 0.0) > ELSEWHERE:
        return False
    own, base = index.sentences[match.place.sentence], lemma(word.feature.text)
    first = next(sentence for sentence in index.sentences if sentence.source == own.source)
    forms = [f" {form} " for one in (base, *synonyms_of(base)) for form in (one, *kin(one))]
    around = f"{own.text}{match.place.segment}{match.place.carried}{index.headlines[own.source]}{first.text}"
    return not any(form in around for form in forms)

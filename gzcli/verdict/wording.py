"""English against English: the words of a statement that a claim has nowhere around it."""

from __future__ import annotations

from functools import cache

from gzcli.grammar.clause_en import verb_at
from gzcli.lexicon.context import cues_of
from gzcli.lexicon.data import lines
from gzcli.lexicon.english import lemma, stop_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.terms import english_words, proper_names
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.span import Span
from gzcli.verdict.features import Feature, english_text
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, telling_words
from gzcli.verdict.places import Place, prepared
from gzcli.verdict.subjects import is_common
from gzcli.verdict.zones import Word

_NAMED = lazy(r"(?<=[a-z,;] )(?!I\b)[A-Z][a-z]")  # a capital within a sentence
_WHOSE = ("'s", "’s", "s'", "s’")


def absent(statement: Statement, claim: Claim, place: Place, index: Index) -> frozenset[int]:
    """The numbers of the words of a figure's clause that the sources have, but not around a claim.

    Around it are its sentence, the subject that this takes over, and for a name the headline. Of a date only names count,
    since an event can be told in many ways; words that fit any fact (hold, people) and cues of the axes never do.
    """
    clause = _clause(statement, claim)
    told = [at for at, word in enumerate(statement.words) if word.found and not is_synonym(word)]
    inside = [at for at in told if clause.covers(statement.words[at].feature.span)]
    sentence = index.sentences[place.sentence]
    words = sentence.text + place.segment + place.carried
    names = words + sentence.topic + index.headlines[sentence.source]
    owners = names + _opening(place, index)
    around = {at for at in inside if _around(statement.words[at], words, names, owners)}
    return frozenset(
        at
        for at in inside
        if at not in around and _tells(statement, statement.words[at], claim) and not _is_named(statement, at, around)
    )


def known_words(statement: Statement, claim: Claim) -> list[Word]:
    """The words of a figure's clause that tell what it is of, as far as some source has them; not those that fit any fact."""
    words = (statement.words[at] for at in telling_words(statement, claim))
    return [word for word in words if word.found and not is_light(word)]


def strange_name(statement: Statement, claim: Claim, far: frozenset[int], index: Index) -> str:
    """A name of the figure's clause that no source has, or that is among the `absent` words; "" if there is none."""
    clause = _clause(statement, claim)
    for at, word in enumerate(statement.words):
        if not clause.covers(word.feature.span) or not is_name(statement, word):
            continue
        unknown = not word.found and not any(index.has_english(form) for form in word.feature.kin)
        if at in far or (unknown and not _has_known_part(statement, at)):
            return word.feature.text
    return ""


def _has_known_part(statement: Statement, at: int) -> bool:
    """Whether a neighbouring part of the same name stands in the sources."""
    before = at > 0 and _follows(statement, at - 1) and statement.words[at - 1].found
    after = at + 1 < len(statement.words) and _follows(statement, at) and statement.words[at + 1].found
    return bool(before or after)


def main_verb(statement: Statement, claim: Claim) -> frozenset[int]:
    """The number of the word that is the verb of a figure's clause, auxiliaries apart: cut of "had been cut"; or none."""
    verb = verb_at(statement.folded, _clause(statement, claim))
    return frozenset(at for at, word in enumerate(statement.words) if word.feature.span == verb)


def other_noun(statement: Statement, claim: Claim, place: Place, index: Index) -> str:
    """The noun that a figure counts, if the sources have it, but not the claim's sentence up to its clause's end; "" else."""
    quantity = claim.quantity
    if claim.mention is None or quantity is None or not quantity.noun:
        return ""
    inside = [word for word in statement.words if claim.mention.span.covers(word.feature.span)]
    if not inside or not inside[-1].found or is_light(inside[-1]):
        return ""
    noun, source = inside[-1].feature, index.facts.sources[place.claim.source].text
    near = english_text(source[place.claim.sentence.start : place.claim.span.end]) + place.segment
    return "" if any(form in near for form in (*noun.lemmas, *noun.same, *noun.kin)) else noun.text


def says_verb(statement: Statement, claim: Claim, place: Place) -> bool:
    """Whether a claim has the verb of the figure's clause, so that a denial of the one denies the other; True without a verb."""
    verbs = [statement.words[at].feature.lemmas for at in main_verb(statement, claim)]
    return not verbs or any(form in place.segment for form in verbs[0])


def _clause(statement: Statement, claim: Claim) -> Span:
    """The figure's segment with those before it that hold no figure: On Friday in the capital, turnout was 74%."""
    own = statement.segment(claim)
    ends = [
        other.mention.span.end
        for other in statement.claims
        if other.mention is not None and other.kind is ClaimKind.FIGURE and other.mention.span.end <= own.start
    ]
    return Span(max(ends, default=claim.sentence.start), own.end)


def _opening(place: Place, index: Index) -> str:
    """Whom an English text opens with, up to its first figure, for a claim whose sentence names nobody."""
    claim = place.claim
    named = _NAMED.search(index.folded[claim.source], claim.sentence.start, claim.sentence.end)
    return "" if named else prepared(index.opening(claim.source), True)


def _is_named(statement: Statement, at: int, around: set[int]) -> bool:
    """Whether a word is part of a name of which a claim has another part that tells: Haske for Torben Haske."""
    if not is_name(statement, statement.words[at]):
        return False
    name = [at]
    while name[0] - 1 >= 0 and _follows(statement, name[0] - 1):
        name.insert(0, name[0] - 1)
    while name[-1] + 1 < len(statement.words) and _follows(statement, name[-1]):
        name.append(name[-1] + 1)
    telling = [one for one in name if lemma(statement.words[one].feature.text) not in english_words()] or name
    return any(one in around for one in telling)


def _follows(statement: Statement, at: int) -> bool:
    """Whether two neighbouring words are parts of one name."""
    one, other = statement.words[at].feature, statement.words[at + 1].feature
    both = one.text[0].isupper() and other.text[0].isupper()
    return both and statement.text[one.span.end : other.span.start] == " "


def _tells(statement: Statement, word: Word, claim: Claim) -> bool:
    if is_name(statement, word):
        return True
    if claim.kind is not ClaimKind.FIGURE:
        return False
    return not is_light(word) and _is_content(statement.folded, word.feature.span)


def _is_content(folded: str, word: Span) -> bool:
    """Whether a word is no cue of an axis, nor one within a phrase; sold and received say that it was done, and of what they tell."""
    return " " in word.of(folded) or all(says == "done" for _, says in cues_of("en", folded, word.start, word.end))


def is_name(statement: Statement, word: Word) -> bool:
    """Whether a word is written as a name; the first one of a statement only if it is no everyday word, as Second-quarter."""
    text = word.feature.text
    first = not statement.text[: word.feature.span.start].strip(" “\"'")
    head, _, rest = text.partition("-")
    everyday = lemma(text) in english_words() or rest.islower() or is_common(text)
    everyday = everyday and lemma(head if rest else text) not in proper_names()
    return text[0].isupper() and not (first and everyday)


def is_synonym(word: Word) -> bool:
    """Whether the sources have only other words for a word: that they stand elsewhere proves nothing."""
    return bool(word.feature.same) and word.feature.lemmas == word.feature.same


def _around(word: Word, words: str, names: str, owners: str) -> bool:
    """Whether a word or one of its kin is among the words around a claim, a name also among those of its headlines, whose it
    is also among those that its text opens with.
    """
    text = word.feature.text
    zone = owners if text.endswith(_WHOSE) else names if text[0].isupper() else words
    same = (*word.feature.lemmas, *word.feature.same, *word.feature.kin)
    return any(form in zone for form in same)


def is_light(word: Word) -> bool:
    """Whether a word fits any fact, so that it tells of none."""
    return is_commonplace(word.feature)


def is_commonplace(feature: Feature) -> bool:
    """Whether a word of any text fits any fact."""
    return lemma(feature.text) in _light()


def content_text(text: str) -> str:
    """The words of a text that tell something, in base forms between spaces; "" if none does."""
    words = [word for word in english_text(text).split() if word not in _light() and word not in stop_words()]
    return f" {' '.join(words)} " if words else ""


@cache
def _light() -> frozenset[str]:
    return frozenset(" ".join(lines("commonplace.txt")).split())

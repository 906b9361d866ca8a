"""The words that tell what a figure is, where no English source has them in any form.

A number that agrees proves nothing about a measure of which the source never speaks: "wages rose 8%" where exports did.
"""

from __future__ import annotations

from collections.abc import Iterator

from gzcli.grammar.clause_en import is_verb, subject_of, verb_at
from gzcli.lexicon.context import cues_of
from gzcli.lexicon.english import lemma
from gzcli.lexicon.kin import kin
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms_en import synonyms_of
from gzcli.lexicon.terms import to_chinese
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.span import Span
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.measures import measure_words_of
from gzcli.verdict.wording import is_light, is_name
from gzcli.verdict.zones import Word

_HEAD = lazy(
    r"\b(?!consist|compos|dispos|died|dies)([a-z-]+) of (?:(?:only|just|some|about|around|nearly|almost|more than|over|at least) )?[$£€]?$"
)
_OF = lazy(
    r" of (?:(?!(?:in|on|at|by|for|from|to|with|than|who|that|which|was|were|is|are|had|have|has|will|would|and|or|but|of|as)\b)[A-Za-z’'-]+ ?){1,4}"
)
_AMOUNT_OF = lazy(
    r"\b(?:number|share|proportion|percentage|amount|volume|value|cost|price|level|rate|total|stock|output|sales|production)(?= of )"
)
_OBJECT = lazy(
    r"\b(?:its|their|his|her|the) ((?:[a-z-]+ ){0,2}?[a-z-]+) (?:by|to|from)(?: (?:only|just|some|about|around|nearly|almost|more than|over|an?))* ?[$£€]?$"
)
_MORE = lazy(
    r" (?:more|fewer|less|extra|additional|new) ([a-z-]+s)(?= (?:than|in|on|at|by|from|to|for|and|last|this|a)\b|[,.;]|$)"
)
_STRAIGHT = lazy(
    r"(?: (?:up|by|to|at|for|of|from|about|around|some|nearly|almost|over|more than|only|just|an?))* ?[$£€]?"
)
_FOR = lazy(r" (?:on|for) [A-Za-z' ’-]+")
_SHARE_OF = lazy(r"占(?:了|到)?([^，。；、占]{1,12})$")
_SHARE = lazy(r"的([^，。；、]{1,4})")
_BODIES = (
    "公司", "企业", "机构", "管理", "集团", "银行", "队", "局", "部门", "当局", "层", "厂", "馆", "国", "国家", "商",
)  # fmt: skip
_AGENTS = (*_BODIES, "者", "员", "人", "家", "师", "手")


def unknown_measure(statement: Statement, claim: Claim, far: frozenset[int], index: Index) -> str:
    """A word of what a figure is said of, counts or is spent on that no source has, nor a kindred one; "" if there is none.

    Who did something may be told in many ways (the carrier, its management), what was measured in few.
    """
    subject, told = _subject(statement, claim), tuple(_measure(statement, claim))
    for at, word in enumerate(statement.words):
        within = any(span.covers(word.feature.span) for span in told)
        subject_word = any(span.covers(word.feature.span) for span in subject)
        said_of = subject_word and (not is_agent(word) or _is_measured(statement, claim, word))
        away = (
            at in far
            and subject_word
            and not (is_agent(word, bodies=True) and not _is_measured(statement, claim, word))
        )
        if away or ((within or said_of) and is_unknown(statement, word, index)):
            return word.feature.text
    return ""


def unknown_abroad(statement: Statement, claim: Claim) -> str:
    """A word of a Chinese figure's measure, or of what it is a share of, of which no English source has a translation; "" if none."""
    if claim.kind is not ClaimKind.FIGURE or claim.mention is None:
        return ""
    figure = claim.mention.span
    before = _SHARE_OF.search(statement.folded, claim.sentence.start, figure.start)
    after = _SHARE.match(statement.folded, figure.end, statement.segment(claim).end)
    wholes = [at for found in (before, after) if found for at in statement.within(Span(*found.span(1)))]
    words = [*measure_words_of(statement, claim), *(statement.words[at] for at in wholes)]
    return next((w.feature.text for w in words if not (w.found or w.feature.light or w.feature.name)), "")


def _subject(statement: Statement, claim: Claim) -> tuple[Span, ...]:
    """Where the parts of the subject of a figure's clause stand before it."""
    text, start, end = statement.text, claim.sentence.start, claim.figure.start
    parts = subject_of(text, claim.sentence, end).parts
    found = ((text.find(part, start, end), len(part)) for part in parts if part)
    return tuple(Span(at, at + size) for at, size in found if at >= 0)


def _measure(statement: Statement, claim: Claim) -> Iterator[Span]:
    """The noun that a figure counts, the one of which it is the amount (a loss of …), and what it went on (… on research)."""
    if claim.kind is not ClaimKind.FIGURE or claim.mention is None:
        return
    segment = statement.segment(claim)
    yield claim.mention.span
    head = _HEAD.search(statement.text, segment.start, claim.mention.span.start)
    if head and not (is_verb(head[1]) or is_verb(lemma(head[1]))):
        yield Span(*head.span(1))
    starts = [found.end() for found in _AMOUNT_OF.finditer(statement.text, segment.start, claim.figure.start)][-1:]
    for start in (claim.mention.span.end, *starts):
        if whole := _OF.match(statement.text, start, segment.end):
            first = statement.text.find(" ", whole.start() + len(" of "))  # completed homes: no verb
            verb = verb_at(statement.text, Span(first, whole.end())) if 0 < first < whole.end() else None
            yield Span(whole.start(), verb.start if verb else whole.end())
    moved = _OBJECT.search(statement.text, segment.start, claim.mention.span.start)
    if moved and not (moved[1].endswith("ed") or verb_at(moved[1], Span(0, len(moved[1])))):
        yield Span(*moved.span(1))
    more = _MORE.match(statement.text, claim.mention.span.end, segment.end)
    if more:
        yield Span(*more.span(1))
    spent = _FOR.match(statement.text, claim.mention.span.end, segment.end)
    if spent:
        yield Span(*spent.span())


def is_unknown(statement: Statement, word: Word, index: Index) -> bool:
    """Whether no source has a word that tells something, nor a synonym, a kindred word or a part of it."""
    if word.found or is_light(word) or is_name(statement, word) or word.feature.text.endswith(("ly", "est")):
        return False
    base = lemma(word.feature.text)
    like = (form for one in (base, *synonyms_of(base)) for form in (one, *kin(one)))
    forms = (*like, *(lemma(part) for part in word.feature.text.split("-")))
    return not any(index.has_english(f" {form} ") for form in forms)


def _is_measured(statement: Statement, claim: Claim, word: Word) -> bool:
    """Whether a word right before the verb of a figure's clause is itself what rose to, or was, so many: employees were 40."""
    verb = verb_at(statement.folded, statement.segment(claim))
    if verb is None or statement.folded[word.feature.span.end : verb.start].strip():
        return False
    told = verb.of(statement.folded).lower()
    ways = any(name == "direction" for name, _ in cues_of("en", told, 0, len(told)))
    level = ways or told in measure_words("en", "level")
    return level and _STRAIGHT.fullmatch(statement.folded, verb.end, claim.figure.start) is not None


def is_agent(word: Word, bodies: bool = False) -> bool:
    """Whether a word names people or a body, or a body only: in Chinese it is a …者, a …公司."""
    ends = _BODIES if bodies else _AGENTS
    return any(meaning.endswith(ends) for meaning in to_chinese().get(lemma(word.feature.text), "").split("|"))

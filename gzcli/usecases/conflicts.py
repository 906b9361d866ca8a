"""Claims of different sources that cannot both hold.

Two sentences that share most of their words, the rare ones counting most, are put before the same judge as any
statement: each as the statement, with the other as its only source. Where both are refuted, they are in conflict.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from gzcli.grammar.anchor import anchor_of
from gzcli.grammar.document import read_document
from gzcli.lexicon.fold import fold
from gzcli.model.claim import Claim, Source
from gzcli.model.conflict import Conflict
from gzcli.model.facts import Facts
from gzcli.model.report import Evidence, Verdict
from gzcli.model.span import Span
from gzcli.model.when import When
from gzcli.store.index import terms
from gzcli.usecases.indexed import index_of
from gzcli.verdict.decide import Options, judge
from gzcli.verdict.value import FAILS, compare

ALIKE = 0.5
"""The least share of the weight of a sentence's words that another has, for the two to be compared."""

COMMON = 200
"""A word in more sentences than this pairs none of them up by itself."""

_OPTIONS = Options()
_OWNER = re.compile(r"[\u4e00-\u9fff]{2}(省|市|县|区|州|国|镇|乡|村|队|厂|店|港|集团|公司|大学|学院|银行|医院|机场)")


class _Sentence(NamedTuple):
    """A sentence with figures as an article of its own, under its source's title; ``shift`` leads back.

    ``day`` is the date of the whole article.
    """

    source: Source
    claims: tuple[Claim, ...]
    facts: Facts
    terms: frozenset[str]
    day: date | None
    shift: int

    @property
    def text(self) -> str:
        """The title and the sentence."""
        return self.facts.sources[self.source.id].text


def conflicts(facts: Facts, options: Options = _OPTIONS) -> Iterator[Conflict]:
    """All conflicts between different sources, each once, in the order of the sources."""
    sentences = list(_sentences(facts))
    for one, other in _pairs(sentences):
        yield from _between(one, other, options)


def _sentences(facts: Facts) -> Iterator[_Sentence]:
    groups: defaultdict[tuple[str, Span], list[Claim]] = defaultdict(list)
    for claim in facts.claims:
        if claim.mention is not None and claim.mention.quantity is not None:
            groups[claim.source, claim.sentence].append(claim)
    days = {source.id: anchor_of(source, fold(source.text)) for source in facts.sources.values()}
    for (source_id, span), claims in groups.items():
        yield _alone(facts.sources[source_id], days[source_id], span, claims)


def _alone(source: Source, day: date | None, span: Span, claims: Iterable[Claim]) -> _Sentence:
    title = source.title or next((p.section for p in read_document(source.text).paragraphs if p.section), "")
    words = span.of(source.text)
    text = f"{title}\n{words}"
    shift = len(title) + 1 - span.start
    moved = tuple(_moved(claim, shift) for claim in claims)
    article = source._replace(text=text, pages=())
    return _Sentence(source, moved, Facts({source.id: article}, moved), frozenset(terms(text)), day, shift)


def _moved(claim: Claim, by: int) -> Claim:
    """The claim where its spans lie elsewhere."""
    mention = claim.mention and claim.mention._replace(span=claim.mention.span.shift(by))
    return claim._replace(span=claim.span.shift(by), sentence=claim.sentence.shift(by), mention=mention)


def _pairs(sentences: list[_Sentence]) -> Iterator[tuple[_Sentence, _Sentence]]:
    """Sentences of different sources that are alike."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for term in sentence.terms:
            found[term].append(number)
    weights = {term: math.log(1 + len(sentences) / len(numbers)) for term, numbers in found.items()}
    whole = [sum(weights[term] for term in sentence.terms) for sentence in sentences]
    for number, sentence in enumerate(sentences):
        for other in sorted(_near(number, sentence, found)):
            shared = sum(weights[term] for term in sentence.terms & sentences[other].terms)
            if sentences[other].source.id != sentence.source.id and shared >= ALIKE * min(whole[number], whole[other]):
                yield sentence, sentences[other]


def _near(number: int, sentence: _Sentence, found: dict[str, list[int]]) -> Counter[int]:
    """Later sentences that share a word which is not too common."""
    lists = (found[term] for term in sentence.terms if len(found[term]) <= COMMON)
    return Counter(other for numbers in lists for other in numbers if other > number)


def _between(one: _Sentence, other: _Sentence, options: Options) -> Iterator[Conflict]:
    suspects = [
        (a, b) for a in one.claims for b in other.claims if _clash(a, b, options) and _same_period(one, a, other, b)
    ]
    if not suspects or not _same_owner(one.text, other.text):
        return
    there, back = _refuted(one, other, options), _refuted(other, one, options)
    for a, b in suspects:
        if (a.id, b.id) in there and (b.id, a.id) in back:
            yield Conflict(_evidence(one, a), _evidence(other, b), *there[a.id, b.id])


def _clash(a: Claim, b: Claim, options: Options) -> bool:
    """Whether two values cannot both hold, if they are of the same thing."""
    assert a.mention is not None and b.mention is not None
    one, other = a.mention.quantity, b.mention.quantity
    assert one is not None and other is not None
    if a.mention.kind is not b.mention.kind or a.negated != b.negated:
        return False
    return {compare(one, other, options.tolerance), compare(other, one, options.tolerance)} <= FAILS


def _same_period(one: _Sentence, a: Claim, other: _Sentence, b: Claim) -> bool:
    """Whether both hold for the same period, which each names itself; where none does, for the same day of news.

    A later article on a period that was not over may just know more, so it does not contradict an earlier one.
    """
    if a.when is None and b.when is None:
        return one.day is not None and one.day == other.day
    if a.when is None or b.when is None or not (a.when_own and b.when_own) or a.when.edtf != b.when.edtf:
        return False
    days = {day for day in (one.day, other.day) if day}
    return "X" not in a.when.edtf and (len(days) < 2 or _is_over(a.when, min(days)))


def _is_over(when: When, day: date) -> bool:
    """Whether a period ended before a day."""
    last = when.last
    return (last.year or 0, last.month or 12, last.day or 31) < (day.year, day.month, day.day)


def _same_owner(one: str, other: str) -> bool:
    """Whether no two names of a kind (cities, firms, ...) tell that the two speak of different ones."""
    mine, theirs = _owners(one), _owners(other)
    return all(mine[kind] & theirs[kind] for kind in mine.keys() & theirs.keys())


def _owners(text: str) -> dict[str, set[str]]:
    """The last letters of the names in a text, by what they are names of."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for match in _OWNER.finditer(fold(text)):
        found[match[1]].add(match[0])
    return found


def _refuted(statement: _Sentence, source: _Sentence, options: Options) -> dict[tuple[str, str], tuple[str, str]]:
    """The claims of the statement that the other sentence refutes: (claim, refuting claim) -> (rule, reason)."""
    report = judge(statement.text, statement.source.lang, statement.claims, index_of(source.facts), options)
    by_place = {claim.mention.span: claim.id for claim in statement.claims if claim.mention}
    return {
        (by_place[figure.span], evidence.claim): (figure.rule, figure.reason)
        for figure in report.figures
        if figure.verdict is Verdict.REFUTED and figure.rule != "derived" and figure.span in by_place
        for evidence in figure.evidence
    }


def _evidence(sentence: _Sentence, moved: Claim) -> Evidence:
    claim = _moved(moved, -sentence.shift)
    quote = claim.sentence.of(sentence.source.text)
    figure = claim.mention.span if claim.mention else None
    page = sentence.source.page(claim.sentence.start)
    return Evidence(claim.source, claim.id, claim.sentence, quote, figure, claim.paragraph, page)

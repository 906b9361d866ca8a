"""Whose a figure is: the names of a statement against those around a claim."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gzcli.grammar.document import segment_at
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.synonyms import synonyms_in, synonyms_of
from gzcli.model.claim import Claim, ClaimKind
from gzcli.model.mention import Kind
from gzcli.model.report import Axis
from gzcli.model.span import Span
from gzcli.verdict.crossed import crossed
from gzcli.verdict.features import Feature, asides, english_text
from gzcli.verdict.gazetteer import countries, gazetteer, places_in
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.namesakes import other_name
from gzcli.verdict.places import Place, holds
from gzcli.verdict.sides_en import clauses_of, entity_axis_en
from gzcli.verdict.subjects import subjects

_EXAMPLES = lazy(r"(?:包括|包含|例如|诸如)[^。；]*$")  # what follows is some of what is counted, not whose it is
_AREA = lazy(
    r"(?:^|[，。；、：“”\s年月日末底初来周在从让使对向往赴和与及是])"
    r"((?![多两几外某其])((?:(?![全该本各我这那每])[\u4e00-\u9fff]){2,3})(?<![超城股楼债汇夜菜早集门上都])(?:省|市|县|自治区|自治州)(?![场民长政委级辖内外直值区]))"
)
_SEGMENTS = lazy("[，,]")
_SUBJECT = 2  # leading words that no source has make the subject a stranger
_SPEAKER = 6  # a lead-in within so many characters makes them a speaker or a phrase, not a subject
_PREPOSITIONS = "扣剔从在对据当由自以按随为因经被把让将与和受每各刚需提投要应可能会已未正曾仍还都就才只进入共最交拿"
_HOME = frozenset({"中国", "我国"})  # named beside another country it is a place like any other
_SETTING = "后时中前里上下间"  # ends a phrase of time or place


class Name(NamedTuple):
    """A name in a statement: where it stands, and the feature that looks it up.

    ``known`` says that a source has it, ``opens`` that it is the first word of the statement.
    """

    feature: Feature
    known: bool
    opens: bool = False

    @property
    def span(self) -> Span:
        """Where it stands in the statement."""
        return self.feature.span


def names_of(statement: Statement, index: Index) -> tuple[Name, ...]:
    """The places of a statement, names in Latin letters, and a subject that no source mentions."""
    if statement.lang == "en":
        return tuple(_english(statement))
    if all(source.lang != "zh" for source in index.facts.sources.values()):
        return ()
    return (*_chinese(statement, index), *_unheard(statement, index), *_subject(statement))


def entity_axis(statement: Statement, claim: Claim, place: Place, index: Index, named: tuple[Name, ...]) -> Axis:
    """Whether another subject is named than the claim's: a name that does not stand around the claim.

    It is another subject if it stands in the figure's own segment or opens the statement, and no source has it or the
    claim's segment names another place; or if no source has it and the claim's sentence names a place that the
    statement does not. Otherwise a name may be mere setting.
    """
    if _is_one_of(claim, statement):
        return Axis("entity", None, "", place.claim.entity)
    other = other_name(claim, statement, place, index)
    if not other and (other := _exchanged(claim, statement, place, index)):
        return Axis("sides" if _is_score(claim) else "entity", False, other, place.claim.entity)
    if other:
        return Axis("entity", False, other, place.claim.entity)
    if statement.lang == "en" and index.sentences[place.sentence].english:
        return entity_axis_en(*clauses_of(statement, claim, place, index))
    if index.sentences[place.sentence].english:
        return _rendered_axis(statement, claim, place, index)
    for name in named:
        if _is_of_all(name, claim, statement, place):
            return Axis("entity", False, name.feature.text, place.claim.entity)
        if not _by(name.feature, place, index, named) and _tells(statement, name, claim, place, index, named):
            return Axis("entity", False, name.feature.text, place.claim.entity)
    return Axis("entity", None, "", place.claim.entity)


def _is_of_all(name: Name, claim: Claim, statement: Statement, place: Place) -> bool:
    """Whether a name is of a part of the country, and the Chinese claim of all of it: 全国种植面积4482万亩 is not Xinjiang's."""
    if not (name.known and claim.kind is ClaimKind.FIGURE and claim.span.covers(name.span)) or not _is_place(
        name.feature
    ):
        return False
    whole = not _HOME.union(countries()).isdisjoint(name.feature.forms)
    return (
        not whole
        and name.span.end <= claim.figure.start
        and "全国" in place.near
        and not holds(name.feature, place.segment, False)
    )


def _exchanged(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    english = statement.lang == "en"
    if index.sentences[place.sentence].english != english:
        return ""
    return crossed(statement.folded, claim, index.folded[place.claim.source], place.claim, english)


def _is_score(claim: Claim) -> bool:
    return claim.mention is not None and claim.mention.kind is Kind.SCORE


def _rendered_axis(statement: Statement, claim: Claim, place: Place, index: Index) -> Axis:
    """Chinese against English: the first name before the figure, where the claim's segment names another or no source has it."""
    source = index.facts.sources[place.claim.source].text
    figure, stated = claim.figure, place.claim.figure
    before = [word for word in statement.words if word.feature.name and word.feature.span.end <= figure.start]
    theirs = subjects(source[segment_at(source, place.claim.sentence, stated.start).start : stated.start])
    if not before or any(holds(before[0].feature, english_text(name), True) for name in theirs):
        return Axis("entity", None, "", place.claim.entity)
    known = any(holds(word.feature, english_text(theirs[0]), True) for word in before) if theirs else before[0].found
    return Axis("entity", None if known else False, "" if known else before[0].feature.text, place.claim.entity)


def _is_one_of(claim: Claim, statement: Statement) -> bool:
    """Whether the figure counts what its subject is only one of: 是172项重大工程之一."""
    figure = claim.figure
    return "之一" in statement.folded[figure.end : claim.span.end]


def _tells(statement: Statement, name: Name, claim: Claim, place: Place, index: Index, named: tuple[Name, ...]) -> bool:
    figure = claim.figure
    if _EXAMPLES.search(statement.folded, claim.sentence.start, name.span.start):
        return False
    if claim.kind is not ClaimKind.FIGURE:  # much may be said of a day; its subject is what opens or follows it
        between = statement.folded[figure.end : max(figure.end, name.span.start)]
        leads = name.opens if name.span.start < figure.start else not between.strip(" ,，")
        return leads and (not name.known or _has_other(place.segment + place.names, (name,)))
    if name.span.start < figure.start and (
        name.opens or claim.span.covers(name.span) or _carries(name, claim, statement)
    ):
        return not name.known or _has_other(place.segment + place.names, (name,))
    return not name.known and _has_other(index.sentences[place.sentence].text, named)


def _carries(name: Name, claim: Claim, statement: Statement) -> bool:
    """Whether a name is that of the segment before a figure whose segment only goes on: 对美国出口5亿元，下降2%."""
    own = claim.span.of(statement.folded)
    between = statement.folded[name.span.end : claim.span.start]
    goes_on = claim.measure not in own and not places_in(own)
    return (
        goes_on and claim.sentence.covers(name.span) and not places_in(between) and len(_SEGMENTS.findall(between)) == 1
    )


def _by(name: Feature, place: Place, index: Index, named: tuple[Name, ...]) -> bool:
    """Whether the claim has the name around it: in its segment, or wherever its segment leaves the place open."""
    sentence = index.sentences[place.sentence]
    if holds(name, place.siblings, sentence.english) and not holds(name, place.near, sentence.english):
        return False
    if not holds(name, place.segment, sentence.english) and _is_place(name) and _has_other(place.segment, named):
        return False
    around = f"{sentence.text} {index.before(place)} {sentence.topic}"
    return bool(holds(name, around, sentence.english) or holds(name, place.names, False)) or bool(
        holds(name, place.names_english, True)
    )


def _has_other(text: str, named: tuple[Name, ...]) -> bool:
    """Whether a text names a place that is not among the names."""
    known = {form for name in named for form in name.feature.forms}
    if not known.isdisjoint(countries()) and known.isdisjoint(_HOME) and any(word in text for word in _HOME):
        return True
    return any(span.of(text) not in known for span in places_in(text))


def _chinese(statement: Statement, index: Index) -> Iterator[Name]:
    same = synonyms_in(statement.folded.lower())  # 澳网 for 澳大利亚网球公开赛
    for span in places_in(statement.folded):
        text = span.of(statement.folded)
        feature = Feature(text, span, (text, *synonyms_of(span, same)))
        known = any(sentence.holds(feature) for sentence in index.sentences)
        yield Name(feature, known, _opens(statement, feature))


def _unheard(statement: Statement, index: Index) -> Iterator[Name]:
    """Names of provinces, cities and counties that no source has, nor their last two characters before that word: 西屿省."""
    for match in _AREA.finditer(statement.folded):
        span = Span(*match.span(1))
        text, stem = match[1], match[2]
        if not any(stem[-2:] in folded for folded in index.folded.values()) and span not in places_in(statement.folded):
            feature = Feature(text, span, (text,))
            yield Name(feature, False, _opens(statement, feature))


def _english(statement: Statement) -> Iterator[Name]:
    for word in statement.words:
        if (word.feature.name or _is_place(word.feature)) and not word.feature.light:
            yield Name(word.feature, word.found > 0, True)


def _is_place(name: Feature) -> bool:
    return any(form in gazetteer() for form in name.forms)


def _subject(statement: Statement) -> tuple[Name, ...]:
    """The first words of the statement as one name, if it opens with a subject and no source has any of them."""
    leading = [word for word in statement.words if len(word.feature.text) >= _SUBJECT][:_SUBJECT]
    if len(leading) < _SUBJECT or any(word.found for word in leading) or not _opens(statement, leading[0].feature):
        return ()
    span = Span(leading[0].feature.span.start, leading[-1].feature.span.end)
    text, after = span.of(statement.folded), statement.folded[span.end : span.end + _SUBJECT]
    if text[0] in _PREPOSITIONS or any(mark in text[1:] + after for mark in _SETTING) or _is_speaker(statement, span):
        return ()
    return (Name(Feature(text, span, (text,)), False, True),)


def _opens(statement: Statement, first: Feature) -> bool:
    """Whether nothing but figures and marks stands before a word."""
    before = statement.folded[: first.span.start]
    for claim in statement.claims:
        if claim.mention is not None and claim.mention.span.end <= first.span.start:
            before = before.replace(claim.mention.span.of(statement.folded), "")
    return not before.strip(" ,，、“”")


def _is_speaker(statement: Statement, name: Span) -> bool:
    """Whether a reporting word follows the name closely: it says who speaks, not whose the figure is."""
    following = (span.start for span in asides(statement.folded) if span.start >= name.start)
    return next(following, name.end + _SPEAKER) < name.start + _SPEAKER

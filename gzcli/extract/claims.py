"""From a source to its claims: every figure with what it counts, when, and whether it happened."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import islice

from gzcli.extract.ages_en import with_age
from gzcli.extract.change import is_baseline, rate_of_start
from gzcli.extract.currency import currency_of, with_currency
from gzcli.extract.dates_en import passes_on
from gzcli.extract.direction import direction_of, is_negated
from gzcli.extract.measure import is_vague, measure_before, measure_of, named_before_verb, named_by, told_of
from gzcli.extract.modality import is_planned_for, modality_of
from gzcli.extract.passage import Passage, sentences
from gzcli.extract.period import ahead, is_report_day, starts_change, when_of, whole_year
from gzcli.grammar.anchor import anchor_of
from gzcli.grammar.clause_en import main_subject, subject_of
from gzcli.grammar.document import Paragraph, read_document
from gzcli.grammar.scan import mentions_in
from gzcli.lexicon.context import CuesIn
from gzcli.lexicon.fold import fold
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension, is_currency
from gzcli.model.claim import Claim, ClaimKind, Source
from gzcli.model.mention import Kind, Mention
from gzcli.model.when import Bound, When

_DECEMBER = 12
_NEAREST = 4  # how many figures before one may name its currency
_RATES = ("率", "占比", "比重", "比例")  # end the names of ratios, which no other figure inherits
_PREDICATE = lazy(r"(?!左右|以上|以下|以内)[\u4e00-\u9fffA-Za-z]{4,}")
_MONTH = lazy(r"\d|[一二三四五六七八九十]月|季|半年|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_REPORTED, _WHOLE = lazy("报告期"), lazy("报告期|全年")
_SAYS = "(?:表示|介绍|指出|透露|认为|强调|说|称)"
_SAYING, _SPEAKER = lazy(_SAYS), lazy(rf"([\u4e00-\u9fff·]{{2,12}}?){_SAYS}")


def extract(source: Source) -> tuple[Claim, ...]:
    """All claims of a source, in the order of its text, with ids c1, c2, ...

    Raises ValueError as `anchor_of` does.
    """
    folded = fold(source.text)
    anchor = anchor_of(source, folded)
    found = mentions_in(source.text, folded, source.lang, anchor)
    document = read_document(source.text)
    claims: list[Claim] = []
    before = _Before(None, currency_of(found, source.lang))
    cues = CuesIn(folded, source.lang)
    for paragraph, sentence, inside in sentences(document, found):
        if paragraph is not before.paragraph:
            before = _Before(paragraph, before.currency, before.of_text)
        if inside:
            passage = Passage(folded, source.lang, cues, sentence, inside)
            for mention in inside:
                if not _only_compares(passage, mention):
                    claims.append(_claim(source, passage, mention, anchor, before, f"c{len(claims) + 1}"))
                    before.measure = before.measure if mention.kind is Kind.DATE else claims[-1].measure
            before.when = _last_date(passage) or before.when
            before.of_text = before.of_text or (before.when if _WHOLE.search(folded) else None)
        if source.lang == "en":
            before.subject = main_subject(folded, sentence) or before.subject
    return tuple(claims)


class _Before:
    """What a paragraph has said so far, which its later figures inherit, and the currency and the first time of the whole text."""

    def __init__(self, paragraph: Paragraph | None, currency: str, of_text: When | None = None) -> None:
        self.paragraph, self.currency, self.of_text = paragraph, currency, of_text
        self.measure = self.subject = ""
        self.when: When | None = None


def _currency(passage: Passage, mention: Mention) -> str:
    """The currency of the last amount before a figure in its sentence: a profit of 4 million euros after a loss of 3 million."""
    nearest = islice(passage.figures.before(mention.span.start), _NEAREST)
    told = (figure for figure in nearest if not passage.folded.startswith("(", figure.span.start - 1))
    return next((name for figure in told if is_currency(name := dimension(figure.quantity))), "")


def _claim(
    source: Source, passage: Passage, mention: Mention, anchor: date | None, before: _Before, name: str
) -> Claim:
    segment = passage.segment(mention)
    if anchor is not None and mention.when is not None and is_planned_for(passage, mention):
        mention = mention._replace(when=ahead(mention.when, anchor))
    own, starts = when_of(passage, mention, segment), is_baseline(passage, mention)
    told = before.when or before.of_text
    if own is None and before.of_text is not None and _REPORTED.search(passage.folded, *segment):
        told = before.of_text
    if own is None and told is not None and not (starts or _is_to_come(told, anchor)):
        own = whole_year(passage, told, mention, passage.sentence.start)
    dealt = passage.dealt.get(mention.span)
    measure = measure_before(dealt) if dealt else ""
    measure = measure or measure_of(passage.folded, segment, mention, passage.all, passage.lang)
    if not measure or is_vague(measure):
        described = told_of(passage.folded, segment, mention, measure) if measure and passage.lang == "zh" else ""
        measure = described or _inherited(passage, mention, before) or measure
    return Claim(
        id=name,
        source=source.id,
        kind=_kind(passage, mention),
        span=segment,
        sentence=passage.sentence,
        paragraph=before.paragraph.number if before.paragraph else 0,
        mention=_with_unit(passage, mention, measure, before.currency),
        section=before.paragraph.section if before.paragraph else "",
        measure=measure,
        when=own or (None if starts else before.when),
        when_own=own is not None,
        modality=modality_of(passage, mention, segment, own, anchor),
        direction=direction_of(passage, mention, segment),
        negated=is_negated(passage, mention, segment),
        baseline=starts,
        attribution=_speaker(passage),
    )


def _is_to_come(when: When, anchor: date | None) -> bool:
    """Whether a time told before lies ahead of the article, or may where it has no date: 到2026年."""
    if anchor is None:
        return when.bound is Bound.BY
    return when.last.year is not None and when.last.year > anchor.year


def _with_unit(passage: Passage, mention: Mention, measure: str, currency: str) -> Mention:
    """A bare number in the unit that goes without saying, and the end of a change per hour or head in that of its start."""
    if mention.quantity is not None and (rate := rate_of_start(passage, mention)):
        return mention._replace(quantity=mention.quantity._replace(unit=rate))
    if mention.quantity is None or mention.quantity.unit:
        return mention
    return with_age(passage, with_currency(mention, measure, _currency(passage, mention), currency, passage.lang))


def _inherited(passage: Passage, mention: Mention, before: _Before) -> str:
    """What a mention without words of its own measures: for a duration (48小时之内，…) or a date of figures alone in its
    segment what the words behind it tell, in English the subject of its clause, else what the figure before it did."""
    if passage.lang == "en" and mention.kind is not Kind.DATE:
        subject = subject_of(passage.folded, passage.sentence, mention.span.start, before.subject)
        if subject.own and (named := named_before_verb(subject.parts[0])):
            return named
    if _has_predicate(passage, mention):
        return ""
    told = _following(passage, mention) if passage.lang == "zh" and _is_time(passage, mention) else ""
    is_rate = before.measure.endswith(_RATES) and dimension(mention.quantity) not in ("ratio", "points", "times")
    return told or ("" if mention.kind is Kind.DATE or is_rate else before.measure)


def _has_predicate(passage: Passage, mention: Mention) -> bool:
    """Whether words of its own follow a Chinese figure, which tell what it is: 41人达到国际标准."""
    if passage.lang == "en" or mention.kind is not Kind.QUANTITY:
        return False
    own = _PREDICATE.match(passage.folded, mention.span.end, passage.segment(mention).end)
    following = passage.all.first(mention.span.end)
    return own is not None and (following is None or following.span.start >= own.end())


def _is_time(passage: Passage, mention: Mention) -> bool:
    if mention.quantity is None:
        return passage.bounds_another(mention)
    return dimension(mention.quantity) == "duration"


def _following(passage: Passage, mention: Mention) -> str:
    segment = passage.segment(mention)
    following = passage.segment_after(segment)
    is_first = mention.span.start == segment.start and following.start > segment.start
    return named_by(passage.folded, following, passage.all) if is_first else ""


def _only_compares(passage: Passage, mention: Mention) -> bool:
    """Whether a mention is a date that a change is measured from, and names no month or quarter: 比上年, not 比7月份."""
    relative = mention.when is not None and mention.when.relative and not _MONTH.search(mention.text)
    return relative and passage.is_baseline(mention)


def _kind(passage: Passage, mention: Mention) -> ClaimKind:
    if mention.kind is not Kind.DATE:
        return ClaimKind.FIGURE
    return ClaimKind.PERIOD if passage.bounds_another(mention) else ClaimKind.EVENT


def _last_date(passage: Passage) -> When | None:
    """The last date of a sentence that is not only what something is compared with; not one that is part of an earlier one's
    time in Chinese: after 上半年营收9亿元，其中二季度5亿元 the text goes on about the half-year."""
    dates = [d for d in passage.told.mentions if not (starts_change(passage, d) or is_report_day(passage, d))]
    if passage.lang == "en":
        return next((date.when for date in reversed(dates) if passes_on(passage, date)), None)
    whens = [date.when for date in dates if date.when is not None]
    last = whens[-1] if whens else None
    return next((when for when in whens[:-1] if last is not None and _is_within(last, when)), last)


def _is_within(part: When, whole: When) -> bool:
    """Whether some months lie within longer ones of the same year: 二季度, 上半年."""
    if (
        part.bound is not Bound.IN
        or part.last.day is not None
        or whole.last.day is not None
        or part.first.month is None
    ):
        return False
    year = part.first.year == part.last.year == whole.first.year == whole.last.year is not None
    first, last = whole.first.month or 1, whole.last.month or _DECEMBER
    inside = first <= part.first.month and (part.last.month or _DECEMBER) <= last
    return year and inside and (part.first.month, part.last.month) != (first, last)


@lru_cache(maxsize=2)
def _speaker(passage: Passage) -> str:
    if not _SAYING.search(passage.folded, *passage.sentence):
        return ""
    match = _SPEAKER.search(passage.folded, *passage.sentence)
    return match.group(1) if match else ""

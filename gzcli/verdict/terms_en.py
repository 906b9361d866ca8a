"""The comparisons that English words make: 22 more seats than the old one, two-fifths of sales, A and B together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gzcli.grammar.clause_en import verb_at
from gzcli.grammar.document import segment_at
from gzcli.lexicon.measure import measure_words
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.span import Span
from gzcli.verdict.comparison import Comparison, Term
from gzcli.verdict.features import mask
from gzcli.verdict.link import Statement

_HEDGE = r"(?:(?:of|only|just|some|about|around|roughly|nearly|almost|over|more|less|than|as|much|many|a|an|at|least|full) )*$"
_OF_WHICH = lazy(
    r" of (?:which|whom|them|these|it|that)\b|"
    r" of those\b(?! (?:[a-z]+ed|who|with|in|aged|taking|living|working)\b)",
    re.IGNORECASE,
)
_WHOLE = lazy(r" of (?:(?:all|the|its|their|his|her|total) )*", re.IGNORECASE)
_LED_WHOLE = lazy(r"(?:of|among|out of) (?:(?:all|the|its|their|those|these) )*", re.IGNORECASE)
_OR = lazy(r",? or " + _HEDGE, re.IGNORECASE)
_OF_THE = lazy(r" (?:of|out of) (?:(?:the|its|their|his|her|all|these|those|a total of) )*$", re.IGNORECASE)
_AS_MANY = lazy(r" as [a-z]+(?P<own>(?: [\w’'-]+){0,4}?) as (?P<other>.+)", re.IGNORECASE)
_TIMES = lazy(
    r" (?=(?:the|that|those|its|their|his|her|what|all)\b)(?:(?:that|those) of )?(?P<own>)(?P<other>.+)", re.IGNORECASE
)
_THAN = lazy(r"\b(?:than|above|below|from)\b", re.IGNORECASE)
_WORD = lazy(r"[A-Za-z]+")
_BETWEEN = lazy(
    r"\b(?:gap|difference|margin|distance) (?:in [\w ’'-]+ )?between (?P<own>.+?) and (?P<other>.+?)"
    r" (?:of|was|is|were|came to|amounted to|stood at|reached) " + _HEDGE,
    re.IGNORECASE,
)
_TOGETHER = lazy(
    r"\b(?:together|combined|jointly|collectively|altogether|between them|in total|in all)\b,?", re.IGNORECASE
)
_APART = lazy(r"\b(?:each|apiece|respectively|or|nor|between|from|average|than)\b", re.IGNORECASE)
_AND = lazy(r",? and (?:the )?|, ", re.IGNORECASE)
_SETTING = lazy(
    r"(?:after|at|in|on|by|with|of|for|since|from|during|among|under|over|before|until|between|despite)\b",
    re.IGNORECASE,
)
_PARTS = 4  # how many terms a sum may have


def compared_en(statement: Statement, claim: Claim) -> Iterator[Comparison]:
    """What the words around an English figure may compare, the likeliest first."""
    if dimension(claim.quantity) in ("ratio", "times"):
        yield from _share(statement, claim)
        yield from _ratio(statement, claim)
    yield from _gap(statement, claim)
    if dimension(claim.quantity) not in ("ratio", "times"):
        yield from _sum(statement, claim)


def is_gap(statement: Statement, claim: Claim) -> bool:
    """Whether a comparative stands behind a figure: 0.3 nights shorter than in 2022."""
    return any(behind.match(statement.folded, claim.figure.end, claim.sentence.end) for behind, _ in comparatives())


def _gap(statement: Statement, claim: Claim) -> Iterator[Comparison]:
    """How much more one is than the other: 22 more seats than the old model, 0.6 points below that of men."""
    text, figure = statement.folded, claim.figure
    own = segment_at(text, claim.sentence, figure.start)
    between = _BETWEEN.search(text, own.start, figure.start)
    if between is not None:
        one, another = (Term((Span(*between.span(name)),)) for name in ("own", "other"))
        yield from (Comparison("gap", (one, another)), Comparison("gap", (another, one)))
        return
    share = dimension(claim.quantity) == "ratio"
    if _is_time(statement, claim, own):
        return
    for below, (behind, before) in enumerate(comparatives()):
        after, led = behind.match(text, figure.end, own.end), before.search(text, own.start, figure.start)
        if after is not None:
            mine = _subject(statement, claim, own, Span(*after.span("own")) if after["own"] else Span(own.end, own.end))
            theirs = Span(*after.span("other" if after["other"] else "past"))
        elif led is not None:
            mine, theirs = Term((Span(own.start, led.start()),)), Span(*led.span("other"))
        else:
            continue
        if share:
            yield Comparison("lack" if below else "excess", (mine, Term((theirs,))))
        yield Comparison("gap", (Term((theirs,)), mine) if below else (mine, Term((theirs,))))


def _is_time(statement: Statement, claim: Claim, own: Span) -> bool:
    """Whether a figure is compared with one of the same thing at another time: than in the first half of last year."""
    than = _THAN.search(statement.folded, claim.figure.end, own.end)
    if than is None:
        return False
    dates = [one.figure for one in statement.claims if one.when is not None and one.quantity is None]
    rest = mask(statement.folded, tuple(span for span in dates if own.covers(span)))[than.end() : own.end]
    return all(word.lower() in measure_words("en", "time") for word in _WORD.findall(rest))


def _subject(statement: Statement, claim: Claim, own: Span, more: Span) -> Term:
    """What stands before a figure, in its segment or else its sentence, with the words that it counts."""
    before = Span(own.start, claim.figure.start)
    verb = verb_at(statement.folded, before)
    if statement.within(Span(before.start, verb.start) if verb else before):
        return Term((before, more))
    return Term((Span(claim.sentence.start, claim.figure.start), more), told=True)


def _share(statement: Statement, claim: Claim) -> Iterator[Comparison]:
    """What part one is of the other: A was 40% of B, 40% of B was A, of B 40% were A, 9bn, a third of it from A."""
    text, figure = statement.folded, claim.figure
    own = segment_at(text, claim.sentence, figure.start)
    which = _OF_WHICH.match(text, figure.end, own.end)
    if which is not None:
        yield Comparison("share", (Term((Span(which.end(), own.end),)), Term((), told=True)))
        return
    before, whole = Span(own.start, figure.start), _WHOLE.match(text, figure.end, own.end)
    told = [one.figure for one in statement.claims if one.quantity and one.figure.end <= figure.start]
    if _OR.search(text, before.start - 1, figure.start) and told:
        if whole is not None:
            yield Comparison("share", (Term(tuple(told[-1:])), Term((Span(whole.end(), own.end),))))
        elif len(told) > 1 and _OF_THE.fullmatch(text, told[-2].end, told[-1].start):
            yield Comparison("share", (Term((told[-2],)), Term((told[-1],))))
        return
    if whole is not None and statement.within(before):
        yield Comparison("share", (Term((before,)), Term((Span(whole.end(), own.end),))))
    elif whole is not None:
        verb = verb_at(text, Span(whole.end(), own.end))
        if verb is not None:
            yield Comparison("share", (Term((Span(verb.start, own.end),)), Term((Span(whole.end(), verb.start),))))
        else:
            earlier = Span(claim.sentence.start, own.start)
            yield Comparison("share", (Term((earlier,), told=True), Term((Span(whole.end(), own.end),))))
    elif own.start > claim.sentence.start and not statement.within(before):
        led = segment_at(text, claim.sentence, own.start - 1)
        of = _LED_WHOLE.match(text, led.start, led.end)
        if of is not None:
            yield Comparison("share", (Term((Span(figure.end, own.end),)), Term((Span(of.end(), led.end),))))


def _ratio(statement: Statement, claim: Claim) -> Iterator[Comparison]:
    """How many times the other one is: twice as many hybrids as diesel cars, four times the 21 deaths of 2023."""
    own = segment_at(statement.folded, claim.sentence, claim.figure.start)
    for pattern in (_AS_MANY, _TIMES):
        match = pattern.match(statement.folded, claim.figure.end, own.end)
        if match is not None:
            mine = _subject(statement, claim, own, Span(*match.span("own")))
            yield Comparison("ratio", (mine, Term((Span(*match.span("other")),))))
            return


def _sum(statement: Statement, claim: Claim) -> Iterator[Comparison]:
    """What several things come to: A, B and C together cost 9bn."""
    text, start, end = statement.folded, claim.sentence.start, claim.figure.start
    verb = verb_at(text, Span(start, end))
    if verb is None or _APART.search(text, start, claim.span.end):
        return
    joints = list(_AND.finditer(text, start, verb.start))
    if (
        not joints
        or "and" not in joints[-1].group()
        or _SETTING.match(text, start)
        or _counts(statement, start, verb.start)
    ):
        return
    at, spans = start, []
    for joint in [*joints, None]:
        words = Span(at, joint.start() if joint else verb.start)
        said = _TOGETHER.sub("", words.of(text)).strip()
        if said:
            spans.append(words)
        at = joint.end() if joint else at
    if 1 < len(spans) <= _PARTS:
        yield Comparison("sum", tuple(Term((span,)) for span in spans))


def _counts(statement: Statement, start: int, end: int) -> bool:
    """Whether a stretch of a statement has a figure or a date."""
    return any(start <= span.start < end for span in statement.mentions)


@cache
def comparatives() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For above and below: what stands behind a figure with the other term, and what stands before it."""
    found = []
    for more, above, exceeds in (("more", "above", "exceeds"), ("fewer", "below", "misses")):
        adjective, preposition, verb = ("|".join(measure_words("en", role)) for role in (more, above, exceeds))
        behind = (
            rf"(?: (?!than\b)[\w’'-]+){{0,2}}? (?:(?:{adjective})(?P<own>(?: (?!than\b)[\w’'/%-]+){{0,6}}) than (?P<other>.+)"
            rf"|(?:{preposition}) (?P<past>.+))"
        )
        found.append((behind, rf"\b(?:{verb}) (?P<other>[^,;]+?) by {_HEDGE}"))
    return tuple((re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE)) for behind, before in found)

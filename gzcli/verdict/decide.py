"""From a statement's claims and the facts to the report."""

from __future__ import annotations

from typing import NamedTuple

from gzcli.lexicon.tables import unit
from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge
from gzcli.model.report import Evidence, Figure, Near, Report, Verdict
from gzcli.verdict.abroad import eligible
from gzcli.verdict.abroad_pairs import beside_proved, founded
from gzcli.verdict.arithmetic import Derivation
from gzcli.verdict.candidates import Candidate, candidates
from gzcli.verdict.case import Case, Outcome, alongside
from gzcli.verdict.companions import companions
from gzcli.verdict.concert import in_concert
from gzcli.verdict.coverage import coverage
from gzcli.verdict.derived import derive
from gzcli.verdict.earlier import is_of_before
from gzcli.verdict.elapsed import elapsed
from gzcli.verdict.entities import names_of
from gzcli.verdict.exchanged import exchanged
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement, prepare, shares
from gzcli.verdict.pairs import unpaired
from gzcli.verdict.pairs_zh import unpaired as unpaired_zh
from gzcli.verdict.reach import PART
from gzcli.verdict.reason import reason, sentence
from gzcli.verdict.rules import decide
from gzcli.verdict.scopes import is_shown
from gzcli.verdict.taken import untaken
from gzcli.verdict.value import Tolerance
from gzcli.verdict.vouched import vouched
from gzcli.verdict.weighed import weighed
from gzcli.verdict.wording import main_verb, strange_name

NEAREST = 3
FRAGMENT = 2  # content words up to which a statement is a fragment: "28 projects"
CONTENT = 0.57  # share of a statement's other words that must stand in the source (tests/benchmarks/README.md)


class Options(NamedTuple):
    """How strictly to judge, and in which language ("en", "zh") to give reasons."""

    tolerance: Tolerance = Tolerance()
    content: bool = False
    words: str = "en"


def judge(text: str, lang: str, claims: tuple[Claim, ...], index: Index, options: Options) -> Report:
    """Judge every figure among the claims of one statement against the facts of an index."""
    statement = prepare(text, lang, claims, index)
    named = names_of(statement, index)
    found = {claim.id: candidates(statement, claim, index, named, options.tolerance) for claim in claims}
    swapped = exchanged(statement, claims, found, index)
    found = untaken(found, claims)
    abroad = _is_abroad(statement, index)
    company = {} if lang == "en" or abroad else companions(claims, found)
    if abroad:
        found = eligible(statement, found, claims)
    cases = {
        claim.id: _case(statement, claim, found[claim.id], index)._replace(
            exchanged=swapped.get(claim.id),
            companion=company.get(claim.id),
        )
        for claim in claims
    }
    cases = alongside(cases)
    judged = _judged(statement, claims, cases, index, options)
    if lang == "zh":
        judged = unpaired_zh(statement, elapsed(statement, judged, index, options.words), index, options.words)
    bases = founded(statement, judged, index) if abroad else set()
    shown = [
        figure
        for claim, figure in judged
        if claim.id not in bases and is_shown(statement, claim, figure, judged, index)
    ]
    english = lang == "en" or abroad
    figures = tuple(unpaired(shown, text, index.facts, options.words) if english else shown)
    report = concluded(text, lang, figures, *coverage(statement), options)
    return report if figures else report._replace(nearest=_nearest(statement, index))


def _judged(
    statement: Statement, claims: tuple[Claim, ...], cases: dict[str, Case], index: Index, options: Options
) -> list[tuple[Claim, Figure]]:
    """Every figure by itself, then those in doubt again by what the others are."""
    judged = [(claim, _weighed(statement, claim, cases[claim.id], index, options)) for claim in claims]
    abroad = _is_abroad(statement, index)
    if abroad or statement.lang == "zh":
        again = (beside_proved if abroad else vouched)(statement, judged, cases, index)
        judged = [
            (claim, _weighed(statement, claim, again[claim.id], index, options) if claim.id in again else figure)
            for claim, figure in judged
        ]
    sure = in_concert(statement, judged, cases, index)
    return [
        (claim, _figure(statement, claim, sure[claim.id], index, options) if claim.id in sure else figure)
        for claim, figure in judged
    ]


def _nearest(statement: Statement, index: Index) -> tuple[Near, ...]:
    """The claims that have most of the words of a statement without a figure."""
    linked = shares(statement)
    best = sorted(range(len(linked)), key=lambda number: -linked[number])[:NEAREST]
    return tuple(Near(evidence(index.places[n].claim, index.facts), linked[n]) for n in best if linked[n])


def concluded(
    text: str, lang: str, figures: tuple[Figure, ...], share: float, missing: tuple[str, ...], options: Options
) -> Report:
    """The report of figures that are judged: the worst of their verdicts, and what is missing if that is asked for."""
    verdict, rule, why = _overall(figures, options)
    if verdict is Verdict.SUPPORTED and options.content and share < CONTENT:
        verdict, rule = Verdict.NOT_ENOUGH_INFO, "content-not-found"
        why = sentence(rule, options.words, missing=", ".join(missing))
    nearest = figures[0].nearest if figures else ()
    return Report(text, lang, verdict, figures, rule, why, nearest, share, missing)


def _weighed(statement: Statement, claim: Claim, case: Case, index: Index, options: Options) -> Figure:
    return _figure(statement, claim, weighed(case, statement, claim, index), index, options)


def _figure(statement: Statement, claim: Claim, case: Case, index: Index, options: Options) -> Figure:
    outcome = decide(case)
    settled = outcome.verdict is Verdict.SUPPORTED or (
        outcome.rule == "opposite-direction" and (case.abroad or case.english)
    )
    settled = settled or _is_strangers(statement, claim, index) or _is_rebased(outcome)
    worked = None if settled else derive(statement, claim, index, options.tolerance)
    refutes = not case.abroad and case.match is None  # what the source has in so many words is not worked out
    if worked is not None and (worked.holds or (worked.sure and refutes)):
        return _derived(claim, worked, index, options)
    if case.abroad and outcome.rule == "other-value" and is_of_before(statement, claim):
        outcome = _of_now(outcome)
    shown = outcome.claims[0] if outcome.claims else None
    assert claim.mention is not None
    return Figure(
        mention=claim.mention,
        verdict=outcome.verdict,
        rule=outcome.rule,
        reason=reason(outcome.rule, options.words, claim, shown, missing=_stranger(shown) or case.away),
        evidence=tuple(evidence(c.place.claim, index.facts) for c in outcome.claims),
        nearest=tuple(Near(evidence(c.place.claim, index.facts), c.score, c.axes) for c in case.candidates[:NEAREST]),
        note=_note(outcome, options.words),
    )


def _case(statement: Statement, claim: Claim, found: list[Candidate], index: Index) -> Case:
    """What the rules decide on, for one figure."""
    fragment = len(statement.words) <= FRAGMENT
    return Case(
        tuple(found),
        claim.kind,
        bounds=_is_bound(claim),
        abroad=_is_abroad(statement, index),
        fragment=fragment,
        wordless=fragment and not any(word.rarity for word in statement.words),
        ratio=_is_ratio(claim),
        rank=claim.mention is not None and claim.mention.kind is Kind.ORDINAL,
        english=statement.lang == "en",
        day=claim.when is not None and claim.when.first == claim.when.last and claim.when.first.day is not None,
        part=PART in claim.span.of(statement.folded),
        verb=main_verb(statement, claim)
        if statement.lang == "en" and not _is_abroad(statement, index)
        else frozenset(),
    )


def _is_strangers(statement: Statement, claim: Claim, index: Index) -> bool:
    """Whether the figure's clause has a name that no English source has, of whom nothing can be worked out."""
    english = statement.lang == "en" and not _is_abroad(statement, index)
    return english and strange_name(statement, claim, frozenset(), index) != ""


def _is_rebased(outcome: Outcome) -> bool:
    """Whether a figure is told as measured from another time than the source says, of which nothing can be worked out."""
    rebased = (axis for c in outcome.claims for axis in c.axes if axis.name == "baseline" and axis.agrees is False)
    return outcome.rule == "other-period" and any(axis.statement[:1].isdigit() for axis in rebased)


def _of_now(outcome: Outcome) -> Outcome:
    """What refutes a figure that is told of an earlier time only if it was so then."""
    if outcome.claims[0].place.claim.baseline:
        return outcome
    return outcome._replace(verdict=Verdict.NOT_ENOUGH_INFO, rule="other-period")


def _note(outcome: Outcome, words: str) -> str:
    """The source's own wording where the statement hedges the same number otherwise."""
    mention = outcome.claims[0].place.claim.mention if outcome.claims else None
    return sentence("same-value", words, source=mention.text) if outcome.rule == "hedge-differs" and mention else ""


def _derived(claim: Claim, worked: Derivation, index: Index, options: Options) -> Figure:
    assert claim.mention is not None
    return Figure(
        mention=claim.mention,
        verdict=Verdict.SUPPORTED if worked.holds else Verdict.REFUTED,
        rule="derived",
        reason=sentence("derived", options.words, arithmetic=worked.arithmetic),
        evidence=tuple(evidence(place.claim, index.facts) for place in worked.operands),
    )


def _is_abroad(statement: Statement, index: Index) -> bool:
    return all(source.lang != statement.lang for source in index.facts.sources.values())


def _is_ratio(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and unit(quantity.unit).dimension in ("ratio", "points", "times")


def _is_bound(claim: Claim) -> bool:
    quantity = claim.quantity
    return quantity is not None and not quantity.interval.is_point and quantity.hedge not in (Hedge.ABOUT, Hedge.NEAR)


def _stranger(shown: Candidate | None) -> str:
    return next((axis.statement for axis in shown.axes if axis.name == "entity"), "") if shown else ""


def evidence(claim: Claim, facts: Facts) -> Evidence:
    """The words of the source that a claim quotes."""
    return Evidence(
        claim.source,
        claim.id,
        claim.span,
        facts.quote(claim),
        claim.mention.span if claim.mention else None,
        claim.paragraph,
        facts.sources[claim.source].page(claim.span.start),
    )


def _overall(figures: tuple[Figure, ...], options: Options) -> tuple[Verdict, str, str]:
    """The worst of the figures' verdicts, with the rule and the reason that made it so."""
    if not figures:
        return Verdict.NOT_ENOUGH_INFO, "no-figure", sentence("no-figure", options.words)
    for verdict in (Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO, Verdict.SUPPORTED):
        for figure in figures:
            if figure.verdict is verdict:
                return verdict, figure.rule, figure.reason
    raise AssertionError("a figure has one of the three verdicts")

"""The formats of `show`: a claim with everything known about it, and its place in the paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gzcli.model.claim import Claim
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.render.claims import lang_of, value
from gzcli.render.json import dump
from gzcli.render.layout import Line, Run, cells, pad, paint, wrap
from gzcli.render.listing import row
from gzcli.render.periods import period
from gzcli.render.search import marked
from gzcli.render.view import View

Found = tuple[Facts, Sequence[Claim]]


def text(found: Found, view: View) -> Iterator[str]:
    """A block for each claim: its names and values, then the paragraph with its words and its figure marked."""
    facts, claims = found
    for number, claim in enumerate(claims):
        lines = wrap([Run(claim.id, "bold"), Run(f"  {_place(facts, claim, view)}", "dim")], view.width)
        lines += [*_fields(claim, view), [], *_paragraph(facts, claim, view)]
        yield ("\n" if number else "") + paint(lines, view.colour)


def json(found: Found, view: View) -> Iterator[str]:
    """The claim as an object with its quote and its page; a list where several sources have one."""
    facts, claims = found
    shapes = [row(facts, claim) for claim in claims]
    yield dump(shapes[0] if len(shapes) == 1 else shapes, view, indent=2) + "\n"


def _place(facts: Facts, claim: Claim, view: View) -> str:
    page = facts.sources[claim.source].page(claim.span.start)
    return f"{claim.source} {view.spot(claim.paragraph, page) or view.say('heading')}"


def _fields(claim: Claim, view: View) -> list[Line]:
    """One line for everything that the claim knows."""
    told = known(claim, view)
    width = max(cells(name) for name, _ in told)
    hang = " " * (width + 4)
    return [line for name, words in told for line in wrap([Run(words)], view.width, f"  {pad(name, width)}  ", hang)]


def known(claim: Claim, view: View) -> list[tuple[str, str]]:
    """All that a claim knows, each with its name."""
    lang, mention = lang_of(view), claim.mention
    hedge = mention.quantity.hedge.value if mention and mention.quantity else ""
    rows = [
        ("kind", view.say(f"kind_{claim.kind.value}")),
        ("measure", claim.measure),
        ("entity", claim.entity),
        ("written", mention.text if mention else ""),
        ("value", value(mention, lang) if mention else ""),
        ("hedge", hedge if hedge != "exact" else ""),
        ("period", period(claim.when, lang) if claim.when else ""),
        ("status", view.name("said", claim.modality.value) if claim.modality else ""),
        ("direction", view.name("said", claim.direction.value) if claim.direction else ""),
        ("negated", view.say("said_no") if claim.negated else ""),
        ("said_by", claim.attribution),
        ("section", claim.section),
        ("gloss", claim.gloss),
        ("aliases", ", ".join(claim.aliases)),
    ]
    return [(view.say(f"column_{name}"), told) for name, told in rows if told]


def _paragraph(facts: Facts, claim: Claim, view: View) -> list[Line]:
    """The line of the text that the claim stands in, its own words in bold and its figure marked."""
    source = facts.sources[claim.source].text
    around = Span(source.rfind("\n", 0, claim.sentence.start) + 1, _line_end(source, claim.span.end))
    figure = claim.mention.span if claim.mention and claim.span.covers(claim.mention.span) else claim.span
    runs = [
        Run(source[around.start : claim.span.start].lstrip(), "dim"),
        *marked(claim.span.of(source), claim.span.start, [figure], view),
        Run(source[claim.span.end : around.end], "dim"),
    ]
    return wrap(runs, view.width, f"  {view.symbols.bar} ", f"  {view.symbols.bar} ")


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return len(text) if end < 0 else end

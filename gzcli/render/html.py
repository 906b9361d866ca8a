"""`check --format html`: the draft with every figure marked, beside it the evidence, and a table of all figures."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache

from gzcli.grammar.document import Document, read_document
from gzcli.model.claim import Source
from gzcli.model.draft import DraftReport, Finding
from gzcli.model.report import Evidence, Verdict
from gzcli.model.span import Span
from gzcli.render.claims import lang_of, value
from gzcli.render.counts import Counts, counted
from gzcli.render.draft import summed
from gzcli.render.merge import drafts_of
from gzcli.render.page import page, text
from gzcli.render.rules import names as rule_names
from gzcli.render.rules import page as rule_page
from gzcli.render.view import UNICODE, Placed, View

_CLASSES = {Verdict.SUPPORTED: "supported", Verdict.REFUTED: "refuted", Verdict.NOT_ENOUGH_INFO: "unknown"}
_BLOCK = re.compile(
    r"(?P<aside>\A---\r?\n(?s:.*?)\n---(?=\r?\n|\Z)|^ {0,3}(?P<fence>```|~~~)(?s:.*?)^ {0,3}(?P=fence)[^\r\n]*)"
    r"|(?P<heading>^ {0,3}#{1,6}[ \t][^\r\n]*)|[^\r\n]+(?:\r?\n(?! {0,3}#{1,6}[ \t]| {0,3}```)[^\r\n]+)*",
    re.MULTILINE,
)
"""A paragraph; or a heading; or front matter or code."""
_LONG = 12  # letters of a figure that may be broken over two lines
_NEAREST = 1  # claims that are shown where there is no evidence, unless more are asked for


def check(answers: Iterable[Placed | DraftReport], view: View) -> Iterator[str]:
    """One page for all drafts."""
    drafts = list(drafts_of(answers))
    view = view._replace(symbols=UNICODE)
    names = ", ".join(draft.name for draft in drafts)
    title = f"{view.say('checked')}{view.say('colon')}{names}"
    body = [_head(title, counted(drafts), drafts, view), "<main>\n"]
    body += [_draft(draft, f"d{number}", view) for number, draft in enumerate(drafts, 1)]
    yield page(title, "".join([*body, "</main>\n", _foot(drafts, view)]), view.lang)


def _head(title: str, counts: Counts, drafts: Sequence[DraftReport], view: View) -> str:
    fault = next(
        (_id(draft, at) for draft in _named(drafts) for at, one in enumerate(draft[1].findings) if one.is_fault), ""
    )
    skip = f'<a class="skip" href="#{fault}">{view.say("first_fault")}</a>\n' if fault else ""
    shares = {
        Verdict.SUPPORTED: counts.supported, Verdict.REFUTED: counts.refuted, Verdict.NOT_ENOUGH_INFO: counts.unknown
    }  # fmt: skip
    bar = "".join(f'<i class="{_CLASSES[one]}" style="flex:{count}"></i>' for one, count in shares.items() if count)
    key = "".join(
        f'<li><span class="figure {_CLASSES[one]}">{view.symbols.of(one)} {text(view.say(one))}</span> <b>{count:,}</b></li>'
        for one, count in shares.items()
    )
    return (
        f'{skip}<header>\n<h1>{text(title)}</h1>\n<p class="sum">{text(summed(counts, view))}</p>\n'
        f'<div class="bar" aria-hidden="true">{bar}</div>\n<ul class="key">{key}</ul>\n</header>\n'
    )


def _named(drafts: Sequence[DraftReport]) -> Iterator[tuple[str, DraftReport]]:
    return ((f"d{number}", draft) for number, draft in enumerate(drafts, 1))


def _id(draft: tuple[str, DraftReport], at: int) -> str:
    return f"{draft[0]}f{at + 1}"


def _draft(draft: DraftReport, key: str, view: View) -> str:
    cards = "".join(_card(draft, finding, f"{key}c{at}", f"{key}f{at}", view) for at, finding in _numbered(draft))
    evidence = f'<ol class="cards">\n{cards}</ol>\n' if cards else f"<p>{text(view.say('no_figures'))}</p>\n"
    return (
        f'<div class="draft">\n<section class="sheet" aria-labelledby="{key}-draft">\n'
        f'<h2 class="name" id="{key}-draft">{text(draft.name)}</h2>\n<div class="text">\n{_text(draft, key, view)}</div>\n</section>\n'
        f'<aside class="evidence" aria-labelledby="{key}-evidence {key}-draft">\n'
        f'<h2 id="{key}-evidence">{text(view.say("evidence"))}</h2>\n{evidence}</aside>\n</div>\n{_table(draft, key, view)}'
    )


def _numbered(draft: DraftReport) -> Iterator[tuple[int, Finding]]:
    return enumerate(draft.findings, 1)


def _text(draft: DraftReport, key: str, view: View) -> str:
    """The draft's paragraphs as they are written, every figure a link to its card."""
    found = sorted(_numbered(draft), key=lambda pair: (pair[1].span.start, pair[1].figure is not None))
    parts: list[str] = []
    at = 0
    for match in _BLOCK.finditer(draft.text):
        inside: list[str] = []
        start = match.start()
        while at < len(found) and found[at][1].span.start < match.end():
            number, finding = found[at]
            at += 1
            if finding.span.start < start:
                continue
            shown = finding.span if finding.figure else Span(finding.span.start, finding.span.start)
            inside += [
                _lines(Span(start, shown.start).of(draft.text)),
                _mark(finding, shown.of(draft.text), key, number, view),
            ]
            start = shown.end
        kind = next((f' class="{name}"' for name in ("aside", "heading") if match[name]), "")
        parts.append(f"<p{kind}>{''.join(inside)}{_lines(Span(start, max(start, match.end())).of(draft.text))}</p>\n")
    return "".join(parts)


def _lines(words: str) -> str:
    return "\n".join(text(line) for line in re.split(r"\r?\n", words))


def _mark(finding: Finding, words: str, key: str, number: int, view: View) -> str:
    """A figure of the draft: its sign, itself, and its verdict in a word, which a figure without fault says to hearers only."""
    word = _word(finding, view)
    said = f" <small>{text(word)}</small>" if finding.is_fault else f'<span class="hidden"> ({text(word)})</span>'
    return (
        f'<a class="figure {_class(finding)}{" long" if len(words) > _LONG else ""}" id="{key}f{number}" href="#{key}c{number}">'
        f'<span class="sign" aria-hidden="true">{view.symbols.of(finding.verdict)}</span>{_lines(words)}{said}</a>'
    )


def _class(finding: Finding) -> str:
    return "ignored" if finding.ignored else _CLASSES[finding.verdict]


def _word(finding: Finding, view: View) -> str:
    word = view.say(finding.verdict)
    return view.say("ignored_word", verdict=word) if finding.ignored else word


def _card(draft: DraftReport, finding: Finding, id_: str, back: str, view: View) -> str:
    """One finding: the figure, why it is judged so, and the source's words."""
    note = view.say("note", note=finding.note) if finding.note else ""
    ignored = f"<p>{text(finding.ignored)}</p>\n" if finding.ignored else ""
    near = [one.evidence for one in finding.nearest[: None if view.explain else _NEAREST]]
    quoted = finding.evidence or near
    lead = f'<p class="near">{text(view.say("nearest"))}</p>\n' if quoted and not finding.evidence else ""
    return (
        f'<li class="card of-{_class(finding)}" id="{id_}">\n<header><h3><a href="#{back}">'
        f'<span aria-hidden="true">{view.symbols.of(finding.verdict)} </span>{text(finding.text)}'
        f'<span class="hidden"> ({text(view.say("back"))})</span></a></h3>'
        f'<span class="word">{text(_word(finding, view))}</span></header>\n'
        f'<p>{text(finding.reason + note)} <span class="rule">[{text(finding.rule)}]</span></p>\n{ignored}{lead}'
        f"{''.join(_quote(one, draft, view) for one in quoted)}</li>\n"
    )


def _quote(evidence: Evidence, draft: DraftReport, view: View) -> str:
    """The sentence of the source that the evidence is in, with the figure marked, and where it stands."""
    source = draft.sources.get(evidence.source)
    before, figure, after = _context(evidence, source)
    marked = f"<mark>{text(figure)}</mark>" if figure else ""
    lang = f' lang="{"zh-Hans" if source.lang == "zh" else "en"}"' if source else ""
    return (
        f"<blockquote>\n<p{lang}>{text(before)}{marked}{text(after)}</p>\n"
        f"<cite>{text(where(evidence, source, view))}</cite>\n</blockquote>\n"
    )


def where(evidence: Evidence, source: Source | None, view: View) -> str:
    """The source's title, else its id, its date, and the page or paragraph."""
    name = (source.title or source.id) if source else evidence.source
    parts = [name, source.date if source else "", view.spot(evidence.paragraph, evidence.page)]
    return f" {view.symbols.dot} ".join(filter(None, parts))


def _context(evidence: Evidence, source: Source | None) -> tuple[str, str, str]:
    """The words before the figure, the figure, and the words after it."""
    whole, words = (_sentence(evidence.span, source), source.text) if source else (evidence.span, "")
    figure = evidence.figure or Span(whole.start, whole.start)
    if source is None:
        words, whole = evidence.quote, Span(0, len(evidence.quote))
        figure = figure.shift(-evidence.span.start)
    if not whole.covers(figure):
        figure = Span(whole.start, whole.start)
    return words[whole.start : figure.start], figure.of(words), words[figure.end : whole.end]


def _sentence(span: Span, source: Source) -> Span:
    """The sentences of a source that a span touches, from the first to the last."""
    paragraph = _document(source.text).paragraph_at(span.start)
    touched = [one for one in paragraph.sentences if one.overlaps(span)]
    return Span(touched[0].start, max(touched[-1].end, span.end)) if touched else span


@lru_cache(maxsize=8)
def _document(words: str) -> Document:
    return read_document(words)


def _table(draft: DraftReport, key: str, view: View) -> str:
    """Every figure in a row: as written, as a value, its verdict, and what the source says."""
    figures = [(number, finding) for number, finding in _numbered(draft) if finding.figure]
    if not figures:
        return ""
    names = [view.say(name).capitalize() for name in ("column_written", "column_value", "verdict", "reason")]
    heads = "".join(f'<th scope="col">{text(name)}</th>' for name in names)
    rows = "".join(_row(number, finding, key, names, view) for number, finding in figures)
    return (
        f'<section class="sheet figures" aria-labelledby="{key}-figures {key}-draft">\n<h2 id="{key}-figures">'
        f'{text(view.say("key_figures"))}</h2>\n<div class="scroll"><table>\n<thead><tr>{heads}</tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table></div>\n</section>\n"
    )


def _row(number: int, finding: Finding, key: str, names: Sequence[str], view: View) -> str:
    assert finding.figure is not None
    word = (
        f'<span class="figure {_class(finding)}">{view.symbols.of(finding.verdict)} {text(_word(finding, view))}</span>'
    )
    cells = [
        f'<a href="#{key}f{number}">{text(finding.text)}</a>',
        text(value(finding.figure.mention, lang_of(view))),
        word,
        text(finding.reason),
    ]
    shown = (f'<td data-name="{text(name)}">{cell}</td>' for name, cell in zip(names, cells, strict=True))
    return f"<tr>{''.join(shown)}</tr>\n"


def _foot(drafts: Sequence[DraftReport], view: View) -> str:
    sources = {id_: source for draft in drafts for id_, source in draft.sources.items()}
    items = "".join(f"<li>{text(_about(source))}</li>\n" for source in sources.values())
    listed = f"<h2>{text(view.say('sources'))}</h2>\n<ul>\n{items}</ul>\n" if items else ""
    listed += _rules({finding.rule for draft in drafts for finding in draft.findings}, view)
    return f"<footer>\n{listed}</footer>\n" if listed else ""


def _rules(used: Collection[str], view: View) -> str:
    """What the rules say that the cards name."""
    pages = [rule_page(name, lang_of(view)) for name in rule_names() if name in used]
    items = "".join(f"<dt>{text(one.rule)}</dt>\n<dd>{_code(one.says)}</dd>\n" for one in pages)
    return f"<h2>{text(view.say('rules'))}</h2>\n<dl>\n{items}</dl>\n" if items else ""


def _code(words: str) -> str:
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", text(words))


def _about(source: Source) -> str:
    about = f"{source.id} · {source.title}" if source.title else source.id
    return f"{about} · {source.date}" if source.date else about

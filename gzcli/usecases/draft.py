"""Check a whole text: every sentence that has a figure, each as a statement of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from gzcli.documents import bytes_of, markdown, markup, read_bytes
from gzcli.documents.decode import decode
from gzcli.documents.markdown import Plain, front_date
from gzcli.grammar.dateline import find_anchor
from gzcli.grammar.document import read_document
from gzcli.model.claim import Source
from gzcli.model.draft import DraftReport, Sentence, sentence_of
from gzcli.model.facts import Facts
from gzcli.model.report import Report
from gzcli.model.span import Span
from gzcli.usecases import check as usecase
from gzcli.usecases.ignore import Ignores, paragraphs
from gzcli.usecases.lookup import Lookup
from gzcli.verdict.decide import Options

MARKDOWN, HTML = (".md", ".markdown"), (".html", ".htm", ".xhtml")


class Draft(NamedTuple):
    """A text to check.

    ``date`` (ISO 8601) is what 今年 and "last year" count from, "" if the draft does not tell; ``ignores`` are the
    exceptions that the text itself names.
    """

    name: str
    text: str
    prose: Plain
    sentences: tuple[Span, ...]
    date: str
    ignores: Ignores


Each = Callable[[Sequence[Span]], Iterable[Span]]


def load(path: Path, date: str = "") -> Draft:
    """A file as a draft: Markdown and HTML as written, every other format as the text read from it.

    Raises InputError as ``read_file`` does.
    """
    data = bytes_of(path)
    if path.suffix.lower() in MARKDOWN + HTML:
        return read_draft(decode(data, str(path)), str(path), date)
    document = read_bytes(data, str(path))
    return read_draft(document.text, str(path), date or document.date)


def read_draft(text: str, name: str, date: str = "") -> Draft:
    """A text as a draft; a name that ends in .md says that it is Markdown, one in .html that it is HTML.

    Raises InputError for an exception in it that cannot be understood.
    """
    prose, ignores = _read(text, name)
    sentences = [span for paragraph in read_document(prose.text).paragraphs for span in paragraph.sentences]
    found = find_anchor(prose.text)
    dated = date or front_date(text) or (found.isoformat() if found else "")
    return Draft(name, text, prose, tuple(sentences), dated, ignores)


def _read(text: str, name: str) -> tuple[Plain, Ignores]:
    """The prose of a text, and the exceptions in it, as far as its kind has such."""
    suffix = Path(name).suffix.lower()
    if suffix in MARKDOWN:
        return markdown.plain(text), Ignores(text, paragraphs(text), name)
    if suffix in HTML:
        return markup.plain(text), Ignores(text, markup.blocks(text), name)
    return Plain(text, (Span(0, len(text)),)), Ignores(text, [], name)


def check(draft: Draft, lookup: Lookup, options: Options, each: Each = iter) -> DraftReport:
    """Judge every figure of a draft. ``each`` is told of all sentences and passes them on, to count them."""
    seen: Counter[str] = Counter()
    sources: dict[str, Source] = {}
    sentences: list[Sentence] = []
    for span in each(draft.sentences):
        facts = lookup(span.of(draft.prose.text))
        report = _judged(span.of(draft.prose.text), draft.date, facts, options)
        if report is not None:
            sentences.append(sentence_of(report, draft.prose.back(span), partial(_back, draft, span), seen))
            quoted = [evidence for finding in sentences[-1].findings for evidence in finding.quoted]
            sources |= {evidence.source: facts.sources[evidence.source] for evidence in quoted}
    judged = DraftReport(draft.name, draft.text, tuple(sentences), sources, len(draft.sentences))
    return judged.without(draft.ignores)


def _back(draft: Draft, sentence: Span, inside: Span) -> Span:
    """Where in the draft a span of one of its sentences stands."""
    return draft.prose.back(inside.shift(sentence.start))


def _judged(text: str, date: str, facts: Facts, options: Options) -> Report | None:
    """The answer for one sentence, None if it has no figure; without a date it takes that of each source."""
    report = usecase.check(text, facts, options, date)
    return report if report.figures else None

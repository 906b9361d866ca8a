"""Statements as a draft, for the formats that show drafts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gzcli.model.claim import Source
from gzcli.model.draft import DraftReport, Sentence, sentence_of
from gzcli.model.span import Span
from gzcli.render.view import Placed


def drafts_of(answers: Iterable[Placed | DraftReport]) -> Iterator[DraftReport]:
    """Drafts as they are; all statements together as one draft, each on its line."""
    statements = []
    for answer in answers:
        if isinstance(answer, DraftReport):
            yield answer
        else:
            statements.append(answer)
    if statements:
        yield _one_draft(statements)


def _one_draft(statements: Sequence[Placed]) -> DraftReport:
    parts: list[str] = []
    sentences: list[Sentence] = []
    sources: dict[str, Source] = {}
    seen: Counter[str] = Counter()
    at, line = 0, 1
    for one in statements:
        gap = "\n" * (one.line - line)
        start, line = at + len(gap), one.line + one.report.statement.count("\n")
        at = start + len(one.report.statement)
        parts += [gap, one.report.statement]
        if one.report.figures:
            sentences.append(sentence_of(one.report, Span(start, at), _Shift(start), seen))
        sources.update(one.sources)
    return DraftReport(statements[0].name, "".join(parts), tuple(sentences), sources, len(statements))


class _Shift:
    """Moves spans by so many code points."""

    def __init__(self, by: int) -> None:
        self.by = by

    def __call__(self, span: Span) -> Span:
        return span.shift(self.by)

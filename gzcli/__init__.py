"""Check every figure against its source.

import gzcli
store = gzcli.read(text)                   # the facts of one text
report = gzcli.check("1642 projects")      # against the built-in article; check(..., store) against a text
report.verdict, report.figures[0].rule, report.figures[0].evidence[0].quote
gzcli.search("5G")[0].quote, gzcli.summarize().lead.text
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from gzcli.version import VERSION

if TYPE_CHECKING:
    from gzcli.model.digest import Digest
    from gzcli.model.draft import DraftReport
    from gzcli.model.facts import Facts
    from gzcli.model.hit import Hit
    from gzcli.model.mention import Mention
    from gzcli.model.report import Report
    from gzcli.verdict.decide import Options

__version__ = VERSION
__all__ = ["check", "check_text", "quantities", "read", "search", "summarize"]


def read(text: str, *, id: str = "text", title: str = "", date: str = "", lang: str = "") -> Facts:
    """Read a text into facts: its claims with their spans, in code points of the text.

    ``date`` (ISO 8601) is the text's own date, from which 今年 and "last year" count; without it the dateline is
    used. ``lang`` is "zh" or "en", detected if empty. Raises ValueError for a date that is not ISO 8601.
    """
    from gzcli.render import notebook
    from gzcli.usecases import ingest

    notebook.install()
    return ingest.read(text, id=id, title=title, date=date, lang=lang)


def check(
    statement: str,
    store: Facts | None = None,
    *,
    content: bool = False,
    strict: bool = False,
    tolerance: Decimal | None = None,
    words: str = "en",
) -> Report:
    """Judge every figure of a statement against a store, or against the built-in article without one.

    ``content`` asks that the statement's other words be found too; ``strict`` allows no rounding; ``tolerance`` is
    the share by which a bare number may be rounded (0.01 by default; five times that for 约, about). ``words`` is
    the language of the reasons, "en" or "zh". Raises ValueError for a tolerance below zero.
    """
    from gzcli.render import notebook
    from gzcli.usecases import check as usecase

    notebook.install()
    return usecase.check(statement, store or _builtin(), _options(content, strict, tolerance, words))


def check_text(
    text: str,
    store: Facts | None = None,
    *,
    name: str = "<text>",
    date: str = "",
    content: bool = False,
    strict: bool = False,
    tolerance: Decimal | None = None,
    words: str = "en",
) -> DraftReport:
    """Judge every figure of a whole text, sentence by sentence; its findings have spans in the text.

    ``name`` is what reports call the text; one that ends in .md says that it is Markdown. ``date`` (ISO 8601) is
    when it was written, else its front matter or dateline tells. The rest is as for `check`.
    """
    from gzcli.render import notebook
    from gzcli.usecases import draft
    from gzcli.usecases.lookup import always

    notebook.install()
    options = _options(content, strict, tolerance, words)
    return draft.check(draft.read_draft(text, name, date), always(store or _builtin()), options)


def quantities(text: str, lang: str | None = None) -> Sequence[Mention]:
    """The figures of a text with their quantities, in order, dates left out; ``lang`` is "zh", "en" or None."""
    from gzcli.grammar.scan import mentions

    return [mention for mention in mentions(text, lang) if mention.quantity is not None]


def search(
    query: str,
    store: Facts | None = None,
    *,
    kind: str | None = None,
    unit: str | None = None,
    low: str | None = None,
    high: str | None = None,
    limit: int = 10,
    context: int = 0,
) -> list[Hit]:
    """Find a query's words, of either language, and its figures, in any notation; the best hits first.

    ``kind``, ``unit``, ``low`` and ``high`` keep claims of a kind (figure, event, policy, quotation, fact), in a
    unit as written (元, km), from an amount to an amount (100亿, 2 days); with one of them the query may be empty.
    ``context`` is how many sentences to give before and after. Without a store: the built-in article. Raises
    ValueError for an empty or overlong query and for a filter that cannot be read.
    """
    from gzcli.render import notebook
    from gzcli.usecases import search as usecase

    notebook.install()
    return usecase.search(
        query, store or _builtin(), kind=kind, unit=unit, low=low, high=high, limit=limit, context=context
    )


def summarize(store: Facts | None = None, *, lang: str = "en", length: str = "normal") -> Digest:
    """Sum up one source, or the built-in article, in "en" or "zh": "short", "normal" or "full".

    Raises ValueError for another language or length, and for a store that is empty or has several sources.
    """
    from gzcli.render import notebook
    from gzcli.usecases import summary as usecase

    notebook.install()
    return usecase.summarize(store or _builtin(), lang=lang, length=length)


def _options(content: bool, strict: bool, tolerance: Decimal | None, words: str) -> Options:
    from gzcli.verdict.decide import Options
    from gzcli.verdict.value import Tolerance

    return Options(Tolerance(strict=strict) if tolerance is None else Tolerance.of(tolerance, strict), content, words)


def _builtin() -> Facts:
    from gzcli.store.cached import builtin

    return builtin()

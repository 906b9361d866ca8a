"""How an answer is to be shown: width, colour, symbols and the language of the program's own words."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from gzcli.model.claim import Source
from gzcli.model.report import Report, Verdict


class Symbols(NamedTuple):
    """The signs of the text format, in a set that one family of encodings can print."""

    supported: str
    refuted: str
    unknown: str
    left: str  # around a figure inside a quote
    right: str
    bar: str
    cut: str
    paragraph: str
    dash: str
    dot: str

    def of(self, verdict: Verdict) -> str:
        """The sign of a verdict."""
        return {Verdict.SUPPORTED: self.supported, Verdict.REFUTED: self.refuted}.get(verdict, self.unknown)


UNICODE = Symbols("✓", "✗", "?", "«", "»", "│", "…", "¶", "—", "·")
GBK = Symbols("√", "×", "?", "【", "】", "│", "…", "§", "—", "·")
ASCII = Symbols("[ok]", "[no]", "[?]", ">>", "<<", "|", "...", "par. ", "-", "-")


def symbols_for(encoding: str) -> Symbols:
    """The richest set that an encoding can print."""
    for symbols in (UNICODE, GBK):
        try:
            "".join(symbols).encode(encoding)
        except (UnicodeEncodeError, LookupError):
            continue
        return symbols
    return ASCII


class View(NamedTuple):
    """What a renderer is told besides the answer. ``width`` is in terminal cells, ``lang`` is "en" or "zh".

    ``many`` says that more than one answer was asked for (a list, even of one); ``explain`` asks for the
    nearest claims axis by axis.
    """

    width: int = 80
    colour: bool = False
    symbols: Symbols = UNICODE
    lang: str = "en"
    explain: bool = False
    many: bool = False

    def say(self, key: str, **values: object) -> str:
        """The program's own words for ``key`` (a row of ``words.toml``), with the values filled in."""
        return words()[key][self.lang].format(**values)

    def spot(self, paragraph: int, page: int) -> str:
        """Where words stand in a source: the page if it has such (from 1), else the paragraph; "" for a heading."""
        if page:
            return self.say("page", number=page)
        return f"{self.symbols.paragraph}{paragraph}" if paragraph else ""

    def name(self, family: str, name: str) -> str:
        """A name that the engine uses (of an axis, of a modality) in the program's words; as it is, without a row."""
        row = words().get(f"{family}_{name}")
        return row[self.lang] if row else name


class Placed(NamedTuple):
    """A report and where its statement stands: a file's name, and the line and column (from 1) of its first letter.

    ``sources`` are those that it was judged against.
    """

    report: Report
    name: str = "<statement>"
    line: int = 1
    column: int = 1
    sources: Mapping[str, Source] = {}


def whole(report: Report) -> bool:
    """Whether a rule of its own judges the statement as a whole, and not the worst of its figures."""
    return report.rule != "" and all(figure.rule != report.rule for figure in report.figures)


def words() -> dict[str, dict[str, str]]:
    """The program's own words: key -> language -> text."""
    from gzcli.lexicon.data import table

    return table("words.toml", os.path.dirname(__file__))

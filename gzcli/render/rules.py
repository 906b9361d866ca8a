"""The pages of the rules (`gzcli rule`): what each says, why, and a statement that holds beside one that does not."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gzcli.lexicon.data import table
from gzcli.model.report import Verdict
from gzcli.render.json import dump
from gzcli.render.layout import Line, Run, cells, pad, paint, wrap
from gzcli.render.view import View


class Example(NamedTuple):
    """A statement, and the verdict and the rule that it gets."""

    statement: str
    verdict: Verdict
    rule: str


class Page(NamedTuple):
    """All about one rule, in one language."""

    rule: str
    says: str
    why: str
    source: str
    holds: Example
    fails: Example

    @property
    def own(self) -> Example:
        """The example that the rule itself decides."""
        return self.holds if self.holds.rule == self.rule else self.fails


def names() -> tuple[str, ...]:
    """All rules that an answer can name, those that support first."""
    return tuple(_table())


def page(rule: str, lang: str) -> Page:
    """The page of a rule in "en" or "zh". Raises KeyError for a rule that there is not."""
    row = {key: words[lang] for key, words in _table()[rule].items()}
    holds, fails = (_example(row[key], row[f"{key}_is"]) for key in ("true", "false"))
    return Page(rule, row["says"], row["why"], row["source"], holds, fails)


def _example(statement: str, answer: str) -> Example:
    verdict, _, rule = answer.partition(" ")
    return Example(statement, Verdict(verdict), rule)


def _table() -> dict[str, dict[str, dict[str, str]]]:
    return table("rules.toml", os.path.dirname(__file__))


def text(pages: Sequence[Page], view: View) -> Iterator[str]:
    """A page; of several, a line for each."""
    if len(pages) == 1:
        yield paint(_page(pages[0], view), view.colour)
        return
    width = max(len(one.rule) for one in pages)
    for one in pages:
        lead = f"{view.symbols.of(one.own.verdict)} {pad(one.rule, width)}  "
        lines = wrap([Run(one.says.replace("`", ""))], view.width, lead, " " * cells(lead))
        lines[0][0] = Run(lead, f"bold {one.own.verdict}")
        yield paint(lines, view.colour)


def _page(one: Page, view: View) -> list[Line]:
    lines = wrap([Run(one.rule, f"bold {one.own.verdict}")], view.width)
    for words in (one.says, one.why):
        lines += [*wrap([Run(words.replace("`", ""))], view.width, "  ", "  "), []]
    bar = f"  {view.symbols.bar} "
    lines += [*wrap([Run(one.source, "dim")], view.width, bar, bar), []]
    for example in (one.holds, one.fails):
        sign = Run(f"{view.symbols.of(example.verdict)} ", f"bold {example.verdict}")
        answer = Run(f"  {view.say(example.verdict)} [{example.rule}]", f"{example.verdict}", whole=True)
        lines += wrap([sign, Run(example.statement), answer], view.width, "  ", "    ")
    return lines


def json(pages: Sequence[Page], view: View) -> Iterator[str]:
    """A list of pages."""
    yield dump([_shape(one) for one in pages], view, indent=2) + "\n"


def _shape(one: Page) -> dict[str, object]:
    return {**one._asdict(), "holds": one.holds._asdict(), "fails": one.fails._asdict()}


def markdown(pages: Sequence[Page], view: View) -> Iterator[str]:
    """A section for each rule."""
    for number, one in enumerate(pages):
        gap = "\n" if number else ""
        yield f"{gap}### `{one.rule}`\n\n{one.says} {one.why}\n\n> {one.source}\n\n"
        yield f"| | {view.say('statement')} | {view.say('verdict')} | {view.say('rule')} |\n| --- | --- | --- | --- |\n"
        for shown in (one.holds, one.fails):
            sign = view.symbols.of(shown.verdict)
            yield f"| {sign} | {shown.statement} | {view.say(shown.verdict)} | `{shown.rule}` |\n"

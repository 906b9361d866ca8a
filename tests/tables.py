"""The tables of the manual, made from the code."""

from __future__ import annotations

import inspect
import re
import tomllib
from collections.abc import Iterable
from typing import Any

import anyio
from manual import ROOT
from typer.core import TyperArgument
from typer.main import get_command

from gzcli import documents
from gzcli.cli.parser import COMMANDS, build
from gzcli.cli.settings import VALUES, kinds
from gzcli.render import FORMATS, renderer
from gzcli.render.rules import names, page
from gzcli.render.view import View
from gzcli.verdict.rules import RULES


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """A table in Markdown."""
    heads = list(columns)
    lines = ([heads, ["---"] * len(heads)], ([cell.replace("|", "\\|") for cell in row] for row in rows))
    return "".join(f"| {' | '.join(line)} |\n" for part in lines for line in part)


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def commands() -> str:
    """Every command with the first sentence of its help."""
    known = get_command(build()).commands  # type: ignore[attr-defined]
    return table(["command", ""], [(f"`gzcli {name}`", known[name].get_short_help_str(999)) for name in COMMANDS])


def rules() -> str:
    """The rules in the order in which they are tried, with their docstrings."""
    told = [" ".join((inspect.getdoc(rule) or "").split()) for rule in RULES]
    return table(
        ["", "rule", "when it decides"],
        [(str(n), f"`{r.__name__}`", t) for n, (r, t) in enumerate(zip(RULES, told, strict=True), 1)],
    )


def reasons() -> str:
    """What a report names as its rule, with the reason that it gives."""
    rows = tomllib.loads((ROOT / "gzcli" / "lexicon" / "reasons.toml").read_text(encoding="utf-8"))
    told = ((f"`{name}`", re.sub(r"\{(\w+)\}", r"‹\1›", row["en"])) for name, row in rows.items())
    return table(["rule", "the reason it gives"], told)


def formats() -> str:
    """The formats that each command prints."""
    names = {"check": "check STATEMENT", "draft": "check --file"}
    return table(
        ["command", "formats"], [(f"`{names.get(name, name)}`", listed(found)) for name, found in FORMATS.items()]
    )


def inputs() -> str:
    """The formats that are read."""
    rows = (
        (row.name, listed(filter(None, row.suffixes)), f"`gzcli[{row.extra}]`" if row.extra else "")
        for row in documents.FORMATS
    )
    return table(["format", "files", "needs"], rows)


def accuracy() -> str:
    """The newest row of the log of the benchmarks, of the articles that nobody looked at."""
    _, _, chinese, _, english = newest("what changed")
    unseen = zip(header("never looked at")[1:], newest("never looked at")[1:], strict=True)
    rows = (("Chinese restatements", chinese), ("English on Chinese articles", english), *unseen)
    heads = ("", "right verdict", "true ones accepted", "false ones accepted")
    return table(heads, ((name, *(f"{float(share):.1%}" for share in told.split())) for name, told in rows))


def speed() -> str:
    """The newest row of the log of speeds, without its remarks."""
    heads = (
        "reading figures",
        "reading claims",
        "a check, one article",
        "a check, 100,000 claims",
        "start-up, Typer = 1",
    )
    return table(heads, [[told.partition(" (")[0] for told in newest("speed")[1:]]])


def newest(head: str) -> list[str]:
    """The cells of the first row of a table of the log."""
    return _cells(head, 2)


def header(head: str) -> list[str]:
    """The heads of a table of the log."""
    return _cells(head, 0)


def _cells(head: str, row: int) -> list[str]:
    lines = (ROOT / "tests" / "benchmarks" / "README.md").read_text(encoding="utf-8").splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith(f"| {head} |"))
    return [cell.strip() for cell in lines[first + row].strip("|").split("|")]


def options() -> str:
    """Every command: what its help says, and all that it takes."""
    known = get_command(build()).commands  # type: ignore[attr-defined]
    return "\n".join(_command(name, known[name]) for name in COMMANDS)


def _command(name: str, command: Any) -> str:
    told = [_paragraph(part) for part in inspect.cleandoc(command.help).split("\n\n")]
    parts = [f"## gzcli {name}", *told, *filter(None, [command.epilog])]
    takes = [(_called(one), _meaning(one)) for one in command.params if one.name != "help"]
    return "\n\n".join([*parts, table(["takes", ""], takes) if takes else ""]).rstrip() + "\n"


def _paragraph(help_text: str) -> str:
    """One paragraph of a help: examples stay as they are, prose goes on one line."""
    if help_text.startswith("\b\n"):
        return f"```sh\n{help_text[2:]}\n```"
    return " ".join(help_text.split())


def _called(one: Any) -> str:
    if isinstance(one, TyperArgument):
        return f"`{one.metavar}`"
    value = "" if one.is_flag else f" {one.metavar or one.name.upper()}"
    *short, long = sorted(one.opts, key=len)
    return ", ".join([*(f"`{name}`" for name in short), f"`{long}{value}`"])


def _meaning(one: Any) -> str:
    default = f" [default: {one.default}]" if one.show_default and one.default not in (None, "", False) else ""
    return f"{one.help or ''}{default}"


def settings() -> str:
    """The keys of a project's settings, with the options of `check` that they stand for."""
    known = get_command(build()).commands["check"].params  # type: ignore[attr-defined]
    helps = {option: one.help for one in known for option in one.opts}
    named = {"sources": "--source", "drafts": "--file"}
    rows = [(key, named.get(key, f"--{key}"), kind) for key, kind in kinds()]
    return table(
        ["key", "value", "as the option", "which says"],
        [(f"`{key}`", VALUES[kind], f"`{option}`", helps[option]) for key, option, kind in rows],
    )


def tools() -> str:
    """What an agent is offered."""
    from gzcli.cli.server import server

    found = anyio.run(server().list_tools)
    return table(
        ["tool", "takes", ""],
        [(f"`{one.name}`", listed(one.input_schema["properties"]), one.description or "") for one in found],
    )


def rule_pages() -> str:
    """The page of every rule."""
    return _rule_pages("en")


def rule_pages_zh() -> str:
    """The same in Chinese."""
    return _rule_pages("zh")


def _rule_pages(lang: str) -> str:
    return "\n" + "".join(renderer("rule", "markdown")([page(name, lang) for name in names()], View(lang=lang))) + "\n"


TABLES = {
    one.__name__: one
    for one in (
        commands, rules, reasons, formats, inputs, accuracy, speed, options, settings, tools, rule_pages, rule_pages_zh
    )
}  # fmt: skip

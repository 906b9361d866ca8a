"""`gzcli add`: sources into the user's store."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from gzcli.cli.completion import choices
from gzcli.cli.options import StoreFile
from gzcli.cli.terminal import LANGS
from gzcli.cli.working import working
from gzcli.documents import FORMATS, LIMIT, Document, expanded, read_bytes, read_file
from gzcli.errors import InputError
from gzcli.model.claim import ClaimKind
from gzcli.render.safe import safe
from gzcli.usecases import sources as usecase

_SUFFIXES = ", ".join(row.suffixes[0] for row in FORMATS)


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("add", epilog="Exit code: 0 all are there now, 2 the call or a file is at fault.")(add)


def add(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILE...", help=f"{_SUFFIXES}, or a folder of them; - is standard input.", show_default=False
        ),
    ] = None,
    id: Annotated[str, typer.Option("--id", metavar="ID", help="Name of the source [default: the file's].")] = "",
    title: Annotated[str, typer.Option("--title", help="Title [default: the document's].")] = "",
    date: Annotated[
        str, typer.Option("--date", metavar="YYYY-MM-DD", help="When it was written: what 今年 and 5月 count from.")
    ] = "",
    lang: Annotated[
        str,
        typer.Option(
            "--lang", metavar="en|zh", help="Its language [default: detected].", autocompletion=choices(LANGS)
        ),
    ] = "",
    replace: Annotated[
        bool, typer.Option("--replace", help="Read known content anew; take the place of another text with this id.")
    ] = False,
    max_mb: Annotated[float, typer.Option("--max-mb", metavar="MB", help="Largest file that is read.")] = LIMIT / 1e6,
    store: StoreFile = None,
) -> None:
    """Add articles to your own store: .txt, .md, .html, .pdf, .docx.

    What is added is what `check`, `search` and `list` look through, beside the built-in article. The same content
    is stored once, and a file is stored whole or not at all.

    \b
    gzcli add report.pdf notes.md
    curl -s https://example.org/a.html | gzcli add - --id a --date 2024-01-05
    """
    names = [path for name in files or [] for path in expanded(name)]
    given = _given(names, usecase.Given(id, title, date, lang))
    for number, name in enumerate(names, 1):
        with working(f"reading {safe(name)} ({number} of {len(names)})"):
            document = _document(name, int(max_mb * 1e6))
            added = usecase.add(document, Path(name).stem, given, store, replace)
        for line in told(added):
            sys.stdout.write(line + "\n")
        sys.stdout.flush()


def _given(files: list[str], given: usecase.Given) -> usecase.Given:
    """What the options say. Raises InputError where they do not fit the files."""
    if not files:
        raise InputError("no file; give one or more, or - for standard input with --id NAME")
    if len(files) > 1 and (given.id or given.title):
        raise InputError("--id and --title name one source; add the files one by one")
    if "-" in files and not given.id:
        raise InputError("standard input has no name; give one with --id NAME")
    if given.lang not in ("", *LANGS):
        raise InputError(f"no language {given.lang!r}; choose en or zh")
    return given


def _document(name: str, limit: int) -> Document:
    if name == "-":
        return read_bytes(sys.stdin.buffer.read(limit + 1), "standard input", limit)
    return read_file(Path(name), limit)


def told(added: usecase.Added) -> list[str]:
    """What was found, in a line or two: id, title, date, figures, claims by kind."""
    source = added.source
    if not added.new:
        mend = "" if added.stored_as == usecase.BUILTIN else "; --replace reads it anew"
        return [f"{added.stored_as}: already there, nothing changed{mend}"]
    figures = sum(claim.mention is not None for claim in added.claims)
    kinds = Counter(claim.kind for claim in added.claims)
    counts = ", ".join(f"{kinds[kind]:,} {kind.value}" for kind in ClaimKind if kinds[kind])
    title = f" {safe(source.title)}" if source.title else ""
    lines = [f"{source.id}:{title} ({source.date or 'no date'}, {source.lang})"]
    lines.append(
        f"  {_count(figures, 'figure')}, {_count(len(added.claims), 'claim')}{f': {counts}' if counts else ''}"
    )
    if not source.date and added.claims:
        lines.append("  without a date, 今年 and 5月 keep no year: --date YYYY-MM-DD --replace gives one")
    return lines


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"

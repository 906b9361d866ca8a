"""Sources in and out of the user's store, and what there is to check against."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from gzcli.errors import InputError
from gzcli.extract.claims import extract
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.store.paths import default_path

if TYPE_CHECKING:
    from gzcli.read import Document
    from gzcli.store.sqlite import Entry, Store

BUILTIN = "guangzhou-2020"
"""The id of the built-in pack: a source like any other, but always there and not in the user's file."""

WHOLE = 2_000
"""A store of up to so many claims is judged as a whole; a larger one is narrowed down for each statement."""


def facts_for(sources: Sequence[str] = (), store: Path | None = None, about: str = "") -> Facts:
    """What there is to check against. Each source is an id in the store, the built-in pack's id, or a file's path
    (read now, nothing stored); none at all means the built-in pack and the whole store.

    ``store`` is the store's file, else that of GZCLI_STORE or the platform's data folder. ``about`` is the
    statement to be checked: with it, and without sources, a large store gives only the claims that the statement
    could mean. Raises InputError for what is none of these, and as ``read_file`` does.
    """
    if sources:
        return merged([_facts_of(name, store) for name in dict.fromkeys(sources)])
    path = store or default_path()
    if store is None and not path.exists():
        return _builtin()
    with _open(path) as opened:
        if about and opened.size() > WHOLE:
            stored = opened.narrow(extract(Source("", about)), about)
        else:
            stored = opened.facts()
    return merged([_builtin(), stored])


def merged(parts: Sequence[Facts]) -> Facts:
    """All sources and claims of several facts; a source that occurs twice is taken once."""
    if len(parts) == 1:
        return parts[0]
    sources: dict[str, Source] = {}
    claims: list[Claim] = []
    for part in parts:
        claims += [claim for claim in part.claims if claim.source not in sources]
        sources = {**part.sources, **sources}
    return Facts(sources, tuple(claims))


def _builtin() -> Facts:
    from gzcli.store.pack import builtin

    return builtin()


def _facts_of(name: str, store: Path | None) -> Facts:
    if name == BUILTIN:
        return _builtin()
    path = store or default_path()
    if path.exists():
        with _open(path) as opened:
            if any(entry.id == name for entry in opened.sources()):
                return opened.facts([name])
    if not Path(name).is_file():
        raise InputError(f"{name!r} is neither a stored source nor a file; `gzcli sources` lists what is stored")
    from gzcli.read import read_file

    source = as_source(read_file(Path(name)), Path(name).stem)
    return Facts({source.id: source}, extract(source))


def _open(path: Path) -> Store:
    from gzcli.store.sqlite import Store

    return Store(path)


def as_source(
    document: Document, source_id: str, title: str = "", date: str = "", lang: str = ""
) -> Source:
    """The source that a document is; what is given here goes before what the document says of itself."""
    from hashlib import sha256

    from gzcli.grammar.scan import detect_lang

    text = document.text
    return Source(
        id=source_id,
        text=text,
        title=title or document.title,
        date=date or document.date,
        lang=lang or document.lang or detect_lang(text),
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        pages=document.pages,
    )

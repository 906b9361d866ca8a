"""Sources in and out of the user's store, and what there is to check against."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gzcli.errors import InputError
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.store.paths import default_path

if TYPE_CHECKING:
    from gzcli.documents import Document
    from gzcli.store.sqlite import Entry, Store

BUILTIN = "guangzhou-2020"
"""The id of the built-in pack: a source like any other, but always there and not in the user's file."""

WHOLE = 300
"""A store of up to so many claims is judged as a whole; a larger one is narrowed down for each statement."""

LONGEST_ID = 80


class Given(NamedTuple):
    """What the user says of a source; "" leaves it to the document."""

    id: str = ""
    title: str = ""
    date: str = ""
    lang: str = ""


_NOTHING_GIVEN = Given()


class Added(NamedTuple):
    """What became of one source: ``stored_as`` is its id in the store, which had it before unless it is ``new``."""

    source: Source
    claims: tuple[Claim, ...]
    stored_as: str
    new: bool


def facts_for(sources: Sequence[str] = (), store: Path | None = None, about: str = "") -> Facts:
    """What there is to check against. Each source is an id in the store, the built-in pack's id, or the path of a
    file or a folder (read now, nothing stored); none at all means the built-in pack and the whole store.

    ``store`` is the store's file, else that of GZCLI_STORE or the platform's data folder. ``about`` is the
    statement to be checked: with it, and without sources, a large store gives only the claims that the statement
    could mean. Raises InputError for what is none of these, and as ``read_file`` does.
    """
    if sources:
        parts: list[Facts] = []
        for name in dict.fromkeys(sources):
            parts.append(_facts_of(name, store, {id_ for part in parts for id_ in part.sources}))
        return merged(parts)
    with_store = stored(store)
    if with_store is None:
        return _builtin()
    with with_store as opened:
        return merged([_builtin(), meant_by(opened, about) if about else opened.facts()])


def stored(path: Path | None = None) -> Store | None:
    """The user's store, open; None if the default one was not made yet.

    Raises InputError if the one that is named is missing or is no store.
    """
    if path is None and not default_path().exists():
        return None
    if path is not None and not path.exists():
        raise InputError(f"there is no store {path}; `gzcli add FILE --store {path}` makes it")
    return _open(path or default_path())


def merged(parts: Sequence[Facts]) -> Facts:
    """All sources and claims of several facts; a source that occurs twice is taken once."""
    if len(parts) == 1:
        return parts[0]
    sources: dict[str, Source] = {}
    kept: list[Facts] = []
    for part in parts:
        kept.append(_without(part, sources))
        sources |= kept[-1].sources
    return Facts(sources, tuple(claim for part in kept for claim in part.claims), tuple(kept))


def _without(facts: Facts, known: Collection[str]) -> Facts:
    """The facts but for those of known sources; the very same ones if there are none."""
    if not any(id_ in known for id_ in facts.sources):
        return facts
    sources = {id_: source for id_, source in facts.sources.items() if id_ not in known}
    return Facts(sources, tuple(claim for claim in facts.claims if claim.source in sources))


def add(document: Document, name: str, given: Given, store: Path | None = None, again: bool = False) -> Added:
    """Store a document with its claims, all or nothing; the same content is stored once.

    ``name`` is what the source is called without an id. ``again`` reads known content anew and lets it take the
    place of another text with the same id. Raises InputError for an id or a date that cannot be one, for the
    built-in pack's id, and for the id of another text.
    """
    from gzcli.extract.claims import extract

    source = as_source(document, name, given)
    _refuse_builtin(source.id, "name another with --id")
    pack = _builtin()
    if any(known.sha256 == source.sha256 for known in pack.sources.values()):
        return Added(source, pack.claims, BUILTIN, new=False)
    with _open(store or default_path()) as opened:
        known = opened.same(source.sha256)
        if known and not again:
            return Added(source, opened.facts([known]).claims, known, new=False)
        claims = extract(source)
        opened.add(source, claims, again)
    return Added(source, claims, source.id, new=True)


def remove(source_id: str, store: Path | None = None) -> None:
    """Take a source out of the store. Raises InputError for the built-in pack and for an id that is not there."""
    _refuse_builtin(source_id, "it cannot be removed; --source ID leaves it out of a check")
    opened = stored(store)
    if opened is not None:
        with opened:
            if opened.remove(source_id):
                return
    raise InputError(f"no source {source_id!r} in {store or default_path()}; `gzcli sources` lists what is there")


def entries(store: Path | None = None) -> list[Entry]:
    """The built-in pack and what is stored, in this order."""
    from gzcli.store.sqlite import Entry

    facts = _builtin()
    counts = {id_: sum(claim.source == id_ for claim in facts.claims) for id_ in facts.sources}
    found = [Entry(s.id, s.title, s.date, s.lang, s.sha256, counts[s.id], len(s.text)) for s in facts.sources.values()]
    opened = stored(store)
    if opened is not None:
        with opened:
            found += opened.sources()
    return found


def as_source(document: Document, name: str, given: Given = _NOTHING_GIVEN) -> Source:
    """The source that a document is; what is given goes before what the document says of itself.

    A file's own date counts only if the text names its year: a page printed today may report what is long past.
    Raises InputError for an id or a date that cannot be one.
    """
    from hashlib import sha256

    from gzcli.grammar.dateline import find_anchor
    from gzcli.grammar.document import read_document
    from gzcli.grammar.scan import detect_lang

    text = document.text
    dateline = find_anchor(text)
    filed = document.filed if document.filed[:4] in text else ""
    first = next(iter(read_document(text).paragraphs), None)
    heading = first.section if first and first.number == 0 else ""
    return Source(
        id=_valid_id(given.id or "-".join(name.split())),
        text=text,
        title=given.title or document.title or heading,
        date=_valid_date(given.date) or document.date or (dateline.isoformat() if dateline else filed),
        lang=given.lang or document.lang or detect_lang(text),
        sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        pages=document.pages,
    )


def meant_by(opened: Store, statement: str) -> Facts:
    """What a statement could mean of what is stored, or everything where that is little."""
    if not opened.exceeds(WHOLE):
        return opened.facts()
    from gzcli.extract.claims import extract
    from gzcli.grammar.scan import detect_lang

    return opened.narrow(extract(Source("", statement, lang=detect_lang(statement))), statement)


def _facts_of(name: str, store: Path | None, taken: Collection[str]) -> Facts:
    if name == BUILTIN:
        return _builtin()
    opened = stored(store)
    if opened is not None:
        with opened:
            if opened.has(name):
                return opened.facts([name])
    if Path(name).is_dir():
        return _in_folder(Path(name), taken)
    if not Path(name).is_file():
        raise InputError(f"{name!r} is neither a stored source nor a file; `gzcli sources` lists what is stored")
    return read_facts(Path(name), taken)


def _in_folder(folder: Path, taken: Collection[str]) -> Facts:
    from gzcli.documents import files_in

    parts: list[Facts] = []
    for path in files_in(folder):
        parts.append(read_facts(path, {*taken, *(id_ for part in parts for id_ in part.sources)}))
    return merged(parts)


def read_facts(path: Path, taken: Collection[str] = ()) -> Facts:
    """What a file states; nothing is stored. Its id is its name, with as much of its path as no one has ``taken``.

    Raises InputError as ``read_file`` does.
    """
    from gzcli.documents import read_file
    from gzcli.extract.claims import extract

    names = (path.stem, path.name, "-".join(path.parts[-2:]), "-".join(path.resolve().parts[1:]))
    name = next((name for name in names if name not in taken), path.stem)
    source = as_source(read_file(path), name[-LONGEST_ID:].lstrip(".-"))
    return Facts({source.id: source}, extract(source))


def _builtin() -> Facts:
    from gzcli.store.cached import builtin

    return builtin()


def _open(path: Path) -> Store:
    from gzcli.store.sqlite import Store

    return Store(path)


def _refuse_builtin(source_id: str, mend: str) -> None:
    if source_id == BUILTIN:
        raise InputError(f"{BUILTIN} is the built-in source; {mend}")


def _valid_id(text: str) -> str:
    if not text or len(text) > LONGEST_ID or not text.isprintable() or set(text) & set("/\\ ") or text[0] in "-.":
        raise InputError(f"{text[:LONGEST_ID]!r} cannot be an id; give --id NAME, without spaces and slashes")
    return text


def _valid_date(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError as error:
        raise InputError(f"{text!r} is not a date; write it as 2020-05-14") from error

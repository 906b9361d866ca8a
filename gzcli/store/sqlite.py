"""The user's own sources and claims in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple, Self

from gzcli.errors import InputError
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.span import Span
from gzcli.store import codec
from gzcli.store.index import keys, sentence_terms
from gzcli.store.narrow import Narrowed, narrowed

SCHEMA = 1
"""The version of the file's layout, kept in ``user_version``."""

_APPLICATION = 0x677A636C  # "gzcl", in the file's header
_COLUMNS = "key, id, text, title, date, lang, sha256, pages"


class Entry(NamedTuple):
    """A stored source without its text; ``length`` is in code points."""

    id: str
    title: str
    date: str
    lang: str
    sha256: str
    claims: int
    length: int


class Store:
    """One store file, made on first use. A context manager; every method raises InputError for a faulty file.

    ``patience`` is how many seconds it waits for another program that is writing.
    """

    def __init__(self, path: Path, patience: float = 10) -> None:
        self.path = path
        with self._faults():
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, isolation_level=None, timeout=patience)
            try:
                self._prepare()
            except BaseException:
                self._db.close()
                raise

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._db.close()

    def add(self, source: Source, claims: Sequence[Claim], replace: bool = False) -> bool:
        """Store a source with its claims, all or nothing. False if the same content is already there.

        Raises InputError if the id belongs to other content, unless ``replace`` says that this takes its place;
        ``replace`` also renews the title, date and claims of the same content.
        """
        with self._transaction():
            if not replace and self._one("SELECT 1 FROM source WHERE sha256 = ?", source.sha256):
                return False
            if not replace and self._one("SELECT 1 FROM source WHERE id = ?", source.id):
                raise InputError(
                    f"the id {source.id!r} is taken by another text; give --id NAME, or --replace that one"
                )
            for (key,) in self._all("SELECT key FROM source WHERE sha256 = ? OR id = ?", source.sha256, source.id):
                self._drop(key)
            self._insert(source, claims)
        return True

    def remove(self, source_id: str) -> bool:
        """Take a source and all its claims out; False if there is none of that id."""
        with self._transaction():
            found = self._one("SELECT key FROM source WHERE id = ?", source_id)
            if found:
                self._drop(found[0])
        return bool(found)

    def sources(self) -> tuple[Entry, ...]:
        """What is stored, in the order in which it came."""
        rows = self._all("SELECT id, title, date, lang, sha256, claims, length(text) FROM source ORDER BY key")
        return tuple(Entry(*row) for row in rows)

    def same(self, sha256: str) -> str | None:
        """The id of the source with this content."""
        found = self._one("SELECT id FROM source WHERE sha256 = ?", sha256)
        return found[0] if found else None

    def has(self, source_id: str) -> bool:
        """Whether there is a source of this id."""
        return bool(self._one("SELECT 1 FROM source WHERE id = ?", source_id))

    def size(self) -> int:
        """The number of claims stored."""
        return int(self._all("SELECT coalesce(sum(claims), 0) FROM source")[0][0])

    def exceeds(self, claims: int) -> bool:
        """Whether more claims are stored than these; it takes no longer for a larger store."""
        return bool(self._one("SELECT 1 FROM claim LIMIT 1 OFFSET ?", claims))

    def facts(self, source_ids: Iterable[str] | None = None) -> Facts:
        """Everything that these sources state; without ids, everything.

        Raises InputError for an id that is not there.
        """
        found = self._sources() if source_ids is None else [self._named(source_id) for source_id in source_ids]
        bodies = [self._all("SELECT body FROM claim WHERE source = ? ORDER BY key", key) for key, _ in found]
        claims = tuple(codec.decode(body) for rows in bodies for (body,) in rows)
        return Facts({source.id: source for _, source in found}, claims)

    def narrow(self, claims: Sequence[Claim], words: str, limit: int = 24) -> Facts:
        """Only what a statement could mean: claims with like words, and claims with like values.

        ``claims`` are the statement's own, ``words`` its text (with translations, if it is to be found across
        languages), ``limit`` about the number of claims. Time grows with the limit, hardly with the store.
        """
        with self._faults():
            found: Narrowed = narrowed(self._db, claims, words, limit)
            sources = dict(self._sources(found.sources))
            return Facts({s.id: s for s in sources.values()}, tuple(map(codec.decode, found.bodies)))

    def _sources(self, only: Sequence[int] | None = None) -> list[tuple[int, Source]]:
        where = "" if only is None else f"WHERE key IN ({','.join(map(str, only))})"
        return [_source(row) for row in self._all(f"SELECT {_COLUMNS} FROM source {where} ORDER BY key")]

    def _named(self, source_id: str) -> tuple[int, Source]:
        rows = self._all(f"SELECT {_COLUMNS} FROM source WHERE id = ?", source_id)
        if not rows:
            raise InputError(f"no source {source_id!r} in {self.path}; `gzcli sources` lists what is there")
        return _source(rows[0])

    def _insert(self, source: Source, claims: Sequence[Claim]) -> None:
        row = (source.id, source.sha256, source.title, source.date, source.lang, len(claims),
               json.dumps(source.pages), source.text)  # fmt: skip
        key = self._run("INSERT INTO source VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)", *row)
        sentences: defaultdict[Span, list[Claim]] = defaultdict(list)
        for claim in claims:
            sentences[claim.sentence].append(claim)
        for span, group in sentences.items():
            terms = sentence_terms(group, span.of(source.text), source.title)
            self._insert_sentence(key, terms, group)

    def _insert_sentence(self, source: int, terms: str, claims: list[Claim]) -> None:
        key = self._run("INSERT INTO sentence VALUES (NULL, ?, ?)", source, terms)
        self._run("INSERT INTO words (rowid, terms) VALUES (?, ?)", key, terms)
        for claim in claims:
            self._run("INSERT INTO claim VALUES (NULL, ?, ?, ?)", source, key, codec.encode(claim))
            for at in keys(claim):
                row = (at.dimension, at.width, at.low, at.high, key)
                self._run("INSERT OR IGNORE INTO figure VALUES (?, ?, ?, ?, ?)", *row)

    def _drop(self, key: int) -> None:
        self._run(
            "INSERT INTO words (words, rowid, terms) SELECT 'delete', key, terms FROM sentence WHERE source = ?", key
        )
        self._run("DELETE FROM source WHERE key = ?", key)

    def _prepare(self) -> None:
        self._db.execute("PRAGMA foreign_keys = ON")
        self._db.execute("PRAGMA synchronous = NORMAL")  # WAL: a crash may lose the last article, never half of one
        application, version, tables = (
            self._db.execute(query).fetchone()[0]
            for query in ("PRAGMA application_id", "PRAGMA user_version", "SELECT count(*) FROM sqlite_master")
        )
        if tables == 0:
            self._create()
        elif application != _APPLICATION:
            raise InputError(f"{self.path} is not a gzcli store; name another with --store or GZCLI_STORE")
        elif version > SCHEMA:
            raise InputError(f"{self.path} was written by a newer gzcli (store version {version}); upgrade gzcli")

    def _create(self) -> None:
        schema = Path(__file__).with_name("schema.sql").read_text("utf-8")
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.executescript(
            f"BEGIN EXCLUSIVE; {schema} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {SCHEMA}; COMMIT;"
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        with self._faults():
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._db.execute("COMMIT")
            except BaseException:
                self._db.execute("ROLLBACK")
                raise

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn what the database or the disk complains of into one line that names the file."""
        try:
            yield
        except sqlite3.Error as error:
            raise InputError(_mend(self.path, error)) from error
        except OSError as error:
            raise InputError(
                f"the store {self.path} cannot be used: {error.strerror}; name another with --store"
            ) from error

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        rows = self._all(query, *values)
        return rows[0] if rows else None

    def _all(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        with self._faults():
            return self._db.execute(query, values).fetchall()

    def _run(self, query: str, *values: object) -> int:
        return self._db.execute(query, values).lastrowid or 0


def _source(row: tuple[Any, ...]) -> tuple[int, Source]:
    key, source_id, text, title, date, lang, sha256, pages = row
    return key, Source(source_id, text, title, date, lang, sha256, tuple(json.loads(pages)))


def _mend(path: Path, error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", "")
    if name == "SQLITE_NOTADB":
        return f"{path} is not a gzcli store; name another with --store or GZCLI_STORE"
    if name == "SQLITE_BUSY":
        return f"the store {path} is in use by another program; try again when it is done"
    return f"the store {path} cannot be used: {error}; name another with --store or GZCLI_STORE"

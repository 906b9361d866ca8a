"""What is kept of the verified packs: taken only while nothing has changed, and never needed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

import gzcli
from gzcli.lexicon import kept, terms
from gzcli.model.facts import Facts
from gzcli.store import cached, pack
from gzcli.usecases import indexed
from gzcli.usecases.sources import BUILTIN
from gzcli.verdict.index import Index, index_with
from gzcli.verdict.places import Zones
from gzcli.verdict.placing import zones_of


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the packs are kept; nothing is there yet."""
    path = tmp_path / "gzcli" / "packs.json"
    monkeypatch.setattr(kept, "place", lambda name: str(path.with_name(name)))
    monkeypatch.setattr(cached, "stamp", cached.stamp.__wrapped__)
    monkeypatch.setattr(indexed, "stamp", cached.stamp)
    return path


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[Facts]:
    """Every reading of the packs themselves."""
    found: list[Facts] = []
    read = pack.builtin.__wrapped__
    monkeypatch.setattr(pack, "builtin", lambda: found.append(read()) or found[-1])
    return found


def builtin() -> Facts:
    """As a new process would ask for it."""
    return cached.builtin.__wrapped__()


def index(facts: Facts) -> Index:
    """As a new process would ask for it."""
    return indexed.index_of.__wrapped__(facts)


def same(one: Facts, other: Facts) -> bool:
    return one.sources == other.sources and one.claims == other.claims


def test_the_packs_are_read_once_and_kept_exactly(file: Path, readings: list[Facts]) -> None:
    first, second = builtin(), builtin()
    assert len(readings) == 1 and file.exists()
    assert same(first, readings[0]) and same(second, readings[0])


def test_any_change_has_them_read_anew(file: Path, readings: list[Facts], monkeypatch: pytest.MonkeyPatch) -> None:
    builtin()
    monkeypatch.setattr("gzcli.lexicon.kept.VERSION", "0.0.0")
    assert same(builtin(), readings[0])
    assert len(readings) == 2


def test_the_stamp_names_every_file_that_counts(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "claims.toml").write_text("1")
    before = list(cached._files(str(tmp_path)))
    os.utime(folder / "claims.toml", (1, 1))
    assert list(cached._files(str(tmp_path))) != before
    assert {"claims.toml", "article.txt", "units.tsv", "scan.py", "claim.py"} <= {
        Path(line.rsplit(" ", 2)[0]).name for line in cached.stamp().splitlines()
    }


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"[]", b"null", b"{", b'{"stamp": 1}', b'{"stamp": "STAMP", "kept": [[["a"]], [["b"]]]}',
        b'{"stamp": "STAMP", "kept": 3}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_a_spoilt_file_is_written_anew(file: Path, readings: list[Facts], content: bytes) -> None:
    file.parent.mkdir()
    stamped = json.dumps(cached.stamp()).encode()
    file.write_bytes(content.replace(b'"STAMP"', stamped))
    assert same(builtin(), pack.builtin())
    assert json.loads(file.read_bytes())["stamp"] == cached.stamp()


def test_a_home_that_cannot_be_written_to_will_do(
    tmp_path: Path, readings: list[Facts], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setattr(kept, "place", lambda name: str(tmp_path / "file" / "gzcli" / name))
    assert same(builtin(), readings[0]) and same(builtin(), readings[1])


def test_nothing_but_the_file_is_left_in_the_folder(file: Path, readings: list[Facts]) -> None:
    builtin()
    assert [path.name for path in file.parent.iterdir()] == ["packs.json"]


# --- the index -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[Zones]:
    """Every working out of sentences and places."""
    found: list[Zones] = []
    monkeypatch.setattr(indexed, "_made", lambda facts: found.append(zones_of(facts)) or found[-1])
    return found


def test_the_index_of_the_built_in_article_is_made_once_and_kept_exactly(file: Path, made: list[Zones]) -> None:
    facts = cached.builtin()
    first, second = index(facts), index(facts)
    assert len(made) == 1 and file.with_name("index.json").exists()
    assert repr(first) == repr(second) == repr(index_with(facts, made[0]))


def test_any_change_has_the_index_made_anew(file: Path, made: list[Zones], monkeypatch: pytest.MonkeyPatch) -> None:
    facts = cached.builtin()
    first = index(facts)
    monkeypatch.setattr("gzcli.lexicon.kept.VERSION", "0.0.0")
    assert index(facts) == first
    assert len(made) == 2


def test_the_index_of_other_facts_is_not_kept(file: Path, made: list[Zones]) -> None:
    pack = cached.builtin()
    for facts in (Facts(pack.sources, pack.claims[:9]), gzcli.read("公园80座。"), gzcli.read("公园90座。", id=BUILTIN)):
        assert index(facts) == index_with(facts, zones_of(facts))
    assert not file.parent.exists()


@pytest.mark.parametrize(
    "content", [b"", b"{", b'{"stamp": "STAMP", "kept": [[], []]}', b'{"stamp": "STAMP", "kept": [[{}], []]}']
)
def test_a_spoilt_index_is_written_anew(file: Path, made: list[Zones], content: bytes) -> None:
    facts = cached.builtin()
    file.parent.mkdir()
    path = file.with_name("index.json")
    path.write_bytes(content.replace(b'"STAMP"', json.dumps(cached.stamp()).encode()))
    assert index(facts) == index_with(facts, zones_of(facts)) == index(facts)
    assert len(made) == 1


# --- the tables ----------------------------------------------------------------------------------------------------------


TABLES = {"english.json": terms._from_english, "chinese.json": terms.to_english, "back.json": terms.from_chinese}
"""The files with the functions that ask for them."""


@pytest.fixture
def workings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every working out of columns."""
    found: list[str] = []
    for name in ("_english_columns", "_chinese_columns", "_back_columns"):
        make = getattr(terms, name)
        monkeypatch.setattr(terms, name, lambda name=name, make=make: found.append(name) or make())
    return found


@pytest.mark.parametrize("name", TABLES)
def test_the_tables_are_made_once_and_kept_exactly(name: str, file: Path, workings: list[str]) -> None:
    ask = TABLES[name].__wrapped__
    assert ask() == ask() == TABLES[name]()
    assert len(workings) == 1
    assert [path.name for path in file.parent.iterdir()] == [name]


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("content", [b"", b"{", b'{"stamp": 1}', b'{"stamp": "STAMP", "kept": null}'])
def test_a_spoilt_file_of_tables_is_written_anew(name: str, file: Path, workings: list[str], content: bytes) -> None:
    ask, path = TABLES[name].__wrapped__, file.with_name(name)
    ask()
    stamped = json.dumps(json.loads(path.read_bytes())["stamp"]).encode()
    path.write_bytes(content.replace(b'"STAMP"', stamped))
    assert ask() == ask() == TABLES[name]()
    assert len(workings) == 2

"""What is kept of the verified packs: taken only while nothing has changed, and never needed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from gzcli.lexicon import kept, terms
from gzcli.model.facts import Facts
from gzcli.store import cached, pack


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the packs are kept; nothing is there yet."""
    path = tmp_path / "gzcli" / "packs.json"
    monkeypatch.setattr(kept, "place", lambda name: str(path.with_name(name)))
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


# --- the tables ----------------------------------------------------------------------------------------------------------


def test_the_tables_are_made_once_and_kept_exactly(file: Path) -> None:
    made = terms._from_english.__wrapped__()
    assert made == terms._made() == terms._from_english.__wrapped__()
    assert [path.name for path in file.parent.iterdir()] == ["terms.json"]
    assert json.loads(file.with_name("terms.json").read_bytes())["kept"] == made


@pytest.mark.parametrize("content", [b"", b"{", b'{"stamp": 1}', b'{"stamp": "STAMP", "kept": null}'])
def test_a_spoilt_file_of_tables_is_written_anew(file: Path, content: bytes) -> None:
    terms._from_english.__wrapped__()
    path = file.with_name("terms.json")
    stamped = json.dumps(json.loads(path.read_bytes())["stamp"]).encode()
    path.write_bytes(content.replace(b'"STAMP"', stamped))
    assert terms._from_english.__wrapped__() == terms._made()
    assert json.loads(path.read_bytes())["kept"] == terms._made()

"""Every option of every command: the same call without it and with it, and what the option changes."""

from __future__ import annotations

import json
import shlex
from pathlib import Path
from typing import NamedTuple

import pytest
from calling import Program
from typer.main import get_command

from gzcli.cli.parser import COMMANDS, build

ARTICLE = (
    "临江市公园\n\n截至2023年底，临江市已建成公园300座。公园里游人如织。首批28个文旅项目总投资96亿元，投资方有12家。\n"
)
FILES = {
    "linjiang.txt": ARTICLE,
    "other.txt": "截至2023年底，临江市已建成公园260座。首批28个文旅项目总投资69亿元。",
    "new.txt": "云河市已建成公园5座。",
    "round.txt": "文旅项目总投资95.8亿元。",
    "draft.md": "首批28个文旅项目总投资69亿元。\n",
}
GIVEN = "首批28个文旅项目\n文旅项目总投资96亿元\n"
FALSE = "文旅项目总投资69亿元"


class Row(NamedTuple):
    """A call without an option, what the option adds, and what is there only with it (only without, behind ``!``)."""

    call: str
    adds: str
    seen: str


ROWS = {
    ("check", "--file"): Row("check", "--file draft.md", "2 figures in 1 of 1 sentences"),
    ("check", "--lines"): Row("check", "--lines", "2 statements: 2 supported"),
    ("check", "--source"): Row(f"check {FALSE}", "--source linjiang.txt", "(-28.1 %)"),
    ("check", "--explain"): Row(f"check {FALSE} --source linjiang", "--explain", "[other-value]"),
    ("check", "--content"): Row("check 首批28个文旅项目在月球烟火晚会上盛大开幕", "--content", "the figures hold, but"),
    ("check", "--strict"): Row("check 文旅项目总投资96亿元 --source round.txt", "--strict", "REFUTED"),
    ("check", "--tolerance"): Row("check 文旅项目总投资100亿元 --source linjiang", "--tolerance 5%", "SUPPORTED"),
    ("check", "--fail-on"): Row(f"check {FALSE} --source linjiang", "--fail-on never", "code 0"),
    ("check", "--name"): Row("check --file - --source other.txt --format concise", "--name n.md", "n.md:2:"),
    ("check", "--baseline"): Row(
        "check --file draft.md --source linjiang", "--baseline known.json", "1 of them ignored"
    ),
    ("check", "--write-baseline"): Row(
        "check --file draft.md --source linjiang --baseline new.json", "--write-baseline", "1 fault written"
    ),
    ("search", "--kind"): Row("search 公园", "--kind event", "nothing found"),
    ("search", "--unit"): Row("search 总投资", "--unit 公里", "nothing found"),
    ("search", "--min"): Row("search 总投资 --source linjiang", "--min 100亿元", "nothing found"),
    ("search", "--max"): Row("search 总投资", "--max 1亿元", "nothing found"),
    ("search", "--limit"): Row("search 公园", "--limit 1", "!\n2  ¶"),
    ("search", "--context"): Row("search 300座", "--context 1", "公园里游人如织"),
    ("search", "--source"): Row("search 公园", "--source other", "!300座"),
    ("summary", "--length"): Row("summary", "--length short", "!Pony.ai is an autonomous-driving unicorn"),
    ("show", "--source"): Row("show c2", "--source other", "!300座"),
    ("add", "--id"): Row("add new.txt", "--id fresh", "fresh: "),
    ("add", "--title"): Row("add new.txt", "--title Parks", "new: Parks ("),
    ("add", "--date"): Row("add new.txt", "--date 2024-01-05", "(2024-01-05, zh)"),
    ("add", "--lang"): Row("add new.txt", "--lang en", ", en)"),
    ("add", "--replace"): Row("add linjiang.txt", "--replace", "figures"),
    ("add", "--max-mb"): Row("add new.txt", "--max-mb 0.00001", "larger than"),
}
CALLS = {
    "check": f"check {FALSE}", "search": "search 总投资", "summary": "summary linjiang", "show": "show linjiang/c2",
    "add": "add new.txt", "sources": "sources", "list": "list", "remove": "remove linjiang", "conflicts": "conflicts",
    "doctor": "doctor", "rule": "rule other-value",
}  # fmt: skip
"""A call of each command that has the options below."""
COMMON = {"--format", "--lang", "--store", "--no-color"}
PLAIN = {"sources", "doctor"}
"""What these print has no colour where nothing is wrong, and is the same in both languages."""
SERVER = {("mcp", "--store")}
"""Called in test_mcp.py."""


def known() -> list[tuple[str, str]]:
    """Every option of every command."""
    found = get_command(build()).commands  # type: ignore[attr-defined]
    every = ((name, option) for name in COMMANDS for one in found[name].params for option in one.opts)
    return [(name, option) for name, option in every if option.startswith("--") and option != "--help"]


def commands_with(option: str) -> list[str]:
    return [name for name, one in known() if one == option and (name, one) not in SERVER]


class House:
    """A folder with files, and a store with two sources."""

    def __init__(self, program: Program, patch: pytest.MonkeyPatch) -> None:
        self._program, self._patch, self._count = program, patch, 0

    def __call__(self, call: str) -> str:
        """The exit code and all that a call prints, each in a house of its own."""
        self._count += 1
        folder = self._program.folder / str(self._count)
        folder.mkdir()
        self._patch.chdir(folder)
        self._patch.setenv("GZCLI_STORE", "store.db")
        for name, content in FILES.items():
            (folder / name).write_text(content, "utf-8")
        self._program("add", "linjiang.txt", "other.txt")
        self._program("add", "new.txt", "--store", "second.db")
        self._program(
            "check", "--file", "draft.md", "--source", "linjiang", "--baseline", "known.json", "--write-baseline"
        )
        done = self._program(*shlex.split(call), given=GIVEN.encode())
        return f"code {done.code}\n{done.out}{done.err}"


@pytest.fixture
def house(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> House:
    return House(Program(tmp_path, capfd, monkeypatch), monkeypatch)


def test_every_option_is_called_here() -> None:
    assert {one for one in known() if one[1] not in COMMON or one in ROWS} == set(ROWS)
    assert {name for name, option in known() if option in COMMON and (name, option) not in SERVER} == set(CALLS)


@pytest.mark.parametrize("option", ROWS, ids=" ".join)
def test_an_option_does_what_it_says(house: House, option: tuple[str, str]) -> None:
    call, adds, seen = ROWS[option]
    assert option[1] in adds.split()
    without, added = house(call), house(f"{call} {adds}")
    if seen.startswith("!"):
        without, added, seen = added, without, seen[1:]
    assert (seen in without, seen in added) == (False, True)


@pytest.mark.parametrize("name", commands_with("--format"))
def test_format(house: House, name: str) -> None:
    assert isinstance(json.loads(house(f"{CALLS[name]} --format json").partition("\n")[2]), dict | list)
    assert "no format 'xml'" in house(f"{CALLS[name]} --format xml")


@pytest.mark.parametrize("name", [name for name in commands_with("--lang") if name != "add"])
def test_lang(house: House, name: str) -> None:
    english, chinese = house(f"{CALLS[name]} --lang en"), house(f"{CALLS[name]} --lang zh")
    assert (english == chinese) == (name in {*PLAIN, "conflicts"})
    assert "no language 'fr'" in house(f"{CALLS[name]} --lang fr")


@pytest.mark.parametrize("name", commands_with("--store"))
def test_store(house: House, name: str) -> None:
    assert house(f"{CALLS[name]} --store second.db") != house(CALLS[name])
    if name != "add":
        assert "there is no store" in house(f"{CALLS[name]} --store none.db") or name == "doctor"


@pytest.mark.parametrize("name", commands_with("--no-color"))
def test_no_color(house: House, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" not in house(f"{CALLS[name]} --no-color")
    assert ("\x1b[" in house(CALLS[name])) == (name not in PLAIN)

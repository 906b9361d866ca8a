"""Evidence says where it stands: the page of a PDF, else the paragraph, in every format of every command."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from calling import Program
from documents import docx, paragraph, pdf

from gzcli.render import FORMATS

OPENING = "临江市去年兴建了许多公园，市民常去散步，游客也慕名而来，街头巷尾都在谈论这件事。"
SENTENCE = "截至2023年底，临江市已建成公园300座，其中临江区的公园最多，江边的公园最受欢迎。"
FALSE = "临江市已建成公园800座"
FILES = {
    "page": ("a.pdf", pdf([[OPENING], [SENTENCE]])),
    "paragraph of a Word file": ("a.docx", docx(paragraph(OPENING) + paragraph(SENTENCE))),
    "paragraph of a web page": ("a.html", f"<html><body><article><p>{OPENING}</p><p>{SENTENCE}</p></article></body></html>"),
    "paragraph": ("a.txt", f"{OPENING}\n\n{SENTENCE}\n"),
}  # fmt: skip
DATA = {"json", "jsonl"}
NONE = {"sources", "doctor", "rule"}
"""What shows no evidence."""
CALLS = {
    "check": ["check", FALSE, "--source", "a"],
    "draft": ["check", "--file", "draft.md", "--source", "a"],
    "search": ["search", "公园", "--kind", "figure", "--source", "a"],
    "summary": ["summary", "a"],
    "show": ["show", "c2", "--source", "a"],
    "list": ["list", "a"],
    "conflicts": ["conflicts", "a", "b"],
}


@pytest.fixture(params=FILES)
def kind(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture
def program(kind: str, tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    made = Program(tmp_path, capfd, monkeypatch)
    monkeypatch.chdir(tmp_path)
    made.file("draft.md", f"{FALSE}。\n")
    made("add", made.file(*FILES[kind]))
    made("add", made.file("b.txt", "截至2023年底，临江市已建成公园260座。"))
    return made


@pytest.mark.parametrize(
    ("command", "name"),
    [(command, name) for command, names in FORMATS.items() for name in names if command not in NONE],
)
def test_it_says_where(program: Program, kind: str, command: str, name: str) -> None:
    shown = program(*CALLS[command], "--format", name)
    assert shown.err == ""
    paged = kind == "page"
    if name == "csv":
        assert ",2,2," in shown.out if paged else ",2,," in shown.out
    elif name in DATA:
        assert ('"page": 2' if paged else '"paragraph": 2') in shown.out
    elif (command, name) == ("list", "text"):
        assert ("p.2 " if paged else "¶2 ") in shown.out
    else:
        assert ("page 2" if paged else "¶2") in shown.out


def test_a_narrow_terminal_still_has_the_place_of_each_claim(
    program: Program, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "44")
    lines = program("list", "a").out.splitlines()[1:]
    assert all(re.search(r" (p\.|¶)\d", line) for line in lines)
    assert any(("p.2" if kind == "page" else "¶2") in line for line in lines)

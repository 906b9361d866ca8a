"""The pictures of the README: small, shown there, and the terminal's as the program prints today."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from manual import LINK, PAGES, ROOT
from pictures import PHONE, REPORT, TERMINAL, terminal

MOST = 120_000  # bytes


def test_the_terminal_is_as_the_program_prints_it() -> None:
    assert TERMINAL.read_text("utf-8") == terminal(), "make it again with: python tests/pictures.py"


def test_it_asks_nothing_of_the_network() -> None:
    shown = TERMINAL.read_text("utf-8")
    elements = list(ElementTree.fromstring(shown).iter())
    assert len(elements) > 20
    assert {element.tag.rpartition("}")[2] for element in elements} == {"svg", "title", "style", "rect", "text"}
    assert "url(" not in shown and "@" not in shown


@pytest.mark.parametrize("path", [TERMINAL, REPORT, PHONE])
def test_it_is_small_and_in_the_readme(path: Path) -> None:
    assert path.stat().st_size < MOST
    linked = {found[1] for found in LINK.finditer(PAGES[0].read_text("utf-8"))}
    assert str(path.relative_to(ROOT)) in linked


@pytest.mark.parametrize("path", [REPORT, PHONE])
def test_it_is_what_its_name_says(path: Path) -> None:
    data = path.read_bytes()
    assert (data[:4], data[8:12]) == (b"RIFF", b"WEBP")

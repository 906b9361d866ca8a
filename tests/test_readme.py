"""The manual against the program: every example in its pages is run and compared, every table is made from the code.

``GZCLI_README=write pytest tests/test_readme.py`` writes what has changed, to be looked at.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from manual import EXAMPLE, LINK, PAGES, QUOTED, ROOT, TABLE, Place, agree, named, places, run, session
from tables import TABLES

from gzcli.render import FORMATS

SETUP = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, dict[int, str]]:
    """Every example of every page as it comes out today."""
    return {page: run(page, session(tmp_path_factory.mktemp(page.stem))) for page in PAGES}


@pytest.mark.parametrize("example", named(EXAMPLE, lambda found: found[2].partition("\n")[0]))
def test_an_example_prints_what_the_page_shows(example: Place, fresh: dict[Path, dict[int, str]]) -> None:
    agree(example, 2, fresh[example.page][example.found.start()])


@pytest.mark.parametrize("place", named(TABLE, lambda found: found[1]))
def test_a_table_lists_what_the_code_has(place: Place) -> None:
    agree(place, 2, TABLES[place.found[1]]())


def test_every_format_is_explained() -> None:
    page = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    told = re.findall(r"^\| `(\w+)` \|", page.partition("## Formats")[2].partition("<!--")[0], re.MULTILINE)
    assert sorted(told) == sorted({name for names in FORMATS.values() for name in names})


def test_every_table_is_there_once() -> None:
    assert sorted(found[1] for _, found in places(TABLE)) == sorted(TABLES)


@pytest.mark.parametrize("quoted", named(QUOTED, lambda found: found[1]))
def test_a_quoted_file_has_those_lines(quoted: Place) -> None:
    assert quoted.found[2] in (ROOT / quoted.found[1]).read_text(encoding="utf-8")


def test_the_set_up_is_what_continuous_integration_runs() -> None:
    setup = SETUP.search(PAGES[0].read_text(encoding="utf-8"))
    assert setup is not None
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    environment, *commands = setup[1].splitlines()
    assert environment.startswith("python3 -m venv ")
    assert [command for command in commands if f"step {command}" not in script.replace("--quiet ", "")] == []


@pytest.mark.parametrize(("page", "path"), sorted({(page, found[1]) for page, found in places(LINK)}))
def test_a_link_leads_somewhere(page: Path, path: str) -> None:
    assert (page.parent / path).exists()


def test_the_readme_leads_to_every_page() -> None:
    linked = {found[1] for page, found in places(LINK) if page == PAGES[0]}
    assert {str(page.relative_to(ROOT)) for page in PAGES[1:]} <= linked

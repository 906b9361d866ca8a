"""Settings of a project: gzcli.toml and [tool.gzcli]."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Program

ARTICLE = "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。"
TRUE, FALSE = "28个文旅项目总投资96亿元。", "28个文旅项目总投资69亿元。"
SETTINGS = 'sources = ["sources/*.txt"]\ndrafts = ["drafts/**/*.md"]\n'


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    for folder in ("sources", "drafts/deep"):
        (tmp_path / folder).mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    made = Program(tmp_path, capfd, monkeypatch)
    made.file("sources/linjiang.txt", ARTICLE)
    made.file("drafts/one.md", TRUE)
    made.file("drafts/deep/two.md", FALSE)
    made.file("gzcli.toml", SETTINGS)
    return made


def test_without_arguments_the_drafts_of_the_project_are_checked(program: Program) -> None:
    done = program("check", "-f", "concise")
    assert done.code == 1
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["drafts/deep/two.md"]


def test_a_folder_is_all_the_files_in_it(program: Program) -> None:
    program.file("gzcli.toml", 'sources = ["sources"]\ndrafts = ["drafts"]\n')
    done = program("check", "-f", "concise")
    assert [line.split(":")[0] for line in done.out.splitlines()] == ["drafts/deep/two.md"]


def test_a_hidden_file_fits_no_pattern(program: Program) -> None:
    program.file("sources/.DS_Store", b"\0\1\2")
    program.file("gzcli.toml", 'sources = ["sources/*"]\ndrafts = ["drafts/*"]\n')
    assert program("check").code == 0


def test_a_statement_and_a_draft_have_the_sources_of_the_project(program: Program) -> None:
    assert program("check", TRUE).code == 0
    assert program("check", "--file", "drafts/one.md").code == 0
    assert program("check", TRUE, "--source", "guangzhou-2020").code == 1


def test_they_are_found_from_a_folder_below(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(program.folder / "drafts")
    done = program("check", "-f", "concise")
    assert done.code == 1
    assert done.out.startswith("deep/two.md:")


def test_pyproject_has_them_in_a_table(program: Program) -> None:
    (program.folder / "gzcli.toml").unlink()
    program.file("pyproject.toml", f'[project]\nname = "x"\n[tool.gzcli]\n{SETTINGS}')
    assert program("check", "-f", "concise").out.startswith("drafts/deep/two.md:")


def test_a_pyproject_without_the_table_says_nothing(program: Program) -> None:
    (program.folder / "gzcli.toml").unlink()
    program.file("pyproject.toml", '[project]\nname = "x"\n')
    assert "no statement" in program("check").err


def test_options_go_before_settings(program: Program) -> None:
    program.file("gzcli.toml", f'{SETTINGS}fail-on = "never"\n')
    assert program("check").code == 0
    assert program("check", "--fail-on", "refuted").code == 1


@pytest.mark.parametrize(("written", "code"), [('"5%"', 0), ("0.05", 0), ('"1%"', 1)])
def test_tolerance(program: Program, written: str, code: int) -> None:
    program.file("gzcli.toml", f"{SETTINGS}tolerance = {written}\n")
    assert program("check", "28个文旅项目总投资100亿元。").code == code


def test_strict(program: Program) -> None:
    program.file("sources/linjiang.txt", ARTICLE.replace("96亿元", "95.8亿元"))
    assert program("check", TRUE).code == 0
    program.file("gzcli.toml", f"{SETTINGS}strict = true\n")
    assert program("check", TRUE).code == 1


def test_a_baseline(program: Program) -> None:
    program.file("gzcli.toml", f'{SETTINGS}baseline = "known.json"\n')
    assert program("check", "--write-baseline").code == 0
    assert program("check").code == 0


FAULTS = {
    "a wrong key": ('souces = ["a.txt"]', "did you mean 'sources'?"),
    "a key like nothing": ("zzz = 1", "there are sources, drafts"),
    "a text for a list": ('sources = "a.txt"', "a list of texts"),
    "a list of numbers": ("drafts = [1]", "a list of texts"),
    "a number for a text": ("baseline = 1", "a text"),
    "a text for a truth": ('strict = "yes"', "true or false"),
    "no TOML": ("sources = [", "gzcli.toml"),
    "a pattern that fits nothing": ('sources = ["nowhere/*.txt"]', "no file fits 'nowhere/*.txt'"),
    "a source that is not there": ('sources = ["nowhere.txt"]', "nowhere.txt"),
    "an unknown fail-on": ('fail-on = "always"', "refuted"),
    "a tolerance that is none": ('tolerance = "much"', "2%"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_and_exit_code_2(program: Program, name: str) -> None:
    content, mend = FAULTS[name]
    program.file("gzcli.toml", content)
    done = program("check", "1642 projects")
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert mend in line


def test_the_hook_names_a_command_that_exists() -> None:
    text = (Path(__file__).parent.parent / ".pre-commit-hooks.yaml").read_text("utf-8")
    assert "entry: gzcli check --format concise --file\n" in text

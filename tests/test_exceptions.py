"""Known exceptions: comments in a draft, and a baseline file; what is ignored is still counted and still told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import Program

import gzcli
from gzcli.errors import InputError

ARTICLE = "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。"
STORE = gzcli.read(ARTICLE, id="linjiang", date="2024-04-10")
FAULT = "28个文旅项目总投资达69亿元。"
IGNORE = "<!-- gzcli-ignore other-value -- the new plan is not out yet -->"


def ignored(text: str, name: str = "draft.md") -> list[str]:
    """Why the faults of a draft are ignored, in order."""
    findings = gzcli.check_text(text, STORE, name=name).findings
    return [finding.ignored for finding in findings if finding.verdict != "SUPPORTED"]


WHY = "the new plan is not out yet"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{IGNORE}\n\n{FAULT}", [WHY]),
        (f"{FAULT} {IGNORE}", [WHY]),
        (f"{FAULT}\n{IGNORE}\n{FAULT}", [WHY, WHY]),
        (f"{IGNORE}\n\n{FAULT}\n\n{FAULT}", [WHY, ""]),
        (f"{FAULT}\n\n{IGNORE}\n\n{FAULT}", ["", WHY]),
        (f"{IGNORE}\r\n\r\n{FAULT}\r\n", [WHY]),
        (f"{IGNORE}\n\n\n", []),
        (f"{FAULT}\n\n{IGNORE}", [""]),
        ("<!-- gzcli-ignore not-stated, other-value -- two of them -->\n\n" + FAULT, ["two of them"]),
        ("<!-- gzcli-ignore not-stated -- another rule -->\n\n" + FAULT, [""]),
        ("<!--\ngzcli-ignore other-value\n-- on several\nlines -->\n\n" + FAULT, ["on several lines"]),
    ],
)
def test_a_comment_is_for_its_paragraph_or_for_the_next(text: str, expected: list[str]) -> None:
    assert ignored(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{IGNORE}<p>{FAULT}</p><p>{FAULT}</p>", [WHY, ""]),
        (f"<p>{FAULT}</p><p>{FAULT} {IGNORE}</p>", ["", WHY]),
        (f"<h1>x</h1>{IGNORE}\n<p>{FAULT}\n<ul><li>{FAULT}</ul>", [WHY, ""]),
    ],
)
def test_html_has_them_by_blocks(text: str, expected: list[str]) -> None:
    assert ignored(text, "draft.html") == expected


def test_a_plain_text_has_no_comments() -> None:
    assert ignored(f"{IGNORE}\n\n{FAULT}", "draft.txt") == [""]


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("<!-- gzcli-ignore other-value -->", "draft.md:3: gzcli-ignore needs a rule and a reason"),
        ("<!-- gzcli-ignore -- because -->", "draft.md:3: gzcli-ignore needs a rule and a reason"),
        ("<!-- gzcli-ignore other-valu -- because -->", "did you mean other-value?"),
    ],
)
def test_a_comment_that_cannot_be_understood_is_a_fault(comment: str, told: str) -> None:
    with pytest.raises(InputError, match=told.replace("?", r"\?")):
        ignored(f"# 文旅\n\n{comment}\n\n{FAULT}")


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    monkeypatch.chdir(tmp_path)
    made = Program(tmp_path, capfd, monkeypatch)
    made.file("linjiang.txt", ARTICLE)
    return made


CHECK = ("check", "--source", "linjiang.txt", "--file", "draft.md")


class TestComments:
    def test_what_is_ignored_does_not_fail_but_is_counted(self, program: Program) -> None:
        program.file("draft.md", f"{IGNORE}\n\n{FAULT}")
        assert program(*CHECK, "-f", "concise").code == 0
        assert program(*CHECK, "-f", "concise").out == ""
        assert "1 refuted, 0 not enough info (1 of them ignored)" in program(*CHECK).out

    def test_json_tells_why(self, program: Program) -> None:
        program.file("draft.md", f"{IGNORE}\n\n{FAULT}")
        answer = json.loads(program(*CHECK, "-f", "json").out)
        assert (answer["verdict"], answer["counts"]["ignored"]) == ("SUPPORTED", 1)
        assert [figure["finding"]["ignored"] for figure in answer["statements"][0]["figures"]] == ["", WHY]

    def test_sarif_says_where_it_is_suppressed(self, program: Program) -> None:
        program.file("draft.md", f"{IGNORE}\n\n{FAULT}")
        (result,) = json.loads(program(*CHECK, "-f", "sarif").out)["runs"][0]["results"]
        assert result["suppressions"] == [{"kind": "inSource", "justification": WHY}]

    def test_a_page_shows_it_apart(self, program: Program) -> None:
        program.file("draft.md", f"{IGNORE}\n\n{FAULT}")
        shown = program(*CHECK, "-f", "html").out
        assert 'class="figure ignored"' in shown
        assert WHY in shown


class TestBaseline:
    def test_known_faults_do_not_fail_and_new_ones_do(self, program: Program) -> None:
        program.file("draft.md", FAULT)
        done = program(*CHECK, "--baseline", "known.json", "--write-baseline")
        assert (done.code, done.out, done.err) == (0, "", "known.json: 1 fault written\n")
        assert program(*CHECK, "--baseline", "known.json").code == 0
        program.file("draft.md", f"新的一段。\n\n{FAULT}\n\n其中一季度完成21亿元。")
        done = program(*CHECK, "--baseline", "known.json", "-f", "concise")
        assert done.code == 1
        assert [line.split(" ")[0] for line in done.out.splitlines()] == ["draft.md:5:8:"]

    def test_the_same_fault_in_another_draft_is_new(self, program: Program) -> None:
        program.file("draft.md", FAULT)
        program.file("other.md", FAULT)
        program(*CHECK, "--baseline", "known.json", "--write-baseline")
        done = program(*CHECK, "other.md", "--baseline", "known.json", "-f", "concise")
        assert done.out.startswith("other.md:1:")

    def test_writing_it_anew_keeps_what_is_known_of_other_drafts(self, program: Program) -> None:
        program.file("draft.md", FAULT)
        program.file("other.md", FAULT)
        program(*CHECK, "other.md", "--baseline", "known.json", "--write-baseline")
        program.file("draft.md", "28个文旅项目。")
        program(*CHECK, "--baseline", "known.json", "--write-baseline")
        content = json.loads((program.folder / "known.json").read_text())
        assert [(one["file"], one["rule"], one["text"]) for one in content["findings"]] == [
            ("other.md", "other-value", "69亿元")
        ]

    def test_sarif_says_that_it_is_suppressed_elsewhere(self, program: Program) -> None:
        program.file("draft.md", FAULT)
        program(*CHECK, "--baseline", "known.json", "--write-baseline")
        (result,) = json.loads(program(*CHECK, "--baseline", "known.json", "-f", "sarif").out)["runs"][0]["results"]
        assert result["suppressions"][0]["kind"] == "external"

    @pytest.mark.parametrize(
        "content", ["", "[]", "{}", "nothing", '{"schema_version": 1}', "\0", '{"schema_version": 2}']
    )
    def test_a_damaged_one_is_a_fault(self, program: Program, content: str) -> None:
        program.file("draft.md", FAULT)
        program.file("known.json", content)
        done = program(*CHECK, "--baseline", "known.json")
        assert (done.code, done.out) == (2, "")
        assert "--write-baseline" in done.err

    @pytest.mark.parametrize(
        "args",
        [
            [*CHECK, "--baseline", "nothing.json"],
            [*CHECK, "--write-baseline"],
            ["check", "1642 projects", "--baseline", "known.json"],
        ],
    )
    def test_a_call_that_makes_no_sense_is_a_fault(self, program: Program, args: list[str]) -> None:
        program.file("draft.md", FAULT)
        done = program(*args)
        assert (done.code, done.out) == (2, "")
        assert "--write-baseline" in done.err

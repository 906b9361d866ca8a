"""The page of every rule: there is one for each, and the program answers its examples as the page says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import Program

import gzcli
from gzcli.model.report import Verdict
from gzcli.render.rules import Example, names, page
from gzcli.render.view import words
from gzcli.verdict.reason import rules

DAY = "2024-04-10"
NOTE = "conflicting"
"""Has a reason, but is a note beside the rule that decides."""


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, capfd, monkeypatch)


def test_every_rule_that_gives_a_reason_has_a_page() -> None:
    assert sorted(names()) == sorted(set(rules()) - {NOTE})


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("rule", names())
def test_the_examples_come_out_as_the_page_says(rule: str, lang: str) -> None:
    one = page(rule, lang)
    facts = gzcli.read(one.source, date=DAY)
    for example in (one.holds, one.fails):
        report = gzcli.check(example.statement, facts, content=rule == "content-not-found", words=lang)
        assert Example(example.statement, report.verdict, report.rule) == example


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("rule", names())
def test_one_statement_holds_and_one_does_not_and_the_rule_decides_one(rule: str, lang: str) -> None:
    one = page(rule, lang)
    assert one.holds.verdict is Verdict.SUPPORTED
    assert one.fails.verdict is not Verdict.SUPPORTED
    assert rule in (one.holds.rule, one.fails.rule)
    assert one.says.endswith((".", "。")) and one.why.endswith((".", "。"))


class TestCommand:
    def test_without_a_name_it_lists_them_all(self, program: Program) -> None:
        done = program("rule", "--lang", "en")
        assert done.code == 0
        assert [line.split()[1] for line in done.out.splitlines() if line[0] != " "] == list(names())

    @pytest.mark.parametrize("lang", ["en", "zh"])
    def test_a_page_has_all_of_it(self, program: Program, lang: str) -> None:
        one = page("hedge-differs", lang)
        shown = "".join(program("rule", "hedge-differs", "--lang", lang).out.split())
        for part in (one.says, one.why, one.source, one.holds.statement, one.fails.statement, "[opposite-hedge]"):
            assert "".join(part.split()) in shown
        assert words()["SUPPORTED"][lang] in shown

    def test_as_markdown_and_json(self, program: Program) -> None:
        assert program("rule", "rounded", "-f", "markdown").out.startswith("### `rounded`\n\n")
        (found,) = json.loads(program("rule", "rounded", "-f", "json", "--lang", "en").out)
        assert found["rule"] == "rounded"
        assert found["fails"]["verdict"] == "REFUTED"

    def test_another_name_is_a_fault_that_says_the_nearest(self, program: Program) -> None:
        done = program("rule", "othervalue")
        assert (done.code, done.out) == (2, "")
        assert done.err == "gzcli: no rule 'othervalue' (did you mean other-value?); `gzcli rule` lists them all\n"

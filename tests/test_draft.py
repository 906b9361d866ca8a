"""Whole texts: what of them is judged, where each finding stands, and what the program makes of it."""

from __future__ import annotations

import json
from pathlib import Path

import documents
import pytest
from calling import Program
from hypothesis import given, settings
from hypothesis import strategies as st

import gzcli
from gzcli.model.draft import DraftReport
from gzcli.model.report import Verdict

ARTICLE = """临江市统计公报
截至2023年底，临江市已建成公园超300座，到2026年将建成500座。全年接待游客近1200万人次，同比增长6.4%。
首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。
"""
DRAFT = """---
title: 临江 1999
date: 2024-04-10
---
# 临江：28个文旅项目

<!-- 96 hidden --> 28个文旅项目**总投资**
达[69亿元](https://example.org/1842)，其中一季度完成12亿元。

```
总投资69亿元
```

- 全年接待游客近1200万人次。
- 市长很高兴。
"""
STORE = gzcli.read(ARTICLE, id="linjiang", date="2024-04-10")


def checked(text: str, name: str = "draft.md") -> DraftReport:
    """The report of a draft against the article."""
    return gzcli.check_text(text, STORE, name=name)


def told(report: DraftReport) -> list[tuple[str, str]]:
    """The figures as they stand in the draft, with the first letter of their verdicts."""
    return [(finding.span.of(report.text), finding.verdict[0]) for finding in report.findings]


class TestReading:
    def test_prose_alone_is_judged(self) -> None:
        assert told(checked(DRAFT)) == [
            ("28个", "S"), ("28个", "S"), ("69亿元", "R"), ("12亿元", "S"), ("近1200万人次", "S"),
        ]  # fmt: skip

    def test_a_text_that_is_not_markdown_is_read_as_it_stands(self) -> None:
        assert ("69亿元", "R") in told(checked("    首批文旅项目总投资69亿元。", "draft.txt"))
        assert told(checked("    首批文旅项目总投资69亿元。")) == []

    def test_html_is_read_by_blocks_with_places_in_the_file(self) -> None:
        text = (
            "<head><title>69亿元</title></head><script>let a = '28个';</script><nav>7家医院</nav>\n"
            "<p class='28个'>28个<b>文旅</b>项目总投资\n  达<i>69</i>亿元，其中一季度完成12&#20159;元&nbsp;。</p><pre>28个</pre>"
            "<ul><li>接待游客近1200万人次<li>公园&lt;40座&gt;</ul><!-- 5家医院"
        )
        report = checked(text, "draft.html")
        assert told(report) == [
            ("28个", "S"), ("69</i>亿元", "R"), ("12&#20159;元", "S"), ("近1200万人次", "S"), ("40座", "R"),
        ]  # fmt: skip
        assert report.sentences[0].report.statement == "28个文旅项目总投资达69亿元，其中一季度完成12亿元。"

    def test_sentences_without_a_figure_are_counted_and_not_judged(self) -> None:
        report = checked(DRAFT)
        assert (report.read, len(report.sentences)) == (4, 3)

    def test_spans_of_sentences_are_in_the_draft_and_their_words_are_without_markup(self) -> None:
        sentence = checked(DRAFT).sentences[1]
        assert sentence.span.of(DRAFT).startswith("28个文旅项目**总投资**")
        assert sentence.report.statement == "28个文旅项目总投资达69亿元，其中一季度完成12亿元。"

    def test_the_sources_of_the_evidence_are_part_of_the_report(self) -> None:
        assert checked(DRAFT).sources == {"linjiang": STORE.sources["linjiang"]}

    def test_the_verdict_is_the_worst_that_counts(self) -> None:
        assert checked(DRAFT).verdict is Verdict.REFUTED
        assert checked("28个文旅项目开工。市里有7家医院。").verdict is Verdict.NOT_ENOUGH_INFO
        assert checked("28个文旅项目。").verdict is Verdict.SUPPORTED
        assert checked("市长很高兴。").verdict is Verdict.SUPPORTED

    def test_a_sentence_judged_as_a_whole_is_a_finding_of_its_own(self) -> None:
        text = "28个文旅项目在外星潜艇舰队司令的月球烟火晚会上盛大开幕。"
        (whole, figure) = gzcli.check_text(text, STORE, content=True).findings
        assert (whole.rule, whole.figure, whole.span.of(text)) == ("content-not-found", None, text)
        assert figure.verdict is Verdict.SUPPORTED


class TestDates:
    ARTICLE = gzcli.read("2021年，游客30万人次。2022年，游客50万人次。", date="2023-01-05")

    @pytest.mark.parametrize(("date", "verdict"), [("2023-03-01", "SUPPORTED"), ("2022-03-01", "REFUTED")])
    def test_last_year_counts_from_the_draft(self, date: str, verdict: str) -> None:
        text = f"---\ndate: {date}\n---\n去年，游客50万人次。"
        assert gzcli.check_text(text, self.ARTICLE, name="a.md").findings[0].verdict == verdict
        assert gzcli.check_text("去年，游客50万人次。", self.ARTICLE, date=date).findings[0].verdict == verdict

    def test_a_draft_without_a_date_has_that_of_its_only_source(self) -> None:
        assert gzcli.check_text("去年，游客50万人次。", self.ARTICLE).findings[0].verdict is Verdict.SUPPORTED


class TestMarks:
    def test_a_finding_keeps_its_mark_where_the_text_around_it_changes(self) -> None:
        before = {finding.mark for finding in checked(DRAFT).findings}
        after = {
            finding.mark
            for finding in checked(DRAFT.replace("# ", "# ").replace("市长", "新的一段。\n\n市长")).findings
        }
        assert before == after

    def test_no_two_findings_share_a_mark(self) -> None:
        findings = checked("28个文旅项目。28个文旅项目。28个项目和28个项目。").findings
        assert len({finding.mark for finding in findings}) == len(findings) == 4


PIECES = st.sampled_from(
    ["28个项目", "总投资69亿元", "。", "，", "\n", "\n\n", "**", "`", "```\n", "<!-- ", " -->", "[a](b)", "- ", "# ", "\r\n",
     "300 parks", ". ", "<p>", "</b>", "&lt;", "<script>", "&#20159;", "\x1b", "\u202e", "é", "|", "> ", "\ufeff", "---\n"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=14).map("".join), st.sampled_from(["a.md", "a.txt", "a.html"]))
def test_every_span_is_inside_the_draft_and_in_order(text: str, name: str) -> None:
    report = checked(text, name)
    assert all(0 <= finding.span.start < finding.span.end <= len(text) for finding in report.findings)
    for sentence in report.sentences:
        assert all(sentence.span.covers(finding.span) for finding in sentence.findings)
    assert [one.span for one in report.sentences] == sorted(one.span for one in report.sentences)


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, capfd, monkeypatch)


@pytest.fixture
def report(program: Program) -> Path:
    return program.file("linjiang.txt", ARTICLE)


class TestCommand:
    def test_concise_has_one_line_for_each_fault(self, program: Program, report: Path) -> None:
        draft = program.file("draft.md", DRAFT)
        done = program("check", "--file", draft, "--source", report, "-f", "concise")
        assert done.code == 1
        assert done.out == (
            f"{draft}:8:3: REFUTED 69亿元: the source says 96亿元 (-28.1 %) (linjiang ¶2) [other-value]\n"
        )

    def test_the_screen_shows_the_draft_and_explains_the_faults(self, program: Program, report: Path) -> None:
        done = program("check", "--file", program.file("draft.md", DRAFT), "--source", report)
        lines = done.out.splitlines()
        assert " 5  # 临江：✓28个文旅项目" in lines
        at = lines.index(" 8  达[✗69亿元](https://example.org/1842)，其中一季度完成✓12亿元。")
        assert lines[at + 1] == "      ✗ 69亿元: the source says 96亿元 (-28.1 %)"
        assert "«96亿元»" in lines[at + 2]
        assert lines[-1] == "5 figures in 3 of 4 sentences: 4 supported, 1 refuted, 0 not enough info"

    def test_every_line_of_the_draft_is_shown_once(self, program: Program, report: Path) -> None:
        done = program("check", "--file", program.file("draft.md", DRAFT), "--source", report, "--lang", "zh")
        shown = [
            line[4:].replace("✓", "").replace("✗", "") for line in done.out.splitlines() if line[:2].strip().isdigit()
        ]
        assert shown == DRAFT.splitlines()

    def test_evidence_of_a_paged_document_says_its_page(self, program: Program) -> None:
        pytest.importorskip("pypdfium2")
        source = program.file("plan.pdf", documents.pdf([["临江市建成公园28座。"], ["文旅项目总投资96亿元。"]]))
        draft = program.file("draft.md", "文旅项目总投资69亿元。")
        done = program("check", "--file", draft, "--source", source, "-f", "concise")
        assert "(plan page 2)" in done.out
        assert "· page 2" in program("check", "--file", draft, "--source", source, "-f", "html").out

    def test_several_drafts(self, program: Program, report: Path) -> None:
        one, two = program.file("one.md", "总投资69亿元。"), program.file("two.txt", "总投资96亿元。")
        done = program("check", "--file", one, two, "--source", report, "-f", "json")
        assert [draft["verdict"] for draft in json.loads(done.out)] == ["REFUTED", "SUPPORTED"]
        done = program("check", "--file", one, "--file", two, "--source", report)
        assert done.out.count("figures in") == 1
        assert done.out.startswith(f"{one}\n")

    def test_standard_input(self, program: Program, report: Path) -> None:
        done = program("check", "--file", "-", "--source", report, "-f", "concise", given="总投资69亿元。".encode())
        assert done.out.startswith("<stdin>:1:4: REFUTED")
        done = program(
            "check", "--file", "-", "--name", "d.md", "--source", report, "-f", "concise", given=DRAFT.encode()
        )
        assert done.out.startswith("d.md:8:3: REFUTED")

    def test_a_folder_of_drafts(self, program: Program, report: Path) -> None:
        (program.folder / "drafts" / "deep").mkdir(parents=True)
        for name in ("drafts/b.md", "drafts/deep/a.txt"):
            program.file(name, "28个文旅项目总投资69亿元。")
        done = program("check", "--file", program.folder / "drafts", "--source", report, "-f", "concise")
        assert [Path(line.partition(":")[0]).name for line in done.out.splitlines()] == ["b.md", "a.txt"]

    def test_an_old_encoding(self, program: Program, report: Path) -> None:
        draft = program.file("draft.txt", ("28个文旅项目总投资69亿元。" * 3).encode("gb18030"))
        assert "1:11: REFUTED 69亿元" in program("check", "--file", draft, "--source", report, "-f", "concise").out

    def test_a_statement_against_a_file(self, program: Program, report: Path) -> None:
        assert program("check", "--source", report, "总投资96亿元").code == 0
        assert program("check", "--source", report, "总投资69亿元").code == 1

    def test_a_statement_against_the_store(self, program: Program, report: Path) -> None:
        assert program("check", "28个文旅项目总投资96亿元").code == 1
        program("add", report)
        assert program("check", "28个文旅项目总投资96亿元").code == 0
        assert program("check", "1642 projects").code == 0
        assert program("check", "--source", "guangzhou-2020", "28个文旅项目总投资96亿元").code == 1

    def test_a_draft_against_a_large_store(self, program: Program, report: Path) -> None:
        many = "".join(f"第{at}号仓库存放苹果{at + 100}吨，运走梨{at + 700}箱。\n" for at in range(160))
        program("add", report, program.file("many.txt", many))
        draft = program.file("draft.md", DRAFT)
        done = program("check", "--file", draft, "-f", "json")
        by_text = {
            figure["text"]: figure["verdict"]
            for statement in json.loads(done.out)["statements"]
            for figure in statement["figures"]
        }
        assert (by_text["69亿元"], by_text["12亿元"]) == ("REFUTED", "SUPPORTED")
        assert [source["id"] for source in json.loads(done.out)["sources"]].count("linjiang") == 1

    @pytest.mark.parametrize(("fail_on", "code"), [("unsupported", 1), ("refuted", 0), ("never", 0)])
    def test_fail_on(self, program: Program, report: Path, fail_on: str, code: int) -> None:
        draft = program.file("draft.md", "市里有7家医院。")
        assert program("check", "--file", draft, "--source", report, "--fail-on", fail_on).code == code

    def test_json_follows_its_published_schema(self, program: Program, report: Path) -> None:
        jsonschema = pytest.importorskip("jsonschema")
        schema = json.loads(program("schema", "draft").out)
        draft = program.file("draft.md", DRAFT)
        answer = json.loads(program("check", "--file", draft, "--source", report, "-f", "json").out)
        jsonschema.validate(answer, schema)
        assert answer["counts"] == {
            "read": 4, "sentences": 3, "figures": 5, "supported": 4, "refuted": 1, "not_enough_info": 0, "ignored": 0
        }  # fmt: skip
        lines = program("check", "--file", draft, "--source", report, "-f", "jsonl").out.splitlines()
        assert [json.loads(line) for line in lines] == answer["statements"]

    def test_json_places_are_in_the_draft(self, program: Program, report: Path) -> None:
        draft = program.file("draft.md", DRAFT.replace("\n", "\r\n"))
        text = draft.read_bytes().decode()
        answer = json.loads(program("check", "--file", draft, "--source", report, "-f", "json").out)
        for statement in answer["statements"]:
            for figure in statement["figures"]:
                place = figure["finding"]["place"]
                assert text[place["start"] : place["end"]] == figure["text"]
                assert text.split("\r\n")[place["line"] - 1][place["column"] - 1 :].startswith(figure["text"])


FAULTS = {
    "a draft that is missing": (["--file", "nowhere.md"], "nowhere.md"),
    "a statement beside a draft": (["--file", "draft.md", "1642 projects"], "1642 projects"),
    "lines beside a draft": (["--file", "draft.md", "--lines"], "--lines"),
    "nothing on standard input": (["--file", "-"], "empty"),
    "a source that is missing": (["--file", "draft.md", "--source", "nowhere"], "gzcli sources"),
    "a store that is missing": (["--file", "draft.md", "--store", "nowhere.db"], "gzcli add"),
    "a folder without drafts": (["--file", "empty"], "no file in the folder empty can be read"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_one_line_and_exit_code_2(name: str, program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    args, mend = FAULTS[name]
    program.file("draft.md", DRAFT)
    (program.folder / "empty").mkdir()
    monkeypatch.chdir(program.folder)
    done = program("check", *args)
    assert (done.code, done.out) == (2, "")
    (line,) = done.err.splitlines()
    assert line.startswith("gzcli: ")
    assert mend in line

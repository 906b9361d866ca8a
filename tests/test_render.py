"""What people see: every format at every width, in both languages, with and without colour.

Snapshots are plain files; ``GZCLI_SNAPSHOTS=write pytest tests/test_render.py`` writes them anew, to be looked at.
"""

from __future__ import annotations

import json
import os
import re
from decimal import Decimal
from pathlib import Path

import pytest
import samples
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.cells import cell_len

import gzcli
from gzcli.errors import InputError
from gzcli.model.draft import DraftReport
from gzcli.model.report import Evidence
from gzcli.model.span import Span
from gzcli.render import FORMATS, renderer
from gzcli.render.concise import check as concise
from gzcli.render.json import report as as_json
from gzcli.render.layout import Run, cells, fit, paint, wrap
from gzcli.render.merge import drafts_of
from gzcli.render.quote import window
from gzcli.render.safe import safe
from gzcli.render.view import ASCII, GBK, UNICODE, Placed, View, symbols_for, words

SNAPSHOTS = Path(__file__).parent / "snapshots"
ANSWERS = [Placed(report) for report in samples.ALL.values()]
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")

VIEWS = {
    "text-60-en": ("text", View(width=60)),
    "text-60-zh": ("text", View(width=60, lang="zh")),
    "text-120-en": ("text", View(width=120)),
    "text-120-zh": ("text", View(width=120, lang="zh")),
    "text-80-ansi": ("text", View(width=80, colour=True)),
    "text-80-explain": ("text", View(width=80, explain=True)),
    "text-60-explain-zh": ("text", View(width=60, explain=True, lang="zh")),
    "text-80-gbk": ("text", View(width=80, symbols=GBK, lang="zh")),
    "text-80-ascii": ("text", View(width=80, symbols=ASCII)),
    "concise": ("concise", View()),
    "concise-zh": ("concise", View(lang="zh")),
    "markdown": ("markdown", View()),
    "markdown-zh": ("markdown", View(lang="zh")),
    "json": ("json", View(many=True)),
}


@pytest.mark.parametrize("name", VIEWS)
def test_snapshot(name: str) -> None:
    style, view = VIEWS[name]
    shown = "".join(renderer("check", style)(ANSWERS, view))
    file = SNAPSHOTS / f"check-{name}.txt"
    if os.environ.get("GZCLI_SNAPSHOTS") == "write":
        file.write_bytes(shown.encode())
    assert shown == file.read_bytes().decode()


DRAFT_VIEWS = {
    "text-80": ("text", View()),
    "text-60-zh": ("text", View(width=60, lang="zh")),
    "text-80-ansi": ("text", View(colour=True)),
    "text-80-many-gbk": ("text", View(symbols=GBK, lang="zh", many=True)),
    "concise": ("concise", View()),
    "markdown": ("markdown", View()),
    "markdown-zh": ("markdown", View(lang="zh")),
    "github": ("github", View()),
    "github-zh": ("github", View(lang="zh")),
}


def a_draft() -> DraftReport:
    """The sample statements as the lines of one draft; the second fault in it is a known exception."""
    answers = [Placed(report, "draft.md", 2 * at + 1) for at, report in enumerate(samples.ALL.values())]
    (draft,) = drafts_of(answers)
    known = [finding for finding in draft.findings if finding.is_fault][1]
    return draft.without(lambda finding: "agreed with the source" if finding == known else "")


@pytest.mark.parametrize("name", DRAFT_VIEWS)
def test_snapshot_of_a_draft(name: str) -> None:
    style, view = DRAFT_VIEWS[name]
    shown = "".join(renderer("draft", style)([a_draft()], view))
    file = SNAPSHOTS / f"draft-{name}.txt"
    if os.environ.get("GZCLI_SNAPSHOTS") == "write":
        file.write_bytes(shown.encode())
    assert shown == file.read_bytes().decode()


@pytest.mark.parametrize("width", [30, 37, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_of_a_draft_is_wider_than_the_terminal(width: int, lang: str) -> None:
    shown = "".join(renderer("draft", "text")([a_draft()], View(width=width, lang=lang, many=True)))
    assert max(map(cell_len, shown.splitlines())) <= width


def test_a_supported_figure_takes_three_lines() -> None:
    shown = "".join(renderer("check", "text")([Placed(samples.supported())], View()))
    assert len(shown.splitlines()) == 3


@pytest.mark.parametrize("width", [30, 37, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.parametrize("explain", [False, True])
@pytest.mark.parametrize("colour", [False, True])
def test_no_line_is_wider_than_the_terminal(width: int, lang: str, explain: bool, colour: bool) -> None:
    view = View(width=width, lang=lang, explain=explain, colour=colour)
    shown = re.sub(r"\x1b\[[\d;]*m", "", "".join(renderer("check", "text")(ANSWERS, view)))
    assert max(map(cell_len, shown.splitlines())) <= width
    assert [line for line in shown.splitlines() if line.endswith(" ")] == []


@pytest.mark.parametrize("style", ["text", "concise", "markdown", "json", "jsonl"])
def test_nothing_of_a_text_reaches_the_terminal_as_a_code(style: str) -> None:
    shown = "".join(renderer("check", style)([Placed(samples.hostile())], View()))
    assert not CONTROLS.search(shown)


def test_colour_comes_from_the_program_alone() -> None:
    shown = "".join(renderer("check", "text")([Placed(samples.hostile())], View(colour=True)))
    assert not CONTROLS.search(re.sub("\x1b\\[[0-9;]*m", "", shown))
    assert "\x1b[1;32m" in shown


@pytest.mark.parametrize("command", ["check", "draft"])
def test_markdown_marks_a_figure_between_chinese_letters(command: str) -> None:
    facts = gzcli.read("首批项目占12.5%的份额，总投资96亿元。")
    text = "首批项目占13.5%的份额"
    answer = Placed(gzcli.check(text, facts)) if command == "check" else gzcli.check_text(text, facts)
    page = MarkdownIt("commonmark").enable("table").render("".join(renderer(command, "markdown")([answer], View())))
    assert "占<b>12.5%</b>的份额" in page
    assert ("占<b>✗ 13.5%</b>的份额" in page) == (command == "check")
    assert "*" not in page


def test_markdown_of_a_text_is_shown_and_not_obeyed() -> None:
    shown = "".join(renderer("check", "markdown")([Placed(samples.hostile())], View()))
    assert r"\[red\]" in shown
    assert r"\<b\>" in shown
    assert "@you" not in shown
    assert "<script>" not in shown
    row = shown.splitlines()[-1]
    assert len(re.findall(r"(?<!\\)\|", row)) == 5


def test_json_keeps_the_raw_text() -> None:
    shown = "".join(renderer("check", "json")([Placed(samples.hostile())], View()))
    assert json.loads(shown)["statement"] == samples.hostile().statement


@pytest.mark.parametrize("symbols", [UNICODE, ASCII])
def test_json_is_one_object_a_list_or_one_a_line(symbols: object) -> None:
    two = ANSWERS[:2]
    expected = [as_json(answer.report) for answer in two]
    view = View(many=True, symbols=symbols)  # type: ignore[arg-type]
    assert json.loads("".join(renderer("check", "json")(two, view))) == expected
    assert json.loads("".join(renderer("check", "json")(two[:1], view._replace(many=False)))) == expected[0]
    assert [json.loads(line) for line in "".join(renderer("check", "jsonl")(two, view)).splitlines()] == expected
    assert json.loads("".join(renderer("check", "json")([], view))) == []


def test_json_for_an_output_that_cannot_print_chinese_is_ascii() -> None:
    assert "".join(renderer("check", "json")(ANSWERS, View(many=True, symbols=ASCII))).isascii()


def test_json_spans_give_the_quote_and_the_figure() -> None:
    for answer in ANSWERS[:6]:
        shown = as_json(answer.report)
        for figure in shown["figures"]:
            assert shown["statement"][figure["span"]["start"] : figure["span"]["end"]] == figure["text"]
            for evidence in figure["evidence"]:
                assert samples.ARTICLE[evidence["span"]["start"] : evidence["span"]["end"]] == evidence["quote"]


def test_json_decimals_keep_every_digit() -> None:
    value = samples.quantity("0.10000000000000000000000000000000000001")
    text = "x"
    figure = samples.supported().figures[0]
    mention = samples.mention(text, text, value)
    report = samples.supported()
    shown = as_json(type(report)(text, "en", report.verdict, (type(figure)(mention, figure.verdict, "", ""),)))
    quantity = shown["figures"][0]["quantity"]
    assert quantity is not None
    assert Decimal(quantity["number"] or "") == value.number


def test_json_follows_its_published_schema() -> None:
    jsonschema = pytest.importorskip("jsonschema")
    from gzcli.render.schema import schema

    published = schema("check")
    jsonschema.Draft202012Validator.check_schema(published)
    for answer in ANSWERS:
        jsonschema.validate(as_json(answer.report), published)
        assert set(as_json(answer.report)) == set(published["properties"])


def test_a_fault_is_found_by_line_and_column_even_in_a_statement_of_several_lines() -> None:
    report = samples.mixed()
    moved = type(report)(
        report.statement.replace("welcomed ", "welcomed\n"), "en", report.verdict, report.figures, nearest=()
    )
    lines = list(concise([Placed(moved, "draft.md", 12, 5)], View()))
    assert [line.partition(": ")[0] for line in lines] == ["draft.md:12:24", "draft.md:13:1", "draft.md:13:32"]


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(InputError, match="text, json, jsonl, concise, markdown"):
        renderer("check", "xml")


@pytest.mark.parametrize(("command", "name"), [(c, n) for c, formats in FORMATS.items() for n in formats])
def test_every_format_of_the_table_can_be_loaded(command: str, name: str) -> None:
    assert callable(renderer(command, name))


@pytest.mark.parametrize(
    ("encoding", "symbols"),
    [("utf-8", UNICODE), ("gb18030", UNICODE), ("gbk", GBK), ("ascii", ASCII), ("cp1252", ASCII), ("none-such", ASCII)],
)
def test_symbols_are_those_that_the_output_can_print(encoding: str, symbols: object) -> None:
    assert symbols_for(encoding) is symbols


def test_every_word_of_the_program_is_in_both_languages() -> None:
    for key, row in words().items():
        assert set(row) == {"en", "zh"}, key
        assert set(re.findall(r"{(\w+)}", row["en"])) == set(re.findall(r"{(\w+)}", row["zh"])), key


TEXTS = st.text(st.sampled_from("ab1 ,.，。（《重大项目✓é\u0301\t\n\x1b\u202e"), max_size=60)


@given(TEXTS, st.integers(4, 30))
def test_wrapping_loses_no_letter_and_keeps_the_width(text: str, width: int) -> None:
    lines = paint(wrap([Run(text)], width), colour=False).splitlines()
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == safe(text).replace(" ", "")


@given(TEXTS, st.integers(4, 30))
def test_fitting_keeps_the_width_and_the_beginning(text: str, width: int) -> None:
    short = fit(text, width, "…")
    assert cells(short) <= width
    assert safe(text).startswith(short.removesuffix("…"))


@given(st.text(st.sampled_from("项目座，。、1 a"), min_size=1, max_size=80), st.data(), st.integers(10, 60))
def test_a_quote_shows_its_figure_and_little_more_than_the_room(text: str, data: st.DataObject, room: int) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 5)))
    shown = window(Evidence("s", "c", Span(7, 7 + len(text)), text, Span(7 + start, 7 + end)), room)
    assert shown.figure == text[start:end]
    assert cells(shown.before + shown.figure + shown.after) <= max(room, cells(shown.figure)) + 4
    assert shown.before.removeprefix("…") + shown.figure + shown.after.removesuffix("…") in text


def test_cells_are_those_of_the_terminal_library_for_what_newspapers_print() -> None:
    printed = samples.PARKS + samples.VISITORS + samples.PROJECTS + "①②“”‘’《》「」—…·℃％￥é✓✗√×«»│¶ｱ한글"
    assert [cells(letter) for letter in printed] == [cell_len(letter) for letter in printed]


def test_chinese_punctuation_never_opens_a_line() -> None:
    for width in range(8, 40):
        for line in paint(wrap([Run(samples.ARTICLE)], width), colour=False).splitlines():
            assert line[0] not in "，。、；：！？"

"""`summary` and `show`: chosen by rule, told from claims, and every figure held up by the program's own `check`.

Snapshots are plain files; ``GZCLI_SNAPSHOTS=write pytest tests/test_summary.py`` writes them anew, to be looked at.
"""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path

import linjiang
import pytest
from rich.cells import cell_len

import gzcli
from gzcli.cli.app import run
from gzcli.errors import InputError
from gzcli.model.claim import Claim
from gzcli.model.digest import Digest
from gzcli.model.facts import Facts
from gzcli.render import renderer
from gzcli.render.bars import told
from gzcli.render.view import ASCII, View
from gzcli.store.pack import builtin

SNAPSHOTS = Path(__file__).parent / "snapshots" / "summary"
ENGLISH_NEWS = """The council of Harbor City approved a budget of $1.2 billion on 5 March 2024, 4.5% more than in 2023.
Transport
The plan sets aside $150 million for 25 new electric buses. Ridership rose 12% to 3.4 million trips in 2023.
"""


@cache
def digest(lang: str, length: str) -> Digest:
    """A summary of the built-in article."""
    return gzcli.summarize(lang=lang, length=length)


def lines(summary: Digest) -> list[str]:
    """Everything that a summary states, one statement each: lead, points, and the rows of its table."""
    view = View(lang=summary.lang)
    points = [point.text for part in summary.parts for point in part.points]
    rows = [": ".join(filter(None, [row.entity, row.measure, told(row, view)])) for row in summary.figures]
    return [summary.lead.text if summary.lead else "", *points, *rows]


def told_claims(summary: Digest) -> list[Claim]:
    """The claims of the lead and the points."""
    points = [point for part in summary.parts for point in part.points]
    return [claim for point in [*([summary.lead] if summary.lead else []), *points] for claim in point.claims]


# --- true to the source ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("length", ["short", "normal", "full"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_check_supports_every_figure_of_every_summary(lang: str, length: str) -> None:
    reports = [gzcli.check(line) for line in lines(digest(lang, length))]
    figures = [(report.statement, figure) for report in reports for figure in report.figures]
    assert len(figures) >= {"short": 10, "normal": 25, "full": 59}[length]
    assert [(line, figure.text, figure.rule) for line, figure in figures if figure.verdict != "SUPPORTED"] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_line_cites_its_paragraph(lang: str) -> None:
    shown = "".join(renderer("summary", "markdown")(digest(lang, "full"), View(lang=lang)))
    stated = [line for line in shown.splitlines() if line.startswith("- ")]
    assert len(stated) > 50
    assert all(re.search(r"\(¶\d+\)$", line) for line in stated)
    for part in digest(lang, "full").parts:
        assert all(point.paragraph == claim.paragraph for point in part.points for claim in point.claims)


def test_the_full_summary_tells_every_claim_once() -> None:
    told_ids = [claim.id for claim in told_claims(digest("en", "full"))]
    stated = [claim.id for claim in builtin().claims if claim.kind != "period" and claim.paragraph]
    assert sorted(told_ids) == sorted(stated)


# --- what is chosen ----------------------------------------------------------------------------------------------------


def test_the_lead_is_the_sentence_that_matters_most() -> None:
    lead = digest("en", "normal").lead
    assert lead is not None
    assert [claim.id for claim in lead.claims] == [
        "major-projects",
        "planned-investment-2020",
        "investment-completed-jan-apr",
    ]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_sections_follow_the_article(lang: str) -> None:
    titles = [part.title for part in digest(lang, "short").parts]
    assert len(titles) == 4  # what comes before the first heading, and three sections
    assert titles[0] == ""
    assert all(title.isascii() == (lang == "en") for title in titles[1:])


def test_lengths() -> None:
    short, normal, full = (digest("zh", length) for length in ("short", "normal", "full"))
    assert len(lines(short)) < len(lines(normal)) < len(lines(full))
    assert {row.claim.id for row in short.figures} < {row.claim.id for row in normal.figures}


def test_key_figures_are_amounts_in_the_order_of_the_text() -> None:
    rows = digest("zh", "full").figures
    mentions = [row.claim.mention for row in rows if row.claim.mention]
    assert [mention.span for mention in mentions] == sorted(mention.span for mention in mentions)
    assert {"4798亿元", "1396亿元", "3800多家", "7.5%", "8万座"} <= {mention.text for mention in mentions}


def test_charts_compare_plan_and_done_in_one_unit() -> None:
    charts = [{row.claim.id for row in chart} for chart in digest("en", "normal").charts]
    assert {"base-stations-built", "base-stations-2022"} in charts
    assert any({"planned-investment-2020", "investment-completed-jan-apr"} <= chart for chart in charts)
    assert all(len(chart) > 1 for chart in charts)


# --- any article -------------------------------------------------------------------------------------------------------


def test_an_article_that_nobody_curated() -> None:
    summary = gzcli.summarize(gzcli.read(ENGLISH_NEWS), lang="en")
    assert summary.lead is not None
    assert "$1.2 billion" in summary.lead.text
    assert [part.title for part in summary.parts] == ["Transport"]
    assert all(claim.gloss == "" for claim in told_claims(summary))


def test_chinese_words_for_an_english_reader_carry_their_values() -> None:
    summary = gzcli.summarize(gzcli.read("临江市计划投资96亿元建设公园。"), lang="en")
    shown = "".join(renderer("summary", "text")(summary, View(lang="en")))
    assert "临江市计划投资96亿元建设公园。 (9.6 billion yuan) ¶1" in shown


@pytest.mark.parametrize(("text", "told"), [("", "states no figure"), ("今天天气很好。", "states no figure")])
def test_nothing_to_sum_up(text: str, told: str) -> None:
    with pytest.raises(InputError, match=told):
        gzcli.summarize(gzcli.read(text))


@pytest.mark.parametrize("options", [{"lang": "fr"}, {"length": "long"}])
def test_an_unknown_choice_is_refused(options: dict[str, str]) -> None:
    with pytest.raises(InputError, match="choose"):
        gzcli.summarize(linjiang.facts(), **options)


def test_several_sources_are_refused() -> None:
    one, two = linjiang.facts(), builtin()
    both = Facts({**one.sources, **two.sources}, one.claims + two.claims)
    with pytest.raises(InputError, match="of one source, not of 2"):
        gzcli.summarize(both)


# --- what people see ---------------------------------------------------------------------------------------------------

VIEWS = {
    "text-60-en": ("text", View(width=60)),
    "text-120-en": ("text", View(width=120)),
    "text-60-zh": ("text", View(width=60, lang="zh")),
    "text-120-zh": ("text", View(width=120, lang="zh")),
    "text-80-ansi": ("text", View(width=80, colour=True)),
    "text-80-ascii": ("text", View(width=80, symbols=ASCII)),
    "markdown-en": ("markdown", View()),
    "markdown-zh": ("markdown", View(lang="zh")),
    "json-en": ("json", View()),
}


def _same_as_file(shown: str, name: str) -> None:
    file = SNAPSHOTS / f"{name}.txt"
    if os.environ.get("GZCLI_SNAPSHOTS") == "write":
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(shown.encode())
    assert shown == file.read_bytes().decode()


@pytest.mark.parametrize("name", VIEWS)
def test_snapshot(name: str) -> None:
    style, view = VIEWS[name]
    summary = gzcli.summarize(linjiang.facts(), lang=view.lang)
    _same_as_file("".join(renderer("summary", style)(summary, view)), name)


@pytest.mark.parametrize("style", ["text", "json"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_snapshot_of_show(style: str, lang: str) -> None:
    facts = linjiang.facts()
    found = (facts, [claim for claim in facts.claims if claim.id == "parks"])
    _same_as_file("".join(renderer("show", style)(found, View(width=60, lang=lang))), f"show-{style}-{lang}")


@pytest.mark.parametrize("width", [20, 60, 80, 120])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_line_is_wider_than_the_terminal(width: int, lang: str) -> None:
    shown = "".join(renderer("summary", "text")(digest(lang, "full"), View(width=width, lang=lang)))
    assert max(map(cell_len, shown.splitlines())) <= width


def test_columns_stand_under_each_other() -> None:
    shown = "".join(renderer("summary", "text")(digest("zh", "normal"), View(width=120, lang="zh")))
    rows = [
        line for line in shown.splitlines() if re.search(r"¶\d+$", line) and "  " in line.strip() and "·" not in line
    ]
    assert len(rows) >= 10
    assert len({cell_len(line[: line.rindex("¶")]) for line in rows}) == 1


# --- the commands ------------------------------------------------------------------------------------------------------


def test_summary_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", "--lang", "zh", "--length", "short"]) == 0
    assert "4798亿元" in capsys.readouterr().out


def test_summary_of_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "news.txt"
    file.write_text(ENGLISH_NEWS, "utf-8")
    assert run(["summary", str(file), "--format", "json", "--lang", "en"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["source"] == "news"
    assert answer["schema_version"] == 1


@pytest.mark.parametrize("args", [["--length", "long"], ["--format", "xml"], ["no-such-source"]])
def test_summary_at_fault(args: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["summary", *args]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_show_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "base-stations-built", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "超2万座" in out
    assert "5G基站«超2万座»" in out


def test_show_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "major-projects", "--format", "json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    text = builtin().sources["guangzhou-2020"].text
    assert text[shown["span"]["start"] : shown["span"]["end"]] == shown["quote"]
    assert shown["figure"]["quantity"]["number"] == "1642"


def test_show_suggests_the_nearest_id(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "base-station-built"]) == 2
    assert "the nearest: base-stations-built" in capsys.readouterr().err

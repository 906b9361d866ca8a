"""Sources in and out: `add`, `sources`, `remove`, `list`, `conflicts`, and what a check is judged against."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from articles import article
from calling import Program
from documents import pdf

from gzcli.documents import Document
from gzcli.errors import InputError
from gzcli.store.pack import builtin
from gzcli.usecases import sources
from gzcli.usecases.sources import BUILTIN, Given, as_source, facts_for

LINJIANG = (
    "临江市公园\n截至2023年底，临江市已建成公园300座，到2026年将建成500座。\n2023年接待游客1200万人次，同比增长6.4%。\n"
)
OTHER = "临江公园再添新景\n截至2023年底，临江市已建成公园420座，到2026年将建成500座。\n"


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, capfd, monkeypatch)


# --- gzcli add ---------------------------------------------------------------------------------------------------------


def test_add_tells_what_was_found(program: Program) -> None:
    done = program("add", program.file("linjiang.txt", LINJIANG), "--date", "2024-01-05")
    assert (done.code, done.err) == (0, "")
    head, counts = done.out.splitlines()
    assert head == "linjiang: 临江市公园 (2024-01-05, zh)"
    assert counts.split(" claims")[0].endswith("figures, 7") and "figure" in counts


def test_adding_twice_changes_nothing(program: Program) -> None:
    path = program.file("linjiang.txt", LINJIANG)
    program("add", path)
    before = program("list", "-f", "json").out
    done = program("add", path)
    assert done.code == 0
    assert done.out == "linjiang: already there, nothing changed; --replace reads it anew\n"
    assert program("list", "-f", "json").out == before


def test_the_same_words_in_another_encoding_are_the_same_content(program: Program) -> None:
    program("add", program.file("one.txt", LINJIANG))
    assert "one: already there" in program("add", program.file("two.txt", LINJIANG.encode("gb18030"))).out


def test_the_built_in_article_need_not_be_added(program: Program) -> None:
    text = builtin().sources[BUILTIN].text
    assert program("add", program.file("mine.txt", text)).out == f"{BUILTIN}: already there, nothing changed\n"
    assert not program.store.exists()


def test_several_files_at_once(program: Program) -> None:
    done = program("add", program.file("a.txt", LINJIANG), program.file("b.txt", OTHER))
    assert done.code == 0
    assert [entry.id for entry in sources.entries()] == [BUILTIN, "a", "b"]


def test_a_fault_in_a_later_file_keeps_the_earlier_ones_whole(program: Program) -> None:
    done = program("add", program.file("a.txt", LINJIANG), program.folder / "missing.txt")
    assert done.code == 2 and "missing.txt: No such file" in done.err
    assert [entry.id for entry in sources.entries()] == [BUILTIN, "a"]


def test_standard_input_needs_a_name(program: Program) -> None:
    done = program("add", "-", given=LINJIANG.encode())
    assert done.code == 2 and "--id NAME" in done.err
    assert program("add", "-", "--id", "piped", given=LINJIANG.encode()).out.startswith("piped: 临江市公园")


def test_another_text_does_not_take_a_name_unasked(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG))
    changed = program.file("a.txt", OTHER)
    done = program("add", changed)
    assert done.code == 2 and "taken by another text" in done.err and "--replace" in done.err
    assert program("add", changed, "--replace").code == 0
    assert "420座" in program("list", "a").out


def test_the_date_anchors_relative_periods(program: Program) -> None:
    program("add", program.file("a.txt", "今年5月，全市新开工28个项目。"), "--date", "2021-06-01")
    assert "2021-05" in program("list", "a", "-f", "csv").out


@pytest.mark.parametrize(
    "options",
    [
        ("--date", "soon"),
        ("--date", "2024-13-01"),
        ("--lang", "fr"),
        ("--id", "a b"),
        ("--id", "../up"),
        ("--id", "-x"),
    ],
)
def test_options_that_cannot_be_are_refused(program: Program, options: tuple[str, str]) -> None:
    done = program("add", program.file("a.txt", LINJIANG), f"{options[0]}={options[1]}")
    assert done.code == 2 and done.err.count("\n") == 1
    assert not program.store.exists()


def test_one_name_for_two_files_is_refused(program: Program) -> None:
    done = program("add", program.file("a.txt", LINJIANG), program.file("b.txt", OTHER), "--id", "x")
    assert done.code == 2 and "one by one" in done.err


def test_the_built_in_name_is_not_given_away(program: Program) -> None:
    done = program("add", program.file("a.txt", LINJIANG), "--id", BUILTIN)
    assert done.code == 2 and "built-in source" in done.err


def test_a_named_store_is_used_and_made(program: Program) -> None:
    other = program.folder / "new" / "other.db"
    assert program("add", program.file("a.txt", LINJIANG), "--store", other).code == 0
    assert other.exists() and not program.store.exists()
    assert "a " in program("sources", "--store", other).out


# --- what a source says of itself --------------------------------------------------------------------------------------


def test_what_the_user_says_goes_before_what_the_document_says() -> None:
    document = Document("Some text of 2023.", title="Own", date="2023-01-02", lang="en")
    own = as_source(document, "report")
    assert (own.id, own.title, own.date, own.lang) == ("report", "Own", "2023-01-02", "en")
    given = as_source(document, "report", Given("x", "Given", "2022-02-03", "zh"))
    assert (given.id, given.title, given.date, given.lang) == ("x", "Given", "2022-02-03", "zh")


def test_a_heading_is_the_title_of_a_text_without_one() -> None:
    assert as_source(Document(LINJIANG), "x").title == "临江市公园"
    assert as_source(Document("截至2023年底，已建成公园300座。"), "x").title == ""


def test_a_files_own_date_counts_only_if_the_text_names_its_year() -> None:
    assert as_source(Document("In 2023, five parks opened.", filed="2023-11-02"), "x").date == "2023-11-02"
    assert as_source(Document("In 2020, five parks opened.", filed="2023-11-02"), "x").date == ""


def test_spaces_in_a_files_name_do_not_get_into_the_id() -> None:
    assert as_source(Document(LINJIANG), "annual  report 2023").id == "annual-report-2023"


# --- gzcli sources, remove ---------------------------------------------------------------------------------------------


def test_sources_lists_the_built_in_pack_and_what_was_added(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG), "--date", "2024-01-05")
    rows = json.loads(program("sources", "-f", "json").out)
    assert [row["id"] for row in rows] == [BUILTIN, "a"]
    assert rows[1] | {"sha256": ""} == {
        "id": "a", "title": "临江市公园", "date": "2024-01-05", "lang": "zh", "sha256": "", "claims": 7, "length": len(LINJIANG),
    }  # fmt: skip
    lines = program("sources").out.splitlines()
    assert lines[1].split() == ["a", "2024-01-05", "7", "临江市公园"]


def test_looking_makes_no_store(program: Program) -> None:
    for command in ("sources", "list", "conflicts"):
        assert program(command).code == 0
    assert not program.store.exists()


def test_remove(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG))
    assert program("remove", "a").out == "a: removed\n"
    assert [entry.id for entry in sources.entries()] == [BUILTIN]
    again = program("remove", "a")
    assert again.code == 2 and "no source 'a'" in again.err and "gzcli sources" in again.err


def test_the_built_in_pack_is_not_removed(program: Program) -> None:
    done = program("remove", BUILTIN)
    assert done.code == 2 and "built-in source" in done.err and "cannot be removed" in done.err


def test_a_named_store_that_is_missing_is_a_fault(program: Program) -> None:
    done = program("sources", "--store", program.folder / "typo.db")
    assert done.code == 2 and "there is no store" in done.err and "gzcli add" in done.err
    assert not (program.folder / "typo.db").exists()


# --- what a check is judged against ------------------------------------------------------------------------------------


def test_without_sources_it_is_the_pack_and_the_whole_store(program: Program) -> None:
    assert facts_for().sources.keys() == {BUILTIN}
    program("add", program.file("a.txt", LINJIANG))
    assert facts_for().sources.keys() == {BUILTIN, "a"}


def test_a_source_is_an_id_or_a_file(program: Program) -> None:
    path = program.file("b.txt", OTHER)
    program("add", program.file("a.txt", LINJIANG))
    assert facts_for(["a"]).sources.keys() == {"a"}
    assert facts_for([BUILTIN]).sources.keys() == {BUILTIN}
    assert facts_for([str(path), "a", "a"]).sources.keys() == {"a", "b"}
    assert [entry.id for entry in sources.entries()] == [BUILTIN, "a"]
    with pytest.raises(InputError, match="'c' is neither a stored source nor a file"):
        facts_for(["c"])


def test_a_folder_is_all_the_files_in_it_that_can_be_read(program: Program) -> None:
    (program.folder / "in" / "deep").mkdir(parents=True)
    (program.folder / "in" / ".git").mkdir()
    program.file("in/b.txt", "临江市已建成公园300座。")
    program.file("in/deep/a.md", "云河市已建成公园260座。")
    program.file("in/deep/b.txt", "清溪市已建成公园20座。")
    for hidden in ("in/.DS_Store", "in/.git/config.txt", "in/picture.png"):
        program.file(hidden, b"\0\1\2")
    folder = program.folder / "in"
    claims = json.loads(program("list", folder, "-f", "json").out)
    assert [(claim["source"], claim["figure"]["text"]) for claim in claims] == [
        ("b", "300座"), ("a", "260座"), ("b.txt", "20座"),
    ]  # fmt: skip
    assert program("check", "云河市已建成公园260座", "--source", folder).code == 0
    assert program("add", folder / "deep").out.count("1 claim") == 2
    (program.folder / "empty").mkdir()
    done = program("add", program.folder / "empty")
    assert done.code == 2 and "no file in the folder" in done.err and ".docx" in done.err


def test_sources_are_listed_in_the_order_in_which_they_are_named(program: Program) -> None:
    first, second = program.file("z.txt", "临江市已建成公园300座。"), program.file("a.txt", "云河市已建成公园260座。")
    heads = [line.split()[0] for line in program("list", first, second).out.splitlines() if line[0] != " "]
    assert heads == ["z", "a"]


def test_two_files_of_one_name_are_two_sources(program: Program) -> None:
    (program.folder / "deep").mkdir()
    paths = [program.file("a.txt", LINJIANG), program.file("deep/a.txt", OTHER)]
    facts = facts_for([str(path) for path in paths])
    assert len(facts.sources) == 2
    assert {source.text for source in facts.sources.values()} == {LINJIANG, OTHER}


def test_a_large_store_is_narrowed_to_what_a_statement_could_mean(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "WHOLE", 20)
    for number in range(20):
        program("add", program.file(f"a{number}.txt", article(number).text))
    fact = article(11).facts[0]
    facts = facts_for(about=fact.told())
    assert "a11" in facts.sources and BUILTIN in facts.sources
    assert len(facts.claims) < len(facts_for().claims)


def test_a_large_store_is_asked_in_the_language_of_the_statement(program: Program) -> None:
    program("add", program.file("fair.txt", "".join(f"The fair drew {day * 71:,} people.\n" for day in range(1, 400))))
    facts = facts_for(about="The fair drew twenty-one thousand three hundred people.")
    assert any("21,300" in facts.quote(claim) for claim in facts.claims)


# --- gzcli list --------------------------------------------------------------------------------------------------------


def test_list_as_json_has_the_quotes_of_the_source(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG))
    whole = json.loads(program("list", "a", "-f", "json").out)
    lines = [json.loads(line) for line in program("list", "a", "-f", "jsonl").out.splitlines()]
    assert whole == lines and len(lines) == 7
    for row in lines:
        assert LINJIANG[row["span"]["start"] : row["span"]["end"]] == row["quote"]
    parks = next(row for row in lines if row["figure"]["text"] == "300座")
    assert (parks["measure"], parks["when"], parks["figure"]["quantity"]["number"]) == ("公园", "2023-12", "300")


def test_list_as_text_has_a_line_for_each_claim(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG))
    heading, *lines = program("list", "a").out.splitlines()
    assert heading == "a 临江市公园 (7)"
    assert len(lines) == 7
    parks = next(line for line in lines if line.lstrip().startswith("300座"))
    assert "Dec 2023" in parks and "公园" in parks and "¶1" in parks


def test_list_as_csv_is_read_back_as_it_was(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG))
    rows = list(csv.DictReader(io.StringIO(program("list", "a", "-f", "csv").out)))
    parks = next(row for row in rows if row["figure"] == "300座")
    assert (parks["source"], parks["low"], parks["unit"], parks["when"]) == ("a", "300", "座", "2023-12")
    assert LINJIANG[int(parks["start"]) : int(parks["end"])] == parks["quote"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_of_the_csv_is_a_formula(sign: str) -> None:
    from gzcli.render.listing import csv_line

    (cells,) = csv.reader(io.StringIO(csv_line([f"{sign}1+2 公园5座", "plain", "a=b"]), newline=""))
    assert cells == [f"'{sign}1+2 公园5座".replace("\t", " ").replace("\r", " "), "plain", "a=b"]


def test_a_claim_of_a_pdf_says_its_page(program: Program) -> None:
    path = program.file("a.pdf", pdf([["这里没有数字。"], ["截至2023年底，临江市已建成公园300座。"]]))
    program("add", path)
    assert [row["page"] for row in json.loads(program("list", "a", "-f", "json").out)] == [2, 2]
    assert "p.2" in program("list", "a").out
    program.folder.joinpath("a.pdf").unlink()
    assert "300座" in program("check", "已建成公园300座", "--source", "a").out  # the text is kept


def test_no_claims_are_an_empty_list(program: Program) -> None:
    program("add", program.file("a.txt", "没有任何数字的一段话。"))
    assert json.loads(program("list", "a", "-f", "json").out) == []
    assert program("list", "a", "-f", "jsonl").out == ""
    assert program("list", "a", "-f", "csv").out.count("\n") == 1


# --- gzcli conflicts ---------------------------------------------------------------------------------------------------


def conflicts(program: Program, *texts: str) -> list[set[str]]:
    """The figures of each conflict between articles with these texts."""
    paths = [program.file(f"{number}.txt", text) for number, text in enumerate(texts)]
    found = json.loads(program("conflicts", *paths, "-f", "json").out)
    for one in (side for row in found for side in row["evidence"]):
        text = texts[int(one["source"])]
        assert text[one["span"]["start"] : one["span"]["end"]] == one["quote"]
    return [{_figure(one, texts) for one in row["evidence"]} for row in found]


def _figure(one: dict[str, dict[str, int]], texts: tuple[str, ...]) -> str:
    return texts[int(str(one["source"]))][one["figure"]["start"] : one["figure"]["end"]]


def test_values_of_one_thing_and_period_that_cannot_both_hold(program: Program) -> None:
    assert conflicts(program, LINJIANG, OTHER) == [{"300座", "420座"}]


@pytest.mark.parametrize(
    "other",
    [
        "截至2023年底，临江市已建成公园约300座。",  # agrees
        "截至2022年底，临江市已建成公园420座。",  # another period
        "截至2023年底，临江市已建成学校420座。",  # another measure
        "截至2023年底，海门市已建成公园420座。",  # another city
        "截至2023年底，临江市已建成公园2.1万平方米。",  # another unit
        "截至2023年底，临江市已建成公园超280座。",  # compatible
    ],
)
def test_what_can_hold_together_is_no_conflict(program: Program, other: str) -> None:
    assert conflicts(program, LINJIANG, other) == []


NEWS = "{}\n新华社临江{}电 {}临江市接待游客{}人次。"


def test_a_later_article_on_a_period_that_was_not_over_may_know_more(program: Program) -> None:
    early = NEWS.format("2023-07-02 08:00", "7月2日", "2023年，", "500万")
    late = NEWS.format("2023-11-02 08:00", "11月2日", "2023年，", "900万")
    after = NEWS.format("2024-01-02 08:00", "1月2日", "2023年，", "1200万")
    another = NEWS.format("2024-02-02 08:00", "2月2日", "2023年，", "1300万")
    assert conflicts(program, early, late) == []
    assert conflicts(program, early, after) == []
    assert conflicts(program, after, another) == [{"1200万人次", "1300万人次"}]


def test_without_a_period_only_news_of_the_same_day_is_compared(program: Program) -> None:
    today = NEWS.format("2024-01-02 08:00", "1月2日", "", "500万")
    also = NEWS.format("2024-01-02 18:00", "1月2日", "", "600万")
    later = NEWS.format("2024-01-03 08:00", "1月3日", "", "700万")
    assert conflicts(program, today, also) == [{"500万人次", "600万人次"}]
    assert conflicts(program, today, later) == []
    assert conflicts(program, "临江市接待游客500万人次。", "临江市接待游客600万人次。") == []


def test_conflicts_are_shown_side_by_side(program: Program) -> None:
    program("add", program.file("a.txt", LINJIANG), program.file("b.txt", OTHER))
    done = program("conflicts", "a", "b")
    assert done.code == 1
    assert done.out.splitlines()[:3] == [
        "1. 300座 / 420座",
        "   a ¶1  截至2023年底，临江市已建成公园«300座»，到2026年将建成500座。",
        "   b ¶1  截至2023年底，临江市已建成公园«420座»，到2026年将建成500座。",
    ]
    assert program("conflicts", "a").out == "No two sources contradict each other.\n"

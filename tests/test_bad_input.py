"""Whatever comes in, out comes a right answer or one clear line: nothing is half stored, nothing is interpreted."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from calling import Done, Program
from documents import docx, paragraph, pdf
from hypothesis import given, settings
from hypothesis import strategies as st

import gzcli
from gzcli.documents import read_file
from gzcli.extract.claims import extract
from gzcli.model.claim import Source
from gzcli.store.sqlite import Store
from gzcli.usecases.sources import entries

NEWS = "截至2023年底，临江市已建成公园300座。"
ESCAPES = "\x1b[31m红\x1b]0;title\x07\x9b2J\x08\x7f"
BIDI = "\u202e座003\u202c \u2066x\u2069\u200f"
MARKUP = "[bold red]a[/bold red] [/x] [link=file:///etc/passwd]b[/link] {0} %s $HOME `id`"
FTS = '\'" OR 1=1; -- NEAR(公园 5座, 2) AND NOT * ^ col:5 1642.5 50% ("公园"'


@pytest.fixture
def program(tmp_path: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    return Program(tmp_path, capfd, monkeypatch)


def is_one_line(done: Done, fault: str) -> bool:
    """Whether a call ended with exit code 2, one line that names the fault, and no other word."""
    return done.code == 2 and done.out == "" and done.err.count("\n") == 1 and fault in done.err


# --- files that are at fault -------------------------------------------------------------------------------------------

FAULTY: dict[str, tuple[str, bytes, str]] = {
    "empty": ("a.txt", b"", "is empty"),
    "only space": ("a.txt", " \u3000\r\n\t".encode(), "is empty"),
    "binary": ("a.txt", bytes(range(256)) * 64, "is not a text"),
    "NUL": ("a.txt", NEWS.encode() + b"\0", "is not a text"),
    "broken UTF-8": ("a.txt", NEWS.encode()[:20] + b"\xff" + NEWS.encode()[20:], "is damaged: byte"),
    "cut UTF-8": ("a.txt", NEWS.encode()[:-4], "is damaged: byte"),
    "no encoding": ("a.txt", bytes([0x81, 0x20]) * 40, "is neither UTF-8"),
    "cut PDF": ("a.pdf", pdf([[NEWS]])[:300], "is damaged"),
    "cut DOCX": ("a.docx", docx(paragraph(NEWS))[:200], "is damaged"),
    "climbing DOCX": ("a.docx", docx(paragraph(NEWS), **{"../x": b""}), "names a file outside itself"),
    "nested HTML": ("a.html", b"<div>" * 1_000_000 + b"5", "has no article"),
    "empty Markdown": ("a.md", b"", "is empty"),
}


@pytest.mark.parametrize(("name", "data", "fault"), FAULTY.values(), ids=FAULTY)
def test_a_faulty_file_is_refused_in_one_line_and_not_stored(
    program: Program, name: str, data: bytes, fault: str
) -> None:
    program("add", program.file("good.txt", "另有学校28所。"))
    path = program.file(name, data)
    for call in (["add", path], ["list", path], ["conflicts", path, "good"], ["search", "公园", "--source", path]):
        assert is_one_line(program(*call), fault), call
    if name.endswith(".txt"):
        assert is_one_line(program("add", "-", "--id", "x", given=data), fault)
    assert [entry.id for entry in entries()][1:] == ["good"]


def test_a_file_over_the_limit_is_refused_before_it_is_read(program: Program) -> None:
    path = program.folder / "huge.txt"
    with path.open("wb") as file:
        file.truncate(21_000_000)  # sparse: takes no room
    assert is_one_line(program("add", path), "is larger than 20 MB")


def test_names_of_files_cannot_speak_to_the_terminal(program: Program) -> None:
    done = program("add", program.folder / "\x1b[31mred\nsecond.txt")
    assert is_one_line(done, "No such file") and "\x1b" not in done.err


# --- texts that are odd, and right ------------------------------------------------------------------------------------

ODD = {
    "no figures": "没有任何数字的一段话。",
    "one letter": "x",
    "stops": "。。。！！？？",
    "escapes": f"{ESCAPES}{NEWS}",
    "directions": f"{BIDI}{NEWS}",
    "markup": f"{MARKUP} {NEWS}",
    "query syntax": f"{FTS} {NEWS}",
    "line ends": NEWS.replace("，", "，\r\n\u2028\x0b\x0c"),
    "odd spaces": NEWS.replace("300", "\u00a0300\u2009\u200b"),
    "combining": f"e\u0301\u0327 {NEWS} \U0001f600\U0001f468\u200d\U0001f469",
    "private and unassigned": f"\ue000\U000e0001\uffff {NEWS}",
    "formulas": f"=1+2\n+300座公园\n-5座\n@x 5座\n{NEWS}",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_text_is_stored_as_it_is_and_shown_without_harm(program: Program, text: str) -> None:
    path = program.file("odd.txt", text)
    assert program("add", path, "--title", f"{ESCAPES}{MARKUP}{BIDI}").code == 0
    with Store(program.store) as store:
        facts = store.facts()
    assert facts.sources["odd"].text == text
    assert all(claim.mention is None or claim.mention.span.of(text) == claim.mention.text for claim in facts.claims)
    calls = (
        ["sources"],
        ["list", "odd"],
        ["list", "odd", "-f", "csv"],
        ["list", "odd", "-f", "json"],
        ["search", "300座", "--source", "odd"],
    )
    for call in calls:
        shown = program(*call)
        assert shown.code == 0 or "nothing found" in shown.err
        assert not set(shown.out) & set("\x1b\x07\x08\x7f\x9b\u202e\u202c\u2066\u2069\u200f\0"), call


@pytest.mark.parametrize(
    "statement",
    [ESCAPES, BIDI, MARKUP, FTS, "\0", "[/red]", "%", "?" * 5000, "5" * 300, "－５座", "1e999999 parks", "亿亿亿亿"],
)
def test_an_odd_statement_gets_a_verdict_and_is_shown_without_harm(program: Program, statement: str) -> None:
    program("add", program.file("a.txt", NEWS))
    for call in (["check", "--", statement], ["search", "--", statement]):
        done = program(*call)
        assert done.code in (0, 1, 2) and (done.code != 2 or done.out == "")
        assert "Traceback" not in done.err
        assert not set(done.out + done.err) & set("\x1b\x07\x08\x7f\x9b\u202e\u202c\u2066\u2069\u200f\0")


@pytest.mark.parametrize(
    "query", [FTS, '"', "NEAR(", "a AND", "*", "公园*", "-", "col:x", "1642.5", "50%", "x:5", "(", "[/red]", ""]
)
def test_what_a_query_says_is_not_syntax(program: Program, query: str) -> None:
    program("add", program.file("a.txt", NEWS))
    with Store(program.store) as store:
        store.narrow((), query)
    assert program("search", "--", query).code in (0, 1, 2)


@pytest.mark.parametrize("encoding", ["gb18030", "big5", "utf-16", "utf-16-le"])
def test_a_file_in_an_old_encoding_is_checked_like_any_other(program: Program, encoding: str) -> None:
    text = {"big5": "截至2023年底，臨江市已建成公園300座。"}.get(encoding, NEWS)
    path = program.file("a.txt", text.encode(encoding))
    facts = gzcli.read(read_file(path).text)
    assert gzcli.check("临江市已建成公园300座", facts).verdict == "SUPPORTED"
    assert gzcli.check("临江市已建成公园900座", facts).verdict == "REFUTED"


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_any_text_can_be_read_and_every_span_is_in_it(text: str) -> None:
    for claim in extract(Source("x", text)):
        assert 0 <= claim.span.start <= claim.span.end <= len(text)
        assert claim.sentence.covers(claim.span)
        assert claim.mention is None or claim.mention.span.of(text) == claim.mention.text


# --- much of it --------------------------------------------------------------------------------------------------------


def test_ten_megabytes_of_words_are_read(program: Program) -> None:
    words = "公园里有树有花有水，人们走来走去。\n" * 210_000
    path = program.file("big.txt", words + NEWS)
    assert path.stat().st_size > 10_000_000
    done = program("add", path)
    assert done.code == 0 and " 2 figures" in done.out


LONG: dict[str, Callable[[int], str]] = {
    "articles": lambda size: (NEWS + "\n") * (size // len(NEWS)),
    "one line": lambda size: NEWS * (size // len(NEWS)),
    "one Chinese number": lambda size: "九" * size + "座",
    "scales": lambda size: "万亿" * (size // 2),
    "one word": lambda size: "公" * size + "5座",
    "one Latin word": lambda size: "a" * size + " 5",
    "spaces": lambda size: " " * size + "5座",
    "lines": lambda size: "\n" * size + "5座",
    "open brackets": lambda size: "(" * size + "5座",
    "points": lambda size: "1." * (size // 2),
    "dashes": lambda size: "1-" * (size // 2),
    "hedges": lambda size: "约" * size + "5座",
    "English": lambda size: "There were 5 parks and 3.2 million visitors in 2020. " * (size // 53),
    "number words": lambda size: "five hundred and " * (size // 17),
    "one number": lambda size: "9" * size + "座",
    "groups": lambda size: "999," * (size // 4) + "000座",
    "one sentence": lambda size: "建成公园5座，" * (size // 7),
    "slashes": lambda size: "1/2/" * (size // 4),
    "colons": lambda size: "1:" * (size // 2),
    "figures": lambda size: "5 " * (size // 2),
    "years": lambda size: "2020年" * (size // 5),
    "plans": lambda size: "计划增长5 " * (size // 6),
    "changes": lambda size: "计划从5座增加到6座，" * (size // 11),
    "comparisons": lambda size: "比去年增长5%，" * (size // 8),
    "respectively": lambda size: "2020年5座分别" * (size // 9),
    "English changes": lambda size: "it plans to raise exports from 5 to 6 tonnes, " * (size // 47),
    "English figures": lambda size: "it grew by 5 parks and " * (size // 23),
}


@pytest.mark.parametrize("make", LONG.values(), ids=LONG)
def test_the_work_of_extraction_is_linear(make: Callable[[int], str]) -> None:
    """Counted in calls: twice the text, about twice the calls."""
    extract(Source("x", make(100)))  # tables are loaded once
    small, large = (_calls(_extract, make(size)) for size in (800, 1_600))
    assert large < 2.8 * small + 1_000


def test_the_work_of_a_check_is_linear_in_the_figures_of_its_statement() -> None:
    facts = gzcli.read(NEWS + "另有学校28所，医院9家。")
    small, large = ("，".join(f"建成公园{n}座" for n in range(most)) for most in (100, 200))
    assert len(gzcli.check(large, facts).figures) == 200
    first, second = (_calls(lambda text: gzcli.check(text, facts), text) for text in (small, large))
    assert second < 2.3 * first


def _extract(text: str) -> object:
    return extract(Source("x", text))


def _calls(work: Callable[[str], object], text: str) -> int:
    count = 0

    def step(*_: object) -> None:
        nonlocal count
        count += 1

    sys.setprofile(step)
    try:
        work(text)
    finally:
        sys.setprofile(None)
    return count


def test_a_number_of_any_length_is_read_once() -> None:
    extract(Source("x", "5座"))
    assert _calls(_extract, "9" * 2_000 + "座") < 5_000

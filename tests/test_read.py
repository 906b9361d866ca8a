"""Documents in: encodings, formats, what is prose; and a faulty file gets one line that names fault and mend."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest
from documents import archive, docx, paragraph, pdf
from hypothesis import example, given
from hypothesis import strategies as st

from gzcli.documents import FORMATS, format_of, read_bytes, read_file
from gzcli.documents import docx as docx_reader
from gzcli.documents.decode import decode
from gzcli.documents.markdown import plain, prose
from gzcli.documents.unwrap import column, unwrap, without_margins
from gzcli.errors import InputError
from gzcli.lexicon.data import read as table
from gzcli.model.span import Span
from gzcli.store.pack import builtin

NEWS = "截至2023年底，临江市已建成公园超300座，到2026年将建成500座。"
ENGLISH = "By the end of 2023, Linjiang had built more than 300 parks."


def traditional(text: str) -> str:
    """The text in Traditional characters, one for one."""
    old, new, _ = table("fold.txt").split("\n")
    return text.translate({ord(n): o for o, n in zip(old, new, strict=True) if "\u4e00" <= o <= "\u9fff"})


# --- encodings ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030", "gbk"]
)
@pytest.mark.parametrize("text", [NEWS, ENGLISH, NEWS + "\r\n" + ENGLISH])
def test_a_text_reads_the_same_in_every_encoding(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "x") == text


def test_big5_is_not_taken_for_gb18030() -> None:
    text = traditional(NEWS)
    assert text != NEWS
    assert decode(text.encode("big5"), "x") == text
    assert decode(text.encode("gb18030"), "x") == text


def test_every_sentence_of_an_article_reads_right_in_gb18030_and_big5() -> None:
    sentences = [part for part in builtin().sources["guangzhou-2020"].text.split("。") if len(part) > 8]
    assert len(sentences) > 30
    for sentence in sentences:
        assert decode(sentence.encode("gb18030"), "x") == sentence
        old = traditional(sentence).encode("big5", "ignore")
        assert decode(old, "x") == old.decode("big5")


def test_curly_quotes_of_windows_are_english() -> None:
    text = "“It’s 300 parks — no more,” he said."
    assert decode(text.encode("cp1252"), "x") == text


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (NEWS.encode()[:-4] + b"\xff" + NEWS.encode()[-3:], "damaged: byte 78 .* is not UTF-8"),
        (b"parks 300 \xe5\x85\xac\xe5", "damaged: byte 14"),
        (bytes(range(256)) * 40, "is not a text"),
        (b"\x7fELF\x02\x01\x01\0\0\0\0" * 90, "is not a text"),
        (b"300 parks\0 and 5 lakes", "is not a text"),
        (b"\x89PNG\r\n\x1a\n" + b"\x9c\xed\xc1\x81" * 99, "neither UTF-8|not a text"),
        (bytes([0x81, 0x20]) * 40, "neither UTF-8"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_named(data: bytes, fault: str) -> None:
    with pytest.raises(InputError, match=fault) as told:
        decode(data, "notes.txt")
    assert str(told.value).startswith("notes.txt ") and "\n" not in str(told.value)


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    try:
        text = decode(data, "x")
    except InputError:
        return
    assert "\0" not in text and text.strip()


# --- formats -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "start", "format"),
    [
        ("a.pdf", b"", "PDF"), ("a.PDF", b"", "PDF"), ("-", b"%PDF-1.7", "PDF"), ("a.txt", b"%PDF-1.7", "PDF"),
        ("a.docx", b"PK\x03\x04", "DOCX"), ("-", b"PK\x03\x04", "DOCX"), ("a.html", b"", "HTML"), ("a.HTM", b"", "HTML"),
        ("-", b"\xef\xbb\xbf\n<!DOCTYPE html>", "HTML"), ("a.md", b"", "Markdown"), ("a.txt", b"", "text"), ("-", b"x", "text"),
        ("a.log", b"x", "text"),
    ],
)  # fmt: skip
def test_the_format_is_told_by_the_first_bytes_then_by_the_suffix(name: str, start: bytes, format: str) -> None:
    assert format_of(start, name).name == format


@pytest.mark.parametrize("row", [row for row in FORMATS if row.extra], ids=lambda row: row.name)
def test_a_missing_extra_is_named_with_its_install_command(row: object, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pypdfium2", "trafilatura"):
        monkeypatch.setitem(sys.modules, module, None)
    suffix, extra = row.suffixes[0], row.extra  # type: ignore[attr-defined]
    with pytest.raises(InputError, match=rf"pip install 'gzcli\[{extra}\]'"):
        read_bytes(row.magic, f"a{suffix}")  # type: ignore[attr-defined]


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.txt"
    path.write_bytes(b"5 parks. " * 200)
    with pytest.raises(InputError, match=r"larger than 0.001 MB.*--max-mb"):
        read_file(path, limit=1000)
    assert read_file(path, limit=2000).text.startswith("5 parks")


def test_a_folder_and_a_missing_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        read_file(tmp_path)
    with pytest.raises(InputError, match=r"cannot read .*none.txt: No such file"):
        read_file(tmp_path / "none.txt")


# --- HTML --------------------------------------------------------------------------------------------------------------

PAGE = f"""<!doctype html><html lang="zh-CN"><head><meta charset="CHARSET"><title>临江网</title>
<meta property="og:title" content="公园超300座"><meta property="article:published_time" content="2024-01-03T08:00:00+08:00"></head>
<body><nav><a href="/">首页</a><a href="/n">新闻12</a></nav><article><h1>公园超300座</h1><p>{NEWS}</p>
<p>全年接待游客近1200万人次&#xff0c;同比增长6.4%&#x3002;</p><table><tr><th>项目</th><th>投资</th></tr><tr><td>文旅</td><td>96亿元</td>
</tr></table><ul><li>首批28个</li></ul></article><footer>版权所有 电话 12345678</footer><script>var x = 99;</script></body></html>"""


@pytest.mark.parametrize(("label", "encoding"), [("utf-8", "utf-8"), ("gb2312", "gb18030")])
def test_a_web_page_gives_its_article_alone(label: str, encoding: str) -> None:
    read = read_bytes(PAGE.replace("CHARSET", label).encode(encoding), "a.html")
    assert (read.title, read.date) == ("公园超300座", "2024-01-03")
    assert read.text.splitlines() == [
        "公园超300座", NEWS, "全年接待游客近1200万人次，同比增长6.4%。", "项目 | 投资", "文旅 | 96亿元", "首批28个",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 100_000 + "5 parks", "<p>" + "<b>" * 100_000 + "5", "<!" * 100_000, '<a href="' * 100_000,
        "<table><tr><td>" * 100_000, "<html><body></body></html>",
    ],
    ids=["div", "b", "!", "a", "table", "empty"],
)  # fmt: skip
def test_a_page_without_an_article_is_refused(page: str) -> None:
    with pytest.raises(InputError, match="has no article that could be found"):
        read_bytes(page.encode(), "a.html")


def test_a_page_reaches_no_other_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("777 secrets")
    page = f'<!DOCTYPE html [<!ENTITY x SYSTEM "{secret.as_uri()}">]><html><body><article><p>&x; {NEWS}</p></article></body></html>'
    assert "secrets" not in read_bytes(page.encode(), "a.html").text


# --- PDF ---------------------------------------------------------------------------------------------------------------

PAGES = [
    ["临江年鉴 2023", "临江市公园", "截至2023年底，临江市已建成公园超300座，到2026年将建成500座，全年接", "- 1 -"],
    [
        "临江年鉴 2023",
        "待游客近1200万人次。",
        "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个",
        "月。",
        "- 2 -",
    ],
    ["临江年鉴 2023", "全市另有湖泊12个。", "- 3 -"],
]


def test_a_pdf_gives_whole_paragraphs_and_knows_its_pages() -> None:
    read = read_bytes(pdf(PAGES, "公园年报", "D:20240105120000Z"), "a.pdf")
    assert (read.title, read.filed, read.date) == ("公园年报", "2024-01-05", "")
    assert read.text.splitlines() == [
        "临江市公园",
        "截至2023年底，临江市已建成公园超300座，到2026年将建成500座，全年接待游客近1200万人次。",
        "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。",
        "全市另有湖泊12个。",
    ]
    starts = [read.text.index(words) for words in ("临江市公园", "待游客", "全市")]
    assert list(read.pages) == starts


def test_a_damaged_pdf_is_refused() -> None:
    for data in (pdf(PAGES)[:400], b"%PDF-1.7\n" + b"\x00" * 500, b"%PDF-"):
        with pytest.raises(InputError, match=r"^a.pdf is damaged: it is not a complete PDF; save it again$"):
            read_bytes(data, "a.pdf")


def test_a_pdf_of_pictures_is_refused() -> None:
    with pytest.raises(InputError, match="has no text, only pictures of pages"):
        read_bytes(pdf([[]]), "a.pdf")


def test_an_encrypted_pdf_is_refused() -> None:
    locked = pdf(PAGES).replace(
        b"/Info 6 0 R",
        b"/Info 6 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >>",
    )  # fmt: skip
    with pytest.raises(InputError, match=r"^a.pdf is encrypted; save it without a password$"):
        read_bytes(locked, "a.pdf")


def test_lines_of_a_column_become_paragraphs() -> None:
    lines = [
        "Linjiang had built more than three hun-",
        "dred parks by then, which is a lot for",
        "a town.",
        "",
        "• one item of the list here",
        "  A new one with an indent.",
    ]
    assert list(unwrap(lines, column(lines))) == [
        "Linjiang had built more than three hundred parks by then, which is a lot for a town.",
        "• one item of the list here",
        "A new one with an indent.",
    ]  # fmt: skip


def test_page_numbers_and_running_heads_are_no_text() -> None:
    pages = [["Yearbook 7", f"Text {word} stands here.", "Page 1 of 3"] for word in ("one", "two", "three")]
    assert without_margins(pages) == [["Text one stands here."], ["Text two stands here."], ["Text three stands here."]]


# --- Word --------------------------------------------------------------------------------------------------------------


def test_a_word_document_gives_its_paragraphs_and_rows() -> None:
    cell = "<w:tc>{}</w:tc>"
    row = "<w:tr>" + "".join(cell.format(paragraph(words)) for words in ("文旅", "96亿元")) + "</w:tr>"
    split = "<w:p><w:r><w:t>公园超</w:t></w:r><w:r><w:t>300座</w:t></w:r><w:del><w:r><w:delText>999座</w:delText></w:r></w:del></w:p>"
    body = paragraph(NEWS) + split + "<w:p/>" + f"<w:tbl>{row}</w:tbl>" + paragraph("a &amp; b<![CDATA[ & c]]>")
    read = read_bytes(docx(body, "年报", "zh-CN", "2024-01-05T08:00:00Z"), "a.docx")
    assert read.text.splitlines() == [NEWS, "公园超300座", "文旅 | 96亿元", "a & b & c"]
    assert (read.title, read.lang, read.filed) == ("年报", "zh", "2024-01-05")


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (docx(paragraph(NEWS))[:300], "is damaged: it is not a complete Word document"),
        (docx("<w:p><w:r>"), "is damaged"),
        (docx(""), "has no text"),
        (archive({"xl/workbook.xml": b"<x/>"}), "is not a Word document; save it as"),
        (docx(paragraph(NEWS), **{"../../evil.txt": b"x"}), "names a file outside itself"),
        (docx(paragraph(NEWS), **{"/etc/passwd": b"x"}), "names a file outside itself"),
        (docx(paragraph(NEWS), **{"word\\..\\..\\x": b"x"}), "names a file outside itself"),
        (b"PK\x03\x04" + b"\0" * 100, "is damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is not a Word document, or is encrypted"),
    ],
)  # fmt: skip
def test_a_faulty_word_document_is_refused(data: bytes, fault: str) -> None:
    with pytest.raises(InputError, match=fault) as told:
        read_bytes(data, "a.docx")
    assert str(told.value).startswith("a.docx ") and "\n" not in str(told.value)


def test_an_encrypted_word_document_is_refused() -> None:
    data = bytearray(docx(paragraph(NEWS)))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            data[start + at] |= 1
            start += 4
    with pytest.raises(InputError, match="is encrypted; save it without a password"):
        read_bytes(bytes(data), "a.docx")


def test_a_zip_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docx_reader, "LIMIT", 1_000_000)
    bomb = docx(paragraph("5" * 2_000_000))
    assert len(bomb) < 10_000
    with pytest.raises(InputError, match="unpacks to more than 1 MB"):
        read_bytes(bomb, "a.docx")


def test_entities_of_a_word_document_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
    outside = f'<!DOCTYPE x [<!ENTITY a SYSTEM "{tmp_path.as_uri()}">]>'
    for doctype in (laughs, outside):
        data = archive({"word/document.xml": f"{doctype}<x>&a;</x>".encode()})
        with pytest.raises(InputError, match="it defines entities"):
            read_bytes(data, "a.docx")


def test_a_hundred_thousand_nested_tags_are_read_through() -> None:
    deep = "<w:sdt>" * 100_000 + paragraph(NEWS) + "</w:sdt>" * 100_000
    assert read_bytes(docx(deep), "a.docx").text == NEWS


# --- Markdown ----------------------------------------------------------------------------------------------------------

DRAFT = """---
title: "Draft 12"
date: 2024-01-05
---
# Head with **5** parks

Linjiang has **1,642**个 parks[^1] and [300 lakes](http://x/99) `99 code`
which are 12 kinds; see <http://a.b/77> or https://x.y/55, twice.

首批28个
文旅项目 <!-- 44 hidden --> done.

1. first 7
2. second 8

```py
x = 11
```

    indented 66

> quote 3
> more 4

| a | 5 |
|---|---|
| b | 6 |

<!-- several
33 lines -->
snake_case_9 _em_ 10~15 ![img 88](u) [13][ref] <b class="3">bold</b>
[ref]: http://77
"""


def test_only_prose_is_left_of_a_draft() -> None:
    assert plain(DRAFT).text.split("\n") == [
        "Head with 5 parks",
        "Linjiang has 1,642个 parks and 300 lakes  which are 12 kinds; see  or , twice.",
        "首批28个文旅项目  done.",
        "first 7",
        "second 8",
        "quote 3 more 4",
        "| a | 5 |",
        "| b | 6 |",
        "snake_case_9 em 10~15  13 bold",
    ]


def test_spans_of_a_draft_point_into_the_file() -> None:
    read = plain(DRAFT)
    at = read.text.index("1,642个")
    assert read.back(Span(at, at + 6)).of(DRAFT) == "1,642**个"
    at = read.text.index("28个文旅项目")
    assert read.back(Span(at, at + 7)).of(DRAFT) == "28个\n文旅项目"


def test_a_draft_as_a_source_has_a_title_and_a_date() -> None:
    read = read_bytes(DRAFT.encode(), "draft.md")
    assert (read.title, read.date) == ("Draft 12", "2024-01-05")
    assert read_bytes(b"# Five parks\n\nText 5.", "a.md").title == "Five parks"


@given(st.text(alphabet="a5。.# \n\t`*_[]()<>!-|~\\:\r公座1", max_size=80))
@example("---\n---\n5")
@example("a\r\n5")
def test_every_letter_of_prose_stands_in_the_file(text: str) -> None:
    read = plain(text)
    spans = prose(text)
    assert spans == sorted(spans) and all(a.end <= b.start for a, b in itertools.pairwise(spans))
    for at, letter in enumerate(read.text):
        (original,) = read.back(Span(at, at + 1)).of(text)
        assert original == letter or (original in "\r\n" and letter in " \n")


@pytest.mark.parametrize(
    "bad", ["`", "` `` ", "<!--", "<a", "[(", "](", "*_", "- ", "> ", "1. ", "# a ", "![[", "[^", "---\n", "\\", "+++ \n", "|-", "\t\n"]
)  # fmt: skip
def test_the_work_on_markup_is_linear(bad: str) -> None:
    """Counted in lines of Python run and pieces made: four times the text, at most about four times the work."""
    small, large = (_work("5" + bad * (size // len(bad))) for size in (2_000, 8_000))
    assert large < 6 * small + 500


def _work(text: str) -> int:
    count = 0

    def step(*_: object) -> object:
        nonlocal count
        count += 1
        return step

    sys.settrace(step)  # type: ignore[arg-type]
    try:
        plain(text)
    finally:
        sys.settrace(None)
    return count

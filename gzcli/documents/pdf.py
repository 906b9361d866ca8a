"""PDF through PDFium: its words, page by page, and where each page begins."""

from __future__ import annotations

from typing import Any

from gzcli.documents import Document
from gzcli.documents.unwrap import column, ends_paragraph, joined, unwrap, without_margins
from gzcli.errors import InputError

LIMIT = 50_000_000
"""The most text that is taken from one document, in code points."""


def read(data: bytes, name: str) -> Document:
    """Read a PDF. Raises InputError for one that is damaged, encrypted or without text (a scan)."""
    import pypdfium2 as pdfium

    try:
        with pdfium.PdfDocument(data) as document:
            about = document.get_metadata_dict()
            text, pages = _text([_lines(page) for page in document], name)
    except pdfium.PdfiumError as error:
        raise InputError(f"{name} {_fault(error)}") from error
    return Document(text, title=about.get("Title", "").strip(), filed=_date(about.get("CreationDate", "")), pages=pages)


def _lines(page: Any) -> list[str]:
    words = page.get_textpage().get_text_bounded()
    return list(words.replace("\r\n", "\n").replace("\ufffe", "-").split("\n"))


def _text(pages: list[list[str]], name: str) -> tuple[str, tuple[int, ...]]:
    """The paragraphs, one a line, and where each page begins; one that runs over the end of a page is not cut."""
    parts: list[str] = []
    starts: list[int] = []
    length, last = 0, ""
    inner = without_margins(pages)
    width = column([line for lines in inner for line in lines])
    for lines in inner:
        page = "\n".join(unwrap(lines, width))
        gap = _gap(last, page)
        starts.append(length + len(gap))
        parts += [gap, page]
        length += len(gap) + len(page)
        last = page or last
        if length > LIMIT:
            raise InputError(f"{name} has more than {LIMIT // 1_000_000} million characters; split it")
    if not last:
        raise InputError(f"{name} has no text, only pictures of pages; run a text recognition (OCR) on it first")
    return "".join(parts), tuple(starts)


def _gap(last: str, page: str) -> str:
    """What stands between two pages."""
    if not last or not page:
        return ""
    if ends_paragraph(last):
        return "\n"
    return joined(last[-2:], page[:1])[2:-1]


def _fault(error: Exception) -> str:
    if "assword" in str(error):
        return "is encrypted; save it without a password"
    return "is damaged: it is not a complete PDF; save it again"


def _date(stamp: str) -> str:
    """The day of a PDF date (``D:20230514…``) in ISO 8601, "" for anything else."""
    digits = stamp.removeprefix("D:")[:8]
    return f"{digits[:4]}-{digits[4:6]}-{digits[6:]}" if len(digits) == 8 and digits.isdigit() else ""

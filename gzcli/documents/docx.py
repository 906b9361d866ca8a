"""Word documents (.docx): one paragraph a line, tables row by row. Only the standard library is needed.

Follows ECMA-376 part 1: ``w:p`` is a paragraph, ``w:t`` its text; what tracked changes deleted is in ``w:delText``
and so stays out, and ``mc:Fallback`` repeats what ``mc:Choice`` says.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from xml.parsers import expat

from gzcli.documents import Document
from gzcli.errors import InputError

LIMIT = 200_000_000
"""The most that one part of the archive may hold when unpacked, in bytes: far beyond any text that a person wrote."""

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main "
_SKIPPED = ("http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback",)
_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "-"}
_OLE = b"\xd0\xcf\x11\xe0"  # the old .doc, and every encrypted .docx
_CHUNK = 1 << 16


def read(data: bytes, name: str) -> Document:
    """Read a Word document. Raises InputError for one that is damaged, encrypted, hostile or without text."""
    if data.startswith(_OLE):
        raise InputError(f"{name} is not a Word document, or is encrypted; save it as .docx without a password")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_hostile(archive, name)
            text = _body(archive, name)
            about = _properties(archive, name)
    except (zipfile.BadZipFile, zlib.error, expat.ExpatError, EOFError, NotImplementedError) as error:
        raise InputError(f"{name} is damaged: it is not a complete Word document; save it again") from error
    if not text:
        raise InputError(f"{name} has no text")
    return Document(
        text, title=about.get("title", ""), lang=about.get("language", "")[:2], filed=about.get("created", "")[:10]
    )


def _refuse_hostile(archive: zipfile.ZipFile, name: str) -> None:
    for part in archive.infolist():
        if part.flag_bits & 1:
            raise InputError(f"{name} is encrypted; save it without a password")
        if part.filename.startswith(("/", "\\")) or ".." in part.filename.replace("\\", "/").split("/"):
            raise InputError(f"{name} is not a proper Word document: it names a file outside itself")
        if part.file_size > LIMIT:
            raise InputError(f"{name} unpacks to more than {LIMIT // 1_000_000} MB; it is not a proper Word document")
    if "word/document.xml" not in archive.namelist():
        raise InputError(f"{name} is not a Word document; save it as .docx, .pdf or .txt")


def _body(archive: zipfile.ZipFile, name: str) -> str:
    """The paragraphs of the body, one a line."""
    body = _Body()
    _parse(archive, "word/document.xml", name, body.start, body.end, body.characters)
    return "\n".join(body.lines)


class _Body:
    """Gathers lines while the parser walks: a paragraph is one, and so is a table's row."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._inside: list[str] = []  # the tags that are open
        self._paragraphs: list[list[str]] = []  # a text box has paragraphs inside a paragraph
        self._rows: list[list[str]] = []  # and a table may stand in a table's cell
        self._skipping = 0

    def start(self, tag: str, _: dict[str, str]) -> None:
        kind = _local(tag)
        self._inside.append(kind)
        self._skipping += tag in _SKIPPED
        if kind == "p":
            self._paragraphs.append([])
        elif kind == "tr":
            self._rows.append([])
        elif kind in _SIGNS and self._paragraphs:
            self._paragraphs[-1].append(_SIGNS[kind])

    def end(self, tag: str) -> None:
        kind = self._inside.pop()
        self._skipping -= tag in _SKIPPED
        if kind == "p":
            self._finish(" ".join("".join(self._paragraphs.pop()).split()))
        elif kind == "tr":
            self._finish(" | ".join(self._rows.pop()))

    def characters(self, words: str) -> None:
        if self._paragraphs and not self._skipping and self._inside[-1] == "t":
            self._paragraphs[-1].append(words)

    def _finish(self, line: str) -> None:
        if line:
            (self._rows[-1] if self._rows else self.lines).append(line)


def _local(tag: str) -> str:
    """The name of a tag of Word's own, "" for one of another vocabulary."""
    return tag.rpartition(" ")[2] if tag.startswith((_WORD, _STRICT)) else ""


def _properties(archive: zipfile.ZipFile, name: str) -> dict[str, str]:
    """What the document says of itself: Dublin Core names -> words."""
    found: dict[str, str] = {}
    current = ""

    def start(tag: str, _: dict[str, str]) -> None:
        nonlocal current
        current = tag.rpartition(" ")[2]

    def end(_: str) -> None:
        nonlocal current
        current = ""

    def characters(words: str) -> None:
        if current:
            found[current] = found.get(current, "") + words

    if "docProps/core.xml" in archive.namelist():
        _parse(archive, "docProps/core.xml", name, start, end, characters)
    return {key: " ".join(words.split()) for key, words in found.items()}


def _parse(
    archive: zipfile.ZipFile,
    part: str,
    name: str,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    characters: Callable[[str], None],
) -> None:
    """Stream one part of the archive through a parser that knows no entities of the document's own."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise InputError(f"{name} is not a proper Word document: it defines entities")

    parser.StartDoctypeDeclHandler = refuse
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk)
    parser.Parse(b"", True)

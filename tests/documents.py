"""Small PDF and Word files, made by hand: what each part is for can be read here."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>{title}</dc:title><dc:language>{lang}</dc:language><dcterms:created>{created}</dcterms:created>"
    "</cp:coreProperties>"
)


def pdf(pages: Sequence[Sequence[str]], title: str = "", created: str = "") -> bytes:
    """A PDF of these pages, each a list of lines. The font is not embedded; its letters are UCS-2 codes of Adobe-GB1."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (7 + 2 * at) for at in range(len(pages))), len(pages)),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        (
            b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 5 0 R /DW 1000"
            b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>"
        ),
        (
            b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
            b" /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
        ),
        b"<< /Title <%s> /CreationDate (%s) >>"
        % (b"feff" + title.encode("utf-16-be").hex().encode(), created.encode()),
    ]
    for at, lines in enumerate(pages):
        shown = b"".join(b"<%s> Tj T* " % line.encode("utf-16-be").hex().encode() for line in lines)
        stream = b"BT /F1 10 Tf 14 TL 50 780 Td " + shown + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (8 + 2 * at)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
    return _with_index(objects)


def _with_index(objects: Sequence[bytes]) -> bytes:
    """The objects as a file, with the table of where each begins."""
    out, starts = bytearray(b"%PDF-1.5\n"), []
    for number, body in enumerate(objects, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size, table, size, len(out),
    )  # fmt: skip
    return bytes(out)


def paragraph(words: str) -> str:
    """A paragraph of Word with these words."""
    return f"<w:p><w:r><w:t>{words}</w:t></w:r></w:p>"


def docx(body: str, title: str = "", lang: str = "", created: str = "", **more: bytes) -> bytes:
    """A Word file with this body; ``more`` are further parts of the archive, by name."""
    document = f'<?xml version="1.0"?><w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>'
    return archive(
        {
            "[Content_Types].xml": b"<Types/>",
            "word/document.xml": document.encode(),
            "docProps/core.xml": _CORE.format(title=title, lang=lang, created=created).encode(),
            **more,
        }
    )


def archive(parts: dict[str, bytes]) -> bytes:
    """A zip archive of these parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return file.getvalue()

"""Files into text: one table of formats, each with its reader, loaded when a file needs it."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol

from gzcli.errors import InputError

LIMIT = 20_000_000
"""The largest file that is read unless more is asked for, in bytes."""


class Document(NamedTuple):
    """What a file says. ``title``, ``lang`` and ``date`` (ISO 8601) are "" where it does not tell.

    ``text`` is kept as read, one paragraph a line where the format has paragraphs. ``pages`` are the offsets,
    in code points, at which the pages begin; empty for a format without pages. ``filed`` is the date of the
    file itself, which may be much later than what it reports.
    """

    text: str
    title: str = ""
    date: str = ""
    lang: str = ""
    filed: str = ""
    pages: tuple[int, ...] = ()


class Reader(Protocol):
    """A format's reader."""

    def __call__(self, data: bytes, name: str) -> Document:
        """What the bytes of a file say; ``name`` is what to call it in a message."""


class Format(NamedTuple):
    """One row of the table: a file is of this format by its suffix, or by its first bytes."""

    name: str
    suffixes: tuple[str, ...]
    reader: str
    magic: bytes = b"\0\0"
    extra: str = ""


FORMATS = (
    Format("PDF", (".pdf",), "gzcli.documents.pdf:read", b"%PDF-", extra="pdf"),
    Format("DOCX", (".docx",), "gzcli.documents.docx:read", b"PK\x03\x04"),
    Format("HTML", (".html", ".htm", ".xhtml"), "gzcli.documents.html:read", b"<!doctype html", extra="html"),
    Format("Markdown", (".md", ".markdown"), "gzcli.documents.markdown:read"),
    Format("text", (".txt", ".text", ""), "gzcli.documents.decode:read"),
)
"""Every format that can be read. What is not known by its suffix or first bytes is read as text."""


def read_file(path: Path, limit: int = LIMIT) -> Document:
    """Read a file of any of the formats.

    Raises InputError if it is missing, too large, damaged, encrypted, not text, or needs an extra.
    """
    return read_bytes(bytes_of(path, limit), str(path), limit)


def files_in(folder: Path) -> list[Path]:
    """The files of a folder, and of those in it, that are of one of the formats; hidden ones are left out.

    Raises InputError if there is none.
    """
    known = [suffix for row in FORMATS for suffix in row.suffixes if suffix]
    inside = sorted(path for path in folder.rglob("*") if path.suffix.lower() in known and path.is_file())
    found = [path for path in inside if not any(part[0] == "." for part in path.relative_to(folder).parts)]
    if not found:
        raise InputError(f"no file in the folder {folder} can be read; there may be {', '.join(known)}")
    return found


def expanded(name: str) -> list[str]:
    """The files of a folder; any other name as it is. Raises InputError as ``files_in`` does."""
    return list(map(str, files_in(Path(name)))) if Path(name).is_dir() else [name]


def bytes_of(path: Path, limit: int = LIMIT) -> bytes:
    """The bytes of a file. Raises InputError if it is missing, a folder or too large."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise InputError(f"{path} is a folder; name the files in it")
        if size > limit:
            raise _too_large(str(path), limit)
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from error


def read_bytes(data: bytes, name: str, limit: int = LIMIT) -> Document:
    """Read what a file of this name holds; the format is known by the name's suffix, else by the first bytes.

    Raises InputError as ``read_file`` does.
    """
    if len(data) > limit:
        raise _too_large(name, limit)
    row = format_of(data, name)
    module, _, function = row.reader.partition(":")
    try:
        reader: Reader = getattr(import_module(module), function)
        return reader(data, name)
    except ImportError as error:
        if not row.extra or (error.name or "").startswith("gzcli"):
            raise
        raise InputError(
            f"{name}: reading {row.name} needs an extra; install it with: pip install 'gzcli[{row.extra}]'"
        ) from error


def format_of(data: bytes, name: str) -> Format:
    """The format of a file: what its first bytes say, else its suffix, else text."""
    start = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    by_magic = [row for row in FORMATS if start.startswith(row.magic.lower())]
    by_suffix = [row for row in FORMATS if Path(name).suffix.lower() in row.suffixes]
    return (by_magic or by_suffix or [FORMATS[-1]])[0]


def _too_large(name: str, limit: int) -> InputError:
    return InputError(f"{name} is larger than {limit / 1e6:g} MB; split it, or allow more with --max-mb")

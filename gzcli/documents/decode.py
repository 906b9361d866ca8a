"""Bytes into text: UTF-8, UTF-16, GB18030, Big5 or Windows-1252, whichever reads like text.

Nearly every GB18030 file decodes as Big5 without an error, and the reverse; so a decoding must also make sense. In
a right one nearly all characters are everyday ones, in a wrong one about half are rare.
"""

from __future__ import annotations

import re
from functools import cache

from gzcli.documents import Document
from gzcli.errors import InputError
from gzcli.lexicon.fold import fold

PLAUSIBLE = 0.75
"""The least share of everyday characters, among those beyond ASCII, in a decoding that is believed."""

SAMPLE = 20_000
"""How many characters of a decoding are looked at."""

_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe\0\0", "utf-32"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CANDIDATES = ("gb18030", "big5hkscs", "cp1252", "utf-16-le", "utf-16-be")
_UTF8 = re.compile(rb"[\xe0-\xef][\x80-\xbf]{2}")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LATIN = re.compile(r"(?<![^\x00-\x7f])[‘’“”–—…•€£©®°·À-ÖØ-öø-ÿ](?![^\x00-\x7f])")
_STRAY = 8
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def read(data: bytes, name: str) -> Document:
    """Read a plain text. Raises InputError as ``decode`` does."""
    return Document(decode(data, name))


def decode(data: bytes, name: str, declared: str = "") -> str:
    """The text of some bytes. ``declared`` is the encoding that the file itself names, tried first.

    Raises InputError for an empty file, and for bytes that are no text or in none of the encodings.
    """
    text = _decoded(data, name, declared)
    if not text.strip().strip("\ufeff"):
        raise InputError(f"{name} is empty")
    if _is_binary(text):
        raise InputError(f"{name} is not a text; give a .txt, .md, .html, .pdf or .docx file")
    return text


def _decoded(data: bytes, name: str, declared: str) -> str:
    marked = [encoding for bom, encoding in _BOMS if data.startswith(bom)]
    for encoding in (*marked[:1], _canonical(declared), "" if b"\0" in data else "utf-8"):
        text = _try(data, encoding)
        if text is not None:
            return text
    if not _is_broken_utf8(data):
        decoded = [text for encoding in _CANDIDATES if (text := _try(data, encoding)) is not None]
        score, text = max(((_plausibility(text), text) for text in decoded), default=(0.0, ""))
        if score >= PLAUSIBLE:
            return text
    raise InputError(f"{name} {_fault(data)}")


def _try(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding) if encoding else None
    except (UnicodeError, LookupError):
        return None


def _canonical(declared: str) -> str:
    """The encoding that a label means in practice: the larger set of the same family."""
    label = declared.strip().lower()
    return {"gb2312": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "iso-8859-1": "cp1252"}.get(label, label)


def _is_binary(text: str) -> bool:
    """Whether there is a NUL, or more than a few stray controls, which are left to the renderers."""
    return "\0" in text or len(_CONTROL.findall(text[:SAMPLE])) > _STRAY + min(len(text), SAMPLE) // 50


def _is_broken_utf8(data: bytes) -> bool:
    """Whether nearly all bytes beyond ASCII do form Chinese in UTF-8, so that a guess would only hide the damage."""
    sample = data[:SAMPLE]
    high = sum(byte >= 0x80 for byte in sample)
    formed = sum(map(len, _UTF8.findall(sample)))
    return formed > 0 and high - formed <= max(2, high // 10)


def _plausibility(text: str) -> float:
    """The share of everyday characters among those beyond ASCII, in [0, 1]."""
    sample = text[:SAMPLE]
    beyond = _BEYOND_ASCII.findall(fold(sample))
    everyday = sum(map(_everyday().__contains__, beyond))
    return max(everyday, len(_LATIN.findall(sample))) / len(beyond) if beyond else float("\0" not in sample)


@cache
def _everyday() -> frozenset[str]:
    """Level 1 of GB 2312, its 3,755 most used characters, and its punctuation."""
    level1 = (bytes((row, cell)).decode("gb2312", "ignore") for row in range(0xB0, 0xD8) for cell in range(0xA1, 0xFF))
    return frozenset(level1) | frozenset("　、。·—…‘’“”〈〉《》「」『』【】（），．：；！？％￥○●■□→①②③④⑤°℃×")


def _fault(data: bytes) -> str:
    if b"\0" in data:
        return "is not a text; give a .txt, .md, .html, .pdf or .docx file"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if _is_broken_utf8(data):
            return f"is damaged: byte {error.start + 1} (0x{data[error.start]:02X}) is not UTF-8; save it again"
    return "is neither UTF-8, UTF-16, GB18030 nor Big5; save it as UTF-8"

"""Web pages, from a file: the article alone, without navigation, advertising and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from configparser import ConfigParser
from typing import Any

from gzcli.documents import Document
from gzcli.documents.decode import decode
from gzcli.errors import InputError

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w-]{2,20})|<\?xml[^>]{0,200}?encoding=["']([\w-]{2,20})""",
    re.IGNORECASE,
)
_RULER = re.compile(r"[|\s:-]+")
_ITEM = re.compile(r"[-*] +")
_SHORTEST = "20"
"""So few letters are an article: news in brief are short, and a Chinese letter is most of a word."""


def read(data: bytes, name: str) -> Document:
    """Read a web page. Raises InputError for one without an article, and as ``decode`` does."""
    import trafilatura

    declared = _CHARSET.search(data[:4096])
    charset = (declared[1] or declared[2]).decode() if declared else ""
    page: Any = trafilatura.bare_extraction(
        decode(data, name, charset),
        fast=True,
        with_metadata=True,
        include_comments=False,
        config=_config(),
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    text = "\n".join(_lines(page.text or "")) if page else ""
    if not text:
        raise InputError(f"{name} has no article that could be found; save its words as .txt")
    return Document(text, title=page.title or "", date=page.date or "", lang=(page.language or "")[:2])


def _lines(text: str) -> Iterator[str]:
    """The paragraphs; a table's rows without its frame, a list's items without their marks."""
    for line in text.splitlines():
        if not _RULER.fullmatch(line):
            yield _ITEM.sub("", line, count=1).strip(" |") if line[:1] in "-*|" else line


def _config() -> ConfigParser:
    from trafilatura.settings import use_config

    config = use_config()
    for size in ("MIN_EXTRACTED_SIZE", "MIN_OUTPUT_SIZE"):
        config.set("DEFAULT", size, _SHORTEST)
    return config

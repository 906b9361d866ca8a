"""Read a text into facts."""

from __future__ import annotations

from gzcli.extract.claims import extract
from gzcli.grammar.scan import detect_lang
from gzcli.model.claim import Source
from gzcli.model.facts import Facts


def read(text: str, *, id: str = "text", title: str = "", date: str = "", lang: str = "") -> Facts:
    """The facts of one text. ``date`` (ISO 8601) anchors 今年 and 5月; ``lang`` is "zh", "en" or "" to detect.

    Raises ValueError for a date that is not ISO 8601.
    """
    from hashlib import sha256

    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    source = Source(id, text, title, date, lang or detect_lang(text), digest)
    return Facts({id: source}, extract(source))

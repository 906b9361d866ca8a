"""Files and texts as IRIs."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from urllib.parse import quote

from gzcli.model.claim import Source


def of_file(name: str) -> str:
    """A file's name as a reference: relative as it is given, a full path as ``file:``."""
    path = quote(name.replace("\\", "/").encode("utf-8", "replace"), safe="/~.-_")
    return f"file://{path}" if path.startswith("/") else path


def of_source(source: Source) -> str:
    """A source by the digest of its text (RFC 6920), so that the same text is the same everywhere."""
    digest = urlsafe_b64encode(bytes.fromhex(source.sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"

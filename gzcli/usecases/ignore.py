"""Exceptions that a draft names itself: ``<!-- gzcli-ignore RULE, RULE -- reason -->``.

One that stands alone is for the paragraph after it, one inside a paragraph for that paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from gzcli.errors import InputError
from gzcli.model.draft import Finding
from gzcli.model.span import Span
from gzcli.verdict.reason import rules

_COMMENT = re.compile(r"<!--\s*gzcli-ignore\b([^>]*?)-->")
_ANY_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_FORM = "write <!-- gzcli-ignore RULE -- reason -->"


class _Ignore(NamedTuple):
    span: Span
    rules: frozenset[str]
    reason: str


class Ignores:
    """The exceptions of one text, of which these are the paragraphs, in order.

    Raises InputError for one without a reason or with an unknown rule.
    """

    def __init__(self, text: str, paragraphs: Sequence[Span], name: str) -> None:
        starts = [span.start for span in paragraphs]
        self._found: list[_Ignore] = []
        for match in _COMMENT.finditer(text) if paragraphs else ():
            at = max(0, bisect_right(starts, match.start()) - 1)
            if not _ANY_COMMENT.sub("", paragraphs[at].of(text)).strip():
                at += 1
            line = text.count("\n", 0, match.start()) + 1
            named, reason = _read(match[1], f"{name}:{line}")
            if at < len(paragraphs):
                self._found.append(_Ignore(paragraphs[at], named, reason))

    def __call__(self, finding: Finding) -> str:
        """Why a finding is ignored, "" if it is not."""
        found = (one for one in self._found if one.span.covers(finding.span) and finding.rule in one.rules)
        return next((one.reason for one in found), "")


def paragraphs(text: str) -> list[Span]:
    """The runs of lines that are not blank; none for a text that names no exceptions."""
    return list(_runs(text)) if "gzcli-ignore" in text else []


def _runs(text: str) -> Iterator[Span]:
    start = at = 0
    for line in text.splitlines(keepends=True):
        if not line.strip():
            if at > start:
                yield Span(start, at)
            start = at + len(line)
        at += len(line)
    if at > start:
        yield Span(start, at)


def _read(words: str, place: str) -> tuple[frozenset[str], str]:
    """The rules and the reason that a comment names."""
    named, _, reason = words.partition("--")
    found = named.replace(",", " ").split()
    if not found or not reason.strip():
        raise InputError(f"{place}: gzcli-ignore needs a rule and a reason; {_FORM}")
    for name in found:
        if name not in rules():
            near = get_close_matches(name, rules(), 1)
            meant = f"; did you mean {near[0]}?" if near else ""
            raise InputError(f"{place}: gzcli-ignore names no rule {name!r}{meant}")
    return frozenset(found), " ".join(reason.split())

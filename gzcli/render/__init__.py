"""One module per output format, each a pure function; this table lists them all.

A renderer takes the answer and a `View` and yields pieces of text, lines ending included.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module

from gzcli.errors import InputError

FORMATS: dict[str, dict[str, str]] = {
    "check": {
        "text": "gzcli.render.text:check",
        "json": "gzcli.render.json:check",
        "jsonl": "gzcli.render.json:check_lines",
        "concise": "gzcli.render.concise:check",
        "markdown": "gzcli.render.markdown:check",
        "html": "gzcli.render.html:check",
        "github": "gzcli.render.github:check",
        "sarif": "gzcli.render.sarif:check",
        "w3c": "gzcli.render.w3c:check",
        "claimreview": "gzcli.render.claimreview:check",
    },
    "draft": {
        "text": "gzcli.render.draft:check",
        "json": "gzcli.render.draft_json:check",
        "jsonl": "gzcli.render.draft_json:lines",
        "concise": "gzcli.render.concise:draft",
        "markdown": "gzcli.render.markdown:draft",
        "html": "gzcli.render.html:check",
        "github": "gzcli.render.github:check",
        "sarif": "gzcli.render.sarif:check",
        "w3c": "gzcli.render.w3c:check",
        "claimreview": "gzcli.render.claimreview:check",
    },
    "search": {
        "text": "gzcli.render.search:text",
        "json": "gzcli.render.search:json",
        "jsonl": "gzcli.render.search:jsonl",
    },
    "summary": {
        "text": "gzcli.render.summary:text",
        "markdown": "gzcli.render.summary:markdown",
        "json": "gzcli.render.summary:json",
        "html": "gzcli.render.summary_html:html",
    },
    "show": {
        "text": "gzcli.render.show:text",
        "json": "gzcli.render.show:json",
    },
    "list": {
        "text": "gzcli.render.listing:text",
        "json": "gzcli.render.listing:json",
        "jsonl": "gzcli.render.listing:jsonl",
        "csv": "gzcli.render.listing:csv",
        "html": "gzcli.render.list_html:html",
    },
    "sources": {
        "text": "gzcli.render.listing:sources",
        "json": "gzcli.render.listing:sources_json",
    },
    "doctor": {
        "text": "gzcli.render.doctor:text",
        "json": "gzcli.render.doctor:json",
    },
    "conflicts": {
        "text": "gzcli.render.conflicts:text",
        "json": "gzcli.render.conflicts:json",
    },
    "rule": {
        "text": "gzcli.render.rules:text",
        "markdown": "gzcli.render.rules:markdown",
        "json": "gzcli.render.rules:json",
    },
}
"""For each command, its formats and the function that renders each: ``module:function``, imported when asked for."""


def renderer(command: str, name: str) -> Callable[..., Iterator[str]]:
    """The function that renders what a command answers in a format.

    Raises InputError for a format that the command does not have.
    """
    formats = FORMATS[command]
    if name not in formats:
        raise InputError(f"no format {name!r} in `gzcli {command}`; choose one of {', '.join(formats)}")
    module, _, function = formats[name].partition(":")
    found: Callable[..., Iterator[str]] = getattr(import_module(module), function)
    return found

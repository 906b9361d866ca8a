"""The frame of every HTML page: one self-contained file, without scripts and without the network."""

from __future__ import annotations

from functools import cache
from html import escape
from pathlib import Path

from gzcli.render.safe import safe

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def page(title: str, body: str, lang: str) -> str:
    """A whole page; ``body`` is HTML, ``title`` is text, ``lang`` is "en" or "zh"."""
    return (
        f'<!doctype html>\n<html lang="{"zh-Hans" if lang == "zh" else "en"}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="generator" content="gzcli">\n'
        f'<title>{text(title)}</title>\n<link rel="icon" href="data:,">\n<style>\n{css()}</style>\n</head>\n'
        f"<body>\n{body}</body>\n</html>\n"
    )


def section(name: str, title: str, body: str) -> str:
    """A part of a page with a heading."""
    return f'<section class="sheet" aria-labelledby="{name}">\n<h2 id="{name}">{text(title)}</h2>\n{body}</section>\n'


def text(words: str) -> str:
    """Some text as HTML shows it: on one line, nothing in it is obeyed."""
    return escape(safe(words))


@cache
def css() -> str:
    """The style sheet of all pages."""
    return Path(__file__).with_name("page.css").read_text("utf-8")

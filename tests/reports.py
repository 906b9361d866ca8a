"""Checked drafts for the tests of formats, one of them hostile, and a reader of pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import samples

import gzcli
from gzcli.model.draft import DraftReport
from gzcli.render import renderer
from gzcli.render.view import Placed, View

ARTICLE = f"临江市统计公报\n{samples.ARTICLE}\n"
STORE = gzcli.read(ARTICLE, id="linjiang", title="临江：公园与文旅", date="2024-04-10")
DRAFT = """# 临江：28个文旅项目

28个文旅项目总投资达69亿元，其中一季度完成**12亿元**。全年接待游客近1200万人次，
同比增长6.4%。

- Linjiang opened 40 hospitals & <b>7 schools</b>.
- 市长很高兴。
"""
PLAIN = View()
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
HOSTILE = (
    "<script>alert(28)</script> 28个\u202e文旅项目 <img src=x onerror=alert(1)> & \x1b[31m69亿元 ]]> --> %0A::error::x"
)


def drafts() -> list[DraftReport]:
    return [gzcli.check_text(DRAFT, STORE, name="draft.md"), gzcli.check_text("总投资69亿元。", STORE, name="b,:%.txt")]


def rendered(name: str, answers: list[DraftReport] | list[Placed] | None = None, view: View = PLAIN) -> str:
    """The answers in a format."""
    return "".join(renderer("draft", name)(answers or drafts(), view))


def hostile() -> list[DraftReport]:
    """A draft and a source that try to be obeyed."""
    source = f"{HOSTILE}\n首批28个文旅项目总投资96亿元。<script src=//evil></script>\n"
    facts = gzcli.read(source, id='"><script>', title="<b>title</b>\u2066", date="2024-01-01")
    return [gzcli.check_text(f"{HOSTILE}\n\n总投资69亿元<script>。", facts, name='"><script>alert(1)</script>.txt')]


class Page(HTMLParser):
    """Reads a page strictly: every element is closed where it should be; collects what a test asks for."""

    VOID = frozenset({"meta", "link", "br", "img", "input", "hr"})

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice"
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of all elements of a kind."""
        return [attributes for name, attributes in self.elements if name == tag]

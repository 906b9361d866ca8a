"""Answers in a Jupyter notebook: the HTML page in a frame of its own, so that its style reaches nothing else."""

from __future__ import annotations

from functools import cache

from gzcli.model.claim import Claim
from gzcli.model.digest import Digest
from gzcli.model.draft import DraftReport
from gzcli.model.facts import Facts
from gzcli.model.report import Report
from gzcli.render.view import Placed, View

_STYLE = "width:100%;height:34rem;border:0;resize:vertical"
_VIEW = View()


@cache
def install() -> None:
    """Let answers show themselves; the types know of no format, so it is given to them from above."""
    for kind, shown in ((Report, report), (DraftReport, draft), (Digest, digest), (Facts, facts), (Claim, claim)):
        setattr(kind, "_repr_html_", shown)  # noqa: B010


def report(answer: Report) -> str:
    """The page of a statement."""
    from gzcli.render.html import check

    return _frame("".join(check([Placed(answer)], _VIEW)))


def draft(answer: DraftReport) -> str:
    """The page of a draft."""
    from gzcli.render.html import check

    return _frame("".join(check([answer], _VIEW)))


def digest(answer: Digest) -> str:
    """The page of a summary."""
    from gzcli.render.summary_html import html

    return _frame("".join(html(answer, _VIEW)))


def facts(answer: Facts) -> str:
    """The page of a list."""
    from gzcli.render.list_html import html

    return _frame("".join(html(answer, _VIEW)))


def claim(answer: Claim) -> str:
    """All that is known about a claim, as a table; its words are in its source."""
    from gzcli.render.page import text
    from gzcli.render.show import known

    rows = "".join(f"<tr><th>{text(name)}</th><td>{text(told)}</td></tr>" for name, told in known(answer, _VIEW))
    return f"<table><caption>{text(f'{answer.source}/{answer.id}')}</caption>{rows}</table>"


def _frame(page: str) -> str:
    """A page as a frame to put into another."""
    from html import escape

    return f'<iframe sandbox title="gzcli" style="{_STYLE}" srcdoc="{escape(page)}"></iframe>'

"""Reports in a Jupyter notebook: the HTML page in a frame of its own, so that its style reaches nothing else."""

from __future__ import annotations

from functools import cache

from gzcli.model.draft import DraftReport
from gzcli.model.report import Report


@cache
def install() -> None:
    """Let reports show themselves; the types know of no format, so it is given to them from above."""
    for kind in (Report, DraftReport):
        setattr(kind, "_repr_html_", frame)  # noqa: B010


def frame(report: Report | DraftReport) -> str:
    """A report as a frame to put into a page."""
    from html import escape

    from gzcli.render.html import check
    from gzcli.render.view import Placed, View

    answer = report if isinstance(report, DraftReport) else Placed(report)
    page = "".join(check([answer], View()))
    style = "width:100%;height:34rem;border:0;resize:vertical"
    return f'<iframe sandbox title="gzcli" style="{style}" srcdoc="{escape(page)}"></iframe>'

"""`--format github`: faults as annotations of a workflow run, the worst first.

GitHub shows ten errors and ten warnings of a step; what is beyond is counted in a notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gzcli.model.draft import DraftReport, Finding
from gzcli.model.report import Verdict
from gzcli.render.counts import counted
from gzcli.render.draft import summed
from gzcli.render.merge import drafts_of
from gzcli.render.places import Lines
from gzcli.render.quote import cited
from gzcli.render.safe import safe
from gzcli.render.view import Placed, View

LIMIT = 10
_LEVELS = {Verdict.REFUTED: "error", Verdict.NOT_ENOUGH_INFO: "warning"}


def check(answers: Iterable[Placed | DraftReport], view: View) -> Iterator[str]:
    """A command a line: errors for what is refuted, warnings for what is not stated, and a notice that counts."""
    drafts = list(drafts_of(answers))
    for verdict, level in _LEVELS.items():
        found = [line for draft in drafts for line in _annotations(draft, verdict, view)]
        yield from (f"::{level} {line}\n" for line in found[:LIMIT])
    yield f"::notice title=gzcli::{_data(summed(counted(drafts), view))}\n"


def _annotations(draft: DraftReport, verdict: Verdict, view: View) -> Iterator[str]:
    lines = Lines(draft.text)
    for finding in draft.findings:
        if finding.is_fault and finding.verdict is verdict:
            yield f"{_properties(draft, finding, lines, view)}::{_data(_message(finding, view))}"


def _properties(draft: DraftReport, finding: Finding, lines: Lines, view: View) -> str:
    at = lines.place(finding.span)
    where = {"file": draft.name, "line": at.line, "endLine": at.end_line, "col": at.column, "endColumn": at.end_column}
    if at.line != at.end_line:
        del where["col"], where["endColumn"]  # they are for a single line only
    title = f"{view.say(finding.verdict)}{view.say('colon')}{safe(finding.text)}"
    return ",".join(f"{name}={_property(str(value))}" for name, value in {**where, "title": title}.items())


def _message(finding: Finding, view: View) -> str:
    where = cited(finding.evidence[:1], view)
    return f"{safe(finding.text)}{view.say('colon')}{safe(finding.reason)}{where} [{finding.rule}]"


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(safe(words)).replace(":", "%3A").replace(",", "%2C")

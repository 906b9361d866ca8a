"""What a call of `gzcli check` asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from gzcli.model.report import Verdict

FAIL_ON = {
    "unsupported": {Verdict.REFUTED, Verdict.NOT_ENOUGH_INFO},
    "refuted": {Verdict.REFUTED},
    "never": set[Verdict](),
}
"""What makes the exit code 1, by the names of ``--fail-on``; the first unless another is named."""


class Asked(NamedTuple):
    """What is to be checked, against what and how: the words and options of the call."""

    statement: Sequence[str] = ()
    file: Sequence[str] = ()
    lines: bool = False
    source: Sequence[str] = ()
    store: Path | None = None
    format: str = "text"
    explain: bool = False
    content: bool = False
    strict: bool = False
    tolerance: str = ""
    fail_on: str = ""
    name: str = ""
    baseline: Path | None = None
    write_baseline: bool = False
    lang: str = ""
    no_color: bool = False

"""What the benchmarks share: letters for labels, judging, and the lines that show a fault."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

LETTER = {"SUPPORTED": "S", "REFUTED": "R", "NOT_ENOUGH_INFO": "N"}


@dataclass(frozen=True, slots=True)
class Judged:
    """One statement with the labels that are right and the report of gzcli."""

    sha: str
    kind: str
    accept: str
    text: str
    was: str
    report: Any

    @property
    def got(self) -> str:
        """The letter of the verdict."""
        return LETTER[str(self.report.verdict)]

    @property
    def right(self) -> bool:
        """Whether the verdict is one that the construction allows."""
        return self.got in self.accept


def rates(judged: list[Judged]) -> str:
    """Label accuracy, the share of true statements accepted, the share of others supported."""
    true = [entry.got for entry in judged if entry.accept == "S"]
    false = [entry.got for entry in judged if entry.accept != "S"]
    labels = sum(entry.right for entry in judged) / max(len(judged), 1)
    accepted, slipped = true.count("S") / max(len(true), 1), false.count("S")
    share = slipped / max(len(false), 1)
    return (
        f"n {len(judged)}  labels {labels:.3f}  true accepted {accepted:.3f}  false supported {slipped} ({share:.3f})"
    )


def table(judged: list[Judged]) -> str:
    """The labels by kind, and the rates over all."""
    kinds: dict[tuple[str, str], list[str]] = {}
    for entry in judged:
        kinds.setdefault((entry.kind, entry.accept), []).append(entry.got)
    lines = [
        f"| {'kind':16} | right | {'n':>5} | label | {'S':>5} | {'R':>5} | {'N':>5} |",
        "|---|---|---|---|---|---|---|",
    ]
    for (kind, accept), got in kinds.items():
        share = sum(letter in accept for letter in got) / len(got)
        counts = " | ".join(f"{got.count(letter):5}" for letter in "SRN")
        lines.append(f"| {kind:16} | {accept:5} | {len(got):5} | {share:.3f} | {counts} |")
    return "\n".join([*lines, "", rates(judged)])


def faults(judged: list[Judged], kind: str, limit: int) -> str:
    """The wrong answers of a kind (or ``all``), each with what decided it."""
    wrong = [entry for entry in judged if not entry.right and kind in (entry.kind, "all")]
    return "\n".join(_fault(entry) for entry in wrong[:limit])


def _fault(entry: Judged) -> str:
    lines = [f"\n{entry.kind}: said {entry.got}, right {entry.accept} [{entry.sha[:8]}]", f"  {entry.text}"]
    lines += [f"  was: {entry.was}"] if entry.was else []
    for figure in entry.report.figures:
        quote = figure.evidence[0].quote if figure.evidence else ""
        lines.append(f"    {figure.text} {figure.verdict} [{figure.rule}] {figure.reason} | {quote}")
    return "\n".join(lines)

"""How statements fare on reports that nobody looks at while mending the engine: totals by language, never a text.

    python tests/benchmarks/unseen.py

A true statement must be SUPPORTED, a false one must not. Who reads the tables in ``unseen/`` to mend a fault makes them worthless.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path

import gzcli

TABLES = Path(__file__).parent / "unseen"


def counted(path: Path) -> Counter[tuple[bool, str]]:
    """How many true and how many false statements of a table have each verdict."""
    found: Counter[tuple[bool, str]] = Counter()
    for passage in tomllib.loads(path.read_text(encoding="utf-8"))["passage"]:
        facts = gzcli.read(passage["source"], date=passage["date"])
        for row in passage["statement"]:
            found[row["true"], gzcli.check(row["text"], facts).verdict.value] += 1
    return found


def line(name: str, found: Counter[tuple[bool, str]]) -> str:
    """The row of a table, as the log of the benchmarks has it."""
    true, false = (sum(count for (label, _), count in found.items() if label is wanted) for wanted in (True, False))
    accepted, refuted = found[True, "SUPPORTED"], found[True, "REFUTED"]
    return (
        f"| {name:10} | {accepted:3} of {true:3} | {refuted:3} | {found[False, 'SUPPORTED']:3} of {false:3} "
        f"| {found[False, 'REFUTED']:3} |"
    )


if __name__ == "__main__":
    print("| statements | true ones accepted | true ones refuted | false ones SUPPORTED | false ones refuted |")
    print("|---|---|---|---|---|")
    for table in sorted(TABLES.glob("*.toml")):
        print(line(table.stem, counted(table)))

"""Scores gzcli on restatements of the figures of real articles.

    python tests/benchmarks/restate.py --data FILE.jsonl [--data ...] [--half tune|held] [--per-kind N]
        [--limit ARTICLES] [--show KIND] [--list KIND]

FILE.jsonl has a row per line with the article's text as ``source``. The label of a restatement follows from its
construction. Articles are split in halves by the hash of their text: look at the faults of ``tune`` only.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from restating import Restatement, restate
from restating.articles import load
from scoring import Judged, faults, table

import gzcli


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", required=True)
    parser.add_argument("--half", choices=("tune", "held"))
    parser.add_argument("--per-kind", type=int, default=1, help="statements of each kind from an article")
    parser.add_argument("--limit", type=int, help="only the first articles")
    parser.add_argument("--show", metavar="KIND", help="the faults of a kind (or 'all'), of the tune half")
    parser.add_argument("--most", type=int, default=40, help="faults shown")
    parser.add_argument("--list", metavar="KIND", help="print the restatements of a kind without judging them")
    return parser.parse_args()


def judge(rows: Iterable[Restatement]) -> list[Judged]:
    """Each restatement with the report of gzcli; an article is read once."""
    judged, sha, store = [], "", None
    for row in rows:
        if row.article.sha != sha:
            sha, store = row.article.sha, gzcli.read(row.article.text)
        judged.append(Judged(sha, row.kind, row.accept, row.text, row.was, gzcli.check(row.text, store)))
    return judged


def main() -> None:
    """Prints a table for each half."""
    args = options()
    rows = list(restate(load(args.data)[: args.limit], args.per_kind))
    if args.list:
        chosen = [row for row in rows if row.kind == args.list and row.article.half == "tune"]
        print("\n".join(f"{row.article.sha[:8]} {row.text}\n         {row.was}" for row in chosen))
        return
    for half in [args.half] if args.half else ["tune", "held"]:
        judged = judge(row for row in rows if row.article.half == half)
        print(f"{half}: {len({entry.sha for entry in judged})} articles\n{table(judged)}\n")
        if args.show and half == "tune":
            print(faults(judged, args.show, args.most))


if __name__ == "__main__":
    main()

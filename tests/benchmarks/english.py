"""Scores gzcli on the English statements of english.toml about Chinese articles.

    python tests/benchmarks/english.py --data FILE.jsonl [--half tune|held] [--show KIND]

The articles are found in FILE.jsonl by the hash of their text. They are split by that hash: look at the faults of
``tune`` only.
"""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path
from typing import Any

from restating.articles import Article, load
from scoring import Judged, faults, table

import gzcli


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", required=True)
    parser.add_argument("--half", choices=("tune", "held"))
    parser.add_argument("--show", metavar="KIND", help="the faults of a kind (or 'all'), of the tune half")
    parser.add_argument("--most", type=int, default=60, help="faults shown")
    return parser.parse_args()


def statements() -> list[dict[str, Any]]:
    """The articles of english.toml, each with its statements."""
    entries: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))["article"]
    return entries


def judge(article: Article, entry: dict[str, Any]) -> list[Judged]:
    """The statements on one article with the reports of gzcli."""
    store = gzcli.read(article.text)
    rows = entry["statements"]
    return [Judged(article.sha, kind, accept, text, "", gzcli.check(text, store)) for accept, kind, text in rows]


def main() -> None:
    """Prints a table for each half."""
    args = options()
    articles = {article.sha[:8]: article for article in load(args.data)}
    for half in [args.half] if args.half else ["tune", "held"]:
        entries = [entry for entry in statements() if articles[entry["sha"]].half == half]
        judged = [row for entry in entries for row in judge(articles[entry["sha"]], entry)]
        print(f"{half}: {len(entries)} articles\n{table(judged)}\n")
        if args.show and half == "tune":
            print(faults(judged, args.show, args.most))


if __name__ == "__main__":
    main()

"""Runs every benchmark and prints their tables.

    python tests/benchmarks/run.py --data FOLDER [--only NAME]

FOLDER holds uhgeval.jsonl and citecheck.jsonl (rows with an article's text as ``source``).
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def commands(folder: Path) -> dict[str, list[str]]:
    """Each benchmark with its arguments."""
    news, web = str(folder / "uhgeval.jsonl"), str(folder / "citecheck.jsonl")
    return {
        "restate": ["--data", news, "--data", web],
        "english": ["--data", news],
        "speed": ["--data", news],
        "startup": [],
    }


def main() -> None:
    """Prints a heading and a table for each; exits 1 if one did not run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--only", action="append", choices=("restate", "english", "speed", "startup"))
    args = parser.parse_args()
    failed = []
    for name, arguments in commands(args.data).items():
        if args.only and name not in args.only:
            continue
        print(f"## {name}\n", flush=True)
        done = subprocess.run([sys.executable, str(HERE / f"{name}.py"), *arguments], check=False)
        failed += [name] if done.returncode else []
        print(flush=True)
    raise SystemExit(f"did not run: {', '.join(failed)}" if failed else 0)


if __name__ == "__main__":
    main()

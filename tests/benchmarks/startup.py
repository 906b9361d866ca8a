"""The whole-process time of ``gzcli check`` against that of a Typer program which prints one word.

    python tests/benchmarks/startup.py [--runs N]

The runs alternate, so that both see the same machine; the ratio is that of the medians (goal: at most 2.0).
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

COMMAND = ["check", "1642 projects"]
ONE_WORD = """import typer

app = typer.Typer()


@app.command()
def main() -> None:
    print("one")


app()
"""


# Bytecode is kept, as it is for an installed program.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def milliseconds(command: list[str]) -> float:
    """The time of one whole process; its exit code must be 0 or 1."""
    began = time.perf_counter()
    code = subprocess.run(command, capture_output=True, check=False, env=ENVIRONMENT).returncode
    if code not in (0, 1):
        raise SystemExit(f"{command} ended with {code}")
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Prints both medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=31)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "one_word.py"
        plain.write_text(ONE_WORD, encoding="utf-8")
        commands = [str(Path(sys.executable).with_name("gzcli")), *COMMAND], [sys.executable, str(plain)]
        for command in commands:
            milliseconds(command)
        times = [[milliseconds(command) for command in commands] for _ in range(runs)]
    ours, plain_ms = (median(column) for column in zip(*times, strict=True))
    print("| program | median of whole processes |\n|---|---|")
    print(f"| gzcli {' '.join(COMMAND)} | {ours:.0f} ms |\n| Typer, one word | {plain_ms:.0f} ms |")
    print(f"\nratio {ours / plain_ms:.2f} (goal: at most 2.0)")


if __name__ == "__main__":
    main()

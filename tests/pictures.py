"""The pictures of the README, made by the program itself; ``python tests/pictures.py`` makes them again."""

from __future__ import annotations

import base64
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import groupby
from pathlib import Path

import chromium
from manual import ROOT, Session, session

from gzcli.render.layout import cells, width_of

FOLDER = ROOT / "docs" / "pictures"
TERMINAL, REPORT, PHONE = (FOLDER / name for name in ("terminal.svg", "report.webp", "phone.webp"))
CHECK = "gzcli check --file examples/draft.md --source examples/linjiang.txt"
SCREEN, HAND = (1200, 820), (380, 820)

_COLUMNS = 80
_CELL, _LINE, _MARGIN = 8.4, 20, 18  # pixels
_CODE = re.compile(r"\x1b\[([\d;]*)m")
_STYLES = {"1": "font-weight: 700", "2": "opacity: .65", "4": "text-decoration: underline", "31": "fill: #ff8f88",
           "32": "fill: #7fd9a0", "33": "fill: #f0c36a"}  # fmt: skip
_SVG = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">
<title>{title}</title>
<style>
text {{ font: 14px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace; fill: #e9e8e4; white-space: pre; }}
.wide {{ font-size: 16.5px; }}
{styles}</style>
<rect width="100%" height="100%" rx="8" fill="#1b1d21"/>
{lines}</svg>
"""


def terminal() -> str:
    """A check of the draft on a terminal in colour, as SVG; the fonts are those of whoever looks at it."""
    with tempfile.TemporaryDirectory() as folder:
        shown = _run(f"{CHECK}", {**session(Path(folder)), "FORCE_COLOR": "1", "COLUMNS": str(_COLUMNS)})
    rows = [f"$ {CHECK}", *shown.decode().splitlines()]
    drawn = [line for number, row in enumerate(rows) for line in _row(row, _MARGIN + (number + 0.75) * _LINE)]
    return _SVG.format(
        width=round(_COLUMNS * _CELL + 2 * _MARGIN),
        height=len(rows) * _LINE + 2 * _MARGIN,
        title=escape(CHECK),
        styles="".join(f".s{code} {{ {rule}; }}\n" for code, rule in _STYLES.items()),
        lines="".join(drawn),
    )


def _row(row: str, base: float) -> Iterator[str]:
    """One line: each run of one style and one width of letters stands on the cells that a terminal gives it."""
    at, styles = 0, list[str]()
    for part, code in zip((pieces := _CODE.split(row))[::2], [*pieces[1::2], ""], strict=True):
        for width, letters in groupby(part, key=width_of):
            words = "".join(letters)
            if words.strip():
                yield (
                    f'<text x="{_MARGIN + at * _CELL:.1f}" y="{base:.0f}" textLength="{cells(words) * _CELL:.1f}"'
                    f"{_classes([*styles, *(['wide'] if width == 2 else [])])}>{escape(words, quote=False)}</text>\n"
                )
            at += cells(words)
        styles = [f"s{one}" for one in code.split(";") if one in _STYLES]


def _classes(names: list[str]) -> str:
    return f' class="{" ".join(names)}"' if names else ""


def report(browser: chromium.Browser, size: tuple[int, int]) -> bytes:
    """The top of the HTML report of the same check, in a window of this size, as WebP."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "report.html"
        page.write_bytes(_run(f"{CHECK} --format html", session(Path(folder))))
        browser.open(page, size[0])
    clip = {"x": 0, "y": 0, "width": size[0], "height": size[1], "scale": 1}
    shot = browser("Page.captureScreenshot", format="webp", quality=80, clip=clip, captureBeyondViewport=True)
    return base64.b64decode(shot["data"])


def _run(command: str, where: Session) -> bytes:
    return subprocess.run(
        ["sh", "-c", f"{command} || true"], capture_output=True, check=True, cwd=where["PWD"], env=where
    ).stdout


def main() -> None:
    """Write them all."""
    FOLDER.mkdir(exist_ok=True)
    TERMINAL.write_text(terminal(), encoding="utf-8")
    with chromium.browser() as browser:
        REPORT.write_bytes(report(browser, SCREEN))
        PHONE.write_bytes(report(browser, HAND))
    for path in (TERMINAL, REPORT, PHONE):
        print(f"{path}: {path.stat().st_size:,} bytes", file=sys.stderr)


if __name__ == "__main__":
    main()

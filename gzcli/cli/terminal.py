"""What an answer must know of the terminal and of the environment."""

from __future__ import annotations

import os
import sys

from gzcli.errors import InputError
from gzcli.render.view import View, symbols_for

LANGS = ("en", "zh")


def view(lang: str = "", no_color: bool = False, *, explain: bool = False, many: bool = False) -> View:
    """The view that standard output and the environment ask for.

    Raises InputError for a language that the program does not speak.
    """
    if lang and lang not in LANGS:
        raise InputError(f"no language {lang!r}; choose en or zh")
    encoding = sys.stdout.encoding or "utf-8"
    _never_fail_on_a_letter()
    return View(
        width=_width(),
        colour=_colour(no_color),
        symbols=symbols_for(encoding),
        lang=lang or _locale(),
        explain=explain,
        many=many,
    )


def _never_fail_on_a_letter() -> None:
    """Print a letter that the terminal's encoding lacks as an escape, instead of stopping at it."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="backslashreplace")


def _locale() -> str:
    env = os.environ
    name = env.get("LC_ALL") or env.get("LC_MESSAGES") or env.get("LANG") or ""
    return "zh" if name.lower().startswith("zh") else "en"


def _width() -> int:
    return max(30, _columns())


def _columns() -> int:
    """As ``shutil.get_terminal_size`` tells it, which loads all that unpacks archives."""
    asked = os.environ.get("COLUMNS", "")
    if asked.isdecimal() and int(asked):
        return int(asked)
    out = sys.__stdout__
    try:
        return (os.get_terminal_size(out.fileno()).columns if out else 0) or 80
    except (ValueError, OSError):  # closed, or no terminal
        return 80


def _colour(forbidden: bool) -> bool:
    """Whether to colour: --no-color, NO_COLOR and FORCE_COLOR decide in this order, then the terminal."""
    if forbidden or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"

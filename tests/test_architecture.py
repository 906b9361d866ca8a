"""The house rules that a reader relies on: small modules and functions, said what they are for, and one way down."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "gzcli"
MODULES = sorted(PACKAGE.rglob("*.py"))
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
LONGEST_MODULE, LONGEST_FUNCTION = 300, 40
IMPORT_ALL = """
import importlib, sys, gzcli
for name in sys.argv[1:]:
    importlib.import_module(name.removesuffix(".__init__"))
print(*(name for name in gzcli.__all__ if not callable(getattr(gzcli, name))), end="")
"""


def parametrized(modules: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("module", modules, ids=lambda path: str(path.relative_to(PACKAGE)))


def functions(module: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    return [node for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))) if isinstance(node, FUNCTIONS)]


def body_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of its statements, without signature and docstring."""
    first = function.body[1:2] if ast.get_docstring(function) else function.body[:1]
    return (function.end_lineno or 0) - first[0].lineno + 1 if first else 0


@parametrized(MODULES)
def test_a_module_is_short(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@parametrized(MODULES)
def test_a_function_is_short(module: Path) -> None:
    assert [one.name for one in functions(module) if body_lines(one) > LONGEST_FUNCTION] == []


@parametrized([module for module in MODULES if module.read_text(encoding="utf-8").strip()])
def test_a_module_says_what_it_is_for(module: Path) -> None:
    assert ast.get_docstring(ast.parse(module.read_text(encoding="utf-8")))


def test_no_module_takes_the_name_of_a_public_function() -> None:
    """A package ``gzcli.read`` would hide the function once anything imports from it."""
    run = [
        sys.executable,
        "-c",
        IMPORT_ALL,
        *(".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts) for module in MODULES),
    ]
    assert subprocess.run(run, capture_output=True, check=True, timeout=60, cwd=PACKAGE.parent).stdout == b""

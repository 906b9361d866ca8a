"""How a statement's value stands to a source's: the corpus of docs/SEMANTICS.md, "Comparing values"."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gzcli.grammar.scan import detect_lang, mentions
from gzcli.model.quantity import Quantity
from gzcli.verdict.value import Relation, Tolerance, compare, difference

GROUPS = tomllib.loads((Path(__file__).parent / "corpus" / "values.toml").read_text(encoding="utf-8"))["group"]


def quantity(text: str) -> Quantity:
    """The one figure that a phrase is."""
    (mention,) = mentions(text, detect_lang(text))
    assert mention.quantity is not None
    assert mention.text == text
    return mention.quantity


def tolerance(group: dict[str, Any]) -> Tolerance:
    strict = group.get("strict", False)
    return Tolerance.of(Decimal(group["tolerance"]), strict) if "tolerance" in group else Tolerance(strict=strict)


@pytest.mark.parametrize(
    ("group", "told", "stated"),
    [
        pytest.param(group, told, stated, id=f"{told} for {stated}: {group['why']}")
        for group in GROUPS
        for told, stated in group["pairs"]
    ],
)
def test_relation(group: dict[str, Any], told: str, stated: str) -> None:
    assert compare(quantity(told), quantity(stated), tolerance(group)) == group["relation"]


def test_every_relation_has_examples() -> None:
    assert {group["relation"] for group in GROUPS} == set(Relation)


@pytest.mark.parametrize(
    ("told", "stated", "expected"),
    [
        ("120座", "100座", Decimal("0.2")),
        ("50座", "1百座", Decimal("-0.5")),
        ("1.2万元", "1万元", Decimal("0.2")),
        ("72小时", "2天", Decimal("0.5")),
        ("10—15%", "12%", None),
        ("5座", "0座", None),
    ],
)
def test_the_difference_is_the_share_of_the_sources_number(told: str, stated: str, expected: Decimal | None) -> None:
    assert difference(quantity(told), quantity(stated)) == expected


def test_a_tolerance_is_not_below_zero() -> None:
    with pytest.raises(ValueError, match="zero or more"):
        Tolerance.of(Decimal("-0.01"))

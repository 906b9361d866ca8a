"""What automatic extraction finds: the curated pack of the built-in article, and sentences of our own.

The first part reads the article of the pack as if nobody had ever looked at it, and compares every figure with the
curated claim of the same characters. The second part is ``corpus/extraction``: a sentence, and what each of its
figures measures, when, whether it happened, which way it went, and whether it is what a change started from.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import gzcli
from gzcli.model.claim import Claim, ClaimKind, Modality
from gzcli.model.mention import Mention
from gzcli.model.when import Day
from gzcli.store.pack import builtin

FOLDER = Path(__file__).parent / "corpus" / "extraction"
ENOUGH = 0.95
OPEN = (Modality.PLANNED, Modality.FORECAST)

# Where extraction differs from the pack, and why. An entry that no longer differs fails the test.
DIFFERS = {
    ("measure", "pony-licence-date"): "what happened stands two commas behind the date, after whose event it is",
    ("unit", "digital-economy-increment"): "the pack knows that an increment of an economy is money",
    ("period", "base-stations-built"): "the pack reads 目前 as the month of printing; extraction dates no 目前",
}


# --- the built-in article ----------------------------------------------------------------------------------------------


@cache
def _pairs() -> tuple[tuple[Claim, Claim | None], ...]:
    """Every curated figure with the extracted one of the same characters. Dates that only bound a figure are none."""
    pack = builtin()
    extracted = {
        (source.id, claim.mention.span): claim
        for source in pack.sources.values()
        for claim in gzcli.read(source.text, date=source.date).claims
        if claim.mention is not None
    }
    return tuple(
        (claim, extracted.get((claim.source, claim.mention.span)))
        for claim in pack.claims
        if claim.mention is not None and claim.kind is not ClaimKind.PERIOD
    )


def _reads(mention: Mention | None) -> Any:
    """The value, unit and hedge of a mention, or its date."""
    quantity = mention.quantity if mention else None
    return (quantity.number, quantity.interval, quantity.hedge) if quantity else mention and mention.when


def _unit(mention: Mention | None) -> str:
    return mention.quantity.unit if mention and mention.quantity else ""


def _same_measure(curated: Claim, found: Claim) -> bool:
    """Whether one name holds the other, they end in the same word, or share half of the curated one's characters."""
    ours, theirs = curated.measure, found.measure
    if not theirs:
        return not ours
    shared = sum(character in theirs for character in ours)
    return theirs in ours or ours in theirs or ours[-2:] == theirs[-2:] or 2 * shared >= len(ours)


def _same_period(curated: Claim, found: Claim) -> bool:
    """Whether the periods are equal, or the found one holds the curated one."""
    if curated.when is None or found.when is None:
        return curated.when is found.when
    first, last = _key(found.when.first, 0), _key(found.when.last, 99)
    return first <= _key(curated.when.first, 0) and _key(curated.when.last, 99) <= last


def _key(day: Day, unknown: int) -> tuple[int, int, int]:
    month, number = (unknown if part is None else part for part in (day.month, day.day))
    return day.year or 0, month, number


AXES: dict[str, Callable[[Claim, Claim], bool]] = {
    "value": lambda curated, found: _reads(curated.mention) == _reads(found.mention),
    "unit": lambda curated, found: _unit(curated.mention) == _unit(found.mention),
    "measure": _same_measure,
    "period": _same_period,
    # A figure of which no word says that it is planned is told as a fact.
    "modality": lambda curated, found: (curated.modality in OPEN) == (found.modality in OPEN),
}


@pytest.mark.parametrize("axis", AXES)
def test_the_article_reads_as_curated(axis: str) -> None:
    differ = {claim.id for claim, found in _pairs() if found is None or not AXES[axis](claim, found)}
    assert differ == {name for known, name in DIFFERS if known == axis}


@pytest.mark.parametrize("axis", AXES)
def test_at_least_95_percent_of_the_figures_read_as_curated(axis: str) -> None:
    pairs = _pairs()
    same = sum(found is not None and AXES[axis](claim, found) for claim, found in pairs)
    assert len(pairs) >= 25
    assert same >= ENOUGH * len(pairs)


# --- sentences of our own ----------------------------------------------------------------------------------------------


def _rows() -> list[Any]:
    """One row for each sentence of the corpus."""
    rows = []
    for file in sorted(FOLDER.glob("*.toml")):
        for row in tomllib.loads(file.read_text(encoding="utf-8"))["sentence"]:
            reason = row.get("known_failure")
            marks = [pytest.mark.xfail(reason=reason, strict=True)] if reason else []
            rows.append(pytest.param(file.stem, row, id=row["text"][:60], marks=marks))
    return rows


def _told(claim: Claim) -> dict[str, Any]:
    """What the corpus writes of a figure: only what is there."""
    told: dict[str, Any] = {
        "figure": claim.mention.text if claim.mention else "",
        "measure": claim.measure,
        "when": claim.when.edtf if claim.when else "",
        "modality": claim.modality.value if claim.modality else "",
        "direction": claim.direction.value,
        "baseline": claim.baseline,
    }
    return {key: value for key, value in told.items() if value or key in ("figure", "measure")}


@pytest.mark.parametrize(("lang", "row"), _rows())
def test_a_sentence_tells_of_its_figures(lang: str, row: dict[str, Any]) -> None:
    claims = gzcli.read(row["text"], date=row.get("date", ""), lang=lang).claims
    assert [_told(claim) for claim in claims if claim.kind is not ClaimKind.PERIOD] == row["figures"]


def test_the_corpus_is_large_enough() -> None:
    languages = [row.values[0] for row in _rows()]
    assert min(languages.count("zh"), languages.count("en")) >= 40


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("临江港吞吐量2323万标箱，东港区1670万标箱。全市商品房销售额98765432。", "CNY"),
        ("临江公司收入2323万美元，利润1670万美元。全市商品房销售额98765432。", "USD"),
    ],
)
def test_a_bare_sum_takes_the_currency_of_its_text_and_no_other_unit(text: str, unit: str) -> None:
    (bare,) = (c.mention for c in gzcli.read(text, lang="zh").claims if c.mention and c.mention.text == "98765432")
    assert bare.quantity is not None
    assert bare.quantity.unit == unit

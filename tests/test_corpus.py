"""The grammar against its corpora: a canonical value, many phrasings, each of which must be read whole."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from gzcli.grammar.scan import mentions
from gzcli.model.mention import Kind, Mention

CORPUS = Path(__file__).parent / "corpus"


def rows(path: Path) -> Iterator[tuple[dict[str, Any], str]]:
    for value in tomllib.loads(path.read_text(encoding="utf-8"))["value"]:
        for phrase in value["phrases"]:
            yield value, phrase


def cases(name: str) -> list[Any]:
    return [
        pytest.param(lang, value, phrase, id=f"{lang}:{phrase}")
        for lang in ("zh", "en")
        for value, phrase in rows(CORPUS / lang / name)
    ]


def negatives() -> list[Any]:
    return [
        pytest.param(lang, phrase, id=f"{lang}:{phrase}")
        for lang in ("zh", "en")
        for phrase in tomllib.loads((CORPUS / lang / "negative.toml").read_text(encoding="utf-8"))["phrases"]
    ]


def described(found: tuple[Mention, ...]) -> list[dict[str, str]]:
    """What was read, in the words of the corpus."""
    return [{"text": mention.text, "kind": mention.kind.value, **figures(mention)} for mention in found]


def figures(mention: Mention) -> dict[str, str]:
    quantity = mention.quantity
    if quantity is None:
        return {}
    read = {
        "number": plain(quantity.number),
        "low": plain(quantity.low),
        "high": plain(quantity.high),
        "unit": quantity.unit,
        "hedge": quantity.hedge.value,
        "noun": quantity.noun,
    }
    return read | ({"rest": plain(mention.rest.number)} if mention.rest else {})


def plain(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"


def expected(value: dict[str, Any], phrase: str) -> dict[str, str]:
    wanted = {key: text for key, text in value.items() if key not in ("phrases", "lang")}
    for key in ("number", "low", "high"):
        if wanted.get(key):
            wanted[key] = plain(Decimal(wanted[key]))
    return {"text": phrase, "kind": "quantity", "hedge": "exact", **wanted}


def check(lang: str, value: dict[str, Any], phrase: str) -> None:
    wanted, found = expected(value, phrase), described(mentions(phrase, lang))
    assert [{key: one.get(key) for key in wanted} for one in found] == [wanted]


@pytest.mark.parametrize(("lang", "value", "phrase"), cases("quantity.toml"))
def test_a_quantity_is_read_whole(lang: str, value: dict[str, Any], phrase: str) -> None:
    check(lang, value, phrase)


@pytest.mark.parametrize(
    ("text", "figure", "hedge"),
    [
        ("接近汽车总产量的四成", "四成", "near"),
        ("超过总人口的三分之一", "三分之一", "over"),
        ("约占全国的30%", "30%", "about"),
        ("不足总数的一半", "一半", "under"),
        ("增速超过去年同期的5.1%", "5.1%", "exact"),
        ("涨幅低于全国平均的5.2%", "5.2%", "exact"),
        ("占近年来总量的三成", "三成", "exact"),
    ],
)
def test_a_hedge_may_stand_before_the_whole(text: str, figure: str, hedge: str) -> None:
    read = {mention.text: mention.quantity for mention in mentions(text, "zh")}
    assert read[figure] is not None and read[figure].hedge.value == hedge


@pytest.mark.parametrize(("lang", "value", "phrase"), cases("order.toml"))
def test_ordinals_and_scores_are_read_whole(lang: str, value: dict[str, Any], phrase: str) -> None:
    check(lang, value, phrase)


@pytest.mark.parametrize(("lang", "phrase"), negatives())
def test_what_only_looks_like_a_figure_is_none(lang: str, phrase: str) -> None:
    assert described(tuple(one for one in mentions(phrase, lang) if one.kind is not Kind.DATE)) == []


@pytest.mark.parametrize(("value", "phrase"), list(rows(CORPUS / "known_failures.toml")))
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_known_failures(value: dict[str, Any], phrase: str) -> None:
    check(value["lang"], value, phrase)

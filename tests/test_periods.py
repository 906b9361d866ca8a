"""How a statement's period stands to a source's: read from words, compared by the parts that both name."""

from __future__ import annotations

from datetime import date

import pytest

from gzcli.grammar.scan import detect_lang, mentions
from gzcli.model.when import Day, When
from gzcli.verdict.periods import Overlap, contains, overlap, same_event

YEAR_OF_NOBODY = When(Day(0), Day(0))  # 今年, where nobody gave a date to count from


def when(text: str) -> When:
    """The one date that a phrase is."""
    (mention,) = mentions(text, detect_lang(text))
    assert mention.when is not None
    return mention.when


@pytest.mark.parametrize(
    ("told", "stated", "expected"),
    [
        ("2023年", "2023年", Overlap.EQUAL),
        ("2023年", "in 2023", Overlap.EQUAL),
        ("2023年", "2023年5月", Overlap.CONTAINED),
        ("2023年5月", "2023年", Overlap.WIDER),
        ("2023年", "2022年", Overlap.APART),
        ("5月8日", "5月8日", Overlap.EQUAL),
        ("5月8日", "2020年5月8日", Overlap.EQUAL),
        ("2020年5月8日", "5月8日", Overlap.EQUAL),
        ("5月8日", "5月9日", Overlap.APART),
        ("5月", "5月8日", Overlap.CONTAINED),
        ("一季度", "1—3月", Overlap.EQUAL),
        ("Q1", "一季度", Overlap.EQUAL),
        ("January to April", "1—4月", Overlap.EQUAL),
        ("1—4月", "一季度", Overlap.CONTAINED),
        ("二季度", "一季度", Overlap.APART),
        ("上半年", "一季度", Overlap.CONTAINED),
        ("5月8日15时", "5月8日", Overlap.WIDER),
        ("5月8日", "5月8日15时", Overlap.CONTAINED),
        ("5月8日15时", "5月8日15时", Overlap.EQUAL),
        ("5月8日15时", "5月8日16时", Overlap.APART),
        ("5月8日下午", "5月8日15时", Overlap.CONTAINED),
        ("15时30分", "15时30分", Overlap.EQUAL),
        ("15时30分", "16时", Overlap.APART),
        ("15时30分", "2023年", Overlap.UNKNOWN),
    ],
)
def test_overlap(told: str, stated: str, expected: Overlap) -> None:
    assert overlap(when(told), when(stated)) is expected


def test_this_year_of_nobody_is_no_year_that_is_named() -> None:
    assert overlap(YEAR_OF_NOBODY, when("2023年")) is Overlap.UNKNOWN


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        ("2023年", date(2023, 5, 8), True),
        ("2022年", date(2023, 5, 8), False),
        ("一季度", date(2023, 2, 28), True),
        ("一季度", date(2023, 4, 1), False),
        ("5月8日", date(2023, 5, 8), True),
    ],
)
def test_contains(period: str, day: date, expected: bool) -> None:
    assert contains(when(period), day) is expected


@pytest.mark.parametrize(
    ("told", "stated", "ends", "expected"),
    [
        ("2001年", "2001年以来", False, Overlap.EQUAL),
        ("5月8日", "5月8日", False, Overlap.EQUAL),
        ("5月", "5月8日", False, Overlap.CONTAINED),
        ("5月8日", "6月8日", False, Overlap.APART),
        ("5月1日至8日", "5月8日", True, Overlap.APART),
        ("5月1日至8日", "5月8日", False, Overlap.CONTAINED),
    ],
)
def test_dates_of_an_event(told: str, stated: str, ends: bool, expected: Overlap) -> None:
    assert same_event(when(told), when(stated), ends) is expected


@pytest.mark.parametrize("day", [Day(2023, 2, 29), Day(None, 2, 31), Day(2023, 13, 1)])
def test_a_day_that_no_calendar_has_cannot_be_compared(day: Day) -> None:
    assert overlap(When(day, day), when("2023年")) is Overlap.UNKNOWN

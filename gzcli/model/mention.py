"""A figure or a date as it stands in a text."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from gzcli.model.quantity import Quantity
from gzcli.model.span import Span
from gzcli.model.when import When


class Kind(StrEnum):
    """What a mention is."""

    QUANTITY = "quantity"  # 1642个, 7.5%, 48小时
    ORDINAL = "ordinal"  # 第13位, 首家, the 21st typhoon
    SCORE = "score"  # 2：1, 28比5
    DATE = "date"  # 5月14日, 2023年, 一季度, 15时30分


class Mention(NamedTuple):
    """One figure: where it stands, what it is, and its value.

    ``span`` covers hedge, number, unit and a measure word (超300座), and ``text`` are those characters.
    Exactly one of ``quantity`` and ``when`` is set; ``rest`` holds the second number of a score.
    """

    span: Span
    text: str
    kind: Kind
    quantity: Quantity | None = None
    when: When | None = None
    rest: Quantity | None = None

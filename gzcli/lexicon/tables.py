"""Units, hedges and number words, read once from the tables of this folder (the first line of each says its columns)."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import Generic, NamedTuple, TypeVar

from gzcli.lexicon.data import lines
from gzcli.model.quantity import Hedge, Quantity

T = TypeVar("T")


class Unit(NamedTuple):
    """A unit of measure, a currency or a measure word: ``factor`` turns it into its dimension's base unit.

    ``zh`` and ``en`` are the forms it is written in, the first one the usual one.
    """

    id: str
    dimension: str
    factor: Decimal
    zh: tuple[str, ...] = ()
    en: tuple[str, ...] = ()


class Forms(Generic[T]):
    """Words with a meaning, found at a place in a text; the longest wins."""

    def __init__(self, pairs: Iterable[tuple[str, T]]) -> None:
        self._starts: dict[str, list[tuple[str, T]]] = {}  # by the first two characters, or one if there are no more
        self._last: dict[str, list[tuple[str, T]]] = {}
        for form, value in sorted(dict(pairs).items(), key=lambda pair: -len(pair[0])):
            self._starts.setdefault(form[:2], []).append((form, value))
            self._last.setdefault(form[-1], []).append((form, value))
        self.firsts, self.lasts = frozenset(start[0] for start in self._starts), frozenset(self._last)

    def at(self, text: str, start: int) -> tuple[int, T] | None:
        """The end and the meaning of the longest word that starts here. Latin words end at a word boundary."""
        for length in (2, 1):
            for form, value in self._starts.get(text[start : start + length], ()):
                if text.startswith(form, start) and not _cuts(text, start + len(form)):
                    return start + len(form), value
        return None

    def before(self, text: str, end: int) -> tuple[int, T] | None:
        """The start and the meaning of the longest word that ends here. Latin words start at a word boundary."""
        for form, value in self._last.get(text[end - 1 : end], ()):
            if text.endswith(form, 0, end) and not _cuts(text, end - len(form)):
                return end - len(form), value
        return None


def unit(name: str) -> Unit:
    """The unit with this id; ``CNY/t`` is composed of its parts, "" is the unit of a bare number.

    Raises KeyError for an unknown id.
    """
    known = _units().get(name)
    if known is not None:
        return known
    over, slash, under = name.partition("/")
    if not slash:
        raise KeyError(name)
    top, bottom = unit(over), unit(under)
    return Unit(name, f"{top.dimension}/{bottom.dimension}", top.factor / bottom.factor)


def dimension(quantity: Quantity | None) -> str:
    """The dimension of a quantity's unit; "" where there is no quantity."""
    return unit(quantity.unit).dimension if quantity else ""


def is_currency(dimension: str) -> bool:
    """Whether a dimension is a currency, named by its ISO 4217 code; TEU are containers."""
    return len(dimension) == 3 and dimension.isupper() and dimension != "TEU"


def same_dimension(a: str, b: str) -> bool:
    """Whether values in the two units can be compared at all."""
    return a == b or unit(a).dimension == unit(b).dimension


@cache
def zh_units() -> Forms[str]:
    """Chinese unit and measure words -> unit id."""
    return Forms((form, row.id) for row in _units().values() for form in row.zh)


@cache
def en_units() -> Forms[str]:
    """English unit words in lower case, plurals included -> unit id."""
    rows = (line.split("\t") for line in lines("units.tsv"))
    words = ((word.lower(), row[0]) for row in rows for word in _cell(row, 4) if not word.startswith("="))
    return Forms((form, name) for word, name in words for form in _number_forms(word))


@cache
def abbreviations() -> Forms[str]:
    """Abbreviations, whose case matters -> unit id."""
    rows = (line.split("\t") for line in lines("units.tsv"))
    return Forms((form[1:], row[0]) for row in rows for form in _cell(row, 4) if form.startswith("="))


@cache
def prefixes() -> Forms[str]:
    """What stands before a number, in lower case -> unit id: us$, rmb, 人民币, 时速."""
    rows = (line.split("\t") for line in lines("units.tsv"))
    return Forms((form, row[0]) for row in rows for form in _cell(row, 5))


@cache
def hedges(lang: str, place: str) -> Forms[Hedge | None]:
    """Hedge words that stand ``before`` or ``after`` a number in "zh" or "en"; None is a word that only looks so."""
    column = 2 if lang == "zh" else 3
    rows = (line.split("\t") for line in lines("hedges.tsv"))
    return Forms(
        (form, None if row[0] == "none" else Hedge(row[0]))
        for row in rows
        if row[1] == place
        for form in _cell(row, column)
    )


class Word(NamedTuple):
    """A number word: ``kind`` is digit, teen, ten or scale."""

    kind: str
    value: Decimal


@cache
def zh_numerals() -> dict[str, Word]:
    """Chinese numeral characters."""
    rows = (line.split("\t") for line in lines("numerals.tsv"))
    return {char: Word(row[0], Decimal(row[1])) for row in rows if len(row) > 2 for char in row[2]}


@cache
def en_numerals() -> dict[str, Word]:
    """English number words: one, ten, twenty, hundred, million, bn."""
    rows = (line.split("\t") for line in lines("numerals.tsv"))
    return {word: Word(row[0], Decimal(row[1])) for row in rows if len(row) > 3 for word in row[3].split()}


@cache
def en_ordinals() -> dict[str, Word]:
    """English ordinal words, which also name fractions: third, hundredth."""
    rows = (line.split("\t") for line in lines("numerals.tsv"))
    return {row[4]: Word(row[0], Decimal(row[1])) for row in rows if len(row) > 4}


@cache
def _units() -> dict[str, Unit]:
    rows = (line.split("\t") for line in lines("units.tsv"))
    units = {row[0]: Unit(row[0], row[1], Decimal(row[2]), _cell(row, 3), _bare(_cell(row, 4))) for row in rows}
    return {"": Unit("", "", Decimal(1)), **units}


def _cell(row: list[str], column: int) -> tuple[str, ...]:
    return tuple(row[column].split("|")) if len(row) > column and row[column] else ()


def _bare(forms: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(form.removeprefix("=") for form in forms)


def _number_forms(word: str) -> tuple[str, ...]:
    return (word, word + "s") if word[-1].isalpha() else (word,)


def _cuts(text: str, at: int) -> bool:
    """Whether a boundary here would cut a Latin word or number in two."""
    return 0 < at < len(text) and _latin(text[at - 1]) and _latin(text[at])


def _latin(char: str) -> bool:
    return char.isascii() and char.isalnum()

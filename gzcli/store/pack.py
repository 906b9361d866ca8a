"""Fact packs: a folder with an article, its source record and its claims, read and verified.

The format is described in ``facts/README.md``. Nothing in a pack is believed: the article's hash, every quote,
section and paragraph, and every figure must be what the text and the grammar say, or the pack is refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from gzcli.grammar.document import Document, read_document
from gzcli.grammar.scan import mentions
from gzcli.model.claim import Claim, ClaimKind, Direction, Modality, Source
from gzcli.model.facts import Facts
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge
from gzcli.model.span import Span
from gzcli.model.when import Bound, When
from gzcli.store.edtf import read_edtf
from gzcli.store.packfile import PackError, check_keys, read_source, read_toml

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

__all__ = ["PackError", "builtin", "load"]

_Choice = TypeVar("_Choice", bound=StrEnum)

_NEEDED = ("id", "kind", "section", "paragraph", "quote", "measure", "modality", "gloss")
_OPTIONAL = ("figure", "entity", "when", "bound", "direction", "attribution", "aliases")
_VALUES = ("quantity", "ordinal", "date")
_ENDS = ("number", "low", "high")
_QUANTITY_KEYS = (*_ENDS, "unit", "implied", "hedge")


@cache
def builtin() -> Facts:
    """The facts of every pack that comes with the program. Raises PackError like ``load``."""
    here = Path(__file__).resolve()
    home = next((up / "facts" for up in here.parents[1:3] if (up / "facts").is_dir()), None)
    if home is None:
        raise PackError("facts: the built-in packs are missing; install gzcli again")
    packs = [load(folder) for folder in sorted(home.iterdir()) if folder.is_dir()]
    sources = {id_: source for pack in packs for id_, source in pack.sources.items()}
    return Facts(sources, tuple(claim for pack in packs for claim in pack.claims))


def load(folder: Path | Traversable) -> Facts:
    """Read the pack in a folder, and verify all of it against its article and the grammar.

    Raises PackError for a pack that is incomplete, that does not fit its article, or whose figures are not what
    the grammar reads.
    """
    source = read_source(folder)
    reading = _Reading.of(source)
    table, where = read_toml(folder, "claims.toml"), f"{folder.name}/claims.toml"
    check_keys(where, table, needed=("claim",))
    claims = tuple(_Row(where, row, reading).claim() for row in table["claim"])
    _refuse_doubles(where, [claim.id for claim in claims])
    return Facts({source.id: source}, claims)


def _refuse_doubles(where: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise PackError(f"{where}: claim {id_}: the id occurs twice; give one of them another id")
        seen.add(id_)


class _Reading(NamedTuple):
    """An article as the program reads it: its structure, and its mentions by where they stand."""

    source: Source
    document: Document
    mentions: Mapping[Span, Mention]

    @classmethod
    def of(cls, source: Source) -> _Reading:
        found = mentions(source.text, source.lang, date.fromisoformat(source.date))
        return cls(source, read_document(source.text), {mention.span: mention for mention in found})

    def sentence(self, offset: int) -> Span:
        sentences = self.document.paragraph_at(offset).sentences
        return next(sentence for sentence in reversed(sentences) if sentence.start <= offset)


class _Row(NamedTuple):
    """One ``[[claim]]`` of a file, checked field by field against the article."""

    file: str
    row: Mapping[str, Any]
    reading: _Reading

    def claim(self) -> Claim:
        row = self.row
        check_keys(f"{self.file}: claim {row.get('id', '?')}", row, _NEEDED, (*_OPTIONAL, *_VALUES))
        span = self._span()
        mention = self._mention(span)
        sentence = self.reading.sentence(mention.span.start if mention else span.start)
        when = self._when(sentence, mention)
        self._check_place(span)
        return Claim(
            id=row["id"],
            source=self.reading.source.id,
            kind=self._choice(ClaimKind, "kind"),
            span=span,
            sentence=sentence,
            paragraph=row["paragraph"],
            mention=mention,
            section=row["section"],
            entity=row.get("entity", ""),
            measure=row["measure"],
            when=when[0],
            when_own=when[1],
            modality=self._choice(Modality, "modality"),
            direction=self._choice(Direction, "direction", Direction.NONE),
            attribution=row.get("attribution", ""),
            gloss=row["gloss"],
            aliases=tuple(row.get("aliases", ())),
        )

    def _fault(self, fault: str, mend: str) -> PackError:
        return PackError(f"{self.file}: claim {self.row['id']}: {fault}; {mend}")

    def _choice(self, kind: type[_Choice], key: str, default: _Choice | None = None) -> _Choice:
        value = self.row.get(key, default)
        try:
            return kind(value)
        except ValueError:
            names = ", ".join(member.value for member in kind if member.value)
            raise self._fault(f"{key} {value!r} is unknown", f"use one of {names}") from None

    def _span(self) -> Span:
        text, quote = self.reading.source.text, self.row["quote"]
        start = text.find(quote) if quote else -1
        if start < 0:
            raise self._fault(f"the article does not say {quote!r}", "copy the quote from article.txt")
        if text.find(quote, start + 1) >= 0:
            raise self._fault(f"the article says {quote!r} more than once", "lengthen the quote")
        return Span(start, start + len(quote))

    def _check_place(self, span: Span) -> None:
        paragraph = self.reading.document.paragraph_at(span.start)
        for key, found in (("paragraph", paragraph.number), ("section", paragraph.section)):
            if self.row[key] != found:
                raise self._fault(f"{key} is {self.row[key]!r}, but the quote stands in {found!r}", f"correct {key}")

    def _mention(self, span: Span) -> Mention | None:
        given = [key for key in _VALUES if key in self.row]
        if "figure" not in self.row and not given:
            return None
        if "figure" not in self.row or len(given) != 1:
            raise self._fault("a figure goes with one value", f"give figure and one of {', '.join(_VALUES)}")
        curated = self._curated(given[0])
        mention = _with_unit(self._read(span), self.row.get("quantity", {}).get("implied", ""))
        read = _read_as(mention, given[0])
        if any(read.get(key) != value for key, value in curated.items()):
            raise self._fault(
                f"{given[0]} is {_show(curated)}, but the grammar reads {self.row['figure']!r} as {_show(read)}",
                f"correct {given[0]}, or mend the grammar",
            )
        return mention

    def _read(self, span: Span) -> Mention:
        quote, figure = self.row["quote"], self.row["figure"]
        if not figure or quote.count(figure) != 1:
            raise self._fault(f"{figure!r} does not stand once in the quote", "correct figure, or change the quote")
        start = span.start + quote.index(figure)
        place = Span(start, start + len(figure))
        mention = self.reading.mentions.get(place)
        if mention is None:
            others = [other.text for other in self.reading.mentions.values() if other.span.overlaps(place)]
            read = f"{others[0]!r}" if others else "no figure"
            raise self._fault(f"the grammar reads {read} at {figure!r}", "correct figure, or mend the grammar")
        return mention

    def _curated(self, key: str) -> dict[str, object]:
        value = self.row[key]
        if key == "date":
            return {"date": self._period(key).edtf}
        if key == "ordinal":
            return {"number": self._decimal(key, value)}
        check_keys(f"{self.file}: claim {self.row['id']}: quantity", value, (), _QUANTITY_KEYS)
        numbers = {end: self._decimal(end, value[end]) for end in _ENDS if end in value}
        if not numbers:
            raise self._fault("quantity has no number", "give number, or low and high")
        if "unit" in value and "implied" in value:
            raise self._fault("the unit is both written and implied", "leave out unit or implied")
        unit = value.get("unit", value.get("implied", ""))
        return {**numbers, "unit": unit, "hedge": value.get("hedge", Hedge.EXACT.value)}

    def _decimal(self, key: str, value: str) -> Decimal:
        try:
            return Decimal(value)
        except InvalidOperation:
            raise self._fault(f"{key} {value!r} cannot be read", 'write it as "1642" or "4798e8"') from None

    def _period(self, key: str) -> When:
        period = read_edtf(self.row[key])
        if period is None:
            raise self._fault(f"{key} {self.row[key]!r} cannot be read", "write it as 2020-05-14 or 2020-01/2020-04")
        return period

    def _when(self, sentence: Span, mention: Mention | None) -> tuple[When | None, bool]:
        """The period, and whether the sentence itself names it; an inferred one counts as relative."""
        if "when" not in self.row:
            return (mention.when, True) if mention and mention.when else (None, False)
        period = self._period("when")._replace(bound=self._choice(Bound, "bound", Bound.IN))
        dates = (mention.when for span, mention in self.reading.mentions.items() if sentence.covers(span))
        named = next((when for when in dates if when and when.edtf == period.edtf), None)
        return period._replace(relative=named is None or named.relative), named is not None


def _with_unit(mention: Mention, implied: str) -> Mention:
    """The mention with the unit that its words leave out, if they do."""
    quantity = mention.quantity
    if not implied or quantity is None or quantity.unit:
        return mention
    return mention._replace(quantity=quantity._replace(unit=implied))


def _read_as(mention: Mention, key: str) -> dict[str, object]:
    """What the grammar reads, in the terms of the pack."""
    if key == "date":
        return {"date": mention.when.edtf if mention.when else "no date"}
    quantity = mention.quantity
    if quantity is None or (mention.kind is Kind.ORDINAL) != (key == "ordinal"):
        return {"kind": mention.kind.value}
    ends = {"low": quantity.low, "high": quantity.high}
    return {"number": quantity.number, **ends, "unit": quantity.unit, "hedge": quantity.hedge.value}


def _show(parts: Mapping[str, object]) -> str:
    plain = {key: f"{value:f}" if isinstance(value, Decimal) else value for key, value in parts.items()}
    return ", ".join(f"{key} {value}" for key, value in plain.items() if value not in (None, ""))

"""Fact packs: a folder with an article, its source record and its claims, read and verified.

The format is described in ``facts/README.md``. Nothing in a pack is believed: the article's hash, every quote,
section and paragraph, and every figure must be what the text and the grammar say, or the pack is refused.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from gzcli.errors import InputError
from gzcli.extract.document import Document, read_document
from gzcli.grammar.scan import mentions
from gzcli.model.claim import Claim, ClaimKind, Direction, Modality, Source
from gzcli.model.facts import Facts
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge
from gzcli.model.span import Span
from gzcli.model.when import Bound, When
from gzcli.store.edtf import read_edtf

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

_Choice = TypeVar("_Choice", bound=StrEnum)

_SOURCE_KEYS = ("id", "title", "date", "lang", "sha256")
_NEEDED = ("id", "kind", "section", "paragraph", "quote", "measure", "modality", "gloss")
_OPTIONAL = ("figure", "entity", "when", "bound", "direction", "attribution", "aliases")
_VALUES = ("quantity", "ordinal", "date")
_ENDS = ("number", "low", "high")
_KINDS: Mapping[str, tuple[type, str]] = {
    "claim": (list, "write every claim as [[claim]]"),
    "paragraph": (int, "write it as a number, without quotes"),
    "quantity": (dict, 'write it as { number = "1642" }'),
    "aliases": (list, "write it as a list of texts"),
}
_QUANTITY_KEYS = (*_ENDS, "unit", "hedge")


class PackError(InputError):
    """A pack is not what its article says. The one line names the file, the claim and the mend."""


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
    source = _source(folder)
    reading = _Reading.of(source)
    table, where = _toml(folder, "claims.toml"), f"{folder.name}/claims.toml"
    _check_keys(where, table, needed=("claim",))
    claims = tuple(_Row(where, row, reading).claim() for row in table["claim"])
    _refuse_doubles(where, [claim.id for claim in claims])
    return Facts({source.id: source}, claims)


def _source(folder: Path | Traversable) -> Source:
    record = _toml(folder, "source.toml")
    where = f"{folder.name}/source.toml"
    _check_keys(where, record, needed=_SOURCE_KEYS)
    data = _bytes(folder, "article.txt")
    found = hashlib.sha256(data).hexdigest()
    if found != record["sha256"]:
        raise PackError(
            f"{folder.name}/article.txt: its sha256 is {found}, not the one in source.toml; "
            "restore the article, or correct sha256 and review every claim"
        )
    try:
        date.fromisoformat(record["date"])
    except ValueError:
        raise PackError(f"{where}: date {record['date']!r} cannot be read; write it as 2020-05-14") from None
    return Source(text=data.decode("utf-8"), **record)


def _toml(folder: Path | Traversable, name: str) -> dict[str, Any]:
    try:
        return tomllib.loads(_bytes(folder, name).decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PackError(f"{folder.name}/{name}: not valid TOML ({error}); correct that place") from error


def _bytes(folder: Path | Traversable, name: str) -> bytes:
    try:
        return (folder / name).read_bytes()
    except OSError as error:
        raise PackError(f"{folder.name}/{name}: cannot be read; a pack needs this file") from error


def _check_keys(where: str, row: Mapping[str, Any], needed: Collection[str], optional: Collection[str] = ()) -> None:
    missing = [key for key in needed if key not in row]
    if missing:
        raise PackError(f"{where}: {missing[0]} is missing; add it")
    unknown = [key for key in row if key not in needed and key not in optional]
    if unknown:
        raise PackError(f"{where}: unknown key {unknown[0]!r}; use one of {', '.join((*needed, *optional))}")
    for key, value in row.items():
        kind, mend = _KINDS.get(key, (str, "write it as text, in quotes"))
        if not isinstance(value, kind):
            raise PackError(f"{where}: {key} is {value!r}; {mend}")


def _refuse_doubles(where: str, ids: Iterable[str]) -> None:
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise PackError(f"{where}: claim {id_}: the id occurs twice; give one of them another id")
        seen.add(id_)


@dataclass(frozen=True, slots=True)
class _Reading:
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


@dataclass(frozen=True, slots=True)
class _Row:
    """One ``[[claim]]`` of a file, checked field by field against the article."""

    file: str
    row: Mapping[str, Any]
    reading: _Reading

    def claim(self) -> Claim:
        row = self.row
        _check_keys(f"{self.file}: claim {row.get('id', '?')}", row, _NEEDED, (*_OPTIONAL, *_VALUES))
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
        mention = self._read(span)
        curated, read = self._curated(given[0]), _read_as(mention, given[0])
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
        _check_keys(f"{self.file}: claim {self.row['id']}: quantity", value, (), _QUANTITY_KEYS)
        numbers = {end: self._decimal(end, value[end]) for end in _ENDS if end in value}
        if not numbers:
            raise self._fault("quantity has no number", "give number, or low and high")
        return {**numbers, "unit": value.get("unit", ""), "hedge": value.get("hedge", Hedge.EXACT.value)}

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
        period = replace(self._period("when"), bound=self._choice(Bound, "bound", Bound.IN))
        dates = (mention.when for span, mention in self.reading.mentions.items() if sentence.covers(span))
        named = next((when for when in dates if when and when.edtf == period.edtf), None)
        return replace(period, relative=named is None or named.relative), named is not None


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

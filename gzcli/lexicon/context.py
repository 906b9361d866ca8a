"""The cue words of ``context.toml``: modality, direction and negation."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from typing import NamedTuple

from gzcli.lexicon.data import table
from gzcli.lexicon.fold import lower

_OF_WORDS = ("modality", "direction", "negation", "arithmetic")  # tables whose cues are words of their own


class Cue(NamedTuple):
    """One cue word found in a text: what it says and where, in code points of that text."""

    says: str
    start: int
    end: int


class Cues(NamedTuple):
    """The words of one table in one language, by their first character, longest first.

    Looked up by hand because compiling as many alternatives as a pattern costs more than reading an article.
    """

    by_first: dict[str, list[tuple[str, str]]]
    whole_words: bool

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Cue]:
        """All cues in ``text[start:end]``, left to right, the longest word at each place."""
        return _telling(self.read(text, start, len(text) if end is None else end))

    def read(self, text: str, start: int, end: int) -> list[Cue]:
        """The same with the words that only look like cues, which say "none"."""
        first = max(start - 1, 0) if self.whole_words else 0  # one character more on either side tells where words end
        lowered = lower(text[first : end + 1]) if self.whole_words else text
        found, at, last = [], start - first, end - first
        while at < last:
            row = self._at(lowered, at, last) if lowered[at] in self.by_first else None
            if row is None:
                at += 1
                continue
            word, says = row
            found.append(Cue(says, first + at, first + at + len(word)))
            at += len(word)
        return found

    def _at(self, text: str, at: int, last: int) -> tuple[str, str] | None:
        rows = self.by_first.get(text[at])
        if rows is None or (self.whole_words and at and text[at - 1].isalnum()):
            return None
        for row in rows:
            after = at + len(row[0])
            if after <= last and text.startswith(row[0], at) and not self._cuts(text, after):
                return row
        return None

    def _cuts(self, text: str, at: int) -> bool:
        """Whether a boundary here would cut an English word in two."""
        return self.whole_words and at < len(text) and text[at].isalnum()


def _telling(read: list[Cue]) -> list[Cue]:
    return [cue for cue in read if cue.says != "none"]


def cues_before(name: str, lang: str, text: str, start: int, end: int, limit: int) -> list[Cue]:
    """The cues of a table in ``text[start:limit]``, for many limits up to ``end``: the whole stretch is read but once.

    Raises KeyError as `cues` does.
    """
    read, telling = _read(name, lang, text, start, end)
    found, at = telling[: bisect_right(telling, limit, key=_end)], bisect_right(read, limit, key=_end)
    if at < len(read) and read[at].start < limit:  # a shorter word may end before the limit that cuts this one
        found += cues(name, lang).find(text, read[at].start, limit)
    return found


@lru_cache(maxsize=16)
def _read(name: str, lang: str, text: str, start: int, end: int) -> tuple[list[Cue], list[Cue]]:
    read = cues(name, lang).read(text, start, end)
    return read, _telling(read)


def _end(cue: Cue) -> int:
    return cue.end


def last_cue(name: str, lang: str, text: str, start: int, end: int) -> str:
    """What the last cue of a table in ``text[start:end]`` says; "" if there is none.

    Raises KeyError as `cues` does.
    """
    found = cues(name, lang).find(text, start, end)
    return found[-1].says if found else ""


@lru_cache(maxsize=8192)
def cues_of(lang: str, text: str, start: int, end: int) -> tuple[tuple[str, str], ...]:
    """The (table, meaning) of every cue within one word of a text; every claim asks for the same words."""
    return tuple((name, cue.says) for name in _OF_WORDS for cue in cues(name, lang).find(text, start, end))


@cache
def cues(name: str, lang: str) -> Cues:
    """The cues of a table ("modality", "direction", "negation") in "zh" or "en".

    Raises KeyError for another table or language.
    """
    by_first: dict[str, list[tuple[str, str]]] = {}
    for says, words in table("context.toml")[name][lang].items():
        for word in words:
            by_first.setdefault(word[0], []).append((word, says))
    for rows in by_first.values():
        rows.sort(key=lambda row: len(row[0]), reverse=True)
    return Cues(by_first, lang == "en")

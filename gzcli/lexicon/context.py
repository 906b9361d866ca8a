"""The cue words of ``context.toml``: modality, direction and negation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from typing import NamedTuple

from gzcli.lexicon.data import table
from gzcli.lexicon.fold import lower

_OF_FIGURES = ("modality", "direction", "negation")
_OF_WORDS = ("modality", "direction", "negation", "arithmetic")  # tables whose cues are words of their own


class Cue(NamedTuple):
    """One cue word found in a text: what it says and where, in code points of that text."""

    says: str
    start: int
    end: int


class Cues(NamedTuple):
    """The words of one table in one language, by their first two characters (one, if they have no more), longest first.

    Looked up by hand because compiling as many alternatives as a pattern costs more than reading an article.
    """

    by_start: dict[str, list[tuple[str, str]]]
    firsts: frozenset[str]
    whole_words: bool

    def find(self, text: str, start: int = 0, end: int | None = None) -> list[Cue]:
        """All cues in ``text[start:end]``, left to right, the longest word at each place."""
        end = len(text) if end is None else end
        first = max(start - 1, 0) if self.whole_words else 0  # one character more on either side tells where words end
        lowered = lower(text[first : end + 1]) if self.whole_words else text
        places = [at for at in range(start - first, min(end - first, len(lowered))) if lowered[at] in self.firsts]
        if self.whole_words:
            places = [at for at in places if not at or not lowered[at - 1].isalnum()]
        found = self.read(lowered, places, end - first)
        return [Cue(cue.says, first + cue.start, first + cue.end) for cue in found if cue.says != "none"]

    def read(self, lowered: str, places: Iterable[int], end: int) -> list[Cue]:
        """The cues that start at some of these places, also what only looks like one and says "none"."""
        firsts, found, done = self.firsts, [], 0
        for at in places:
            row = self._at(lowered, at, end) if at >= done and lowered[at] in firsts else None
            if row is not None:
                done = at + len(row[0])
                found.append(Cue(row[1], at, done))
        return found

    def _at(self, text: str, at: int, last: int) -> tuple[str, str] | None:
        for start in (text[at : at + 2], text[at]):
            for row in self.by_start.get(start, ()):
                if text.startswith(row[0], at, last) and not self._cuts(text, at + len(row[0])):
                    return row
        return None

    def _cuts(self, text: str, at: int) -> bool:
        """Whether a boundary here would cut an English word in two."""
        return self.whole_words and at < len(text) and text[at].isalnum()


class CuesIn:
    """The cues of a text, found by place: every figure asks for those around it, and the text is read once for all."""

    def __init__(self, text: str, lang: str) -> None:
        self._text, self._lang = text, lang
        lowered = lower(text) if lang == "en" else text
        places = [match.start() for match in _starts(lang).finditer(lowered)]
        self._rows = {name: _Row.of(cues(name, lang).read(lowered, places, len(text))) for name in _OF_FIGURES}

    def find(self, name: str, start: int, end: int) -> list[Cue]:
        """The cues of a table in ``text[start:end]``, as `Cues.find` gives them. Raises KeyError for a table not `_OF_FIGURES`."""
        row = self._rows[name]
        first, last = bisect_left(row.starts, start), bisect_right(row.ends, end)
        if first and row.ends[first - 1] > start:  # shorter words may fit where one is cut
            return cues(name, self._lang).find(self._text, start, end)
        found = row.telling[row.before[first] : row.before[last]] if first < last else []
        if last < len(row.starts) and row.starts[last] < end:
            found += cues(name, self._lang).find(self._text, row.starts[last], end)
        return found


class _Row(NamedTuple):
    """The cues of one table that say something, and where all of them start and end, with how many of the former are
    ``before`` each."""

    telling: list[Cue]
    starts: list[int]
    ends: list[int]
    before: list[int]

    @classmethod
    def of(cls, read: list[Cue]) -> _Row:
        """The row of what was read."""
        before = list(accumulate((cue.says != "none" for cue in read), initial=0))
        telling = [cue for cue in read if cue.says != "none"]
        return cls(telling, [cue.start for cue in read], [cue.end for cue in read], before)


@cache
def _starts(lang: str) -> re.Pattern[str]:
    """The first letters of the cues of figures, in English at the start of a word."""
    letters = {first for name in _OF_FIGURES for first in cues(name, lang).firsts}
    lead = r"(?<![^\W_])" if lang == "en" else ""
    return re.compile(f"{lead}[{''.join(sorted(letters))}]")


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
    by_start: dict[str, list[tuple[str, str]]] = {}
    for says, words in table("context.toml")[name][lang].items():
        for word in words:
            by_start.setdefault(word[:2], []).append((word, says))
    for rows in by_start.values():
        rows.sort(key=lambda row: len(row[0]), reverse=True)
    return Cues(by_start, frozenset(start[0] for start in by_start), lang == "en")

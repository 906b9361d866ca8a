"""Names in Latin letters, found in Chinese text: Chinese ones by pinyin, foreign ones by how they are transcribed."""

from __future__ import annotations

import re
from functools import cache

from gzcli.lexicon.data import lines
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.sound import heard_in
from gzcli.model.span import Span

_LONGEST_SYLLABLE = 6
_LONGEST_NAME = 40
_KINDS = {
    "river": "江河水", "lake": "湖", "mountain": "山岭", "mountains": "山岭", "county": "县", "town": "镇", "township": "乡镇",
    "district": "区", "island": "岛", "bay": "湾", "village": "村", "prefecture": "州", "canal": "渠", "reservoir": "库",
}  # fmt: skip
_UMLAUT = lazy(r"(?<![aeiou])([ln])yu(?!a)")  # Lyu is 吕, but Qinyuan and Junyu have yu
_POSSESSIVE = lazy(r"['’]s?$")


def name_in(name: str, text: str, kind: str = "") -> Span | None:
    """Where a name stands in a folded Chinese text: as written, or as characters that are read so; None if nowhere.

    ``kind`` is the English word behind it, which lets one syllable name a river or a county: Qing River, 清江.

    Takes Chinese names (``Zhang Weiguo``, ``Weiguo Zhang``, ``Zhang``, ``Xi'an``) and foreign ones (``Anthony Davis``,
    ``Jones``). Syllables may be cut in any way that the characters allow (Xian is 西安 or 先); a single syllable
    counts only as a surname.
    """
    name = _POSSESSIVE.sub("", name)
    if len(name) > _LONGEST_NAME:
        return None
    latin = re.search(rf"(?<![A-Za-z0-9]){re.escape(name)}(?![A-Za-z0-9])", text, re.IGNORECASE) if name else None
    if latin:
        return Span(*latin.span())
    words = _words(name)
    if not all(_is_pinyin(word) for word in words):
        return heard_in(name, text)
    surname_first, surname_last = "".join(words), "".join(words[-1:] + words[:-1])
    return (
        _spoken(surname_first, text, _KINDS.get(kind.lower(), ""))
        or _spoken(surname_last, text)
        or heard_in(name, text, exactly=True)
    )


def _is_pinyin(letters: str) -> bool:
    """Whether a word can be cut into Chinese syllables."""
    cut = {0}
    for at in range(len(letters)):
        if at in cut:
            cut |= {at + size for size in range(1, _LONGEST_SYLLABLE + 1) if letters[at : at + size] in _characters()}
    return len(letters) in cut


def _words(name: str) -> list[str]:
    letters = _UMLAUT.sub(r"\1v", name.lower().replace("ü", "v"))
    return "".join(c if c.isalpha() else " " for c in letters.replace("'", "").replace("’", "")).split()


def _spoken(letters: str, text: str, kinds: str = "") -> Span | None:
    """The first place of the text where consecutive characters are read as these letters; a single one is a surname or
    stands before one of the ``kinds`` of places.
    """
    if len(letters) < 2:
        return None
    first = _first(letters)
    for at, char in enumerate(text):
        if char in first:
            end = _end(letters, 0, text, at)
            if end is not None and (end - at > 1 or char in _surnames() or text[end : end + 1] in tuple(kinds)):
                return Span(at, end)
    return None


def _first(letters: str) -> str:
    """All characters that may be the first syllable."""
    table = _characters()
    return "".join(table.get(letters[:size], "") for size in range(1, _LONGEST_SYLLABLE + 1))


def _end(letters: str, done: int, text: str, at: int) -> int | None:
    """Where the characters from ``at`` on that are read as ``letters[done:]`` end."""
    if done == len(letters):
        return at
    if at == len(text):
        return None
    for size in range(min(_LONGEST_SYLLABLE, len(letters) - done), 0, -1):
        if text[at] in _characters().get(letters[done : done + size], ""):
            end = _end(letters, done + size, text, at + 1)
            if end is not None:
                return end
    return None


@cache
def _characters() -> dict[str, str]:
    """Syllable without tone -> the characters that are read so; lü also under lu, as passports and headlines write."""
    table = dict(line.split("\t") for line in lines("pinyin.tsv"))
    table["lu"] += table["lv"]
    table["nu"] += table["nv"]
    return table


@cache
def _surnames() -> frozenset[str]:
    return frozenset("".join(lines("surnames.txt")))

"""Foreign names found in Chinese text by how they sound: Jones is 琼斯, Stojkovic 斯托伊科维奇.

Both are reduced to their consonants: a letter or a cluster of an English name stands for one of a few sounds, a
character for that of its initial and a nasal end. What is looked for is a run of the characters that transcribe
foreign names (``foreign.txt``) whose sounds differ little from the name's.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate, pairwise, zip_longest

from gzcli.lexicon.data import lines, read
from gzcli.lexicon.pattern import lazy
from gzcli.model.span import Span

# Lower case: the sound may be missing in the other language.
_CLUSTERS = {
    "sch": "S", "tch": "S", "ch": "SKH", "sh": "S", "th": "TS", "ph": "F", "gh": "k", "ck": "K", "dg": "S", "cz": "S",
    "tz": "S", "ts": "S", "kn": "N", "mb": "M", "qu": "K", "wh": "W", "b": "P", "c": "K", "d": "T", "f": "F",
    "g": "K", "h": "h", "j": "SYH", "k": "K", "l": "L", "m": "M", "n": "N", "p": "P", "q": "KS", "r": "L", "s": "S",
    "t": "T", "v": "FW", "w": "wf", "x": "SKH", "y": "y", "z": "ST",
}  # fmt: skip
_BEFORE_E_OR_I = {"c": "S", "g": "KS"}
_INITIALS = {
    "zh": "S", "ch": "S", "sh": "S", "b": "P", "p": "P", "m": "M", "f": "F", "d": "T", "t": "T", "n": "N", "l": "L",
    "g": "K", "k": "K", "h": "H", "j": "SK", "q": "S", "x": "SH", "z": "S", "c": "S", "s": "S", "r": "L", "y": "y",
    "w": "wf",
}  # fmt: skip
_UNIT = lazy("|".join([*sorted(_CLUSTERS, key=len, reverse=True), "[aeiou]"]))
_NUMBER = lazy(r" (?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI|Jr|Sr)\b\.?")  # of popes, kings and sons
_DOUBLED = lazy(r"([b-df-hj-np-tv-z])\1")
_VOWELS = "aeiou"
_READ = {"贾": "jia", "奇": "qi", "强": "qiang", "万": "wan", "南": "nan", "什": "shi", "叶": "ye"}  # in names
_MOST_OFF = 0.25  # of a name's sounds
_SHORT = 3  # with fewer sounds than this, all must be right
_LONGEST = 24


def heard_in(name: str, text: str, *, exactly: bool = False) -> Span | None:
    """Where a foreign name, or else its last word, is transcribed in a folded Chinese text; None if nowhere.

    ``exactly`` lets no sound differ.
    """
    words = re.findall(r"[a-z]+", _NUMBER.sub("", name).lower())
    for letters in dict.fromkeys(["".join(words), *words[-1:]]):
        spoken = 2 < len(letters) <= _LONGEST and any(letter in _VOWELS or letter == "y" for letter in letters)
        span = _heard(letters, text, exactly) if spoken else None
        if span:
            return span
    return None


def is_transcribed(word: str) -> bool:
    """Whether every character of a Chinese word is one that transcribes foreign names."""
    return all(char in _alphabet() for char in word)


def _heard(letters: str, text: str, exactly: bool) -> Span | None:
    sounds = _sounds(letters)
    firm = sum(sound.isupper() for sound in sounds)
    if firm < 2:
        return None
    short = firm < _SHORT
    most_off = 0.0 if exactly or short else _MOST_OFF * firm
    for run in _runs().finditer(text):
        for start in range(run.start(), run.end() - 1):
            if _may_start(letters, sounds, text[start], strictly=short):
                size, off = _best(sounds, text[start : min(run.end(), start + len(sounds) + 2)])
                if size > 1 and off <= most_off:
                    return Span(start, start + size)
    return None


def _best(sounds: list[str], characters: str) -> tuple[int, float]:
    """How many characters from the first on sound most like a name, and in how many sounds they differ from it."""
    spoken = [_sound_of(char)[0] for char in characters]
    spoken = [_without_doubled(codes, after) for codes, after in zip_longest(spoken, spoken[1:], fillvalue=())]
    ends = list(accumulate(len(codes) for codes in spoken))
    off = _off(sounds, [code for codes in spoken for code in codes])
    size = min(range(len(characters)), key=lambda at: (off[ends[at]], -at)) + 1
    return size, off[ends[size - 1]]


@lru_cache(maxsize=512)
def _sounds(letters: str) -> list[str]:
    """The consonants of a name, doubled ones once. An r that no vowel follows is often not written, an h neither."""
    units = [*_UNIT.findall(_DOUBLED.sub(r"\1", letters[0] + letters[1:].replace("x", "ks"))), ""]
    found = []
    for at, (unit, after) in enumerate(pairwise(units)):
        if unit in _VOWELS:
            continue
        open_ended = after and after in _VOWELS
        sound = (_BEFORE_E_OR_I if after and after in "eiy" else _CLUSTERS).get(unit, _CLUSTERS[unit])
        if not open_ended:
            sound = {"r": "l", "m": "MN"}.get(unit, sound)
        found.append(sound.upper() if at == 0 else sound)
    return found


def _may_start(letters: str, sounds: list[str], char: str, *, strictly: bool) -> bool:
    """Whether a character can be the first of a name; of a short one only if the vowel is alike, too."""
    code, vowel = _sound_of(char)
    if letters[0] in _VOWELS:
        return not code or not code[0].isupper() or code[0] == "N"
    if not code or not set(code[0].upper()) & set(sounds[0]):
        return False
    first = next((letter for letter in letters if letter in _VOWELS), "")
    return not strictly or not vowel or any(first in alike and vowel in alike for alike in ("a", "eiy", "ouw"))


def _without_doubled(codes: tuple[str, ...], after: tuple[str, ...]) -> tuple[str, ...]:
    """A character's sounds without a final n that only prepares the next one's: 汉诺 is hano."""
    return codes[:-1] if len(codes) > 1 and after[:1] in (("N",), ("M",)) else codes


def _off(left: list[str], right: list[str]) -> list[float]:
    """In how many sounds a name differs from the first 0, 1, 2, ... sounds of another (edit distance).

    Sounds that may be mute cost nothing to leave out.
    """
    row = [0.0]
    for sound in right:
        row.append(row[-1] + _cost(sound))
    for one in left:
        above, row = row, [row[0] + _cost(one)]
        for at, other in enumerate(right):
            same = 0.0 if set(one.upper()) & set(other.upper()) else 1.0
            row.append(min(above[at] + same, above[at + 1] + _cost(one), row[at] + _cost(other)))
    return row


def _cost(sound: str) -> float:
    return 1.0 if sound.isupper() else 0.0


@cache
def _alphabet() -> str:
    return "".join(read("foreign.txt").split())


@cache
def _runs() -> re.Pattern[str]:
    return re.compile(f"[{_alphabet()}]{{2,}}")


def _sound_of(char: str) -> tuple[tuple[str, ...], str]:
    return _codes()[char]


@cache
def _codes() -> dict[str, tuple[tuple[str, ...], str]]:
    """The consonants of each character that transcribes foreign names, and its vowel ("" if it is a faint one)."""
    wanted = set(_alphabet())
    table: dict[str, tuple[tuple[str, ...], str]] = {}
    for line in lines("pinyin.tsv"):
        syllable, _, characters = line.partition("\t")
        for char in wanted.intersection(characters):
            if _READ.get(char, syllable) == syllable:
                table.setdefault(char, _code(syllable))
    return table


def _code(syllable: str) -> tuple[tuple[str, ...], str]:
    if syllable == "er":
        return ("l",), ""
    initial = next((letters for letters in (syllable[:2], syllable[:1]) if letters in _INITIALS), "")
    final = syllable.removeprefix(initial)
    nasal = ("N" if initial else "n") if final.endswith(("n", "ng")) else ""
    faint = final == "e" or (final == "i" and _INITIALS.get(initial) == "S" and initial not in "jqx")
    vowel = final.rstrip("ng")[-2:].lstrip("iuv")[:1] or final[:1]
    return tuple(code for code in (_INITIALS.get(initial, ""), nasal) if code), "" if faint else vowel

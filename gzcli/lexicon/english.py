"""English words in the one form under which the tables know them.

A few rules undo plurals, -ing and -ed; where several base forms are possible (``planed``: plan, plane) the one that
``terms.tsv`` contains is taken. ``irregular.tsv`` lists what no rule finds, and British spellings.
"""

from __future__ import annotations

from functools import cache, lru_cache

from gzcli.lexicon.data import lines, read
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.terms import english_words, to_chinese

_SILENT_E = lazy(  # stems that have lost an e: nam-, creat-, increas-, solv-, decid-, examin-, chang-, requir-
    r"(?:^[^aeiou]*[aeiou][^aeiouwxy]|[au]t|[aeiou][svz]|[^aeiou][lv]|[^aeioun]g|[ae]ng|[iu]r|[^aeiou][ao]r"
    r"|[^aeiou][aiou]d|[^aeiou]in|[^aeiou]ul|rs|ns|c|u)$"
)
_BRITISH = lazy(r"is(e|ation)$")
_VOWEL = lazy(r"[aeiouy]")


def lemma(word: str) -> str:
    """The base form in lower case: rises, rose, risen -> rise; companies -> company; tonnes -> ton."""
    return bases(word)[0]


@lru_cache(maxsize=8192)
def bases(word: str) -> tuple[str, ...]:
    """All base forms that a word may have, the likeliest first: building -> building, build."""
    word = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    if word in _irregular():
        return (_irregular()[word],)
    candidates = _candidates(word)
    if candidates == [word] and not word.endswith(("ise", "isation", "ing")):
        return (word,)
    spelled = [word, *candidates] if word in to_chinese() and word.endswith("ing") else [*candidates, word]
    spelled += [_BRITISH.sub(r"iz\1", base) for base in spelled]
    known = tuple(dict.fromkeys(base for base in spelled if base in english_words() or base in stop_words()))
    return known or tuple(candidates)


@cache
def stop_words() -> frozenset[str]:
    """English words that say nothing about what a text is about, in base form."""
    return frozenset(read("stop.txt").split())


@cache
def light_words() -> frozenset[str]:
    """English words, in base form, that translators word freely."""
    return frozenset(" ".join(lines("light.txt")).split())


def _candidates(word: str) -> list[str]:
    """Possible base forms, the likeliest first; the word itself when no rule fits."""
    if len(word) < 4 or not word.isascii():
        return [word]
    if word.endswith("s"):
        return _singular(word)
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _VOWEL.search(stem):
            return _verb(stem, ending)
    return [word]


def _singular(word: str) -> list[str]:
    if word.endswith(("ss", "us", "is")):
        return [word, word[:-1]]
    if word.endswith("ies"):
        return [word[:-3] + "y", word[:-1]]
    if word.endswith(("sses", "shes", "ches", "xes", "zes", "oes")):
        return [word[:-2], word[:-1], word]
    return [word[:-1], word]


def _verb(stem: str, ending: str) -> list[str]:
    if ending == "ed" and stem.endswith("i"):
        return [stem[:-1] + "y", stem + "e"] if len(stem) > 2 else [stem + "e"]
    if stem[-1] == stem[-2] and stem[-1] not in "aeiou":
        return [stem, stem[:-1]] if stem[-1] in "lsz" or len(stem) == 3 else [stem[:-1], stem]
    with_e = stem if stem.endswith("e") else stem + "e"
    return [with_e, stem] if _SILENT_E.search(stem) else [stem, with_e]


@cache
def _irregular() -> dict[str, str]:
    rows = (line.split("\t") for line in lines("irregular.tsv"))
    return {form: base for base, forms in rows for form in forms.split()}

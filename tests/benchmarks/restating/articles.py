"""Real articles from outside the repository, and the statements that can stand for themselves."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from restating.figures import Figure, find, words

SHORTEST, LONGEST, MOST_FIGURES = 10, 70, 3


@dataclass(frozen=True, slots=True)
class Article:
    """One source text; ``sha`` names it, ``half`` says whether its faults may be looked at."""

    text: str
    sha: str

    @property
    def half(self) -> str:
        """``tune`` or ``held``, by the hash of the text alone."""
        return "held" if int(self.sha[:2], 16) % 2 else "tune"


def article(text: str) -> Article:
    """The article of a text."""
    return Article(text, hashlib.sha256(text.encode()).hexdigest())


def load(paths: Iterable[Path]) -> list[Article]:
    """The distinct articles of JSONL files whose rows have a ``source``."""
    texts: dict[str, None] = {}
    for path in paths:
        for line in path.read_text(encoding="utf-8").splitlines():
            texts.setdefault(json.loads(line)["source"])
    return [article(text) for text in texts]


def pick(seed: str, n: int) -> int:
    """A number below n that depends on nothing but the seed."""
    return int(hashlib.sha256(seed.encode()).hexdigest()[:12], 16) % n


def shuffled(seed: str, items: Iterable[str]) -> list[str]:
    """The items in an order that depends on nothing but the seed and themselves."""
    return sorted(items, key=lambda item: hashlib.sha256(f"{seed}|{item}".encode()).hexdigest())


def sentences(text: str) -> Iterator[str]:
    """The sentences of the body: no title, no time stamp, no dateline, no citation mark."""
    for line in text.split("\n"):
        line = re.sub(r"^\s*(?:\[\d+\])?\s*(?:新华社.{0,40}?电(?:（.*?）)?)?\s*", "", line)
        for sentence in re.findall(r"[^。！？；;]+[。！？；;]", line):
            yield sentence[:-1].strip()


def statements(text: str) -> list[str]:
    """Whole sentences, or else clauses, that hold one to three figures and lean on nothing outside them."""
    found: dict[str, None] = {}
    for sentence in sentences(text):
        if stands_alone(sentence):
            found.setdefault(sentence)
            continue
        for clause in re.split(r"，|,(?!\d{3})", sentence):
            if stands_alone(clause.strip()):
                found.setdefault(clause.strip())
    return list(found)


def stands_alone(text: str) -> bool:
    """Whether the words can be judged without those around them."""
    if not SHORTEST <= len(text) <= LONGEST or len(re.findall(r"\d+(?:\.\d+)?", text)) > MOST_FIGURES:
        return False
    leaning = words()["leaning"]
    if text.startswith(tuple(leaning["starts"])) or any(word in text for word in leaning["within"]):
        return False
    figures = list(find(text))
    prose = sum("一" <= char <= "鿿" for char in text) - sum(len(figure.text) for figure in figures)
    return bool(figures) and prose >= 6


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring Chinese characters."""
    return {text[i : i + 2] for i in range(len(text) - 1) if all("一" <= char <= "鿿" for char in text[i : i + 2])}


def target(statement: str, seed: str) -> Figure:
    """The figure of a statement that is to be changed."""
    figures = list(find(statement))
    return figures[pick(f"{seed}|{statement}", len(figures))]

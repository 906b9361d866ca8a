"""Restates the figures of real articles, truly and falsely, so that the right label follows from the construction.

Nothing here uses the engine that is measured: figures are found by one plain pattern, so that what the engine
overlooks is asked for as well.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from restating.articles import Article, shuffled, statements
from restating.case import Case
from restating.falsehoods import FALSEHOODS, foreign
from restating.truths import TRUTHS


@dataclass(frozen=True, slots=True)
class Restatement:
    """A statement about an article with the labels (of S, R, N) that its construction allows."""

    article: Article
    kind: str
    accept: str
    text: str
    was: str

    @property
    def true(self) -> bool:
        """Whether the source supports it."""
        return self.accept == "S"


def restate(articles: list[Article], per_kind: int = 1) -> Iterator[Restatement]:
    """For each article, each kind of restatement on the first of its statements (in hashed order) that it fits."""
    offers = {article.sha: statements(article.text) for article in articles}
    for article in articles:
        others = [other for other in articles if other.half == article.half and other.sha != article.sha]
        cases = [Case(article, statement) for statement in shuffled(article.sha, offers[article.sha])]
        for kind, (accept, make) in _kinds(others, offers).items():
            made = ((case.statement, make(case)) for case in cases)
            fit = ((was, text) for was, text in made if text and (text != was or kind == "verbatim"))
            for was, text in islice(fit, per_kind):
                yield Restatement(article, kind, accept, text, was)


def _kinds(others: list[Article], offers: dict[str, list[str]]) -> dict[str, tuple[str, Callable[[Case], str | None]]]:
    true = {kind: ("S", make) for kind, make in TRUTHS.items()}
    false = {kind: (accept, make) for kind, (make, accept) in FALSEHOODS.items()}
    foreigner = {"foreign": ("N", lambda case: foreign(case, others, offers))} if others else {}
    return {**true, **false, **foreigner}

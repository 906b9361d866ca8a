"""One statement of one article with the figure that is to be restated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from restating.articles import Article, sentences, target
from restating.figures import Figure, find, numbers, words

FAR = Decimal("0.08")  # beyond every tolerance of SEMANTICS.md


@dataclass(frozen=True)
class Case:
    """A statement that the article makes in these very words."""

    article: Article
    statement: str

    @cached_property
    def figure(self) -> Figure:
        """The figure that is to be restated."""
        return target(self.statement, self.article.sha)

    @cached_property
    def bounded(self) -> bool:
        """Whether it is a limit (不超过5, 7座以下, 超过300) or a rate (每吨), so that other values can hold with it."""
        before = self.statement[max(0, self.figure.start - 4) : self.figure.start]
        limits = any(word in before for word in words()["bounds"]["before"])
        limits = limits or self.statement[self.figure.end :].startswith(tuple(words()["bounds"]["after"]))
        return limits or self.figure.hedge in ("over", "under", "after", "odd")

    @cached_property
    def partial(self) -> bool:
        """Whether the figure alone would leave out its rate or its limit (每克237元, 30立方米每秒, 最高50元)."""
        near = self.statement[max(0, self.figure.start - 5) : self.figure.start] + self.statement[self.figure.end :][:2]
        return "每" in near or "/" in near or (self.bounded and not self.figure.hedge)

    @cached_property
    def noun(self) -> str:
        """The counted noun after the figure, where words.toml knows it."""
        rest = self.statement[self.figure.end :]
        return max((noun for noun in words()["nouns"] if rest.startswith(noun)), key=len, default="")

    @cached_property
    def article_sentence(self) -> str:
        """The sentence of the article that the statement was taken from."""
        return next((s for s in sentences(self.article.text) if self.statement in s), self.statement)

    @cached_property
    def taken(self) -> set[Decimal]:
        """Every number of the article."""
        return numbers(self.article.text)

    @cached_property
    def figures(self) -> list[Figure]:
        """The figures of the whole article."""
        return list(find(self.article.text))

    def write(self, figure: str) -> str:
        """The statement with the figure written so."""
        return self.figure.inside(self.statement, figure)

    def is_free(self, value: Decimal) -> bool:
        """Whether no number of the article is near the value: only then is it surely false."""
        return value > 0 and all(abs(value - other) > FAR * max(value, other) for other in self.taken)

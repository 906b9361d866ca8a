"""The text that a figure is read from, and how far reading may go."""

from __future__ import annotations

from gzcli.lexicon.fold import lower


class Window:
    """A folded text, the same in lower case, and the room ``[floor, ceiling)`` between figures already read.

    At first that is all of the text. Lower case keeps its length, so offsets stay true.
    """

    __slots__ = ("ceiling", "floor", "lang", "low", "text")

    def __init__(self, folded: str, lang: str) -> None:
        self.text, self.low, self.lang = folded, lower(folded), lang
        self.floor, self.ceiling = 0, len(folded)

    def back(self, at: int) -> int:
        """Where the spaces begin that end at ``at``; three at most."""
        stop = max(at - 3, 0)
        while at > stop and self.text[at - 1] == " ":
            at -= 1
        return at

    def skip(self, at: int) -> int:
        """Where the spaces end that begin at ``at``; three at most."""
        stop = min(at + 3, len(self.text))
        while at < stop and self.text[at] == " ":
            at += 1
        return at

    def char(self, at: int) -> str:
        """The character at a place, "" outside the text."""
        return self.text[at] if 0 <= at < len(self.text) else ""

"""Which way a figure went, and on which side of zero it is: profits may fall, and are no loss for that."""

from __future__ import annotations

from gzcli.lexicon.context import cues
from gzcli.lexicon.fold import lower
from gzcli.lexicon.measure import measure_words


def are_apart(told: tuple[str, str], stated: tuple[str, str]) -> bool:
    """Whether of two texts, each with its language, one tells only a side (profit) and the other a move (fell).

    Neither speaks against the other, unless the second names the other side as well.
    """
    (my_side, my_move), (its_side, its_move) = (_read(*one) for one in (told, stated))
    if my_side and its_side and my_side != its_side:
        return False
    return bool(my_side and not my_move and its_move) or bool(its_side and not its_move and my_move)


def _read(lang: str, text: str) -> tuple[str, str]:
    """The last side and the last move that a text tells, as directions."""
    side = move = ""
    for cue in cues("direction", lang).find(text):
        word = lower(text[cue.start : cue.end])
        if lang == "en" and word in measure_words(lang, "lost"):
            side = move = cue.says
        elif word in measure_words(lang, "side"):
            side = cue.says
        elif word not in measure_words(lang, "against"):
            move = cue.says
    return side, move

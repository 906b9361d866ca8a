"""English fractions, and the numbers made with them: two thirds, a quarter of, half a million, five and a half million."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from gzcli.grammar.numeral import Numeral, abbreviated, quotient, rounded
from gzcli.grammar.numeral_en import article_before, read_en
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import en_numerals, en_ordinals
from gzcli.model.quantity import Hedge

FRACTION, ORDINAL = "fraction", "第"
_ONE = Decimal(1)
_NAME = lazy(r"(?: {0,3}(-) {0,3}| {1,3})(?:(?P<ten>[a-z]+ty)[- ])?(?P<part>[a-z]+)\b")
_AND = lazy(r"(?: {1,3}and {1,3}(?:an? {1,3})?)(?=[a-z])")
_OF = lazy(r" {1,3}(?:of {1,3})?(?:an? {1,3})?(?P<scale>dozen|hundred|thousand|million|billion|trillion)\b")
_OUT_OF = lazy(r" (?:out of|in)(?: every)? (?=[a-z0-9])")
_SHARE_LEAD = lazy(
    r"(?:^|[,.;:“\"] ?|\b(?:that|was|were|is|are|by|than|only|for|to|and|but|while|about|nearly|almost|some|roughly|around) )$"
)  # what stands before a share of people: One in six adults, that nearly one in six
_PERIOD = lazy(  # a quarter of the year, no fraction: in the same quarter
    r"\b(?:the|same|this|that|last|next|each|every|per|previous|prior|preceding|current|latest|final|closing|opening|fiscal|financial|calendar"
    r"|(?:year|quarter|month|week)[- ](?:earlier|ago)|corresponding|comparable|summer|winter|spring|autumn|holiday|first|second|third|fourth|record) $"
)
_TIMES = lazy(r" (?:[a-z-]+ )?(?:second|minute|hour|day|week|month|year|decade|season|game|match|attempt|race|set)s?\b")
_ROUND = (3, 4, 5, 10)  # two in five adults
_OVER = lazy(r" over (?=[a-z0-9])")


@cache
def parts() -> dict[str, tuple[Decimal, bool]]:
    """Names of parts -> denominator, and whether the name is plural."""
    names = {word: entry.value for word, entry in en_ordinals().items() if word not in ("first", "second")}
    names |= {"quarter": Decimal(4), "half": Decimal(2)}
    return {
        **{name: (value, False) for name, value in names.items()},
        **{f"{name}s": (value, True) for name, value in names.items()},
        "halves": (Decimal(2), True),
        "firsts": (_ONE, True),
        "first": (_ONE, False),
        "second": (Decimal(2), False),
    }


def read_number_en(text: str, low: str, start: int, money: bool = False) -> tuple[Numeral, str] | None:
    """The number that starts here, with "fraction" for a part of a whole, "第" for an ordinal (twenty-first)."""
    alone = _part_alone(low, start)
    if alone is not None:
        return alone
    number = read_en(low, start)
    if number is None or number.hedge is Hedge.VAGUE:
        return None if number is None else (number, "")
    return _named(low, number) or _ratio(low, number) or (_with_part(low, abbreviated(text, number, money)), "")


def _part_alone(low: str, start: int) -> tuple[Numeral, str] | None:
    """half, a third of, a quarter million."""
    match = _WORD.match(low, start)
    found = parts().get(match[0]) if match else None
    if match is None or found is None or found[1] or match[0] in ("first", "second"):
        return None
    article = article_before(low, start)
    if article is None and (match[0] not in ("half", "quarter") or _PERIOD.search(low, max(start - 16, 0), start)):
        return None
    if match[0] not in ("half", "quarter") and _NOUN.match(low, match.end()):  # a fourth year is no quarter
        return None
    number = Numeral(
        start if article is None else article, match.end(), quotient(_ONE, found[0]), Decimal("0.01"), digits=False
    )
    return _magnified(low, number)


_NOUN = lazy(
    r" (?!of\b|hundred|thousand|million|billion|trillion|dozen|as\b|to\b|in\b|and\b|or\b|more\b|less\b|from\b|by\b|were\b|was\b|is\b|are\b|have\b|has\b)[a-z]"
)
_WORD = lazy(r"[a-z]+")


def _named(low: str, number: Numeral) -> tuple[Numeral, str] | None:
    """two thirds, one-eighth, twenty-three fifths; one hundred thirty-fifths is 100/35; twenty-first is an ordinal."""
    match = _NAME.match(low, number.end)
    if match is None or number.value != number.value.to_integral_value():
        return None
    ten = en_numerals().get(match["ten"] or "")
    found = parts().get(match["part"])
    if found is None or (match["ten"] and (ten is None or ten.kind != "ten")):
        return None
    (below, plural), above = found, number.value
    below += ten.value if ten else 0
    if not number.digits and above % 10 == 0 and above % 100 and match[1] and below < 10:
        if not plural:
            return number._replace(end=match.end(), value=above + below, step=_ONE), ORDINAL
        if above > 100:
            above, below = above - above % 100, above % 100 + below
    if not (plural or above == 1) or number.digits or (below in (1, 2) and match["part"] in ("first", "second")):
        return None
    return _magnified(low, number._replace(end=match.end(), value=quotient(above, below), step=Decimal("0.01")))


def _magnified(low: str, number: Numeral) -> tuple[Numeral, str]:
    """half a million, two thirds of a million are numbers; a half or two thirds alone are fractions."""
    match = _OF.match(low, number.end)
    if match is None:
        return number, FRACTION
    scale = en_numerals()[match["scale"]].value
    value = (number.value * scale).normalize() + 0
    return number._replace(end=match.end(), value=value, step=scale / 10, scale=scale), ""


def _with_part(low: str, number: Numeral) -> Numeral:
    """one and a half; five and a half million; two million and a half is 2.5 million."""
    gap = _AND.match(low, number.end)
    if gap is None:
        return number
    part = _part_at(low, gap.end())
    if part is None:
        return number
    value, end = part
    scale = number.scale if number.scale > 100 else _ONE
    whole = number._replace(end=end, value=rounded(number.value + value * scale), step=number.step / 10)
    more = _OF.match(low, end) if scale == 1 else None
    return _magnified(low, whole)[0] if more else whole


def _part_at(low: str, at: int) -> tuple[Decimal, int] | None:
    """half, a third, three quarters, fifty-four hundredths right here."""
    match = _WORD.match(low, at)
    found = parts().get(match[0]) if match else None
    if match and found and not found[1] and match[0] not in ("first", "second"):
        return quotient(_ONE, found[0]), match.end()
    number = read_en(low, at)
    named = _named(low, number) if number is not None and not number.digits else None
    return (named[0].value, named[0].end) if named is not None and named[1] == FRACTION else None


def _ratio(low: str, number: Numeral) -> tuple[Numeral, str] | None:
    """two out of five, one in three, 1 over 3 (at the end of a text)."""
    out, over = _OUT_OF.match(low, number.end), _OVER.match(low, number.end)
    below = read_en(low, (out or over).end()) if out or over else None  # type: ignore[union-attr]
    if below is None or below.value <= number.value or below.start <= number.end or number.value <= 0:
        return None
    if over and low[below.end :].strip(" .?!"):
        return None
    if out and number.value > 1 and 10 < below.value < 100:
        return None  # ten out of 14 economists are ten of 14
    if out and " in" in out.group() and not _is_share(low, number, below):
        return None
    return Numeral(number.start, below.end, quotient(number.value, below.value), Decimal("0.01")), FRACTION


def _is_share(low: str, number: Numeral, below: Numeral) -> bool:
    """Whether "in" makes a share: one in three, nine in ten adults; not two in 2019, won one in six games."""
    if number.value > 9 or (below.digits and below.value > 100):
        return False
    if not _WORD.match(low, below.end + 1):
        return not (below.digits or number.digits)
    usual = number.value in (1, below.value - 1) or (not (number.digits or below.digits) and below.value in _ROUND)
    lead = low[max(number.start - 12, 0) : number.start]
    return usual and _SHARE_LEAD.search(lead) is not None and not _TIMES.match(low, below.end)

"""Restatements that stay true."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from restating.case import Case
from restating.figures import SCALES, Figure, chinese, plain, words

WIDE = str.maketrans("0123456789.%,", "０１２３４５６７８９．％，")
ABOUT, BARE = Decimal("0.05"), Decimal("0.01")
SIMPLE_COUNTS = ("个", "名", "家", "座", "台", "辆", "起", "项", "户", "所", "人")


def verbatim(case: Case) -> str | None:
    """The source's own words."""
    return case.statement


def numerals(case: Case) -> str | None:
    """1642个 as 一千六百四十二个, 12.9% as 百分之十二点九."""
    figure = case.figure
    number = chinese(Decimal(figure.number.replace(",", "")))
    if figure.unit in "%％":
        return None if figure.odd else case.write(f"{figure.before}百分之{number}{figure.after}")
    number = "两" if number == "二" and (figure.scale or figure.unit in SIMPLE_COUNTS) else number
    return case.write(f"{figure.before}{number}{figure.scale}{figure.odd}{figure.unit}{figure.after}")


def full_width(case: Case) -> str | None:
    """The whole statement with full-width digits."""
    return case.statement.translate(WIDE)


@cache
def _to_traditional():  # type: ignore[no-untyped-def]
    try:
        import opencc
    except ImportError:
        return None
    return opencc.OpenCC("s2t").convert


def traditional(case: Case) -> str | None:
    """The whole statement in Traditional characters; needs the opencc package."""
    convert = _to_traditional()
    return convert(case.statement) if convert else None


def rescaled(case: Case) -> str | None:
    """The same value with another magnitude word: 1.28亿元 as 12800万元, 14.4万 as 144000."""
    figure = case.figure
    if figure.odd or (not figure.scale and figure.value < 10_000):
        return None
    scale = {"万亿": "亿", "亿": "万", "万": "", "": "万"}[figure.scale]
    return case.write(figure.but(number=plain(figure.value / SCALES[scale]), scale=scale).text)


def converted(case: Case) -> str | None:
    """The same value in a smaller unit: 3公里 as 3000米."""
    figure = case.figure
    if figure.unit not in words()["convert"] or figure.odd:
        return None
    unit, factor = words()["convert"][figure.unit]
    return case.write(figure.but(number=plain(Decimal(figure.number.replace(",", "")) * factor), unit=unit).text)


def about(case: Case) -> str | None:
    """An exact figure rounded to two digits, with 约: within five per cent."""
    rounded = _rounded(case.figure, 2, ABOUT)
    return rounded and case.write(case.figure.but(before="约", number=rounded).text)


def rounded_bare(case: Case) -> str | None:
    """An exact figure rounded to fewer digits without a hedge: within one per cent."""
    rounded = _rounded(case.figure, 3, BARE)
    return rounded and case.write(case.figure.but(number=rounded).text)


def _rounded(figure: Figure, digits: int, tolerance: Decimal) -> str | None:
    number = Decimal(figure.number.replace(",", ""))
    if figure.hedge or not number:
        return None
    step = Decimal(1).scaleb(number.adjusted() - digits + 1)
    rounded = (number / step).quantize(Decimal(1)) * step
    changed = rounded != number and abs(rounded - number) < tolerance * number
    return plain(rounded) if changed else None


def other_hedge(case: Case) -> str | None:
    """An equivalent hedge: 超 as 逾, 近 as 将近, 约 as 左右, 300多 as 300余."""
    figure = case.figure
    if figure.odd:
        return case.write(figure.but(odd={"多": "余", "余": "多"}[figure.odd]).text)
    if figure.after == "左右":
        return case.write(figure.but(before="约", after="").text) if not figure.before else None
    forms = words()["hedges"].get(figure.hedge, [])
    return case.write(figure.but(before=next(f for f in forms if f != figure.before)).text) if forms else None


def dropped_hedge(case: Case) -> str | None:
    """超300座 as 300座: supported, with a note."""
    figure = case.figure
    bare = figure.but(before="", odd="", after="")
    return case.write(bare.text) if figure.hedge and figure.after in ("", "左右") else None


def bound(case: Case) -> str | None:
    """An exact figure as a lower bound just below it: 至少."""
    lower = _loosened(case.figure, Decimal("0.9"))
    return None if case.bounded else lower and case.write(case.figure.but(before="至少", number=lower).text)


def between(case: Case) -> str | None:
    """An exact figure as a range around it."""
    low, high = _loosened(case.figure, Decimal("0.9")), _loosened(case.figure, Decimal("1.1"))
    return None if case.bounded or not (low and high) else case.write(case.figure.but(number=f"{low}至{high}").text)


def _loosened(figure: Figure, factor: Decimal) -> str | None:
    number = Decimal(figure.number.replace(",", ""))
    if figure.hedge or number < 20:
        return None
    return plain((number * factor).quantize(Decimal(1).scaleb(number.adjusted() - 1)))


def date_numerals(case: Case) -> str | None:
    """2015年 as 二〇一五年."""
    digits = "〇一二三四五六七八九"
    text = re.sub(r"(?<!\d)(?:19|20)\d\d(?=年)", lambda year: "".join(digits[int(d)] for d in year[0]), case.statement)
    return text if text != case.statement else None


def fragment(case: Case) -> str | None:
    """The figure alone with the noun that it counts."""
    units = words()["units"]
    known = case.noun or case.figure.unit in (*units["money"], *units["metric"], "人", "名", "人次")
    return case.figure.text + case.noun if known and not case.partial else None


def english_money(case: Case) -> str | None:
    """Money in English within the Chinese sentence: 670.3亿美元 as 67.03 billion US dollars."""
    figure = case.figure
    known = figure.unit in words()["units"]["money"] and not figure.hedge
    return case.write(f" {english_number(figure.value)} {words()['english'][figure.unit]} ") if known else None


def english_fragment(case: Case) -> str | None:
    """The figure with its noun in English, alone: 1642 projects."""
    return None if case.partial else english(case.figure, case.noun)


ENGLISH_HEDGES = {
    "": "",
    "over": "more than ",
    "odd": "more than ",
    "near": "nearly ",
    "about": "about ",
    "under": "less than ",
}


def english(figure: Figure, noun: str) -> str | None:
    """A figure in English, None where its unit has no plain English name."""
    name = words()["nouns"].get(noun) or (
        words()["english"].get(figure.unit) if figure.unit != "人" or not noun else None
    )
    if not name or figure.hedge not in ENGLISH_HEDGES:
        return None
    return f"{ENGLISH_HEDGES[figure.hedge]}{english_number(figure.value)} {name}"


def english_number(value: Decimal) -> str:
    """1642 as 1,642 and 67030000000 as 67.03 billion."""
    for size, name in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million")):
        if value >= size:
            return f"{plain(value / size)} {name}"
    return f"{value:,.0f}" if value == value.to_integral_value() else plain(value)


TRUTHS = {
    "verbatim": verbatim,
    "numerals": numerals,
    "full-width": full_width,
    "traditional": traditional,
    "rescaled": rescaled,
    "converted": converted,
    "about": about,
    "rounded": rounded_bare,
    "other hedge": other_hedge,
    "dropped hedge": dropped_hedge,
    "bound": bound,
    "between": between,
    "date numerals": date_numerals,
    "fragment": fragment,
    "english money": english_money,
    "english fragment": english_fragment,
}

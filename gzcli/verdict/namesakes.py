"""Names of one kind, of which a figure can have only one: 三期 or 二期, Line 4, 《…》, 雪豹队, the country or a town."""

from __future__ import annotations

import re
from functools import lru_cache

from gzcli.grammar.document import segment_at
from gzcli.lexicon.english import lemma
from gzcli.lexicon.pattern import lazy
from gzcli.lexicon.tables import dimension
from gzcli.model.claim import Claim
from gzcli.model.mention import Kind
from gzcli.model.span import Span
from gzcli.verdict.gazetteer import countries, places_in
from gzcli.verdict.index import Index
from gzcli.verdict.link import Statement
from gzcli.verdict.places import Place

_NUMBERED = lazy(
    r"(?<![\d一二三四五六七八九十])第?([一二三四五六七八九十]|\d{1,4})"
    r"(期|号线|号楼|分公司|标段|机组|届|(?<=[一二三四五六])级(?!及?以上|差)|(?<=[一二三四五六])类区)"
)
_PHASE = lazy(r"\b(first|second|third|fourth|fifth)[ -]phase\b|\bphase (i{1,3}|iv|v|[1-5])\b", re.IGNORECASE)
_LINE = lazy(r"\b(line|building|unit) (?:no\.? ?)?(\d{1,2})\b", re.IGNORECASE)
_LINES = {"line": "号线", "building": "号楼", "unit": "机组"}
_PHASES = {"first": "1", "second": "2", "third": "3", "fourth": "4", "fifth": "5"}
_PHASES |= {"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5"} | {digit: digit for digit in "12345"}
_WHOLE_COUNTRY = lazy("全国|我国|中国|全球|全世界|世界")
_LOCAL = lazy("[全我本][省市县区州镇乡]|全自治区")
_SCOPE = lazy("(?<![于比过出较])全([国球省市县区州镇乡村校])(?![际营道])|[本我]([省市县区州国])")
_COMPARED = lazy("(?:高于|低于|高出|低出|快于|慢于|超出|超过|比|较|、)全([国球省市县区州])")
_EACH = lazy(r"每([\d十百千万]*)(股|人|亩|公顷|户|吨|公里|平方米|公斤|千克|斤|克|份|张|台|辆|名|个|次)")
_EVERY = lazy("每个?([年月日天周季]|小时|分钟)")
_PER = lazy(r"\bper ([\d,]+ |hundred |thousand |million )?([a-z]{3,})\b")
_IN_ALL = lazy("共计|合计|总计|总共|一共")
_SAME_UNIT = {"公斤": "千克"}
_PARTY = lazy(
    r"[\u4e00-\u9fff](?![该本各其母子分总市限有全])[\u4e00-\u9fff]"
    r"(?:集团|公司|银行|资本|控股|矿业|药业|重工|实业|置业|传媒|电器|乳业|酒业|钢铁|光电|证券)"
    r"|[\u4e00-\u9fff]某[某甲乙丙丁]?"
)
_TITLE = lazy(r"《[^》]{1,30}》|“[^”，。]{1,12}”|(?<![a-z0-9])[a-z]+-?\d+[a-z0-9]*")
_QUOTED = lazy(r"《[^》]{2,30}》|“[\u4e00-\u9fff]{2,8}”")
_KIND = lazy(
    r"(?:其中|而|但|同时|此外)?(?!外)((?:(?![全该本我这那各其])[\u4e00-\u9fff]){2,4}?)(队|省|市|县|区|州|镇|村|银行|公司|集团|大学|医院|法院|港|机场)(?![内外中长])"
)
_STEM = 2  # characters by which a firm is called for short
_DIGITS = str.maketrans("一二三四五六七八九", "123456789")


def other_name(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """The name in the figure's segment of which the claim has another of the same kind; "" if there is none."""
    return (
        _other_number(claim, statement, place, index)
        or _wider(claim, statement, place, index)
        or _other_scope(claim, statement, place, index)
        or _other_unit(claim, statement, place)
        or _other_rhythm(claim, statement, place, index)
        or _other_base(claim, statement, place, index)
        or _other_title(claim, statement, place, index)
        or _other_of_kind(claim, statement, place)
        or _other_party(claim, statement, place, index)
    )


def _other_number(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """A numbered name in the figure's segment (三期, Line 4) of which the claim's clause has another number.

    Where the claim's sentence has none, it is another's if some figure of the same kind does stand beside that name.
    """
    told = _numbered(claim.span.of(statement.folded))
    if not told:
        return ""
    ours, theirs = (
        _led_by(one, text) for one, text in ((claim, statement.folded), (place.claim, index.folded[place.claim.source]))
    )
    for name in ours:
        if ours[name] != theirs.get(name, ours[name]):
            return ours[name] + name
    stated = _numbered(f"{place.lead} {place.segment}") or _numbered(index.sentences[place.sentence].text)
    names = {name for name, _ in stated}
    for name, number in sorted(told - stated):
        if name in names or (not names and _has_own(name, number, place, index)):
            return number + name
    return ""


def _led_by(claim: Claim, folded: str) -> dict[str, str]:
    """The last number of each kind of name before a figure in its segment, by the kind; none for an ordinal, which is one."""
    if claim.mention is None or claim.mention.kind is not Kind.QUANTITY:
        return {}
    found = _NUMBERED.finditer(folded, claim.span.start, claim.figure.start)
    return {match[2]: match[1].translate(_DIGITS) for match in found}


def _other_title(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """A name in quotation marks or a code in the figure's segment, where another one stands in or nearest before the claim's."""
    if statement.lang == "en" or claim.mention is None:
        return ""
    own = claim.span.of(statement.folded)
    told = _last_titles(own) or {name for name in _quoted(index.folded[place.claim.source]) if name in own}
    stated = _last_titles(place.segment) | _last_titles(place.lead)
    same = any(a in b or b in a for a in told for b in stated)
    return min(told) if told and stated and not same else ""


def _other_of_kind(claim: Claim, statement: Statement, place: Place) -> str:
    """The name that opens the figure's segment, where another of its kind opens the claim's: 雪豹队失误8次, 蛟龙队失误19次."""
    if statement.lang == "en" or claim.mention is None or claim.mention.kind is Kind.SCORE:
        return ""
    own = place.near if place.siblings else place.segment  # of a list's items only its own is the claim's
    told, stated = _KIND.match(claim.span.of(statement.folded).strip()), _KIND.match(own.strip())
    stated = stated or _KIND.match(place.lead.strip())
    if told is None or stated is None or told[2] != stated[2]:
        return ""
    return "" if told[1] in stated[1] or stated[1] in told[1] else told[1] + told[2]


def _other_party(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """The first firm or person (张某) before the figure in its segment, where the claim's clause tells of others only."""
    if statement.lang == "en" or claim.mention is None:
        return ""
    told = _PARTY.findall(statement.folded, claim.span.start, claim.figure.start)
    source, own = index.folded[place.claim.source], place.claim.span
    stated = _PARTY.findall(source, own.start, place.claim.figure.start) or _PARTY.findall(place.lead)
    others = bool(told and stated) and set(stated).isdisjoint(told)
    around = f"{place.lead}{source[own.start : place.claim.figure.start]}"
    short = others and "某" not in told[0] and told[0][:_STEM] in around  # 华星集团 of 华星汽车集团
    return told[0] if others and not short else ""


@lru_cache(maxsize=64)
def _quoted(text: str) -> frozenset[str]:
    """The names in quotation marks of a whole folded source, which a statement may give without: “还车难”."""
    return frozenset(match.group().strip("《》“”") for match in _QUOTED.finditer(text))


@lru_cache(maxsize=4096)
def _last_titles(text: str) -> frozenset[str]:
    """The names in the last segment that has one: 《渡口疑云》, “启岳L7”, C919."""
    found = list(_TITLE.finditer(text.lower()))
    if not found:
        return frozenset()
    start = segment_at(text, Span(0, len(text)), found[-1].start()).start
    return frozenset(match.group().strip("《》“”") for match in found if match.start() >= start)


def _has_own(name: str, number: str, place: Place, index: Index) -> bool:
    """Whether another claim of the same kind of figure stands in a clause that has the numbered name."""
    return any(
        _kind(other.claim) == _kind(place.claim) and (name, number) in _numbered(f"{other.lead} {other.segment}")
        for other in index.places
        if other.claim.source == place.claim.source
    )


def _kind(claim: Claim) -> str:
    mention = claim.mention
    return "" if mention is None else dimension(mention.quantity) if mention.quantity else mention.kind


def _wider(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """全国 and the like in the figure's segment, where the source tells of a province or a town and not here of more."""
    if statement.lang == "en" or index.sentences[place.sentence].english:
        return ""
    told = _WHOLE_COUNTRY.search(claim.span.of(statement.folded))
    sentence = index.sentences[place.sentence]
    opens = told is not None and told.start() == 0 and told.group().startswith("全")
    if told is None or _WHOLE_COUNTRY.search(f"{place.lead} {place.segment} {sentence.topic}"):
        return ""
    if opens and any(span.of(place.segment) not in countries() for span in places_in(place.segment)):
        return told.group()
    around = sentence.text, index.before(place), index.facts.sources[place.claim.source].text
    return told.group() if any(_LOCAL.search(text) for text in around) else ""


def _other_scope(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """全省 and the like in the figure's segment, where the source tells of another area, or of no province at all."""
    if statement.lang == "en" or index.sentences[place.sentence].english:
        return ""
    sentence = index.sentences[place.sentence]
    told = _scopes(claim.span.of(statement.folded))
    nearest = place.near, f"{place.lead} {place.segment}", sentence.text, index.before(place), sentence.topic
    stated = next((found for text in nearest if (found := _scopes(text))), set())
    bases = _bases(claim.span.of(statement.folded)), _bases(place.near)
    if all(bases) and bases[0].isdisjoint(bases[1]):
        return "全" + min(bases[0])
    other = min(told - stated, default="")
    if not other or told & stated:
        return ""
    return "全" + other if stated or other not in index.folded[place.claim.source] else ""


def _other_base(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """What an English rate is counted by, where the source counts by more or fewer: per household, per 100 households."""
    if statement.lang != "en" or not index.sentences[place.sentence].english:
        return ""
    source = index.facts.sources[place.claim.source].text
    told, stated = (
        {lemma(match[2]): match for match in _PER.finditer(text, one.figure.start, one.span.end)}
        for text, one in ((statement.text, claim), (source, place.claim))
    )
    other = (match for kind, match in told.items() if kind in stated and match[1] != stated[kind][1])
    return next((match.group() for match in other), "")


def _other_unit(claim: Claim, statement: Statement, place: Place) -> str:
    """What a Chinese rate is counted by, where the source counts by another or by more of it: 每吨, 每斤; 每股, 每10股."""
    told, stated = (_each(text) for text in (claim.span.of(statement.folded), f"{place.lead} {place.segment}"))
    is_rate = claim.quantity is not None and "/" in claim.quantity.unit
    apart = bool(stated) and not is_rate and told.keys().isdisjoint(stated)
    if told and not is_rate and _IN_ALL.search(place.near) and not _each(place.near):
        return next(iter(told.values())).group()
    other = (match for kind, match in told.items() if apart or (kind in stated and match[1] != stated[kind][1]))
    return next((match.group() for match in other), "")


def _other_rhythm(claim: Claim, statement: Statement, place: Place, index: Index) -> str:
    """The time that a Chinese figure is counted by, where the source's last one before it is another: 每月768元, 每年7452元."""
    if "每" not in statement.folded:
        return ""
    texts = (statement.folded, claim), (index.folded[place.claim.source], place.claim)
    told, stated = (list(_EVERY.finditer(text, one.span.start, one.figure.start))[-1:] for text, one in texts)
    apart = told and stated and told[0][1].replace("天", "日") != stated[0][1].replace("天", "日")
    return told[0].group() if apart else ""


@lru_cache(maxsize=4096)
def _each(text: str) -> dict[str, re.Match[str]]:
    """What rates in a text are counted by."""
    return {_SAME_UNIT.get(match[2], match[2]): match for match in _EACH.finditer(text)}


@lru_cache(maxsize=4096)
def _bases(text: str) -> frozenset[str]:
    """The areas that a text compares with: 国 of 高出全国平均."""
    return frozenset(_COMPARED.findall(text))


@lru_cache(maxsize=4096)
def _scopes(text: str) -> set[str]:
    """The areas that a text tells of as wholes: 省 of 全省 and 我省, 国 of 全国 and 我国."""
    return {match[1] or match[2] for match in _SCOPE.finditer(text)}


@lru_cache(maxsize=4096)
def _numbered(text: str) -> frozenset[tuple[str, str]]:
    """The numbered names of a text, as (what is numbered, number)."""
    found = {(match[2], match[1].translate(_DIGITS)) for match in _NUMBERED.finditer(text)}
    for match in _PHASE.finditer(text):
        found.add(("期", _PHASES[(match[1] or match[2]).lower()]))
    found |= {(_LINES[match[1].lower()], match[2]) for match in _LINE.finditer(text)}
    return frozenset(found)

"""The built-in packs are true to their articles, and a pack that is not is refused with one clear line."""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from gzcli.grammar.scan import mentions
from gzcli.model.claim import Claim, ClaimKind, Direction, Modality
from gzcli.model.facts import Facts
from gzcli.model.mention import Kind
from gzcli.model.quantity import Hedge
from gzcli.model.when import Bound
from gzcli.store.edtf import read_edtf
from gzcli.store.pack import PackError, builtin, load

PACK = Path(__file__).parents[1] / "facts" / "guangzhou-2020"


def _claim(id_: str, facts: Facts | None = None) -> Claim:
    return next(claim for claim in (facts or builtin()).claims if claim.id == id_)


# --- what the pack says ------------------------------------------------------------------------------------------------


def test_source() -> None:
    source = builtin().sources["guangzhou-2020"]
    assert len(source.text) == 2389
    assert (source.lang, source.date) == ("zh", "2020-05-14")
    assert source.text.encode() == (PACK / "article.txt").read_bytes()


def test_every_kind_of_claim_is_there() -> None:
    kinds = Counter(claim.kind for claim in builtin().claims)
    assert kinds[ClaimKind.QUOTATION] == 5
    assert kinds[ClaimKind.POLICY] >= 4
    assert kinds[ClaimKind.FIGURE] >= 23
    assert kinds[ClaimKind.EVENT] >= 6
    assert kinds[ClaimKind.FACT] >= 30


def test_quotations_name_speaker_and_title() -> None:
    said_by = {claim.attribution for claim in builtin().claims if claim.kind is ClaimKind.QUOTATION}
    assert said_by == {
        "郑红，广州国显总经理",
        "张硕辅，广东省委常委、广州市委书记",
        "温国辉，广州市市长",
        "周建军，华为中国区副总裁",
        "刘楠，阿里巴巴集团、蚂蚁金服战略发展部华南区总经理",
    }


@pytest.mark.parametrize(
    ("id_", "text", "number", "unit", "hedge"),
    [
        ("major-projects", "1642个", "1642", "个", Hedge.EXACT),
        ("planned-investment-2020", "4798亿元", "479800000000", "CNY", Hedge.EXACT),
        ("nansha-port-investment", "逾200亿元", "20000000000", "CNY", Hedge.OVER),
        ("global-planned-investment", "近1.4万亿", "1400000000000", "CNY", Hedge.NEAR),
        ("hybribio-ce-mark", "48小时之内", "48", "h", Hedge.AT_MOST),
        ("biopharma-firms", "3800多家", "3800", "家", Hedge.ODD),
        ("emerging-industries-growth", "7.5%", "7.5", "%", Hedge.EXACT),
        ("base-stations-2022", "8万座", "80000", "座", Hedge.EXACT),
    ],
)
def test_figures(id_: str, text: str, number: str, unit: str, hedge: Hedge) -> None:
    mention = _claim(id_).mention
    assert mention is not None and mention.quantity is not None
    assert (mention.text, mention.quantity.number) == (text, Decimal(number))
    assert (mention.quantity.unit, mention.quantity.hedge) == (unit, hedge)


def test_dates_and_ranks_are_figures() -> None:
    unveiled, first = _claim("digital-projects-unveiled").mention, _claim("pony-licence-first").mention
    assert unveiled is not None and unveiled.when is not None and unveiled.when.edtf == "2020-05-08"
    assert first is not None and first.kind is Kind.ORDINAL


def test_scope() -> None:
    done, planned = _claim("base-stations-built"), _claim("base-stations-2022")
    assert (done.modality, planned.modality) == (Modality.DONE, Modality.PLANNED)
    assert planned.when is not None and (planned.when.edtf, planned.when.bound) == ("2022", Bound.BY)
    assert _claim("emerging-industries-growth").direction is Direction.UP
    investment = _claim("investment-completed-jan-apr").when
    assert investment is not None and investment.edtf == "2020-01/2020-04"


def test_a_period_is_its_own_where_the_sentence_names_it() -> None:
    assert _claim("base-stations-2022").when_own
    assert _claim("digital-projects-investment").when_own
    assert not _claim("kunpeng-centre-unveiled").when_own


def test_places_are_derived() -> None:
    for claim in builtin().claims:
        text = builtin().sources[claim.source].text
        assert text.count(builtin().quote(claim)) == 1
        if claim.mention is not None:
            assert claim.span.covers(claim.mention.span)
            assert claim.mention.span.of(text) == claim.mention.text
            assert claim.sentence.covers(claim.mention.span)


def test_every_claim_has_names_in_both_languages() -> None:
    for claim in builtin().claims:
        assert any(alias.isascii() for alias in claim.aliases), claim.id
        assert claim.gloss.endswith("."), claim.id
        assert claim.entity and claim.measure, claim.id


def test_every_figure_and_date_of_the_article_is_a_claim() -> None:
    source = builtin().sources["guangzhou-2020"]
    claimed = {claim.mention.span for claim in builtin().claims if claim.mention is not None}
    found = mentions(source.text, "zh", date.fromisoformat(source.date))
    left = [mention.text for mention in found if mention.span not in claimed]
    assert set(left) <= {"当年"}  # 当年供地、当年动工、当年竣工 names no year


@pytest.mark.parametrize("text", ["2020", "2020-05", "2020-05-14", "2020-01/2020-04", "2020-05-08/2020-05-14"])
def test_edtf_is_read_as_it_is_written(text: str) -> None:
    when = read_edtf(text)
    assert when is not None and when.edtf == text


@pytest.mark.parametrize(
    "text", ["", "20", "2020-5", "2020-13", "2020-05-32", "2020/", "/2020", "2020-01-02-03", "２０２０", 2020]
)
def test_what_is_no_edtf_is_not_read(text: object) -> None:
    assert read_edtf(text) is None


# --- what is refused ---------------------------------------------------------------------------------------------------


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    shutil.copytree(PACK, folder)
    return folder


def _edit(folder: Path, name: str, old: str, new: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_true_copy_is_accepted(pack: Path) -> None:
    facts = load(pack)
    assert facts.claims == builtin().claims


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            'quote = "共安排重大项目1642个"',
            'quote = "共安排重大项目1643个"',
            ["major-projects", "does not say", "copy"],
        ),
        ('quote = "共安排重大项目1642个"', 'quote = ""', ["major-projects", "does not say", "copy"]),
        ('quote = "全柔AMOLED模组生产线项目"', 'quote = "广州"', ["guoxian-line", "more than once", "lengthen"]),
        ('number = "1642"', 'number = "1643"', ["major-projects", "1643", "1642", "grammar"]),
        ('number = "4798e8"', 'number = "4798e4"', ["planned-investment-2020", "grammar reads '4798亿元'"]),
        ('unit = "%"', 'unit = "pp"', ["emerging-industries-growth", "unit pp", "unit %"]),
        ('number = "2e4", unit = "座", hedge = "over"', 'number = "2e4", unit = "座"', ["base-stations-built", "over"]),
        ('low = "20", high = "100"', 'low = "10", high = "100"', ["nansha-excavators", "low 10", "low 20"]),
        ('date = "2020-05-08"', 'date = "2020-05-09"', ["digital-projects-unveiled", "2020-05-08"]),
        ('ordinal = "1"', 'ordinal = "2"', ["pony-licence-first", "number 2", "number 1"]),
        ('figure = "1642个"', 'figure = "642个"', ["major-projects", "'1642个'", "'642个'"]),
        ('figure = "1642个"', 'figure = "1700个"', ["major-projects", "'1700个' does not stand once in the quote"]),
        ('figure = "1642个"\n', "", ["major-projects", "a figure goes with one value"]),
        ('number = "1642"', 'number = "many"', ["major-projects", "number 'many' cannot be read"]),
        ('number = "1642"', "number = 1642.5", ["major-projects", "number is 1642.5; write it as text"]),
        (
            'aliases = ["Pony.ai", "Pony", "autonomous',
            'aliases = "Pony.ai" # ["',
            ["pony-origin", "aliases is 'Pony.ai'", "list"],
        ),
        ("paragraph = 1", 'paragraph = "1"', ["pony-licence-date", "paragraph is '1'", "without quotes"]),
        ('when = "2020-05-14"', "when = 2020-05-14", ["pony-licence-first", "when is", "in quotes"]),
        ("[[claim]]", "[note]\n[[claim]]", ["unknown key 'note'"]),
        ('{ number = "1642", unit = "个" }', '{ unit = "个" }', ["major-projects", "quantity has no number"]),
        ('{ number = "1642"', '{ value = "1642"', ["major-projects", "unknown key 'value'", "number"]),
        (
            'when = "2020-01/2020-04"',
            'when = "spring"',
            ["investment-completed-jan-apr", "when 'spring'", "2020-01/2020-04"],
        ),
        ('unit = "%"', 'unit = "%", implied = "CNY"', ["emerging-industries-growth", "both written and implied"]),
        ('unit = "%"', 'implied = "CNY"', ["emerging-industries-growth", "unit CNY", "unit %"]),
        ('when = "2020-01/2020-04"', 'when = "2020-13"', ["investment-completed-jan-apr", "when '2020-13'"]),
        ('modality = "planned"', 'modality = "maybe"', ["pony-hopes", "modality 'maybe'", "forecast"]),
        ('kind = "event"', 'kind = "news"', ["pony-licence-date", "kind 'news'", "quotation"]),
        ('bound = "since"', 'bound = "around"', ["epidemic-and-development", "bound 'around'", "since"]),
        (
            'direction = "up"',
            'direction = "sideways"',
            ["indicators-april", "direction 'sideways'", "use one of up, down"],
        ),
        ("paragraph = 2\n", "paragraph = 3\n", ["period-this-year", "paragraph is 3", "2"]),
        ('section = ""', 'section = "强动能"', ["pony-licence-date", "section"]),
        ('id = "pony-licence-first"', 'id = "pony-licence-date"', ["pony-licence-date", "twice"]),
        ('entity = "小马智行"', 'entty = "小马智行"', ["pony-licence-date", "unknown key 'entty'", "entity"]),
        ('gloss = "Pony.ai is', 'comment = "Pony.ai is', ["pony-origin", "gloss is missing"]),
        ('id = "pony-origin"\n', "", ["claim ?", "id is missing"]),
        ("[[claim]]", "[[claim", ["not valid TOML"]),
    ],
)
def test_a_wrong_claim_is_refused(pack: Path, old: str, new: str, says: list[str]) -> None:
    _edit(pack, "claims.toml", old, new)
    with pytest.raises(PackError) as caught:
        load(pack)
    line = str(caught.value)
    assert line.startswith("pack/claims.toml: ") and "\n" not in line
    assert [word for word in says if word not in line] == [], line


def test_a_changed_article_is_refused(pack: Path) -> None:
    _edit(pack, "article.txt", "1642", "1643")
    with pytest.raises(
        PackError, match=r"pack/article\.txt: its sha256 is [0-9a-f]{64}, not the one in source\.toml; "
    ):
        load(pack)


def test_a_wrong_source_record_is_refused(pack: Path) -> None:
    _edit(pack, "source.toml", "lang =", "language =")
    with pytest.raises(PackError, match=r"pack/source\.toml: lang is missing; add it"):
        load(pack)


def test_a_wrong_date_is_refused(pack: Path) -> None:
    _edit(pack, "source.toml", '2020-05-14"', 'May 2020"')
    with pytest.raises(PackError, match=r"pack/source\.toml: date 'May 2020' cannot be read; write it as"):
        load(pack)


def test_a_missing_file_is_refused(pack: Path) -> None:
    (pack / "claims.toml").unlink()
    with pytest.raises(PackError, match=r"pack/claims\.toml: cannot be read; a pack needs this file"):
        load(pack)


def test_line_ends_belong_to_the_article(pack: Path) -> None:
    article = pack / "article.txt"
    article.write_bytes(article.read_bytes().replace(b"\n", b"\r\n"))
    with pytest.raises(PackError, match="sha256"):
        load(pack)

"""The user's store gives back exactly what it was given, keeps each source whole, and finds what a statement means."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from articles import Fact, article

from gzcli.errors import InputError
from gzcli.extract.claims import extract
from gzcli.model.claim import Claim, Source
from gzcli.model.facts import Facts
from gzcli.model.interval import Interval
from gzcli.model.mention import Kind, Mention
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span
from gzcli.model.when import Day, When
from gzcli.store import codec
from gzcli.store.index import keys, terms
from gzcli.store.pack import builtin
from gzcli.store.sqlite import SCHEMA, Store
from gzcli.usecases.check import check
from gzcli.usecases.ingest import read
from gzcli.verdict.decide import Options

TEXT = (
    "临江市公园\n截至2023年底，临江市已建成公园超300座，到2026年将建成500座。\n全年接待游客近1200万人次，同比增长6.4%。"
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store(tmp_path / "store.db") as opened:
        yield opened


def facts(text: str = TEXT, id: str = "linjiang", date: str = "2024-01-05") -> tuple[Source, tuple[Claim, ...]]:
    found = read(text, id=id, date=date)
    return found.sources[id], found.claims


def mention_of(number: str, unit: str = "", hedge: Hedge = Hedge.EXACT) -> Claim:
    value = Decimal(number)
    quantity = Quantity(value, Interval.point(value), unit, hedge)
    return facts()[1][0]._replace(mention=Mention(Span(0, 1), "x", Kind.QUANTITY, quantity))


# --- claims in, claims out ---------------------------------------------------------------------------------------------


def test_every_claim_of_the_pack_comes_back_equal() -> None:
    for claim in builtin().claims:
        assert codec.decode(codec.encode(claim)) == claim


@pytest.mark.parametrize(
    "number", ["0.10", "1E+3", "-0", "3.14159265358979323846264338327950288419716939937510", "9" * 400]
)
def test_decimals_keep_every_digit(number: str) -> None:
    back = codec.decode(codec.encode(mention_of(number))).mention
    assert back is not None and back.quantity is not None
    assert str(back.quantity.number) == str(Decimal(number))


def test_a_date_and_a_score_come_back_equal() -> None:
    when = When(Day(2020, 1), Day(2020, 4), clock=930, relative=True)
    point = Quantity(Decimal(2), Interval.point(Decimal(2)))
    claim = facts()[1][0]._replace(
        when=when, mention=Mention(Span(3, 6), "2：1", Kind.SCORE, point, rest=point), aliases=("a", "b")
    )
    assert codec.decode(codec.encode(claim)) == claim


STORED = {
    Claim: "id source kind span sentence paragraph mention section entity measure when when_own modality direction "
    "negated attribution gloss aliases",
    Mention: "span text kind quantity when rest",
    Quantity: "number interval unit hedge step noun",
    Interval: "low high low_open high_open",
    When: "first last bound clock relative part",
    Day: "year month day",
}


@pytest.mark.parametrize("kind", STORED)
def test_a_stored_type_keeps_its_fields(kind: type) -> None:
    """A store holds the fields by name. If this fails, keep the old name, or give SCHEMA a new number."""
    assert SCHEMA == 1
    assert set(STORED[kind].split()) <= set(kind._fields)


def test_a_field_with_its_default_takes_no_room() -> None:
    claim = facts()[1][0]._replace(aliases=(), gloss="")
    assert "aliases" not in codec.encode(claim)
    assert codec.decode(codec.encode(claim)) == claim


# --- sources -----------------------------------------------------------------------------------------------------------


def test_a_stored_source_is_the_one_that_was_added(store: Store) -> None:
    source, claims = facts()
    source = source._replace(pages=(0, 6))
    assert store.add(source, claims)
    back = store.facts()
    assert back.sources == {"linjiang": source}
    assert back.claims == claims


def test_the_same_content_is_stored_once(store: Store) -> None:
    assert store.add(*facts())
    assert not store.add(*facts())
    assert not store.add(*facts(id="another-name"))
    assert [entry.id for entry in store.sources()] == ["linjiang"]


def test_an_id_names_one_text(store: Store) -> None:
    store.add(*facts())
    other = facts("另有28个项目。")
    with pytest.raises(InputError, match=r"taken by another text.*--replace"):
        store.add(*other)
    assert store.facts().sources["linjiang"].text == TEXT
    assert store.add(*other, replace=True)
    assert [source.text for source in store.facts().sources.values()] == ["另有28个项目。"]


def test_replacing_renews_what_is_known_of_the_same_content(store: Store) -> None:
    store.add(*facts(date=""))
    store.add(*facts(date="2024-01-05"), replace=True)
    assert [entry.date for entry in store.sources()] == ["2024-01-05"]


def test_a_removed_source_leaves_nothing(store: Store) -> None:
    store.add(*facts())
    store.add(*facts("首批28个文旅项目。", id="second"))
    assert store.remove("linjiang")
    assert not store.remove("linjiang")
    assert {claim.source for claim in store.facts().claims} == {"second"}
    assert store.narrow(extract(Source("", TEXT)), "公园").claims == ()
    left = sqlite3.connect(store.path).execute(
        "SELECT (SELECT count(*) FROM sentence), "
        "(SELECT count(*) FROM figure WHERE sentence NOT IN (SELECT key FROM sentence))"
    )
    assert left.fetchone() == (1, 0)


def test_an_article_that_cannot_be_stored_leaves_nothing(store: Store) -> None:
    source, claims = facts()
    broken = claims[-1]._replace(measure="\ud800")  # no encoding has it
    with pytest.raises(UnicodeEncodeError):
        store.add(source, [*claims[:-1], broken])
    assert store.sources() == () and store.facts().claims == ()
    assert store.add(source, claims)


def test_facts_of_chosen_sources(store: Store) -> None:
    store.add(*facts())
    store.add(*facts("首批28个文旅项目。", id="second"))
    assert store.facts(["second"]).sources.keys() == {"second"}
    with pytest.raises(InputError, match=r"no source 'third'.*gzcli sources"):
        store.facts(["third"])


def test_names_and_texts_are_data(store: Store) -> None:
    text = "'); DROP TABLE source; -- 有5座公园\" OR NEAR(1 AND x*。"
    source, claims = facts(text, id="x'); DROP TABLE claim; --")
    store.add(source, claims)
    assert store.facts([source.id]).sources[source.id].text == text
    assert store.narrow(claims, text).claims == claims


# --- the file ----------------------------------------------------------------------------------------------------------


def test_what_was_stored_is_there_after_closing(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "er" / "store.db"
    with Store(path) as first:
        first.add(*facts())
    with Store(path) as second:
        assert second.facts().claims == facts()[1]


def test_two_programs_share_a_store(tmp_path: Path) -> None:
    with Store(tmp_path / "store.db") as first, Store(tmp_path / "store.db") as second:
        first.add(*facts())
        assert second.size() == first.size() > 0


def test_a_newer_store_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    Store(path).close()
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    with pytest.raises(InputError, match=r"newer gzcli.*upgrade gzcli"):
        Store(path)


def test_a_foreign_database_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE mine (x)")
    before = path.read_bytes()
    with pytest.raises(InputError, match="is not a gzcli store"):
        Store(path)
    assert path.read_bytes() == before


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("These are my notes, all of them. " * 100)
    with pytest.raises(InputError, match="is not a gzcli store; name another"):
        Store(path)


def test_a_store_that_is_in_use_says_so(tmp_path: Path) -> None:
    path = tmp_path / "store.db"
    with Store(path, patience=0.01) as store:
        writer = sqlite3.connect(path, isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        with pytest.raises(InputError, match="in use by another program; try again"):
            store.add(*facts())
        writer.close()
        assert store.add(*facts())


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot be used"):
        Store(tmp_path / "file" / "store.db")


# --- finding what a statement means ------------------------------------------------------------------------------------


def test_terms_are_pairs_of_chinese_letters_and_words() -> None:
    assert list(terms("5G基站 2万座，Parks and the Ｃ９１９")) == ["5g", "基站", "万座", "park", "and", "the", "c919"]


def test_equal_amounts_in_other_units_have_overlapping_keys() -> None:
    (yuan,), (jiao,) = keys(mention_of("96", "CNY")), keys(mention_of("960", "角"))
    assert yuan.dimension == jiao.dimension and yuan.low <= jiao.high and jiao.low <= yuan.high


@pytest.mark.parametrize("number", ["0", "-5", "0.000001", "1", "9" * 300, "1E+5000", "-1E+5000"])
def test_keys_hold_the_number_whatever_its_size(number: str) -> None:
    (key,) = keys(mention_of(number))
    assert key.low <= float(Decimal(number)) <= key.high


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("many") / "store.db") as opened:
        for number in range(300):
            made = article(number)
            opened.add(*facts(made.text, made.id, date=""))
        yield opened


def statements() -> list[tuple[Fact, int, str]]:
    """For a third of the articles: a fact of theirs, a value for it, and the verdict that this must have."""
    chance = random.Random(1)
    told = []
    for number in range(0, 300, 3):
        fact = chance.choice(article(number).facts)
        told += [(fact, fact.value, "SUPPORTED"), (fact, fact.value * 2 + 7, "REFUTED")]
    return told


def test_narrowed_facts_give_the_right_verdict(many: Store) -> None:
    assert many.size() > 1500
    for fact, value, verdict in statements():
        statement = fact.told(value)
        narrowed = many.narrow(extract(Source("", statement)), statement)
        assert len(narrowed.claims) < 40
        report = check(statement, narrowed, Options())
        assert (statement, report.verdict) == (statement, verdict)


def test_narrowed_facts_give_the_verdict_that_all_facts_give(many: Store) -> None:
    everything = many.facts()
    for fact, value, verdict in statements()[::15]:
        assert check(fact.told(value), everything, Options()).verdict == verdict


def test_a_statement_finds_its_claim_by_words_alone_or_by_its_value_and_measure(many: Store) -> None:
    for fact, value, _ in statements()[:40]:
        sentence = fact.told(value)
        by_words = many.narrow((), sentence)
        by_value = many.narrow(extract(Source("", fact.told())), fact.measure)
        for found in (by_words, by_value):
            assert any(fact.told() in _sentence(found, claim) for claim in found.claims)


def _sentence(found: Facts, claim: Claim) -> str:
    return claim.sentence.of(found.sources[claim.source].text)


def test_a_statement_finds_its_claim_in_the_other_language(store: Store) -> None:
    for number in range(60):
        made = article(number)
        store.add(*facts(made.text, made.id, date=""))
    store.add(*facts("近两年港口新增集装箱码头，医院护士达到52人。"))
    statement = "The hospitals had 90 nurses."
    assert "linjiang" in store.narrow(extract(Source("", statement)), statement, limit=12).sources


def test_the_work_of_a_search_hardly_grows_with_the_store(tmp_path: Path) -> None:
    """Counted in steps of the database's machine: eight times the articles, less than three times the steps."""
    statement = article(7).facts[0].told()
    claims = extract(Source("", statement))
    with Store(tmp_path / "store.db") as store:
        for number in range(50):
            made = article(number)
            store.add(*facts(made.text, made.id, date=""))
        few = _steps(store, claims, statement)
        for number in range(50, 400):
            made = article(number)
            store.add(*facts(made.text, made.id, date=""))
        assert _steps(store, claims, statement) < 3 * few


def _steps(store: Store, claims: tuple[Claim, ...], words: str) -> int:
    count = 0

    def step() -> int:
        nonlocal count
        count += 1
        return 0

    store._db.set_progress_handler(step, 10)
    store.narrow(claims, words)
    store._db.set_progress_handler(None, 0)
    return count

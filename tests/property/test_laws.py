"""Laws of intervals, spans, values and documents, on whatever Hypothesis thinks of."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from gzcli.grammar.document import clause_at, read_document, segment_at
from gzcli.model.interval import Interval
from gzcli.model.quantity import Hedge, Quantity
from gzcli.model.span import Span
from gzcli.verdict.value import FAILS, HOLDS, Relation, Tolerance, compare

numbers = st.decimals(min_value=-(10**6), max_value=10**6, places=2)
ends = st.one_of(st.none(), numbers)
intervals = st.builds(Interval, ends, ends, st.booleans(), st.booleans())
counts = st.integers(min_value=1, max_value=10**9).map(Decimal)


@given(intervals, intervals)
def test_intersection_is_within_both(a: Interval, b: Interval) -> None:
    both = a.intersect(b)
    assert both.within(a) and both.within(b)


@given(intervals, intervals)
def test_intersection_commutes(a: Interval, b: Interval) -> None:
    assert a.intersect(b) == b.intersect(a)


@given(intervals)
def test_every_interval_is_within_itself_and_the_line(a: Interval) -> None:
    assert a.within(a) and a.within(Interval(None, None))


@given(intervals, st.integers(1, 1000).map(Decimal))
def test_scaling_keeps_emptiness(a: Interval, factor: Decimal) -> None:
    assert a.scale(factor).is_empty == a.is_empty


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 50), st.integers(0, 50))
def test_overlap_is_symmetric_and_covering_overlaps(a: int, b: int, c: int, d: int) -> None:
    one, two = Span(min(a, b), max(a, b) + 1), Span(min(c, d), max(c, d) + 1)
    assert one.overlaps(two) == two.overlaps(one)
    assert not one.covers(two) or one.overlaps(two)


def exactly(value: Decimal, hedge: Hedge = Hedge.EXACT) -> Quantity:
    return Quantity(value, Interval.point(value), "", hedge)


@given(counts)
def test_a_number_supports_itself(value: Decimal) -> None:
    assert compare(exactly(value), exactly(value), Tolerance()) is Relation.SAME


@given(counts, counts)
def test_exact_numbers_either_hold_or_fail(told: Decimal, stated: Decimal) -> None:
    assert compare(exactly(told), exactly(stated), Tolerance()) in HOLDS | FAILS


@given(counts, counts)
def test_strict_never_rounds(told: Decimal, stated: Decimal) -> None:
    relation = compare(exactly(told), exactly(stated), Tolerance(strict=True))
    assert relation is (Relation.SAME if told == stated else Relation.CONTRARY)


@given(st.text())
def test_sentences_cover_all_that_is_not_blank_in_order(text: str) -> None:
    document = read_document(text)
    at = 0
    for paragraph in document.paragraphs:
        for sentence in paragraph.sentences:
            assert not text[at : sentence.start].strip(" \t\r\n\u2028\u2029\u3000\u00a0\ufeff\x0b\x0c")
            assert paragraph.span.covers(sentence)
            at = sentence.end


@given(st.text(), st.data())
def test_a_segment_is_within_its_clause_and_holds_its_place(text: str, data: st.DataObject) -> None:
    for paragraph in read_document(text).paragraphs:
        for sentence in paragraph.sentences:
            at = data.draw(st.integers(sentence.start, sentence.end))
            segment, clause = segment_at(text, sentence, at), clause_at(text, sentence, at)
            assert sentence.covers(clause)
            assert clause.covers(segment)

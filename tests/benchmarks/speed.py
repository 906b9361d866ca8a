"""How fast gzcli is on one core, as figures and as ratios to JioNLP's extractors in the same run.

    python tests/benchmarks/speed.py --data FILE.jsonl [--data ...] [--bytes N] [--claims N] [--statements N]

The text is that of the articles (the ``source`` of each row). JioNLP (``pip install jionlp``) extracts and parses
money and time; without it the ratios are left out. Nothing is asserted: the figures are this machine's.
"""

from __future__ import annotations

import argparse
import logging
import os
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from restating import restate
from restating.articles import Article, load

import gzcli

Row = tuple[str, str, str]


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, action="append", required=True)
    parser.add_argument("--bytes", type=int, default=1_000_000, help="of news text, in UTF-8")
    parser.add_argument("--claims", type=int, default=100_000, help="in the store")
    parser.add_argument("--statements", type=int, default=300)
    return parser.parse_args()


def up_to(articles: Iterable[Article], size: int) -> list[Article]:
    """Articles, again from the first if need be, until their UTF-8 is as large as asked for."""
    chosen: list[Article] = []
    for item in cycle(list(articles)):
        if size <= 0:
            return chosen
        chosen.append(item)
        size -= len(item.text.encode())
    return chosen


def seconds(works: dict[str, Callable[[str], object]], texts: Sequence[str]) -> dict[str, float]:
    """The time that each work takes on all texts; they take turns at each text, so that all see the same machine."""
    spent = dict.fromkeys(works, 0.0)
    for work in works.values():
        work(texts[0])
    for text in texts:
        for name, work in works.items():
            began = time.perf_counter()
            work(text)
            spent[name] += time.perf_counter() - began
    return spent


def jionlp() -> Callable[[str], object] | None:
    """JioNLP's extraction and parsing of money and time, None where it is not installed."""
    try:
        import jionlp as jio
    except ImportError:
        return None
    logging.disable(logging.ERROR)  # it logs every string that its parser cannot read
    return lambda text: (jio.ner.extract_money(text, with_parsing=True), jio.ner.extract_time(text, with_parsing=True))


def reading(texts: list[str]) -> list[Row]:
    """Characters a second of the grammar, of full extraction and of JioNLP."""
    length = sum(map(len, texts))
    works: dict[str, Callable[[str], object] | None] = {
        "grammar (quantities)": lambda text: gzcli.quantities(text, "zh"),
        "full extraction (read)": gzcli.read,
        "JioNLP money + time": jionlp(),
    }
    taken = seconds({name: work for name, work in works.items() if work}, texts)
    oracle = taken.get("JioNLP money + time")
    return [
        (name, f"{length / spent:,.0f} chars/s, {len(texts) / spent:,.0f} articles/s", _ratio(oracle, spent))
        for name, spent in taken.items()
    ]


def _ratio(oracle: float | None, spent: float) -> str:
    return f"{oracle / spent:.1f} × JioNLP" if oracle else "JioNLP is not installed"


def checking(articles: list[Article], most: int) -> list[Row]:
    """Statements checked against their own article, read before."""
    spent = []
    for row in islice(restate(articles), most):
        store = gzcli.read(row.article.text)
        gzcli.check(row.text, store)
        spent.append(seconds_of(lambda words=row.text, facts=store: gzcli.check(words, facts)))  # type: ignore[misc]
    return [("check against one article", *_summary(spent))]


def seconds_of(work: Callable[[], object]) -> float:
    """The time of one call."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _summary(spent: list[float]) -> tuple[str, str]:
    ordered = sorted(spent)
    tail = ordered[int(len(ordered) * 0.95)]
    return (
        f"median {median(spent) * 1000:.2f} ms, 95 % within {tail * 1000:.2f} ms",
        f"{len(spent) / sum(spent):,.0f}/s",
    )


def large(articles: list[Article], claims: int, most: int) -> list[Row]:
    """Statements checked against a large store; copies of the articles differ in their digits."""
    from gzcli.store.sqlite import Store
    from gzcli.usecases.sources import facts_for

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store.db"
        with Store(path) as store:
            added, spent = fill(store, articles, claims)
        size = path.stat().st_size / 1e6
        words = [row.text for row in islice(restate(articles), most)]
        times = [seconds_of(lambda text=text: gzcli.check(text, facts_for(store=path, about=text))) for text in words]  # type: ignore[misc]
    filled = (f"store of {added:,} claims", f"{added / spent:,.0f} claims stored a second", f"{size:.0f} MB")
    return [filled, (f"check against {added:,} claims", *_summary(times))]


def fill(store: object, articles: list[Article], claims: int) -> tuple[int, float]:
    """Adds copies of the articles until there are so many claims; the claims and the seconds of storing alone."""
    added, spent, copy = 0, 0.0, 0
    while True:
        for item in articles:
            if added >= claims:
                return added, spent
            text = item.text.translate(str.maketrans("123456789", _turned("123456789", copy)))
            facts = gzcli.read(text, id=f"{item.sha[:8]}-{copy}")
            source = next(iter(facts.sources.values()))
            spent += seconds_of(lambda source=source, facts=facts: store.add(source, facts.claims))  # type: ignore[attr-defined, misc]
            added += len(facts.claims)
        copy += 1


def _turned(digits: str, by: int) -> str:
    by %= len(digits)
    return digits[by:] + digits[:by]


def main() -> None:
    """Prints one table."""
    args = options()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    articles = load(args.data)
    texts = [item.text for item in up_to(articles, args.bytes)]
    rows = [*reading(texts), *checking(articles, args.statements), *large(articles, args.claims, args.statements)]
    print("| work | speed | |\n|---|---|---|")
    print("\n".join(f"| {' | '.join(row)} |" for row in rows))


if __name__ == "__main__":
    main()

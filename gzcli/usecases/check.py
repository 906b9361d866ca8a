"""Check a statement against facts."""

from __future__ import annotations

from gzcli.extract.claims import extract
from gzcli.grammar.scan import detect_lang
from gzcli.model.claim import Source
from gzcli.model.facts import Facts
from gzcli.model.report import Report
from gzcli.verdict.decide import Options, judge
from gzcli.verdict.index import index_of


def check(statement: str, facts: Facts, options: Options) -> Report:
    """Read the statement as a one-sentence article, dated as its only source is, and judge its figures."""
    anchors = set(index_of(facts).anchors.values())
    anchor = anchors.pop() if len(anchors) == 1 else None
    source = Source("", statement, date=anchor.isoformat() if anchor else "", lang=detect_lang(statement))
    return judge(statement, source.lang, extract(source), facts, options)

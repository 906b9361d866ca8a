"""Numbers that are no figures: inside names, slogans, idioms, model and document numbers, addresses and codes."""

from __future__ import annotations

from gzcli.model.span import Span


def find_names(folded: str, lang: str) -> list[Span]:
    """The spans of a folded text in ``lang`` ("zh" or "en") whose numbers are no figures, sorted, not overlapping."""
    if lang == "en":
        from gzcli.grammar.names_en import scan
    else:
        from gzcli.grammar.names_zh import scan
    kept: list[Span] = []
    for span in sorted(scan(folded), key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
        elif span.end > kept[-1].end:
            kept[-1] = Span(kept[-1].start, span.end)
    return kept

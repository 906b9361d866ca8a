"""How much of a statement's other content the source mentions."""

from __future__ import annotations

from gzcli.verdict.link import Statement

_SHOWN = 6


def coverage(statement: Statement) -> tuple[float, tuple[str, ...]]:
    """The share in [0, 1] of the statement's words found anywhere in the sources, and the runs that are missing."""
    if not statement.words:
        return 1.0, ()
    found = sum(1 for word in statement.words if word.found)
    return found / len(statement.words), _missing(statement)[:_SHOWN]


def _missing(statement: Statement) -> tuple[str, ...]:
    """What no source mentions, neighbouring pairs of characters joined to the words that they come from."""
    runs: list[tuple[int, int]] = []
    for word in statement.words:
        span = word.feature.span
        if word.found:
            continue
        if runs and span.start <= runs[-1][1]:
            runs[-1] = (runs[-1][0], span.end)
        else:
            runs.append((span.start, span.end))
    return tuple(dict.fromkeys(statement.text[start:end] for start, end in runs))

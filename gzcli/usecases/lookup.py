"""What each sentence of a text is judged against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from gzcli.model.facts import Facts
from gzcli.usecases.sources import BUILTIN, WHOLE, facts_for, meant_by, merged, stored

Lookup = Callable[[str], Facts]
"""From a statement to the facts that it is judged against."""


@contextmanager
def lookup(sources: Sequence[str] = (), store: Path | None = None) -> Iterator[Lookup]:
    """The same facts for every statement; from a large store, only those that each statement could mean.

    The arguments are those of ``facts_for``. Raises InputError as it does.
    """
    opened = None if sources else stored(store)
    if opened is None:
        yield always(facts_for(sources, store))
        return
    builtin = facts_for([BUILTIN])
    with opened:
        if not opened.exceeds(WHOLE):
            yield always(merged([builtin, opened.facts()]))
        else:
            yield lambda text: merged([builtin, meant_by(opened, text)])


def always(facts: Facts) -> Lookup:
    """These facts, whatever the statement."""
    return lambda statement: facts

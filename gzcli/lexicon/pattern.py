"""Regular expressions that are compiled when they are first used: a call pays only for those that it needs."""

from __future__ import annotations

import re
from typing import Any, cast


class _Lazy:
    """Stands for a compiled pattern, and becomes it attribute by attribute."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        """Called once for each attribute: from then on the compiled pattern's own is found first."""
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """The pattern, compiled on first use. Raises re.error then."""
    return cast("re.Pattern[str]", _Lazy(source, flags))

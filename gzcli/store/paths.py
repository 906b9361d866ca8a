"""Where the user's store is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

ENVIRONMENT = "GZCLI_STORE"


def default_path() -> Path:
    """The file that ``GZCLI_STORE`` names, else ``store.db`` in the platform's data folder for gzcli."""
    named = os.environ.get(ENVIRONMENT)
    if named:
        return Path(named)
    if sys.platform == "linux":  # as platformdirs answers by the XDG Base Directory Specification, without its import
        return Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local/share") / "gzcli" / "store.db"
    from platformdirs import user_data_path

    return user_data_path("gzcli", appauthor=False) / "store.db"

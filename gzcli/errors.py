"""The one exception that a user is meant to see."""

from __future__ import annotations


class InputError(ValueError):
    """The call or the input is at fault. The message is one line that names the fault and the mend."""

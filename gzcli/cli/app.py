"""The console script: how a call is answered, and how a fault is told (one line, exit code 2)."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence

from gzcli.errors import InputError
from gzcli.render.safe import safe

FAULT, INTERRUPTED = 2, 130


def main() -> None:
    """Run the program on the process's own arguments and leave with its exit code."""
    gc.set_threshold(100_000)  # start-up makes tables that last, and hardly any garbage to look for
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # `gzcli … | head` ends as quietly as `cat … | head`
    _open_closed_streams()
    code = run(sys.argv[1:])
    sys.stderr.flush()
    os._exit(code)  # at once: to take everything down piece by piece is a fifth of a call


def _open_closed_streams() -> None:
    """Where the caller has closed a standard stream (`>&-`): nothing to read, an answer that cannot be written, nobody to tell."""
    for name, way in (("stdin", os.O_RDONLY), ("stdout", os.O_RDONLY), ("stderr", os.O_WRONLY)):
        if getattr(sys, name) is None:
            stream = os.fdopen(os.open(os.devnull, way), "r" if name == "stdin" else "w", encoding="utf-8")
            setattr(sys, name, stream)


def run(argv: Sequence[str]) -> int:
    """Run one call and return its exit code; a fault is one line on standard error."""
    try:
        code = _answered(argv)
        sys.stdout.flush()
    except InputError as error:
        return _fault(" ".join(str(error).split()))
    except OSError as error:
        return _fault(f"{error.filename or 'cannot write the answer'}: {error.strerror}")
    except KeyboardInterrupt:
        return INTERRUPTED
    return code


def _answered(argv: Sequence[str]) -> int:
    """The commonest call, some words to check and no option, needs no parser, which takes a third of its time to load."""
    if len(argv) > 1 and argv[0] == "check" and not any(word.startswith("-") for word in argv):
        from gzcli.cli.asked import Asked
        from gzcli.cli.checking import checked

        return checked(Asked(statement=argv[1:]))
    from gzcli.cli.parser import parsed

    return parsed(argv)


def _fault(line: str) -> int:
    sys.stderr.write(f"gzcli: {safe(line)}\n")
    return FAULT

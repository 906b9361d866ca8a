"""A file of known faults, so that only new ones count: made once, kept beside the drafts."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from gzcli.errors import InputError
from gzcli.model.draft import BASELINE, DraftReport, Finding

VERSION = 1


class Baseline:
    """The faults that a file lists, each by its draft (relative to the file's folder) and its mark."""

    def __init__(self, path: Path, entries: Iterable[dict[str, str]] = ()) -> None:
        self._folder = path.resolve().parent
        self._path = path
        self._entries = list(entries)
        self._known = {(entry["file"], entry["fingerprint"]) for entry in self._entries}

    @classmethod
    def load(cls, path: Path) -> Baseline:
        """Raises InputError if the file is missing or is no baseline."""
        try:
            content = json.loads(path.read_text("utf-8"))
            if content["schema_version"] != VERSION:
                raise InputError(f"{path} is a baseline of another version; write it anew with --write-baseline")
            return cls(path, content["findings"])
        except FileNotFoundError as error:
            raise InputError(f"there is no baseline {path}; --write-baseline makes it") from error
        except OSError as error:
            raise InputError(f"cannot read {path}: {error.strerror}") from error
        except (ValueError, KeyError, TypeError) as error:
            if isinstance(error, InputError):
                raise
            raise InputError(f"{path} is no baseline; write it anew with --write-baseline") from error

    def applied(self, report: DraftReport) -> DraftReport:
        """The report, with what is listed ignored."""
        return report.without(self._why(self._name(report)))

    def write(self, reports: Iterable[DraftReport]) -> int:
        """Write the file with all faults of these drafts; entries of other drafts stay. Returns how many of these."""
        found, names = [], set()
        for report in reports:
            names.add(self._name(report))
            found += [self._entry(report, finding) for finding in report.findings if finding.is_fault]
        kept = [entry for entry in self._entries if entry["file"] not in names]
        content = {"schema_version": VERSION, "findings": sorted(kept + found, key=lambda one: sorted(one.items()))}
        draft = self._path.with_name(f".{self._path.name}.{os.getpid()}")
        draft.write_text(json.dumps(content, ensure_ascii=False, indent=2) + "\n", "utf-8")
        draft.replace(self._path)
        return len(found)

    def _entry(self, report: DraftReport, finding: Finding) -> dict[str, Any]:
        return {"file": self._name(report), "fingerprint": finding.mark, "rule": finding.rule, "text": finding.text}

    def _name(self, report: DraftReport) -> str:
        path = Path(report.name)
        return Path(os.path.relpath(path, self._folder)).as_posix() if path.exists() else report.name

    def _why(self, name: str) -> Callable[[Finding], str]:
        def why(finding: Finding) -> str:
            return BASELINE if (name, finding.mark) in self._known else ""

        return why

"""The published JSON Schemas, made from the shapes that the renderers fill."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter

from gzcli.render.claim_shapes import (
    CheckupShape,
    ConflictShape,
    DigestShape,
    EntryShape,
    HitShape,
    ListedShape,
    RuleShape,
)
from gzcli.render.shapes import DraftShape, ReportShape

SHAPES: dict[str, Any] = {
    "check": ReportShape,
    "draft": DraftShape,
    "search": list[HitShape],
    "summary": DigestShape,
    "show": ListedShape | list[ListedShape],
    "list": list[ListedShape],
    "sources": list[EntryShape],
    "conflicts": list[ConflictShape],
    "rule": list[RuleShape],
    "doctor": list[CheckupShape],
}
"""For each command that prints JSON, the shape of its answer; "draft" is that of `check --file`."""


def schema(command: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what a command prints with ``--format json``."""
    body = TypeAdapter(SHAPES[command]).json_schema(mode="serialization")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"gzcli {command}, schema version 1",
        **{k: v for k, v in body.items() if k != "title"},
    }

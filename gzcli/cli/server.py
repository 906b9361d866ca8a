"""The tools that an agent is offered over the Model Context Protocol; answers are those of ``--format json``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any, Literal

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from pydantic import Field

from gzcli.documents import Document
from gzcli.errors import InputError
from gzcli.render import renderer
from gzcli.render.claim_shapes import AddedShape, DigestShape, HitShape, ListedShape
from gzcli.render.draft_json import shape
from gzcli.render.shapes import DraftShape
from gzcli.render.view import View
from gzcli.usecases import draft
from gzcli.usecases.lookup import lookup
from gzcli.usecases.search import search as find
from gzcli.usecases.sources import BUILTIN, Given, facts_for
from gzcli.usecases.sources import add as store_text
from gzcli.usecases.summary import summarize
from gzcli.verdict.decide import Options
from gzcli.verdict.value import Tolerance
from gzcli.version import VERSION

Sources = Annotated[
    list[str], Field(description="Ids of stored sources, paths of files or folders; empty: all there is.")
]
Lang = Annotated[Literal["en", "zh"], Field(description="Language of the reasons.")]

_ABOUT = (
    "Checks every figure of a text against its sources. Before handing over a text with figures, call check with it, "
    "mend what is REFUTED, and say so of what is NOT_ENOUGH_INFO. Spans are in code points."
)


def server(store: Path | None = None) -> MCPServer:
    """A server with the tools check, search, summary, add and list, on one store."""
    made: MCPServer = MCPServer("gzcli", instructions=_ABOUT, version=VERSION)
    tools = _Tools(store)
    for tool in (tools.check, tools.search, tools.summary, tools.add, tools.listed):
        made.add_tool(tool, name="list" if tool == tools.listed else None, structured_output=True)
    return made


class _Tools:
    """What the tools do. An input that is at fault is told as the tool's error."""

    def __init__(self, store: Path | None) -> None:
        self._store = store

    def check(
        self,
        text: Annotated[str, Field(description="The text to check; Markdown is understood.")],
        sources: Sources = [],  # noqa: B006
        content: Annotated[bool, Field(description="Ask for the words around the figures, too.")] = False,
        strict: Annotated[bool, Field(description="No rounding, no dropped hedges.")] = False,
        lang: Lang = "en",
    ) -> DraftShape:
        """Judge every figure of a text against the sources: SUPPORTED, REFUTED or NOT_ENOUGH_INFO, with evidence."""
        try:
            with lookup(sources, self._store) as found:
                options = Options(Tolerance(strict=strict), content, lang)
                return shape(draft.check(draft.read_draft(text, "text.md"), found, options))
        except InputError as error:
            raise ToolError(str(error)) from error

    def search(
        self,
        query: Annotated[str, Field(description="Words in Chinese or English, figures in any notation.")],
        sources: Sources = [],  # noqa: B006
        limit: Annotated[int, Field(ge=1, le=100)] = 10,
    ) -> list[HitShape]:
        """Find the sentences of the sources that speak of something, with their claims."""
        try:
            hits = find(query, facts_for(sources, self._store, about=query), limit=limit)
        except InputError as error:
            raise ToolError(str(error)) from error
        found: list[HitShape] = _shown("search", hits)
        return found

    def summary(
        self,
        source: Annotated[str, Field(description="The id of a stored source, or the path of a file.")] = BUILTIN,
        length: Literal["short", "normal", "full"] = "normal",
        lang: Lang = "en",
    ) -> DigestShape:
        """Sum up one source: its main points and key figures, each with the claims that it is made of."""
        try:
            digest = summarize(facts_for([source], self._store), lang=lang, length=length)
        except InputError as error:
            raise ToolError(str(error)) from error
        found: DigestShape = _shown("summary", digest)
        return found

    def add(
        self,
        text: Annotated[str, Field(description="The source's text.")],
        id: Annotated[str, Field(description="What to call it: letters without spaces.")],
        title: str = "",
        date: Annotated[str, Field(description="When it was written, as 2020-05-14.")] = "",
        replace: Annotated[bool, Field(description="Take the place of another text with this id.")] = False,
    ) -> AddedShape:
        """Store a source, for this and later sessions; the same text is stored once."""
        try:
            added = store_text(Document(text), id, Given(id, title, date), self._store, replace)
        except InputError as error:
            raise ToolError(str(error)) from error
        figures = sum(claim.mention is not None for claim in added.claims)
        return {"id": added.stored_as, "new": added.new, "figures": figures, "claims": len(added.claims)}

    def listed(self, sources: Sources = []) -> list[ListedShape]:  # noqa: B006
        """List all claims of the sources: what each counts, its value, period and place."""
        try:
            facts = facts_for(sources, self._store)
        except InputError as error:
            raise ToolError(str(error)) from error
        found: list[ListedShape] = _shown("list", facts)
        return found


def _shown(command: str, answer: object) -> Any:
    """What the command prints with ``--format json``."""
    return json.loads("".join(renderer(command, "json")(answer, View())))

"""The server for agents, called by the official client over standard input and output."""

from __future__ import annotations

import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp.server.mcpserver", reason="needs the extra mcp")

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

ARTICLE = "首批28个文旅项目总投资达96亿元，其中一季度完成12亿元，比计划提前2个月。"


@pytest.fixture
def ask(tmp_path: Path) -> Callable[[Callable[[Client], Awaitable[Any]]], Any]:
    """Start the program, let a client talk to it, and return what the client found."""
    environment = {**os.environ, "GZCLI_STORE": str(tmp_path / "store.db"), "PYTHONPATH": os.pathsep.join(sys.path)}
    program = ["-c", "from gzcli.cli.app import main; main()", "mcp"]
    parameters = StdioServerParameters(command=sys.executable, args=program, env=environment, cwd=tmp_path)

    def asked(talk: Callable[[Client], Awaitable[Any]]) -> Any:
        async def whole() -> Any:
            async with Client(stdio_client(parameters)) as client:
                return await talk(client)

        return anyio.run(whole)

    return asked


Ask = Callable[[Callable[[Client], Awaitable[Any]]], Any]


def test_it_offers_typed_tools(ask: Ask) -> None:
    async def talk(client: Client) -> Any:
        return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in ask(talk)}
    assert set(tools) == {"check", "search", "summary", "add", "list"}
    assert all(tool.description and tool.output_schema for tool in tools.values())
    assert set(tools["check"].input_schema["required"]) == {"text"}
    assert "statements" in tools["check"].output_schema["properties"]


def test_an_agent_stores_a_source_and_checks_its_text(ask: Ask) -> None:
    text = "- 28个文旅项目总投资**69亿元**。"

    async def talk(client: Client) -> Any:
        added = await client.call_tool("add", {"text": ARTICLE, "id": "linjiang", "date": "2024-04-10"})
        checked = await client.call_tool("check", {"text": text, "sources": ["linjiang"]})
        return added.structured_content, checked.structured_content

    added, checked = ask(talk)
    assert added == {"id": "linjiang", "new": True, "figures": 5, "claims": added["claims"]}
    assert checked["verdict"] == "REFUTED"
    wrong = checked["statements"][0]["figures"][-1]
    place = wrong["finding"]["place"]
    assert text[place["start"] : place["end"]] == "69亿元"
    evidence = wrong["evidence"][0]
    assert ARTICLE[evidence["figure"]["start"] : evidence["figure"]["end"]] == "96亿元"


def test_search_summary_and_list(ask: Ask) -> None:
    async def talk(client: Client) -> Any:
        calls: list[tuple[str, dict[str, Any]]] = [
            ("search", {"query": "5G", "limit": 2}),
            ("summary", {"length": "short"}),
            ("list", {}),
        ]
        return [(await client.call_tool(name, values)).structured_content for name, values in calls]

    found, digest, listed = ask(talk)
    assert len(found["result"]) == 2
    assert "5G" in found["result"][0]["quote"]
    assert digest["source"] == "guangzhou-2020"
    assert any(claim["figure"]["text"] == "1642个" for claim in listed["result"] if claim["figure"])


@pytest.mark.parametrize(
    ("name", "values", "told"),
    [
        ("check", {"text": "69亿元", "sources": ["nowhere"]}, "neither a stored source nor a file"),
        ("search", {"query": " "}, "query"),
        ("add", {"text": ARTICLE, "id": "a b"}, "cannot be an id"),
        ("add", {"text": ARTICLE, "id": "a", "date": "tomorrow"}, "not a date"),
        ("summary", {"source": "nowhere"}, "neither a stored source nor a file"),
        ("check", {}, "text"),
    ],
)
def test_a_fault_is_told_to_the_agent(ask: Ask, name: str, values: dict[str, Any], told: str) -> None:
    async def talk(client: Client) -> Any:
        return await client.call_tool(name, values)

    result = ask(talk)
    assert result.is_error
    assert told in result.content[0].text

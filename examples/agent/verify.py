"""What an agent does before it hands over a text: it has every figure checked, and reads what is wrong."""

import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

TEXT = "临江港现有生产性泊位46个，2023年完成集装箱吞吐量300万标箱。"
SOURCES = ["examples/newsroom/sources/port.pdf"]


async def main() -> None:
    """Start the server, call its tool check, and print each figure that is not supported."""
    server = StdioServerParameters(command="gzcli", args=["mcp"])
    async with Client(stdio_client(server)) as client:
        answer = await client.call_tool("check", {"text": TEXT, "sources": SOURCES})
    report = answer.structured_content
    print(report["verdict"], report["counts"]["figures"], "figures")
    for statement in report["statements"]:
        for figure in statement["figures"]:
            if figure["verdict"] != "SUPPORTED":
                place = figure["finding"]["place"]
                evidence = figure["evidence"][0]
                print(f"{TEXT[place['start'] : place['end']]}: {figure['reason']} [{figure['rule']}]")
                print(f"{evidence['source']}, page {evidence['page']}: {evidence['quote']}")


anyio.run(main)

"""`gzcli mcp`: the program as a server for agents, on standard input and output."""

from __future__ import annotations

import typer

from gzcli.cli.options import StoreFile
from gzcli.errors import InputError


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("mcp")(mcp)


def mcp(store: StoreFile = None) -> None:
    """Serve check, search, summary, add and list to an agent.

    It speaks the Model Context Protocol on standard input and output; an agent's program starts it.

    Exit code: 0 when the agent leaves, 2 the extra or the store is missing.
    """
    try:
        from gzcli.cli.server import server
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("gzcli"):
            raise
        raise InputError("serving agents needs an extra; install it with: pip install 'gzcli[mcp]'") from error
    server(store).run()

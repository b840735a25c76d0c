"""Runs an app on a loopback port inside the event loop that is already there."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import socket
from collections.abc import AsyncIterator, Callable, Iterator

import uvicorn
from starlette.applications import Starlette

GRACE = 2  # seconds for answers under way when the server stops


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: the program that embeds it has its own."""

    def __init__(self, config: uvicorn.Config, *, before_stop: Callable[[], None]) -> None:
        super().__init__(config)
        self.is_up = asyncio.Event()
        self._before_stop = before_stop

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.is_up.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        asyncio.get_running_loop().call_soon(self._before_stop)
        await super().shutdown(sockets)


def loopback_socket(host: str, port: int) -> socket.socket:
    """Bind a socket. Raises ValueError for a host that others can reach, OSError if taken."""
    address = "127.0.0.1" if host == "localhost" else host
    try:
        is_loopback = ipaddress.ip_address(address).is_loopback
    except ValueError:
        is_loopback = False
    if not is_loopback:
        raise ValueError("the preview is for this machine only: use 127.0.0.1")
    bound = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((address, port))
    except OSError:
        bound.close()
        raise
    return bound


@contextlib.asynccontextmanager
async def running(app: Starlette, *, host: str = "127.0.0.1", port: int = 0) -> AsyncIterator[str]:
    """Serve `app` while inside and yield its base URL. Port 0 takes a free one."""
    bound = loopback_socket(host, port)
    config = uvicorn.Config(
        app,
        log_level="critical",
        access_log=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=GRACE,
    )
    server = _Server(config, before_stop=getattr(app.state, "before_stop", lambda: None))
    # Held by this frame until it is done; a TaskGroup would tie entry and exit to one task.
    serving = asyncio.get_running_loop().create_task(server.serve(sockets=[bound]))
    try:
        await server.is_up.wait()
        shown = f"[{host}]" if ":" in host else host
        yield f"http://{shown}:{bound.getsockname()[1]}"
    finally:
        server.should_exit = True
        await asyncio.shield(serving)


async def serve(app: Starlette, *, host: str = "127.0.0.1", port: int = 8080) -> None:
    """Serve `app` until cancelled. Raises ValueError for a host that is not loopback."""
    async with running(app, host=host, port=port):
        await asyncio.Event().wait()

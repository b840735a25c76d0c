"""The Bot API without a socket: a call is handed to the stand-in as the server would hand it on.

Parameters, uploads, refusals and answers are the same bytes as over HTTP. Trouble of the
connection is not: stories about that talk over HTTP.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote

import httpx
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message
from telegram.request import BaseRequest, RequestData

from bot.preview.telegram.api import answer, answer_file
from bot.preview.telegram.standin import StandIn

HOST = "http://stand-in"


@dataclass(frozen=True, slots=True)
class Direct:
    """Makes the bot's two ways to the stand-in."""

    standin: StandIn

    def __call__(self, connections: int) -> BaseRequest:
        return _DirectRequest(self.standin)


class _DirectRequest(BaseRequest):
    __slots__ = ("_standin",)

    def __init__(self, standin: StandIn) -> None:
        self._standin = standin

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **_: Any
    ) -> tuple[int, bytes]:
        assert self._standin.faults.is_empty, "a story with scripted faults talks over HTTP"
        await asyncio.sleep(0)  # others have their turn, as they have while a socket is written
        call = _call(url, method, request_data)
        if "file_id" in call.path_params:
            response: Response = answer_file(self._standin, call)
        else:
            response = await answer(self._standin, call)
        await asyncio.sleep(0)
        return response.status_code, bytes(response.body)


def _call(url: str, method: str, data: RequestData | None) -> Request:
    """What the server makes of the call."""
    written = httpx.Request(
        method,
        url,
        data=data.json_parameters if data else None,
        files=(data.multipart_data or None) if data else None,
    )
    scope = {
        "type": "http",
        "method": method,
        "query_string": b"",
        "headers": [(key.lower(), value) for key, value in written.headers.raw],
        "path_params": _names_in(unquote(url.removeprefix(HOST))),
    }
    return Request(scope, _Body(written.read()))


def _names_in(path: str) -> dict[str, str]:
    """What the routes of the server find in a path."""
    if path.startswith("/file/bot"):
        token, folder, file_id = path.removeprefix("/file/bot").split("/")
        return {"token": token, "folder": folder, "file_id": file_id}
    token, name = path.removeprefix("/bot").split("/")
    return {"token": token, "method": name}


class _Body:
    """Sends the body; then the line stays open until the caller goes."""

    def __init__(self, body: bytes) -> None:
        self._body: bytes | None = body

    async def __call__(self) -> Message:
        if self._body is None:
            await asyncio.Event().wait()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}

"""Keeps other web pages and other machines out of the preview."""

from __future__ import annotations

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

LOOPBACK_NAMES = {"127.0.0.1", "localhost", "::1"}


class LoopbackOnly:
    """Refuses (403) requests that come from elsewhere.

    A foreign Host means DNS rebinding, a foreign Origin a forged request. A POST to the page must
    carry JSON, which a foreign form cannot send.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            reason = _reason_to_refuse(scope, Headers(scope=scope))
            if reason is not None:
                await PlainTextResponse(reason, 403)(scope, receive, send)
                return
        await self._app(scope, receive, send)


def _reason_to_refuse(scope: Scope, headers: Headers) -> str | None:
    host = headers.get("host", "")
    if _name(host) not in LOOPBACK_NAMES:
        return "This page answers on this machine only."
    origin = headers.get("origin")
    if origin is not None and origin != f"http://{host}":
        return "This request comes from another page."
    if headers.get("sec-fetch-site") == "cross-site":
        return "This request comes from another page."
    is_page_post = scope["method"] == "POST" and scope["path"].startswith("/page/")
    if is_page_post and not headers.get("content-type", "").startswith("application/json"):
        return "JSON is needed."
    return None


def _name(host: str) -> str | None:
    try:
        return urlsplit(f"//{host}").hostname
    except ValueError:
        return None

"""Serves the preview: the page with the phone and the stand-in's Bot API, on one port."""

from __future__ import annotations

import base64
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from bot.preview.guard import LoopbackOnly
from bot.preview.phone.feed import changes
from bot.preview.phone.phone import AlreadyMoving, NothingPlanned, Phone, TimeTravel
from bot.preview.phone.pictures import sample_picture
from bot.preview.phone.serving import running, serve
from bot.preview.telegram.api import api_routes
from bot.preview.telegram.people import NotOnThePhone, Person
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.standin import StandIn

__all__ = ["Phone", "TimeTravel", "build_preview", "running", "serve"]

PAGE = Path(__file__).parent / "page"
MAX_TYPED = 4096
MAX_NAME = 100
MAX_UPLOAD = 50 * 2**20  # bytes; the bot can fetch at most 20 MB of them
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}
_FILE_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, max-age=86400",
}
_SHOWN_INLINE = ("image/png", "image/jpeg", "image/gif", "image/webp", "video/", "audio/")

Action = Callable[[Phone, Json], Awaitable[None]]


def build_preview(standin: StandIn, travel: TimeTravel) -> Starlette:
    """Build the page at `/` and the Bot API at `/bot<token>/<method>`.

    Serve it with `serve` or `running`. It answers loopback hosts and its own origin only.
    """
    phone = Phone(standin, travel)
    routes = [
        Route("/", _static("index.html")),
        *(Route(f"/page/{file.name}", _static(file.name)) for file in sorted(PAGE.iterdir())),
        Route("/page/state", _with(phone, _state)),
        Route("/page/messages", _with(phone, _messages)),
        Route("/page/events", _with(phone, _events)),
        Route("/page/files/{file_id}", _with(phone, _file)),
        *(
            Route(f"/page/{name}", _doing(phone, action), methods=["POST"])
            for name, action in _ACTIONS.items()
        ),
        *api_routes(standin),
    ]
    app = Starlette(routes=routes, middleware=[Middleware(LoopbackOnly)])
    app.state.before_stop = standin.core.bell.stop_waiting
    return app


def _static(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(_request: Request) -> Response:
        return FileResponse(PAGE / name, headers=_HEADERS)

    return endpoint


def _with(
    phone: Phone, view: Callable[[Phone, Request], Awaitable[Response]]
) -> Callable[[Request], Awaitable[Response]]:
    async def endpoint(request: Request) -> Response:
        return await view(phone, request)

    return endpoint


def _doing(phone: Phone, action: Action) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint that does one thing, or says in plain words why it cannot."""

    async def endpoint(request: Request) -> Response:
        try:
            await action(phone, await request.json())
        except NothingPlanned:
            return _sorry("No reminder is planned yet.", 409)
        except AlreadyMoving:
            return _sorry("The clock is already moving.", 409)
        except NotOnThePhone:
            return _sorry("That button is no longer there.", 409)
        except (KeyError, TypeError, ValueError):
            return _sorry("The page sent something that makes no sense.", 400)
        return JSONResponse({"ok": True})

    return endpoint


def _sorry(words: str, status: int) -> Response:
    return JSONResponse({"error": words}, status)


async def _state(phone: Phone, _request: Request) -> Response:
    return JSONResponse(await phone.snapshot(), headers=_HEADERS)


async def _messages(phone: Phone, request: Request) -> Response:
    before = request.query_params.get("before", "")
    if not before.isdigit():
        return _sorry("before is a message id", 400)
    return JSONResponse(phone.messages_before(int(before)), headers=_HEADERS)


async def _events(phone: Phone, request: Request) -> Response:
    last_seen = request.headers.get("last-event-id") or request.query_params.get("after", "")
    return StreamingResponse(
        changes(phone, last_seen), media_type="text/event-stream", headers=_HEADERS
    )


async def _file(phone: Phone, request: Request) -> Response:
    """Answer with an uploaded file; one that a browser might run is only ever downloaded."""
    try:
        file, data = phone.standin.file(request.path_params["file_id"])
    except KeyError:
        return _sorry("There is no such file.", 404)
    headers = dict(_FILE_HEADERS)
    if not file.mime.startswith(_SHOWN_INLINE):
        headers["Content-Disposition"] = "attachment"
    start, end = _range(request.headers.get("range", ""), len(data))
    if (start, end) == (0, len(data)):
        return Response(data, media_type=file.mime, headers=headers)
    headers["Content-Range"] = f"bytes {start}-{end - 1}/{len(data)}"
    return Response(data[start:end], 206, media_type=file.mime, headers=headers)


def _range(header: str, size: int) -> tuple[int, int]:
    """The half-open byte range asked for; everything when there is none that makes sense."""
    first, dash, last = header.removeprefix("bytes=").partition("-")
    if not (dash and first.isdigit()):
        return 0, size
    start, end = int(first), int(last) + 1 if last.isdigit() else size
    return (start, min(end, size)) if start < min(end, size) else (0, size)


async def _send(phone: Phone, body: Json) -> None:
    text = str(body["text"]).strip()[:MAX_TYPED]
    if text:
        phone.person.send_text(text)


async def _press(phone: Phone, body: Json) -> None:
    person, message_id = phone.person, int(body["message"])
    data = person.message(message_id).find_data(str(body["data"]))
    if data is None:
        raise NotOnThePhone
    person.send_callback(message_id, data, query_id=str(body["query"]))


async def _location(phone: Phone, body: Json) -> None:
    latitude, longitude = float(body["latitude"]), float(body["longitude"])
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise ValueError("no such place")
    phone.person.send_location(latitude, longitude)


async def _attach(phone: Phone, body: Json) -> None:
    kinds: dict[str, Callable[[Person], Any]] = {
        "photo": lambda person: person.send_photo(sample_picture(), mime="image/png"),
        "voice": lambda person: person.send_voice(),
        "sticker": lambda person: person.send_sticker(),
    }
    kinds[str(body["kind"])](phone.person)


async def _send_file(phone: Phone, body: Json) -> None:
    data = base64.b64decode(str(body["data"]), validate=True)
    if not data or len(data) > MAX_UPLOAD:
        raise ValueError("an empty or too large file")
    name = str(body["name"])[:MAX_NAME] or "file"
    mime = str(body["mime"])[:MAX_NAME] or "application/octet-stream"
    phone.person.send_document(data, name=name, mime=mime)


async def _person(phone: Phone, body: Json) -> None:
    change = body["change"]
    if change == "new":
        phone.start_over()
    elif change == "block":
        phone.person.block()
    elif change == "unblock":
        phone.person.unblock()
    elif change == "language":
        phone.person.language_code = str(body["language"])[:16]
    else:
        raise ValueError(change)


async def _travel(phone: Phone, body: Json) -> None:
    await phone.move(str(body["to"]))


_ACTIONS: dict[str, Action] = {
    "send": _send,
    "press": _press,
    "location": _location,
    "attach": _attach,
    "file": _send_file,
    "person": _person,
    "travel": _travel,
}

"""Serves the Bot API over HTTP: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from starlette.applications import Starlette
from starlette.datastructures import UploadFile
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from bot.preview.guard import LoopbackOnly
from bot.preview.telegram.faults import Fault, When
from bot.preview.telegram.model import Upload
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Refused, bad_request, not_found, unauthorized
from bot.preview.telegram.standin import StandIn, call_of


class Dropped(Response):
    """Closes the connection in the middle of an answer: the client never learns what happened."""

    async def __call__(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        headers = [(b"content-length", b"2"), (b"content-type", b"application/json")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})


def build_api(standin: StandIn) -> Starlette:
    """Build the Bot API alone, for tests: serve it with `running` and point the bot at its URL."""
    app = Starlette(routes=api_routes(standin), middleware=[Middleware(LoopbackOnly)])
    app.state.before_stop = standin.core.bell.stop_waiting
    return app


def api_routes(standin: StandIn) -> list[BaseRoute]:
    """Return the routes of the Bot API for one bot."""

    async def method(request: Request) -> Response:
        return await answer(standin, request)

    async def file(request: Request) -> Response:
        return answer_file(standin, request)

    return [
        Route("/bot{token}/{method}", method, methods=["GET", "POST"]),
        Route("/file/bot{token}/{folder}/{file_id}", file, methods=["GET"]),
    ]


async def answer(standin: StandIn, request: Request) -> Response:
    """Answer one call, with the faults that are scripted for it."""
    try:
        _check_token(standin, request)
        params = await read_params(request)
    except Refused as refusal:
        return JSONResponse(refusal.body(), refusal.status)
    method = request.path_params["method"]
    fault = standin.faults.take(method, params.plain())
    if fault is not None and fault.when is When.BEFORE:
        failure = await _failure(fault)
        if failure is not None:
            _log_fault(standin, method, params, fault)
            return failure
    response = await _do(standin, request, method, params)
    if fault is not None and fault.when is When.AFTER:
        return await _failure(fault) or response
    return response


async def _do(standin: StandIn, request: Request, method: str, params: Params) -> Response:
    try:
        if method.lower() == "getupdates":
            result: Any = await _poll(standin, request, params)
        else:
            result = standin.apply(method, params)
    except Refused as refusal:
        standin.log(call_of(method, params, refusal))
        return JSONResponse(refusal.body(), refusal.status)
    standin.log(call_of(method, params, result))
    return JSONResponse({"ok": True, "result": result})


async def _poll(standin: StandIn, request: Request, params: Params) -> Any:
    """Poll until the caller hangs up, so that this poll does not stand in the way of the next."""
    outcome: list[Any] = []

    async def poll() -> None:
        try:
            outcome.append(await standin.get_updates(params))
        except Refused as refusal:
            outcome.append(refusal)

    async def watch(polling: asyncio.Task[None]) -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        polling.cancel()

    async with asyncio.TaskGroup() as group:
        polling = group.create_task(poll())
        watching = group.create_task(watch(polling))
        polling.add_done_callback(lambda _: watching.cancel())
    if not outcome:
        return []
    if isinstance(outcome[0], Refused):
        raise outcome[0]
    return outcome[0]


def _check_token(standin: StandIn, request: Request) -> None:
    token = request.path_params["token"]
    if token == standin.token:
        return
    bot_id, colon, _ = token.partition(":")
    raise unauthorized() if bot_id.isdigit() and colon else not_found()


async def _failure(fault: Fault) -> Response | None:
    if fault.delay:
        await asyncio.sleep(fault.delay)
    if fault.is_dropped:
        return Dropped()
    if fault.raw is not None:
        status, kind, body = fault.raw
        return Response(body, status, media_type=kind)
    if fault.refusal is not None:
        return JSONResponse(fault.refusal.body(), fault.refusal.status)
    return None


def _log_fault(standin: StandIn, method: str, params: Params, fault: Fault) -> None:
    status = fault.raw[0] if fault.raw else 0
    standin.log(call_of(method, params, fault.refusal or Refused(status, "fault")))


async def read_params(request: Request) -> Params:
    """Read parameters from query, form, multipart or JSON. Raises Refused for any other body."""
    values: dict[str, Any] = dict(request.query_params)
    uploads: dict[str, Upload] = {}
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "application/json":
        try:
            body = await request.json()
        except ValueError:
            raise bad_request("can't parse request body as JSON") from None
        if not isinstance(body, Mapping):
            raise bad_request("object expected as request body")
        values |= body
    elif kind in ("application/x-www-form-urlencoded", "multipart/form-data"):
        async with request.form(max_part_size=1024 * 1024) as form:
            for name, value in form.multi_items():
                if isinstance(value, UploadFile):
                    uploads[name] = await _upload(name, value)
                else:
                    values[name] = value
    return Params(values, uploads)


async def _upload(name: str, file: UploadFile) -> Upload:
    return Upload(
        file.filename or name,
        file.content_type or "application/octet-stream",
        await file.read(),
    )


def answer_file(standin: StandIn, request: Request) -> Response:
    """Answer with the bytes of a file that the bot asks for by its path."""
    try:
        _check_token(standin, request)
        file, data = standin.file(request.path_params["file_id"])
    except (Refused, KeyError):
        return JSONResponse(not_found().body(), 404)
    return Response(data, media_type=file.mime)

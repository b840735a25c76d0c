"""Sending over another HTTP library: each of its errors means not sent, or maybe sent."""

from __future__ import annotations

import errno
import socket
import ssl
from collections.abc import Callable
from typing import Any, NoReturn

import pytest
from telegram import Bot
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

from bot.chat.outgoing.failures import never_left
from bot.chat.outgoing.limiter import Limiter
from bot.chat.outgoing.messenger import TelegramMessenger
from bot.usecases.sending import MaybeSent, SendError, TryAgain
from tests.chat.outgoing.files import Files


class WireError(Exception):
    """The base of the errors of a made-up library."""


class ClientConnectorError(WireError):
    """Its error for no connection, named as in aiohttp."""


class ClientConnectorDNSError(ClientConnectorError):
    """A more special one, recognised by the name of its base."""


class SlowWire(WireError, TimeoutError):
    """Its error for a missing answer."""


def caused(error: Exception, cause: BaseException) -> Exception:
    error.__cause__ = cause
    return error


def after(error: Exception, before: BaseException) -> Exception:
    """Return an error of a second attempt, raised while the first one was handled."""
    error.__context__ = before
    return error


def group(*errors: Exception) -> ExceptionGroup[Exception]:
    return ExceptionGroup("one for each address", errors)


REFUSED = ConnectionRefusedError(errno.ECONNREFUSED, "refused")
NEVER_SENT: dict[str, Exception] = {
    "refused": REFUSED,
    "no such name": socket.gaierror(-2, "Name or service not known"),
    "no way to the net": OSError(errno.ENETUNREACH, "unreachable"),
    "a false certificate": ssl.SSLCertVerificationError("self-signed"),
    "by its name": ClientConnectorError("x"),
    "by the name it inherits": ClientConnectorDNSError("x"),
    "by its cause": caused(WireError("x"), caused(WireError("y"), REFUSED)),
    "every address": caused(OSError("all failed"), group(REFUSED, OSError(errno.EHOSTUNREACH, ""))),
}
PERHAPS_SENT: dict[str, Exception] = {
    "an answer that does not come": SlowWire("x"),
    "a time-out of no known kind": TimeoutError(errno.ETIMEDOUT, "timed out"),
    "a connection cut off": ConnectionResetError(errno.ECONNRESET, "reset"),
    "a broken pipe": BrokenPipeError(errno.EPIPE, "pipe"),
    "something of no known kind": WireError("x"),
    "a second attempt": after(SlowWire("x"), REFUSED),
    "one address got through": group(REFUSED, ConnectionResetError(errno.ECONNRESET, "reset")),
}


class Wire(BaseRequest):
    """A transport over a library that fails: every request raises what `fail` does."""

    def __init__(self, fail: Callable[[], NoReturn]) -> None:
        self._fail = fail

    @property
    def read_timeout(self) -> float | None:
        return None

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **_: Any
    ) -> tuple[int, bytes]:
        self._fail()


async def no_nap(seconds: float) -> None:
    """Return at once."""


async def send_over(fail: Callable[[], NoReturn]) -> None:
    wire = Wire(fail)
    bot = Bot("4242:secret", request=wire, get_updates_request=wire)
    limiter = Limiter(1000.0, chat_rate=1000.0)
    await TelegramMessenger(bot, limiter, files=Files(), sleep=no_nap).send(1, "x")


def wrapping(error: Exception) -> Callable[[], NoReturn]:
    def fail() -> NoReturn:
        try:
            raise error
        except TimeoutError as late:
            raise TimedOut from late
        except Exception as other:
            raise NetworkError("the wire failed") from other

    return fail


def carelessly_wrapping(error: Exception) -> Callable[[], NoReturn]:
    def fail() -> NoReturn:
        try:
            raise error
        except Exception:  # noqa: BLE001 -- as a careless library does
            raise NetworkError("the wire failed")  # noqa: B904 -- the same

    return fail


def passing_on(error: Exception) -> Callable[[], NoReturn]:
    """Return a failure that the request class lets through, for PTB itself to wrap."""

    def fail() -> NoReturn:
        raise error

    return fail


WAYS = [wrapping, carelessly_wrapping, passing_on]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("error", NEVER_SENT.values(), ids=NEVER_SENT)
async def test_without_a_connection_nothing_was_sent(
    error: Exception, way: Callable[[Exception], Callable[[], NoReturn]]
) -> None:
    with pytest.raises(TryAgain):
        await send_over(way(error))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("error", PERHAPS_SENT.values(), ids=PERHAPS_SENT)
async def test_whatever_else_fails_may_have_been_sent(
    error: Exception, way: Callable[[Exception], Callable[[], NoReturn]]
) -> None:
    with pytest.raises(SendError) as failure:
        await send_over(way(error))

    assert type(failure.value) is MaybeSent


def test_no_error_at_all_is_no_proof() -> None:
    assert not never_left(None)

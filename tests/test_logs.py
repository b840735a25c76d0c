"""Logs show what happened, and neither a secret nor a person."""

from __future__ import annotations

import io
import logging
import re
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from bot.logs import BLOT, RedactingFormatter, configure_logging, log_uncaught, person_tag
from tests.logging_state import restored_logging

TOKEN = "123456789:" + "AbCdEf-hIjKlMn_pQrStUvWxYz012345678"
PASSWORD = "p@ss/word with 'marks'"
log = logging.getLogger("bot.test")


class Output(io.StringIO):
    @property
    def lines(self) -> list[str]:
        return self.getvalue().splitlines()


@pytest.fixture
def restored() -> Iterator[None]:
    with restored_logging():
        yield


@pytest.fixture
def output(restored: None) -> Output:
    out = Output()
    configure_logging("INFO", secrets=(TOKEN, PASSWORD), stream=out)
    return out


def write(*, message: str, args: tuple[str, ...] = ()) -> None:
    """Hand one record of a known second to our handler alone, past those of pytest."""
    record = logging.LogRecord("bot", logging.INFO, "x.py", 1, message, args, None)
    record.created, record.msecs = 1_772_000_000.0, 0.0
    for handler in logging.getLogger().handlers:
        if isinstance(handler.formatter, RedactingFormatter):
            handler.handle(record)


def fail_with_a_chain() -> None:
    try:
        raise ConnectionError(f"POST https://api.telegram.org/bot{TOKEN}/getMe")
    except ConnectionError as error:
        raise RuntimeError(f"The token `{TOKEN}` was rejected by the server.") from error


def log_a_chained_exception() -> None:
    try:
        fail_with_a_chain()
    except RuntimeError:
        log.exception("could not start")


LEAKS: dict[str, Callable[[], None]] = {
    "message": lambda: log.info(f"token {TOKEN}"),
    "argument": lambda: log.info("token %s", TOKEN),
    "address": lambda: log.info("GET https://api.telegram.org/bot%s/getMe", TOKEN),
    "escaped address": lambda: log.info("GET /?next=%s", TOKEN.replace(":", "%3A")),
    "put together": lambda: log.info("%s:%s", *TOKEN.split(":")),
    "second half alone": lambda: log.info(TOKEN.partition(":")[2]),
    "inside a container": lambda: log.info("%r", {"token": TOKEN}),
    "exception object": lambda: log.warning("failed: %s", ValueError(TOKEN)),
    "chained traceback": log_a_chained_exception,
    "stack": lambda: log.info("here " + TOKEN, stack_info=True),
    "logger name": lambda: logging.getLogger("x" + TOKEN).info("hello"),
}


@pytest.mark.parametrize("leak", LEAKS.values(), ids=LEAKS.keys())
def test_the_token_never_reaches_the_output(
    leak: Callable[[], None], output: Output, capsys: pytest.CaptureFixture[str]
) -> None:
    leak()

    everything = output.getvalue() + "".join(capsys.readouterr())
    assert TOKEN.partition(":")[2] not in everything
    assert output.lines


def test_arguments_that_do_not_fit_are_not_printed_raw(
    output: Output, capsys: pytest.CaptureFixture[str]
) -> None:
    write(message="no place for it", args=(TOKEN,))

    assert output.lines == ["unwritable log record from bot, line 1"]
    assert TOKEN not in "".join(capsys.readouterr())


def test_a_traceback_keeps_what_helps(output: Output) -> None:
    log_a_chained_exception()

    assert "RuntimeError: The token `[hidden]` was rejected by the server." in output.lines
    assert "ConnectionError: POST https://api.telegram.org/bot[hidden]/getMe" in output.lines
    assert "test_logs.py" in output.getvalue()


def test_another_bots_token_is_hidden_by_its_shape(output: Output) -> None:
    log.info("token %s", "987654321:" + "Z" * 35)

    assert output.lines[0].endswith("token [hidden]")


@pytest.mark.parametrize(
    "written", [PASSWORD, "p%40ss%2Fword%20with%20%27marks%27", repr(PASSWORD)]
)
def test_a_password_is_hidden_however_it_is_spelled(written: str, output: Output) -> None:
    log.info("login %s", written)

    assert "ss" not in output.getvalue()


def test_a_short_secret_leaves_ordinary_words_whole(restored: None) -> None:
    out = Output()
    configure_logging("INFO", secrets=("bot", ""), stream=out)

    log.info("the robot woke up")

    assert out.lines[0].endswith("the robot woke up")


def test_what_nobody_caught_is_written_without_the_token(output: Output) -> None:
    try:
        fail_with_a_chain()
    except RuntimeError as error:
        log_uncaught(RuntimeError, error, error.__traceback__)

    assert sys.excepthook is log_uncaught
    assert "CRITICAL bot: stopped by an error" in output.lines[0]
    assert TOKEN not in output.getvalue()


def test_what_nobody_caught_in_a_thread_is_written_without_the_token(output: Output) -> None:
    thread = threading.Thread(target=fail_with_a_chain)
    thread.start()
    thread.join()

    assert "CRITICAL bot: stopped by an error" in output.lines[0]
    assert TOKEN not in output.getvalue()


def test_ctrl_c_is_no_error(output: Output) -> None:
    log_uncaught(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert output.lines == []


def test_a_record_is_one_line_that_starts_with_utc_time(output: Output) -> None:
    log.warning("first\nsecond\rthird")

    [line] = output.lines
    assert re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z WARNING bot\.test: first", line)
    write(message="hello")
    assert output.lines[-1] == "2026-02-25T06:13:20.000Z INFO bot: hello"


def test_debug_opens_our_own_loggers_only(restored: None) -> None:
    out = Output()
    configure_logging("DEBUG", secrets=(), stream=out)

    log.debug("ours")
    for library in ("telegram.Bot", "aiosqlite", "httpx"):
        logging.getLogger(library).debug("a person's words")
    logging.getLogger("httpx").info("HTTP Request: POST ...")

    assert [line.partition("Z ")[2] for line in out.lines] == ["DEBUG bot.test: ours"]


def test_libraries_that_chatter_are_heard_from_warnings_on(output: Output) -> None:
    logging.getLogger("httpcore.connection").info("connected")
    logging.getLogger("httpx").warning("slow")

    assert [line.partition("Z ")[2] for line in output.lines] == ["WARNING httpx: slow"]


def test_configuring_again_writes_each_record_once(output: Output) -> None:
    again = Output()
    configure_logging("INFO", secrets=(), stream=again)

    log.info("hello")

    assert (len(output.lines), len(again.lines)) == (0, 1)


def test_a_closed_stream_stops_nobody(output: Output) -> None:
    output.close()

    write(message="into the void")


def tag_with(*secrets: str, number: int = 4711) -> str:
    configure_logging("INFO", secrets=secrets, stream=io.StringIO())
    return person_tag(number)


def test_a_person_keeps_one_tag_while_the_secrets_are_the_same(restored: None) -> None:
    tag = tag_with(TOKEN, PASSWORD)

    assert re.fullmatch(r"p-[0-9a-f]{10}", tag)
    assert tag == tag_with(PASSWORD, TOKEN)
    assert len({tag, tag_with(TOKEN, PASSWORD, number=4712), tag_with(TOKEN)}) == 3


def test_without_a_secret_the_tags_of_two_starts_differ(restored: None) -> None:
    assert tag_with() != tag_with("")


TYPED = "my back hurts since Tuesday"
QUOTES: dict[str, Callable[[], object]] = {
    "a number that is none": lambda: int(TYPED),
    "a key that is not there": lambda: {"note": 1}[TYPED],
    "several lines": lambda: int(f"well,\n{TYPED}\n{TYPED}"),
    "a date that is none": lambda: date.fromisoformat(TYPED),
    "letters that do not fit": lambda: TYPED.encode("utf-16").decode("ascii"),
}


def wrapped(quote: Callable[[], object]) -> object:
    try:
        return quote()
    except Exception as error:
        raise RuntimeError("the update failed") from error


def grouped(quote: Callable[[], object]) -> object:
    try:
        return quote()
    except Exception as error:  # noqa: BLE001 -- whatever it is goes into the group
        raise ExceptionGroup("some tasks failed", [error]) from None


WAYS: dict[str, Callable[[Callable[[], object]], object]] = {
    "by itself": lambda quote: quote(),
    "as a cause": wrapped,
    "in a group": grouped,
}


@pytest.mark.parametrize("way", WAYS.values(), ids=WAYS)
@pytest.mark.parametrize("quote", QUOTES.values(), ids=QUOTES)
def test_what_an_error_quotes_is_hidden_and_its_place_is_told(
    quote: Callable[[], object], way: Callable[[Callable[[], object]], object], output: Output
) -> None:
    try:
        way(quote)
    except Exception as error:
        kind = type(error.__cause__ or getattr(error, "exceptions", [error])[0]).__name__
        log.exception("Update %s failed", 7)

    assert TYPED not in output.getvalue()
    assert f"{kind}: {BLOT}" in output.getvalue()
    assert "test_logs.py" in output.getvalue()

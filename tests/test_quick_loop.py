"""The tests' event loop hears of threads and sockets, however busy its tasks are."""

from __future__ import annotations

import asyncio
import selectors
import socket

from tests.quick_loop import ROUNDS, SeldomSelector


async def test_a_thread_is_heard_while_there_is_always_something_to_do() -> None:
    heard = asyncio.ensure_future(asyncio.to_thread(lambda: "done"))

    while not heard.done():  # noqa: ASYNC110 - busy on purpose
        await asyncio.sleep(0)

    assert heard.result() == "done"


def test_most_looks_are_passed_over_and_one_is_not() -> None:
    ours, theirs = socket.socketpair()
    with ours, theirs, SeldomSelector() as selector:
        selector.register(ours, selectors.EVENT_READ)
        theirs.send(b"x")

        looks = [len(selector.select(0)) for _ in range(ROUNDS + 1)]

    assert looks == [0] * ROUNDS + [1]

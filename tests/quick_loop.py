"""An event loop that asks the system less often whether a socket or a thread has something.

asyncio asks before every round of its tasks. While a story's own tasks have work to do, which is
nearly always, the answer can wait for some rounds; before the loop sleeps it asks as ever.
"""

from __future__ import annotations

import asyncio
import selectors

ROUNDS = 20
"""Rounds of work between two looks."""


class SeldomSelector(selectors.DefaultSelector):
    """Passes over most of the looks that nobody would wait for."""

    _passed = 0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is not None and timeout <= 0 and self._passed < ROUNDS:
            self._passed += 1
            return []
        self._passed = 0
        return super().select(timeout)


def quick_loop() -> asyncio.AbstractEventLoop:
    return asyncio.SelectorEventLoop(SeldomSelector())

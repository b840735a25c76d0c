"""Wakes every task that waits for something to happen in the stand-in."""

from __future__ import annotations

import asyncio


class Bell:
    """Rung at every change. Look first, then `await heard()`: nothing is missed in between."""

    def __init__(self) -> None:
        self._waiting: set[asyncio.Event] = set()
        self.stops = 0

    def ring(self) -> None:
        for event in self._waiting:
            event.set()

    def stop_waiting(self) -> None:
        """End all waiting: long polls and page streams stop when they see `stops` grow."""
        self.stops += 1
        self.ring()

    async def heard(self, within: float | None = None) -> bool:
        """Wait; return True when it is rung, False after `within` seconds of silence."""
        event = asyncio.Event()
        self._waiting.add(event)
        try:
            async with asyncio.timeout(within):
                await event.wait()
        except TimeoutError:
            return False
        finally:
            self._waiting.discard(event)
        return True

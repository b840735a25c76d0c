"""Wakes everybody who waits for something to happen in the stand-in."""

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
        """Sends everybody home: long polls and page streams that see `stops` grow end."""
        self.stops += 1
        self.ring()

    async def heard(self, within: float | None = None) -> bool:
        """True when rung, False after `within` seconds of silence."""
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

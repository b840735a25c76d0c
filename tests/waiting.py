"""Waiting in tests: as long as it takes, however slow the machine is."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

PATIENCE = 600.0
"""Seconds after which a wait is taken for a hang; a hundred times what the longest one takes."""


async def until(holds: Callable[[], object]) -> None:
    """Return as soon as it holds, for what rings no bell. Raises TimeoutError for a hang."""
    async with asyncio.timeout(PATIENCE):
        while not holds():  # noqa: ASYNC110 -- there is no event to wait for
            await asyncio.sleep(0.01)

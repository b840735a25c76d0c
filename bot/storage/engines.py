"""The two engines over one database, as the store holds them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncEngine

READERS = 2


@dataclass(frozen=True, slots=True)
class Engines:
    """The two engines over one database; `writers` and `readers` are their connections.

    `is_shared` says that other processes may write to the same database at the same time.
    """

    write: AsyncEngine
    read: AsyncEngine
    writers: int = 1
    readers: int = READERS
    is_shared: bool = False

    async def dispose(self) -> None:
        """Close every connection, the writer last: on SQLite it then removes the log."""
        await self.read.dispose()
        await self.write.dispose()

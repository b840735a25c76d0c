"""SQLite without a thread of its own, and without waiting until the disk has everything.

Every call of the driver otherwise goes to another thread and back, and every commit to the disk.
Both are there in tests/storage, tests/faults and the stories that talk over HTTP.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import aiosqlite.core

from bot.storage import engine, migrate

UNSAFE = "synchronous = OFF"  # the last one said counts

Job = tuple[asyncio.Future[Any] | None, Callable[[], Any]]


class _DoneAtOnce:
    """Stands where the driver puts its jobs for the thread."""

    def put_nowait(self, job: Job) -> None:
        future, function = job
        try:
            result = function()
        except Exception as error:
            if future is None:
                raise
            future.set_exception(error)
        else:
            if future is not None:
                future.set_result(result)


class _NoThread:
    daemon = True

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        pass

    def start(self) -> None:
        pass


@cache
def _migrated() -> bytes:
    """A file with the newest tables and nobody in them."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bot.db"
        migrate.migrate(f"sqlite:///{path}")
        return path.read_bytes()


def lay_out(path: Path) -> None:
    """Put such a file where a bot will start; the first start of all is told in tests/storage."""
    path.parent.mkdir(mode=0o700, parents=True)
    path.write_bytes(_migrated())


@contextmanager
def quick_sqlite() -> Iterator[None]:
    """For what is opened while inside; a crash of the machine would lose it."""
    with (
        patch.multiple(aiosqlite.core, SimpleQueue=_DoneAtOnce, Thread=_NoThread),
        patch.object(engine, "WRITER_PRAGMAS", (*engine.WRITER_PRAGMAS, UNSAFE)),
        patch.object(migrate, "PRAGMAS", (*migrate.PRAGMAS, UNSAFE)),
        patch("os.fsync", lambda _: None),
    ):
        yield

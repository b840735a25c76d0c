"""Connections to the database: one engine that writes and one that only reads.

On SQLite one connection writes, in one process. PostgreSQL lets several connections of several
processes write at once, and rows are locked instead.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

from bot.storage.engines import READERS, Engines
from bot.storage.problems import StartProblem

# FULL: a tap that was acknowledged outlives a power cut. It costs about 0.2 ms a commit.
WRITER_PRAGMAS = (
    "busy_timeout = 5000",
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "secure_delete = ON",
)
READER_PRAGMAS = ("busy_timeout = 5000", "query_only = ON")


def is_postgresql(database_url: str) -> bool:
    """Whether a URL names PostgreSQL, under any of its names. Imports no driver."""
    return database_url.partition("://")[0].partition("+")[0] in ("postgres", "postgresql")


def sqlite_path(database_url: str) -> Path:
    """Return the file that a SQLite URL names. Raises StartProblem for any other URL."""
    try:
        url = make_url(database_url)
    except ArgumentError:
        url = None
    is_file = url is not None and url.get_backend_name() == "sqlite"
    if url is None or not is_file or not url.database or url.database == ":memory:":
        raise StartProblem(
            "The database must be a SQLite file or PostgreSQL: DATABASE_URL must start with "
            "sqlite:/// and name a file, or with postgresql://."
        )
    return Path(url.database)


def open_engines(database_url: str) -> Engines:
    """Return engines over the database; nothing is opened before the first use."""
    if is_postgresql(database_url):
        from bot.storage.postgres import open_postgres  # its driver only where it is asked for

        return open_postgres(database_url)
    return open_sqlite(sqlite_path(database_url))


def open_sqlite(path: Path) -> Engines:
    """Return engines over a SQLite file; nothing is opened before the first use."""
    return Engines(
        write=_engine(path, begin="BEGIN IMMEDIATE", pragmas=WRITER_PRAGMAS, size=1),
        read=_engine(path, begin="BEGIN", pragmas=READER_PRAGMAS, size=READERS),
    )


def _engine(path: Path, *, begin: str, pragmas: tuple[str, ...], size: int) -> AsyncEngine:
    engine = create_async_engine(
        f"sqlite+aiosqlite:///{path}",
        pool_size=size,
        max_overflow=0,
        pool_reset_on_return=None,  # every transaction is ended by hand
        hide_parameters=True,
        connect_args={"isolation_level": None},  # the driver begins nothing by itself
    )

    @event.listens_for(engine.sync_engine, "connect")
    def on_connect(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001
        set_pragmas(connection, pragmas)

    @event.listens_for(engine.sync_engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def set_pragmas(connection: DBAPIConnection, pragmas: tuple[str, ...]) -> None:
    cursor = connection.cursor()
    for pragma in pragmas:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()

"""Connections to PostgreSQL. Imported only if DATABASE_URL names it, as the driver is large.

Writers run READ COMMITTED and lock rows. The order is the same everywhere, so that nobody waits
in a ring: the person's row first, then whatever belongs to the person; whoever locks several
persons does so with SKIP LOCKED, or by rising id. Readers see one instant of the database.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from bot.storage.engines import Engines
from bot.storage.problems import StartProblem

WRITERS = 8
READERS = 4

# A server that is gone is noticed within half a minute, not after hours. The URL may say otherwise.
CONNECTING = {
    "connect_timeout": "5",
    "keepalives_idle": "15",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "30000",
    "application_name": "back-in-three",
}
# Nobody waits for ever for a row, and a process that hangs cannot hold one for ever.
WAITING = (
    "SELECT set_config('lock_timeout', '10s', false),"
    " set_config('idle_in_transaction_session_timeout', '60s', false)"
)


def postgres_url(database_url: str) -> URL:
    """Return the URL with its driver named and CONNECTING filled in. Raises StartProblem."""
    try:
        url = make_url(database_url).set(drivername="postgresql+psycopg")
    except (ArgumentError, ValueError):
        raise StartProblem(
            "DATABASE_URL is not a complete address: postgresql://user:password@host/database. "
            "Special characters are written with a percent sign, for example %40 for @."
        ) from None
    return url.update_query_dict({k: v for k, v in CONNECTING.items() if k not in url.query})


def open_postgres(database_url: str) -> Engines:
    """Open two pools, so that many writers waiting for rows never keep a reader out."""
    url = postgres_url(database_url)
    common: dict[str, Any] = {
        "max_overflow": 0,
        "pool_pre_ping": True,  # after the server's restart the first call goes through already
        "hide_parameters": True,
    }
    write = create_async_engine(url, pool_size=WRITERS, **common)
    read = create_async_engine(
        url, pool_size=READERS, isolation_level="REPEATABLE READ", **common
    ).execution_options(postgresql_readonly=True)
    for engine in (write, read):
        event.listen(engine.sync_engine, "connect", _on_connect)
    return Engines(write, read, writers=WRITERS, readers=READERS, is_shared=True)


def open_for_migrating(database_url: str) -> Engine:
    """Return a blocking engine without time limits: a migration may wait as long as it has to."""
    return create_engine(postgres_url(database_url), poolclass=NullPool, hide_parameters=True)


def _on_connect(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001
    cursor = connection.cursor()
    cursor.execute(WAITING)
    cursor.close()
    connection.commit()

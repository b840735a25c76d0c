"""Brings the tables up to date. Alembic is imported only where there is something to do."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from bot.storage.engine import is_postgresql, set_pragmas, sqlite_path
from bot.storage.explaining import explained
from bot.storage.problems import SchemaProblem
from bot.storage.transaction import LOCK_STARTS
from bot.usecases.ports import StorageUnavailable

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"

# No foreign keys: SQLite changes a table by copying it, and dropping the old one would take
# the rows that point to it along.
PRAGMAS = ("busy_timeout = 5000", "foreign_keys = OFF")

WAL = ("journal_mode = WAL",)
WAL_WITHIN = 5.0
"""Seconds to wait for a file that others are opening, as long as `busy_timeout` waits."""
WAL_AGAIN = 0.01
"""Seconds between two attempts."""


def head() -> str:
    """Return the newest revision, read from file names, since Alembic takes long to import."""
    return max(path.name.partition("_")[0] for path in (SCRIPTS / "versions").glob("[0-9]*_*.py"))


def migrate(database_url: str) -> None:
    """Upgrade to the newest revision in one transaction. Blocks; quick if there is nothing to do.

    Of two processes at once the second waits, and finds nothing left to do. Raises StartProblem
    for a wrong address and for tables of a newer version, StorageUnavailable where the database
    cannot be reached.
    """
    with explained(), _opened(database_url) as engine:
        if stored_revision(engine) != head():
            _upgrade(engine)


def downgrade(database_url: str, revision: str) -> None:
    """Go back to an older revision, `base` for no tables. Whatever it has no place for is lost."""
    from alembic import command

    with explained(), _opened(database_url) as engine, _alone(engine) as connection:
        command.downgrade(_config(connection), revision)


def stored_revision(engine: Engine) -> str | None:
    """Return the revision that the tables have; None where there are none yet."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.util import CommandError

    try:
        with _alone(engine) as connection:
            command.upgrade(_config(connection), "head")
    except CommandError:
        raise SchemaProblem(
            "The database was made by a newer version of the bot: run that version, or restore "
            "a backup from before."
        ) from None


@contextmanager
def _opened(database_url: str) -> Iterator[Engine]:
    if is_postgresql(database_url):
        from bot.storage.postgres import open_for_migrating

        engine = open_for_migrating(database_url)
    else:
        path = sqlite_path(database_url)
        _make_folder(path)
        engine = _engine(path)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _alone(engine: Engine) -> Iterator[Connection]:
    """Begin a transaction beside which nobody else migrates; on SQLite it is the only writer."""
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            connection.exec_driver_sql(LOCK_STARTS)
        yield connection


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise StorageUnavailable(f"no folder for the database: {type(error).__name__}") from error


def _engine(path: Path) -> Engine:
    engine = create_engine(
        f"sqlite:///{path}",
        poolclass=NullPool,
        hide_parameters=True,
        connect_args={"isolation_level": None},
    )

    @event.listens_for(engine, "connect")
    def on_connect(connection: DBAPIConnection, entry: ConnectionPoolEntry) -> None:  # noqa: ARG001
        set_pragmas(connection, PRAGMAS)
        _write_ahead(connection)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _write_ahead(connection: DBAPIConnection) -> None:
    """Change a new file to write-ahead logging, waiting for whoever has it.

    SQLite does not: where one connection reads and another is about to write, it answers
    "locked" at once and leaves `busy_timeout` alone, since waiting could block both for ever.
    Of several processes that open an empty file together one in fifty would not start.
    """
    until = time.monotonic() + WAL_WITHIN
    while True:
        try:
            return set_pragmas(connection, WAL)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(WAL_AGAIN)

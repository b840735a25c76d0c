"""Brings the tables up to date. Alembic is imported only where there is something to do."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry, NullPool

from bot.storage.engine import set_pragmas, sqlite_path
from bot.storage.problems import SchemaProblem
from bot.storage.transaction import plain_errors
from bot.usecases.ports import StorageUnavailable

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0003"
SCRIPTS = Path(__file__).parent / "migrations"

# No foreign keys: SQLite changes a table by copying it, and dropping the old one would take
# the rows that point to it along.
PRAGMAS = ("busy_timeout = 5000", "journal_mode = WAL", "foreign_keys = OFF")


def migrate(database_url: str) -> None:
    """Upgrades to HEAD in one transaction; blocking, quick where there is nothing to do.

    Raises SchemaProblem for tables of a newer version, StorageUnavailable where the database
    cannot be reached.
    """
    path = sqlite_path(database_url)
    _make_folder(path)
    engine = _engine(path)
    try:
        with plain_errors():
            if stored_revision(engine) != HEAD:
                _upgrade(engine)
    finally:
        engine.dispose()


def downgrade(database_url: str, revision: str) -> None:
    """Back to an older revision, `base` for no tables at all. Loses what it cannot hold."""
    from alembic import command

    engine = _engine(sqlite_path(database_url))
    try:
        with plain_errors(), engine.begin() as connection:
            command.downgrade(_config(connection), revision)
    finally:
        engine.dispose()


def stored_revision(engine: Engine) -> str | None:
    """The revision that the tables have; None where there are none yet."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _upgrade(engine: Engine) -> None:
    from alembic import command
    from alembic.util import CommandError

    try:
        with engine.begin() as connection:
            command.upgrade(_config(connection), "head")
    except CommandError:
        raise SchemaProblem(
            "The database was made by a newer version of the bot: run that version, or restore "
            "a backup from before."
        ) from None


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

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine

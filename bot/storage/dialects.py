"""What differs between SQLite and PostgreSQL, and nothing else."""

from __future__ import annotations

import sqlite3
from typing import Any

from sqlalchemy import Float, Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

PASSING = frozenset(
    {
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_PROTOCOL,
        sqlite3.SQLITE_NOMEM,
    }
)


class database_seconds(FunctionElement[float]):
    """Seconds since 1970 by the database's own clock, the only one all workers share."""

    type = Float(53)
    inherit_cache = True
    name = "database_seconds"


@compiles(database_seconds, "sqlite")
def _sqlite_seconds(*_args: Any, **_options: Any) -> str:
    # unixepoch('subsec') would need SQLite 3.42.
    return "((julianday('now') - 2440587.5) * 86400.0)"


@compiles(database_seconds, "postgresql")
def _postgresql_seconds(*_args: Any, **_options: Any) -> str:
    return "extract(epoch from clock_timestamp())::float8"


def insert_into(table: Table, dialect: str) -> sqlite.Insert:
    """An INSERT that knows ON CONFLICT; both databases spell it alike."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)  # type: ignore[return-value]
    return sqlite.insert(table)


def is_passing(error: DBAPIError) -> bool:
    """Whether the same call may go through later: busy, full, gone for a moment."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in PASSING  # the low byte is the kind, the rest the details
    return error.connection_invalidated or isinstance(error, OperationalError)

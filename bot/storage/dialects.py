"""The differences between SQLite and PostgreSQL, and nothing else."""

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


# SQLSTATE classes and codes, see appendix A of PostgreSQL's manual.
PASSING_CLASSES = frozenset({"08", "53"})  # connection lost, out of connections, disk or memory
PASSING_STATES = frozenset(
    {
        "40001",  # serialization failure
        "40P01",  # deadlock
        "55P03",  # a row stayed locked
        "57014",  # cancelled, by a time limit of the server
        "57P01",  # the server shuts down,
        "57P02",  # has crashed,
        "57P03",  # or is not yet up
        "25P03",  # idle in a transaction for too long
        "25006",  # only reads: during a switch to another server
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
    # Of the statement, not of the transaction; clock_timestamp() could not use an index.
    return "extract(epoch from statement_timestamp())::float8"


def insert_into(table: Table, dialect: str) -> sqlite.Insert:
    """Return an INSERT that knows ON CONFLICT; both databases spell it alike."""
    if dialect == "postgresql":
        from sqlalchemy.dialects import postgresql

        return postgresql.insert(table)  # type: ignore[return-value]
    return sqlite.insert(table)


def is_passing(error: DBAPIError) -> bool:
    """Whether the same call may go through later: busy, full, gone for a moment."""
    code = getattr(error.orig, "sqlite_errorcode", None)
    if code is not None:
        return code & 0xFF in PASSING  # the low byte is the kind, the rest the details
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return state in PASSING_STATES or state[:2] in PASSING_CLASSES
    return error.connection_invalidated or isinstance(error, OperationalError)


def has_sqlstate(error: DBAPIError) -> bool:
    """Whether PostgreSQL itself answered with this error."""
    return getattr(error.orig, "sqlstate", None) is not None


def name_of(error: DBAPIError) -> str:
    """The kind of an error, with PostgreSQL's code and the constraint that was broken."""
    diagnosis = getattr(error.orig, "diag", None)
    parts = (
        type(error.orig).__name__,
        getattr(error.orig, "sqlstate", None),
        getattr(diagnosis, "constraint_name", None),
    )
    return " ".join(filter(None, parts))

"""Explains in plain words why a database cannot be used; never with any part of its URL."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from bot.storage.dialects import is_passing
from bot.storage.problems import StartProblem
from bot.usecases.ports import StorageError, StorageUnavailable

NO_ANSWER = (
    "PostgreSQL does not answer at the address in DATABASE_URL. Look whether it runs, and whether "
    "host and port are right; then start again."
)
BUSY = (
    "The database is busy or full, or its file cannot be opened. Look at the disk, and at who "
    "owns the file and its folder."
)
DAMAGED = "The database cannot be used ({error}): its file is damaged or not one of this bot's."
FAILED = "PostgreSQL refuses what the bot needs ({error})."

# PostgreSQL's texts when it lets nobody in. There is no SQLSTATE before there is a connection.
# A server that speaks another language gets NO_ANSWER.
REFUSED = (
    (
        r"authentication failed|no password supplied",
        "PostgreSQL does not accept the user or the password in DATABASE_URL.",
    ),
    (
        r"permission denied",
        "The user in DATABASE_URL may not make tables. As the owner of the database: "
        "GRANT CREATE ON SCHEMA public TO that user.",
    ),
    (
        r'role ".*" does not exist',
        "PostgreSQL does not know the user in DATABASE_URL. Make it, or correct it.",
    ),
    (
        r'database ".*" does not exist',
        "PostgreSQL has no database with the name at the end of DATABASE_URL. Make it with "
        "createdb, or correct the name.",
    ),
    (
        r"pg_hba\.conf",
        "PostgreSQL does not let this computer in with the user and the database in DATABASE_URL "
        "(pg_hba.conf). It may want an encrypted connection: add ?sslmode=require.",
    ),
    (
        r"invalid connection option",
        "DATABASE_URL has an option behind the ? that PostgreSQL does not know.",
    ),
)


@contextmanager
def explained() -> Iterator[None]:
    """Turn the library's errors into plain ones. Raises StartProblem or StorageError."""
    try:
        yield
    except DBAPIError as error:
        raise _plain(error) from error


def _plain(error: DBAPIError) -> Exception:
    name, is_file = type(error.orig).__name__, isinstance(error.orig, sqlite3.Error)
    told = "" if is_file else str(error.orig)
    for pattern, words in REFUSED:
        if re.search(pattern, told):
            return StartProblem(words)
    if is_passing(error):
        return StorageUnavailable(BUSY if is_file else NO_ANSWER)
    return StorageError((DAMAGED if is_file else FAILED).format(error=name))

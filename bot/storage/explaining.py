"""Why a database cannot be used, in words for a terminal; never with what a URL holds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

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

# What PostgreSQL writes when it lets nobody in; without a SQLSTATE, before there is a connection.
# A server that speaks another language gets NO_ANSWER.
REFUSED = {
    "password": "PostgreSQL does not accept the user or the password in DATABASE_URL.",
    "role": "PostgreSQL does not know the user in DATABASE_URL. Make it, or correct it.",
    "database": (
        "PostgreSQL has no database with the name at the end of DATABASE_URL. Make it with "
        "createdb, or correct the name."
    ),
    "pg_hba.conf": (
        "PostgreSQL lets this computer not in with the user and the database in DATABASE_URL "
        "(pg_hba.conf). It may want an encrypted connection: add ?sslmode=require."
    ),
    "connection option": "DATABASE_URL has an option behind the ? that PostgreSQL does not know.",
    "permission denied": (
        "The user in DATABASE_URL may not make tables. As the owner of the database: "
        "GRANT CREATE ON SCHEMA public TO that user."
    ),
}
MARKS = {
    "password": ("password authentication failed", "no password supplied", "authentication failed"),
    "role": ('role "',),
    "database": ('database "',),
    "pg_hba.conf": ("pg_hba.conf",),
    "connection option": ("invalid connection option", "invalid URI query parameter"),
    "permission denied": ("permission denied",),
}


@contextmanager
def explained() -> Iterator[None]:
    """Turns the library's errors into plain ones. Raises StartProblem or StorageError."""
    try:
        yield
    except DBAPIError as error:
        raise _plain(error) from error
    except (ArgumentError, NoSuchModuleError) as error:
        raise StartProblem(REFUSED["connection option"]) from error


def _plain(error: DBAPIError) -> Exception:
    name = type(error.orig).__name__
    if type(error.orig).__module__.startswith("sqlite3"):
        return (
            StorageUnavailable(BUSY)
            if is_passing(error)
            else StorageError(DAMAGED.format(error=name))
        )
    told = str(error.orig)
    for kind, marks in MARKS.items():
        if any(mark in told for mark in marks):
            return StartProblem(REFUSED[kind])
    return (
        StorageUnavailable(NO_ANSWER)
        if is_passing(error)
        else StorageError(FAILED.format(error=name))
    )

"""Puts the kept database where it can be opened, with everything sealed again.

Read by the recorder too: nothing of the bot is imported here.
"""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from cryptography.fernet import Fernet

PACKED = Path(__file__).with_name("people.db.gz")
SEALED = (
    ("person", "talk"),
    ("person", "lines"),
    ("person", "card_shows"),
    ("person", "timer"),
    ("diary", "payload"),
    ("snapshot", "state"),
    ("key_check", "token"),
)
"""Tables and columns of revision 9aff91a."""


def unpack_sealed(path: Path, key: str) -> None:
    """The kept database as it was: whatever was sealed is sealed again, with this key."""
    unpack_open(path)
    _change_sealed(path, Fernet(key).encrypt)


def unpack_open(path: Path) -> None:
    """The kept database with all in it to be read."""
    path.write_bytes(gzip.decompress(PACKED.read_bytes()))


def pack(path: Path, key: str) -> None:
    """Keeps a database without its seals."""
    _change_sealed(path, Fernet(key).decrypt)
    PACKED.write_bytes(gzip.compress(path.read_bytes(), 9, mtime=0))


@contextmanager
def looked_into(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def _change_sealed(path: Path, change: Callable[[bytes], bytes]) -> None:
    with looked_into(path) as connection:
        for table, column in SEALED:
            query = f"SELECT rowid, {column} FROM {table} WHERE {column} IS NOT NULL"
            changed = [(change(value), row) for row, value in connection.execute(query)]
            connection.executemany(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", changed)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("VACUUM")

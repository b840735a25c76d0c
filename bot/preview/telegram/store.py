"""Keeps the stand-in's state over a restart, in one small SQLite file.

Records are JSON by kind and key; uploaded files are blobs beside them. Writes are collected and
committed in one transaction, before the HTTP answer leaves. A killed process loses nothing that
was answered; a power cut may lose the last moment (WAL with synchronous=NORMAL).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from bot.preview.telegram.refusals import Json

_SCHEMA = """
CREATE TABLE IF NOT EXISTS record (
    kind TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (kind, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blob (key TEXT PRIMARY KEY, data BLOB NOT NULL);
"""


class Store:
    """JSON records and blobs in `path`, or in memory where there is none."""

    def __init__(self, path: Path | None = None) -> None:
        if path is not None:
            path.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(
            path or ":memory:", isolation_level=None, check_same_thread=False
        )
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.executescript(_SCHEMA)
        self._waiting: dict[tuple[str, str], str | None] = {}

    def put(self, kind: str, key: object, value: Json) -> None:
        self._waiting[kind, str(key)] = json.dumps(value, separators=(",", ":"))

    def drop(self, kind: str, key: object) -> None:
        self._waiting[kind, str(key)] = None

    def load(self, kind: str) -> Iterator[tuple[str, Json]]:
        rows = self._connection.execute("SELECT key, value FROM record WHERE kind = ?", (kind,))
        for key, value in rows:
            yield key, json.loads(value)

    def put_blob(self, key: str, data: bytes) -> None:
        """Write a blob at once: without its record nobody ever sees it."""
        self._connection.execute("INSERT OR REPLACE INTO blob VALUES (?, ?)", (key, data))

    def blob(self, key: str) -> bytes:
        """Return a blob. Raises KeyError where there is none."""
        row = self._connection.execute("SELECT data FROM blob WHERE key = ?", (key,)).fetchone()
        if row is None:
            raise KeyError(key)
        return bytes(row[0])

    def commit(self) -> None:
        """Write everything put or dropped since the last commit to the file, all or nothing."""
        if not self._waiting:
            return
        kept = [(kind, key, v) for (kind, key), v in self._waiting.items() if v is not None]
        gone = [key for key, value in self._waiting.items() if value is None]
        self._connection.execute("BEGIN IMMEDIATE")
        self._connection.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", kept)
        self._connection.executemany("DELETE FROM record WHERE kind = ? AND key = ?", gone)
        self._connection.execute("COMMIT")
        self._waiting.clear()

    def close(self) -> None:
        self._connection.close()

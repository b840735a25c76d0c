"""Keeps erased persons erased, even if an older copy of the database is put back.

A tombstone says when somebody was erased, and holds a keyed hash of the chat's number: HMAC-SHA256,
since all of these small numbers could be tried against a plain hash. The hash has a random key of
its own, which is sealed with the data keys and kept beside it. With a data key itself the hash
would be worth nothing once that key is removed, and could not be made anew, as the number is gone;
a sealed key is just sealed again whenever the keys change. A tombstone that no data key opens is
passed over: a copy from its time is sealed with the keys of that time and opens with no others.

On SQLite tombstones are lines of a file beside the key file, never beside the database, so that
putting back the one does not put back the other. On PostgreSQL they are a table, which every dump
holds. None is ever taken away.
"""

from __future__ import annotations

import asyncio
import base64
import hmac
import os
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol

from sqlalchemy import select, update

from bot.storage.files import keep_out_of_git, locked, sync_folder, write_anew
from bot.storage.problems import StartProblem
from bot.storage.sealing import Purpose, Seal
from bot.storage.tables import tombstone as table
from bot.storage.transaction import Transaction
from bot.usecases.person import PersonId
from bot.usecases.ports import StorageUnavailable, Unreadable

NOBODY = PersonId(0)
KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Tombstone:
    """One erasure: its instant, the keyed hash of the chat's number, and that hash's sealed key."""

    at: datetime
    digest: bytes
    token: bytes


class Tombstones(Protocol):
    """The place where tombstones are kept."""

    async def add(self, chat_id: int, *, at: datetime) -> None:
        """Add a tombstone, before the erasing transaction commits: a needless one does no harm."""
        ...

    async def all(self) -> Sequence[Tombstone]: ...


class Erased:
    """Answers from all tombstones when a chat was erased."""

    def __init__(self, tombstones: Iterable[Tombstone], seal: Seal) -> None:
        keys: dict[bytes, bytes | None] = {}
        self._by_key: dict[bytes, dict[bytes, datetime]] = {}
        for each in tombstones:
            if each.token not in keys:
                keys[each.token] = _open(each.token, seal)
            key = keys[each.token]
            if key is not None:
                found = self._by_key.setdefault(key, {})
                found[each.digest] = max(each.at, found.get(each.digest, each.at))

    @property
    def newest(self) -> datetime | None:
        """The instant of the last erasure; None where nobody was erased."""
        return max((at for found in self._by_key.values() for at in found.values()), default=None)

    def last(self, chat_id: int) -> datetime | None:
        """Return when this chat was last erased. Somebody who joined later is left alone."""
        instants = (found.get(_digest(key, chat_id)) for key, found in self._by_key.items())
        return max(filter(None, instants), default=None)


class TombstoneFile:
    """Tombstones as lines of a file: instant, hash and sealed key, with blanks between."""

    def __init__(self, path: Path, seal: Seal) -> None:
        self._path = path
        self._seal = seal

    async def make(self) -> None:
        """Make the file, so that an operator learns at start, and not at the first /delete, if the
        place cannot be written.

        Raises StartProblem.
        """
        try:
            await asyncio.to_thread(self._make)
        except OSError as error:
            raise StartProblem(
                f"{self._path}, where the bot remembers who was erased, cannot be written "
                f"({type(error).__name__}). Make its folder writable, or move the database: the "
                "folder keys lies beside the folder of the database."
            ) from None

    async def add(self, chat_id: int, *, at: datetime) -> None:
        """Add a tombstone. Raises StorageUnavailable where the file cannot be written."""
        try:
            await asyncio.to_thread(self._add, chat_id, at)
        except OSError as error:
            raise StorageUnavailable(f"{self._path.name}: {type(error).__name__}") from error

    async def all(self) -> Sequence[Tombstone]:
        """Return all tombstones. Raises StartProblem for a damaged file."""
        return await asyncio.to_thread(self._read)

    async def reseal(self, renewed: Mapping[bytes, bytes]) -> None:
        """Put renewed tokens in the places of the old ones, all at once."""

        def write() -> None:
            with locked(self._path.parent):
                lines = [_line(_renew(each, renewed)) for each in self._read()]
                write_anew(self._path, b"".join(lines))

        await asyncio.to_thread(write)

    def _make(self) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        keep_out_of_git(self._path.parent)
        os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))

    def _add(self, chat_id: int, at: datetime) -> None:
        self._make()
        with locked(self._path.parent):
            fresh = _new(chat_id, at, last=self._read()[-1:], seal=self._seal)
            with self._path.open("r+b") as file:
                # A line that a crash cut off belongs to an erasure that never was.
                file.truncate(file.seek(file.read().rfind(b"\n") + 1))
                file.write(_line(fresh))
                file.flush()
                os.fsync(file.fileno())
            sync_folder(self._path.parent)

    def _read(self) -> list[Tombstone]:
        try:
            whole, _, _ = self._path.read_bytes().rpartition(b"\n")
        except FileNotFoundError:
            return []
        try:
            return [_parse(line) for line in whole.splitlines()]
        except ValueError:
            raise StartProblem(
                f"{self._path}, which remembers who was erased, is damaged: put a copy of it back."
            ) from None


class TombstoneTable:
    """Tombstones as rows of the database, added in the transaction that erases."""

    def __init__(self, transaction: Transaction, seal: Seal) -> None:
        self._transaction = transaction
        self._seal = seal

    async def add(self, chat_id: int, *, at: datetime) -> None:
        newest = select(table).order_by(table.c.at.desc()).limit(1)
        last = [_from_row(row) for row in await self._transaction.run(newest)]
        fresh = _new(chat_id, at, last=last, seal=self._seal)
        values = {"at": fresh.at, "digest": fresh.digest, "token": fresh.token}
        # The same again, with a clock that stood still, is no news.
        inserting = self._transaction.insert(table).values(values).on_conflict_do_nothing()
        await self._transaction.run(inserting)

    async def all(self) -> Sequence[Tombstone]:
        return [_from_row(row) for row in await self._transaction.run(select(table))]

    async def reseal(self, renewed: Mapping[bytes, bytes]) -> None:
        for old, new in renewed.items():
            statement = update(table).where(table.c.token == old).values(token=new)
            await self._transaction.run(statement)


def _new(chat_id: int, at: datetime, *, last: Sequence[Tombstone], seal: Seal) -> Tombstone:
    """Make a tombstone with the last one's hash key, or a new key if none can be opened."""
    for each in last:
        key = _open(each.token, seal)
        if key is not None:
            # Sealed with the newest data key, or a change of keys could miss this one.
            return Tombstone(at, _digest(key, chat_id), seal.renew(each.token) or each.token)
    key = secrets.token_bytes(KEY_BYTES)
    text = base64.b64encode(key).decode()
    token = seal.close(text, purpose=Purpose.TOMBSTONE, person_id=NOBODY)
    return Tombstone(at, _digest(key, chat_id), token)


def _open(token: bytes, seal: Seal) -> bytes | None:
    try:
        text = seal.open(token, purpose=Purpose.TOMBSTONE, person_id=NOBODY)
    except Unreadable:
        return None
    return base64.b64decode(text)


def _digest(key: bytes, chat_id: int) -> bytes:
    return hmac.digest(key, str(chat_id).encode(), "sha256")


def _line(each: Tombstone) -> bytes:
    return b" ".join((each.at.isoformat().encode(), each.digest.hex().encode(), each.token)) + b"\n"


def _parse(line: bytes) -> Tombstone:
    at, digest, token = line.split(b" ")
    return Tombstone(datetime.fromisoformat(at.decode()), bytes.fromhex(digest.decode()), token)


def _from_row(row: object) -> Tombstone:
    return Tombstone(row.at, row.digest, row.token)  # type: ignore[attr-defined]


def _renew(each: Tombstone, renewed: Mapping[bytes, bytes]) -> Tombstone:
    return Tombstone(each.at, each.digest, renewed.get(each.token, each.token))

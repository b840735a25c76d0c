"""The storage that the use cases need; implemented in `bot/storage`.

Failure tree: `StorageError` > `StorageUnavailable` (busy, down: try again later),
`Unreadable` (the key does not open a stored value).
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType, Protocol
from uuid import UUID

from bot.domain.diary import DiaryEntry
from bot.domain.state import TrainingState
from bot.usecases.person import Person, PersonId

DeliveryId = NewType("DeliveryId", int)


class StorageError(Exception):
    """Storage failed; nothing of the transaction was kept."""


class StorageUnavailable(StorageError):
    """Storage is busy or down for now: the same call may succeed later."""


class Unreadable(StorageError):
    """A sealed value cannot be opened with our keys, or holds an unknown kind of entry."""


class ReminderKind(StrEnum):
    """Kinds of due rows."""

    DAILY = "daily"
    FOLLOW_UP = "follow_up"
    SNOOZE = "snooze"
    TIMER = "timer"
    WEEKLY = "weekly"


class DeliveryState(StrEnum):
    """States of one owed message. `SENDING` is committed before the network call."""

    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A due row: one per person and kind. `local_date` is the person's date that it counts for.

    `step` is the follow-up's index from 0, the snooze's number on its date from 1, the number of
    the timer or of the week that is over; 0 for a daily routine.
    """

    person_id: PersonId
    kind: ReminderKind
    due_at: datetime
    local_date: date
    step: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """One owed message, unique on (person, local date, kind, ordinal).

    `ordinal` is the snooze's number on its date, the number of a timer, and 0 for other kinds.
    `attempts` counts the sends that were begun. It is too late to send after `until_at`.

    Owner and `attempts` guard every change: a worker whose lease was taken over changes nothing.
    """

    id: DeliveryId
    person_id: PersonId
    local_date: date
    kind: ReminderKind
    ordinal: int
    state: DeliveryState
    due_at: datetime
    until_at: datetime
    attempts: int = 0
    step: int = 0
    message_id: int | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A stored training state, with the key by which a reader can tell if it is still valid."""

    last_seq: int
    rules_version: int
    content_hash: str
    state: TrainingState


class People(Protocol):
    """People. Inside a writing unit of work, reading a person locks it against other writers."""

    async def find(self, chat_id: int) -> Person | None: ...
    async def get(self, person_id: PersonId) -> Person:
        """Return a person. Raises LookupError if they were erased."""
        ...

    async def add(self, chat_id: int, *, language: str, tz: str, created_at: datetime) -> Person:
        """Insert a person; return the one who is there if another process was faster."""
        ...

    async def save(self, person: Person) -> None: ...
    async def behind(self) -> Sequence[PersonId]:
        """Return the reachable people whose chat does not show their newest revision yet."""
        ...

    async def lapsing(self, *, heard_by: date, limit: int) -> Sequence[PersonId]:
        """Return people whose last word was on this day or before, and who were not told yet that
        all is erased; the longest silence first. Quick for many people."""
        ...

    async def lapsed(self, *, told_by: date, limit: int) -> Sequence[PersonId]:
        """Return people who were told that on this day or before, the first told first."""
        ...

    async def erase(self, person_id: PersonId, *, at: datetime) -> dict[str, int]:
        """Delete every row of the person in every table; return the counts by kind of row.

        If an older copy of the data is put back later, the next start erases the person again,
        unless they joined after `at`.
        """
        ...


class Diary(Protocol):
    """The append-only diary, replaced as a whole or not at all. Payloads are sealed.

    (person, seq) is unique.
    """

    async def entries(self, person_id: PersonId) -> Sequence[DiaryEntry]: ...
    async def append(
        self, person_id: PersonId, entries: Sequence[DiaryEntry], *, source_key: str
    ) -> None: ...
    async def clear(self, person_id: PersonId) -> None:
        """Delete the person's entries and snapshot, so that another diary can take their place."""
        ...

    async def snapshot(self, person_id: PersonId) -> Snapshot | None:
        """Return the snapshot; None if there is none or this version cannot decode it."""
        ...

    async def save_snapshot(self, person_id: PersonId, snapshot: Snapshot) -> None: ...


class Receipts(Protocol):
    """Receipts of the updates that were handled, so that a repeated one changes nothing."""

    async def is_first(self, person_id: PersonId, source_key: str, *, at: datetime) -> bool:
        """Note the key; return False if it was noted before."""
        ...

    async def forget(self, before: datetime) -> int:
        """Delete the receipts older than this; return how many there were."""
        ...

    async def note_failure(self, update_id: int, *, error: str, at: datetime) -> None:
        """Record an update that could not be handled: its id and the type of the error."""
        ...


class Reminders(Protocol):
    """Due rows, one per person and kind."""

    async def set(self, reminder: Reminder) -> None:
        """Insert or replace the row of this person and kind."""
        ...

    async def find(self, person_id: PersonId, kind: ReminderKind) -> Reminder | None: ...
    async def remove(self, person_id: PersonId, kind: ReminderKind) -> None: ...
    async def due(self, now: datetime, *, limit: int) -> Sequence[Reminder]:
        """Return up to `limit` rows with due_at <= now, earliest first.

        Without any it costs one look into an index.
        """
        ...

    async def next_due_at(self) -> datetime | None: ...


class Deliveries(Protocol):
    """Owed messages. Leases run by the database's own clock, never by `now`."""

    async def add(self, delivery: Delivery, *, owner: UUID, lease: timedelta) -> Delivery | None:
        """Insert and lease a delivery (its id is ignored); None if it exists already."""
        ...

    async def take_over(self, *, owner: UUID, lease: timedelta, limit: int) -> Sequence[Delivery]:
        """Lease up to `limit` unfinished deliveries whose lease has run out: claimed, sending, or
        unknown with a lease."""
        ...

    async def mark(
        self,
        delivery: Delivery,
        state: DeliveryState,
        *,
        owner: UUID,
        message_id: int | None = None,
        error: str = "",
        lease: timedelta | None = None,
    ) -> Delivery | None:
        """Set the state of a delivery; return it as stored.

        SENDING counts an attempt; going back from SENDING to CLAIMED, as nothing was sent, takes
        that attempt back. UNKNOWN is sent once more only if it gets a lease.

        None if it is no longer ours: another owner, another count of attempts, or finished.
        """
        ...

    async def find(
        self, person_id: PersonId, local_date: date, kind: ReminderKind, *, ordinal: int = 0
    ) -> Delivery | None: ...


class Files(Protocol):
    """Ids under which Telegram knows uploaded files: one for each bot and digest."""

    async def find(self, bot_id: int, digest: str) -> str | None: ...
    async def remember(self, bot_id: int, digest: str, file_id: str) -> None:
        """Store the id in place of an older one."""
        ...

    async def forget(self, bot_id: int, digest: str, file_id: str) -> None:
        """Delete this id; if another is stored by now, that one stays."""
        ...


class UnitOfWork(Protocol):
    """One transaction over everything. Leaving it cleanly commits, an exception rolls back."""

    @property
    def people(self) -> People: ...
    @property
    def diary(self) -> Diary: ...
    @property
    def receipts(self) -> Receipts: ...
    @property
    def reminders(self) -> Reminders: ...
    @property
    def deliveries(self) -> Deliveries: ...
    @property
    def files(self) -> Files: ...


class Store(Protocol):
    """Opens units of work. On SQLite one writes at a time, in the order they came; on PostgreSQL
    several may, and each locks the people it reads."""

    def writing(self) -> AbstractAsyncContextManager[UnitOfWork]: ...
    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

"""What the use cases need from outside: storage. Implemented in `bot/storage`.

Failure tree: `StorageError` > `StorageUnavailable` (busy, down: try again later),
`Unreadable` (the key does not open what is stored).
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
    """Something went wrong in storage; nothing of the transaction was kept."""


class StorageUnavailable(StorageError):
    """Passing: the same call may go through later."""


class Unreadable(StorageError):
    """A sealed value does not open with the keys we have, or holds an unknown kind of entry."""


class ReminderKind(StrEnum):
    """What a due row is for."""

    DAILY = "daily"
    FOLLOW_UP = "follow_up"
    SNOOZE = "snooze"
    TIMER = "timer"


class DeliveryState(StrEnum):
    """How one owed message went. `SENDING` is committed before the network is touched."""

    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"
    FAILED = "failed"
    MISSED = "missed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Reminder:
    """A due row: one per person and kind. `local_date` is the date it will be for.

    `step` tells which follow-up it is, which snooze of the date, from 1, or which timer.
    """

    person_id: PersonId
    kind: ReminderKind
    due_at: datetime
    local_date: date
    step: int = 0


@dataclass(frozen=True, slots=True)
class Delivery:
    """One owed message, unique on (person, local date, kind, ordinal).

    `ordinal` counts the snoozes of a date, is the number of a timer, and 0 for other kinds.

    `attempts` counts sends begun. `attempts` and the owner fence completion: a worker whose
    lease was taken over changes nothing.
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
    """A stored training state and the key that tells whether it still holds."""

    last_seq: int
    rules_version: int
    content_hash: str
    state: TrainingState


class People(Protocol):
    """Persons. Inside a writing unit of work, reading one locks it against other writers."""

    async def find(self, chat_id: int) -> Person | None: ...
    async def get(self, person_id: PersonId) -> Person:
        """Raises LookupError for a person who was erased."""
        ...

    async def add(self, chat_id: int, *, language: str, tz: str, created_at: datetime) -> Person:
        """Inserts a person; gives back who is there where another process was faster."""
        ...

    async def save(self, person: Person) -> None: ...
    async def behind(self) -> Sequence[PersonId]:
        """Reachable persons whose chat does not yet show their newest revision."""
        ...

    async def erase(self, person_id: PersonId, *, at: datetime) -> dict[str, int]:
        """Deletes every row of the person in every table; counts by kind of row.

        An older copy of the data that is put back later erases them again at the next start,
        unless they joined after `at`.
        """
        ...


class Diary(Protocol):
    """The append-only diary; payloads are sealed. (person, seq) is unique."""

    async def entries(self, person_id: PersonId) -> Sequence[DiaryEntry]: ...
    async def append(
        self, person_id: PersonId, entries: Sequence[DiaryEntry], *, source_key: str
    ) -> None: ...
    async def snapshot(self, person_id: PersonId) -> Snapshot | None:
        """None when there is none or when it cannot be decoded by this version."""
        ...

    async def save_snapshot(self, person_id: PersonId, snapshot: Snapshot) -> None: ...


class Receipts(Protocol):
    """Which updates were already taken in, so that a repeat changes nothing."""

    async def is_first(self, person_id: PersonId, source_key: str, *, at: datetime) -> bool:
        """Notes the key; False when it was noted before."""
        ...

    async def forget(self, before: datetime) -> int: ...
    async def note_failure(self, update_id: int, *, error: str, at: datetime) -> None:
        """Records an update that could not be handled: its id and the type of the error."""
        ...


class Reminders(Protocol):
    """Due rows, one per person and kind."""

    async def set(self, reminder: Reminder) -> None:
        """Inserts or moves the row of this person and kind."""
        ...

    async def find(self, person_id: PersonId, kind: ReminderKind) -> Reminder | None: ...
    async def remove(self, person_id: PersonId, kind: ReminderKind) -> None: ...
    async def due(self, now: datetime, *, limit: int) -> Sequence[Reminder]:
        """Rows with due_at <= now, earliest first. One indexed probe when there are none."""
        ...

    async def next_due_at(self) -> datetime | None: ...


class Deliveries(Protocol):
    """Owed messages. Leases run on the database's own time, never on `now`."""

    async def add(self, delivery: Delivery, *, owner: UUID, lease: timedelta) -> Delivery | None:
        """Inserts and leases a delivery (its id is ignored); None when that one already exists."""
        ...

    async def take_over(self, *, owner: UUID, lease: timedelta, limit: int) -> Sequence[Delivery]:
        """Leases unfinished deliveries whose lease has run out: claimed, sending, or unknown
        with a lease."""
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
        """Moves a delivery on. Entering SENDING counts an attempt; going back from SENDING to
        CLAIMED, when it was certainly not sent, takes it back. UNKNOWN stays open, to be sent
        once more, only if it is given a lease.

        None when it is no longer ours: another owner, another attempt count, or finished.
        """
        ...

    async def find(
        self, person_id: PersonId, local_date: date, kind: ReminderKind, *, ordinal: int = 0
    ) -> Delivery | None: ...


class Files(Protocol):
    """By which id Telegram knows an uploaded file again: one for each bot and digest."""

    async def find(self, bot_id: int, digest: str) -> str | None: ...
    async def remember(self, bot_id: int, digest: str, file_id: str) -> None:
        """The newest id counts."""
        ...

    async def forget(self, bot_id: int, digest: str, file_id: str) -> None:
        """Only this id: where another is known by now, that one stays."""
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
    """Opens units of work. On SQLite one writes at a time, first come first served; where more
    may write, each person is locked by whoever reads them to write."""

    def writing(self) -> AbstractAsyncContextManager[UnitOfWork]: ...
    def reading(self) -> AbstractAsyncContextManager[UnitOfWork]: ...

"""`/export`: the diary as a file, sent below a line that the person is owed."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Sequence
from datetime import datetime

from bot.domain.diary import DiaryEntry
from bot.domain.exercise import Library
from bot.domain.state import TrainingState
from bot.usecases.chart import Chart
from bot.usecases.chart_store import read_state
from bot.usecases.media import Media, MediaKind
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import Reminder, ReminderKind, Store
from bot.usecases.record.archive import ATTEMPTS_NAME, DIARY_NAME, pack
from bot.usecases.record.attempts import write_attempts
from bot.usecases.record.diary_file import write_diary
from bot.usecases.toasts import Ending, Toast

EXPORT, EXPORT_FAILED = "line-export", "line-export-failed"
"""The line that carries the file: it is owed, so that a crash before it is sent loses nothing."""


def ask_export(chart: Chart) -> Ending:
    """Owe the person their diary as a file: `/export`. Once is enough while it is on its way."""
    if all(line.key != EXPORT for line in chart.person.lines):
        chart.say(EXPORT)
    return Toast.NONE


async def make_export(
    store: Store, library: Library, person_id: PersonId, *, now: datetime
) -> Media | None:
    """Return the zip of a person; None if they were erased. It is built in a thread.

    Raises Unreadable.
    """
    async with store.reading() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return None
        entries = await uow.diary.entries(person_id)
        state = await read_state(uow, library, person)
        rows = [await uow.reminders.find(person_id, kind) for kind in ReminderKind]
    due = [row for row in rows if row is not None]
    data = await asyncio.to_thread(export_zip, library, person, state, entries, due, now=now)
    name = f"back-in-three-{person.today(now).isoformat()}.zip"
    digest = hashlib.sha256(data).hexdigest()
    return Media(MediaKind.DOCUMENT, digest, name, lambda: data)


def export_zip(
    library: Library,
    person: Person,
    state: TrainingState,
    entries: Sequence[DiaryEntry],
    due: Sequence[Reminder],
    *,
    now: datetime,
) -> bytes:
    diary = write_diary(person, state, entries, due, content_hash=library.content_hash, now=now)
    members = {DIARY_NAME: diary, ATTEMPTS_NAME: write_attempts(library, entries)}
    return pack(members, now=now)

"""The kept database through the eyes of the code of today: the one place that knows its names.

Run as a program it writes `shown.txt` anew.
"""

from __future__ import annotations

import asyncio
import json
import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from uuid import UUID

from cryptography.fernet import Fernet

from bot.chat.buttons import unpack
from bot.chat.commands import find_command
from bot.chat.incoming.taps import deed_of_tap
from bot.chat.incoming.typed import TextReader, deed_of_text
from bot.chat.showing.renderers import render
from bot.storage.sql_store import open_store
from bot.usecases import accounts
from bot.usecases.chart import Deed
from bot.usecases.chart_store import Source
from bot.usecases.ports import Store
from bot.usecases.receiving import receive
from bot.usecases.reminders.reminding import Outcome, Result, claim_due, complete, prepare
from bot.usecases.showing import Showing, read_showing
from tests.chat.incoming.typed_tables import CONTENT
from tests.flows.quick_sqlite import quick_sqlite
from tests.storage.kept.opening import unpack_sealed
from tests.storage.kept.shown import GONE, SEEN_AT, Open, outcomes, read_shown, write_shown

LIBRARY = CONTENT.library
READER = TextReader(
    CONTENT.language.words,
    LIBRARY,
    CONTENT.language.time_words,
    CONTENT.language.intent_words,
    CONTENT.cities,
    CONTENT.language.date_words,
)
OWNER = UUID(int=7)
NOTHING = "nothing"
"""A step that stores the person again as they were read."""


@dataclass(frozen=True, slots=True)
class StoreWindow:
    """A store to look at people and to do things in their name."""

    store: Store

    async def look(self, chat_id: int, now: datetime) -> str:
        async with self.store.reading() as uow:
            person = await uow.people.find(chat_id)
        if person is None:
            return GONE
        showing = await read_showing(self.store, LIBRARY, person.id, now=now)
        assert showing is not None
        return _told(showing, now)

    async def take(self, chat_id: int, step: str, key: str, now: datetime) -> str:
        if step == NOTHING:
            await self._store_again(chat_id)
            return ""
        if step == "erase":
            await accounts.erase(self.store, chat_id, now=now)
            return ""
        deed, with_past = _deed_of(step)
        source = Source(chat_id, key)
        received = await receive(self.store, LIBRARY, source, deed, now=now, with_past=with_past)
        assert received is not None
        return str(received.ending)

    async def _store_again(self, chat_id: int) -> None:
        async with self.store.writing() as uow:
            person = await uow.people.find(chat_id)
            assert person is not None
            await uow.people.save(person)

    async def remind(self, now: datetime) -> None:
        while found := await claim_due(self.store, LIBRARY, owner=OWNER, now=now, limit=100):
            for delivery in found:
                prepared = await prepare(self.store, LIBRARY, delivery, owner=OWNER, now=now)
                if prepared is not None:
                    result = Result(Outcome.SENT, message_id=900)
                    await complete(self.store, prepared, result, owner=OWNER, now=now)


def _deed_of(step: str) -> tuple[Deed, bool]:
    """The deed, and whether it needs the whole diary."""
    if step.startswith("/"):
        command = find_command(step[1:])
        assert command is not None
        return command.deed("", CONTENT.language.time_words), True
    if step.startswith("type "):
        return deed_of_text(step.removeprefix("type "), READER), True
    button = unpack(step)
    return deed_of_tap(button, CONTENT.language.words, LIBRARY), button.about.needs_past


def _told(showing: Showing, now: datetime) -> str:
    person = showing.person
    assert showing.screen is not None
    local = CONTENT.emergency.find(person.tz, zone_known=person.zone_known)
    drawn = render(
        showing.screen, words=CONTENT.language.words, library=LIBRARY, now=now, local=local
    )
    rows = [" ".join(f"[{key.text}|{key.button.pack()}]" for key in row) for row in drawn.rows]
    lines = [f"owed: {line.key} {_json(line.args)}" for line in person.lines]
    track = showing.track
    timed = [f"timer: {track.number} {track.item.exercise}"] if track else []
    return "\n".join([str(drawn.html), *rows, *lines, *timed])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def copies(folder: Path) -> Callable[[], Open]:
    """Each call gives another copy of the kept database, to be opened as often as one likes."""
    key, numbers, original = Fernet.generate_key().decode(), count(), folder / "kept.db"
    unpack_sealed(original, key)

    def fresh() -> Open:
        path = folder / f"{next(numbers)}.db"
        shutil.copy(original, path)

        @asynccontextmanager
        async def opened() -> AsyncIterator[StoreWindow]:
            async with open_store(f"sqlite:///{path}", (key,)) as store:
                yield StoreWindow(store)

        return opened

    return fresh


async def _write_anew(folder: Path) -> None:
    fresh, people = copies(folder), read_shown()
    async with fresh()() as window:
        for person in people:
            person.screen = await window.look(person.chat_id, SEEN_AT)
    found = await outcomes(fresh, people)
    for person in people:
        person.steps = {step: found[person.chat_id, step] for step in person.steps}
    write_shown(people)


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made, quick_sqlite():
        asyncio.run(_write_anew(Path(made)))

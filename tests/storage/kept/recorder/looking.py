"""The kept database through the eyes of revision 9aff91a."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from life import CONTENT, OWNER, READER, to_json
from shown import GONE

from bot.chat.buttons import unpack
from bot.chat.commands import find_command
from bot.chat.routes import NEEDS_PAST, ROUTES
from bot.chat.texts import render
from bot.chat.typed import read_text
from bot.usecases import accounts
from bot.usecases.chart_store import Source
from bot.usecases.ports import Store
from bot.usecases.receiving import Deed, receive
from bot.usecases.reminding import Outcome, Result, claim_due, complete, prepare
from bot.usecases.showing import Showing, read_showing


@dataclass(frozen=True, slots=True)
class OldWindow:
    store: Store

    async def look(self, chat_id: int, now: datetime) -> str:
        async with self.store.reading() as uow:
            person = await uow.people.find(chat_id)
        if person is None:
            return GONE
        showing = await read_showing(self.store, CONTENT.library, person.id, now=now)
        assert showing is not None
        return _told(showing, now)

    async def take(self, chat_id: int, step: str, key: str, now: datetime) -> str:
        if step == "erase":
            await accounts.erase(self.store, chat_id, now=now)
            return ""
        deed, with_past = _deed_of(step)
        received = await receive(
            self.store, CONTENT.library, Source(chat_id, key), deed, now=now, with_past=with_past
        )
        assert received is not None
        return received.toast

    async def remind(self, now: datetime) -> None:
        library = CONTENT.library
        while found := await claim_due(self.store, library, owner=OWNER, now=now, limit=100):
            for delivery in found:
                prepared = await prepare(self.store, library, delivery, owner=OWNER, now=now)
                if prepared is not None:
                    result = Result(Outcome.SENT, message_id=900)
                    await complete(self.store, prepared, result, owner=OWNER, now=now)


def _deed_of(step: str) -> tuple[Deed, bool]:
    if step.startswith("/"):
        command = find_command(step[1:])
        assert command is not None
        return command.deed("", CONTENT.language.time_words), True
    if step.startswith("type "):
        return read_text(step.removeprefix("type "), READER), True
    button = unpack(step)
    return ROUTES[type(button)](button), type(button) in NEEDS_PAST


def _told(showing: Showing, now: datetime) -> str:
    person = showing.person
    assert showing.screen is not None
    local = CONTENT.emergency.find(person.tz, zone_known=person.zone_known)
    drawn = render(
        showing.screen, words=CONTENT.language.words, library=CONTENT.library, now=now, local=local
    )
    rows = [" ".join(f"[{key.text}|{key.button.pack()}]" for key in row) for row in drawn.rows]
    lines = [f"owed: {line.key} {to_json(line.args)}" for line in person.lines]
    track = showing.track
    timed = [f"timer: {track.number} {track.item.exercise}"] if track else []
    return "\n".join([str(drawn.html), *rows, *lines, *timed])

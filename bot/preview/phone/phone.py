"""The one person the page shows, and the clock beside the phone."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Protocol

from bot.preview.phone.view import view_message
from bot.preview.telegram.people import Person
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.standin import StandIn

FIRST_PERSON = 1001
PAGE_OF_MESSAGES = 100
STEPS = {
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
}


class TimeTravel(Protocol):
    """The preview's movable clock. All instants are aware and in UTC."""

    def now(self) -> datetime: ...

    async def next_due_at(self) -> datetime | None:
        """Return when the next reminder is due; None while nothing is planned."""
        ...

    async def move_to(self, instant: datetime) -> None:
        """Move forward from due instant to due instant and run each to rest."""
        ...


class NothingPlanned(Exception):
    """There is no next reminder to move to."""


class AlreadyMoving(Exception):
    """A move of the clock is under way."""


class Phone:
    """The state and the deeds of the page; `boot` differs after every start of the program."""

    def __init__(self, standin: StandIn, travel: TimeTravel) -> None:
        self.standin = standin
        self.travel = travel
        self.boot = secrets.token_hex(4)
        self.is_moving = False

    @property
    def person(self) -> Person:
        chosen = self.standin.core.state.setting("page").get("person", FIRST_PERSON)
        return self.standin.person(int(chosen))

    def start_over(self) -> None:
        """Hand the phone to a new person; the old chat stays with the old one."""
        old = self.person
        self.standin.core.state.save_setting("page", {"person": old.chat_id + 1})
        self.standin.person(old.chat_id + 1, language_code=old.language_code)
        self.standin.core.state.commit()

    async def move(self, step: str) -> None:
        """Move the clock to the next reminder ("next") or on by an hour, a day, a week.

        Raises NothingPlanned, AlreadyMoving, KeyError for another word.
        """
        if self.is_moving:
            raise AlreadyMoving
        target = await self.travel.next_due_at() if step == "next" else self._later(step)
        if target is None:
            raise NothingPlanned
        self._set_moving(True)
        try:
            await self.travel.move_to(max(target, self.travel.now()))
        finally:
            self.standin.save_clock()
            self._set_moving(False)

    def _later(self, step: str) -> datetime:
        return self.travel.now() + STEPS[step]

    def _set_moving(self, moving: bool) -> None:
        self.is_moving = moving
        self.standin.core.state.revision += 1
        self.standin.core.state.commit()

    async def head(self) -> Json:
        """Return everything around the messages."""
        person, core = self.person, self.standin.core
        due = await self.travel.next_due_at()
        left = max(0.0, person.chat.typing_until - core.monotonic())
        return {
            "boot": self.boot,
            "revision": self.standin.revision,
            "bot": {
                "name": core.bot["first_name"],
                "description": self.standin.description(person.language_code),
            },
            "person": {
                "id": person.chat_id,
                "language": person.language_code,
                "started": person.has_started,
                "blocked": person.is_blocking,
            },
            "commands": self.standin.commands(person.language_code),
            "keyboard": person.chat.reply_keyboard,
            "typing": round(left, 1),
            "now": self.travel.now().timestamp(),
            "due": due.timestamp() if due else None,
            "moving": self.is_moving,
        }

    async def snapshot(self) -> Json:
        """Return the whole page: the newest messages and everything around them."""
        head = await self.head()
        return {**head, **self.messages_before(None)}

    def messages_before(self, message_id: int | None) -> Json:
        """Return a page of messages older than this one, or the newest page."""
        live = self.person.chat.live()
        older = [m for m in live if message_id is None or m.message_id < message_id]
        shown = older[-PAGE_OF_MESSAGES:]
        return {
            "messages": [view_message(message) for message in shown],
            "has_older": len(older) > len(shown),
        }

    async def changes_since(self, revision: int) -> Json:
        """Return the changes since `revision`: messages, deleted messages, answers to taps."""
        head = await self.head()
        person = self.person
        changed = [m for m in person.chat.messages.values() if m.revision > revision]
        return {
            **head,
            "messages": [view_message(m) for m in changed if not m.is_deleted],
            "deleted": [m.message_id for m in changed if m.is_deleted],
            "answers": [
                {"query": toast.query_id, "text": toast.text, "alert": toast.is_alert}
                for toast in person.toasts
                if toast.revision > revision
            ],
        }

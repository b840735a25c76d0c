"""A strict local stand-in for Telegram: the Bot API on one side, people on the other.

It knows those methods of the Bot API that the bot calls, and refuses all that Telegram refuses, in
Telegram's words. Messages carry the time of the clock that is passed in, which the preview can
move; time-outs, lives of taps and flood limits are in real time.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.clock import Clock, SettableClock
from bot.preview.telegram.bell import Bell
from bot.preview.telegram.core import Core, Toast
from bot.preview.telegram.faults import Faults
from bot.preview.telegram.flood import Flood, Limits
from bot.preview.telegram.groups import Group
from bot.preview.telegram.inbox import Inbox
from bot.preview.telegram.methods import METHODS
from bot.preview.telegram.methods.account import commands_for
from bot.preview.telegram.model import Call, Chat, StoredFile
from bot.preview.telegram.params import Params
from bot.preview.telegram.people import Person
from bot.preview.telegram.refusals import Json, Refused, not_found
from bot.preview.telegram.state import State
from bot.preview.telegram.store import Store

CALLS_KEPT = 20_000


class StandIn:
    """One bot with its people. All methods belong to the event loop's thread.

    With `store_path` everything survives a restart, the offset of a `SettableClock` included: it
    is set forward to where it was left. Raises ValueError for a token without a numeric id.
    """

    def __init__(
        self,
        token: str,
        *,
        clock: Clock,
        store_path: Path | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        name: str = "Back in Three",
        username: str = "back_in_three_bot",
    ) -> None:
        bot_id, colon, secret = token.partition(":")
        if not (bot_id.isdigit() and colon and secret):
            raise ValueError("a token is digits, a colon and a secret")
        self.token = token
        self.clock = clock
        self.faults = Faults()
        self.calls: deque[Call] = deque(maxlen=CALLS_KEPT)
        bell = Bell()
        state = State(Store(store_path), bell)
        bot = {"id": int(bot_id), "is_bot": True, "first_name": name, "username": username}
        abilities = ("can_join_groups", "can_read_all_group_messages", "supports_inline_queries")
        self.core = Core(
            bot={**bot, **dict.fromkeys(abilities, False)},
            clock=clock,
            monotonic=monotonic,
            state=state,
            inbox=Inbox(state, bell, monotonic=monotonic),
            bell=bell,
            flood=Flood(monotonic),
        )
        self._restore_clock()

    def person(self, chat_id: int, first_name: str = "Sam", language_code: str = "en") -> Person:
        """Return the person with this id; a new one has not started the bot yet."""
        chat = self.core.state.chats.get(chat_id)
        if chat is None:
            user = {
                "id": chat_id,
                "is_bot": False,
                "first_name": first_name,
                "language_code": language_code,
            }
            chat = Chat({"id": chat_id, "type": "private", "first_name": first_name}, user=user)
            self.core.state.save_chat(chat)
            self.core.state.commit()
        return Person(self.core, chat)

    def group(self, chat_id: int, title: str = "Family") -> Group:
        """Return the group with this (negative) id; `Group.add_bot` puts the bot into it."""
        chat = self.core.state.chats.get(chat_id)
        if chat is None:
            chat = Chat({"id": chat_id, "type": "group", "title": title}, is_left=True)
            self.core.state.save_chat(chat)
            self.core.state.commit()
        return Group(self.core, chat)

    @property
    def limits(self) -> Limits:
        return self.core.flood.limits

    @limits.setter
    def limits(self, limits: Limits) -> None:
        self.core.flood.limits = limits

    @property
    def repeat_updates(self) -> bool:
        """Whether every update is delivered in two answers, as if the first had been lost."""
        return self.core.inbox.repeat

    @repeat_updates.setter
    def repeat_updates(self, repeat: bool) -> None:
        self.core.inbox.repeat = repeat

    @property
    def pending_updates(self) -> list[Json]:
        """How many updates the bot has not confirmed."""
        return self.core.inbox.waiting()

    @property
    def toasts(self) -> list[Toast]:
        return self.core.toasts

    @property
    def revision(self) -> int:
        """A number that grows with every visible change."""
        return self.core.state.revision

    def commands(self, language_code: str = "") -> list[dict[str, str]]:
        """Return the menu of commands that a person with this language sees."""
        return commands_for(self.core, language_code)

    def description(self, language_code: str = "") -> str:
        """Return the words about the bot that an empty chat shows."""
        known = self.core.state.setting("description")
        return str(known.get(language_code) or known.get("") or "")

    def calls_of(self, *methods: str) -> list[Call]:
        """Return the logged calls of these methods, oldest first."""
        wanted = {method.lower() for method in methods}
        return [call for call in self.calls if call.method.lower() in wanted]

    def file(self, file_id: str) -> tuple[StoredFile, bytes]:
        """Return an uploaded file and its bytes. Raises KeyError for an unknown id."""
        return self.core.state.files[file_id], self.core.state.file_data(file_id)

    def apply(self, method: str, params: Params) -> Any:
        """Do one call, stored before it returns. Raises Refused; then nothing was done."""
        handler = METHODS.get(method.lower())
        if handler is None:
            raise not_found()
        try:
            return handler(self.core, params)
        finally:
            self.save_clock()
            self.core.state.commit()

    async def get_updates(self, params: Params) -> list[Json]:
        """Answer a long poll. Raises Refused (409) when another one begins meanwhile."""
        wanted = params.structure("allowed_updates", "allowed_updates JSON object")
        if wanted is not None and wanted != self.core.state.setting("allowed_updates").get("kinds"):
            self.core.state.save_setting("allowed_updates", {"kinds": wanted})
        limit = params.integer("limit", 100) or 100
        return await self.core.inbox.poll(
            offset=params.integer("offset"),
            limit=min(max(limit, 1), 100),
            within=params.number("timeout"),
        )

    async def until(self, predicate: Callable[[], bool], *, within: float = 5.0) -> None:
        """Wait until `predicate()` holds, which is tried after every change.

        Raises TimeoutError after `within` seconds of real time.
        """
        async with asyncio.timeout(within):
            while not predicate():
                await self.core.bell.heard()

    async def quiet(self, *, pause: float = 0.05, within: float = 5.0) -> None:
        """Wait until every update is confirmed and nothing has changed for `pause` seconds."""
        async with asyncio.timeout(within):
            while await self.core.bell.heard(pause) or self.pending_updates:
                pass

    def log(self, call: Call) -> None:
        self.calls.append(call)
        self.core.bell.ring()

    def save_clock(self) -> None:
        """Store how far the clock was moved."""
        if not isinstance(self.clock, SettableClock):
            return
        offset = {"seconds": self.clock.offset.total_seconds()}
        if self.core.state.settings.get("clock") != offset:
            self.core.state.save_setting("clock", offset)
            self.core.state.commit()

    def _restore_clock(self) -> None:
        if isinstance(self.clock, SettableClock):
            kept = timedelta(seconds=self.core.state.setting("clock").get("seconds", 0.0))
            self.clock.offset = max(self.clock.offset, kept)

    def close(self) -> None:
        """End the waiting polls and close the store."""
        self.core.bell.stop_waiting()
        self.core.state.close()


def call_of(method: str, params: Params, answer: Any | Refused) -> Call:
    """Return the log entry for one answered call."""
    uploads = tuple(params.uploads)
    if isinstance(answer, Refused):
        return Call(method, params.plain(), uploads, answer.status, description=answer.description)
    return Call(method, params.plain(), uploads, 200, result=answer)

"""The core of the stand-in, with which each of its methods works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.clock import Clock
from bot.preview.telegram.bell import Bell
from bot.preview.telegram.flood import Flood
from bot.preview.telegram.inbox import Inbox
from bot.preview.telegram.model import Chat, StoredMessage
from bot.preview.telegram.refusals import Json, bad_request, forbidden
from bot.preview.telegram.state import State

QUERY_LIFE = 15.0  # seconds a tap can be answered; the phone's spinner stops then
TYPING_SHOWS = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Toast:
    """The answer a person saw after a tap: a line that fades, or an alert to close."""

    chat_id: int
    query_id: str
    text: str
    is_alert: bool
    revision: int


@dataclass(slots=True)
class OpenQuery:
    """A tap that waits for its answer."""

    chat_id: int
    message_id: int
    data: str
    tapped: float  # monotonic seconds


@dataclass(slots=True)
class Core:
    """State, queue, clocks and the bot itself, handed to every method."""

    bot: Json
    clock: Clock
    monotonic: Callable[[], float]
    state: State
    inbox: Inbox
    bell: Bell
    flood: Flood
    queries: dict[str, OpenQuery] = field(default_factory=dict)
    toasts: list[Toast] = field(default_factory=list)

    def bot_user(self) -> Json:
        return {name: self.bot[name] for name in ("id", "is_bot", "first_name", "username")}

    def unix_now(self) -> int:
        return int(self.clock.now().timestamp())

    def chat(self, chat_id: Any) -> Chat:
        """Return a chat that the bot may write to.

        Raises Refused: chat not found, blocked by the user, left the group.
        """
        try:
            chat = self.state.chats.get(int(chat_id))
        except (TypeError, ValueError):
            chat = None
        if chat_id is None or chat_id == "":
            raise bad_request("chat_id is empty")
        if chat is None or not chat.is_started:
            raise bad_request("chat not found")
        if chat.is_deactivated:
            raise forbidden("user is deactivated")
        if chat.is_blocked:
            raise forbidden("bot was blocked by the user")
        if chat.is_left:
            raise forbidden(f"bot is not a member of the {chat.chat['type']} chat")
        return chat

    def new_message(self, chat: Chat, sender: Json, content: Json) -> StoredMessage:
        """Make a message with the next id of its chat, not saved yet."""
        chat.last_message_id += 1
        body = {
            "message_id": chat.last_message_id,
            "from": sender,
            "chat": chat.chat,
            "date": self.unix_now(),
            **content,
        }
        return StoredMessage(body)

    def close_queries(self) -> None:
        """Forget the taps whose time to be answered is over."""
        now = self.monotonic()
        for query_id, query in list(self.queries.items()):
            if now - query.tapped > QUERY_LIFE:
                del self.queries[query_id]

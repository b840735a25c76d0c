"""The memory of the stand-in: chats with their messages, and uploaded files.

Messages, chats and users are kept as the JSON objects of the Bot API, since they go out again like
that; the fields beside them hold what Telegram knows and does not tell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot.preview.telegram.refusals import Json


@dataclass(slots=True)
class StoredMessage:
    """One message of one chat."""

    body: Json
    revision: int = 0
    is_fixed: bool = False  # sent with a reply keyboard: Telegram never edits it
    is_deleted: bool = False

    @property
    def message_id(self) -> int:
        return int(self.body["message_id"])

    @property
    def is_from_bot(self) -> bool:
        return bool(self.body["from"]["is_bot"])


@dataclass(slots=True)
class Chat:
    """A private chat or a group, as seen from the bot."""

    chat: Json
    user: Json | None = None  # the person of a private chat
    is_started: bool = False
    is_blocked: bool = False
    is_deactivated: bool = False
    is_left: bool = False
    last_message_id: int = 0
    reply_keyboard: Json | None = None
    messages: dict[int, StoredMessage] = field(default_factory=dict)
    typing_until: float = 0.0  # monotonic seconds
    revision: int = 0

    @property
    def chat_id(self) -> int:
        return int(self.chat["id"])

    @property
    def is_private(self) -> bool:
        return bool(self.chat["type"] == "private")

    def live(self) -> list[StoredMessage]:
        """Return the messages that a person sees, oldest first."""
        return [message for message in self.messages.values() if not message.is_deleted]

    def record(self) -> Json:
        return {name: getattr(self, name) for name in _CHAT_RECORD}


_CHAT_RECORD = (
    "chat",
    "user",
    "is_started",
    "is_blocked",
    "is_deactivated",
    "is_left",
    "last_message_id",
    "reply_keyboard",
)


@dataclass(frozen=True, slots=True)
class StoredFile:
    """An uploaded file; `kind` is photo, animation, audio, document, voice or sticker."""

    file_id: str
    unique_id: str
    kind: str
    name: str
    mime: str
    size: int
    width: int = 0
    height: int = 0
    duration: int = 0

    def record(self) -> Json:
        return {name: getattr(self, name) for name in StoredFile.__slots__}


@dataclass(slots=True)
class Upload:
    """A file as one request brought it."""

    name: str
    mime: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the bot, for tests and the curious."""

    method: str
    params: dict[str, Any]
    uploads: tuple[str, ...]
    status: int
    result: Any = None
    description: str | None = None

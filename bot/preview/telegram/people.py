"""The people of the stand-in, and everything they can do on their phones."""

from __future__ import annotations

from bot.preview.telegram.core import Core, OpenQuery, Toast
from bot.preview.telegram.entities import with_found
from bot.preview.telegram.membership import membership
from bot.preview.telegram.methods.content import media_fields
from bot.preview.telegram.model import Chat, StoredFile, StoredMessage
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.seen import SeenMessage, seen


class NotOnThePhone(LookupError):
    """The message or button a person wanted to use is not there."""


class Person:
    """One person in a private chat with the bot. Every action queues its update at once."""

    def __init__(self, core: Core, chat: Chat) -> None:
        self._core = core
        self.chat = chat

    @property
    def chat_id(self) -> int:
        return self.chat.chat_id

    @property
    def user(self) -> Json:
        assert self.chat.user is not None
        return self.chat.user

    @property
    def language_code(self) -> str:
        return str(self.user.get("language_code", ""))

    @language_code.setter
    def language_code(self, code: str) -> None:
        self.chat.user = {**self.user, "language_code": code}
        self._core.state.save_chat(self.chat)
        self._core.state.commit()

    @property
    def messages(self) -> list[SeenMessage]:
        """The messages of the chat from the top."""
        return [seen(message) for message in self.chat.live()]

    @property
    def last(self) -> SeenMessage:
        """The newest message of the bot. Raises NotOnThePhone before the first."""
        for message in reversed(self.chat.live()):
            if message.is_from_bot:
                return seen(message)
        raise NotOnThePhone("the bot has not written yet")

    @property
    def reply_keyboard(self) -> list[list[str]]:
        keyboard = self.chat.reply_keyboard or {"keyboard": []}
        return [[button["text"] for button in row] for row in keyboard["keyboard"]]

    @property
    def toasts(self) -> list[Toast]:
        """Answers to this person's taps, the silent ones (empty text) included."""
        return [toast for toast in self._core.toasts if toast.chat_id == self.chat_id]

    @property
    def is_bot_typing(self) -> bool:
        return self._core.monotonic() < self.chat.typing_until

    @property
    def is_blocking(self) -> bool:
        return self.chat.is_blocked

    @property
    def has_started(self) -> bool:
        return self.chat.is_started

    def message(self, message_id: int) -> SeenMessage:
        """Return a message. Raises NotOnThePhone if it was deleted or never there."""
        return seen(self._stored(message_id))

    def send_text(self, text: str) -> SeenMessage:
        """Type and send a text; it unblocks a blocked bot, as START does in Telegram."""
        entities = with_found(text, [])
        return self._send({"text": text, **({"entities": entities} if entities else {})})

    def send_location(self, latitude: float, longitude: float) -> SeenMessage:
        return self._send({"location": {"latitude": latitude, "longitude": longitude}})

    def send_voice(self, data: bytes = b"OggS", *, duration: int = 3) -> SeenMessage:
        return self._send_file("voice", data, "audio/ogg", duration=duration)

    def send_photo(
        self, data: bytes = b"\xff\xd8", *, caption: str = "", mime: str = "image/jpeg"
    ) -> SeenMessage:
        return self._send_file("photo", data, mime, caption=caption)

    def send_document(
        self, data: bytes, *, name: str, mime: str = "application/zip", caption: str = ""
    ) -> SeenMessage:
        return self._send_file("document", data, mime, caption=caption, name=name)

    def send_sticker(self, emoji: str = "👍") -> SeenMessage:
        return self._send_file("sticker", b"RIFF", "image/webp", emoji=emoji)

    def edit_text(self, message_id: int, text: str) -> SeenMessage:
        """Change a message that the person sent; the bot gets `edited_message`."""
        message = self._stored(message_id)
        if message.is_from_bot or "text" not in message.body:
            raise NotOnThePhone(f"message {message_id} is not a text of this person")
        message.body = {**message.body, "text": text, "edit_date": self._core.unix_now()}
        message.body.pop("entities", None)
        entities = with_found(text, [])
        if entities:
            message.body["entities"] = entities
        self._core.state.save_message(self.chat, message)
        self._queue("edited_message", message.body)
        return seen(message)

    def press(self, message_id: int, wanted: str) -> str:
        """Tap the button with this text or callback data; return the callback query's id.

        Raises NotOnThePhone when the message does not show such a button now.
        """
        button = self.message(message_id).find_button(wanted)
        if button is None or button.data is None:
            raise NotOnThePhone(f"message {message_id} has no button {wanted!r}")
        return self.send_callback(message_id, button.data)

    def send_callback(self, message_id: int, data: str, *, query_id: str | None = None) -> str:
        """Tap with any data, as an old screen or a forged client does.

        A message that is gone arrives as inaccessible (date 0). The same `query_id` twice is the
        same tap delivered twice.
        """
        message = self.chat.messages.get(message_id)
        body: Json = {"chat": self.chat.chat, "message_id": message_id, "date": 0}
        if message is not None and not message.is_deleted:
            body = message.body
        query_id = query_id or str(self._core.state.counted("query", 4_000_000_001))
        self._core.queries[query_id] = OpenQuery(
            self.chat_id, message_id, data, self._core.monotonic()
        )
        query = {
            "id": query_id,
            "from": self.user,
            "message": body,
            "chat_instance": str(self.chat_id),
            "data": data,
        }
        self._queue("callback_query", query)
        return query_id

    def block(self) -> None:
        self._membership("member", "kicked", blocked=True)

    def unblock(self) -> None:
        self._membership("kicked", "member", blocked=False)

    def deactivate(self) -> None:
        """Delete the account: every later message meets 403."""
        self.chat.is_deactivated = True
        self._core.state.save_chat(self.chat)
        self._core.state.commit()

    def _membership(self, old: str, new: str, *, blocked: bool) -> None:
        if self.chat.is_blocked == blocked:
            return
        self.chat.is_blocked = blocked
        self._core.state.save_chat(self.chat)
        self._queue("my_chat_member", membership(self._core, self.chat, self.user, old, new))

    def _send(self, content: Json) -> SeenMessage:
        if self.chat.is_blocked:
            self.unblock()
        self.chat.is_started = True
        message = self._core.new_message(self.chat, self.user, content)
        self._core.state.save_chat(self.chat)
        self._core.state.save_message(self.chat, message)
        self._queue("message", message.body)
        return seen(message)

    def _send_file(
        self,
        kind: str,
        data: bytes,
        mime: str,
        *,
        duration: int = 0,
        caption: str = "",
        emoji: str = "",
        name: str = "",
    ) -> SeenMessage:
        number = self._core.state.counted("file", 1)
        file = StoredFile(
            file_id=f"PERSON{number:08d}",
            unique_id=f"U{number:08d}",
            kind=kind,
            name=name or f"{kind}{number}",
            mime=mime,
            size=len(data),
            width=512,
            height=512,
            duration=duration,
        )
        self._core.state.save_file(file, data)
        fields = media_fields(file)
        if kind == "sticker":
            shape = {"width": 512, "height": 512, "type": "regular"}
            fields["sticker"] |= shape | {"is_animated": False, "is_video": False, "emoji": emoji}
        return self._send({**fields, **({"caption": caption} if caption else {})})

    def _stored(self, message_id: int) -> StoredMessage:
        message = self.chat.messages.get(message_id)
        if message is None or message.is_deleted:
            raise NotOnThePhone(f"there is no message {message_id}")
        return message

    def _queue(self, kind: str, payload: Json) -> None:
        self._core.inbox.add(kind, payload)
        self._core.state.commit()

"""Group chats, which the bot meets by being added to one."""

from __future__ import annotations

from bot.preview.telegram.core import Core
from bot.preview.telegram.entities import with_found
from bot.preview.telegram.membership import membership
from bot.preview.telegram.model import Chat
from bot.preview.telegram.people import Person
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.seen import SeenMessage, seen


class Group:
    """A group chat the bot was added to."""

    def __init__(self, core: Core, chat: Chat) -> None:
        self._core = core
        self._chat = chat

    @property
    def chat_id(self) -> int:
        return self._chat.chat_id

    @property
    def has_bot_left(self) -> bool:
        return self._chat.is_left

    @property
    def messages(self) -> list[SeenMessage]:
        return [seen(message) for message in self._chat.live()]

    def add_bot(self, person: Person) -> None:
        """Let `person` add the bot; again if it has left."""
        self._chat.is_left = False
        self._chat.is_started = True
        self._core.state.save_chat(self._chat)
        update = membership(self._core, self._chat, person.user, "left", "member")
        self._core.inbox.add("my_chat_member", update)
        self._core.state.commit()

    def send_text(self, person: Person, text: str) -> SeenMessage:
        """Let `person` write into the group; nothing reaches a bot that left."""
        entities = with_found(text, [])
        content: Json = {"text": text, **({"entities": entities} if entities else {})}
        message = self._core.new_message(self._chat, person.user, content)
        self._core.state.save_chat(self._chat)
        self._core.state.save_message(self._chat, message)
        if not self._chat.is_left:
            self._core.inbox.add("message", message.body)
        self._core.state.commit()
        return seen(message)

"""Makes the `my_chat_member` update."""

from __future__ import annotations

from bot.preview.telegram.core import Core
from bot.preview.telegram.model import Chat
from bot.preview.telegram.refusals import Json


def membership(core: Core, chat: Chat, user: Json, old: str, new: str) -> Json:
    """Return the update that tells the bot it was blocked, unblocked or added."""
    bot = core.bot_user()

    def member(status: str) -> Json:
        return {"status": status, "user": bot, **({"until_date": 0} if status == "kicked" else {})}

    return {
        "chat": chat.chat,
        "from": user,
        "date": core.unix_now(),
        "old_chat_member": member(old),
        "new_chat_member": member(new),
    }

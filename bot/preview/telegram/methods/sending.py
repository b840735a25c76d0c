"""Sends messages of the bot: texts and media."""

from __future__ import annotations

from typing import Any

from bot.preview.telegram.core import Core
from bot.preview.telegram.markup import read_markup
from bot.preview.telegram.methods.content import read_caption, read_media, read_text
from bot.preview.telegram.model import Chat, StoredMessage
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Json, bad_request


def send_message(core: Core, params: Params) -> Any:
    return _send(core, params, read_text(params))


def send_photo(core: Core, params: Params) -> Any:
    return _send_media(core, params, "photo")


def send_animation(core: Core, params: Params) -> Any:
    return _send_media(core, params, "animation")


def send_audio(core: Core, params: Params) -> Any:
    return _send_media(core, params, "audio")


def send_document(core: Core, params: Params) -> Any:
    return _send_media(core, params, "document")


def _send_media(core: Core, params: Params, kind: str) -> Any:
    core.chat(params.values.get("chat_id"))
    caption = read_caption(params)
    media = read_media(core, params, kind, params.text(kind))
    for name in ("title", "performer"):
        if kind == "audio" and params.text(name):
            media["audio"][name] = params.text(name)
    spoiler = {"has_media_spoiler": True} if params.flag("has_spoiler") else {}
    return _send(core, params, {**media, **caption, **spoiler})


def _send(core: Core, params: Params, content: Json) -> Json:
    chat = core.chat(params.values.get("chat_id"))
    markup = read_markup(params)
    quoted = replied_to(chat, params)
    core.flood.spend(chat.chat_id)
    return post(core, chat, {**quoted, **content}, markup)


def post(core: Core, chat: Chat, content: Json, markup: Json | None) -> Json:
    """Put a message of the bot into the chat and return its Bot API object."""
    message = core.new_message(chat, core.bot_user(), content)
    if markup is not None:
        _apply_markup(chat, message, markup)
    chat.typing_until = 0.0
    core.state.save_chat(chat)
    core.state.save_message(chat, message)
    return message.body


def _apply_markup(chat: Chat, message: StoredMessage, markup: Json) -> None:
    if "inline_keyboard" in markup:
        if markup["inline_keyboard"]:
            message.body["reply_markup"] = markup
        return
    message.is_fixed = True
    if "keyboard" in markup:
        chat.reply_keyboard = {**markup, "message_id": message.message_id}
    elif markup.get("remove_keyboard"):
        chat.reply_keyboard = None


def replied_to(chat: Chat, params: Params) -> Json:
    """Return `reply_to_message` if the call asks for it. Raises Refused if it is not there."""
    reply = params.structure("reply_parameters", "reply parameters") or {}
    message_id = reply.get("message_id") or params.integer("reply_to_message_id")
    if not message_id:
        return {}
    message = chat.messages.get(int(message_id))
    if message is not None and not message.is_deleted:
        body = {k: v for k, v in message.body.items() if k != "reply_to_message"}
        return {"reply_to_message": body}
    if reply.get("allow_sending_without_reply") or params.flag("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")

"""Changes messages of the bot that are already in the chat."""

from __future__ import annotations

from typing import Any

from bot.preview.telegram.core import Core
from bot.preview.telegram.markup import inline_only, read_markup
from bot.preview.telegram.methods.content import read_caption, read_media, read_text
from bot.preview.telegram.model import Chat, StoredMessage
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Json, bad_request, not_modified

DELETABLE_FOR = 48 * 3600  # seconds
_MEDIA = ("photo", "animation", "audio", "document", "voice", "sticker", "video")
_CAPTION = ("caption", "caption_entities")


def edit_message_text(core: Core, params: Params) -> Any:
    """Replace a text by another; a message with media can never become a text."""
    content = read_text(params)
    chat, message = _editable(core, params)
    if "text" not in message.body:
        raise bad_request("there is no text in the message to edit")
    return _replace(core, params, chat, message, drop=("text", "entities"), content=content)


def edit_message_caption(core: Core, params: Params) -> Any:
    content = read_caption(params)
    chat, message = _editable(core, params)
    if not has_media(message.body):
        raise bad_request("there is no caption in the message to edit")
    return _replace(core, params, chat, message, drop=_CAPTION, content=content)


def edit_message_media(core: Core, params: Params) -> Any:
    """Put media in the place of other media or of a text; the caption comes with them."""
    chat, message = _editable(core, params)
    item = params.structure("media", "media JSON object")
    if not isinstance(item, dict) or item.get("type") not in _MEDIA[:4]:
        raise bad_request("can't parse InputMedia: media type is unsupported")
    own = Params(item, params.uploads)
    content = {**read_media(core, own, item["type"], item.get("media")), **read_caption(own)}
    drop = ("text", "entities", *_MEDIA, *_CAPTION)
    return _replace(core, params, chat, message, drop=drop, content=content)


def edit_message_reply_markup(core: Core, params: Params) -> Any:
    chat, message = _editable(core, params)
    return _replace(core, params, chat, message, drop=(), content={})


def delete_message(core: Core, params: Params) -> Any:
    """Delete a message. Raises Refused if it is not there or older than 48 hours."""
    chat = core.chat(params.values.get("chat_id"))
    message = chat.messages.get(params.integer("message_id"))
    if message is None or message.is_deleted:
        raise bad_request("message to delete not found")
    if core.unix_now() - message.body["date"] > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    core.state.delete_message(chat, message)
    return True


def has_media(body: Json) -> bool:
    return any(name in body for name in _MEDIA)


def _editable(core: Core, params: Params) -> tuple[Chat, StoredMessage]:
    chat = core.chat(params.values.get("chat_id"))
    message = chat.messages.get(params.integer("message_id"))
    if message is None or message.is_deleted:
        raise bad_request("message to edit not found")
    if not message.is_from_bot or message.is_fixed:
        raise bad_request("message can't be edited")
    return chat, message


def _replace(
    core: Core,
    params: Params,
    chat: Chat,
    message: StoredMessage,
    *,
    drop: tuple[str, ...],
    content: Json,
) -> Json:
    """Swap content and keyboard; an edit without `reply_markup` drops the keyboard.

    Raises Refused when nothing changes.
    """
    markup = inline_only(read_markup(params))
    gone = (*drop, "reply_markup", "edit_date")
    body = {name: value for name, value in message.body.items() if name not in gone}
    body |= content
    if markup is not None:
        body["reply_markup"] = markup
    if body == {name: v for name, v in message.body.items() if name != "edit_date"}:
        raise not_modified()
    core.flood.spend(chat.chat_id)
    message.body = {**body, "edit_date": core.unix_now()}
    core.state.save_message(chat, message)
    return message.body

"""Sends albums: two to ten photos, audios or documents at once."""

from __future__ import annotations

from typing import Any

from bot.preview.telegram.core import Core
from bot.preview.telegram.methods.content import read_caption, read_media
from bot.preview.telegram.methods.sending import post, replied_to
from bot.preview.telegram.params import Params
from bot.preview.telegram.refusals import Json, bad_request

_KINDS = ("photo", "audio", "document", "video")


def send_media_group(core: Core, params: Params) -> Any:
    """Send an album. Raises Refused for fewer than 2 or more than 10 items and for animations."""
    chat = core.chat(params.values.get("chat_id"))
    items = params.structure("media", "media JSON object")
    if not isinstance(items, list) or not items:
        raise bad_request("there are no messages to send")
    if not 2 <= len(items) <= 10:
        raise bad_request("wrong number of messages in the album: 2-10 expected")
    contents = [_content(core, params, item) for item in items]
    quoted = replied_to(chat, params)
    core.flood.spend(chat.chat_id, len(contents))
    group = {"media_group_id": str(core.state.counted("album", 1))}
    return [post(core, chat, {**quoted, **content, **group}, None) for content in contents]


def _content(core: Core, params: Params, item: Json) -> Json:
    kind = str(item.get("type", ""))
    if kind not in _KINDS:
        raise bad_request(f"can't parse InputMedia: type \"{kind}\" can't be used in an album")
    own = Params(item, params.uploads)
    return {**read_media(core, own, kind, item.get("media")), **read_caption(own)}

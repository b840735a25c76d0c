"""Turns messages into JSON for the page."""

from __future__ import annotations

from bot.preview.telegram.model import StoredMessage
from bot.preview.telegram.refusals import Json
from bot.preview.telegram.seen import seen_media

_BUTTON_FIELDS = ("text", "callback_data", "url", "style")
_MEDIA_FIELDS = ("width", "height", "duration", "title", "performer", "emoji", "file_size")


def view_message(message: StoredMessage) -> Json:
    """Return one message with all that the page needs to draw it; times are Unix seconds."""
    body = message.body
    keyboard = body.get("reply_markup", {}).get("inline_keyboard", [])
    return {
        "id": message.message_id,
        "revision": message.revision,
        "mine": not message.is_from_bot,
        "text": body.get("text") or body.get("caption") or "",
        "entities": body.get("entities") or body.get("caption_entities") or [],
        "rows": [[_view_button(button) for button in row] for row in keyboard],
        "media": _view_media(body),
        "location": body.get("location"),
        "reply": _view_quote(body.get("reply_to_message")),
        "date": body["date"],
        "edited": "edit_date" in body,
    }


def _view_button(button: Json) -> Json:
    shown = {name: button[name] for name in _BUTTON_FIELDS if name in button}
    if "copy_text" in button:
        shown["copy"] = button["copy_text"].get("text", "")
    return shown


def _view_media(body: Json) -> Json | None:
    media = seen_media(body)
    if media is None:
        return None
    file = body[media.kind][-1] if media.kind == "photo" else body[media.kind]
    shown = {name: file[name] for name in _MEDIA_FIELDS if name in file}
    return {
        **shown,
        "kind": media.kind,
        "url": f"/page/files/{media.file_id}",
        "name": media.name,
        "mime": media.mime,
        "spoiler": bool(body.get("has_media_spoiler")),
    }


def _view_quote(body: Json | None) -> Json | None:
    if body is None:
        return None
    words = body.get("text") or body.get("caption") or "A picture or file"
    return {"id": body["message_id"], "text": words[:120], "mine": not body["from"]["is_bot"]}

"""The chat as a person sees it on the phone: messages, buttons, media."""

from __future__ import annotations

from dataclasses import dataclass

from bot.preview.telegram.html_writer import write_html
from bot.preview.telegram.model import StoredMessage
from bot.preview.telegram.refusals import Json

MEDIA = ("photo", "animation", "audio", "document", "voice", "sticker", "video")


@dataclass(frozen=True, slots=True)
class Button:
    """One button of an inline keyboard."""

    text: str
    data: str | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True, slots=True)
class Media:
    """The file that a message carries besides its words."""

    kind: str
    file_id: str
    name: str = ""
    mime: str = ""


@dataclass(frozen=True, slots=True)
class SeenMessage:
    """One message as it stands in the chat now."""

    message_id: int
    is_from_bot: bool
    text: str  # of the message, or of its caption
    entities: tuple[Json, ...]
    rows: tuple[tuple[Button, ...], ...]
    media: Media | None
    location: tuple[float, float] | None
    is_edited: bool

    @property
    def html(self) -> str:
        """The text in Telegram HTML."""
        return write_html(self.text, self.entities)

    @property
    def buttons(self) -> list[Button]:
        """All buttons, row by row."""
        return [button for row in self.rows for button in row]

    @property
    def labels(self) -> list[str]:
        return [button.text for button in self.buttons]

    def find_button(self, wanted: str) -> Button | None:
        """Return the button with this text or, if there is none, with this callback data."""
        for button in self.buttons:
            if button.text == wanted:
                return button
        for button in self.buttons:
            if button.data == wanted:
                return button
        return None

    def find_data(self, data: str) -> str | None:
        """Return `data` if a button carries exactly it, else None."""
        return data if any(button.data == data for button in self.buttons) else None


def seen(message: StoredMessage) -> SeenMessage:
    """Return a stored message as the person sees it."""
    body = message.body
    keyboard = body.get("reply_markup", {}).get("inline_keyboard", [])
    location = body.get("location")
    return SeenMessage(
        message_id=message.message_id,
        is_from_bot=message.is_from_bot,
        text=body.get("text") or body.get("caption") or "",
        entities=tuple(body.get("entities") or body.get("caption_entities") or ()),
        rows=tuple(tuple(_button(button) for button in row) for row in keyboard),
        media=seen_media(body),
        location=(location["latitude"], location["longitude"]) if location else None,
        is_edited="edit_date" in body,
    )


def _button(button: Json) -> Button:
    copied = button.get("copy_text", {}).get("text")
    return Button(button["text"], button.get("callback_data"), button.get("url"), copied)


def seen_media(body: Json) -> Media | None:
    """Return the file of a message, given as the Bot API's JSON; None where it has none."""
    for kind in MEDIA:
        if kind in body:
            file = body[kind][-1] if kind == "photo" else body[kind]
            return Media(
                kind, file["file_id"], file.get("file_name", ""), file.get("mime_type", "")
            )
    return None

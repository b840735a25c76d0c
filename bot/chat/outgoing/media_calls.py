"""The calls of the Bot API that send or exchange a picture, a film or a track."""

from __future__ import annotations

from typing import Any

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputMedia,
    InputMediaAnimation,
    InputMediaAudio,
    InputMediaPhoto,
    Message,
)

from bot.usecases.media import Media, MediaKind

File = bytes | str
"""The bytes to upload, or the id of a file that was uploaded before."""

UPLOADED_WITHIN = 20.0  # seconds; other calls are answered within PTB's 5


async def send_media(
    bot: Bot,
    chat_id: int,
    media: Media,
    file: File,
    caption: str,
    mode: str | None,
    *,
    markup: InlineKeyboardMarkup | None,
) -> Message:
    """Send a new message with the media and `caption` below it."""
    words: dict[str, Any] = {"caption": caption, "parse_mode": mode, "reply_markup": markup}
    details = {**_details(media), **_file_name(media, file), **words, **upload_timeout(file)}
    if media.kind is MediaKind.ANIMATION:
        return await bot.send_animation(chat_id, file, **details)
    if media.kind is MediaKind.AUDIO:
        return await bot.send_audio(chat_id, file, **details)
    if media.kind is MediaKind.DOCUMENT:
        return await bot.send_document(chat_id, file, **details)
    return await bot.send_photo(chat_id, file, **details)


def input_media(media: Media, file: File, *, caption: str, mode: str | None) -> InputMedia:
    """Return the media with its caption, to replace the content of a message."""
    words: dict[str, Any] = {"caption": caption, "parse_mode": mode}
    details = {**_details(media), **_file_name(media, file), **words}
    if media.kind is MediaKind.ANIMATION:
        return InputMediaAnimation(file, **details)
    if media.kind is MediaKind.AUDIO:
        return InputMediaAudio(file, **details)
    assert media.kind is MediaKind.PHOTO, "a person's own file is sent once, and never edited in"
    return InputMediaPhoto(file, **details)


def _details(media: Media) -> dict[str, Any]:
    """Return the details of its kind; by its size a phone keeps room for a film that loads."""
    seconds = {"duration": max(1, round(media.duration))}
    if media.kind is MediaKind.ANIMATION:
        return {"width": media.width, "height": media.height, **seconds}
    if media.kind is MediaKind.AUDIO:
        return {"title": media.title or None, "performer": media.performer or None, **seconds}
    return {}


def upload_timeout(file: File) -> dict[str, Any]:
    """Return a longer time-out for an upload, which Telegram examines before it answers."""
    return {"read_timeout": UPLOADED_WITHIN} if isinstance(file, bytes) else {}


def _file_name(media: Media, file: File) -> dict[str, Any]:
    return {"filename": media.name} if isinstance(file, bytes) else {}


def file_id_of(message: object, kind: MediaKind) -> str | None:
    """Return the id to send the file again by.

    None for a person's own file, and where Telegram turned it into another kind.
    """
    if not isinstance(message, Message) or kind is MediaKind.DOCUMENT:
        return None
    if kind is MediaKind.PHOTO:
        return message.photo[-1].file_id if message.photo else None
    found = message.animation if kind is MediaKind.ANIMATION else message.audio
    return found.file_id if found is not None else None

"""A film for every exercise and a poster for every list, small enough to be sent for nothing."""

from __future__ import annotations

import hashlib

from bot.preview.telegram.seen import SeenMessage
from bot.usecases.media import Media, MediaKind
from bot.usecases.picturing import Demo, Picture, Posters
from tests.flows.driver import Phone
from tests.preview.samples import png


def small_films(picture: Picture) -> Media | None:
    """As the shipped ones, by exercise, position and variant."""
    if isinstance(picture, Demo):
        name = "-".join(filter(None, (picture.exercise, picture.position, picture.variant)))
        digest, data = hashlib.sha256(name.encode()).hexdigest(), name.encode()
        return Media(
            MediaKind.ANIMATION, digest, f"{name}.mp4", lambda: data, 480, 480, duration=4.0
        )
    if isinstance(picture, Posters):
        digest = hashlib.sha256(repr(picture).encode()).hexdigest()
        return Media(MediaKind.PHOTO, digest, "exercises.png", png)
    return None


def kind_of(message: SeenMessage) -> str:
    return message.media.kind if message.media else "text"


def film_of(phone: Phone) -> str:
    """The file name of the film on the card; "" where there is none."""
    media = phone.card.media
    return media.name if media is not None and media.kind == "animation" else ""


def live(phone: Phone) -> list[int]:
    """The messages with buttons: where a person can tap."""
    return [m.message_id for m in phone.said if m.rows]


def uploads(phone: Phone) -> int:
    return sum(bool(call.uploads) for call in phone.stage.standin.calls)

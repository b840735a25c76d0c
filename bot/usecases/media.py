"""Pictures and sound a message can carry: what they are, and how Telegram knows them again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class MediaKind(StrEnum):
    """How Telegram shows it. An animation is H.264 without sound, looping and muted."""

    ANIMATION = "animation"
    PHOTO = "photo"
    AUDIO = "audio"


@dataclass(frozen=True, slots=True)
class Media:
    """One picture, film or track. `digest` (64 hex digits) stands for its bytes, for good: other
    bytes, another digest. `read` gives the bytes; it may take a while, so it runs in a thread.

    `width` and `height` in pixels, `duration` in seconds. `title` and `performer`: audio only.
    """

    kind: MediaKind
    digest: str
    name: str
    read: Callable[[], bytes] = field(compare=False, repr=False)
    width: int = 0
    height: int = 0
    duration: float = 0.0
    title: str = ""
    performer: str = ""

    @property
    def shown(self) -> CardMedia:
        return CardMedia(self.kind, self.digest)


@dataclass(frozen=True, slots=True)
class CardMedia:
    """What a message in the chat is thought to show."""

    kind: MediaKind
    digest: str


@dataclass(frozen=True, slots=True)
class CardPicture:
    """What a message is to carry: new media, what it has already (`keeps`), or nothing."""

    media: Media | None = None
    keeps: bool = False

    @property
    def shown(self) -> CardMedia | None:
        """What a new message shows then."""
        return None if self.media is None else self.media.shown


class FileIds(Protocol):
    """By which id Telegram knows an uploaded file again. Never raises: without an answer a file
    is uploaded once more, which does no harm."""

    async def find(self, digest: str) -> str | None: ...
    async def remember(self, digest: str, file_id: str) -> None: ...
    async def forget(self, digest: str, file_id: str) -> None:
        """Only this id: a newer one stays."""
        ...

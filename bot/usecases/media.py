"""Pictures, films and tracks that a message can carry, and the ids Telegram knows them by."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol


class MediaKind(StrEnum):
    """Kinds of media as Telegram shows them. An animation is H.264 without sound, looping."""

    ANIMATION = "animation"
    PHOTO = "photo"
    AUDIO = "audio"
    DOCUMENT = "document"
    """A file of one person: its id is never kept, so it is uploaded each time."""


@dataclass(frozen=True, slots=True)
class Media:
    """One picture, film or track. `digest` (64 hex digits) identifies its bytes: other bytes have
    another digest. `read` returns the bytes; it may take a while, so it runs in a thread.

    `width` and `height` in pixels, `duration` in seconds. `title` and `performer`: audio only.
    `is_shared`: it is sent again, so the id that Telegram gives it is kept; not so for what is
    drawn for one person.
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
    is_shared: bool = True

    @property
    def shown(self) -> CardMedia:
        return CardMedia(self.kind, self.digest)


@dataclass(frozen=True, slots=True)
class CardMedia:
    """The media that a message in the chat shows, as far as we know."""

    kind: MediaKind
    digest: str


@dataclass(frozen=True, slots=True)
class CardPicture:
    """Media that a message is to carry: new ones, those it has already (`keeps`), or none."""

    media: Media | None = None
    keeps: bool = False

    @property
    def shown(self) -> CardMedia | None:
        """The media that a new message shows when it carries this."""
        return None if self.media is None else self.media.shown


class FileIds(Protocol):
    """Ids of files that Telegram has already, by digest. Never raises: if an id is not found, the
    file is uploaded once more, which does no harm."""

    async def find(self, digest: str) -> str | None: ...
    async def remember(self, digest: str, file_id: str) -> None: ...
    async def forget(self, digest: str, file_id: str) -> None:
        """Remove this id; a newer one for the same digest stays."""
        ...

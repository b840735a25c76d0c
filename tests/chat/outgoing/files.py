"""Files to send, and the ids of uploaded ones in memory."""

from __future__ import annotations

from bot.usecases.media import Media, MediaKind
from tests.preview.samples import png


class Files:
    """The ids of uploaded files by digest, open to the tests."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}

    async def find(self, digest: str) -> str | None:
        return self.ids.get(digest)

    async def remember(self, digest: str, file_id: str) -> None:
        self.ids[digest] = file_id

    async def forget(self, digest: str, file_id: str) -> None:
        if self.ids.get(digest) == file_id:
            del self.ids[digest]


def film(digest: str = "f" * 64) -> Media:
    return Media(MediaKind.ANIMATION, digest, "bridge.mp4", lambda: b"mp4", 480, 480, duration=4.0)


def poster(digest: str = "a" * 64) -> Media:
    return Media(MediaKind.PHOTO, digest, "day.png", png)


def track(digest: str = "c" * 64) -> Media:
    return Media(
        MediaKind.AUDIO,
        digest,
        "plank.mp3",
        lambda: b"ID3",
        duration=90.0,
        title="Plank, 3 x 20 s",
        performer="Back in Three",
    )

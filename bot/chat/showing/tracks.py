"""The timer's message in the chat: sent when a timer runs, taken away when it does not."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from telegram import InlineKeyboardMarkup

from bot.chat.outgoing.messenger import Messenger
from bot.usecases.media import Media
from bot.usecases.person import Person, PersonId, TrackMessage
from bot.usecases.screens import Track
from bot.usecases.sending import MaybeSent, Refused, SendError, SendLane, Unreachable
from bot.usecases.showing import Showing

logger = logging.getLogger(__name__)

RenderTrack = Callable[[Track, Person], tuple[str, InlineKeyboardMarkup | None, Media | None]]


class MarkTrack(Protocol):
    """Stores which message belongs to the timer."""

    async def __call__(self, person_id: PersonId, track: TrackMessage | None) -> None: ...


@dataclass(frozen=True, slots=True)
class TrackMessages:
    """Makes the chat's track follow what is stored, as the presenter does with the card."""

    messenger: Messenger
    render: RenderTrack
    mark: MarkTrack

    def is_behind(self, showing: Showing) -> bool:
        """Whether `follow` has anything to do."""
        shown, wanted = showing.person.track, showing.track
        return (shown and shown.number) != (wanted and wanted.number)

    async def follow(self, showing: Showing) -> None:
        """Removes the track of another timer, then sends the one that runs. Raises SendError."""
        person, wanted = showing.person, showing.track
        if not self.is_behind(showing):
            return
        if person.track is not None:
            await self.remove(person)
        if wanted is not None:
            await self.mark(
                person.id, TrackMessage(wanted.number, await self._send(person, wanted))
            )

    async def _send(self, person: Person, track: Track) -> int | None:
        html, markup, media = self.render(track, person)
        try:
            return await self.messenger.send(person.chat_id, html, markup, media=media)
        except (MaybeSent, Refused) as failure:
            logger.warning("A timer goes without its track: %s", type(failure).__name__)
            return None

    async def remove(self, person: Person, *, lane: SendLane = SendLane.REPLY) -> None:
        """Best effort: one that Telegram keeps loses its buttons."""
        assert person.track is not None
        message_id = person.track.message_id
        if message_id is not None:
            await self._delete(person.chat_id, message_id, lane)
        await self.mark(person.id, None)

    async def _delete(self, chat_id: int, message_id: int, lane: SendLane) -> None:
        try:
            if not await self.messenger.delete(chat_id, message_id, lane=lane):
                await self.messenger.strip_keyboard(chat_id, message_id, lane=lane)
        except Unreachable:
            raise
        except SendError as failure:
            logger.info("A track stays in the chat: %s", type(failure).__name__)

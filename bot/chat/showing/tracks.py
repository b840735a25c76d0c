"""Sends the message of a running timer, its track, and deletes it when the timer is over."""

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
    """Store which message is the timer's track, None once it is removed."""

    async def __call__(self, person_id: PersonId, track: TrackMessage | None) -> None: ...


@dataclass(frozen=True, slots=True)
class TrackMessages:
    """Keeps the track in the chat in step with the stored timer, as the presenter does the card."""

    messenger: Messenger
    render: RenderTrack
    mark: MarkTrack

    def is_behind(self, showing: Showing) -> bool:
        """Whether `follow` has anything to do."""
        shown, wanted = showing.person.track, showing.track
        return (shown and shown.number) != (wanted and wanted.number)

    async def follow(self, showing: Showing) -> None:
        """Remove the track of an earlier timer, then send the running one. Raises SendError."""
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
        """Delete the track; one that Telegram does not delete loses its buttons.

        Raises Unreachable; any other failure is only logged.
        """
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

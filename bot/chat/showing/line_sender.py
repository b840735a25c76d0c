"""Sends one line beside the card, with the file that some lines carry."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from telegram import InlineKeyboardMarkup

from bot.chat.outgoing.messenger import Messenger
from bot.usecases.media import Media
from bot.usecases.person import Line, Person
from bot.usecases.ports import Unreadable
from bot.usecases.sending import MaybeSent, Refused

logger = logging.getLogger(__name__)

RenderLine = Callable[[Line, Person], tuple[str, InlineKeyboardMarkup | None]]


@dataclass(frozen=True, slots=True)
class LineFile:
    """The file that a line carries, made from what is stored; None where nothing can be made.

    `failed` is the line that takes its place where there is no file.
    """

    make: Callable[[Person], Awaitable[Media | None]]
    failed: str


@dataclass(frozen=True, slots=True)
class LineSender:
    """Sends lines; `files` are those that some of them carry, by the line's key."""

    messenger: Messenger
    render_line: RenderLine
    files: Mapping[str, LineFile]

    async def send(self, person: Person, line: Line) -> None:
        """Send a line, and once more where it may not have arrived.

        One with a file that cannot be made or sent becomes another line, which says so. Raises
        SendError.
        """
        media = None
        if line.key in self.files:
            media = await self._make_file(person, line)
            line = line if media is not None else self._without_file(line)
        html, markup = self.render_line(line, person)
        try:
            await self._send_twice(person.chat_id, html, markup, media)
        except Refused:
            if media is None:
                raise
            logger.exception("Telegram refuses the file of %s", line.key)
            html, markup = self.render_line(self._without_file(line), person)
            await self._send_twice(person.chat_id, html, markup, None)

    async def _send_twice(
        self, chat_id: int, html: str, markup: InlineKeyboardMarkup | None, media: Media | None
    ) -> None:
        try:
            await self.messenger.send(chat_id, html, markup, media=media)
        except MaybeSent:
            try:
                await self.messenger.send(chat_id, html, markup, media=media)
            except MaybeSent:
                logger.info("A line may not have arrived")

    async def _make_file(self, person: Person, line: Line) -> Media | None:
        try:
            return await self.files[line.key].make(person)
        except Unreadable:
            logger.exception("No file for %s", line.key)
            return None

    def _without_file(self, line: Line) -> Line:
        return Line(self.files[line.key].failed, {})

"""Shows in the chat how an update ended, once it is committed."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

import telegram
from telegram.error import TelegramError

from bot.chat.outgoing.messenger import Messenger
from bot.chat.showing.presenter import Presenter
from bot.chat.showing.renderers import render_line
from bot.chat.words import Markup, Words
from bot.usecases.person import Line, PersonId
from bot.usecases.sending import SendError
from bot.usecases.showing import Showing

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TelegramReplies:
    """Replies through the presenter, and lines of its own where no card can be drawn.

    Groups and people who erased themselves have no card: their lines are sent once, and a failure
    is only logged.
    """

    bot: telegram.Bot
    messenger: Messenger
    presenter: Presenter
    words: Words

    async def show(
        self,
        person_id: PersonId,
        *,
        tapped_id: int | None = None,
        showing: Showing | None = None,
    ) -> None:
        await self.presenter.show(person_id, tapped_id=tapped_id, showing=showing)

    async def answer_tap(self, query_id: str, text: str) -> None:
        await self.messenger.answer_tap(query_id, text)

    async def say(self, chat_id: int, key: str, args: Mapping[str, str | int]) -> None:
        html = render_line(Line(key, dict(args)), words=self.words)
        try:
            await self.messenger.send(chat_id, html)
        except SendError as error:
            logger.info("a line was not sent: %s", type(error).__name__)

    async def confirm_erasure(
        self, chat_id: int, message_id: int, counts: Mapping[str, int]
    ) -> None:
        """Put the receipt of /delete in place of its question.

        `counts` is empty where the tap came twice and nothing was left; then no number is told.
        """
        words = self.words
        erased = [words.text("line-deleted-settings")]
        if counts:
            erased.insert(0, words.text("line-deleted-entries", count=counts["diary"]))
        items = "\n".join(words.text("line-deleted-item", label=each) for each in erased)
        html = words.text("line-deleted", list=Markup(items))
        try:
            if not await self.messenger.edit(chat_id, message_id, html=html, markup=None):
                await self.messenger.send(chat_id, html)
        except SendError as error:
            logger.info("a receipt was not sent: %s", type(error).__name__)

    async def remove_buttons(self, chat_id: int, message_id: int) -> None:
        try:
            await self.messenger.strip_keyboard(chat_id, message_id)
        except SendError as error:
            logger.info("a line keeps its buttons: %s", type(error).__name__)

    async def leave_group(self, chat_id: int) -> None:
        try:
            await self.bot.leave_chat(chat_id)
        except TelegramError as error:
            logger.info("could not leave a group: %s", type(error).__name__)

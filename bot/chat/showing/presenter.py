"""Draws the live card, lines and track of a chat as the database has them.

`show` is called after every commit. It reads the newest state unless that is handed in, and draws
until the chat shows the newest revision, so that a call too many or too late does no harm.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol, TypeVar

from telegram import InlineKeyboardMarkup

from bot.chat.outgoing.messenger import Messenger
from bot.chat.showing.line_sender import LineFile, LineSender, RenderLine
from bot.chat.showing.tracks import TrackMessages
from bot.logs import person_tag
from bot.usecases.media import CardMedia, CardPicture
from bot.usecases.person import CRISIS, Line, Person, PersonId
from bot.usecases.screens import Screen
from bot.usecases.sending import MaybeSent, Refused, SendError, SendLane, Unreachable
from bot.usecases.showing import Showing

logger = logging.getLogger(__name__)
T = TypeVar("T")

WARNING = "line-warning"
MOST_ROUNDS = 5  # drawings in one `show`, while newer revisions keep coming

ReadShowing = Callable[[PersonId], Awaitable[Showing | None]]
Render = Callable[[Screen, Person], tuple[str, InlineKeyboardMarkup | None]]
PictureFor = Callable[[Screen, Person], CardPicture]


class MarkShown(Protocol):
    """Store what the chat shows and return the newest revision, None for an erased person."""

    async def __call__(
        self,
        person_id: PersonId,
        *,
        revision: int,
        card_id: int | None,
        lines_sent: int,
        shows: CardMedia | None = None,
    ) -> int | None: ...


class Lanes(Protocol):
    """Runs the jobs of one chat, whose id is the key, one after another."""

    async def run(self, key: int, work: Callable[[], Awaitable[T]]) -> T: ...


class Presenter:
    """Sends unsent lines and draws the open screen. `show` must run inside the chat's lane."""

    def __init__(
        self,
        messenger: Messenger,
        *,
        read_showing: ReadShowing,
        mark_shown: MarkShown,
        people_behind: Callable[[], Awaitable[Sequence[PersonId]]],
        render: Render,
        picture: PictureFor,
        render_line: RenderLine,
        files: Mapping[str, LineFile],
        tracks: TrackMessages,
        on_unreachable: Callable[[PersonId], Awaitable[None]],
        lanes: Lanes,
    ) -> None:
        self._messenger = messenger
        self._read = read_showing
        self._mark = mark_shown
        self._behind = people_behind
        self._render = render
        self._picture = picture
        self._line_sender = LineSender(messenger, render_line, files)
        self._tracks = tracks
        self._on_unreachable = on_unreachable
        self._lanes = lanes
        self._in_doubt: dict[PersonId, int] = {}

    async def show(
        self,
        person_id: PersonId,
        *,
        tapped_id: int | None = None,
        showing: Showing | None = None,
    ) -> None:
        """Draw until the chat shows the newest revision. `tapped_id`: the message that was tapped.

        `showing`, where given, was committed just now and nothing was drawn in this chat since;
        else it is read. A drawing that could not be sent is made up for by `redraw_behind`. Raises
        StorageUnavailable.
        """
        try:
            for _ in range(MOST_ROUNDS):
                showing = showing or await self._read(person_id)
                if showing is None:
                    return
                newest = await self._show_once(showing, tapped_id)
                if newest is None or newest == showing.revision:
                    return
                logger.debug("Person %s changed while a card was drawn", person_tag(person_id))
                showing, tapped_id = None, None
        except Unreachable:
            await self._on_unreachable(person_id)
        except Refused:
            logger.exception(
                "Telegram refuses a card or a line for person %s", person_tag(person_id)
            )
        except SendError as failure:
            tag = person_tag(person_id)
            logger.info("Person %s is shown later: %s", tag, type(failure).__name__)

    async def redraw_behind(self, limit: int = 1_000) -> int:
        """Draw the chats that lag behind the database, each in its lane; return how many."""
        behind = (await self._behind())[:limit]
        for person_id in behind:
            try:
                await self._redraw(person_id)
            except Exception:
                logger.exception("Person %s could not be shown", person_tag(person_id))
        return len(behind)

    async def tidy(self, person_id: PersonId, *, old_card: int | None, revision: int) -> None:
        """Tidy up once a timer's end was told: delete its track, disable the card before.

        It goes in the last lane, behind all that a person waits for; a card that was tapped
        meanwhile keeps its buttons. `revision` is the one that the chat shows by then.
        """
        lane = SendLane.TIDY
        showing = await self._read(person_id)
        if showing is None:
            return
        person = showing.person
        try:
            if person.track is not None and showing.track is None:
                await self._tracks.remove(person, lane=lane)
            if old_card is not None and old_card != person.card_id:
                await self._messenger.strip_keyboard(person.chat_id, old_card, lane=lane)
            await self._mark(person_id, revision=revision, card_id=None, lines_sent=0)
        except Unreachable:
            await self._on_unreachable(person_id)

    async def _redraw(self, person_id: PersonId) -> None:
        showing = await self._read(person_id)
        if showing is not None:
            await self._lanes.run(showing.person.chat_id, lambda: self.show(person_id))

    async def _show_once(self, showing: Showing, tapped_id: int | None) -> int | None:
        """Draw one revision, mark it shown, and return the newest revision by then."""
        person = showing.person
        if _is_crisis_alone(showing):
            await self._send_lines(person, person.lines)
            return await self._mark(
                person.id, revision=showing.revision, card_id=None, lines_sent=0
            )
        above, below = _split_around_card(person.lines)
        await self._send_lines(person, above)
        old = {each for each in (person.card_id, tapped_id) if each is not None}
        card_id, shows = person.card_id, person.card_shows
        if showing.screen is not None:
            target = tapped_id or person.card_id
            card_id, shows = await self._draw(showing, showing.screen, target=target)
        mark = partial(self._mark, person.id, card_id=card_id, shows=shows, lines_sent=0)
        if below or self._tracks.is_behind(showing):
            await mark(revision=person.shown_revision)
            await self._send_lines(person, below)
        await self._tracks.follow(showing)
        newest = await mark(revision=showing.revision)
        self._in_doubt.pop(person.id, None)
        if showing.screen is not None:
            for message_id in sorted(old - {card_id}):
                await self._messenger.strip_keyboard(person.chat_id, message_id)
        return newest

    async def _send_lines(self, person: Person, lines: Sequence[Line]) -> None:
        """Send the lines; each is marked once sent, so that a crash repeats at most one."""
        for line in lines:
            try:
                await self._line_sender.send(person, line)
            except Refused:
                logger.exception("Telegram refuses the line %s", line.key)
            await self._mark(person.id, revision=person.shown_revision, card_id=None, lines_sent=1)

    async def _draw(
        self, showing: Showing, screen: Screen, *, target: int | None
    ) -> tuple[int | None, CardMedia | None]:
        """Edit the target, or send a new card where it is out of sight or cannot be edited.

        Returns the message that is now the card, and the picture it shows.
        """
        person = showing.person
        html, markup = self._render(screen, person)
        picture = self._picture(screen, person)
        shown = _stored_picture(target, showing)
        if target is not None and _can_edit(target, person, picture=picture, shown=shown):
            edited = await self._messenger.edit(
                person.chat_id,
                target,
                html=html,
                markup=markup,
                media=picture.media,
                keeps_media=shown is not None and (picture.keeps or picture.shown == shown),
            )
            if edited:
                return target, shown if picture.keeps else picture.shown
        try:
            sent = await self._messenger.send(person.chat_id, html, markup, media=picture.media)
        except MaybeSent:
            if self._in_doubt.get(person.id) != showing.revision:
                self._in_doubt[person.id] = showing.revision
                raise
            logger.info("The card of person %s may not have arrived", person_tag(person.id))
            return person.card_id, person.card_shows
        return sent, picture.shown


def _stored_picture(message_id: int | None, showing: Showing) -> CardMedia | None:
    """Return the picture that a message shows as stored; None for a text and for any other card.

    Its digest is empty where a revision was skipped: a crash may have come after an edit, so it is
    not known which picture the message shows.
    """
    person = showing.person
    if message_id != person.card_id or person.card_shows is None:
        return None
    is_sure = showing.revision - person.shown_revision <= 1
    return person.card_shows if is_sure else replace(person.card_shows, digest="")


def _can_edit(
    target: int, person: Person, *, picture: CardPicture, shown: CardMedia | None
) -> bool:
    """Whether the target may be edited: it is in sight, and need not turn from picture to text.

    It is out of sight once the person has written below it; Telegram never turns a message with a
    picture into a text.
    """
    is_in_sight = not person.lines and target > (person.wrote_id or 0)
    return is_in_sight and (shown is None or picture.keeps or picture.media is not None)


def _is_crisis_alone(showing: Showing) -> bool:
    """Whether the line for somebody in despair is all that is new: then no card comes beside it."""
    person = showing.person
    is_newest = person.card_id is None or showing.revision - person.shown_revision <= 1
    return is_newest and bool(person.lines) and all(line.key == CRISIS for line in person.lines)


def _split_around_card(lines: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Split the lines into those above the card and those below it.

    The list of warning signs and all after it go below: no card may push it out of sight.
    """
    first = next((i for i, line in enumerate(lines) if line.key == WARNING), len(lines))
    return lines[:first], lines[first:]

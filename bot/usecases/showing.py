"""What the chat owes a person, and the note that it was shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.exercise import Library
from bot.usecases.chart import Chart, read_chart
from bot.usecases.current import current_screen
from bot.usecases.media import CardMedia
from bot.usecases.person import Person, PersonId, TrackMessage
from bot.usecases.ports import Store
from bot.usecases.screens import Screen, Track
from bot.usecases.timers import track_of


@dataclass(frozen=True, slots=True)
class Showing:
    """The open screen at one revision; owed lines are in `person.lines`. `track` is what is to be
    seen of a running timer."""

    person: Person
    screen: Screen | None
    revision: int
    track: Track | None = None


def showing_of(chart: Chart) -> Showing:
    """What a stored chart shows."""
    return Showing(chart.person, chart.screen, chart.person.revision, track_of(chart))


async def read_showing(
    store: Store, library: Library, person_id: PersonId, *, now: datetime
) -> Showing | None:
    """None for a person who was erased."""
    async with store.reading() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return None
        chart = await read_chart(uow, library, person, now, find_screen=current_screen)
    return showing_of(chart)


async def mark_shown(
    store: Store,
    person_id: PersonId,
    *,
    revision: int,
    card_id: int | None,
    lines_sent: int,
    shows: CardMedia | None = None,
) -> int | None:
    """Notes what the chat shows: up to which revision, on which message with which picture, and
    lines no more owed. `card_id` None leaves the card as it is.

    Returns the newest revision there is, which may be another by now; None for one who was erased.
    """
    async with store.writing() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return None
        await uow.people.save(
            replace(
                person,
                shown_revision=max(person.shown_revision, revision),
                card_id=card_id if card_id is not None else person.card_id,
                card_shows=shows if card_id is not None else person.card_shows,
                lines=person.lines[lines_sent:],
            )
        )
        return person.revision


async def mark_track(store: Store, person_id: PersonId, track: TrackMessage | None) -> None:
    """Notes which message of a timer stands in the chat; None for none."""
    async with store.writing() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return
        await uow.people.save(replace(person, track=track))


async def mark_unreachable(store: Store, person_id: PersonId) -> None:
    """The person blocked the bot: nothing is sent until they write again."""
    async with store.writing() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return
        await uow.people.save(replace(person, reachable=False))


async def people_behind(store: Store) -> Sequence[PersonId]:
    """Whose chat does not show the newest revision: redrawn at start."""
    async with store.reading() as uow:
        return await uow.people.behind()

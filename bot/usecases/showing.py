"""All that the chat has to show a person, and the record of what it has shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.domain.exercise import Library
from bot.usecases.chart import Chart
from bot.usecases.chart_store import read_chart
from bot.usecases.current import current_screen
from bot.usecases.media import CardMedia
from bot.usecases.person import Person, PersonId, TrackMessage
from bot.usecases.ports import Store
from bot.usecases.screens import Screen, Track
from bot.usecases.timers import track_of


@dataclass(frozen=True, slots=True)
class Showing:
    """All that the chat has to show of a person at one revision: the screen of the live card, the
    lines still owed (`person.lines`), and the track of a running timer."""

    person: Person
    screen: Screen | None
    revision: int
    track: Track | None = None


def showing_of(chart: Chart) -> Showing:
    """Return what the chat has to show of a stored chart."""
    return Showing(chart.person, chart.screen, chart.person.revision, track_of(chart))


async def read_showing(
    store: Store, library: Library, person_id: PersonId, *, now: datetime
) -> Showing | None:
    """Read what the chat has to show of a person; None if they were erased."""
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
    """Record that the chat shows this revision and that the first `lines_sent` owed lines are sent.

    `card_id` is the message that is the live card now, `shows` its media; None leaves both as they
    are. Return the newest stored revision, which may be a later one; None if the person was erased.
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
    """Record which message of a timer is in the chat; None for none."""
    async with store.writing() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return
        await uow.people.save(replace(person, track=track))


async def mark_unreachable(store: Store, person_id: PersonId) -> None:
    """Record that the person blocked the bot: nothing is sent until they write again."""
    async with store.writing() as uow:
        try:
            person = await uow.people.get(person_id)
        except LookupError:
            return
        await uow.people.save(replace(person, reachable=False))


async def people_behind(store: Store) -> Sequence[PersonId]:
    """Return the people whose chat does not show their newest revision, to draw it at the start."""
    async with store.reading() as uow:
        return await uow.people.behind()

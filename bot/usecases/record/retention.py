"""Nobody's diary is kept for ever: who has long been silent is told, and then erased.

The day of the last word is a column, and being told is another, so restarts and replicas change
nothing: each person is looked at again, locked, in the transaction that tells or erases.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

from bot.usecases.person import Line, Person, PersonId
from bot.usecases.ports import Store, UnitOfWork

KEPT_MONTHS = 24
"""Months after the last word, where the operator sets no other number (judgement)."""
TOLD_BEFORE = timedelta(days=14)
"""So long before it is erased a person is told (judgement)."""
AT_ONCE = 100
"""People in one round, each in a transaction of their own."""
MONTHS_IN_A_YEAR = 12
SOON = "line-lapse-soon"


@dataclass(frozen=True, slots=True)
class Erased:
    """Somebody who was erased; `can_be_told`: they have not turned messages off or blocked us."""

    chat_id: int
    can_be_told: bool


def ends_on(heard_on: date, months: int) -> date:
    """Return the day on which a diary ends that was last heard of on this day: months later, on
    the same day of the month or, where that does not exist, the first of the next."""
    years, month = divmod(heard_on.month - 1 + months, MONTHS_IN_A_YEAR)
    first = date(heard_on.year + years, month + 1, 1)
    try:
        return first.replace(day=heard_on.day)
    except ValueError:
        return (first + timedelta(days=31)).replace(day=1)


async def tell_lapsing(store: Store, *, months: int, now: datetime) -> Sequence[PersonId]:
    """Tell those whose diary ends within 14 days; return who has a line to be sent now."""
    today = now.astimezone(UTC).date()
    async with store.reading() as uow:
        # The longest months are counted, and each person is then looked at by their own calendar.
        heard_by = today - timedelta(days=28 * months) + TOLD_BEFORE
        found = await uow.people.lapsing(heard_by=heard_by, limit=AT_ONCE)
    return [each for each in found if await _tell(store, each, months=months, now=now)]


async def _tell(store: Store, person_id: PersonId, *, months: int, now: datetime) -> bool:
    async with store.writing() as uow:
        person = await _find(uow, person_id)
        if person is None or person.heard_on is None or person.lapse_told_on is not None:
            return False
        today, end = person.today(now), ends_on(person.heard_on, months)
        if today < end - TOLD_BEFORE:
            return False
        person = replace(person, lapse_told_on=today)
        if not person.stopped:
            line = Line(SOON, {"date": max(end, today + TOLD_BEFORE).isoformat()})
            person = replace(person, lines=(*person.lines, line), revision=person.revision + 1)
        await uow.people.save(person)
        return not person.stopped


async def erase_lapsed(store: Store, *, months: int, now: datetime) -> Sequence[Erased]:
    """Erase those who were told 14 days ago and have not been heard of since."""
    told_by = now.astimezone(UTC).date() - TOLD_BEFORE
    async with store.reading() as uow:
        found = await uow.people.lapsed(told_by=told_by, limit=AT_ONCE)
    erased = [await _erase(store, each, months=months, now=now) for each in found]
    return [each for each in erased if each is not None]


async def _erase(store: Store, person_id: PersonId, *, months: int, now: datetime) -> Erased | None:
    async with store.writing() as uow:
        person = await _find(uow, person_id)
        if person is None or person.heard_on is None or person.lapse_told_on is None:
            return None
        today = person.today(now)
        if today < ends_on(person.heard_on, months) - TOLD_BEFORE:  # kept longer than before
            await uow.people.save(replace(person, lapse_told_on=None))
            return None
        if today < max(ends_on(person.heard_on, months), person.lapse_told_on + TOLD_BEFORE):
            return None
        await uow.people.erase(person_id, at=now)
        return Erased(person.chat_id, person.reachable and not person.stopped)


async def _find(uow: UnitOfWork, person_id: PersonId) -> Person | None:
    try:
        return await uow.people.get(person_id)
    except LookupError:
        return None

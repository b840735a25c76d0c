"""Persons, in the table `person`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, bindparam, delete, select, update

from bot.storage.questions import pack_questions, unpack_questions
from bot.storage.sealing import Purpose, Seal
from bot.storage.tables import is_behind, metadata, person
from bot.storage.timers import pack_timer, unpack_timer
from bot.storage.tombstones import Tombstones
from bot.storage.transaction import Transaction
from bot.usecases.media import CardMedia, MediaKind
from bot.usecases.person import Line, Person, PersonId

SEALED = ("talk", "lines", "card_shows", "timer")
PLAIN = tuple(c.name for c in person.columns if c.name not in ("id", *SEALED))
SAVED = tuple(name for name in PLAIN if name not in ("chat_id", "created_at"))
SELECT = select(person)
SAVE = update(person).where(person.c.id == bindparam("the_id"))
BEHIND = select(person.c.id).where(is_behind)


class SqlPeople:
    """Persons. Reading one inside a writing transaction locks the row until that ends."""

    def __init__(self, transaction: Transaction, seal: Seal, tombstones: Tombstones) -> None:
        self._transaction = transaction
        self._seal = seal
        self._tombstones = tombstones
        self.has_erased = False

    async def find(self, chat_id: int) -> Person | None:
        return await self._one(person.c.chat_id == chat_id)

    async def get(self, person_id: PersonId) -> Person:
        found = await self._one(person.c.id == person_id)
        if found is None:
            raise LookupError("no such person")
        return found

    async def _one(self, condition: ColumnElement[bool]) -> Person | None:
        statement = SELECT.where(condition)
        if self._transaction.locks_rows:
            statement = statement.with_for_update()
        row = (await self._transaction.run(statement)).one_or_none()
        return None if row is None else self._read(row)

    def _read(self, row: Row[Any]) -> Person:
        person_id = PersonId(row.id)
        talk = self._open(row.talk, Purpose.TALK, person_id=person_id)
        lines = self._open(row.lines, Purpose.LINES, person_id=person_id)
        shows = self._open(row.card_shows, Purpose.CARD, person_id=person_id)
        timed = self._open(row.timer, Purpose.TIMER, person_id=person_id)
        timer, track = unpack_timer(timed)
        return Person(
            id=person_id,
            **{name: getattr(row, name) for name in PLAIN},
            questions=unpack_questions(talk),
            lines=tuple(Line(*line) for line in lines or ()),
            card_shows=None if shows is None else CardMedia(MediaKind(shows[0]), shows[1]),
            timer=timer,
            track=track,
        )

    def _open(self, token: bytes | None, purpose: Purpose, *, person_id: PersonId) -> Any:
        if token is None:
            return None
        return self._seal.open(token, purpose=purpose, person_id=person_id)

    async def lock(self, person_id: PersonId) -> None:
        """Before anything of a person is changed without reading the person."""
        if self._transaction.locks_rows:
            row = select(person.c.id).where(person.c.id == person_id).with_for_update()
            await self._transaction.run(row)

    async def joined_before(
        self, instant: datetime, *, after: PersonId, limit: int
    ) -> Sequence[tuple[PersonId, int]]:
        """Return ids and chats of those who joined before, by rising ids above `after`.

        Quick for many people.
        """
        statement = (
            select(person.c.id, person.c.chat_id)
            .where(person.c.id > after, person.c.created_at < instant)
            .order_by(person.c.id)
            .limit(limit)
        )
        rows = await self._transaction.run(statement)
        return [(PersonId(row.id), row.chat_id) for row in rows]

    async def joined_at(self, person_id: PersonId) -> datetime:
        found = select(person.c.created_at).where(person.c.id == person_id)
        joined: datetime = (await self._transaction.run(found)).scalar_one()
        return joined

    async def add(self, chat_id: int, *, language: str, tz: str, created_at: datetime) -> Person:
        fresh = Person(
            id=PersonId(0),
            chat_id=chat_id,
            language=language,
            tz=tz,
            created_at=created_at,
            heard_on=created_at.date(),
        )
        values = {name: getattr(fresh, name) for name in PLAIN}
        statement = self._transaction.insert(person).values(values)
        statement = statement.on_conflict_do_nothing(index_elements=["chat_id"])
        row = (await self._transaction.run(statement.returning(person))).one_or_none()
        if row is not None:
            return self._read(row)
        there = await self.find(chat_id)
        assert there is not None
        return there

    async def save(self, changed: Person) -> None:
        """Store all but the chat id and the day of joining. Raises LookupError if erased."""
        talk = pack_questions(changed.questions)
        lines = [[line.key, line.args] for line in changed.lines]
        shows = changed.card_shows and [changed.card_shows.kind, changed.card_shows.digest]
        values = {name: getattr(changed, name) for name in SAVED}
        values["talk"] = self._close(talk, Purpose.TALK, person_id=changed.id)
        values["lines"] = self._close(lines, Purpose.LINES, person_id=changed.id)
        values["card_shows"] = self._close(shows, Purpose.CARD, person_id=changed.id)
        timed = pack_timer(changed.timer, changed.track)
        values["timer"] = self._close(timed, Purpose.TIMER, person_id=changed.id)
        result = await self._transaction.run(SAVE.values(values), [{"the_id": changed.id}])
        if result.rowcount == 0:
            raise LookupError("no such person")

    def _close(self, value: object, purpose: Purpose, *, person_id: PersonId) -> bytes | None:
        return self._seal.close(value, purpose=purpose, person_id=person_id) if value else None

    async def behind(self) -> Sequence[PersonId]:
        result = await self._transaction.run(BEHIND)
        return [PersonId(found) for found in result.scalars()]

    async def lapsing(self, *, heard_by: date, limit: int) -> Sequence[PersonId]:
        is_silent = (person.c.heard_on <= heard_by) & person.c.lapse_told_on.is_(None)
        return await self._ids(is_silent, person.c.heard_on, limit)

    async def lapsed(self, *, told_by: date, limit: int) -> Sequence[PersonId]:
        is_told = person.c.lapse_told_on <= told_by
        return await self._ids(is_told, person.c.lapse_told_on, limit)

    async def _ids(
        self, condition: ColumnElement[bool], first: ColumnElement[date], limit: int
    ) -> Sequence[PersonId]:
        found = select(person.c.id).where(condition).order_by(first).limit(limit)
        return [PersonId(each) for each in (await self._transaction.run(found)).scalars()]

    async def erase(self, person_id: PersonId, *, at: datetime) -> dict[str, int]:
        statement = select(person.c.chat_id).where(person.c.id == person_id)
        chat_id = (await self._transaction.run(statement)).scalar_one_or_none()
        counts = await self.erase_rows(person_id)
        if chat_id is not None:
            await self._tombstones.add(chat_id, at=at)
        return counts

    async def erase_rows(self, person_id: PersonId) -> dict[str, int]:
        """Erase the person from every table that names one, so none is ever forgotten.

        It leaves no tombstone: this is also for somebody who has one already.
        """
        await self.lock(person_id)
        counts = {}
        for table in reversed(metadata.sorted_tables):
            column = table.c.get("person_id", table.c.id if table is person else None)
            if column is not None:
                result = await self._transaction.run(delete(table).where(column == person_id))
                counts[table.name] = result.rowcount
        self.has_erased = True
        return counts

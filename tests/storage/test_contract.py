"""What every store promises; each outcome is looked at through a second unit of work."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from bot.domain.diary import Consented, DiaryEntry
from bot.domain.exercise import Limit
from bot.usecases import questions as q
from bot.usecases.media import CardMedia, MediaKind
from bot.usecases.person import Line, PersonId, TrackMessage
from bot.usecases.ports import Reminder, ReminderKind, Snapshot, StorageError, Store
from tests.storage.samples import (
    CHAT,
    NOW,
    TIMER,
    TODAY,
    answer,
    entry,
    join,
    roll_back,
    snapshot_at,
    stored,
)

DAILY = ReminderKind.DAILY


class TestPeople:
    async def test_the_silent_are_found_by_their_last_word_and_by_being_told(
        self, store: Store
    ) -> None:
        person = await join(store)
        assert person.heard_on == NOW.date()
        day = person.heard_on
        before = day - timedelta(days=1)
        async with store.reading() as work:
            assert await work.people.lapsing(heard_by=before, limit=9) == []
            assert await work.people.lapsing(heard_by=day, limit=9) == [person.id]
            assert await work.people.lapsed(told_by=day, limit=9) == []
        async with store.writing() as work:
            await work.people.save(replace(person, lapse_told_on=day))
        async with store.reading() as work:
            assert await work.people.lapsing(heard_by=day, limit=9) == []
            assert await work.people.lapsed(told_by=before, limit=9) == []
            assert await work.people.lapsed(told_by=day, limit=9) == [person.id]

    async def test_a_cleared_diary_can_begin_anew_for_this_person_alone(self, store: Store) -> None:
        one, other = await join(store), await join(store, chat_id=71)
        first = DiaryEntry(1, NOW, NOW.date(), Consented(1))
        async with store.writing() as work:
            for person in (one, other):
                await work.diary.append(person.id, [first], source_key="")
            await work.diary.clear(one.id)
            assert await work.diary.entries(one.id) == []
            await work.diary.append(one.id, [first], source_key="")
        async with store.reading() as work:
            assert len(await work.diary.entries(one.id)) == 1
            assert len(await work.diary.entries(other.id)) == 1

    async def test_a_person_comes_back_as_saved(self, store: Store) -> None:
        person = await join(store)
        changed = replace(
            person,
            language="de",
            tz="America/Nuuk",
            zone_known=True,
            local_time=time(7, 30),
            days=frozenset({0, 2, 6}),
            reachable=False,
            stopped=True,
            last_seq=9,
            fulfilled_on=TODAY,
            revision=4,
            shown_revision=3,
            card_id=2**40,
            wrote_id=12,
            questions=(q.SettingsList(), q.Conditions(frozenset({Limit.PREGNANT}))),
            lines=(Line("rest", {"days": 2, "name": "bridge"}), Line("hello", {})),
            card_shows=CardMedia(MediaKind.ANIMATION, "d" * 64),
            pictures=False,
            pictures_set_on=TODAY,
            timer=TIMER,
            track=TrackMessage(4, 2**40),
            get_ready=15,
        )

        async with store.writing() as work:
            await work.people.save(changed)

        assert await stored(store, person.id) == changed

    async def test_a_talk_lines_a_picture_and_a_timer_can_end(self, store: Store) -> None:
        person = await join(store)
        shows = CardMedia(MediaKind.PHOTO, "d" * 64)
        lines = (Line("hello", {}),)
        talking = replace(person, questions=(q.Hour(),), lines=lines, card_shows=shows)
        talking = replace(talking, timer=TIMER, track=TrackMessage(3, None))
        async with store.writing() as work:
            await work.people.save(talking)

        async with store.writing() as work:
            await work.people.save(person)

        assert await stored(store, person.id) == person

    async def test_questions_over_each_other_are_kept_as_they_were_when_saved(
        self, store: Store
    ) -> None:
        person = await join(store)
        asked = (q.SettingsList(), q.Clock(found=(("Europe/Rome", "Rome", "IT"),), same_at=NOW))
        async with store.writing() as work:
            await work.people.save(replace(person, questions=asked))

        assert (await stored(store, person.id)).questions == asked

    async def test_a_person_is_found_by_chat(self, store: Store) -> None:
        person = await join(store)

        async with store.reading() as work:
            assert await work.people.find(CHAT) == person
            assert await work.people.find(CHAT + 1) is None

    async def test_one_chat_is_one_person_however_often_they_join(self, store: Store) -> None:
        person = await join(store)
        async with store.writing() as work:
            again = await work.people.add(CHAT, language="de", tz="UTC", created_at=NOW)

        assert again == person
        assert await stored(store, person.id) == person

    async def test_an_instant_comes_back_in_utc(self, store: Store) -> None:
        in_nuuk = NOW.astimezone(timezone(timedelta(hours=-2)))
        async with store.writing() as work:
            person = await work.people.add(1, language="en", tz="UTC", created_at=in_nuuk)

        found = await stored(store, person.id)

        assert found.created_at == NOW

    async def test_a_naive_instant_is_refused(self, store: Store) -> None:
        with pytest.raises((ValueError, StorageError)):
            async with store.writing() as work:
                await work.people.add(
                    1,
                    language="en",
                    tz="UTC",
                    created_at=datetime(2026, 3, 3),  # noqa: DTZ001
                )

    async def test_who_is_not_there_cannot_be_got_or_saved(self, store: Store) -> None:
        person = await join(store)
        async with store.writing() as work:
            await work.people.erase(person.id, at=NOW)

        async with store.writing() as work:
            with pytest.raises(LookupError):
                await work.people.get(person.id)
            with pytest.raises(LookupError):
                await work.people.save(person)

    async def test_behind_are_the_reachable_whose_chat_shows_less(self, store: Store) -> None:
        people = [await join(store, chat) for chat in range(3)]
        async with store.writing() as work:
            await work.people.save(replace(people[0], revision=2, shown_revision=2))
            await work.people.save(replace(people[1], revision=2, shown_revision=1))
            await work.people.save(replace(people[2], revision=2, reachable=False))

        async with store.reading() as work:
            assert list(await work.people.behind()) == [people[1].id]


class TestErasing:
    async def test_everything_of_one_person_goes_and_is_counted(self, store: Store) -> None:
        person, other = await join(store), await join(store, CHAT + 1)
        for each in (person, other):
            async with store.writing() as work:
                await work.diary.append(each.id, [entry(1), entry(2)], source_key="c:1")
                await work.diary.save_snapshot(each.id, snapshot_at(2))
                await work.receipts.is_first(each.id, "c:1", at=NOW)
                await work.reminders.set(Reminder(each.id, DAILY, NOW, TODAY))

        async with store.writing() as work:
            counts = await work.people.erase(person.id, at=NOW)

        told = {kind: count for kind, count in counts.items() if count}
        assert told == {"person": 1, "diary": 2, "snapshot": 1, "receipt": 1, "reminder": 1}
        async with store.reading() as work:
            assert await work.people.find(CHAT) is None
            assert len(await work.diary.entries(person.id)) == 0
            assert len(await work.diary.entries(other.id)) == 2

    async def test_an_erased_id_is_never_given_again(self, store: Store) -> None:
        person = await join(store)
        async with store.writing() as work:
            await work.people.erase(person.id, at=NOW)

        assert (await join(store)).id != person.id


class TestDiary:
    async def test_entries_come_back_in_order(self, store: Store) -> None:
        person = await join(store)

        async with store.writing() as work:
            await work.diary.append(person.id, [entry(1), answer(2)], source_key="c:1")
            await work.diary.append(person.id, [entry(3)], source_key="c:2")
            await work.diary.append(person.id, [], source_key="c:3")

        async with store.reading() as work:
            assert list(await work.diary.entries(person.id)) == [entry(1), answer(2), entry(3)]

    async def test_a_long_diary_comes_back_whole(self, store: Store) -> None:
        person = await join(store)
        year = [entry(seq) for seq in range(1, 301)]
        async with store.writing() as work:
            await work.diary.append(person.id, year, source_key="c:1")

        async with store.reading() as work:
            assert list(await work.diary.entries(person.id)) == year

    async def test_a_seq_is_taken_once_and_the_unit_of_work_falls(self, store: Store) -> None:
        person = await join(store)
        async with store.writing() as work:
            await work.diary.append(person.id, [entry(1)], source_key="c:1")

        async def take_it_again() -> None:
            async with store.writing() as work:
                await work.people.save(replace(person, last_seq=2))
                await work.diary.append(person.id, [answer(2), answer(1)], source_key="c:2")

        with pytest.raises(StorageError):
            await take_it_again()

        assert (await stored(store, person.id)).last_seq == 0
        async with store.reading() as work:
            assert list(await work.diary.entries(person.id)) == [entry(1)]

    async def test_nothing_is_written_for_somebody_unknown(self, store: Store) -> None:
        with pytest.raises(StorageError):
            async with store.writing() as work:
                await work.diary.append(PersonId(99), [entry(1)], source_key="c:1")

    async def test_the_newest_snapshot_counts(self, store: Store) -> None:
        person = await join(store)
        for seq in (3, 5):
            async with store.writing() as work:
                await work.diary.save_snapshot(person.id, snapshot_at(seq))

        async with store.reading() as work:
            found: Snapshot | None = await work.diary.snapshot(person.id)
            assert found == snapshot_at(5)
            assert await work.diary.snapshot(PersonId(99)) is None


class TestReceipts:
    async def test_a_repeated_update_is_recognised(self, store: Store) -> None:
        person, other = await join(store), await join(store, CHAT + 1)
        async with store.writing() as work:
            assert await work.receipts.is_first(person.id, "c:1", at=NOW)

        async with store.writing() as work:
            assert not await work.receipts.is_first(person.id, "c:1", at=NOW)
            assert await work.receipts.is_first(other.id, "c:1", at=NOW)
            assert await work.receipts.is_first(person.id, "m:1", at=NOW)

    async def test_what_fell_was_never_taken_in(self, store: Store) -> None:
        person = await join(store)
        async with roll_back(store) as work:
            await work.receipts.is_first(person.id, "c:1", at=NOW)

        async with store.writing() as work:
            assert await work.receipts.is_first(person.id, "c:1", at=NOW)

    async def test_old_receipts_are_forgotten(self, store: Store) -> None:
        person = await join(store)
        async with store.writing() as work:
            await work.receipts.is_first(person.id, "old", at=NOW - timedelta(days=3))
            await work.receipts.is_first(person.id, "new", at=NOW)

        async with store.writing() as work:
            assert await work.receipts.forget(NOW - timedelta(days=2)) == 1

        async with store.writing() as work:
            assert not await work.receipts.is_first(person.id, "new", at=NOW)

    async def test_an_update_can_fail_twice(self, store: Store) -> None:
        async with store.writing() as work:
            await work.receipts.note_failure(5, error="KeyError", at=NOW)
            await work.receipts.note_failure(5, error="E" * 500, at=NOW)


class TestReminders:
    async def test_setting_again_moves_the_row(self, store: Store) -> None:
        person = await join(store)
        later = Reminder(person.id, DAILY, NOW + timedelta(days=1), date(2026, 3, 4), step=2)
        async with store.writing() as work:
            await work.reminders.set(Reminder(person.id, DAILY, NOW, TODAY))
            await work.reminders.set(later)

        async with store.reading() as work:
            assert await work.reminders.find(person.id, DAILY) == later
            assert await work.reminders.next_due_at() == later.due_at

    async def test_due_comes_earliest_first_and_no_more_than_asked(self, store: Store) -> None:
        async with store.writing() as work:
            for minutes in (5, -1, 0, -3):
                person = await work.people.add(minutes, language="en", tz="UTC", created_at=NOW)
                at = NOW + timedelta(minutes=minutes)
                await work.reminders.set(Reminder(person.id, DAILY, at, TODAY))

        async with store.writing() as work:
            due = await work.reminders.due(NOW, limit=10)
            first = await work.reminders.due(NOW, limit=1)

        minutes_late = [(NOW - each.due_at) // timedelta(minutes=1) for each in due]
        assert minutes_late == [3, 1, 0]
        assert list(first) == [due[0]]

    async def test_a_removed_one_is_gone(self, store: Store) -> None:
        person = await join(store)
        async with store.writing() as work:
            await work.reminders.set(Reminder(person.id, DAILY, NOW, TODAY))

        async with store.writing() as work:
            await work.reminders.remove(person.id, DAILY)
            await work.reminders.remove(person.id, ReminderKind.FOLLOW_UP)

        async with store.reading() as work:
            assert await work.reminders.find(person.id, DAILY) is None
            assert await work.reminders.next_due_at() is None
            assert list(await work.reminders.due(NOW.astimezone(UTC), limit=5)) == []


class TestFiles:
    async def test_a_file_is_known_again_by_bot_and_digest(self, store: Store) -> None:
        async with store.writing() as work:
            await work.files.remember(1, "a" * 64, "CgAC-1")
            await work.files.remember(2, "a" * 64, "CgAC-2")

        async with store.reading() as work:
            assert await work.files.find(1, "a" * 64) == "CgAC-1"
            assert await work.files.find(2, "a" * 64) == "CgAC-2"
            assert await work.files.find(1, "b" * 64) is None

    async def test_of_two_first_uploads_the_newer_id_counts(self, store: Store) -> None:
        for file_id in ("first", "second"):
            async with store.writing() as work:
                await work.files.remember(1, "a" * 64, file_id)

        async with store.reading() as work:
            assert await work.files.find(1, "a" * 64) == "second"

    async def test_only_the_id_that_was_refused_is_forgotten(self, store: Store) -> None:
        async with store.writing() as work:
            await work.files.remember(1, "a" * 64, "new")
            await work.files.forget(1, "a" * 64, "old")
        async with store.reading() as work:
            assert await work.files.find(1, "a" * 64) == "new"

        async with store.writing() as work:
            await work.files.forget(1, "a" * 64, "new")
        async with store.reading() as work:
            assert await work.files.find(1, "a" * 64) is None

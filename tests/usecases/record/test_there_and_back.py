"""A diary that was taken along comes back as it was: the same state, reminders and history."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.rules.history import history_of
from bot.usecases import questions as q
from bot.usecases.person import PersonId
from bot.usecases.ports import ReminderKind
from bot.usecases.record.attempts import write_attempts
from bot.usecases.record.diary_file import NOT_IN_THE_FILE, FileSettings, settings_of
from tests.usecases.record.lives import (
    LIBRARY,
    NEWCOMER,
    bring_in,
    empty_store,
    file_of,
    kept,
    life,
    settled,
)

SEEDS = range(300, 312)
ONLY_BY_HAND = {ReminderKind.TIMER}
"""A timer that ran when the file was made is over."""


@pytest.mark.parametrize("seed", SEEDS)
async def test_a_life_comes_back_from_its_file(seed: int) -> None:
    monkey = life(seed)
    now = monkey.chart.now
    before = await settled(monkey)
    store = await empty_store(now)

    await bring_in(store, NEWCOMER, await file_of(monkey), now=now)

    old, old_state, old_entries, old_due = await kept(before, PersonId(1))
    new, new_state, new_entries, new_due = await kept(store, NEWCOMER)
    assert new_entries == old_entries
    assert new_state == old_state == monkey.chart.state
    assert history_of(LIBRARY, new_entries) == history_of(LIBRARY, old_entries)
    assert write_attempts(LIBRARY, new_entries) == write_attempts(LIBRARY, old_entries)
    there, back = settings_of(old), settings_of(new)
    assert replace(back, joined_at=there.joined_at, heard_on=there.heard_on) == there
    wanted = {
        kind: replace(row, person_id=NEWCOMER)
        for kind, row in old_due.items()
        if kind not in ONLY_BY_HAND and row.due_at > now
    }
    assert new_due == wanted


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_comes_back_belongs_to_the_new_person(seed: int) -> None:
    monkey = life(seed)
    store = await empty_store(monkey.chart.now)
    person = await bring_in(store, NEWCOMER, await file_of(monkey), now=monkey.chart.now)
    assert (person.id, person.chat_id) == (NEWCOMER, 99)
    assert [line.key for line in person.lines] == ["line-file-taken"]
    assert person.questions == ()
    bystander, _, entries, due = await kept(store, PersonId(1))
    assert (bystander.questions, entries, due) == ((), [], {})


async def test_a_second_export_says_the_same() -> None:
    monkey = life(300)
    now = monkey.chart.now
    store = await empty_store(now)
    await bring_in(store, NEWCOMER, await file_of(monkey), now=now)
    _, _, once, _ = await kept(store, NEWCOMER)
    again = await empty_store(now)
    from bot.usecases.record.exporting import make_export

    media = await make_export(store, LIBRARY, NEWCOMER, now=now)
    assert media is not None
    await bring_in(again, NEWCOMER, media.read(), now=now)
    assert (await kept(again, NEWCOMER))[2] == once


async def test_nothing_is_written_before_the_person_said_yes() -> None:
    monkey = life(301)
    store = await empty_store(monkey.chart.now)
    async with store.writing() as uow:
        person = await uow.people.get(NEWCOMER)
        await uow.people.save(replace(person, questions=(q.FromFile("file"),)))
    import hashlib

    from bot.usecases.current import current_screen
    from bot.usecases.record.importing import take_in
    from tests.usecases.record.lives import looked_at

    data, now = await file_of(monkey), monkey.chart.now
    await take_in(
        store,
        LIBRARY,
        NEWCOMER,
        q.FromFile("file"),
        looked_at(data, now),
        digest=hashlib.sha256(data).hexdigest(),
        now=now,
        find_screen=current_screen,
    )
    person, _, entries, due = await kept(store, NEWCOMER)
    (asked,) = person.questions
    assert isinstance(asked, q.FromFile)
    assert (asked.step, asked.entries) == (q.FileStep.ASK, len(monkey.diary))
    assert (entries, due) == ([], {})


async def test_another_file_than_the_one_that_was_asked_about_is_not_written() -> None:
    one, other = life(302), life(303)
    now = max(one.chart.now, other.chart.now) + timedelta(days=1)
    store = await empty_store(now)
    from bot.usecases.current import current_screen
    from bot.usecases.record.importing import take_in
    from tests.usecases.record.lives import looked_at

    wanted = q.FromFile("file", q.FileStep.WRITE, digest="that of the first")
    async with store.writing() as uow:
        person = await uow.people.get(NEWCOMER)
        await uow.people.save(replace(person, questions=(wanted,)))
    await take_in(
        store,
        LIBRARY,
        NEWCOMER,
        wanted,
        looked_at(await file_of(other), now),
        digest="that of the second",
        now=now,
        find_screen=current_screen,
    )
    person, _, entries, _ = await kept(store, NEWCOMER)
    assert entries == []
    assert [line.key for line in person.lines] == ["line-file-broken"]


def test_every_setting_of_a_person_is_in_the_file_or_named_as_left_out() -> None:
    from bot.usecases.person import Person

    renamed = {"created_at": "joined_at"}
    settings = {renamed.get(name, name) for name in Person.__dataclass_fields__}
    assert settings == {*FileSettings.__dataclass_fields__, *NOT_IN_THE_FILE, "questions"}

"""A diary from a file carries its own safety with it, and takes none away that is here."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import DiaryEntry
from bot.domain.exercise import ExerciseId, Limit
from bot.usecases import questions as q
from bot.usecases import screens as s
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId
from bot.usecases.ports import ReminderKind
from bot.usecases.record import importing
from bot.usecases.record.exporting import export_zip
from bot.usecases.safety import signs
from tests.chat.incoming.typed_tables import CONTENT
from tests.memory_store import MemoryStore
from tests.usecases.kept import Kept
from tests.usecases.record.lives import NEWCOMER, bring_in, empty_store, kept
from tests.usecases.sample_charts import NOW, chart_at

Deed = Callable[[Chart], object]
LATER = NOW + timedelta(hours=2)
BRIDGE = ExerciseId("glute_bridge")


def zipped(chart: Chart) -> bytes:
    entries = (*chart.past, *chart.entries)
    return export_zip(CONTENT.library, chart.person, chart.state, entries, [], now=LATER)


def entries_of(chart: Chart) -> list[DiaryEntry]:
    return [*chart.past, *chart.entries]


def shipped(name: str) -> Chart:
    """The chart with the shipped exercises, which files are checked against."""
    chart = chart_at(name)
    assert chart.library.content_hash == CONTENT.library.content_hash
    return chart


async def here(chart: Chart) -> MemoryStore:
    """A store in which the newcomer has this diary already."""
    store = await empty_store(NOW)
    async with store.writing() as uow:
        person = replace(chart.person, id=NEWCOMER, last_seq=chart.state.last_seq, questions=())
        await uow.people.save(person)
        await uow.diary.append(NEWCOMER, entries_of(chart), source_key="")
    return store


async def test_a_sign_in_the_file_blocks_again_and_is_followed_up() -> None:
    chart = shipped("end")
    signs.answer_signs(chart, d.SignQuestion.FOUR, d.Reply.YES)
    assert chart.state.safety.block is not None
    store = await empty_store(NOW)

    await bring_in(store, NEWCOMER, zipped(chart), now=LATER)

    person, state, entries, due = await kept(store, NEWCOMER)
    assert state == chart.state
    there = Chart(person, state, CONTENT.library, LATER, current_screen, tuple(entries))
    assert isinstance(there.screen, s.SignAdvice)
    assert ReminderKind.FOLLOW_UP in due


def stop(chart: Chart) -> None:
    chart.write(d.Stopped((BRIDGE,), 0))


def limit(chart: Chart) -> None:
    chart.write(d.LimitAdded(Limit.KNEE_PAIN))


def bad_day(chart: Chart) -> None:
    chart.write(d.BadDay(5))


def enough(chart: Chart) -> None:
    chart.write(d.StaysOwed(is_enough=True))


def to_be_asked(chart: Chart) -> None:
    chart.write(d.LimitAdded(Limit.OSTEOPOROSIS))
    chart.write(d.AskedFirst(agreed=False))


@pytest.mark.parametrize("told", [stop, limit, bad_day, enough, to_be_asked])
async def test_what_is_held_back_here_is_not_given_by_an_older_file(told: Deed) -> None:
    older, chart = shipped("end"), shipped("end")
    told(chart)
    store = await here(chart)

    person = await bring_in(store, NEWCOMER, zipped(older), now=LATER)

    assert [line.key for line in person.lines] == ["line-file-loses"]
    assert (await kept(store, NEWCOMER))[2] == entries_of(chart)


@pytest.mark.parametrize("told", [stop, limit, bad_day, enough, to_be_asked])
async def test_a_file_that_knows_it_too_may_take_the_place(told: Deed) -> None:
    chart = shipped("end")
    told(chart)
    store = await here(chart)
    chart.write(d.Noted("one more line"))

    person = await bring_in(store, NEWCOMER, zipped(chart), now=LATER)

    assert [line.key for line in person.lines] == ["line-file-taken"]
    assert (await kept(store, NEWCOMER))[2] == entries_of(chart)


def with_a_sign(chart: Chart) -> None:
    chart.write(d.SignsAnswered(d.SignQuestion.FOUR, d.Reply.YES))


def with_words_of_one(chart: Chart) -> None:
    chart.write(d.SignWordsTyped())


@pytest.mark.parametrize("told", [with_a_sign, with_words_of_one])
def test_while_a_sign_stands_or_is_owed_no_file_is_read(told: Deed) -> None:
    chart = shipped("end")
    told(chart)
    before = chart.screen
    importing.take_file(chart, "file", 1_000, could_be_ours=True)
    assert [line.key for line in chart.person.lines] == ["line-file-safety"]
    assert chart.screen == before


@pytest.mark.parametrize("told", [with_a_sign, with_words_of_one])
async def test_a_sign_that_is_told_while_the_file_is_written_stops_it(told: Deed) -> None:
    older, chart = shipped("end"), shipped("end")
    told(chart)
    store, data = await here(chart), zipped(older)
    digest = hashlib.sha256(data).hexdigest()
    wanted = q.FromFile("file", q.FileStep.WRITE, digest)
    async with store.writing() as uow:
        person = await uow.people.get(NEWCOMER)
        await uow.people.save(replace(person, questions=(wanted,)))
    from tests.usecases.record.lives import looked_at

    await importing.take_in(
        store,
        CONTENT.library,
        NEWCOMER,
        wanted,
        looked_at(data, LATER),
        digest=digest,
        now=LATER,
        find_screen=current_screen,
    )
    person, _, entries, _ = await kept(store, NEWCOMER)
    assert entries == entries_of(chart)
    assert [line.key for line in person.lines] == ["line-file-safety"]


def test_before_consent_no_file_is_read() -> None:
    life = Kept()
    life.meet(Person(PersonId(1), 7, "en", "UTC", NOW))
    done = life.take(
        lambda chart: importing.take_file(chart, "file", 1_000, could_be_ours=True), "file"
    )
    assert [line.key for line in done.lines] == ["line-file-consent"]
    assert life.chart.person.questions == ()

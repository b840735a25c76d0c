"""The running timer: what starts it, what keeps it, what ends it, and its due row."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from bot.chat import buttons as b
from bot.domain.diary import Answer
from bot.domain.exercise import Count, Dose, ExerciseId
from bot.domain.thresholds import TIME_TO_PLAY
from bot.domain.timing import timing_of
from bot.usecases import screens as s
from bot.usecases import showing, timers
from bot.usecases.chart import Chart
from bot.usecases.current import current_screen
from bot.usecases.person import Person, PersonId, Timer, TrackMessage
from bot.usecases.ports import Delivery, DeliveryState, Reminder, ReminderKind
from bot.usecases.reminders import reminding
from bot.usecases.reminders.reminding import Outcome
from bot.usecases.routine import answering
from bot.usecases.settings import get_ready
from bot.usecases.toasts import Ending, Refused
from tests.memory_store import MemoryStore
from tests.usecases.reminders.test_reminding import (
    LIBRARY,
    NOW,
    OWNER,
    change,
    complete,
    prepare,
    states,
)
from tests.usecases.reminders.test_reminding import store as store
from tests.usecases.taps import tap

MINUTE = timedelta(minutes=1)
LONG = Dose(1, timedelta(seconds=5), timedelta(seconds=60), count=Count.HOLDS)


def start(chart: Chart, item: int = 0) -> Ending:
    assert chart.state.routine is not None
    return timers.start_timer(chart, chart.state.routine.seq, item)


def person_in(store: MemoryStore) -> Person:
    (person,) = store.tables.people.values()
    return person


def timer_in(store: MemoryStore) -> Timer:
    timer = person_in(store).timer
    assert timer is not None
    return timer


def row_in(store: MemoryStore) -> Reminder | None:
    return store.tables.reminders.get((PersonId(1), ReminderKind.TIMER))


async def claim_end(store: MemoryStore, *, late: timedelta = timedelta()) -> list[Delivery]:
    now = timer_in(store).ends_at + late
    return list(await reminding.claim_due(store, LIBRARY, owner=OWNER, now=now, limit=5))


async def test_a_timer_is_due_once_its_dose_is_done(store: MemoryStore) -> None:
    await change(store, start)
    timer, row = timer_in(store), row_in(store)
    routine = store.tables.snapshots[PersonId(1)].state.routine
    assert routine is not None
    work = timing_of(routine.items[0].item.dose).work
    assert timer.ends_at == NOW + timedelta(seconds=10) + work + TIME_TO_PLAY
    assert row == Reminder(PersonId(1), ReminderKind.TIMER, timer.ends_at, NOW.date(), timer.number)


async def test_another_timer_takes_the_place_of_the_one_that_runs(store: MemoryStore) -> None:
    await change(store, start)
    first = timer_in(store)
    await change(store, start, at=NOW + MINUTE / 2)
    second, row = timer_in(store), row_in(store)
    assert second.number > first.number
    assert row is not None
    assert (row.due_at, row.step) == (second.ends_at, second.number)


async def test_a_second_tap_at_once_does_not_begin_anew(store: MemoryStore) -> None:
    await change(store, start)
    first = timer_in(store)
    await change(store, start, at=NOW + timedelta(seconds=2))
    assert timer_in(store) == first
    await change(store, start, at=NOW + timedelta(seconds=3))
    assert timer_in(store).number > first.number


async def test_two_timers_of_a_day_are_two_deliveries(store: MemoryStore) -> None:
    for number in range(2):
        await change(store, start, at=NOW + number * 5 * MINUTE)
        (delivery,) = await claim_end(store)
        prepared = await prepare(store, delivery, now=delivery.due_at)
        assert prepared is not None
        await complete(store, prepared, Outcome.SENT)
    assert states(store) == [DeliveryState.SENT] * 2


async def test_the_end_shows_the_card_and_asks(store: MemoryStore) -> None:
    await change(store, start)
    (delivery,) = await claim_end(store)
    assert row_in(store) is None
    prepared = await prepare(store, delivery, now=delivery.due_at)
    assert prepared is not None
    assert isinstance(prepared.screen, s.Card)
    assert prepared.screen.timed
    assert not prepared.screen.full
    assert timer_in(store).is_over


async def test_a_question_about_something_else_is_closed_by_the_end(store: MemoryStore) -> None:
    await change(store, start)
    await change(store, get_ready.ask_ready)
    (delivery,) = await claim_end(store)
    prepared = await prepare(store, delivery, now=delivery.due_at)
    assert prepared is not None
    assert isinstance(prepared.screen, s.Card)


async def test_an_answer_gives_the_timer_up(store: MemoryStore) -> None:
    await change(store, start)
    routine = timer_in(store).routine
    deed = partial(answering.give_answer, routine=routine, item=0, answer=Answer.OK)
    await change(store, deed)
    assert (person_in(store).timer, row_in(store)) == (None, None)


async def test_an_answer_after_the_end_takes_its_head_away(store: MemoryStore) -> None:
    await change(store, start)
    (delivery,) = await claim_end(store)
    await prepare(store, delivery, now=delivery.due_at)
    routine = timer_in(store).routine
    await change(store, partial(answering.give_answer, routine=routine, item=0, answer=Answer.OK))
    assert person_in(store).timer is None


async def test_an_end_that_was_claimed_is_not_sent_once_it_was_stopped(store: MemoryStore) -> None:
    await change(store, start)
    (delivery,) = await claim_end(store)
    await change(store, partial(timers.stop_timer, number=delivery.step))
    assert await prepare(store, delivery, now=delivery.due_at) is None
    assert states(store) == [DeliveryState.CANCELLED]


async def test_an_end_that_was_claimed_leaves_a_newer_timer_alone(store: MemoryStore) -> None:
    await change(store, start)
    (delivery,) = await claim_end(store)
    await change(store, start, at=NOW + MINUTE)
    newer = timer_in(store)
    assert await prepare(store, delivery, now=delivery.due_at) is None
    assert timer_in(store) == newer


async def test_an_unknown_end_is_sent_again_unless_the_person_went_on(store: MemoryStore) -> None:
    await change(store, start)
    (delivery,) = await claim_end(store)
    prepared = await prepare(store, delivery, now=delivery.due_at)
    assert prepared is not None
    unknown = await complete(store, prepared, Outcome.UNKNOWN)
    assert unknown is not None
    await change(store, start, at=delivery.due_at)
    assert await prepare(store, unknown, now=delivery.due_at) is None
    assert states(store) == [DeliveryState.SENT]


async def test_a_quarter_of_an_hour_late_nobody_waits_any_more(store: MemoryStore) -> None:
    await change(store, start)
    revision = person_in(store).revision
    assert await claim_end(store, late=16 * MINUTE) == []
    assert states(store) == [DeliveryState.MISSED]
    assert person_in(store).timer is None
    assert person_in(store).revision == revision + 1, "the chat is drawn again"


async def test_until_then_it_comes(store: MemoryStore) -> None:
    await change(store, start)
    assert len(await claim_end(store, late=14 * MINUTE)) == 1


async def test_what_is_shown_waits_for_the_track_to_go(store: MemoryStore) -> None:
    await change(store, start)
    number = timer_in(store).number
    await showing.mark_track(store, PersonId(1), TrackMessage(number, 60))
    (delivery,) = await claim_end(store)
    prepared = await prepare(store, delivery, now=delivery.due_at)
    assert prepared is not None
    await complete(store, prepared, Outcome.SENT)
    assert person_in(store).shown_revision == prepared.revision - 1


async def test_the_track_of_somebody_erased_is_not_noted(store: MemoryStore) -> None:
    await showing.mark_track(store, PersonId(99), None)
    assert person_in(store).track is None


@pytest.fixture
def long(store: MemoryStore) -> Chart:
    """A chart whose first exercise is a minute of holding."""
    chart = chart_in(store)
    routine = chart.state.routine
    assert routine is not None
    first = routine.items[0]
    items = (replace(first, item=replace(first.item, dose=LONG)), *routine.items[1:])
    changed = replace(routine, items=items)
    chart.state = replace(chart.state, routines=(*chart.state.routines[:-1], changed))
    return chart


def chart_in(store: MemoryStore) -> Chart:
    state = store.tables.snapshots[PersonId(1)].state
    return Chart(person_in(store), state, LIBRARY, NOW, current_screen)


def test_a_long_hold_is_done_in_parts_and_back(long: Chart) -> None:
    assert start(long) == ""
    track, first = timers.track_of(long), long.person.timer
    assert track is not None
    assert first is not None
    assert (track.can_part, track.in_parts, track.dose) == (True, False, LONG)
    long.person = replace(long.person, revision=first.number)
    assert timers.split_timer(long, first.number, in_parts=True) == ""
    parted, second = timers.track_of(long), long.person.timer
    assert parted is not None
    assert second is not None
    assert (parted.dose.sets, parted.dose.hold) == (6, timedelta(seconds=10))
    assert second.number > first.number
    assert second.ends_at - first.ends_at == timedelta(seconds=20)
    assert timers.split_timer(long, first.number, in_parts=False) is Refused.OLD
    assert timers.split_timer(long, second.number, in_parts=False) == ""


def test_a_short_dose_comes_in_one_way(store: MemoryStore) -> None:
    chart = chart_in(store)
    start(chart)
    track, timer = timers.track_of(chart), chart.person.timer
    assert track is not None
    assert timer is not None
    assert not track.can_part
    assert timers.split_timer(chart, timer.number, in_parts=True) is Refused.OLD


@pytest.mark.parametrize(("item", "swaps"), [(1, 0), (0, 1), (9, 0)])
def test_only_what_is_on_the_open_card_is_timed(store: MemoryStore, item: int, swaps: int) -> None:
    chart = chart_in(store)
    assert chart.state.routine is not None
    assert tap(chart, b.StartTimer(chart.state.routine.seq, item, swaps)) is Refused.OLD
    assert tap(chart, b.StartTimer(999, 0, 0)) is Refused.OLD
    assert chart.person.timer is None


def test_a_timer_of_a_dose_that_is_another_by_now_is_given_up(store: MemoryStore) -> None:
    chart = chart_in(store)
    start(chart)
    timer = chart.person.timer
    assert timer is not None
    for changed in (
        replace(timer, exercise=ExerciseId("plank")),
        replace(timer, item=9),
        replace(timer, routine=999),
    ):
        chart.person = replace(chart.person, timer=changed)
        timers.drop_unneeded_timer(chart)
        assert chart.person.timer is None


def test_looking_at_something_else_keeps_a_timer(store: MemoryStore) -> None:
    chart = chart_in(store)
    start(chart)
    get_ready.ask_ready(chart)
    timers.drop_unneeded_timer(chart)
    assert chart.person.timer is not None
    assert isinstance(current_screen(chart), s.AskReady)


def test_only_offered_times_to_get_ready_are_set(store: MemoryStore) -> None:
    chart = chart_in(store)
    assert tap(chart, b.SetReady(5)) is Refused.OLD
    get_ready.ask_ready(chart)
    assert tap(chart, b.SetReady(7)) is Refused.OLD
    assert tap(chart, b.SetReady(5)) == "toast-ready-set"
    assert chart.person.get_ready == 5
    assert isinstance(current_screen(chart), s.Card)


def test_without_a_timer_a_typed_stop_means_all_messages(store: MemoryStore) -> None:
    assert not timers.stop_running_timer(chart_in(store))

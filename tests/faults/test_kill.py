"""`kill -9` at ten places, then a restart: nothing lost, nothing twice but the ambiguous one.

The ambiguous one: the message went out and the process died before it was recorded. Nobody can
tell then, so it goes out once more, with the same routine.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from bot import app
from bot.domain.diary import Answered, DiaryEntry, MorningChecked, RoutinePlanned
from bot.usecases.person import Person
from bot.usecases.ports import Delivery, DeliveryState, ReminderKind
from bot.usecases.showing import people_behind
from tests.faults.child import REMINDER_POINTS, UPDATE_POINTS, die_at
from tests.flows.driver import Phone, Stage, staged
from tests.flows.films import small_films
from tests.flows.timing import DONE, tracks
from tests.waiting import PATIENCE

AMBIGUOUS = "between send and record"


@pytest.fixture(autouse=True)
def _durations(monkeypatch: pytest.MonkeyPatch) -> None:
    """PTB warns at every 429 unless it may tell the wait as a timedelta."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture(autouse=True)
def _shown_at_the_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bot's own look once a minute never comes: what is shown, the start has shown."""
    monkeypatch.setattr(app, "REDRAW_EVERY", 2 * PATIENCE)


@pytest.fixture
async def phone(tmp_path: Path) -> AsyncIterator[Phone]:
    """Somebody who has the first card before them."""
    async with staged(tmp_path, by_http=True, find_media=small_films) as stage:
        phone = Phone(stage)
        await phone.begin()
        yield phone


async def diary_of(phone: Phone) -> tuple[Person, Sequence[DiaryEntry]]:
    async with phone.stage.running.store.reading() as uow:
        person = await uow.people.find(phone.person.chat_id)
        assert person is not None
        return person, await uow.diary.entries(person.id)


async def delivery_of(phone: Phone) -> Delivery:
    person, _ = await diary_of(phone)
    today = person.today(phone.stage.clock.now())
    async with phone.stage.running.store.reading() as uow:
        delivery = await uow.deliveries.find(person.id, today, ReminderKind.DAILY)
    assert delivery is not None
    return delivery


def tap(phone: Phone, label: str) -> None:
    """Presses while nobody listens."""
    button = next(b for b in phone.card.buttons if b.text.startswith(label))
    assert button.data is not None
    phone.person.send_callback(phone.card.message_id, button.data)


async def sleep_until_due(phone: Phone) -> None:
    """Leaves the bot switched off at the instant of the next message."""
    due = await phone.stage.running.next_due_at()
    assert due is not None
    await phone.stage.stop()
    phone.stage.clock.move_to(due)


async def wake(stage: Stage) -> None:
    """Starts again and waits until everybody's chat shows the newest."""
    await stage.start()
    await stage.settle()
    async with asyncio.timeout(PATIENCE):
        while await people_behind(stage.running.store):  # noqa: ASYNC110 -- no bell in a database
            await asyncio.sleep(0.02)


async def wake_twice(stage: Stage) -> None:
    """The second time shows that the first has left nothing to do."""
    await wake(stage)
    await stage.stop()
    await wake(stage)


@pytest.mark.parametrize("point", REMINDER_POINTS)
async def test_a_reminder_killed_on_its_way_arrives_once(phone: Phone, point: str) -> None:
    for _ in range(3):
        await phone.press("Fine")
    await sleep_until_due(phone)
    before = len(phone.said)

    await die_at(phone.stage, point)
    assert len(phone.said) - before == (point in (AMBIGUOUS, "after the record"))
    await wake_twice(phone.stage)

    arrived = phone.said[before:]
    assert len(arrived) == (2 if point == AMBIGUOUS else 1)
    assert len({message.text for message in arrived}) == 1, "a duplicate has the same routine"
    delivery = await delivery_of(phone)
    assert delivery.state is DeliveryState.SENT
    assert delivery.message_id == phone.card.message_id == arrived[-1].message_id
    _, entries = await diary_of(phone)
    planned = [e.event for e in entries if isinstance(e.event, RoutinePlanned)]
    assert [plan.local_date for plan in planned].count(delivery.local_date) == 1


@pytest.mark.parametrize("point", [AMBIGUOUS, "after the record"])
async def test_the_day_goes_on_after_a_killed_reminder(phone: Phone, point: str) -> None:
    for _ in range(3):
        await phone.press("Fine")
    await sleep_until_due(phone)
    await die_at(phone.stage, point)
    await wake(phone.stage)

    await phone.press("As usual")

    _, entries = await diary_of(phone)
    assert sum(isinstance(entry.event, MorningChecked) for entry in entries) == 1
    assert phone.is_on_a_card


@pytest.mark.parametrize("point", ["after the claim", AMBIGUOUS, "after the record"])
async def test_a_snooze_killed_on_its_way_arrives_once(phone: Phone, point: str) -> None:
    for _ in range(3):
        await phone.press("Fine")
    await phone.stage.next_reminder()
    opening, before = phone.card.text, len(phone.said)
    await phone.press("In 1 hour")
    await sleep_until_due(phone)

    await die_at(phone.stage, point)
    await wake_twice(phone.stage)

    arrived = phone.said[before:]
    assert [m.text for m in arrived] == [opening] * (2 if point == AMBIGUOUS else 1)
    await phone.press("As usual")
    assert phone.is_on_a_card


@pytest.mark.parametrize(
    "point", ["after the claim", "before the send", AMBIGUOUS, "after the record"]
)
async def test_the_end_of_a_timer_killed_on_its_way_arrives_once(phone: Phone, point: str) -> None:
    await phone.press("Timer")
    card, before = phone.card, phone.said
    await sleep_until_due(phone)

    await die_at(phone.stage, point)
    await wake_twice(phone.stage)

    arrived = [m for m in phone.said if m.message_id > before[-1].message_id]
    assert len(arrived) == (2 if point == AMBIGUOUS else 1)
    assert all(m.text.startswith(DONE) for m in arrived)
    assert tracks(phone) == []
    person, _ = await diary_of(phone)
    assert (person.card_id, person.track) == (phone.card.message_id, None)
    assert phone.card.message_id == arrived[-1].message_id != card.message_id
    await phone.press("Fine")
    assert "2 of 3" in phone.card.text


@pytest.mark.parametrize("point", ["after the commit", AMBIGUOUS])
async def test_a_timer_killed_at_its_start_runs_all_the_same(phone: Phone, point: str) -> None:
    await phone.stage.stop()
    tap(phone, "Timer")

    await die_at(phone.stage, point)
    await wake_twice(phone.stage)

    person, _ = await diary_of(phone)
    assert person.timer is not None
    assert person.track is not None
    assert person.track.message_id == tracks(phone)[-1].message_id
    await phone.stage.next_reminder()
    assert phone.card.text.startswith(DONE)


@pytest.mark.parametrize("point", UPDATE_POINTS)
async def test_an_answer_killed_on_its_way_is_kept_once_and_shown(phone: Phone, point: str) -> None:
    first, cards = phone.card, len(phone.said)
    await phone.stage.stop()
    tap(phone, "Fine")

    await die_at(phone.stage, point)
    if point == "after the edit":
        assert phone.card.text != first.text
    else:
        assert phone.stage.standin.pending_updates, "nothing was acknowledged before the death"
    await wake_twice(phone.stage)

    person, entries = await diary_of(phone)
    answers = [e.event for e in entries if isinstance(e.event, Answered)]
    assert [answer.item for answer in answers] == [0]
    assert person.shown_revision == person.revision
    assert person.card_id == phone.card.message_id == first.message_id
    assert phone.card.text != first.text, "the card shows the next exercise"
    assert len(phone.said) == cards
    assert not phone.stage.standin.pending_updates

    await phone.press("Fine")
    _, entries = await diary_of(phone)
    answers = [e.event for e in entries if isinstance(e.event, Answered)]
    assert [answer.item for answer in answers] == [0, 1]

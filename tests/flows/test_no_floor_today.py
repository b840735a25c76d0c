"""[No floor today]: chair and standing for one day, and tomorrow is as before."""

from __future__ import annotations

from bot.domain.exercise import OFF_THE_FLOOR
from tests.flows.driver import Phone, Stage
from tests.flows.mornings import (
    assert_stale,
    data,
    names,
    second_morning,
    to_the_end,
)


async def without_the_floor(phone: Phone) -> None:
    opening = await second_morning(phone)
    planned = names(opening)
    await phone.press("No floor today")
    assert "without the floor, for today" in phone.card.text
    assert names(phone.card) != planned
    assert await places(phone) <= OFF_THE_FLOOR
    await phone.press("As usual")
    await to_the_end(phone)
    assert "That is it for today" in phone.card.text
    await phone.stage.next_reminder()
    assert "without the floor" not in phone.card.text
    assert "No floor today" in phone.card.labels
    assert not await places(phone) <= OFF_THE_FLOOR


async def places(phone: Phone) -> set[object]:
    """The positions of what is still to come."""
    app = phone.stage.running
    async with app.store.reading() as uow:
        person = await uow.people.find(phone.person.chat_id)
        assert person is not None
        snapshot = await uow.diary.snapshot(person.id)
    assert snapshot is not None
    routine = snapshot.state.routine
    assert routine is not None
    return {routine.items[i].item.position for i in routine.order}


async def test_a_day_off_the_floor_and_the_next_one_on_it(phone: Phone) -> None:
    await without_the_floor(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await without_the_floor(phone)


async def test_the_floor_that_is_fine_after_all_brings_the_plan_back(phone: Phone) -> None:
    opening = await second_morning(phone)
    text, labels = opening.text, opening.labels
    await phone.press("No floor today")
    assert "No floor today" not in phone.card.labels
    await phone.press("Floor is fine")
    assert (phone.card.text, phone.card.labels) == (text, labels)


async def test_a_sore_morning_leaves_the_day_off_the_floor(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("No floor today")
    await phone.press("Sore muscles")
    assert await places(phone) <= OFF_THE_FLOOR
    assert "No floor today" not in phone.card.labels


async def test_one_who_is_on_a_chair_every_day_is_not_asked(phone: Phone) -> None:
    opening = await second_morning(phone, place="Chair")
    assert "No floor today" not in opening.labels
    assert "A bad day" in opening.labels


async def test_old_and_repeated_taps_change_no_plan(phone: Phone, stage: Stage) -> None:
    opening = await second_morning(phone)
    no_floor = data(opening, "No floor today")
    await phone.press("No floor today")
    fine, card = data(phone.card, "Floor is fine"), phone.card.text
    phone.person.send_callback(phone.card.message_id, no_floor)
    await stage.settle()
    assert "without the floor already" in phone.toast
    assert phone.card.text == card
    await phone.press("Floor is fine")
    await assert_stale(phone, fine)
    await phone.press("As usual")
    for late in (no_floor, fine):
        await assert_stale(phone, late)


async def test_what_gave_way_is_not_counted_as_left_undone(phone: Phone) -> None:
    opening = await second_morning(phone)
    planned = names(opening)
    await phone.press("No floor today")
    chosen = names(phone.card)
    await phone.press("As usual")
    await to_the_end(phone)
    gone = [name for name in planned if name not in chosen]
    assert gone
    assert not any(name in phone.card.text.split("\n\n")[0] for name in gone)

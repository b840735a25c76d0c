"""Looking exercises up: from any place and back again, with nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.chat.buttons import LeaveExercises, ShowExercise, ShowShelf
from bot.domain.exercise import ExerciseId
from bot.usecases.screens import PagePart, Shelf
from tests.flows.driver import Phone, Stage, staged
from tests.flows.test_two_taps import data, diary_entries

GROUPS = ["Hips (8)", "Glutes (10)", "Core and back (9)", "Back to today"]


async def tap(phone: Phone, packed: str) -> None:
    """Presses a button that is not, or no longer, on the card."""
    phone.person.send_callback(phone.card.message_id, packed)
    await phone.stage.settle()


async def look_through_and_come_back(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Fine")
    card = phone.card
    await phone.send("/exercises")
    assert phone.card.labels == GROUPS
    await phone.press("Hips")
    assert "Lying hip rotation: on step 1 of 5" in phone.card.labels
    await phone.press("More of them")
    await phone.press("The ones before")
    await phone.press("Lying hip rotation")
    assert "You are on step 1 of 5" in phone.card.text
    for part in ("How to", "Easier and harder", "Who should be careful"):
        await phone.press(part)
        await phone.press("Back")
    await phone.press("Back")
    await phone.press("Back")
    assert phone.card.labels == GROUPS
    await phone.press("Back to today")
    assert (phone.card.text, phone.card.labels) == (card.text, card.labels)


async def test_in_the_middle_of_a_routine_one_can_look_around_and_comes_back_to_the_card(
    phone: Phone,
) -> None:
    await look_through_and_come_back(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await look_through_and_come_back(phone)


async def test_the_same_with_every_update_delivered_twice(tmp_path: Path) -> None:
    async with staged(tmp_path, repeats=True) as stage:
        await look_through_and_come_back(Phone(stage))


async def test_looking_around_writes_nothing_and_edits_one_message(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    before = diary_entries(stage)
    await phone.send("/exercises")
    message_id, count = phone.card.message_id, len(phone.said)
    for label in ("Glutes", "Glute bridge", "How to", "Back", "Back", "Back", "Back to today"):
        await phone.press(label)

    assert diary_entries(stage) == before
    assert (phone.card.message_id, len(phone.said)) == (message_id, count)


@pytest.mark.parametrize("question", ["Change an answer", "Another time"])
async def test_an_open_question_waits_beneath(phone: Phone, question: str) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press(question)
    asked = phone.card.text
    await phone.send("/exercises")
    await phone.press("Core")

    await phone.press("Back to today")

    assert phone.card.text == asked


async def test_start_leads_back_to_the_question_that_was_open(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Another time")
    asked = phone.card.text
    await phone.send("/exercises")
    await phone.send("/start")

    assert phone.card.text == asked


async def test_the_question_after_pain_waits_beneath(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    await phone.send("/exercises")
    await phone.press("Hips")
    assert "Lying hip rotation: rests" in phone.card.labels
    await phone.press("Back to today")

    assert phone.card.text.startswith("Stop that one")


async def test_before_the_first_routine_there_is_a_kind_line_and_the_question_stays(
    phone: Phone,
) -> None:
    await phone.send("/start")
    for step in ("I am 18", "No to all", "None of these"):
        await phone.send("/exercises")
        assert "does not fit here just now" in phone.said[-2].text
        await phone.press(step)

    assert phone.card.text.startswith("Tap what fits you.")


async def test_while_a_sign_is_open_its_advice_stays(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Pain: stop")
    await phone.press("Chest")
    await phone.send("/exercises")

    assert phone.card.text.startswith("Please go to emergency care now")
    assert "does not fit here just now" in phone.said[-2].text


async def test_one_who_was_asked_about_erasing_keeps_everything(phone: Phone) -> None:
    await phone.begin()
    card = phone.card.text
    await phone.send("/delete")
    await phone.send("/exercises")
    assert phone.card.labels == GROUPS
    await phone.press("Back to today")

    assert phone.card.text == card


async def test_the_next_reminder_opens_the_day_over_what_is_looked_up(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.press("08:02")
    await phone.send("/exercises")
    leave = data(phone, "Back to today")
    await phone.stage.next_reminder()
    assert phone.card.text.startswith("Your routine")

    await tap(phone, leave)

    assert "from before" in phone.toast
    assert phone.card.text.startswith("Your routine")


async def test_an_hour_can_be_typed_while_looking_around(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/exercises")
    await phone.send("7:40")

    assert "did not understand" not in " ".join(m.text for m in phone.said)


STALE = (
    ShowShelf(Shelf.GLUTES, 0),
    ShowShelf(Shelf.RESTING, 0),
    ShowShelf(Shelf.ALL, 0),
    ShowExercise(ExerciseId("glute_bridge"), PagePart.OWN, 0),
    LeaveExercises(),
)


async def test_old_buttons_get_a_kind_answer(phone: Phone) -> None:
    await phone.begin()
    card, before = phone.card.text, len(phone.person.toasts)
    for count, button in enumerate(STALE, before + 1):
        await tap(phone, button.pack())
        assert "from before" in phone.toast
        assert (phone.card.text, len(phone.person.toasts)) == (card, count)


FORGED = (
    "ex1:no_such_one:own:0",
    "ex1:plank:own:0",
    "ex1:glute_bridge:own:7",
    "ex1:glute_bridge:else:0",
    "eg1:glutes:5",
    "eg1:resting:0",
    "ew1:glute_bridge",
    "ew1:no_such_one",
)


async def test_forged_buttons_change_nothing(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/exercises")
    await phone.press("Glutes")
    shown = phone.card.text
    for packed in FORGED:
        await tap(phone, packed)
        assert "from before" in phone.toast
        assert phone.card.text == shown


async def test_a_step_repeated_is_taken_once(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/exercises")
    for label in ("Glutes", "More of them", "Single-leg bridge", "How to", "Back", "Back"):
        again = data(phone, label)
        await phone.press(label)
        shown = phone.card.text
        await tap(phone, again)
        assert "from before" in phone.toast
        assert phone.card.text == shown

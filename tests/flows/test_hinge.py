"""From the hip hinge to the first deadlift: what is asked on the way, and when it is offered."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest

from bot.domain import diary as d
from bot.domain.exercise import ExerciseId, Limit, Place, RungId
from bot.domain.reasons import Reason
from bot.usecases.chart_store import Source, open_chart
from bot.usecases.current import current_screen
from tests.domain.factories import real_library
from tests.flows.driver import Phone

LIBRARY = real_library()
HIPS_FIRST = "Did your hips go back first"


async def write(phone: Phone, *events: d.Event) -> None:
    """Adds to the person's diary what would take weeks to tap, and shows where that leads."""
    app = phone.stage.running
    source = Source(phone.person.chat_id, uuid4().hex)
    opening = open_chart(app.store, LIBRARY, source, now=app.now(), find_screen=current_screen)
    async with opening as opened:
        assert opened is not None
        for event in events:
            opened[1].write(event)
    await app.presenter.redraw_behind()
    await phone.stage.settle()


async def plan(phone: Phone, *steps: tuple[str, str]) -> None:
    """Gives the person this routine today, its first card open."""
    items = tuple(planned(*step) for step in steps)
    today = phone.stage.running.now().date()
    await write(phone, d.RoutinePlanned(today, Place.FLOOR, items))
    while "Start" in phone.card.labels or "As usual" in phone.card.labels:
        await phone.press("Start" if "Start" in phone.card.labels else "As usual")


def planned(exercise: str, rung: str) -> d.RoutineItem:
    found = LIBRARY[ExerciseId(exercise)].rung(RungId(rung))
    return d.RoutineItem(
        ExerciseId(exercise), found.id, found.dose, found.positions[0], Reason.ITS_TURN
    )


async def learn(phone: Phone) -> None:
    """Three days with the stick, all of them good; the third ends on the end card."""
    await phone.begin()
    await write(phone, d.UsualPainSet(2))
    for day in range(3):
        if day:
            await phone.stage.pass_by(timedelta(days=2))
        await plan(phone, ("hip_hinge", "stick_8"))
        await phone.press("Fine")
        await phone.press("Yes")


@pytest.mark.parametrize("answer", ["Easy", "Fine"])
async def test_after_a_hinge_that_went_well_one_question_leads_on(
    phone: Phone, answer: str
) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "wall_6"), ("glute_squeeze", "squeeze_5_hold_3"))
    await phone.press(answer)
    assert HIPS_FIRST in phone.card.text
    assert "stick" not in phone.card.text

    await phone.press("Not sure")

    assert phone.card.text.startswith("Glute squeeze")


async def test_with_the_stick_its_contacts_are_asked_too(phone: Phone) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "stick_8"))
    await phone.press("Fine")

    assert "Did the stick keep touching" in phone.card.text


async def test_muscle_work_is_asked_about_and_then_the_hips(phone: Phone) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "wall_6"))
    await phone.press("Uncomfortable")
    await phone.press("Muscle work")

    assert HIPS_FIRST in phone.card.text


@pytest.mark.parametrize("kind", ["Too hard", "Back or leg", "Sharp"])
async def test_nobody_is_asked_about_hips_after_too_much(phone: Phone, kind: str) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "wall_6"))
    await phone.press("Uncomfortable")
    await phone.press(kind)

    assert HIPS_FIRST not in phone.card.text


async def test_nobody_is_asked_who_may_never_lift(phone: Phone) -> None:
    await phone.begin()
    await write(phone, d.LimitAdded(Limit.WORSE_BENDING))
    await plan(phone, ("hip_hinge", "wall_6"))
    await phone.press("Fine")

    assert "That is it for today" in phone.card.text


async def test_a_slip_is_taken_back_from_the_question(phone: Phone) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "wall_6"))
    card = phone.card.text
    await phone.press("Fine")
    await phone.press("Tapped by mistake")

    assert phone.card.text == card


async def test_the_question_answered_twice_is_kept_once(phone: Phone) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "wall_6"), ("glute_squeeze", "squeeze_5_hold_3"))
    await phone.press("Fine")
    question = phone.card
    yes = next(b.data for b in question.buttons if b.text == "Yes")
    assert yes is not None
    await phone.press("Not sure")
    shown = phone.card.text

    phone.person.send_callback(question.message_id, yes)
    await phone.stage.settle()

    assert phone.card.text == shown
    assert "from before" in phone.toast


async def test_it_stays_open_over_a_restart(phone: Phone) -> None:
    await phone.begin()
    await plan(phone, ("hip_hinge", "wall_6"))
    await phone.press("Fine")
    await phone.stage.restart()
    assert HIPS_FIRST in phone.card.text

    await phone.press("Yes")

    assert "That is it for today" in phone.card.text


async def test_after_three_good_days_the_deadlift_is_offered_and_added_by_two_taps(
    phone: Phone,
) -> None:
    await learn(phone)
    assert "Try the deadlift?" in phone.card.labels

    await phone.press("Try the deadlift?")
    assert "a physiotherapist was there each time" in phone.card.text
    await phone.press("Yes, add it")

    assert "Noted" in phone.toast
    assert "That is it for today" in phone.card.text
    assert "Try the deadlift?" not in phone.card.labels


async def test_not_now_leaves_the_offer_where_it_was(phone: Phone) -> None:
    await learn(phone)
    await phone.press("Try the deadlift?")
    offer = phone.card
    yes = next(b.data for b in offer.buttons if b.text.startswith("Yes"))
    assert yes is not None

    await phone.press("Not now")

    assert "Try the deadlift?" in phone.card.labels
    phone.person.send_callback(offer.message_id, yes)
    await phone.stage.settle()
    assert "from before" in phone.toast
    assert "Try the deadlift?" in phone.card.labels


async def test_two_good_days_are_not_enough(phone: Phone) -> None:
    await phone.begin()
    await write(phone, d.UsualPainSet(2))
    for _ in range(2):
        await plan(phone, ("hip_hinge", "stick_8"))
        await phone.press("Fine")
        await phone.press("Yes")
        assert "Try the deadlift?" not in phone.card.labels
        await phone.stage.pass_by(timedelta(days=2))


async def test_with_more_usual_pain_there_is_no_offer(phone: Phone) -> None:
    await learn(phone)
    await write(phone, d.UsualPainSet(4))

    assert "Try the deadlift?" not in phone.card.labels

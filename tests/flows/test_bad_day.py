"""A bad day: one number, gentle things, a kept day; it ends by the morning question."""

from __future__ import annotations

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.mornings import (
    assert_stale,
    data,
    diary_entries,
    first_day,
    names,
    second_morning,
    to_the_end,
)

GENTLE = "gentle, for a bad day"


async def a_bad_day_and_the_morning_after(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("A bad day")
    assert "How strong is it now" in phone.card.text
    await phone.press("5")
    assert "counts as kept" in phone.card.text
    assert GENTLE in phone.card.text
    await phone.press("As usual")
    await to_the_end(phone)
    assert "That is it for today" in phone.card.text
    await phone.stage.next_reminder()
    assert GENTLE in phone.card.text, "it does not end by itself"
    await phone.press("As usual")
    assert GENTLE not in phone.card.text
    await phone.press("Start")
    assert phone.is_on_a_card


async def test_a_bad_day_is_gentle_until_a_morning_as_usual(phone: Phone) -> None:
    await a_bad_day_and_the_morning_after(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await a_bad_day_and_the_morning_after(phone)


async def test_the_morning_after_is_asked_even_where_nothing_was_done(
    phone: Phone, stage: Stage
) -> None:
    await second_morning(phone)
    await phone.press("A bad day")
    await phone.press("4")
    await phone.press("As usual")
    await stage.next_reminder()
    assert "How is your back since Tuesday" in phone.card.text
    await phone.press("Worse")
    await phone.press("Not sure")
    assert GENTLE in phone.card.text


async def test_flare_asks_at_any_time_and_the_message_of_the_day_comes_once(
    phone: Phone, stage: Stage
) -> None:
    await first_day(phone)
    stage.clock.move_to(stage.clock.now().replace(day=24, hour=6))
    await phone.send("/flare")
    await phone.press("5")
    assert GENTLE in phone.card.text
    before = len(phone.said)
    due = await stage.next_reminder()
    assert due.day == 25
    assert len(phone.said) == before + 1


async def test_in_the_middle_of_a_routine_the_rest_gives_way_and_answers_stay(
    phone: Phone,
) -> None:
    opening = await second_morning(phone)
    planned = names(opening)
    await phone.press("As usual")
    await phone.press(f"How to: {planned[0]}")
    await phone.press("Easy")
    await phone.send("/flare")
    await phone.press("5")
    await to_the_end(phone)
    first, *rest = phone.card.text.split("\n\n")[0].splitlines()[1:]
    assert first == f"{planned[0]}: easy"
    assert planned[1] not in "".join(rest)


async def test_after_todays_routine_it_counts_and_tomorrow_is_gentle(
    phone: Phone, stage: Stage
) -> None:
    await first_day(phone)
    await phone.send("/flare")
    await phone.press("5")
    assert "done already and counts" in phone.said[-2].text
    await stage.next_reminder()
    assert GENTLE in phone.card.text


async def test_three_over_the_usual_asks_for_the_four_signs(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("A bad day")
    await phone.press("7")
    assert "/warning" in phone.said[-2].text
    assert "No to all four" in phone.card.labels
    await phone.press("No to all four")
    assert "much worse than usual" in phone.card.text
    assert GENTLE in phone.card.text


async def test_a_sign_told_after_a_bad_day_ends_exercise(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("A bad day")
    await phone.press("10")
    await phone.press("Yes")
    assert "112" in phone.card.text
    await phone.send("/flare")
    assert "until someone has checked you" in phone.said[-2].text
    assert "How strong" not in phone.card.text


@pytest.mark.parametrize("stopped", [True, False])
async def test_flare_starts_nothing_for_one_who_stopped_or_has_not_begun(
    phone: Phone, stage: Stage, stopped: bool
) -> None:
    if stopped:
        await first_day(phone)
        await phone.send("/stop")
    else:
        await phone.send("/start")
        await phone.press("I am 18")
    card, before = phone.card.text, diary_entries(stage)
    await phone.send("/flare")
    assert "/warning" in phone.said[-2].text
    assert phone.card.text == card
    assert diary_entries(stage) == before


async def test_a_bad_day_that_was_a_slip_is_taken_back(phone: Phone) -> None:
    opening = await second_morning(phone)
    text, labels = opening.text, opening.labels
    await phone.press("A bad day")
    await phone.press("5")
    await phone.press("Tapped by mistake")
    assert (phone.card.text, phone.card.labels) == (text, labels)


async def test_a_slip_before_the_day_was_planned_is_taken_back(phone: Phone, stage: Stage) -> None:
    await first_day(phone)
    stage.clock.move_to(stage.clock.now().replace(day=24, hour=6))
    await phone.send("/flare")
    await phone.press("5")
    await phone.press("Tapped by mistake")
    assert GENTLE not in phone.card.text
    assert len(names(phone.card)) == 3


async def test_another_number_on_the_same_day_counts_alone(phone: Phone) -> None:
    await second_morning(phone)
    await phone.press("A bad day")
    await phone.press("7")
    await phone.press("No to all four")
    await phone.send("/flare")
    await phone.press("5")
    assert "much worse than usual" not in phone.card.text
    assert GENTLE in phone.card.text


async def test_old_and_repeated_taps_make_no_bad_day(phone: Phone) -> None:
    opening = await second_morning(phone)
    bad = data(opening, "A bad day")
    await phone.press("A bad day")
    five, back = data(phone.card, "5"), data(phone.card, "Back")
    await phone.press("Back")
    for late in (five, back):
        await assert_stale(phone, late)
    await phone.press("A bad day")
    await phone.press("5")
    slip = data(phone.card, "Tapped by mistake")
    await assert_stale(phone, five)
    await phone.press("As usual")
    for late in (bad, five, back, slip):
        await assert_stale(phone, late)

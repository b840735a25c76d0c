"""[In 1 hour]: the same routine again, as a message of its own, and the hour stays."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.flows.driver import Phone, Stage
from tests.flows.mornings import (
    assert_stale,
    data,
    first_day,
    names,
    rows,
    second_morning,
    to_the_end,
)

AN_HOUR = timedelta(hours=1)


async def snooze_once(phone: Phone) -> None:
    opening = await second_morning(phone)
    text, routine = opening.text, names(opening)
    await phone.press("In 1 hour")
    assert "I come back today at 09:00" in phone.card.text
    before = len(phone.said)
    await phone.stage.next_reminder()
    assert len(phone.said) == before + 1
    assert phone.card.message_id != opening.message_id
    assert not any(m.rows for m in phone.said[:-1]), "the old keyboard is gone"
    assert (phone.card.text, names(phone.card)) == (text, routine)
    await phone.press("As usual")
    await to_the_end(phone)
    assert "Next: tomorrow at 08:00" in phone.card.text


async def test_the_routine_comes_again_an_hour_later(phone: Phone) -> None:
    await snooze_once(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await snooze_once(phone)


async def test_three_times_a_day_and_then_it_waits(phone: Phone, stage: Stage) -> None:
    opening = await second_morning(phone)
    fourth = data(opening, "In 1 hour")
    for _ in range(3):
        assert "third time" not in phone.card.text
        await phone.press("In 1 hour")
        third = phone.card.text
        await stage.next_reminder()
    assert "third time" in third
    assert "In 1 hour" not in phone.card.labels
    phone.person.send_callback(phone.card.message_id, fourth)
    await stage.settle()
    assert "three times" in phone.toast
    assert rows(stage, "snooze") == 0
    assert "As usual" in phone.card.labels


@pytest.mark.parametrize("way", ["Start now", "/today"])
async def test_who_goes_on_before_gets_no_second_message(
    phone: Phone, stage: Stage, way: str
) -> None:
    await second_morning(phone)
    await phone.press("In 1 hour")
    assert rows(stage, "snooze") == 1
    await (phone.send(way) if way.startswith("/") else phone.press(way))
    assert "As usual" in phone.card.labels
    assert rows(stage, "snooze") == 0
    before = len(phone.said)
    await stage.pass_by(AN_HOUR)
    assert len(phone.said) == before


async def test_start_now_opens_the_first_card_where_no_morning_is_asked(
    phone: Phone, stage: Stage
) -> None:
    await second_morning(phone)
    await phone.press("Worse")
    await phone.press("Something else")
    assert "Start" in phone.card.labels
    await phone.press("In 1 hour")
    await phone.press("Start now")
    assert "Easy" in phone.card.labels
    assert rows(stage, "snooze") == 0


async def test_a_snooze_over_midnight_keeps_the_routine_of_its_date(
    phone: Phone, stage: Stage
) -> None:
    await first_day(phone)
    await phone.send("/time 23:30")
    await stage.next_reminder()
    routine = names(phone.card)
    await phone.press("In 1 hour")
    assert "tomorrow at 00:30" in phone.card.text
    await stage.next_reminder()
    assert names(phone.card) == routine
    await phone.press("As usual")
    await to_the_end(phone)
    assert "Next: today at 23:30" in phone.card.text, "the day after midnight has its own"


async def test_a_snooze_that_is_found_too_late_is_missed(phone: Phone, stage: Stage) -> None:
    await second_morning(phone)
    await phone.press("In 1 hour")
    before = len(phone.said)
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + timedelta(hours=5, minutes=1))
    await stage.start()
    await stage.settle()
    await stage.pass_by(timedelta())
    assert len(phone.said) == before
    assert rows(stage, "snooze") == 0
    await phone.send("/today")
    assert "As usual" in phone.card.labels


async def test_a_snooze_found_in_time_still_comes(phone: Phone, stage: Stage) -> None:
    await second_morning(phone)
    await phone.press("In 1 hour")
    before = len(phone.said)
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + timedelta(hours=4, minutes=59))
    await stage.start()
    await stage.pass_by(timedelta())
    assert len(phone.said) == before + 1


async def test_another_zone_leaves_the_instant(phone: Phone, stage: Stage) -> None:
    await second_morning(phone)
    await phone.press("In 1 hour")
    await phone.send("/time")
    await phone.press("08:00")
    due = await stage.running.next_due_at()
    assert due is not None
    assert due - stage.clock.now() == AN_HOUR
    await stage.next_reminder()
    assert "As usual" in phone.card.labels


async def test_who_stops_is_not_written_to_by_a_snooze(phone: Phone, stage: Stage) -> None:
    await second_morning(phone)
    await phone.press("In 1 hour")
    await phone.send("/stop")
    assert rows(stage, "snooze") == 0
    await phone.send("/start")
    assert rows(stage, "snooze") == 1


async def test_old_and_repeated_taps_snooze_nothing(phone: Phone) -> None:
    opening = await second_morning(phone)
    snooze = data(opening, "In 1 hour")
    await phone.press("In 1 hour")
    start = data(phone.card, "Start now")
    await phone.press("Start now")
    await assert_stale(phone, start)
    await phone.press("As usual")
    for late in (snooze, start):
        await assert_stale(phone, late)
    await to_the_end(phone)
    for late in (snooze, start):
        await assert_stale(phone, late)


async def test_a_snoozed_day_can_be_left_out(phone: Phone, stage: Stage) -> None:
    await second_morning(phone)
    await phone.press("In 1 hour")
    await phone.press("Not today")
    await phone.press("No time")
    assert rows(stage, "snooze") == 0
    await phone.press("Do it today")
    assert "As usual" in phone.card.labels
    assert rows(stage, "snooze") == 0

"""[Timer]: tones for the dose on the card, and the question how it was when they are over."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain.thresholds import TIME_TO_PLAY
from tests.flows.days import assert_stale, data, reach_list, tap
from tests.flows.driver import Phone, Stage
from tests.flows.timing import DONE, heard, seconds_of, stop, the_track, tracks
from tests.media.tracks.hearing import listen

A_WHILE = timedelta(minutes=3)


async def time_the_first(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Timer")


async def a_day_with_timers(phone: Phone) -> None:
    await phone.begin()
    for number in (1, 2, 3):
        card = phone.card
        assert f"{number} of 3" in card.text
        await phone.press("Timer")
        assert phone.card.message_id == card.message_id
        assert the_track(phone).message_id > card.message_id
        await phone.stage.next_reminder()
        assert tracks(phone) == []
        assert phone.card.text.startswith(DONE)
        assert phone.card.message_id > card.message_id
        assert not phone.person.message(card.message_id).rows
        await phone.press("Fine")
        assert not phone.card.text.startswith(DONE)
    assert "How was" not in phone.card.text


async def test_each_exercise_of_a_day_is_timed_and_answered(phone: Phone) -> None:
    await a_day_with_timers(phone)


async def test_the_same_with_a_restart_between_every_two_steps(phone: Phone) -> None:
    phone.stage.restarts_between_steps = True
    await a_day_with_timers(phone)


async def test_the_track_is_made_for_the_dose_and_ends_before_the_question_comes(
    phone: Phone, stage: Stage
) -> None:
    await time_the_first(phone)
    started, samples = stage.clock.now(), heard(phone)
    assert "Get ready 10 s, then" in the_track(phone).text
    assert [round(sound.at) for sound in listen(samples)][:2] == [0, 10]
    due = await stage.next_reminder()
    assert (due - started).total_seconds() - seconds_of(samples) == pytest.approx(
        TIME_TO_PLAY.total_seconds() - 1.5, abs=0.1
    )


async def test_a_timer_is_stopped_and_nothing_comes(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    card = phone.card
    await stop(phone)
    assert phone.toast == "The timer is off."
    assert tracks(phone) == []
    await stage.pass_by(A_WHILE)
    assert (phone.card.text, phone.card.message_id) == (card.text, card.message_id)
    await phone.press("Fine")


@pytest.mark.parametrize("label", ["Fine", "Swap", "Skip", "Pain: stop"])
async def test_whoever_goes_on_before_the_end_is_asked_nothing(
    phone: Phone, stage: Stage, label: str
) -> None:
    await time_the_first(phone)
    await phone.press(label)
    assert tracks(phone) == []
    before = [m.text for m in phone.said]
    await stage.pass_by(A_WHILE)
    assert [m.text for m in phone.said] == before


async def test_timers_of_one_person_never_overlap(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    first = the_track(phone)
    await stage.pass_by(timedelta(seconds=20))
    await phone.press("Timer")
    assert the_track(phone).message_id > first.message_id
    uploaded = len(stage.standin.core.state.files)
    await stage.next_reminder()
    assert phone.card.text.startswith(DONE)
    said = len(phone.said)
    await stage.pass_by(A_WHILE)
    assert len(phone.said) == said
    assert len(stage.standin.core.state.files) == uploaded


async def test_the_same_track_is_not_uploaded_twice(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    before = the_track(phone)
    await stage.restart()
    await stage.pass_by(timedelta(seconds=20))
    await phone.press("Timer")
    assert the_track(phone).message_id != before.message_id
    assert the_track(phone).media == before.media


async def test_one_of_the_list_is_timed_by_its_name(phone: Phone, stage: Stage) -> None:
    await reach_list(phone)
    await phone.send("timer")
    assert phone.card.text == "The timer for which one?"
    await phone.press("Back")
    await phone.press("Timer")
    await phone.send("bridge")
    assert phone.card.text.startswith("Three you know")
    assert "Glute bridge" in the_track(phone).text
    await stage.next_reminder()
    assert phone.card.text.startswith(f"{DONE}\nGlute bridge: 8 lifts")
    await phone.press("Fine")
    assert phone.card.text.startswith("Two you know")
    await phone.press("The other two fine")
    assert "Glute bridge: fine" in phone.card.text


async def test_how_it_was_may_be_told_with_the_whole_list(phone: Phone, stage: Stage) -> None:
    await reach_list(phone)
    await phone.press("Timer")
    await phone.press("Glute bridge")
    await stage.next_reminder()
    await phone.press("Back to the list")
    assert phone.card.text.startswith("Three you know")
    await phone.press("All three fine")
    assert "Glute bridge: fine" in phone.card.text


async def test_the_way_to_do_it_is_still_there_after_its_timer(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    await stage.next_reminder()
    await phone.press("How to")
    assert DONE not in phone.card.text
    await phone.press("Less text")
    assert phone.card.text.startswith(DONE)


async def test_a_question_asked_for_meanwhile_makes_room_for_the_end(
    phone: Phone, stage: Stage
) -> None:
    await time_the_first(phone)
    await phone.send("/settings")
    assert tracks(phone)
    await stage.next_reminder()
    assert phone.card.text.startswith(DONE)


async def test_an_end_that_is_much_too_late_is_dropped_without_a_word(
    phone: Phone, stage: Stage
) -> None:
    await time_the_first(phone)
    card = phone.card
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + timedelta(minutes=30))
    await stage.start()
    await stage.settle()
    await stage.running.presenter.redraw_behind()
    assert tracks(phone) == []
    assert (phone.card.text, phone.card.message_id) == (card.text, card.message_id)
    await phone.press("Fine")


async def test_an_end_a_little_late_still_comes(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + timedelta(minutes=10))
    await stage.start()
    await stage.settle()
    assert phone.card.text.startswith(DONE)
    assert tracks(phone) == []


async def test_the_time_to_get_ready_is_a_setting(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    await phone.send("/settings")
    assert "Timer: 10 s to get ready" in phone.card.text
    await phone.press("Timer")
    assert "✓ 10 seconds" in phone.card.labels
    await phone.press("20 seconds")
    assert "Timer: 20 s to get ready" in phone.card.text
    await phone.press("Back")
    await phone.press("Timer")
    assert "Get ready 20 s" in the_track(phone).text
    assert [round(sound.at) for sound in listen(heard(phone))][:2] == [0, 20]


async def test_a_timer_is_started_and_stopped_by_words(phone: Phone) -> None:
    await phone.begin()
    await phone.send("timer")
    assert the_track(phone)
    await phone.send("Stop!")
    assert tracks(phone) == []
    assert any("The timer is off" in m.text for m in phone.said)
    assert phone.is_on_a_card
    await phone.send("stop")
    assert not phone.is_on_a_card


async def test_stopping_all_messages_ends_the_timer_too(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    await phone.send("/stop")
    assert tracks(phone) == []
    said = len(phone.said)
    await stage.pass_by(A_WHILE)
    assert len(phone.said) == said


async def test_a_tap_from_before_starts_no_timer(phone: Phone) -> None:
    await phone.begin()
    old = data(phone, "Timer")
    await phone.press("Fine")
    await assert_stale(phone, old)
    assert tracks(phone) == []


async def test_a_double_tap_leaves_one_track(phone: Phone) -> None:
    await phone.begin()
    again = data(phone, "Timer")
    await tap(phone, again, again)
    assert the_track(phone)


async def test_erasing_everything_leaves_no_timer(phone: Phone, stage: Stage) -> None:
    await time_the_first(phone)
    await phone.send("/delete")
    assert tracks(phone) == []
    await phone.press("Yes, erase everything")
    said = len(phone.said)
    await stage.pass_by(A_WHILE)
    assert len(phone.said) == said

"""[Change an answer]: any answer and any morning of the last 14 days."""

from __future__ import annotations

from datetime import timedelta

from bot.chat.buttons import ChangeMorning, ChangeTo, PickOther, ShowAnswers, ShowDay
from bot.domain.diary import Answer, Feel
from tests.flows.days import (
    assert_stale,
    data,
    diary_entries,
    finish_first_day,
    reach_day,
    reach_list,
    tap,
)
from tests.flows.driver import Phone, Stage
from tests.flows.test_list_mode import told as told

FIRST_ROUTINE = 6
"""Its seq, after the five entries of the first contact."""


async def reach_days(phone: Phone, number: int) -> None:
    """At the days, on the evening of this day."""
    restarts, phone.stage.restarts_between_steps = phone.stage.restarts_between_steps, False
    await reach_day(phone, number)
    await phone.press("As usual")
    await phone.answer_all()
    phone.stage.restarts_between_steps = restarts
    await phone.press("Change an answer")


async def test_another_answer_is_given_directly(told: Phone) -> None:
    await reach_days(told, 2)
    assert told.card.labels == ["Tuesday 24 November", "Monday 23 November", "Back"]
    await told.press("Monday")
    assert "Morning after: As usual" in told.card.labels
    await told.press("Glute bridge: fine")
    assert "✓ Fine" in told.card.labels
    await told.press("Easy")
    assert told.toast == "Changed."
    assert "Glute bridge: easy" in told.card.labels
    await told.press("Done")
    assert "That is it for today" in told.card.text


async def test_a_change_to_pain_asks_where_and_rests_it_from_now_on(told: Phone) -> None:
    await reach_days(told, 2)
    await told.press("Monday")
    await told.press("Glute bridge")
    await told.press("Pain: stop")
    assert "Where did it hurt?" in told.card.text
    await told.press("Back")
    await told.press("An ache")
    assert told.card.text.startswith("Glute bridge rests now.")
    assert "Another exercise instead" not in told.card.labels
    await told.press("Stop for today")
    assert "Glute bridge: pain" in told.card.labels
    await told.press("Done")
    assert "Resting until your provider says otherwise: Glute bridge" in told.card.text


async def test_a_change_to_pain_makes_todays_open_plan_anew(told: Phone) -> None:
    await reach_list(told)
    assert "Glute bridge" in told.card.text
    await tap(told, ShowDay(FIRST_ROUTINE))
    await told.press("Glute bridge")
    await told.press("Pain: stop")
    await told.press("Back")
    await told.press("An ache")
    await told.press("Go on")
    await told.press("Done")
    assert "Glute bridge" not in told.card.text
    assert "Easy" in told.card.labels or told.card.text.startswith(("Two", "Three"))


async def test_uncomfortable_asks_what_it_was(told: Phone) -> None:
    await reach_days(told, 2)
    await told.press("Monday")
    await told.press("Glute bridge")
    await told.press("Uncomfortable")
    assert "What was the discomfort?" in told.card.text
    await told.press("Too hard")
    assert "Glute bridge: uncomfortable" in told.card.labels
    await told.stage.next_reminder()
    assert "Glute bridge: a little easier for now" in told.card.text or "Glute" in told.card.text


async def test_what_rested_only_for_that_answer_is_active_again_and_it_says_so(
    told: Phone,
) -> None:
    await told.begin()
    await told.press("Fine")
    for label in ("Pain: stop", "Back", "An ache", "Go on", "Fine"):
        await told.press(label)
    assert "Resting until" in told.card.text
    await told.press("Change an answer")
    await told.press("Monday")
    await told.press("Glute bridge: pain")
    await told.press("Fine")
    assert "Glute bridge" in told.card.text.splitlines()[-1]
    assert told.card.text.endswith("not resting any more.")
    await told.press("Done")
    assert "Resting until" not in told.card.text


async def test_a_slip_in_a_change_brings_back_what_it_was(phone: Phone) -> None:
    await reach_days(phone, 2)
    await phone.press("Monday")
    await phone.press("Glute bridge")
    await phone.press("Pain: stop")
    await phone.press("Tapped by mistake")
    await phone.press("Change an answer")
    await phone.press("Monday")
    assert "Glute bridge: fine" in phone.card.labels


async def test_a_morning_is_changed_and_a_worse_one_is_asked_about(told: Phone) -> None:
    await reach_days(told, 3)
    await told.press("Monday")
    await told.press("Morning after")
    assert told.card.text.startswith("The morning after Monday 23 November")
    await told.press("Worse")
    assert "What was it, do you think?" in told.card.text
    await told.press("Glute bridge")
    assert "Morning after: Worse" in told.card.labels
    await told.press("Done")
    assert "Resting until your provider says otherwise: Glute bridge" in told.card.text


async def test_signs_told_in_a_pain_talk_stay_when_the_pain_is_changed(phone: Phone) -> None:
    await reach_days(phone, 2)
    await phone.press("Monday")
    picked = data(phone, "Glute bridge")
    await phone.press("Glute bridge")
    await phone.press("Pain: stop")
    await phone.press("Chest")
    assert "emergency care now" in phone.card.text
    await assert_stale(phone, picked)


async def test_two_taps_at_once_are_one_change(phone: Phone, stage: Stage) -> None:
    await reach_days(phone, 2)
    await phone.press("Monday")
    await phone.press("Glute bridge")
    easy, skip, before = data(phone, "Easy"), data(phone, "Skip"), diary_entries(stage)
    await tap(phone, easy, skip)
    assert diary_entries(stage) == before + 2
    assert "Glute bridge: easy" in phone.card.labels
    await assert_stale(phone, easy, skip)


async def test_the_same_answer_again_changes_nothing(phone: Phone, stage: Stage) -> None:
    await reach_days(phone, 2)
    before = diary_entries(stage)
    for said, same in (("Glute bridge", "✓ Fine"), ("Morning after", "✓ As usual")):
        await tap(phone, ShowDay(FIRST_ROUTINE))
        await phone.press(said)
        await phone.press(same)
        assert phone.toast == "That is what it says already."
    assert diary_entries(stage) == before


async def test_what_is_older_than_14_days_stays_and_gets_a_kind_word(
    phone: Phone, stage: Stage
) -> None:
    await finish_first_day(phone)
    await phone.send("/today")
    await phone.press("Change an answer")
    await phone.press("Monday")
    picked = data(phone, "Glute bridge")
    await stage.pass_by(timedelta(days=15))
    before = diary_entries(stage)
    for old in (
        picked,
        ShowDay(FIRST_ROUTINE),
        ChangeTo(9, Answer.PAIN),
        ChangeMorning(9, Feel.SORE),
    ):
        await tap(phone, old)
        assert phone.toast == "That is more than 14 days ago. It stays as it is.", old
    assert diary_entries(stage) == before


async def test_the_buttons_of_old_end_cards_lead_to_the_days(phone: Phone) -> None:
    await finish_first_day(phone)
    await tap(phone, ShowAnswers(FIRST_ROUTINE, open=True))
    assert phone.card.text.startswith("Which day?")
    await tap(phone, ShowAnswers(FIRST_ROUTINE, open=False))
    await assert_stale(phone, ShowAnswers(FIRST_ROUTINE, open=False), ShowDay(99), PickOther(0))


async def test_days_come_in_pages(phone: Phone) -> None:
    await reach_days(phone, 8)
    assert len(phone.card.labels) == 9
    await phone.press("Older days")
    assert phone.card.labels == ["Monday 23 November", "Newer days", "Back"]
    await phone.press("Newer days")
    await phone.press("Back")
    assert "That is it for today" in phone.card.text

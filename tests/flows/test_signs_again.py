"""Lasting signs, and what is asked again after time away, a bad run, a strong usual pain."""

from __future__ import annotations

from datetime import timedelta

from bot.chat.buttons import SettleSign
from tests.flows.driver import Phone, Stage
from tests.flows.test_safety import choose_an_hour


async def reach_the_second_list(phone: Phone) -> None:
    await phone.send("/start")
    await phone.press("I am 18")
    await phone.press("No")


async def no_to_both_lists(phone: Phone) -> None:
    await phone.press("No to all four")
    await phone.press("None of these")


async def stay_away(stage: Stage, days: int) -> None:
    """The bot is down for so many days and then sends the next day's message."""
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + timedelta(days=days))
    await stage.start()
    await stage.running.wait_until_idle()
    await stage.next_reminder()


async def press_data(phone: Phone, data: str) -> None:
    phone.person.send_callback(phone.card.message_id, data)
    await phone.stage.settle()


async def test_an_old_accident_starts_anyway_with_a_word_to_see_someone_soon(
    phone: Phone,
) -> None:
    await reach_the_second_list(phone)
    await phone.press("At least one")
    await phone.press("An old accident")
    assert "Is all of this true?" in phone.card.text

    await phone.press("Yes, only that")

    assert any("see a doctor or physio about it soon" in m.text for m in phone.said)
    await phone.press("Nothing")
    await phone.press("4")
    await phone.press("Floor")
    assert "Easy" in phone.card.labels


async def test_night_pain_and_fever_stay_blocked(phone: Phone) -> None:
    await reach_the_second_list(phone)
    await phone.press("At least one")
    await phone.press("Pain at night")

    await phone.press("No, or not sure")

    assert "speak to a doctor today or tomorrow" in phone.card.text
    assert "You told me: Pain at night." in phone.card.text
    assert "Yes, only that" not in phone.card.labels
    await phone.send("/today")
    assert "Do not exercise" in phone.card.text


async def test_more_than_one_is_asked_no_further(phone: Phone) -> None:
    await reach_the_second_list(phone)
    await phone.press("At least one")

    await phone.press("More than one")

    assert "Is all of this true?" not in phone.card.text
    assert "Is it your chest" in phone.card.text
    assert phone.card.labels == ["That was a slip"]


async def test_one_who_cannot_tell_gets_no_short_way(phone: Phone) -> None:
    await reach_the_second_list(phone)
    await phone.press("I cannot tell")

    await phone.press("An old accident")

    assert "Is all of this true?" not in phone.card.text
    assert "Do not exercise" in phone.card.text


async def test_the_answer_to_the_question_counts_on_the_question_only(phone: Phone) -> None:
    await reach_the_second_list(phone)
    await phone.press("At least one")
    block = next(b.data for b in phone.card.buttons if b.text == "An old accident")
    seq = int((block or "").split(":")[1])
    yes = SettleSign(seq, is_lasting=True).pack()

    await press_data(phone, yes)
    assert "Which one is it?" in phone.card.text
    await phone.press("Fever or feeling ill")
    await press_data(phone, yes)

    assert "You told me: Fever or feeling ill." in phone.card.text
    assert "from before" in phone.toast


async def test_a_lasting_sign_tapped_by_mistake_can_still_be_taken_back(phone: Phone) -> None:
    await reach_the_second_list(phone)
    await phone.press("At least one")
    await phone.press("Pain at night")
    await phone.press("No, or not sure")

    await phone.press("That was a slip")
    await phone.press("None of these")

    assert "Tap what fits you." in phone.card.text


async def test_the_question_waits_through_a_restart_and_start(phone: Phone, stage: Stage) -> None:
    await reach_the_second_list(phone)
    await phone.press("At least one")
    await phone.press("Pain when coughing")
    await stage.restart()

    await phone.send("/start")

    assert "Yes, only that" in phone.card.labels


async def test_two_lasting_signs_within_four_weeks_stay_blocked(phone: Phone, stage: Stage) -> None:
    await choose_an_hour(phone)
    await stay_away(stage, 15)
    await phone.press("No to all four")
    await phone.press("At least one")
    await phone.press("An old accident")
    await phone.press("Yes, only that")
    assert "Your routine" in phone.card.text
    await stay_away(stage, 15)
    await phone.press("No to all four")
    await phone.press("At least one")

    await phone.press("Pain at night")

    assert "It is the second one in four weeks." in phone.card.text
    assert "Yes, only that" not in phone.card.labels


async def test_after_15_days_away_both_lists_come_before_the_routine(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    await stay_away(stage, 15)
    assert "Safety first." in phone.card.text

    await phone.press("No to all four")
    assert "One more list." in phone.card.text
    await phone.press("None of these")

    assert "Your routine" in phone.card.text
    await phone.press("Start")
    assert "1 of 3" in phone.card.text


async def test_today_asks_both_lists_first_too(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await stage.pass_by(timedelta(days=15))

    await phone.send("/today")

    assert "Safety first." in phone.card.text
    await no_to_both_lists(phone)
    assert "Your routine" in phone.card.text


async def test_a_yes_after_time_away_blocks_the_planned_routine(phone: Phone, stage: Stage) -> None:
    await choose_an_hour(phone)
    await stay_away(stage, 15)

    await phone.press("Yes")

    assert "emergency care now" in phone.card.text
    await phone.send("/today")
    assert "emergency care now" in phone.card.text


async def test_an_old_card_does_not_lead_past_the_lists(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    await phone.press("Fine")
    easy = next(b.data for b in phone.card.buttons if b.text == "Easy")
    assert easy is not None
    await stage.pass_by(timedelta(days=15))

    await press_data(phone, easy)

    assert "Safety first." in phone.card.text
    assert "from before" in phone.toast
    await no_to_both_lists(phone)
    assert "Your routine" in phone.card.text


async def test_one_who_left_before_the_first_routine_is_asked_again(
    phone: Phone, stage: Stage
) -> None:
    await reach_the_second_list(phone)
    await phone.press(phone.none_of_these)
    await phone.press("Nothing")
    await phone.press("4")
    await stage.pass_by(timedelta(days=15))

    await phone.send("/start")

    assert "Safety first." in phone.card.text
    await no_to_both_lists(phone)
    assert "Where are you now?" in phone.card.text


async def test_after_30_days_away_the_conditions_come_again_and_the_plan_obeys_them(
    phone: Phone, stage: Stage
) -> None:
    await reach_the_second_list(phone)
    await phone.press(phone.none_of_these)
    await phone.press("Hip replacement")
    await phone.press("Done")
    await phone.press("They said")
    await phone.press("4")
    await phone.press("Floor")
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.press("08:02")
    await stay_away(stage, 30)
    await no_to_both_lists(phone)
    assert "✓ Hip replacement" in phone.card.labels

    await phone.press("Pregnant")
    await phone.press("Done")
    await phone.press("They said")

    assert "Your routine" in phone.card.text
    await phone.press("Start")
    assert "on your back" not in phone.card.text
    await phone.press("Fine")
    assert "That is it for today" in phone.card.text, "nothing new after days away"


async def test_a_usual_pain_of_eight_asks_somebody_first(phone: Phone) -> None:
    await reach_the_second_list(phone)
    await phone.press(phone.none_of_these)
    await phone.press("Nothing")

    await phone.press("8")

    assert "Please ask a doctor or physio first." in phone.card.text
    assert "Usual pain of 7 or more" in phone.card.text
    await phone.press("I will ask first")
    await phone.send("/today")
    assert "Good. I will wait." in phone.card.text
    await phone.press("They said it is fine")
    assert "Where are you now?" in phone.card.text


async def test_after_two_worse_mornings_the_four_come_first_and_once(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    await stage.next_reminder()
    await phone.press("Worse")
    await phone.press("Something else")
    for _ in range(3):
        await phone.press("Start") if "Start" in phone.card.labels else None
        await phone.press("Fine")
    await stage.next_reminder()

    await phone.press("Worse")

    assert "One check first." in phone.card.text
    await phone.press("No to all four")
    assert "Something else: bad night, work, garden" in phone.card.labels
    await phone.press("Something else")
    assert "One check first." not in phone.card.text


async def test_an_emergency_follow_up_repeats_the_advice_and_a_check_opens_the_way(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    await stage.next_reminder()
    await phone.press("As usual")
    for label in ("How to: Lying", "Pain: stop", "Back", "8", "An ache", "Yes"):
        await phone.press(label)
    await phone.press("Numb between")
    await stage.pass_by(timedelta(days=1))
    assert "Please go to emergency care now." in phone.card.text
    assert "If not, please go now." in phone.card.text

    await phone.press("Yes, it was checked")
    assert phone.card.text.startswith("Do not exercise until they say that you can.")
    await phone.press("A doctor or physio says")
    await phone.press("Another health professional")
    assert "It counts when a health professional checked you" in phone.card.text
    await phone.press("Today")

    assert "Do not exercise" not in phone.card.text


async def test_the_page_of_signs_has_no_gate(phone: Phone) -> None:
    await phone.send("/start")

    await phone.send("/warning")

    assert any("Signs that need a doctor" in m.text for m in phone.said)


async def test_an_old_morning_check_does_not_lead_past_the_lists(
    phone: Phone, stage: Stage
) -> None:
    await choose_an_hour(phone)
    await stage.next_reminder()
    asked = next(b.data for b in phone.card.buttons if b.text == "As usual")
    assert asked is not None
    await stage.stop()
    stage.clock.move_to(stage.clock.now() + timedelta(days=15, hours=6))
    await stage.start()

    await press_data(phone, asked)
    assert "Safety first." in phone.card.text
    await no_to_both_lists(phone)

    assert all("Start" not in m.labels for m in phone.said)  # that day's plan has lapsed
    await phone.send("/today")
    assert "Start" in phone.card.labels

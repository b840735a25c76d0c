"""What is kept is said, the agreement can be taken back, and silence ends in erasing."""

from __future__ import annotations

from datetime import timedelta

from bot.preview.telegram.seen import SeenMessage
from tests.flows.days import diary_entries, finish_first_day
from tests.flows.driver import Phone, Stage


def said(phone: Phone, words: str) -> SeenMessage:
    return next(m for m in reversed(phone.said) if words in m.text)


async def ask_withdraw(phone: Phone) -> None:
    await phone.send("/privacy")
    await phone.press("Take back my agreement", on=said(phone, "What I keep, and why"))


async def test_privacy_says_what_why_how_long_where_and_what_telegram_sees(phone: Phone) -> None:
    await phone.send("/start")
    await phone.send("/privacy")
    line = said(phone, "What I keep, and why")
    for words in (
        "to choose what is safe for you",
        "24 months after your last word",
        "locked with a key",
    ):
        assert words in line.text
    assert "What Telegram sees" in line.text
    assert line.rows == ()


async def test_the_diary_can_be_taken_along_from_there(phone: Phone) -> None:
    await finish_first_day(phone)
    await phone.send("/privacy")
    await phone.press("Send me my diary", on=said(phone, "What I keep, and why"))
    assert phone.file()[0].endswith(".zip")


async def test_reminders_only_erases_the_diary_and_still_writes_at_the_hour(
    phone: Phone, stage: Stage
) -> None:
    await finish_first_day(phone)
    await ask_withdraw(phone)
    assert phone.card.labels == ["Go on as before", "Reminders only", "Erase everything"]

    await phone.press("Reminders only")
    assert diary_entries(stage) == 0
    assert "A moment for your back" in phone.card.text

    for _ in range(3):
        due = await stage.next_reminder()
        assert (due.hour, due.minute) == (8, 0)
        assert "I show no exercises" in phone.card.text
        assert phone.card.labels == ["Begin again"]
    assert diary_entries(stage) == 0

    await phone.press("Begin again")
    assert phone.card.labels[0].startswith("I am 18")
    await phone.press("I am 18")
    assert "numb between the legs" in phone.card.text


async def test_words_of_a_sign_are_answered_without_a_diary(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await ask_withdraw(phone)
    await phone.press("Reminders only")
    await phone.send("I am numb between my legs")
    assert any("Signs that need a doctor" in m.text for m in phone.said)
    assert diary_entries(stage) == 0


async def test_words_of_a_sign_come_before_the_question(phone: Phone) -> None:
    await finish_first_day(phone)
    await ask_withdraw(phone)
    await phone.send("I am numb between my legs")
    assert "None of these" in phone.card.labels


async def test_going_on_as_before_changes_nothing(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    card, entries = phone.card.text, diary_entries(stage)
    await ask_withdraw(phone)
    await phone.press("Go on as before")
    assert (phone.card.text, diary_entries(stage)) == (card, entries)


async def test_erasing_everything_is_asked_once_more(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await ask_withdraw(phone)
    await phone.press("Erase everything")
    assert "Erase everything?" in phone.card.text
    await phone.press("Yes, erase everything")
    assert diary_entries(stage) == 0


async def test_without_an_hour_there_are_no_reminders_to_keep(phone: Phone) -> None:
    await phone.begin()
    await ask_withdraw(phone)
    assert phone.card.labels == ["Go on as before", "Erase everything"]


async def test_a_blocked_person_can_take_the_agreement_back(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await phone.send("/warning")
    sign = said(phone, "Signs that need a doctor")
    await phone.press(sign.labels[0], on=sign)
    await ask_withdraw(phone)
    await phone.press("Reminders only")
    assert "I show no exercises" in phone.card.text
    assert diary_entries(stage) == 0


async def test_two_years_of_silence_end_in_a_word_and_then_in_erasing(
    phone: Phone, stage: Stage
) -> None:
    await finish_first_day(phone)
    await phone.send("/pause")
    await phone.press("Until I come back")
    await stage.pass_by(timedelta(days=700))
    assert not any("not heard from you" in m.text for m in phone.said)
    await stage.pass_by(timedelta(days=20))
    line = said(phone, "not heard from you for a long time")
    assert "26 Nov 2028" in line.text
    await stage.restart()
    await stage.pass_by(timedelta(days=13))
    assert diary_entries(stage) > 0
    await stage.pass_by(timedelta(days=1))
    assert "Your diary and your settings are erased" in phone.last
    assert diary_entries(stage) == 0


async def test_a_tap_after_two_years_keeps_all(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await phone.send("/pause")
    await phone.press("Until I come back")
    await stage.pass_by(timedelta(days=725))
    await phone.press("Keep it", on=said(phone, "not heard from you for a long time"))
    assert any("Good, it all stays" in m.text for m in phone.said)
    await stage.pass_by(timedelta(days=60))
    assert diary_entries(stage) > 0

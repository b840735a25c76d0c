"""A week told back: what the report says after a good week, a bad one, and after a correction."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import (
    a_day,
    first_day,
    next_message,
    pain_in,
    planned,
    press_all,
)
from tests.flows.stories.test_check_in import a_week

TOLD = ("Yes", "None of these", "A little better", "4", "A 20 minute walk", "6")


async def tell(phone: Phone, *, change: str = "A little better", pain: str = "4") -> None:
    await press_all(phone, "Yes", "None of these", change, pain, "A 20 minute walk", "6")


async def whole(phone: Phone) -> str:
    """Every page of the report that is open, and back to the first."""
    said = phone.card.text
    pages = 1
    while "Next page" in phone.card.labels:
        await phone.press("Next page")
        said += "\n" + phone.card.text
        pages += 1
    for _ in range(pages - 1):
        await phone.press("Page before")
    return said


async def test_a_good_first_week_is_told_back(told: Phone) -> None:
    await a_week(told)
    await tell(told)

    report = await whole(told)

    assert report.startswith("Your first week\n\nMonday 23 November to Sunday 29 November")
    assert "7 of 7 days done." in report
    days = "Mon ✓ · Tue ✓ · Wed ✓ · Thu ✓ · Fri ✓ · Sat ✓ · Sun ✓"
    assert days.replace(" ✓", "\N{NO-BREAK SPACE}✓") in report
    assert "Since Monday 23 November: a little better." in report
    assert "Pain, on average: 4 of 10. At the start: 4." in report
    assert "A 20 minute walk: 6 of 10." in report
    assert "One week is early to say more." in report
    assert "That is better" not in report
    assert "now 15 slow in-and-outs. Before: 10 slow in-and-outs." in report
    assert "What was taken back" not in report
    assert "Please talk to your doctor" not in report
    assert "It goes on with" in report


async def test_a_ready_text_can_be_copied_for_somebody(phone: Phone) -> None:
    await a_week(phone)
    await tell(phone)

    (copied,) = [b.copy for b in phone.card.buttons if b.copy]

    assert copied.startswith("After a week of gentle back exercises")
    assert "7 of 7 days" in copied
    assert len(copied) <= 256


async def test_a_week_with_a_stop_names_what_rests_and_why(phone: Phone) -> None:
    await first_day(phone)
    opening = await next_message(phone)
    await phone.press("As usual")
    name = planned(opening)[1]
    await pain_in(phone, name)
    await phone.press("Stop for today")
    for _ in range(6):
        await a_day(phone)
    await tell(phone, change="Much worse", pain="7")

    report = await whole(phone)

    lines = report.splitlines()
    assert lines[2] == (
        "You told me that your back is much worse than at the start."
        " Please talk to your doctor or physio this week."
    ), "advice stands on top"
    assert "Your pain of the week is up by two or more." in report
    assert f"• {name} rests: it hurt (Tuesday)." in report
    assert "It is a gentle one, because of what you told me" in report
    assert "Harder" not in phone.card.labels, "not in a gentle week"
    assert "My doctor or physio says" in phone.card.labels
    goes_on = next(line for line in lines if line.startswith("It goes on with"))
    assert name not in goes_on


async def test_easier_acts_at_once_and_leaves_what_rests_alone(phone: Phone) -> None:
    await first_day(phone)
    opening = await next_message(phone)
    await phone.press("As usual")
    name = planned(opening)[1]
    await pain_in(phone, name)
    await phone.press("Stop for today")
    for _ in range(6):
        await a_day(phone)
    await tell(phone)

    await phone.press("Easier")

    assert "✓ Easier" in phone.card.labels
    report = await whole(phone)
    assert "everything in turn is a step easier from now on" in report
    assert f"• {name} rests: it hurt (Tuesday)." in report
    for _ in range(3):
        assert name not in planned(await a_day(phone))


async def test_answers_are_corrected_after_the_report(phone: Phone) -> None:
    await a_week(phone)
    await tell(phone)

    await press_all(phone, "Change my answers", "Much worse", "7", "✓ 6")

    report = await whole(phone)
    assert "Since Monday 23 November: much worse." in report
    assert "Pain, on average: 7 of 10." in report
    assert "Please talk to your doctor or physio this week." in report


async def test_an_answer_of_the_week_changed_after_the_report_changes_the_report(
    phone: Phone,
) -> None:
    await a_week(phone)
    await tell(phone)
    before = await whole(phone)
    assert "21 fine" in before

    await phone.send("/answers")
    await phone.press(phone.card.labels[2])
    await phone.press(phone.card.labels[0])
    await phone.press("Easy")
    await phone.send("/week")
    await phone.press("Your first week, told back")

    assert "1 easy and 20 fine" in await whole(phone)


async def test_treatment_is_told_and_taken_back_and_a_note_comes_back_to_the_report(
    phone: Phone,
) -> None:
    await a_week(phone)
    await tell(phone)
    await phone.press("Treatment changed")
    assert "✓ Treatment changed" in phone.card.labels
    await phone.press("✓ Treatment changed")
    assert "Treatment changed" in phone.card.labels
    assert "New diagnosis" not in phone.card.labels, "asked every four weeks"
    await phone.press("Note")
    await phone.send("slept badly")
    assert phone.card.text.startswith("Your first week")
    await phone.press("My exercises now")
    assert phone.card.text.startswith("In turn now")
    await phone.press("Back to today")
    assert phone.card.text.startswith("Your first week")
    await phone.press("Close")
    assert phone.card.text.startswith("That is it for today")


async def test_the_week_is_shown_at_any_time(phone: Phone) -> None:
    await phone.send("/start")
    await phone.send("/week")
    assert "Before anything else" in "".join(m.text for m in phone.said[-2:])
    await press_all(phone, "I am 18")
    await phone.send("/week")
    assert any("Your week begins with your first routine" in m.text for m in phone.said)


async def test_a_running_week_is_kind_before_anything_was_done(phone: Phone) -> None:
    await phone.begin()
    await phone.send("/week")
    assert "0 of 7 days done." in phone.card.text
    assert "Nothing yet, and that is fine." in phone.card.text
    await phone.press("Close")
    assert phone.is_on_a_card


async def test_a_blocked_person_sees_no_report(phone: Phone) -> None:
    await a_week(phone)
    await tell(phone)
    await phone.send("numb between my legs")
    await phone.press("I have one of the first four")
    await phone.send("/week")
    assert "emergency care" in phone.card.text
    assert "It goes on with" not in phone.card.text


async def test_week_four_brings_the_questions_about_inflammation_once(phone: Phone) -> None:
    await first_day(phone)
    for day in range(2, 30):
        await a_day(phone, signs=day in (15, 29))
    assert "Week 4 is over." in phone.card.text
    # the signs were gone through in the morning, and are not asked again
    await press_all(phone, "Yes", "About the same", "4", "A 20 minute walk", "6")

    report = await whole(phone)

    assert "Ask your doctor if two or more of these fit" in report
    assert "New diagnosis" in phone.card.labels
    assert "That is about the same." in report

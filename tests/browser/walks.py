"""What people meet after the first day, for the pictures.

The days between are lived through quickly, without the page, by the driver of the stories.
"""

from __future__ import annotations

from tests.browser.camera import shoot
from tests.browser.phone import PERSON, ClickedPhone
from tests.flows.days import FIRST_OF_THREE, reach_day
from tests.flows.driver import Phone
from tests.flows.settled import settle_in

IS_DARK = "matchMedia('(prefers-color-scheme: dark)').matches"


def quick(phone: ClickedPhone) -> Phone:
    """The same person, without the page between."""
    return Phone(phone.stage, PERSON)


async def list_of_the_known(phone: ClickedPhone) -> None:
    await reach_day(quick(phone), FIRST_OF_THREE)
    await phone.shown()
    await shoot(phone, "day-light")
    await phone.press("As usual")
    await shoot(phone, "list-light")
    await phone.press("One was not")
    await shoot(phone, "which-one-light")
    await phone.press("Figure-four stretch")
    await phone.press("Swap")
    await shoot(phone, "swap-light")
    await phone.press("Fine")
    await phone.press("The other two fine")
    await shoot(phone, "day-done-light")


async def seen_by_day(phone: ClickedPhone) -> None:
    """With pictures: the day's message, a card, the list, and an exercise that is looked up."""
    scheme = "dark" if await phone.page.evaluate(IS_DARK) else "light"
    await reach_day(quick(phone), FIRST_OF_THREE)
    await phone.shown()
    await shoot(phone, f"posters-{scheme}", at="Your routine")
    await phone.press("As usual")
    await shoot(phone, f"posters-list-{scheme}", at="Three you know")
    await phone.press("One was not")
    await phone.press("Figure-four stretch")
    await shoot(phone, f"film-{scheme}", at="Figure-four stretch")
    await phone.type("/exercises")
    await phone.press("Glutes")
    await phone.press("Glute bridge")
    await phone.press("Easier and harder")
    await shoot(phone, f"film-looked-up-{scheme}", at="Glute bridge")


async def a_timer(phone: ClickedPhone) -> None:
    """A hold of the first weeks, its track, and the question when it is over."""
    await reach_day(quick(phone), FIRST_OF_THREE)
    await phone.shown()
    await phone.press("As usual")
    await phone.press("Timer")
    await phone.press("Glute bridge")
    await shoot(phone, "timer-light")
    await phone.to_the_next_reminder()
    await shoot(phone, "timer-over-light")


async def seen_by_night(phone: ClickedPhone) -> None:
    await seen_by_day(phone)


async def other_days(phone: ClickedPhone) -> None:
    await reach_day(quick(phone), 3)
    await phone.shown()
    await phone.press("Not today")
    await phone.press("My back")
    await shoot(phone, "not-today-dark")
    await phone.press("Do it today")
    await phone.press("In 1 hour")
    await shoot(phone, "waiting-dark")
    await phone.press("Start now")
    await phone.type("/flare")
    await shoot(phone, "bad-day-dark")
    await phone.press("5")
    await shoot(phone, "gentle-day-dark")


async def hands_and_knees(phone: ClickedPhone) -> None:
    driver = quick(phone)
    driver.is_fine = False
    await reach_day(driver, 2)
    await driver.press("As usual")
    while "hands and knees" not in driver.card.text:
        if "OK for you?" in driver.card.text:
            await driver.press("Yes")
        elif driver.is_on_a_card:
            await driver.press(driver.card.labels[0])
        else:
            await phone.stage.next_reminder()
            await driver.press("As usual")
    await phone.shown()
    await shoot(phone, "hands-and-knees-light")


async def what_rests(phone: ClickedPhone) -> None:
    driver = quick(phone)
    await reach_day(driver, 2)
    for label in ("As usual", "Both fine", "Pain: stop", "Back", "An ache", "Stop for today"):
        await driver.press(label)
    await phone.stage.next_reminder()
    await phone.shown()
    await phone.type("/exercises")
    await phone.press("What rests")
    await phone.press("Clamshell")
    await shoot(phone, "exercise-rests-dark")
    await phone.press("How to")
    await shoot(phone, "exercise-how-to-dark")
    await phone.press("Back")
    await phone.press("My doctor or physio says")
    await shoot(phone, "providers-word-dark")
    for label in ("I may try it again", "A physio", "Today"):
        await phone.press(label)
    await shoot(phone, "word-noted-dark")


async def what_is_set(phone: ClickedPhone) -> None:
    await settle_in(quick(phone))
    await phone.shown()
    for command in ("settings", "days", "pause", "limits"):
        await phone.type(f"/{command}")
        await shoot(phone, f"{command}-light")
    await phone.type("/timezone")
    await phone.type("San Jose")
    await shoot(phone, "city-light")


async def any_time(phone: ClickedPhone) -> None:
    await settle_in(quick(phone))
    await phone.stage.next_reminder()
    await phone.shown()
    await phone.press("As usual")
    await phone.type("/answers")
    await phone.press("Monday")
    await shoot(phone, "change-an-answer-light")
    for command, head in (("help", "What you can do here"), ("privacy", "What I keep")):
        await phone.type(f"/{command}")
        await shoot(phone, f"{command}-light", at=head)


async def typed_words(phone: ClickedPhone) -> None:
    driver = quick(phone)
    await settle_in(driver)
    await phone.stage.next_reminder()
    await driver.press("As usual")
    await phone.shown()
    await phone.type("it hurts")
    await shoot(phone, "what-hurt-dark")
    await phone.press("No, I meant")
    await phone.type("my legs are numb")
    await shoot(phone, "typed-sign-dark", at="Signs that need a doctor")

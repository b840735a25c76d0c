"""A night in a hotel without a floor, and a person who never uses it."""

from __future__ import annotations

from tests.flows.driver import Phone
from tests.flows.stories.telling import a_day, first_day, next_message, planned


async def cards_of_the_day(phone: Phone) -> str:
    """All that is read on the cards; each is answered."""
    read = ""
    while phone.is_on_a_card:
        read += phone.card.text
        is_list = "One was not" in phone.card.labels
        await phone.press(phone.card.labels[0] if is_list else "Fine")
    return read


async def a_hotel(phone: Phone) -> None:
    await first_day(phone)
    await a_day(phone)
    wanted = planned(await next_message(phone))
    await phone.press("No floor today")
    assert "without the floor, for today" in phone.card.text
    await phone.press("As usual")
    read = await cards_of_the_day(phone)
    assert "Lie " not in read
    assert "hands and knees" not in read
    at_home = await a_day(phone)
    assert wanted[0] in planned(at_home), "tomorrow the floor is there again"
    assert "without the floor" not in at_home


async def never_the_floor(phone: Phone) -> None:
    await first_day(phone, place="Chair")
    await a_day(phone)
    assert "May the floor or a firm bed come again?" in phone.card.text
    await phone.press("I never use the floor")
    for _ in range(6):
        assert len(planned(await next_message(phone))) == 3
        assert "No floor today" not in phone.card.labels
        await phone.press("As usual")
        read = await cards_of_the_day(phone)
        assert "Lie " not in read
        assert "in a chair or standing." not in read, "nobody has to be told what is so already"
        assert "chair now" not in phone.card.text


async def test_a_night_without_a_floor(told: Phone) -> None:
    await a_hotel(told)


async def test_a_person_who_never_uses_the_floor(told: Phone) -> None:
    await never_the_floor(told)

"""A person who did a first routine and chose hour and clock: where most stories begin."""

from __future__ import annotations

from tests.flows.driver import Phone


async def settle_in(phone: Phone, *, place: str = "London") -> None:
    """The routine comes at eight, London time, or at the same instant elsewhere."""
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await phone.press("Yes")
    await phone.send(place)
    assert "The next one" in phone.card.text


async def begin_the_day(phone: Phone) -> str:
    """From the morning's message to the first card, whose text is returned."""
    await phone.stage.next_reminder()
    await phone.press("As usual")
    assert phone.is_on_a_card
    return phone.card.text

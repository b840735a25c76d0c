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
    """From the morning's message to the card of the new exercise, whose text is returned."""
    await phone.stage.next_reminder()
    await phone.press("As usual")
    if "Easy" not in phone.card.labels:
        await phone.answer_next()
    assert "Easy" in phone.card.labels
    return phone.card.text

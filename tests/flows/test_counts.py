"""How much a person has to tap and read, counted by walking the chat."""

from __future__ import annotations

from bot.preview.telegram.seen import SeenMessage
from tests.flows.driver import Phone
from tests.flows.test_first_day import choose_hour_and_clock

TAPS_TO_THE_FIRST_CARD = 7
WORDS_TO_THE_FIRST_CARD = 360
"""The signs are named in full."""


def words_of(message: SeenMessage) -> int:
    """The words of the text and of every button; a bare bullet or dot is no word."""
    words = " ".join([message.text, *message.labels]).split()
    return sum(any(c.isalnum() for c in word) for word in words)


async def walk_to_the_first_card(phone: Phone) -> dict[str, int]:
    """Starts by the plainest way and tells how many words each screen had, by its first line."""
    read: dict[str, int] = {}

    def look() -> None:
        read[phone.card.text.splitlines()[0]] = words_of(phone.card)

    await phone.send("/start")
    look()
    await phone.press("I am 18")
    look()
    for label in ("No", "None of these", "Nothing", "4", "Floor"):
        await phone.press(label)
        look()
    return read


async def test_the_first_card_is_seven_taps_away_with_the_start(phone: Phone) -> None:
    await walk_to_the_first_card(phone)

    assert "Easy" in phone.card.labels
    assert phone.taps + 1 <= TAPS_TO_THE_FIRST_CARD


async def test_a_person_reads_few_words_up_to_and_with_the_first_card(phone: Phone) -> None:
    read = await walk_to_the_first_card(phone)

    assert sum(read.values()) <= WORDS_TO_THE_FIRST_CARD, read


async def test_a_day_with_one_new_exercise_is_three_taps(phone: Phone) -> None:
    await phone.begin()
    for _ in range(3):
        await phone.press("Fine")
    await choose_hour_and_clock(phone)
    await phone.stage.next_reminder()
    before = phone.taps

    for label in ("As usual", "Both fine", "Fine"):
        await phone.press(label)

    assert "That is it for today" in phone.last
    assert phone.taps - before == 3


async def test_a_pain_answer_is_three_taps(phone: Phone) -> None:
    await phone.begin()
    before = phone.taps

    for label in ("Pain: stop", "Back", "An ache"):
        await phone.press(label)

    assert "rests now" in phone.card.text
    assert phone.taps - before == 3

"""A first day in a made-up language: no word that a person reads is English.

Exempt are figures, the names of commands, and the names of cities that a person types.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot import content as content_files
from bot.chat.commands import COMMANDS
from bot.preview.telegram.seen import SeenMessage
from tests.content.another_language import CODE, leaks, make_another_language, typed
from tests.flows.driver import Phone, Stage, staged


class BracketPhone(Phone):
    """A phone that remembers all it ever showed: cards are edited, and what stood there is gone."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, language_code=CODE)
        self.read: dict[str, None] = {}

    async def press(self, label: str, *, on: SeenMessage | None = None) -> None:
        """Presses the button of an English label, or of one in figures."""
        await super().press(f"[{label}" if label[0].isalpha() else label, on=on)

    async def type(self, english: str) -> None:
        await self.send(typed(english))

    async def _after(self) -> None:
        await super()._after()
        self.look()

    def has_read(self, words: str) -> bool:
        return any(words in text for text in self.read)

    def look(self) -> None:
        shown = [text for message in self.said for text in (message.text, *message.labels)]
        self.read |= dict.fromkeys([*shown, *(toast.text for toast in self.person.toasts)])


@pytest.fixture
async def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    content = make_another_language(tmp_path / "content")
    monkeypatch.setattr(content_files, "CONTENT", content)
    async with staged(tmp_path, language=CODE) as stage:
        yield stage


@pytest.fixture
async def phone(stage: Stage) -> BracketPhone:
    return BracketPhone(stage)


async def come_to_the_first_card(phone: BracketPhone) -> None:
    await phone.send("/start")
    await phone.press("Read more")
    await phone.press("I am 18")
    await phone.press("No to all four")
    await phone.press("None of these")
    await phone.press("Heart, unsteady")
    await phone.press("✓")
    await phone.press("Nothing")
    await phone.press("4")
    await phone.press("Floor")


async def do_three_exercises(phone: BracketPhone) -> None:
    await phone.press("Easy")
    await phone.send("fine")
    await phone.press("Timer")
    await phone.type("stop timer")
    assert phone.has_read("[The timer is off.")
    await phone.press("Pain: stop")
    await phone.press("Back")
    await phone.press("An ache")
    await phone.press("Stop for today")


async def set_the_hour_and_the_clock(phone: BracketPhone) -> None:
    await phone.press("Another time")
    await phone.send("half past seven in the evening")
    assert "[I could not read that as an hour.]" in phone.card.text
    await phone.type("half past seven in the evening")
    await phone.send("Kolkata")
    assert "19:30" in phone.card.text


async def test_a_first_day_is_all_in_the_words_of_the_language(phone: BracketPhone) -> None:
    await come_to_the_first_card(phone)
    await do_three_exercises(phone)
    await set_the_hour_and_the_clock(phone)
    await phone.stage.next_reminder()
    phone.look()
    await phone.press("As usual")

    menu = [command["description"] for command in phone.stage.standin.commands()]
    assert len(phone.read) > 50
    assert leaks([*phone.read, *menu]) == []


async def test_typed_words_mean_what_they_mean_in_the_language(phone: BracketPhone) -> None:
    await come_to_the_first_card(phone)
    await do_three_exercises(phone)
    await phone.press("Yes")
    await phone.press("08:02")

    await phone.send("help")
    assert phone.has_read("[I kept that as a note")
    assert not phone.has_read("/today [")
    await phone.type("help")
    assert phone.has_read("/today [")
    await phone.type("pause")
    await phone.type("3 december")
    assert "Δεκεμβρίου" in phone.card.text
    await phone.type("my legs are numb")
    assert phone.has_read("[Signs")

    assert leaks(phone.read) == []


async def test_no_command_answers_in_other_words(phone: BracketPhone) -> None:
    await come_to_the_first_card(phone)
    await do_three_exercises(phone)
    for command in COMMANDS:
        await phone.send(f"/{command.name}")
    await phone.press("Yes, erase everything")

    assert phone.has_read("[Everything is erased.]")
    assert leaks(phone.read) == []

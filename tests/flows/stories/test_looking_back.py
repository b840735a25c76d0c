"""Looking back: the month as a picture and in words, a day of it, and back to today."""

from __future__ import annotations

from collections.abc import AsyncIterator
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.flows.driver import Phone, Stage, content_read, staged
from tests.flows.films import kind_of, live
from tests.flows.stories.telling import a_day, first_day, next_message


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path, find_media=content_read().find_media) as stage:
        yield stage


def drawn(phone: Phone) -> Image.Image:
    media = phone.card.media
    assert media is not None
    return Image.open(BytesIO(phone.stage.standin.file(media.file_id)[1]))


async def three_days(phone: Phone) -> None:
    await first_day(phone)
    await phone.send("It rained all day")
    await a_day(phone)
    await next_message(phone)


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_a_month_is_a_picture_and_words_and_each_day_of_it_opens(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await three_days(phone)
    stage.restarts_between_steps = restarts
    today = phone.card
    await phone.send("/history")

    assert kind_of(phone.card) == "photo"
    assert drawn(phone).size[0] == 780
    text, calendar = phone.card.text, phone.card.message_id
    assert "2 of 2 days with a routine kept" in text
    assert "With a note" in text
    days = [label for label in phone.card.labels if label.isdigit()]
    assert len(days) == 3
    await phone.press(days[0])

    assert phone.card.message_id == calendar
    assert kind_of(phone.card) == "photo"  # the calendar stays above the day
    assert "It rained all day" in phone.card.text
    assert phone.card.text.count(": fine") == 3
    assert "Morning after: As usual" in phone.card.text
    await phone.press("Back")
    assert (phone.card.text, phone.card.message_id) == (text, calendar)
    await phone.press("Back to today")

    assert (phone.card.text, phone.card.labels) == (today.text, today.labels)
    assert calendar not in live(phone) or phone.card.message_id == calendar


async def test_from_a_day_of_the_last_two_weeks_an_answer_is_changed(phone: Phone) -> None:
    await three_days(phone)
    await phone.send("/history")
    await phone.press(next(label for label in phone.card.labels if label.isdigit()))
    await phone.press("Change an answer")

    assert "What shall I change?" in phone.card.text
    assert kind_of(phone.card) == "text"


async def test_with_pictures_off_the_words_alone_say_all_of_it(phone: Phone) -> None:
    await first_day(phone)
    await phone.send("/settings")
    await phone.press("Turn pictures off")
    await phone.press("Back")
    await next_message(phone)
    await phone.send("/history")

    assert kind_of(phone.card) == "text"
    assert "1 of 1 day with a routine kept" in phone.card.text


async def test_the_settings_lead_to_it_too(phone: Phone) -> None:
    await first_day(phone)
    await phone.send("/settings")
    await phone.press("Look back")

    assert "1 of 1 day with a routine kept" in phone.card.text


async def test_the_four_signs_come_before_a_look_back(phone: Phone) -> None:
    await first_day(phone)
    await phone.send("I am numb between my legs")
    asked = phone.card.text
    await phone.send("/history")

    assert asked in phone.card.text
    assert "with a routine kept" not in phone.card.text

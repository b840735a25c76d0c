"""Films and posters as files: uploaded once, known again, uploaded anew once they are refused."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.preview.telegram import faults
from bot.usecases.media import Media, MediaKind
from bot.usecases.picturing import Picture
from bot.usecases.ports import ReminderKind
from tests.flows.days import finish_first_day
from tests.flows.driver import Phone, Stage, content_read, staged
from tests.flows.films import film_of, kind_of, small_films, uploads

STALE = faults.refused(400, "Bad Request: wrong file identifier/HTTP URL specified")


def always_the_same_posters(picture: Picture) -> Media | None:
    found = small_films(picture)
    if found is not None and found.kind is MediaKind.PHOTO:
        return replace(found, digest="a" * 64)
    return found


async def attempts_at_today(stage: Stage) -> int:
    async with stage.running.store.reading() as work:
        person = await work.people.find(1)
        assert person is not None
        today = person.today(stage.clock.now())
        delivery = await work.deliveries.find(person.id, today, ReminderKind.DAILY)
    assert delivery is not None
    return delivery.attempts


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path, by_http=True, find_media=small_films) as stage:
        yield stage


async def test_a_film_is_known_again_after_a_restart(phone: Phone, stage: Stage) -> None:
    await phone.begin()
    first = phone.card.media
    await phone.press("Easy")
    sent = uploads(phone)
    await stage.restart()
    await phone.press("Undo")

    assert (phone.card.media, uploads(phone)) == (first, sent)


async def test_a_film_that_telegram_has_forgotten_is_uploaded_anew_once(
    phone: Phone, stage: Stage
) -> None:
    await phone.begin()
    first, film = phone.card.media, film_of(phone)
    await phone.press("Easy")
    sent = uploads(phone)
    stage.standin.faults.add("editMessageMedia", STALE)
    await phone.press("Undo")
    renewed = phone.card.media
    assert (film_of(phone), uploads(phone)) == (film, sent + 1)
    assert renewed != first

    for label in ("Easy", "Undo"):
        await phone.press(label)
    assert (phone.card.media, uploads(phone)) == (renewed, sent + 1)


async def test_a_days_message_whose_upload_may_have_arrived_is_sent_once_more_the_same(
    phone: Phone, stage: Stage
) -> None:
    await finish_first_day(phone)
    stage.standin.faults.add("sendPhoto", faults.dropped(when=faults.When.AFTER))
    before = len(phone.said)
    await stage.next_reminder()

    first, second = phone.said[before:]
    assert (kind_of(first), kind_of(second)) == ("photo", "photo")
    assert first.text == second.text
    assert await attempts_at_today(stage) == 2


async def test_a_days_message_whose_posters_are_uploaded_anew_is_one_attempt(
    phone: Phone, stage: Stage
) -> None:
    await finish_first_day(phone)
    stage.find_media = always_the_same_posters
    await stage.restart()
    await stage.next_reminder()
    stage.standin.faults.add("sendPhoto", STALE)
    before, sent = len(phone.said), uploads(phone)
    await stage.next_reminder()

    assert [kind_of(message) for message in phone.said[before:]] == ["photo"]
    assert uploads(phone) == sent + 1
    assert await attempts_at_today(stage) == 1


async def test_the_shipped_films_are_sent_as_they_are(tmp_path: Path) -> None:
    async with staged(tmp_path, find_media=content_read().find_media) as stage:
        phone = Phone(stage)
        await phone.begin()
        await phone.send("/exercises")
        await phone.press("Glutes")
        await phone.press("Glute bridge")
        assert phone.card.media is not None
        file, data = stage.standin.file(phone.card.media.file_id)
    assert (file.width, file.height, file.mime) == (480, 480, "video/mp4")
    assert data[4:8] == b"ftyp"

"""The exercises show themselves: one message, from the day's posters through the films."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from bot.usecases.media import Media
from bot.usecases.picturing import Demo, Picture
from tests.flows.days import finish_first_day, reach_list
from tests.flows.driver import Phone, Stage, staged
from tests.flows.films import film_of, kind_of, live, small_films, uploads


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    async with staged(tmp_path, find_media=small_films) as stage:
        yield stage


async def to_the_second_day(phone: Phone) -> None:
    """The day's message of a second day."""
    await finish_first_day(phone)
    await phone.stage.next_reminder()


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_a_day_is_one_message_from_its_posters_through_the_films_to_its_end(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await to_the_second_day(phone)
    stage.restarts_between_steps = restarts
    opening = phone.card
    assert kind_of(opening) == "photo"
    assert "1. " in opening.text
    await phone.press("As usual")
    films = []
    while phone.is_on_a_card:
        films.append(film_of(phone) or kind_of(phone.card))
        await phone.answer_next()

    assert len(films) == len(set(films)) >= 2
    assert "That is it for today" in phone.card.text
    assert phone.card.message_id == opening.message_id
    assert live(phone) == [opening.message_id]


async def test_from_the_first_card_on_each_exercise_shows_its_own_film(phone: Phone) -> None:
    await phone.begin()
    films = []
    for _ in range(3):
        films.append(film_of(phone))
        await phone.press("Fine")

    assert len(set(films)) == 3
    assert all(films)
    assert uploads(phone) == 3


async def test_what_is_asked_about_an_exercise_stands_below_its_film(phone: Phone) -> None:
    await phone.begin()
    film, card = film_of(phone), phone.card.message_id
    for label in ("Pain: stop", "Back", "An ache"):
        await phone.press(label)
        assert (film_of(phone), phone.card.message_id) == (film, card)
    assert "rests" in phone.card.text


async def test_taking_an_answer_back_brings_its_film_back(phone: Phone) -> None:
    await phone.begin()
    first = film_of(phone)
    await phone.press("Easy")
    assert film_of(phone) != first
    await phone.press("Undo")
    assert film_of(phone) == first


@pytest.mark.parametrize("restarts", [False, True], ids=["running", "restarted"])
async def test_settings_opened_inside_a_routine_are_words_and_the_way_back_has_its_film(
    phone: Phone, stage: Stage, restarts: bool
) -> None:
    await to_the_second_day(phone)
    await phone.press("As usual")
    await phone.answer_next()
    film, text = film_of(phone), phone.card.text
    stage.restarts_between_steps = restarts
    await phone.send("/settings")
    assert kind_of(phone.card) == "text"
    settings = phone.card.message_id
    await phone.press("Back")

    assert (film_of(phone), phone.card.text) == (film, text)
    assert live(phone) == [settings]
    await phone.answer_all()
    assert "That is it for today" in phone.card.text


async def test_signs_are_never_read_below_the_picture_of_an_exercise(phone: Phone) -> None:
    await phone.begin()
    for label in ("Pain: stop", "Back", "Spreading"):
        await phone.press(label)

    assert kind_of(phone.card) == "text"
    assert live(phone) == [phone.card.message_id]
    assert film_of(phone) == ""


async def test_the_list_of_the_known_shows_their_posters(phone: Phone) -> None:
    await reach_list(phone)
    assert kind_of(phone.card) == "photo"
    shown = phone.card.media
    await phone.press("One was not")
    assert phone.card.media == shown
    await phone.press("Glute bridge")
    assert film_of(phone)


async def test_pictures_turned_off_stay_for_the_day_and_are_gone_on_the_next(
    phone: Phone, stage: Stage
) -> None:
    await to_the_second_day(phone)
    await phone.press("As usual")
    await phone.send("/settings")
    await phone.press("Turn pictures off")
    assert "Pictures: off from tomorrow" in phone.card.text
    await phone.press("Back")
    assert kind_of(phone.card) != "text"
    await phone.answer_all()

    await stage.next_reminder()
    day, sent = phone.card, uploads(phone)
    await phone.press("As usual")
    await phone.answer_all()
    assert (kind_of(day), kind_of(phone.card)) == ("text", "text")
    assert (phone.card.message_id, uploads(phone)) == (day.message_id, sent)


async def test_pictures_turned_on_again_come_with_the_next_day(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await phone.send("/settings")
    await phone.press("Turn pictures off")
    await phone.press("Turn pictures on")
    assert "Pictures: on\n" in phone.card.text
    await phone.press("Turn pictures off")
    await phone.press("Back")
    await stage.next_reminder()
    assert kind_of(phone.card) == "text"
    await phone.send("/settings")
    await phone.press("Turn pictures on")
    assert "Pictures: on from tomorrow" in phone.card.text
    await phone.press("Back")
    assert kind_of(phone.card) == "text"
    await stage.next_reminder()
    assert kind_of(phone.card) == "photo"


async def test_an_exercise_that_is_looked_up_shows_its_film_on_every_page(phone: Phone) -> None:
    await finish_first_day(phone)
    await phone.send("/exercises")
    assert kind_of(phone.card) == "text"
    await phone.press("Glutes")
    await phone.press("Glute bridge")
    film = film_of(phone)
    assert film.startswith("glute_bridge")
    await phone.press("How to")
    assert film_of(phone) == film
    await phone.press("Back")
    assert film_of(phone) == film


async def test_a_card_whose_film_is_missing_is_words_alone_below(tmp_path: Path) -> None:
    asked: list[Picture] = []

    def only_the_first(picture: Picture) -> Media | None:
        asked.extend([picture] if isinstance(picture, Demo) else [])
        return small_films(picture) if picture in asked[:1] else None

    async with staged(tmp_path, find_media=only_the_first) as stage:
        phone = Phone(stage)
        await phone.begin()
        first = phone.card.message_id
        assert film_of(phone)
        await phone.press("Fine")
        assert (kind_of(phone.card), live(phone)) == ("text", [phone.card.message_id])
        assert phone.card.message_id > first
        await phone.answer_all()
        assert "That is it for today" in phone.card.text


async def test_the_note_of_what_the_card_shows_may_be_wrong_and_heals(
    phone: Phone, stage: Stage
) -> None:
    """As after a crash, or a copy of the database from before."""
    await phone.begin()
    store = stage.running.store
    for wrong in (None, "another"):
        async with store.writing() as work:
            person = await work.people.find(1)
            assert person is not None
            assert person.card_shows is not None
            shows = wrong and replace(person.card_shows, digest=wrong)
            await work.people.save(replace(person, card_shows=shows or None))
        await phone.press("Fine")
        assert film_of(phone)
        assert live(phone) == [phone.card.message_id]


async def test_the_first_time_the_steps_are_folded_below_the_film(phone: Phone) -> None:
    await phone.begin()
    assert "expandable_blockquote" in entities(phone)
    assert "Slowly let both knees roll out." in phone.card.text
    assert "How to" not in phone.card.labels
    await phone.press("Swap")
    assert "expandable_blockquote" in entities(phone)


async def test_a_film_met_before_has_its_steps_one_tap_away(phone: Phone) -> None:
    await phone.begin()
    await phone.press("Timer")
    await phone.stage.next_reminder()
    await phone.press("How to")
    assert "expandable_blockquote" not in entities(phone)
    assert "Slowly let both knees roll out." in phone.card.text
    await phone.press("Less text")
    assert "Slowly let both knees roll out." not in phone.card.text


async def test_without_pictures_the_steps_are_there_to_be_read(phone: Phone, stage: Stage) -> None:
    await finish_first_day(phone)
    await phone.send("/settings")
    await phone.press("Turn pictures off")
    await stage.next_reminder()
    await phone.press("As usual")
    while "new today" not in phone.card.text and "Less text" not in phone.card.labels:
        await phone.answer_next()
    assert "expandable_blockquote" not in entities(phone)


def entities(phone: Phone) -> set[str]:
    """The kinds of formatting on the card."""
    return {str(entity["type"]) for entity in phone.card.entities}

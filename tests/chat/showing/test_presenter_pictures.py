"""The live card is edited according to the picture that it is stored to show."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.usecases.media import CardPicture
from bot.usecases.person import Line, Person
from tests.chat.outgoing.files import film, poster
from tests.chat.showing.test_presenter import ID, NEW, Stage

DAY, CARD = CardPicture(poster()), CardPicture(film())
KEEPS = CardPicture(keeps=True)
ON_A_CARD = replace(NEW, card_id=50, card_shows=CARD.shown)


@pytest.mark.parametrize(
    ("person", "picture", "edit"),
    [
        (replace(NEW, card_id=50), CARD, "to film"),
        (replace(ON_A_CARD, card_shows=DAY.shown), CARD, "to film"),
        (ON_A_CARD, CARD, "words below film"),
        (ON_A_CARD, KEEPS, "words below what is there"),
        (replace(NEW, card_id=50), KEEPS, "text"),
        (replace(NEW, card_id=50), CardPicture(), "text"),
        # a revision was skipped: the crash may have come after an edit
        (replace(ON_A_CARD, revision=4), CARD, "to film"),
        (replace(ON_A_CARD, revision=4), KEEPS, "words below what is there"),
    ],
)
async def test_the_live_card_is_edited_by_what_it_shows(
    person: Person, picture: CardPicture, edit: str
) -> None:
    stage = Stage(person)
    stage.picture = picture
    await stage.presenter.show(ID)

    assert stage.phone.edits == [edit]
    assert stage.stored.card_id == 50
    assert (stage.stored.card_shows is None) == (edit == "text")


async def test_a_text_is_sent_below_a_card_with_a_film_which_loses_its_buttons() -> None:
    stage = Stage(ON_A_CARD)
    await stage.presenter.show(ID)

    assert stage.phone.did == [("send", 101, "card 3"), ("strip", 50, "")]
    assert (stage.stored.card_id, stage.stored.card_shows) == (101, None)


async def test_a_picture_on_a_card_that_is_gone_is_sent_below_and_noted() -> None:
    stage = Stage(ON_A_CARD)
    stage.picture = DAY
    stage.phone.gone = {50}
    await stage.presenter.show(ID)

    assert stage.phone.did == [("send", 101, "card 3"), ("strip", 50, "")]
    assert stage.stored.card_shows == DAY.shown
    assert stage.phone.media == [DAY.media]


async def test_an_older_copy_that_was_tapped_is_not_thought_to_show_the_same() -> None:
    stage = Stage(ON_A_CARD)
    stage.picture = CARD
    await stage.presenter.show(ID, tapped_id=40)

    assert stage.phone.edits == ["to film"]


async def test_which_picture_is_there_is_unsure_until_it_is_drawn_again() -> None:
    stage = Stage(replace(ON_A_CARD, revision=4))
    stage.picture = KEEPS
    await stage.presenter.show(ID)
    stage.person, stage.picture = replace(stage.stored, revision=5), CARD
    await stage.presenter.show(ID)
    stage.person = replace(stage.stored, revision=6)
    await stage.presenter.show(ID)

    assert stage.phone.edits == ["words below what is there", "to film", "words below film"]


async def test_lines_leave_the_note_of_the_picture_alone() -> None:
    stage = Stage(replace(ON_A_CARD, lines=(Line("one", {}),)), screen=None)
    await stage.presenter.show(ID)

    assert stage.stored.card_shows == CARD.shown

"""The track in the chat follows the stored timer, whatever became of either."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.exercise import Count, Dose, ExerciseId
from bot.domain.timing import in_intervals, timing_of
from bot.usecases import screens as s
from bot.usecases.media import Media, MediaKind
from bot.usecases.person import TrackMessage
from bot.usecases.sending import MaybeSent, Refused, TryAgain, Unreachable
from tests.chat.screens.sample_screens import ITEMS, LIBRARY, WORDS, visible
from tests.chat.showing.test_presenter import ID, NEW, Stage
from tests.shipped import shipped_content
from tests.usecases.monkey import START, renderer_at

TIMING = timing_of(LIBRARY[ExerciseId("plank")].ladder[0].dose)
RUNNING = s.Track(4, ITEMS[0], ITEMS[0].dose, 10)


def timed(number: int | None = 4, *, shown: int | None = None, **person: int) -> Stage:
    """Set up a running timer `number`, and the track of timer `shown` in message 60."""
    stage = Stage(replace(NEW, card_id=50, **person))  # type: ignore[arg-type]
    stage.track = replace(RUNNING, number=number) if number is not None else None
    if shown is not None:
        assert stage.person is not None
        stage.person = replace(stage.person, track=TrackMessage(shown, 60))
    return stage


async def test_a_timer_that_runs_has_its_track_below_the_card() -> None:
    stage = timed()
    await stage.presenter.show(ID)
    assert stage.phone.did == [("edit", 50, "card 3"), ("send", 101, "track 4")]
    assert stage.stored.track == TrackMessage(4, 101)
    assert stage.stored.card_id == 50


async def test_a_track_is_sent_once() -> None:
    stage = timed(shown=4)
    await stage.presenter.show(ID)
    assert stage.phone.did == [("edit", 50, "card 3")]


async def test_the_track_of_the_timer_before_makes_room() -> None:
    stage = timed(5, shown=4)
    await stage.presenter.show(ID)
    assert stage.phone.did[1:] == [("delete", 60, ""), ("send", 101, "track 5")]
    assert stage.stored.track == TrackMessage(5, 101)


async def test_without_a_timer_the_track_goes() -> None:
    stage = timed(None, shown=4)
    await stage.presenter.show(ID)
    assert stage.phone.did[1:] == [("delete", 60, "")]
    assert stage.stored.track is None


async def test_a_track_that_telegram_keeps_loses_its_buttons() -> None:
    stage = timed(None, shown=4)
    stage.phone.gone.add(60)
    await stage.presenter.show(ID)
    assert stage.phone.did[1:] == [("delete", 60, ""), ("strip", 60, "")]
    assert stage.stored.track is None


@pytest.mark.parametrize("trouble", [MaybeSent(), Refused()])
async def test_without_its_track_a_timer_runs_all_the_same(trouble: Exception) -> None:
    stage = timed()
    stage.phone.troubles["send"] = [trouble]
    await stage.presenter.show(ID)
    assert stage.stored.track == TrackMessage(4, None)
    assert stage.stored.shown_revision == 3


async def test_a_track_that_was_not_sent_is_sent_by_the_next_redraw() -> None:
    stage = timed()
    stage.phone.troubles["send"] = [TryAgain()]
    await stage.presenter.show(ID)
    assert (stage.stored.shown_revision, stage.stored.card_id) == (2, 50)
    await stage.presenter.redraw_behind()
    assert stage.phone.did[-1] == ("send", 101, "track 4")
    assert stage.stored.shown_revision == 3


async def test_after_the_end_was_told_track_and_old_card_are_tidied() -> None:
    stage = timed(None, shown=4)
    assert stage.person is not None
    stage.person = replace(stage.person, card_id=70)
    await stage.presenter.tidy(ID, old_card=50, revision=3)
    assert stage.phone.did == [("delete", 60, ""), ("strip", 50, "")]
    assert (stage.stored.track, stage.stored.shown_revision) == (None, 3)


async def test_an_old_card_that_was_tapped_meanwhile_keeps_its_buttons() -> None:
    stage = timed(5, shown=5)
    await stage.presenter.tidy(ID, old_card=50, revision=3)
    assert stage.phone.did == []


async def test_one_who_blocked_the_bot_is_noted_while_tidying() -> None:
    stage = timed(None, shown=4)
    stage.phone.troubles["delete"] = [Unreachable()]
    await stage.presenter.tidy(ID, old_card=None, revision=3)
    assert stage.unreachable == [ID]


def caption(dose: Dose, **more: bool) -> tuple[str, list[str], Media | None]:
    track = s.Track(4, replace(ITEMS[0], dose=dose), dose, 10, **more)
    html, markup, media = renderer_at(START).render_track(track, NEW)
    assert markup is not None
    return visible(html), [key.text for row in markup.inline_keyboard for key in row], media


def seconds(number: int) -> timedelta:
    return timedelta(seconds=number)


PLANK = Dose(1, seconds(5), seconds(60), count=Count.HOLDS)
SIDE = Dose(3, seconds(3), seconds(10), sides=2, rest=seconds(6), count=Count.HOLDS)


@pytest.mark.parametrize(
    ("dose", "said"),
    [
        (PLANK, "Get ready 10 s, then hold 60 s."),
        (SIDE, "Get ready 10 s, then left side: 3 holds of 10 s, 6 s rest, then right."),
        (in_intervals(PLANK), "then 6 holds of 10 s, 5 s rest between."),
        (Dose(8, seconds(3), seconds(2)), "then 8 times, one every 5 s."),
        (Dose(8, seconds(5), sets=2, rest=seconds(20)), "then 2 rounds of 8 times, one every 5 s,"),
        (Dose(5, seconds(4), sides=2), "then 10 times, one every 4 s, left and right in turn."),
        (Dose(6, seconds(8), count=Count.BREATHS), "then 6 slow breaths of 8 s."),
        (Dose(6, seconds(5), count=Count.SWITCHES), "then 6 switches, one every 5 s."),
    ],
)
def test_the_caption_says_what_the_tones_say(dose: Dose, said: str) -> None:
    text, _, media = caption(dose)
    assert said in text
    assert "screen locked" in text
    assert media is not None
    assert media.kind is MediaKind.AUDIO
    assert media.title in text


def test_the_tones_are_explained_as_far_as_they_come() -> None:
    assert "One at half" in caption(SIDE)[0]
    assert "the other side" in caption(SIDE)[0]
    assert "Low tone: rest" in caption(Dose(8, seconds(5), sets=2, rest=seconds(20)))[0]
    assert "half" not in caption(Dose(5, seconds(3), seconds(5)))[0]


def test_a_dose_without_a_track_has_words_only() -> None:
    text, labels, media = caption(Dose(19, seconds(7)))
    assert media is None
    assert "no sound" in text
    assert labels == ["Stop timer"]


def test_a_long_hold_can_be_done_in_parts_and_back() -> None:
    assert caption(PLANK, can_part=True)[1] == ["Stop timer", "In short holds instead"]
    back = caption(PLANK, can_part=True, in_parts=True)[1]
    assert back == ["Stop timer", "In one go instead"]


def test_every_exercise_has_a_caption_with_its_track() -> None:
    for exercise in LIBRARY:
        for rung in exercise.ladder:
            item = replace(ITEMS[0], exercise=ExerciseId(exercise.id), dose=rung.dose)
            html, _, media = renderer_at(START).render_track(s.Track(1, item, rung.dose, 20), NEW)
            assert media is not None, rung.id
            assert len(visible(html)) < 1024
            assert media.title == WORDS.plain(f"{exercise.id.replace('_', '-')}-name")


def test_a_file_that_is_gone_is_an_error_the_messenger_knows(tmp_path: Path) -> None:
    tracks = shipped_content().tracks
    media = replace(tracks, folder=tmp_path).find(TIMING, 10, title="Plank", performer="x")
    assert media is not None
    with pytest.raises(OSError, match="No such file"):
        media.read()


def test_each_time_to_get_ready_is_a_file_of_its_own() -> None:
    tracks, timing = shipped_content().tracks, TIMING
    found = [tracks.find(timing, ready, title="", performer="") for ready in (5, 10)]
    assert len({media.digest for media in found if media is not None}) == 2
    assert len({media.read() for media in found if media is not None}) == 2

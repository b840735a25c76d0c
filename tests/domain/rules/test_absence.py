"""A gap is what was not planned: one planned day a week is no way down (clinical 4.D)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.domain import diary as d
from bot.domain.diary import RestWhy
from bot.domain.exercise import Place
from bot.domain.rules.absence import missed_days_due, time_away
from bot.domain.schedule import EVERY_DAY
from bot.domain.state import Adherence, TrainingState
from bot.domain.thresholds import NO_PROGRESS_GAP, ONE_RUNG_GAP
from tests.domain.factories import MONDAY, Story, real_library

ONE, TWO = frozenset({0}), frozenset({0, 1})


@pytest.mark.parametrize(
    ("planned", "days", "gap"),
    [(EVERY_DAY, 7, 7), (TWO, 7, 7), (TWO, 6, 6), (ONE, 7, 6), (ONE, 8, 8), (ONE, 14, 14)],
)
def test_only_a_planned_week_is_no_gap_of_a_week(
    planned: frozenset[int], days: int, gap: int
) -> None:
    state = TrainingState(adherence=Adherence(done_on=MONDAY, weekdays=planned))
    assert time_away(state, MONDAY + timedelta(days=days)) == timedelta(days=gap)


def test_a_planned_week_still_means_no_step_up() -> None:
    state = TrainingState(adherence=Adherence(done_on=MONDAY, weekdays=ONE))
    assert NO_PROGRESS_GAP <= time_away(state, MONDAY + timedelta(days=7)) < ONE_RUNG_GAP


def test_nobody_was_away_before_the_first_session() -> None:
    assert time_away(TrainingState(), MONDAY) == timedelta()


def climbed(planned: frozenset[int]) -> Story:
    """Somebody above the lowest rungs, who then chose these days."""
    story = Story(real_library()).begin()
    for _ in range(30):
        story.good_day()
    story.write(d.DaysChosen(planned))
    return story


def heights(story: Story) -> dict[str, int]:
    known = ((story.library[id_], e) for id_, e in story.state.exercises.items())
    return {exercise.id: exercise.index_of(e.rung) for exercise, e in known}


def test_once_a_week_holds_every_rung_where_a_missed_week_does_not() -> None:
    once, away = climbed(ONE), climbed(EVERY_DAY)
    before = heights(once)
    for story in (once, away):
        story.later(6).good_day()
    assert heights(once) == before
    assert sum(heights(away).values()) < sum(before.values())


@pytest.fixture
def story() -> Story:
    """Somebody with two good days, whose third routine lies before them."""
    story = Story(real_library()).begin()
    story.good_day()
    story.good_day()
    story.plan()
    return story


def missed(story: Story, days: int) -> Story:
    for _ in range(days):
        story.later()
        story.write(d.RoutinePlanned(story.today, Place.FLOOR, story.choose()))
    return story


def test_after_days_without_a_routine_the_person_is_asked_once(story: Story) -> None:
    story.finish()
    assert not missed_days_due(missed(story, 2).state, story.today)
    assert missed_days_due(missed(story, 1).state, story.today)
    story.write(d.MovedMeanwhile(moved=False))
    assert not missed_days_due(missed(story, 1).state, story.today)
    assert not missed_days_due(story.state, story.today + timedelta(days=3))


def test_the_next_gap_is_asked_about_again(story: Story) -> None:
    story.finish()
    missed(story, 3).write(d.MovedMeanwhile(moved=True))
    story.finish()

    assert missed_days_due(missed(story, 3).state, story.today)


@pytest.mark.parametrize("event", [d.RestDay(RestWhy.RESTING), d.BadDay(4), d.Paused()])
def test_days_of_rest_and_pauses_are_no_gap(story: Story, event: d.Event) -> None:
    story.finish()
    missed(story, 3).write(event)

    assert not missed_days_due(story.later().state, story.today)


def test_days_on_which_none_was_planned_are_no_gap(story: Story) -> None:
    story.finish().later(9)

    assert not missed_days_due(story.state, story.today)


def test_what_the_person_says_about_a_gap_changes_no_dose(story: Story) -> None:
    story.finish()
    missed(story, 5)
    before = story.choose()
    for moved in (True, False):
        story.write(d.MovedMeanwhile(moved))
        assert story.choose() == before
